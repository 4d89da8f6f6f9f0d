"""What is in a cell comes out as text, in its own place."""

import datetime
from typing import Any

import pytest

from inforisk.workbook import CellRange, read_workbook
from tests.workbook.makers import SHEET, TEXTS, ods, register, repacked, xlsx


def cells(data: bytes, name: str = "risks.xlsx") -> Any:
    return read_workbook(data, name).sheets[0].cells


def messages(data: bytes, name: str = "risks.xlsx") -> list[str]:
    return [finding.message for finding in read_workbook(data, name).findings]


def test_a_register_comes_out_as_text_with_excel_rows_and_letters() -> None:
    risks = cells(register())
    assert list(risks.columns) == ["A", "B", "C"]
    assert list(risks.index) == [1, 2, 3, 4]
    assert risks.loc[2].tolist() == ["R1", "11", "2017-03-07 00:00:00"]
    assert set(map(str, risks.dtypes)) == {"str"}


def test_blank_rows_and_columns_in_front_keep_every_letter_and_row_true() -> None:
    risks = cells(xlsx(lambda book, sheet: sheet.write("D6", "here")))
    assert list(risks.columns) == ["A", "B", "C", "D"]
    assert risks.loc[6, "D"] == "here"
    assert risks.notna().sum().sum() == 1


def test_blank_and_white_cells_are_missing_and_take_no_room_at_the_end() -> None:
    def write(book: Any, sheet: Any) -> None:
        sheet.write("A1", "Ref")
        sheet.write_string("A2", "  \u00a0")
        sheet.write("A3", "R1")
        sheet.write_string("C9", " ")
        sheet.write_blank("D20", None, book.add_format({"bold": True}))

    risks = cells(xlsx(write))
    assert risks["A"].isna().tolist() == [False, True, False]
    assert risks.shape == (3, 1)


@pytest.mark.parametrize("is_1904", [False, True])
def test_dates_are_right_in_workbooks_that_count_from_1900_and_from_1904(is_1904: bool) -> None:
    def write(book: Any, sheet: Any) -> None:
        sheet.write_datetime("A1", datetime.datetime(2017, 3, 31), book.add_format({"num_format": "d mmm yy"}))

    assert cells(xlsx(write, date_1904=is_1904)).loc[1, "A"] == "2017-03-31 00:00:00"


def test_numbers_are_written_shortest_and_truth_in_words() -> None:
    def write(book: Any, sheet: Any) -> None:
        sheet.write_row("A1", [4.0, 0.3, -12, 2.5])
        sheet.write_boolean("E1", True)

    assert cells(xlsx(write)).loc[1].tolist() == ["4", "0.3", "-12", "2.5", "true"]


def test_a_time_of_day_and_a_date_with_time_keep_their_time() -> None:
    def write(book: Any, sheet: Any) -> None:
        sheet.write_datetime(
            "A1", datetime.datetime(2017, 3, 4, 13, 5, 6), book.add_format({"num_format": "d/m/y h:m"})
        )

    assert cells(xlsx(write)).loc[1, "A"] == "2017-03-04 13:05:06"


def test_a_number_outside_the_calendar_in_a_date_cell_is_kept_and_reported() -> None:
    def write(book: Any, sheet: Any) -> None:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write("A1", "Review")
        sheet.write("C2", 9_000_000_000, day)

    book = xlsx(write)
    assert cells(book).loc[2, "C"] == "9000000000"
    assert messages(book) == [
        "Risks!C2 is formatted as a date, but 9000000000 lies outside any calendar, so it is read as that number."
    ]


def test_error_cells_are_blank_and_named_with_what_they_show() -> None:
    def write(book: Any, sheet: Any) -> None:
        sheet.write("A1", "Score")
        sheet.write_formula("C3", "=1/0", None, "#DIV/0!")
        sheet.write_formula("C4", "=X", None, "#NAME?")
        sheet.write("C5", 4)

    workbook = read_workbook(xlsx(write), "risks.xlsx")
    assert workbook.sheets[0].error_cells == {"C3": "#DIV/0!", "C4": "#NAME?"}
    assert workbook.sheets[0].cells["C"].isna().tolist() == [True, True, True, True, False]
    assert [(f.code, f.cell, f.value) for f in workbook.findings] == [
        ("error_cell", "C3", "#DIV/0!"),
        ("error_cell", "C4", "#NAME?"),
    ]


def test_merged_blocks_and_hidden_sheets_are_told() -> None:
    def write(book: Any, sheet: Any) -> None:
        sheet.merge_range("B1:D2", "Inherent")
        sheet.write("A3", "Ref")
        hidden = book.add_worksheet("Lists")
        hidden.write("A1", "High")
        hidden.hide()

    risks, lists = read_workbook(xlsx(write), "risks.xlsx").sheets
    assert risks.merged == (CellRange(1, 2, 2, 4),)
    assert (risks.is_hidden, lists.is_hidden) == (False, True)
    assert lists.cells.loc[1, "A"] == "High"


def test_a_full_cell_of_32767_characters_is_kept_whole() -> None:
    text = "risk " * 6_553 + "ab"
    assert cells(xlsx(lambda book, sheet: sheet.write("A1", text))).loc[1, "A"] == text


def test_characters_no_report_can_print_are_taken_out_and_named() -> None:
    book = repacked(register(), TEXTS, b"<t>R1</t>", "<t>R_x0007_1\u202e x</t>".encode())
    workbook = read_workbook(book, "risks.xlsx")
    assert workbook.sheets[0].cells.loc[2, "A"] == "R1 x"
    (finding,) = workbook.findings
    assert (finding.code, finding.cell) == ("characters_removed", "A2")
    assert "control characters" in finding.message
    assert "reading direction" in finding.message


