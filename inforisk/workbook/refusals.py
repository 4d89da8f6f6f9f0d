"""The one sentence a person gets when a file cannot be read: what it is, and what to do about it."""

from inforisk.errors import CannotRead

_SAVE_AS = "open it in Excel, choose Save As > Excel Workbook (.xlsx), and upload that"

_SENTENCES = {
    "empty_file": "The file is empty (0 bytes); save the workbook again and upload that copy.",
    "lock_file": (
        "This is not the workbook but the small lock file Excel keeps beside it while it is open (its name starts "
        'with "~$"); close the workbook in Excel and upload the file without "~$" in its name.'
    ),
    "password_protected": (
        "The workbook is password-protected, so its cells cannot be read; open it in Excel with the password, remove "
        "the password under File > Info > Protect Workbook > Encrypt with Password, save it and upload it again."
    ),
    "rights_protected": (
        "The workbook is protected by a sensitivity label or rights management, so its cells cannot be read; ask its "
        "owner for a copy saved without that protection."
    ),
    "cut_off": (
        "The file is incomplete, as if cut off in transit; upload it again, or get a fresh copy from its sender."
    ),
    "damaged": "The file is damaged, so its cells cannot be read; " + _SAVE_AS + ".",
    "upload_too_large": (
        "The file is {size} MB, larger than the {limit} MB accepted here; delete sheets, pictures and empty formatted "
        "rows the register does not need, or save it as .xlsb, and upload it again."
    ),
    "unpacks_too_large": (
        "The workbook would unpack to more than {limit} MB, far more than a register holds; copy the register's cells "
        "into a new workbook and upload that."
    ),
    "packed_too_tightly": (
        "A part of the workbook is packed more than {limit} times smaller than its content, which real registers never "
        "are; copy the register's cells into a new workbook and upload that."
    ),
    "too_many_parts": (
        "The workbook is made of {count} parts, more than the {limit} a register needs; copy the register's cells into "
        "a new workbook and upload that."
    ),
    "duplicate_parts": (
        "The workbook holds two parts of the same name, so it is not clear which one Excel would show; "
        + _SAVE_AS
        + "."
    ),
    "odd_packing": "The workbook is packed in a way Excel does not use, so it is not opened; " + _SAVE_AS + ".",
    "too_many_sheets": (
        "The workbook has {count} sheets, more than the {limit} accepted here; keep the sheets that hold the register, "
        "delete the rest and upload it again."
    ),
    "too_wide": (
        "The table has {count} columns, more than the {limit} a spreadsheet can hold; check that the file is a "
        "register and that its columns are separated as meant."
    ),
    "too_long": (
        "The table has more than {limit} rows, more than a spreadsheet can hold; split it and upload the part that "
        "holds the register."
    ),
    "stray_cell": (
        "Sheet '{sheet}' has a cell far away from the register, at {cell}, which makes it too large to read; press "
        "Ctrl+End in Excel, delete the rows and columns between the register and that cell, save and upload it again."
    ),
    "needs_too_much_memory": (
        "Reading the file needs more memory than is allowed here; it may have content far below or far to the right of "
        "the register: press Ctrl+End in Excel, delete what lies beyond the register, save and upload it again."
    ),
    "takes_too_long": (
        "Reading the file took too long and was stopped; copy the register's cells into a new workbook and upload that."
    ),
    "reader_gave_up": "The spreadsheet reader gave up on this file, so nothing was read; " + _SAVE_AS + ".",
    "entities": (
        "The file holds document type declarations, which spreadsheets never need and attackers use, so it is not "
        "opened; " + _SAVE_AS + "."
    ),
    "no_cells": "The workbook has no cells with anything in them; check that the right file was chosen.",
    "no_table": "The file is a web page without a table; " + _SAVE_AS + ".",
    "pdf": "This is a PDF, not a spreadsheet; upload the workbook it was made from.",
    "word": "This is a Word document, not a spreadsheet; copy its table into Excel, save it as .xlsx and upload that.",
    "powerpoint": (
        "This is a PowerPoint presentation, not a spreadsheet; upload the workbook its figures come from, or copy its "
        "table into Excel."
    ),
    "outlook": "This is an e-mail message, not a spreadsheet; save the attached workbook on its own and upload that.",
    "image": "This is a picture, not a spreadsheet; upload the workbook itself.",
    "archive": "This is a compressed folder, not a spreadsheet; unpack it and upload the workbook inside.",
    "program": (
        "This is a program, not a spreadsheet, and was not opened; tell your IT service if you did not expect it."
    ),
    "old_excel": "This is a worksheet from Excel 95 or earlier, which is no longer read here; " + _SAVE_AS + ".",
    "flat_opendocument": (
        "This is a flat OpenDocument spreadsheet (.fods); open it in LibreOffice, save it as .ods or .xlsx and upload "
        "that."
    ),
    "opendocument_other": "This is an OpenDocument text or drawing, not a spreadsheet; upload the spreadsheet itself.",
    "apple_numbers": "This is an Apple Numbers or Pages document; choose File > Export To > Excel and upload that.",
    "web_archive": "This is a web archive (.mht) saved under another name; " + _SAVE_AS + ".",
    "rich_text": (
        "This is a rich text document, not a spreadsheet; copy its table into Excel, save it as .xlsx and upload that."
    ),
    "json": "This is a JSON file, not a spreadsheet; export the register as Excel or CSV and upload that.",
    "xml_other": "This is an XML file that is not a spreadsheet; export the register as Excel or CSV and upload that.",
    "database": "This is a database file, not a spreadsheet; export the register as Excel or CSV and upload that.",
    "not_a_spreadsheet": (
        "The content is of no kind a spreadsheet program writes; check that the right file was chosen, or export the "
        "register as Excel or CSV and upload that."
    ),
}
CODES = tuple(_SENTENCES)


def refusal(code: str, **words: object) -> CannotRead:
    """The refusal of that code, its sentence filled in; raise it."""
    return CannotRead(code, _SENTENCES[code].format_map({name: _plain(value) for name, value in words.items()}))


def _plain(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else " ".join(str(value).split())[:80]
