"""Registers that are text, whatever their name says, come out in the rows and columns Excel would show."""

from typing import Any

import pytest

from inforisk.workbook import CellRange, read_workbook

ROWS = [["Ref", "Risk", "Cost"], ["R1", "Loss, by post", "£5,000"], ["R2", "Zoë; and others", ""]]
SHOWN = [["Ref", "Risk", "Cost"], ["R1", "Loss, by post", "£5,000"], ["R2", "Zoë; and others", None]]


def delimited(separator: str) -> str:
    quoted = [[f'"{value}"' if set(value) & set(",;|") else value for value in row] for row in ROWS]
    return "".join(separator.join(row) + "\r\n" for row in quoted)


def shown(data: bytes, name: str = "risks.csv") -> list[list[str | None]]:
    cells = read_workbook(data, name).sheets[0].cells
    return [[None if value != value else value for value in row] for row in cells.to_numpy().tolist()]


def codes(data: bytes, name: str = "risks.csv") -> list[str]:
    return [finding.code for finding in read_workbook(data, name).findings]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_usual_separator_is_found(separator: str) -> None:
    assert shown(delimited(separator).encode()) == SHOWN


@pytest.mark.parametrize(
    ("encoding", "mark", "is_guessed"),
    [
        ("utf-8", b"", False),
        ("utf-8", b"\xef\xbb\xbf", False),
        ("utf-16-le", b"\xff\xfe", False),
        ("utf-16-be", b"\xfe\xff", False),
        ("utf-32-le", b"\xff\xfe\0\0", False),
        ("utf-32-be", b"\0\0\xfe\xff", False),
        ("utf-16-le", b"", True),
        ("utf-16-be", b"", True),
        ("utf-32-le", b"", True),
        ("utf-32-be", b"", True),
        ("cp1252", b"", True),
    ],
)
def test_every_usual_encoding_is_read_and_a_guess_is_said(encoding: str, mark: bytes, is_guessed: bool) -> None:
    data = mark + delimited(",").encode(encoding)
    assert shown(data) == SHOWN
    assert codes(data) == (["encoding_guessed"] if is_guessed else [])


def test_one_damaged_letter_in_utf8_leaves_all_others() -> None:
    data = delimited(",").encode().replace("£".encode(), b"\xff", 1) + "R3,Zoë,é\r\n".encode()
    assert shown(data)[2:] == [*SHOWN[2:], ["R3", "Zoë", "é"]]


def test_the_line_that_names_the_separator_takes_no_row() -> None:
    assert shown(b"sep=;\r\nRef;Risk\r\nR1;a,b,c\r\n") == [["Ref", "Risk"], ["R1", "a,b,c"]]


def test_a_line_break_inside_quotes_starts_no_row_and_a_blank_line_is_one() -> None:
    assert shown(b'Ref,Risk\n\nR1,"one\ntwo"\nR2,three\n') == [
        ["Ref", "Risk"],
        [None, None],
        ["R1", "one\ntwo"],
        ["R2", "three"],
    ]


def test_a_title_above_the_table_does_not_hide_the_separator() -> None:
    data = b"Information Risk Register, as at March\n\nRef;Risk;L;I\nR1;Loss, theft;4;5\nR2;Fire, flood;2;3\n"
    assert shown(data)[3] == ["R1", "Loss, theft", "4", "5"]


@pytest.mark.parametrize("tail", [2, 2_000])
def test_a_quote_that_is_never_closed_swallows_no_other_row(tail: int) -> None:
    rows = [f"R{n},text {n}" for n in range(tail)]
    data = "\n".join(["Ref,Risk", 'R0,"broken', *rows]).encode()
    cells = shown(data)
    assert len(cells) == tail + 2
    assert cells[1] == ["R0", "broken"]
    assert cells[-1] == [f"R{tail - 1}", f"text {tail - 1}"]


def test_zero_bytes_are_taken_out_and_named() -> None:
    data = b"Ref,Risk\nR1,Lo\0ss\n"
    assert shown(data) == [["Ref", "Risk"], ["R1", "Loss"]]
    assert codes(data) == ["characters_removed"]


def test_one_column_is_a_table_too() -> None:
    assert shown(b"Ref\nR1\nR2\n") == [["Ref"], ["R1"], ["R2"]]


def test_tab_separated_text_called_xls_is_read_and_noted() -> None:
    workbook = read_workbook(delimited("\t").encode(), "risks.xls")
    assert workbook.format == "tsv"
    assert [finding.code for finding in workbook.findings] == ["name_does_not_match_content"]


PAGE = b"""<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="windows-1252"><style>td{}</style>
</head><body><table border=1><tr><th rowspan=2>Ref</th><th colspan=2>Inherent</th></tr><tr><td>L</td><td>I</td></tr>
<tr><td>R1<br>old</td><td>&nbsp;</td><td>\xa35 &amp; up</td></tr><script>alert(1)</script></table></body></html>"""


def test_a_web_page_called_xls_comes_out_as_the_grid_it_shows() -> None:
    workbook = read_workbook(PAGE, "risks.xls")
    assert workbook.format == "html"
    assert shown(PAGE) == [["Ref", "Inherent", None], [None, "L", "I"], ["R1\nold", None, "£5 & up"]]
    assert workbook.sheets[0].merged == (CellRange(1, 1, 2, 1), CellRange(1, 2, 1, 3))


def test_words_around_a_web_table_take_rows_of_their_own() -> None:
    page = b"<h1>Risk register</h1><table><tr><td>Ref<td>Risk<tr><td>R1<td>Loss</table><p>End"
    assert shown(page) == [["Risk register", None], ["Ref", "Risk"], ["R1", "Loss"], ["End", None]]


XML_2003 = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Risks"><Table>
<Row ss:Index="2"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="String">Zoë</Data></Cell>
<Cell><Data ss:Type="Number">4</Data></Cell></Row>
<Row><Cell><Data ss:Type="DateTime">2017-03-31T00:00:00.000</Data><Comment><Data>no</Data></Comment></Cell>
<Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>
</Table></Worksheet><Worksheet ss:Name="Assets"/></Workbook>"""


def test_an_xml_spreadsheet_of_2003_keeps_the_places_its_indexes_say() -> None:
    workbook = read_workbook(XML_2003.encode(), "risks.xls")
    assert workbook.format == "xml"
    assert [sheet.name for sheet in workbook.sheets] == ["Risks", "Assets"]
    risks = workbook.sheets[0]
    assert shown(XML_2003.encode()) == [
        [None, None, None, None],
        [None, "Zoë", None, "4"],
        ["2017-03-31 00:00:00", "true", None, None],
    ]
    assert risks.merged == (CellRange(2, 2, 2, 3),)
    assert risks.error_cells == {"C3": "#N/A"}


def test_an_xml_spreadsheet_cut_short_is_never_half_a_register() -> None:
    from inforisk.errors import CannotRead

    with pytest.raises(CannotRead, match="incomplete"):
        read_workbook(XML_2003.encode()[:560], "risks.xls")


@pytest.mark.parametrize(
    "data", [b"\xff\xfe", b"\xef\xbb\xbf", b"\0\0\0\0", b"<table", b'"', b",", b"sep=", b"<", b"\n"]
)
def test_scraps_end_in_a_refusal_or_a_workbook_and_nothing_else(data: bytes) -> None:
    from inforisk.errors import CannotRead

    outcome: Any
    try:
        outcome = read_workbook(data, "risks.csv").sheets
    except CannotRead as refused:
        outcome = refused.message
    assert outcome
