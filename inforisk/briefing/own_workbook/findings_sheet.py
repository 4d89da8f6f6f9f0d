"""The sheet added to a person's workbook: every finding in a row of a real table, its cell linked."""

from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableStyleInfo

from inforisk.briefing.plain_text import escaped_for_openpyxl
from inforisk.vocabulary import FINDINGS_SHEET

HEADINGS = ("Sheet", "Cell", "Severity", "Value", "What is wrong", "What to do", "Fill before the check")
_WIDTHS = (22, 9, 11, 26, 60, 60, 14)
_TABLE = "RegisterCheckFindings"


def add_findings(workbook: Any, rows: Sequence[Sequence[str]], fills: dict[tuple[str, str], str]) -> None:
    """Add the sheet at the end. `fills` holds how each marked cell was filled before, under (sheet, cell)."""
    sheet = workbook.create_sheet(FINDINGS_SHEET)
    for place, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    _write_row(sheet, 1, HEADINGS)
    for number, row in enumerate(rows or [("", "", "", "", "No findings", "", "")], start=2):
        _write_row(sheet, number, (*row[:6], fills.get((row[0], row[1]), "")))
        if (row[0], row[1]) in fills:
            _link(sheet.cell(number, 2), row[0], row[1])
    last = f"{get_column_letter(len(HEADINGS))}{max(2, len(rows) + 1)}"
    table = Table(displayName=_TABLE, ref=f"A1:{last}", tableStyleInfo=TableStyleInfo("TableStyleLight1"))
    sheet.add_table(table)
    sheet.freeze_panes = "A2"


def remove_findings(workbook: Any) -> list[tuple[str, str, str]]:
    """Take the sheet of an earlier check away; the fills it remembered as (sheet, cell, fill)."""
    if FINDINGS_SHEET not in workbook.sheetnames:
        return []
    sheet = workbook[FINDINGS_SHEET]
    remembered = list(_remembered(sheet)) if hasattr(sheet, "iter_rows") else []
    workbook.remove(sheet)
    return remembered


def _remembered(sheet: Any) -> Iterator[tuple[str, str, str]]:
    for row in sheet.iter_rows(min_row=2, max_col=len(HEADINGS), values_only=True):
        if row[0] and row[1] and row[-1]:
            yield str(row[0]), str(row[1]), str(row[-1])


def _write_row(sheet: Any, number: int, texts: Sequence[str]) -> None:
    for place, text in enumerate(texts, start=1):
        cell = sheet.cell(number, place)
        cell.value = escaped_for_openpyxl(text) or None
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if cell.value is not None:
            # openpyxl guesses "=1" a formula and "#N/A" an error; both are somebody's text here.
            cell.data_type = "s"
            cell.quotePrefix = number > 1 and text.lstrip()[:1] in tuple("=+-@")
        if number == 1:
            cell.font = Font(bold=True)


def _link(cell: Any, sheet: str, place: str) -> None:
    name = sheet.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{name}'!{place}", tooltip=f"Go to {place}")
    cell.font = Font(color="FF0563C1", underline="single")
