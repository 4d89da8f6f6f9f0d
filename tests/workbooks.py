"""Workbooks as people keep them, made by the tests that need them."""

import io
from collections.abc import Mapping, Sequence

import xlsxwriter

Rows = Sequence[Sequence[object]]

RISKS: Rows = (
    ("Ref", "Risk", "Risk Owner", "Likelihood", "Impact", "Score", "Status", "Asset ref"),
    ("R1", "Case files are left on a bus", "Avery Quill", "4 - Likely", 5, 20, "Open", "A1"),
    ("R2", "The archive floods", "Bron Tamsett", 2, 2, 4, "Open", "A2"),
    ("R3", "Leavers keep their access", "Avery Quill", 3, 3, 9, "Closed", "A1"),
)

ASSETS: Rows = (
    ("Asset ID", "Asset name", "Information Asset Owner", "Location", "Personal data", "Lawful basis", "Retention"),
    ("A1", "Case files", "Avery Quill", "Filing room", "Yes", "Public task", "Closure + 6 years"),
    ("A2", "Archive", "Bron Tamsett", "Basement", "No", None, "Permanent"),
)


def workbook(sheets: Mapping[str, Rows]) -> bytes:
    """An xlsx with the given sheets, each a list of rows from A1."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return held.getvalue()


def changed(rows: Rows, cells: Mapping[tuple[int, int], object]) -> Rows:
    """The rows with some cells replaced, each under (row, column) counted from 0."""
    return [[cells.get((number, place), value) for place, value in enumerate(row)] for number, row in enumerate(rows)]