def test_letters_are_composed_and_line_breaks_kept() -> None:
    risks = cells(xlsx(lambda book, sheet: sheet.write_row("A1", ["Zoe\u0308", "one\r\ntwo", "tab\there"])))
    assert risks.loc[1].tolist() == ["Zoë", "one\ntwo", "tab\there"]


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        (b'<c r="B3"', b'<c r="3B"', None),
        (b'<c r="B3"', b'<c r="B0"', None),
        (b'<c r="B3"><v>12</v>', b'<c r="B3" t="s"><v>9999</v>', None),
        (b'<c r="B3"><v>12</v>', b'<c r="B3" t="zz"><v>12</v>', "12"),
        (b'<c r="B3"><v>12</v>', b'<c r="B3"><v>12', "12"),
    ],
)
def test_a_damaged_cell_loses_nothing_else_and_is_named(old: bytes, new: bytes, kept: str | None) -> None:
    sound = cells(register())
    workbook = read_workbook(repacked(register(), SHEET, old, new), "risks.xlsx")
    damaged = workbook.sheets[0].cells
    assert damaged.drop(columns="B").equals(sound.drop(columns="B"))
    assert damaged["B"].drop(3).equals(sound["B"].drop(3))
    assert damaged.loc[3, "B"] == kept or (kept is None and damaged["B"].isna()[3])
    assert {finding.code for finding in workbook.findings} == {"damaged_cell"}


@pytest.mark.parametrize(("damage", "shown"), [(b"R & D", "R & D"), (b"a < b", "a < b"), (b"&no;", "&no;")])
def test_text_that_breaks_the_xml_is_read_all_the_same(damage: bytes, shown: str) -> None:
    risks = cells(repacked(register(), TEXTS, b"<t>R2</t>", b"<t>" + damage + b"</t>"))
    assert risks["A"].tolist() == ["Ref", "R1", shown, "R3"]


def test_a_damaged_sheet_leaves_the_others() -> None:
    def write(book: Any, sheet: Any) -> None:
        sheet.write("A1", "lost")
        book.add_worksheet("Assets").write("A1", "kept")

    workbook = read_workbook(repacked(xlsx(write), "xl/workbook.xml", b'r:id="rId1"', b'r:id="rId77"'), "risks.xlsx")
    assert {sheet.name: sheet.cells.size for sheet in workbook.sheets} == {"Assets": 1, "Risks": 0}
    assert [finding.code for finding in workbook.findings] == ["sheet_not_read"]


@pytest.mark.parametrize("cell", ["XFD1048576", "AN1048576", "A1048576"])
@pytest.mark.parametrize("content", [".", " "])
def test_a_slip_far_away_is_left_out_and_the_register_is_read(cell: str, content: str) -> None:
    def write(book: Any, sheet: Any) -> None:
        for row in range(40):
            sheet.write_row(row, 0, [f"{row}-{column}" for column in range(12)])
        sheet.write_string(cell, content)

    workbook = read_workbook(xlsx(write), "risks.xlsx")
    assert workbook.sheets[0].cells.shape == (40, 12)
    assert workbook.sheets[0].cells.loc[40, "L"] == "39-11"
    named = [finding.cell for finding in workbook.findings]
    assert named == ([cell] if content == "." or cell != "A1048576" else [])


def test_a_table_far_below_is_no_slip() -> None:
    def write(book: Any, sheet: Any) -> None:
        sheet.write_row("A1", ["Ref", "Risk"])
        for row in range(20_000, 20_004):
            sheet.write_row(row, 0, ["R", "Loss"])

    assert cells(xlsx(write)).shape == (20_004, 2)


def test_a_false_dimension_loses_no_row() -> None:
    risks = cells(repacked(register(), SHEET, b'<dimension ref="A1:C4"', b'<dimension ref="A1:B2"'))
    assert risks.shape == (4, 3)


def test_junk_in_front_of_the_workbook_is_passed_over() -> None:
    assert cells(b"HTTP/1.1 200 OK\r\n\r\n" + register()).shape == (4, 3)


def test_names_that_climb_out_of_the_folder_harm_nobody(tmp_path: Any) -> None:
    import io
    import zipfile

    packed = io.BytesIO(register())
    with zipfile.ZipFile(packed, "a") as whole:
        whole.writestr("../../evil.txt", "x")
    assert cells(packed.getvalue()).shape == (4, 3)


def test_an_ods_is_read_in_place() -> None:
    workbook = read_workbook(ods([["Ref", "Risk"], ["R1", "Loss of paper files"]]), "risks.ods")
    assert workbook.format == "ods"
    assert workbook.sheets[0].cells.loc[2].tolist() == ["R1", "Loss of paper files"]
    assert not workbook.findings


def test_the_name_is_kept_and_a_false_ending_is_only_a_note() -> None:
    content = register()  # made once: a workbook holds the second it was made in
    workbook = read_workbook(content, "risks.csv")
    assert (workbook.name, workbook.format, workbook.size) == ("risks.csv", "xlsx", len(content))
    (finding,) = workbook.findings
    assert (finding.code, finding.severity) == ("name_does_not_match_content", "note")


def test_the_same_bytes_give_the_same_workbook() -> None:
    book = register()
    first, second = read_workbook(book, "a.xlsx"), read_workbook(book, "a.xlsx")
    assert first.sha256 == second.sha256
    assert first.sheets[0].cells.equals(second.sheets[0].cells)
