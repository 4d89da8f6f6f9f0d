"""What can be said about the reading of a file: the rules of this room."""

from inforisk.findings import Rule, Severity

NAME_DOES_NOT_MATCH = Rule(
    "name_does_not_match_content",
    Severity.NOTE,
    "The file is not what its name says",
    "{where} is named like another kind of file, but its content is {hint}; it was read as that.",
    "Nothing needs doing; saving it in Excel as .xlsx avoids the warning Excel shows when it is opened.",
    "A file read as the wrong kind can lose cells without anyone noticing.",
)
ERROR_CELL = Rule(
    "error_cell",
    Severity.WARNING,
    "A cell shows an Excel error",
    "{where} shows {value} instead of a value, so it is read as blank.",
    "Open the workbook, correct the formula or type the value, save and upload it again.",
    "A formula that fails hides the value it should show.",
)
IMPOSSIBLE_DATE = Rule(
    "impossible_date",
    Severity.WARNING,
    "A cell is formatted as a date but holds no possible date",
    "{where} is formatted as a date, but {value} lies outside any calendar, so it is read as that number.",
    "Type the date again, for example 31/03/2017.",
    "Excel shows such a cell as #### and no review date can be worked out from it.",
)
CHARACTERS_REMOVED = Rule(
    "characters_removed",
    Severity.WARNING,
    "Invisible characters were taken out",
    "{where} holds invisible characters ({hint}) that no report can print, so they were taken out.",
    "Retype the cell if it reads oddly; text pasted from other systems often brings such characters.",
    "One such character would break every export, and some reverse the order in which text is shown.",
    "Unicode Technical Report 36",
)
STRAY_CELL = Rule(
    "stray_cell",
    Severity.WARNING,
    "A cell lies far away from the rest",
    "{where} holds '{value}' far away from the rest of the sheet, so it was left out.",
    "Press Ctrl+End in Excel to find it; delete it if it is a slip, or move it to the register if it is meant.",
    "A stray cell makes a sheet a million rows long, and every count of blank cells with it.",
)
ENCODING_GUESSED = Rule(
    "encoding_guessed",
    Severity.NOTE,
    "The text does not say how its letters are encoded",
    "{where} does not say how its letters are encoded; it was read as {hint}.",
    "Check that names and pound signs read right; in Excel, Save As > CSV UTF-8 settles it.",
    "Read wrongly, £ and accented names turn into other characters.",
)
DAMAGED_CELL = Rule(
    "damaged_cell",
    Severity.WARNING,
    "A cell is damaged in the file",
    "{where} is damaged in the file; what could be saved of it is '{value}'.",
    "Type the cell again, save the workbook in Excel and upload it again.",
    "Everything else in the sheet was read; only this cell cannot be trusted.",
)
SHEET_NOT_READ = Rule(
    "sheet_not_read",
    Severity.WARNING,
    "A sheet could not be read",
    "Sheet {where} was not read: it is a chart or macro sheet, or damaged; the other sheets were read.",
    "If it holds a register, copy its cells into a new sheet in Excel, save and upload the workbook again.",
    "Whatever the sheet holds is missing from every figure.",
)
TEXT_TOO_LONG = Rule(
    "text_too_long",
    Severity.WARNING,
    "A text is longer than a cell can hold",
    "{where} holds {value} characters, more than the 32,767 a spreadsheet cell can hold; it is kept whole.",
    "Shorten it, or put the text in a document and refer to it; Excel would cut it off when exporting.",
    "A text cut off without a word is a wrong record.",
)
RULES = (
    NAME_DOES_NOT_MATCH,
    ERROR_CELL,
    IMPOSSIBLE_DATE,
    CHARACTERS_REMOVED,
    STRAY_CELL,
    ENCODING_GUESSED,
    DAMAGED_CELL,
    SHEET_NOT_READ,
    TEXT_TOO_LONG,
)
