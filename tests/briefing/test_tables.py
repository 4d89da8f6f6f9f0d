"""Tables on paper: what opens is what was written, nothing runs, and a screen reader finds its way."""

import csv
import io
import re
import zipfile
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest

from inforisk.briefing.plain_text import cell_text
from inforisk.briefing.sheets import sheet_name, unique_headings
from inforisk.briefing.tables import Cover, Table, csv_bytes, workbook_bytes
from tests.briefing.nasty import NASTY

RISKS = pd.DataFrame(
    {
        "risk": pd.Series(["Lost laptop", None], dtype="str"),
        "residual_likelihood": pd.array([4, None], dtype="Int64"),
        "cost": pd.array([1.5, None], dtype="Float64"),
        "review_due": pd.to_datetime(["2017-03-31", None]),
        "is_late": pd.array([True, None], dtype="boolean"),
    }
)
LABELS = {"risk": "Risk", "residual_likelihood": "Residual likelihood"}
COVER = Cover("Information risks", date(2017, 3, 31), "official", ("Fictitious council",))


def parts(content: bytes, folder: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist() if name.startswith(folder))


def test_a_csv_quotes_every_cell_and_heads_columns_in_words() -> None:
    assert csv_bytes(RISKS, LABELS).decode("utf-8-sig") == (
        '"Risk","Residual likelihood","Cost","Review due","Is late"\r\n'
        '"Lost laptop","4","1.5","31/03/2017","Yes"\r\n'
        '"","","","",""\r\n'
    )


def test_a_csv_starts_with_a_byte_order_mark() -> None:
    assert csv_bytes(RISKS).startswith(b"\xef\xbb\xbf")


def test_nothing_in_a_csv_looks_like_a_formula() -> None:
    content = csv_bytes(pd.DataFrame({"=1+1": pd.Series(NASTY, dtype="object")})).decode("utf-8-sig")
    cells = [row[0] for row in csv.reader(io.StringIO(content, newline=""))]
    assert len(cells) == len(NASTY) + 1
    assert not [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@＝＋－＠")) or cell[:1] in "\t\r\n"]


def test_nasty_text_comes_back_from_a_workbook_as_the_same_text() -> None:
    frame = pd.DataFrame({"text": pd.Series([*NASTY, "x" * 40_000], dtype="object"), "=SUM(A1)": "plain"})
    content = workbook_bytes([Table("Nasty", frame)], Cover("=1+1", None, "@SUM"))
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Nasty"]
    back = [row[0].value for row in sheet.iter_rows(min_row=2)]
    # openpyxl reads a carriage return back as a line feed and drops the escape before "_x0041_" in part.
    same = [(was, now) for was, now in zip(NASTY, back, strict=False) if "\r" not in was and "_x" not in was]
    assert all(cell_text(was) == now for was, now in same)
    assert back[-1] == cell_text("x" * 40_000)
    assert {row[0].data_type for row in sheet.iter_rows(min_row=2)} == {"s"}
    written = parts(content, "xl/")
    assert not re.search(r"<f[ >]", written)
    assert 'r:id="rId' not in parts(content, "xl/worksheets/sheet2.xml").replace("<tablePart r:id", "")


def test_numbers_and_dates_stay_numbers_and_dates() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook_bytes([Table("Risks", RISKS, LABELS)], COVER)))["Risks"]
    assert [cell.value for cell in sheet[2]] == ["Lost laptop", 4, 1.5, datetime(2017, 3, 31), "Yes"]
    assert [cell.value for cell in sheet[3]] == [None] * 5
    assert sheet["D2"].number_format == "dd/mm/yyyy"


def test_each_table_stands_alone_on_its_sheet_under_one_row_of_unique_headings() -> None:
    twice = pd.DataFrame([["a", "b"]], columns=["Note", "note"], dtype="str")
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes([Table("Risks", RISKS), Table("Notes", twice)], COVER)))
    assert book.sheetnames == ["Cover", "Risks", "Notes"]
    assert [cell.value for cell in book["Notes"][1]] == ["Note", "Note 2"]
    for name in ("Risks", "Notes"):
        (table,) = book[name].tables.values()
        assert table.ref.startswith("A1:")
        assert not book[name].merged_cells.ranges
        assert book[name]["A2"].alignment.wrap_text


def test_the_cover_gives_the_title_the_date_the_marking_and_the_contents() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes([Table("Risks", RISKS)], COVER)))
    lines = [row[0].value for row in book["Cover"].iter_rows()]
    assert lines == [
        "Information risks", "OFFICIAL", "As at 31 March 2017", "Fictitious council", "Contents",
        "Risks: Risks (2 rows)",
    ]  # fmt: skip
    assert book["Cover"]["A6"].hyperlink.location == "'Risks'!A1"
    assert book["Risks"].oddHeader.center.text == book["Risks"].oddFooter.center.text == "OFFICIAL"


def test_an_empty_table_says_that_it_has_no_rows() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook_bytes([Table("Risks", RISKS.iloc[:0])], COVER)))["Risks"]
    assert sheet["A2"].value == "No rows"


def test_the_same_content_gives_the_same_bytes() -> None:
    assert workbook_bytes([Table("Risks", RISKS)], COVER) == workbook_bytes([Table("Risks", RISKS)], COVER)


@pytest.mark.parametrize(
    ("wanted", "taken", "name"),
    [
        ("Risks", [], "Risks"),
        ("risks", ["Risks"], "risks 2"),
        ("a/b:c*[d]?", [], "a b c d"),
        ("'x'", [], "x"),
        ("History", [], "History 2"),
        ("n" * 40, ["n" * 31], "n" * 29 + " 2"),
        ("", [], "Sheet"),
    ],
)
def test_sheets_get_names_that_excel_accepts(wanted: str, taken: list[str], name: str) -> None:
    assert sheet_name(wanted, taken) == name


def test_headings_are_never_blank_or_repeated() -> None:
    assert unique_headings(["Ref", " ref\n", "", "Ref 2"]) == ["Ref", "ref 2", "Column 3", "Ref 2 2"]
