"""The accessible workbook of a paper, by the Analysis Function's checklist for spreadsheets, point by point.

Source: Government Analysis Function, "Making spreadsheets accessible: a brief checklist of the basics".
"""

import io
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from inforisk.briefing.bundle.running_text import running_text
from inforisk.briefing.bundle.text_files import table_file, table_files
from inforisk.briefing.bundle.workbook import COVER, paper_workbook
from inforisk.briefing.paper.blocks import Cell, PaperTable, Section
from inforisk.briefing.paper.paper import Audience, Paper
from tests.briefing.nasty import NASTY
from tests.briefing.papers import LIVE, paper, plan_table

PLAIN_SHEETS = ("Cover", "2 Risks removed")
"""Sheets without a table: the cover, and a table with nothing to show."""


def opened(made: Paper) -> Any:
    return openpyxl.load_workbook(io.BytesIO(paper_workbook(made)))


@pytest.fixture(scope="module")
def book() -> Any:
    return opened(paper())


def with_table(table: PaperTable) -> Paper:
    return replace(paper(), sections=(Section("only", "Only", (table,)),))


def table_sheets(book: Any) -> list[Worksheet]:
    return [sheet for sheet in book.worksheets if sheet.title not in PLAIN_SHEETS]


def grid(sheet: Worksheet) -> list[tuple[Any, ...]]:
    (table,) = sheet.tables.values()
    return [tuple(cell.value for cell in row) for row in sheet[table.ref]]


def test_every_sheet_has_a_name_of_its_own_that_says_what_it_holds(book: Any) -> None:
    assert book.sheetnames == [
        "Cover", "Contents", "Notes", "Text of the paper", "1 Open risks by likelihood and ", "2 Risks removed",
        "3 Action plans", "4 Actions by service", "5 Open risks by quarter", "6 Actions by quarter",
        "7 Levels by dimension",
    ]  # fmt: skip


def test_every_table_is_marked_up_and_has_a_meaningful_name(book: Any) -> None:
    names = [name for sheet in table_sheets(book) for name in sheet.tables]
    assert names == [
        "Table_contents", "Table_notes", "Table_text", "Table_heat_map_table", "Table_action_plans", "Table_bars_table",
        "Table_trend_table", "Table_burn_up_table", "Table_levels_table",
    ]  # fmt: skip


def test_no_sheet_holds_more_than_one_table(book: Any) -> None:
    assert {len(sheet.tables) for sheet in table_sheets(book)} == {1}
    assert {len(book[name].tables) for name in PLAIN_SHEETS} == {0}


def test_no_cell_is_merged(book: Any) -> None:
    assert [sheet.title for sheet in book.worksheets if sheet.merged_cells.ranges] == []


def test_every_table_begins_in_the_first_column_below_its_title(book: Any) -> None:
    for sheet in table_sheets(book):
        (table,) = sheet.tables.values()
        assert table.ref.startswith("A")
        assert sheet["A1"].value
        assert sheet["A1"].font.b


def test_every_table_has_one_header_row_whose_headings_are_unique_and_filled(book: Any) -> None:
    for sheet in table_sheets(book):
        (table,) = sheet.tables.values()
        headings = grid(sheet)[0]
        assert table.headerRowCount == 1
        assert all(headings)
        assert len({str(one).casefold() for one in headings}) == len(headings)


def test_two_columns_of_the_same_heading_are_told_apart() -> None:
    table = plan_table()
    twice = replace(table, columns=(*table.columns[:2], table.columns[1], *table.columns[3:]))
    assert grid(opened(with_table(twice)).worksheets[-1])[0][1:3] == ("Complete", "Complete 2")


def test_no_table_has_a_blank_row_column_or_cell(book: Any) -> None:
    for sheet in table_sheets(book):
        assert all(value not in (None, "") for row in grid(sheet) for value in row)


def test_nothing_stands_beside_or_below_a_table(book: Any) -> None:
    for sheet in table_sheets(book):
        (table,) = sheet.tables.values()
        assert sheet.dimensions.split(":")[-1] == table.ref.split(":")[-1]


def test_text_wraps_in_every_cell_of_every_table(book: Any) -> None:
    for sheet in table_sheets(book):
        (table,) = sheet.tables.values()
        assert all(cell.alignment.wrap_text for row in sheet[table.ref][1:] for cell in row if not cell.hyperlink)


def test_the_cover_says_what_the_workbook_is_and_explains_its_shorthand(book: Any) -> None:
    lines = [row[0] for row in book[COVER].iter_rows(values_only=True)]
    assert lines == [
        "Information risk report",
        "OFFICIAL-SENSITIVE. Not for publication: paragraph 3",
        "Example Council",
        "As at 31 March 2017 | 2016-17 Q4, snapshot 6 (a1b2c3d4) | five_by_five_three_band, version 1 | Final",
        "Report to: Cabinet Member",
        "Position as at: 31 March 2017",
        "Contact: information.governance@example.org",
        "Each sheet holds one table that begins in column A. The numbers were worked out from the registers.",
        "[c]: a small number, or one that would give it away, left out so that nobody can be recognised.",
        "“not given”: the registers do not say.",
    ]


def test_the_contents_lead_to_every_sheet_after_them(book: Any) -> None:
    sheet = book["Contents"]
    linked = [row[0].hyperlink.location for row in sheet.iter_rows(min_row=4)]
    assert linked == [f"'{name}'!A1" for name in book.sheetnames[2:]]
    assert [row[0].value for row in sheet.iter_rows(min_row=4)] == book.sheetnames[2:]


