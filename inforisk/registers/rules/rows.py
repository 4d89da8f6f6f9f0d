"""Faults of rows, against their own cells, each other and the other registers."""

from inforisk.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# Dates against each other and against the day of the report ----------------------------------------------------------

DATES_OUT_OF_ORDER = Rule(
    "dates_out_of_order", WARNING, "Dates in an impossible order",
    "{where}: {label} is {hint}.",
    "Check both dates; day and month may have been swapped.",
    "Ages, lateness and trends are worked out from these two dates.",
)  # fmt: skip
DATE_IMPLAUSIBLE = Rule(
    "date_implausible", WARNING, "A date that can hardly be meant",
    "{where}: {label} is {hint}, which is before 1980 or after 2100.",
    "Check the year.",
    "Spreadsheets turn stray numbers into dates of 1900.",
)  # fmt: skip
DATE_IN_FUTURE = Rule(
    "date_in_future", WARNING, "Something already done, dated in the future",
    "{where}: {label} is {hint}, which is still to come.",
    "Check the date; day and month may have been swapped.",
    "What is still to come cannot be reported as done.",
)  # fmt: skip
REVIEW_OVERDUE = Rule(
    "review_overdue", WARNING, "An overdue review",
    "{where}: the review was due on {hint}.",
    "Review it and set the next date.",
    "A register that is not reviewed describes last year's risks.",
    "ICO accountability framework: the information asset register is reviewed periodically",
)  # fmt: skip
TARGET_DATE_PASSED = Rule(
    "target_date_passed", WARNING, "A target date that has passed",
    "{where}: {label} was {hint}, and the risk is still open.",
    "Record what was reached, or agree a new date.",
    "A target whose date has passed is no plan.",
)  # fmt: skip

# Action plans ------------------------------------------------------------------------------------------------------

ACTION_OVERDUE = Rule(
    "action_overdue", WARNING, "An overdue action",
    "{where}: this action was due on {hint}, and it is not complete.",
    "Record what was done, or agree a revised date and who agreed it.",
    "An action whose date has passed is either done and not recorded, or late and not agreed.",
)  # fmt: skip
REVISED_DUE_BEFORE_DUE = Rule(
    "revised_due_before_due", NOTE, "A revised date before the first date",
    "{where}: {label} is {hint}.",
    "Check both dates. The revised date is the one that counts.",
    "A date is revised to give more time; an earlier one is mostly a slip of the pen.",
)  # fmt: skip
COMPLETE_WITHOUT_DATE = Rule(
    "complete_without_date", NOTE, "A complete action without a date",
    "{where}: this action is complete, and no date of completion is given.",
    "Give the date, so that it can be counted in its quarter.",
    "Progress from quarter to quarter can only be shown for what has a date.",
)  # fmt: skip
COMPLETED_BUT_OPEN = Rule(
    "completed_but_open", WARNING, "A date of completion on an open action",
    "{where}: a date of completion is given, and the status is {hint}.",
    "Correct the status or take out the date. What waits for its approval is 'awaiting approval'.",
    "The action is counted by its status; the date says otherwise.",
)  # fmt: skip
APPROVER_MISSING = Rule(
    "approver_missing", WARNING, "Nobody is named to approve an action",
    "{where}: this action is awaiting approval, and no approver is named.",
    "Name the person or group that has to approve it.",
    "What waits for nobody in particular waits for long.",
)  # fmt: skip
ACTION_WITHOUT_OWNER = Rule(
    "action_without_owner", WARNING, "An open action without an owner",
    "{where}: nobody is named to do this action.",
    "Name the person who will do it.",
    "An action that nobody owns is not done.",
)  # fmt: skip
TYPED_TOTAL_DISAGREES = Rule(
    "typed_total_disagrees", WARNING, "A typed total that its rows do not bear out",
    "{where} says {value} {label}, but {hint}.",
    "Correct the typed number, or the rows. Reports here count the rows and never take over a typed number.",
    "A total that is typed by hand goes on being quoted after the rows have changed.",
)  # fmt: skip

# Duplicates --------------------------------------------------------------------------------------------------------

