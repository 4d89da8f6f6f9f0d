"""The rules of a register's cells, rows and columns: one record a fault, with the words a person reads.

An error means that the row cannot be used as it stands, a warning that it is used but wants a look, a note that
something was decided on the reader's behalf.
"""

from inforisk.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# Reading a value ---------------------------------------------------------------------------------------------------

LEVEL_NOT_ON_SCALE = Rule(
    "level_not_on_scale", ERROR, "A level that is not on the scale",
    "{where}: '{value}' is not on the scale for {label}, so this row is shown as not assessed.",
    "{hint}",
    "A risk cannot be placed on the heat map without a likelihood and an impact.",
)  # fmt: skip
LEVEL_IS_RANGE = Rule(
    "level_is_range", ERROR, "A range where one level is needed",
    "{where}: '{value}' is a range, so this row is shown as not assessed.",
    "Write the one level that holds today; a move belongs in the notes. {hint}",
    "A range has no single place on the matrix, and a score worked out from it cannot be checked.",
)  # fmt: skip
LEVEL_CONTRADICTS = Rule(
    "level_contradicts", ERROR, "A number and a word that disagree",
    "{where}: in '{value}' the number and the word name two different steps of {label}, so neither was taken.",
    "Write the step that is meant. {hint}",
    "Choosing one of the two would be a guess about the council's judgement.",
)  # fmt: skip
LEVEL_WORD_BORROWED = Rule(
    "level_word_borrowed", NOTE, "A word of another scale",
    "{where}: '{value}' is not a word of the scale of {label} itself; it was taken as {hint}.",
    "Check that this is the step that is meant, or write the step itself.",
    "The same word stands for different steps in different councils, so what it was taken for is said.",
)  # fmt: skip
LEVEL_ON_OTHER_SCALE = Rule(
    "level_on_other_scale", ERROR, "A column that uses another scale",
    "{where}: '{value}' belongs to another scale. {hint}, which is not the scale of {label} in force, so this row is"
    " shown as not assessed.",
    "Choose the scheme this register was scored under, or write the steps of the scheme in force.",
    "Steps of a three-step scale say nothing certain on a scale of five.",
)  # fmt: skip
IMPORTANCE_NOT_READ = Rule(
    "importance_not_read", WARNING, "A confidentiality, integrity or availability that cannot be read",
    "{where}: '{value}' is not a step of the scale the rest of the {label} column uses, so it is left out.",
    "{hint}",
    "Assets are compared and chosen for risk assessment by these three.",
)  # fmt: skip
DATE_NOT_READ = Rule(
    "date_not_read", WARNING, "A date that cannot be read",
    "{where}: '{value}' cannot be read as a date, so {label} is left empty.",
    "Write it as day/month/year, for example 30/06/2017. {hint}",
    "Overdue reviews and actions are worked out from dates; an unreadable one is never late.",
)  # fmt: skip
DATE_IMPOSSIBLE = Rule(
    "date_impossible", WARNING, "A day that does not exist",
    "{where}: there is no such day as '{value}', so {label} is left empty.",
    "Write the day that is meant, for example 30/06/2017. {hint}",
    "Moving it to the nearest real day would be a guess.",
)  # fmt: skip
DATE_IS_WORDS = Rule(
    "date_is_words", NOTE, "Words where a date is expected",
    "{where}: '{value}' is not a date; it is kept as written and {label} has no date.",
    "Give a date where there is one, so that it can be followed up. {hint}",
    "Work with no date cannot be overdue, and is easily forgotten.",
)  # fmt: skip
DATE_ONLY_PERIOD = Rule(
    "date_only_period", NOTE, "A month, quarter or year instead of a day",
    "{where}: '{value}' names no day. {hint}",
    "Write the day if it is known.",
    "Whether something is late depends on the day that was taken.",
)  # fmt: skip
DATE_AMONG_WORDS = Rule(
    "date_among_words", NOTE, "A date among other words",
    "{where}: '{value}' holds one date among other words. {hint}",
    "Keep the date alone in its column and move the words to the notes.",
    "The words may change what the date means.",
)  # fmt: skip
SEVERAL_DATES = Rule(
    "several_dates", WARNING, "Several dates in one cell",
    "{where}: '{value}' holds several dates, so {label} is left empty.",
    "Keep the one that holds today. {hint}",
    "Which of them counts is for the owner to say.",
)  # fmt: skip
CHOICE_NOT_ON_LIST = Rule(
    "choice_not_on_list", WARNING, "A word that is not on the list",
    "{where}: '{value}' is not one of the answers for {label}, so it is left out.",
    "{hint}",
    "Words outside the list cannot be counted or filtered.",
)  # fmt: skip
NEEDED_CHOICE_NOT_ON_LIST = Rule(
    "needed_choice_not_on_list", ERROR, "A needed answer that is not on the list",
    "{where}: '{value}' is not one of the answers for {label}, which every row needs.",
    "{hint}",
    "A row without this answer cannot be counted.",
)  # fmt: skip
SEVERAL_CHOICES = Rule(
    "several_choices", NOTE, "Several answers in one cell",
    "{where}: '{value}' names several answers for {label}; all of them are kept. {hint}",
    "Name the one that applies, or split the row if each applies to a part of it.",
    "Where one answer is expected, several leave open which of them is relied on.",
)  # fmt: skip
NO_REGISTER_FOUND = Rule(
    "no_register_found", WARNING, "A file in which no register was found",
    "{where}: none of its sheets was recognised as a register, so nothing in it was checked or counted.",
    "If it holds one, upload it and say which sheet is which register, or copy the rows into a blank template.",
    "A register that is left aside looks just like one without faults.",
)  # fmt: skip
ROW_LEFT_OUT = Rule(
    "row_left_out", NOTE, "A row that is not a record",
    "{where} was left out: it was taken for a {hint}.",
    "If it is a record, fill in its other cells and check again.",
    "A record that is taken for a title or a total would be missing from every count.",
)  # fmt: skip
VERDICT_TAKEN = Rule(
    "verdict_taken", WARNING, "A colour or a verdict instead of an answer",
    "{where}: '{value}' judges rather than answers; for {label} it was taken as {hint}.",
    "Check that this is meant. Green may also mean: on the way, and in time.",
    "Counts of what is complete are only as good as the words they are made of.",
)  # fmt: skip
LEGACY_WORD = Rule(
    "legacy_word", WARNING, "A word of an older or another list",
    "{where}: '{value}' belongs to an older or another list for {label}; it is kept as written.",
    "Give it the value used today at the next review. {hint}",
    "Protective markings of before April 2014, and conditions of the Data Protection Act 1998, no longer say how "
    "to handle an asset.",
    "Government Security Classifications, April 2014; UK GDPR Article 6",
)  # fmt: skip
ANSWER_NOT_READ = Rule(
    "answer_not_read", WARNING, "Neither yes nor no",
    "{where}: '{value}' is not a yes, a no, unknown or not applicable, so {label} is left unanswered.",
    "Write Yes, No, Unknown or Not applicable. {hint}",
    "An answer that has to be interpreted is not an answer that can be counted.",
)  # fmt: skip
SCORE_NOT_READ = Rule(
    "score_not_read", WARNING, "A score that cannot be read",
    "{where}: '{value}' cannot be read as a score, so it cannot be compared with likelihood and impact.",
    "Write the score alone, for example 12 or C4. {hint}",
    "Published registers hold scores that no pair of levels can give; the comparison finds them.",
)  # fmt: skip
NUMBER_NOT_READ = Rule(
    "number_not_read", WARNING, "A number that cannot be read",
    "{where}: '{value}' is not a number, so {label} is left empty.",
    "Write the number alone, for example 1200. {hint}",
    "Only plain numbers can be added up and compared.",
)  # fmt: skip
NOT_GIVEN = Rule(
    "not_given", NOTE, "A placeholder instead of a value",
    "{where}: '{value}' gives no value for {label}; it is treated as not given.",
    "Fill it in when it is known.",
    "A placeholder looks like an answer in a list, and is none.",
)  # fmt: skip

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

RULES = tuple(value for value in list(globals().values()) if isinstance(value, Rule))
"""Every rule of this room, in the order above."""