def test_notes_stand_in_a_sheet_of_their_own_and_above_their_table(book: Any) -> None:
    assert (3, "1 Open risks by likelihood and", "Two risks are not assessed and stand in no cell.") in [
        (row[0], str(row[1]).strip(), row[2]) for row in grid(book["Notes"])
    ]
    above = [book["1 Open risks by likelihood and "][f"A{row}"].value for row in (1, 2, 3, 4)]
    assert above == [
        "Open risks by likelihood and impact",
        "This sheet holds one table with 5 rows.",
        "Source: risk registers. As at 31 March 2017.",
        "Note: Two risks are not assessed and stand in no cell.",
    ]


def test_a_table_without_rows_says_so_in_words(book: Any) -> None:
    sheet = book["2 Risks removed"]
    assert [row[0] for row in sheet.iter_rows(values_only=True)] == [
        "Risks removed", "No risk was removed.", "Source: risk registers. As at 31 March 2017.",
    ]  # fmt: skip


def test_nothing_is_told_by_colour_alone(book: Any) -> None:
    cells = grid(book["1 Open risks by likelihood and "])
    assert cells[1] == ("Almost certain", "Medium", "Medium", "High", "High", "High: 2")
    assert cells[3] == ("Possible", "Low", "Medium", "Medium: 3", "Medium", "High")


def test_numbers_are_numbers_and_what_is_missing_is_said(book: Any) -> None:
    assert grid(book["3 Action plans"])[1:] == [
        ("ICO audit 2015", 75, 77, "Priya Example", "The policy awaits approval"),
        ("Maturity", 5, 14, "not given", "=cmd|' /C calc'!A0 </a:t> & <b>"),
    ]


def test_no_picture_text_box_or_hidden_sheet_row_or_column(book: Any) -> None:
    with zipfile.ZipFile(io.BytesIO(paper_workbook(paper()))) as parts:
        assert [name for name in parts.namelist() if "drawing" in name or "media" in name] == []
    for sheet in book.worksheets:
        assert sheet.sheet_state == "visible"
        assert not any(one.hidden for one in (*sheet.row_dimensions.values(), *sheet.column_dimensions.values()))


def test_the_font_is_plain_and_twelve_points_or_more(book: Any) -> None:
    fonts = {(cell.font.name, cell.font.sz >= 12) for sheet in table_sheets(book) for row in sheet for cell in row
             if cell.value is not None and not cell.hyperlink}  # fmt: skip
    assert fonts == {("Arial", True)}


def test_the_file_says_its_title_its_author_and_its_language(book: Any) -> None:
    assert book.properties.title == "Information risk report"
    assert book.properties.creator == "Example Council"
    assert book.custom_doc_props["Language"].value == "en-GB"


def test_the_marking_and_the_imprint_stand_on_every_printed_page_of_every_sheet(book: Any) -> None:
    for sheet in book.worksheets:
        assert sheet.oddHeader.center.text == "OFFICIAL-SENSITIVE"
        foot = sheet.oddFooter.center.text
        assert foot.startswith("OFFICIAL-SENSITIVE\nAs at 31 March 2017 | 2016-17 Q4, snapshot 6 (a1b2c3d4)")


def test_a_public_draft_says_draft_on_every_page_and_no_more() -> None:
    book = opened(paper(Audience.PUBLIC, LIVE))
    assert {sheet.oddHeader.center.text for sheet in book.worksheets} == {"DRAFT"}


def test_the_workbook_opens_on_its_cover(book: Any) -> None:
    assert book.active.title == COVER


def test_the_same_paper_is_the_same_workbook_and_another_is_not() -> None:
    assert paper_workbook(paper()) == paper_workbook(paper())
    assert paper_workbook(paper()) != paper_workbook(paper(Audience.PUBLIC))


@pytest.mark.parametrize("text", [*NASTY, "x" * 32_767, "</a:t>", ""])
def test_text_of_any_kind_stays_text(text: str) -> None:
    table = plan_table()
    first = (Cell(text), *table.rows[0][1:])
    made = with_table(replace(table, title=text or "Untitled", note=text, rows=(first, table.rows[1])))
    sheet = opened(made).worksheets[-1]
    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n"}
    assert all(cell.hyperlink is None for row in sheet for cell in row)


def test_the_text_of_the_paper_tells_whose_words_each_sentence_is() -> None:
    lines = [(line.heading, line.text, line.whose) for line in running_text(paper())][:3]
    assert lines == [
        ("Executive summary", "Six risks[1] are above appetite, one fewer[1] than at 2016-17 Q3.",
         "Worked out from the registers"),
        ("Executive summary",
         "75 of 77[2] actions of “ICO audit 2015” are complete; two[3] await approval (Priya Example).",
         "Worked out from the registers"),
        ("Executive summary", "Our own words.", "Added by the author, A. Author"),
    ]  # fmt: skip


def test_each_table_is_a_text_file_with_one_header_and_its_rows() -> None:
    assert list(table_files(paper())) == [
        "heat-map-table", "risks-removed", "action-plans", "bars-table", "trend-table", "burn-up-table", "levels-table",
    ]  # fmt: skip
    assert table_file(plan_table()).decode("utf-8-sig").splitlines() == [
        '"Action plan","Complete","All","Owner","What is outstanding"',
        '"ICO audit 2015","75","77","Priya Example","The policy awaits approval"',
        '"Maturity","5","14","not given","\'=cmd|\' /C calc\'!A0 </a:t> & <b>"',
    ]
