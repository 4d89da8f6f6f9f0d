"""Blank templates: everything a person needs to fill them, and nothing our own recognition would stumble over."""

import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from inforisk.briefing.template import LAST_ROW, closed_list, template_bytes
from inforisk.registers import ALL
from inforisk.registers.definition import Field, Register
from inforisk.registers.reading import read_register
from inforisk.registers.recognition import recognise
from inforisk.vocabulary import ANSWERS_SHEET, GUIDE_SHEET, OWN_SHEETS, Kind, ValueKind
from inforisk.workbook import read_workbook
from tests.builders import product_scheme

SCHEME = product_scheme()


def opened(register: Register) -> Any:
    return openpyxl.load_workbook(io.BytesIO(template_bytes(register, SCHEME)))


def answers_offered(book: Any, letter: str) -> list[str]:
    """The answers of the drop-down that covers a cell of the first row below the headings."""
    for rule in book.worksheets[0].data_validations.dataValidation:
        if rule.type == "list" and f"{letter}2" in rule.sqref:
            place = rule.formula1.removeprefix(f"'{ANSWERS_SHEET}'!")
            return [row[0].value for row in book[ANSWERS_SHEET][place.replace("$", "")]]
    return []


@pytest.mark.parametrize("register", ALL.values(), ids=lambda register: register.kind)
def test_a_template_has_one_row_of_headings_the_labels_of_the_definition(register: Register) -> None:
    sheet = opened(register).worksheets[0]
    assert [cell.value for cell in sheet[1]] == [field.label for field in register.fields]
    assert sheet.freeze_panes == "A2"
    assert not sheet.merged_cells.ranges


@pytest.mark.parametrize("register", ALL.values(), ids=lambda register: register.kind)
def test_every_closed_list_is_offered_as_a_drop_down(register: Register) -> None:
    book = opened(register)
    for cell, field in zip(book.worksheets[0][1], register.fields, strict=True):
        assert answers_offered(book, cell.column_letter) == list(closed_list(field, SCHEME)), field.name


def test_levels_are_offered_as_the_scheme_words_them() -> None:
    field = ALL[Kind.RISKS].by_name["residual_likelihood"]
    assert closed_list(field, SCHEME) == (
        "1 - Rare",
        "2 - Unlikely",
        "3 - Possible",
        "4 - Likely",
        "5 - Almost certain",
    )


@pytest.mark.parametrize("register", ALL.values(), ids=lambda register: register.kind)
def test_every_column_has_help_that_says_whether_it_is_needed(register: Register) -> None:
    sheet = opened(register).worksheets[0]
    messages = {letter.split("2", 1)[0]: rule for rule in sheet.data_validations.dataValidation
                for letter in str(rule.sqref).split() if letter.endswith(str(LAST_ROW))}  # fmt: skip
    for cell, field in zip(sheet[1], register.fields, strict=True):
        words = messages[cell.column_letter].prompt
        assert words.startswith("Needed.") == field.is_needed
        assert len(words) <= 255


@pytest.mark.parametrize("register", ALL.values(), ids=lambda register: register.kind)
def test_the_guide_explains_every_column(register: Register) -> None:
    rows = list(opened(register)[GUIDE_SHEET].iter_rows(min_row=2, values_only=True))[: len(register.fields)]
    assert [row[0] for row in rows] == [field.label for field in register.fields]
    assert [row[1] == "Needed" for row in rows] == [field.is_needed for field in register.fields]
    assert all(row[2] for row in rows)


def test_examples_in_the_guide_are_written_as_the_template_wants_them() -> None:
    rows = {row[0]: row for row in opened(ALL[Kind.RISKS])[GUIDE_SHEET].iter_rows(min_row=2, values_only=True)}
    assert rows["Residual likelihood"][4:] == (
        "1 - Rare; 2 - Unlikely; 3 - Possible; 4 - Likely; 5 - Almost certain", "4 - Likely",
    )  # fmt: skip
    assert rows["Review due"][3:] == ("A date, day first: 31/03/2017", "Any", "31/03/2017")


def test_dates_are_written_day_first_and_checked() -> None:
    sheet = opened(ALL[Kind.RISKS]).worksheets[0]
    place = [field.kind for field in ALL[Kind.RISKS].fields].index(ValueKind.DATE) + 1
    letter = sheet.cell(1, place).column_letter
    assert sheet.column_dimensions[letter].number_format == "dd/mm/yyyy"
    assert any(rule.type == "date" and f"{letter}2" in rule.sqref for rule in sheet.data_validations.dataValidation)


FIRST_NAMES = ("Ann Poole", "Raj Shah", "Chi Ode", "Eva Lund")


def an_answer(field: Field, row: int) -> Any:
    """What a careful person writes in a cell of the template."""
    answers = closed_list(field, SCHEME)
    if answers:
        return answers[row % len(answers)]
    by_kind = {
        ValueKind.DATE: date(2017, 3, row), ValueKind.ID: f"X{row}", ValueKind.PERSON: FIRST_NAMES[row % 4],
        ValueKind.NUMBER: row, ValueKind.LEVEL: row % 5, ValueKind.SCORE: None,
    }  # fmt: skip
    return by_kind.get(field.kind, field.example or f"{field.label} {row}")


def filled(register: Register, rows: int) -> bytes:
    book = opened(register)
    for row in range(2, 2 + rows):
        for place, field in enumerate(register.fields, start=1):
            book.worksheets[0].cell(row, place).value = an_answer(field, row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("register", ALL.values(), ids=lambda register: register.kind)
def test_every_column_of_a_filled_template_is_recognised(register: Register) -> None:
    sheet, *others = read_workbook(filled(register, rows=4), "template.xlsx").sheets
    recognised = recognise(sheet)
    assert recognised.kind is register.kind
    assert recognised.header_rows == (1,)
    assert recognised.rows == (2, 3, 4, 5)
    assert [match.field for match in recognised.columns] == [field.name for field in register.fields]
    assert {other.name for other in others} <= OWN_SHEETS
    assert [recognise(other).kind for other in others] == [None, None]


@pytest.mark.parametrize("kind", [Kind.ASSETS, Kind.RISKS])
def test_every_answer_a_template_offers_is_read_without_a_finding(kind: Kind) -> None:
    sheet = read_workbook(filled(ALL[kind], rows=4), "template.xlsx").sheets[0]
    typed = read_register(sheet, recognise(sheet), SCHEME.likelihood, SCHEME.impact)
    assert [finding.message for finding in typed.findings if finding.row is not None] == []