DUPLICATE_ID = Rule(
    "duplicate_id", WARNING, "The same reference twice",
    "{where}: the reference '{value}' stands on more than one row. {hint}",
    "Give each row its own reference; 'Risk 020' and 'Risk 20' are the same.",
    "Movement from quarter to quarter is followed by reference.",
)  # fmt: skip
DUPLICATE_ASSET = Rule(
    "duplicate_asset", WARNING, "The same asset twice",
    "{where}: '{value}' stands on more than one row of the same service. {hint}",
    "Keep one row, or say in the names what sets them apart.",
    "An asset listed twice is counted, reviewed and risk-assessed twice.",
)  # fmt: skip

# Personal data -----------------------------------------------------------------------------------------------------

PERSONAL_DATA_WITHOUT_LAWFUL_BASIS = Rule(
    "personal_data_without_lawful_basis", WARNING, "Personal data with no lawful basis",
    "{where}: this asset holds personal data, and no lawful basis is given.",
    "Name the Article 6 basis relied on; the Data Protection Officer can help.",
    "Personal data may only be processed on one of the six lawful bases.",
    "UK GDPR Article 6",
)  # fmt: skip
PERSONAL_DATA_WITHOUT_RETENTION = Rule(
    "personal_data_without_retention", WARNING, "Personal data with no retention period",
    "{where}: this asset holds personal data, and no retention period is given.",
    "Give the trigger, the period and what happens then, for example: closure + 6 years, destroy.",
    "Personal data may be kept no longer than needed, and nobody can show that without a period.",
    "UK GDPR Article 5(1)(e)",
)  # fmt: skip
SPECIAL_CATEGORY_WITHOUT_CONDITION = Rule(
    "special_category_without_condition", WARNING, "Special category data with no Article 9 condition",
    "{where}: this asset holds special category data, and no Article 9 condition is given.",
    "Name the condition relied on; the Data Protection Officer can help.",
    "Data about health, ethnicity, religion and the like need a condition besides the lawful basis.",
    "UK GDPR Article 9",
)  # fmt: skip
SHARED_WITHOUT_AGREEMENT = Rule(
    "shared_without_agreement", WARNING, "Personal data shared with no agreement",
    "{where}: this asset is shared with {hint}, and no sharing agreement is named.",
    "Name the agreement, or record why none is needed.",
    "Audits find far more sharing than agreements; without one nobody has settled who may do what.",
    "ICO data sharing code of practice",
)  # fmt: skip

# The rest of the contract ------------------------------------------------------------------------------------------

NUMBER_NOT_FINITE = Rule(
    "number_not_finite", ERROR, "Not a finite number",
    "{where}: '{value}' is not a finite number.",
    "Write the number that is meant.",
    "A sum with an infinite number in it says nothing.",
)  # fmt: skip
TEXT_LONGER_THAN_CELL = Rule(
    "text_longer_than_cell", WARNING, "A text too long for a spreadsheet cell",
    "{where}: this text is longer than the 32,767 characters an Excel cell can hold, so exports will shorten it.",
    "Keep the gist here and link to the document.",
    "A text cut short may lose the part that matters.",
)  # fmt: skip

# Registers together ------------------------------------------------------------------------------------------------

UNKNOWN_ASSET = Rule(
    "unknown_asset", WARNING, "A risk on an asset that is not in the asset register",
    "{where}: '{value}' is not in the asset registers sent with this risk register. {hint}",
    "Correct the reference, or add the asset to the asset register.",
    "The risks of an asset can only be seen where the two registers agree on what it is called.",
)  # fmt: skip
DUPLICATE_ID_ACROSS_SHEETS = Rule(
    "duplicate_id_across_sheets", WARNING, "The same reference on several sheets",
    "{where}: the reference '{value}' is used on another sheet too. {hint}",
    "Give each row its own reference, for example with a prefix for the service.",
    "Two rows under one reference are taken for one as soon as they stand in one list.",
)  # fmt: skip
RISK_OWNER_IS_ASSET_OWNER = Rule(
    "risk_owner_is_asset_owner", NOTE, "A risk without an owner, on an asset with one",
    "{where}: this risk names no owner; its asset does. {hint}",
    "Ask the asset's owner to take the risk, or to name who does.",
    "The Information Asset Owner answers for the risks of the asset until somebody else does.",
)  # fmt: skip
PERSON_SPELT_DIFFERENTLY = Rule(
    "person_spelt_differently", NOTE, "A name spelt in several ways",
    "{where}: '{value}' may be somebody who is mostly spelt in another way. {hint}",
    "If they are one person, use one spelling.",
    "A person's risks and assets are found by name; nobody is merged without being asked.",
)  # fmt: skip
