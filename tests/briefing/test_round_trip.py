"""From a faulty register to a clean one: check, mark, correct the marked cells, check again."""

import io
from datetime import date
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from inforisk.briefing.annotate import annotated
from inforisk.findings import Severity
from inforisk.intake import CheckedFile, check_file
from inforisk.vocabulary import FINDINGS_SHEET
from tests.builders import product_scheme

AS_AT = date(2017, 3, 31)
HEADINGS = ("Risk ref", "Risk", "Risk owner", "Residual likelihood", "Residual impact", "Residual score", "Review date")
ROWS = (
    ("R1", "Case files are lost when a laptop is stolen", "Ann Poole", "Hihg", 4, None, date(2017, 6, 30)),
    ("R2", "Email reaches the wrong person", "Raj Shah", 3, 9, None, date(2017, 6, 30)),
    ("R3", "The server room floods", "Chi Ode", 2, 5, None, date(2017, 9, 30)),
    ("R4", "Paper records are kept past their date", "Eva Lund", 4, 4, None, date(2017, 9, 30)),
)


def register() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Risk register"
    for row in (HEADINGS, *ROWS):
        sheet.append(row)
    for row_number in range(2, 6):
        sheet[f"F{row_number}"] = f"=D{row_number}*E{row_number}"
    sheet["A1"].fill = PatternFill("solid", fgColor="FFDDDDDD")
    levels = DataValidation(type="whole", formula1="1", formula2="5")
    levels.add("D2:E100")
    sheet.add_data_validation(levels)
    book.create_sheet("Terms of reference").append(["The group meets every quarter."])
    return saved(book)


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def checked(content: bytes) -> CheckedFile:
    return check_file("Risks.xlsx", content, product_scheme(), AS_AT)


def marked_cells(book: Any) -> list[str]:
    return [cell.coordinate for row in book["Risk register"].iter_rows() for cell in row if cell.comment]


@pytest.fixture(scope="module")
def marked() -> bytes:
    first = checked(register())
    assert first.all_findings.count(Severity.ERROR) > 0
    answer = annotated(register(), first.name, first.all_findings)
    assert answer.is_own_workbook
    return answer.content


def test_the_cells_at_fault_are_marked(marked: bytes) -> None:
    assert {"D2", "E3"} <= set(marked_cells(openpyxl.load_workbook(io.BytesIO(marked))))


def test_once_the_marked_cells_are_corrected_no_error_is_left(marked: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(marked))
    book["Risk register"]["D2"], book["Risk register"]["E3"] = 4, 3
    again = checked(saved(book))
    assert [finding.message for finding in again.all_findings if finding.severity is Severity.ERROR] == []
    assert [sheet.name for sheet in again.registers] == ["Risk register"]


def test_nothing_else_in_the_workbook_has_changed(marked: bytes) -> None:
    before, after = (openpyxl.load_workbook(io.BytesIO(content)) for content in (register(), marked))
    assert after.sheetnames == [*before.sheetnames, FINDINGS_SHEET]
    faulty = set(marked_cells(after))
    for sheet in before:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            now = after[sheet.title][cell.coordinate]
            assert now.value == cell.value
            assert cell.coordinate in faulty or repr(now.fill) == repr(cell.fill)
    (levels,) = after["Risk register"].data_validations.dataValidation
    assert str(levels.sqref) == "D2:E100"


def test_a_marked_workbook_holds_the_same_registers_as_before(marked: bytes) -> None:
    before, after = checked(register()), checked(marked)
    assert [sheet.name for sheet in after.registers] == [sheet.name for sheet in before.registers]
    assert len(after.all_findings) == len(before.all_findings)
