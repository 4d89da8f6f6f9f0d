"""Faults of a value, as it is read."""

from inforisk.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

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
