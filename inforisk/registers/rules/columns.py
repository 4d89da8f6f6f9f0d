"""Faults of a column, and of values a row cannot do without."""

from inforisk.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# Columns -----------------------------------------------------------------------------------------------------------

NEEDED_COLUMN_MISSING = Rule(
    "needed_column_missing", ERROR, "A needed column is missing",
    "{where} has no column for {label}, which every row needs.",
    "Add the column, or say which of the sheet's columns it is.",
    "Without it none of the rows can be fully counted.",
)  # fmt: skip
SUPPORTING_COLUMN_MISSING = Rule(
    "supporting_column_missing", WARNING, "A column that other answers call for is missing",
    "{where} has no column for {label}. {hint}",
    "Add the column, or say which of the sheet's columns it is.",
    "The law or the council's policy asks for it as soon as the other answer is yes.",
    "UK GDPR Articles 5, 6, 9 and 30",
)  # fmt: skip
COLUMN_NOT_RECOGNISED = Rule(
    "column_not_recognised", NOTE, "A column that is none of the fields",
    "{where}: the column '{value}' is none of the fields known here; it is kept and shown under its own heading.",
    "Say which field it is, if it is one.",
    "Nothing a service sent is dropped.",
)  # fmt: skip
COLUMN_DOUBTFUL = Rule(
    "column_doubtful", NOTE, "A column that was matched with doubt",
    "{where}: the column '{value}' was taken as {label}, but that is not certain. {hint}",
    "Confirm it or choose another field; the answer is remembered for this layout.",
    "A column taken for another makes every number on it wrong.",
)  # fmt: skip

NAMED_BY_SHEET = Rule(
    "named_by_sheet", NOTE, "A name taken from the sheet",
    "{where} has no column for {label}; '{value}' was taken from its title, its tab or the name of the file.",
    "Add a column if the rows belong to several, or if the name is not the one that is meant.",
    "Progress is followed from quarter to quarter under this name, so it has to stay the same.",
)  # fmt: skip

# Needed values -----------------------------------------------------------------------------------------------------

NEEDED_VALUE_MISSING = Rule(
    "needed_value_missing", ERROR, "A needed value is missing",
    "{where}: {label} is empty, and every row needs it.",
    "Fill it in.",
    "A row without it cannot be counted.",
)  # fmt: skip
ASSET_WITHOUT_OWNER = Rule(
    "asset_without_owner", ERROR, "An asset without an owner",
    "{where}: this asset has no Information Asset Owner.",
    "Name the person who answers for it; a team or a vacancy cannot.",
    "Nobody can judge the risks of an asset, or sign for it each year, that nobody owns.",
    "Cabinet Office guidance on the Information Asset Owner role",
)  # fmt: skip
RISK_WITHOUT_OWNER = Rule(
    "risk_without_owner", ERROR, "A risk without an owner",
    "{where}: this risk has no owner.",
    "Name the person who decides what is done about it.",
    "A risk that nobody owns is a risk that nobody treats.",
)  # fmt: skip
RISK_NOT_ASSESSED = Rule(
    "risk_not_assessed", ERROR, "A risk that is not assessed",
    "{where}: {label} is not given, so this risk is shown as not assessed and stands in no cell of the heat map.",
    "Give its likelihood and impact with today's controls in place.",
    "Not assessed is not the same as low: it is counted on its own.",
)  # fmt: skip
