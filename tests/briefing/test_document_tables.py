"""Tables and pictures of the Word report, as a screen reader and a printer meet them."""

from dataclasses import replace
from typing import Any

import pytest
from docx.oxml.ns import qn

from inforisk.briefing.document.widths import widths
from inforisk.briefing.paper.appetite_line import MEANING, told_beyond
from inforisk.briefing.paper.blocks import Cell, Column, PaperTable, Paragraph, Picture, Subheading
from inforisk.briefing.paper.charts import MatrixChart, Tone
from inforisk.briefing.pictures.drawing import png_bytes
from inforisk.metrics.sourced import Holds
from inforisk.scoring import DEFAULT
from tests.briefing.documents import all_text, body, style_of, tables_of, text_of, texts, tiny_png, with_blocks, written
from tests.briefing.papers import bars, counts, empty_table, matrix_table, paper, picture, plan_table

SAYS = Paragraph((("None.",),))

WHOLE = 9411
"""166 mm in twentieths of a point."""


@pytest.fixture(autouse=True)
def _small_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inforisk.briefing.pictures.drawing.png_bytes", lambda picture: tiny_png())


@pytest.fixture
def sample() -> Any:
    return written(paper())


def long_table(rows: int) -> PaperTable:
    columns = (Column("Reference", Holds.LABEL), Column("Risk", Holds.FREE_TEXT, 3.0))
    return PaperTable("long", "Every risk", columns, tuple((Cell(f"R{one}"), Cell("Loss")) for one in range(rows)), "r")


def heat_map() -> Picture:
    return picture("heat-map", MatrixChart(counts(), DEFAULT), "Two risks stand in the worst cell", matrix_table())


def only_table(*blocks: Any) -> Any:
    [table] = tables_of(written(with_blocks(*blocks)))
    return table


def rows_of(table: Any) -> list[list[str]]:
    return [[text_of(cell) for cell in row.iter(qn("w:tc"))] for row in table.iter(qn("w:tr"))]


def test_a_table_says_what_the_paper_says_cell_by_cell() -> None:
    assert rows_of(only_table(plan_table())) == [
        ["Action plan", "Complete", "All", "Owner", "What is outstanding"],
        ["ICO audit 2015", "75", "77", "Priya Example", "The policy awaits approval"],
        ["Maturity", "5", "14", "not given", "=cmd|' /C calc'!A0 </a:t> & <b>"],
    ]


def test_every_table_has_a_header_row_a_title_and_a_description(sample: Any) -> None:
    found = tables_of(sample)
    assert len(found) == 6
    for table in found:
        assert [len(row.xpath("./w:trPr/w:tblHeader")) for row in table.iter(qn("w:tr"))][:2] == [1, 0]
        assert table.xpath("./w:tblPr/w:tblLook/@w:firstRow") == ["1"]
        assert table.xpath("./w:tblPr/w:tblLook/@w:firstColumn") == ["1"]
        [title], [description] = table.xpath("./w:tblPr/w:tblCaption/@w:val"), table.xpath(".//w:tblDescription/@w:val")
        assert title
        assert description


def test_the_title_in_the_file_is_the_title_in_the_caption_above(sample: Any) -> None:
    for number, table in enumerate(tables_of(sample), start=1):
        above = table.getprevious()
        [title] = table.xpath("./w:tblPr/w:tblCaption/@w:val")
        assert (style_of(above), text_of(above)) == ("Caption", f"Table {number}: {title}")


def test_captions_count_tables_and_figures_apart_and_word_can_count_them_again(sample: Any) -> None:
    captions = [one for one in body(sample) if style_of(one) == "Caption"]
    codes = [one.text.strip() for caption in captions for one in caption.iter(qn("w:instrText"))]
    assert codes.count(r"SEQ Table \* ARABIC") == 6
    assert codes.count(r"SEQ Figure \* ARABIC") == 4
    assert [text_of(one) for one in captions if text_of(one).startswith("Figure")] == [
        "Figure 1: ICT has no complete action",
        "Figure 2: More risks than before",
        "Figure 3: 75 of 77 are complete",
        "Figure 4: One of three is at target",
    ]


def test_a_table_is_described_by_its_rows_and_columns() -> None:
    assert only_table(plan_table()).xpath(".//w:tblDescription/@w:val") == [
        "2 rows. Columns: Action plan, Complete, All, Owner and What is outstanding."
    ]


def test_the_note_and_the_source_stand_below() -> None:
    document = written(with_blocks(plan_table()))
    below = [tables_of(document)[0].getnext(), tables_of(document)[0].getnext().getnext()]
    assert [text_of(one) for one in below] == ["Complete means closed.", "Source: action plans."]


def test_two_tables_that_follow_one_another_stay_two() -> None:
    bare = replace(plan_table(), note="", source="")
    document = written(with_blocks(bare, replace(bare, name="other")))
    assert tables_of(document)[0].getnext().tag == qn("w:p")


def test_rows_are_not_torn_apart() -> None:
    for row in only_table(long_table(40)).iter(qn("w:tr")):
        assert len(row.xpath("./w:trPr/w:cantSplit")) == 1


def test_a_short_table_stays_whole_and_of_a_long_one_the_beginning_and_the_end() -> None:
    kept = [bool(row.xpath(".//w:keepNext")) for row in only_table(long_table(9)).iter(qn("w:tr"))]
    assert kept == [True] * 10
    kept = [bool(row.xpath(".//w:keepNext")) for row in only_table(long_table(40)).iter(qn("w:tr"))]
    assert kept == [True, True, *([False] * 36), True, True, True]


def test_numbers_stand_at_the_right_and_words_at_the_left(sample: Any) -> None:
    rows = list(only_table(plan_table()).iter(qn("w:tr")))
    for row in rows:
        styles = [style_of(one) for one in row.iter(qn("w:p"))]
        assert styles == ["TableText", "TableNumber", "TableNumber", "TableText", "TableText"]
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    assert sample.styles["Table Number"].paragraph_format.alignment == WD_ALIGN_PARAGRAPH.RIGHT


def two_columns(first: str, second: str, *wished: float) -> PaperTable:
    columns = tuple(Column(heading, Holds.LABEL, one) for heading, one in zip("AB", wished, strict=True))
    return PaperTable("t", "T", columns, ((Cell(first), Cell(second)),), "")


def test_widths_are_fixed_and_those_of_the_columns_add_up_to_the_tables(sample: Any) -> None:
    for table in tables_of(sample):
        assert table.xpath("./w:tblPr/w:tblLayout/@w:type") == ["fixed"]
        [whole] = table.xpath("./w:tblPr/w:tblW/@w:w")
        assert sum(int(one) for one in table.xpath("./w:tblGrid/w:gridCol/@w:w")) == int(whole) <= WHOLE


def test_a_table_that_says_little_does_not_make_the_eye_leap_across_the_page() -> None:
    assert widths(two_columns("a", "b", 1.0, 3.0), 8000) == [1200, 3600]


def test_columns_share_the_line_as_they_ask_where_every_text_fits_on_one() -> None:
    assert widths(two_columns("a word or two", "a few more words " * 2, 1.0, 1.0), 8000) == [4000, 4000]
    assert widths(two_columns("a word or two", "a few more words " * 2, 1.0, 3.0), 8000) == [2000, 6000]


def test_the_column_whose_text_makes_rows_tall_gets_the_room_whatever_was_asked() -> None:
    first, second = widths(two_columns("a word", "a few more words " * 20, 5.0, 1.0), 8000)
    assert first < 1_000 < 7_000 < second
    assert first + second == 8000


def test_a_column_is_as_wide_as_its_longest_word_even_where_it_asks_for_less() -> None:
    columns = (Column("Organisation", Holds.LABEL, 0.1), Column("B", Holds.LABEL, 5.0))
    first, second = widths(PaperTable("t", "T", columns, ((Cell("a"), Cell("long " * 90)),), ""), 8000)
    assert 1_400 < first < 1_600
    assert first + second == 8000


def test_more_columns_than_a_line_holds_still_fill_it_exactly() -> None:
    found = widths(many_columns(20), WHOLE)
    assert sum(found) == WHOLE
    assert min(found) > 400


def many_columns(number: int) -> PaperTable:
    columns = tuple(Column("Organisation", Holds.LABEL) for _ in range(number))
    return PaperTable(f"wide-{number}", "Wide", columns, (tuple(Cell(one) for one in range(number)),), "registers")


def pages(*blocks: Any) -> list[tuple[bool, list[str]]]:
    """Each section of the body: whether its pages lie flat, and what its paragraphs outside tables say."""
    document = written(with_blocks(*blocks))
    found: list[tuple[bool, list[str]]] = []
    said: list[str] = []
    for block in document.element.body:
        said += [text_of(block)] if block.tag == qn("w:p") else []
        for end in block.xpath("./w:pPr/w:sectPr") if block.tag == qn("w:p") else [block]:
            if end.tag == qn("w:sectPr"):
                [size] = end.findall(qn("w:pgSz"))
                found.append((int(size.get(qn("w:w"))) > int(size.get(qn("w:h"))), said))
                said = []
    return found


BELOW = ["Table 1: Wide", "Source: registers."]


def test_a_table_too_wide_for_an_upright_page_lies_on_a_flat_one_with_its_headings() -> None:
    [first, flat, last] = pages(SAYS, Subheading("Actions"), many_columns(8), SAYS)
    assert [first[0], flat[0], last[0]] == [False, True, False]
    assert first[1][-1] == "None."
    assert flat[1] == ["Actions", *BELOW]
    assert last[1] == ["None."]


def test_two_wide_tables_share_their_flat_pages_headings_between_them_included() -> None:
    [first, flat] = pages(SAYS, many_columns(8), Subheading("More"), many_columns(9))
    assert [first[0], flat[0]] == [False, True]
    assert flat[1] == [*BELOW, "More", "Table 2: Wide", "Source: registers."]


def test_a_paper_that_begins_with_a_wide_table_keeps_its_cover_upright() -> None:
    [first, flat] = pages(many_columns(8))
    assert [first[0], flat[0]] == [False, True]
    assert flat[1] == ["1 Findings", *BELOW]


def test_flat_pages_are_marked_as_the_others_and_only_the_first_page_of_all_is_another() -> None:
    document = written(with_blocks(SAYS, many_columns(8), SAYS))
    assert len(document.sections) == 3
    assert [one.different_first_page_header_footer for one in document.sections] == [True, False, False]
    for section in document.sections:
        for part in (section.header, section.footer):
            assert "OFFICIAL-SENSITIVE" in [text_of(one) for one in part._element]


def test_a_toned_cell_has_its_fill_and_letters_in_its_ink() -> None:
    columns = (Column("Risk", Holds.LABEL), Column("Band", Holds.LABEL))
    row = (Cell("R1"), Cell("High", tone=Tone("#D4351C", "#FFFFFF")))
    table = only_table(PaperTable("t", "T", columns, (row,), "registers"))
    plain, toned = list(table.iter(qn("w:tc")))[2:]
    assert plain.xpath("./w:tcPr/w:shd") == []
    assert toned.xpath("./w:tcPr/w:shd/@w:fill") == ["D4351C"]
    assert toned.xpath(".//w:rPr/w:color/@w:val") == ["FFFFFF"]


def test_an_empty_table_is_its_title_and_a_sentence_without_a_grid() -> None:
    document = written(with_blocks(empty_table()))
    assert tables_of(document) == []
    assert [text_of(one) for one in body(document)[-2:]] == ["Risks removed", "No risk was removed."]


def test_the_heat_map_is_a_table_once_and_no_picture() -> None:
    document = written(with_blocks(heat_map()))
    assert list(document.element.body.iter(qn("w:drawing"))) == []
    [table] = tables_of(document)
    assert rows_of(table)[1] == ["Almost certain", "Medium", "Medium", "High", "High", "High: 2"]
    assert table.xpath(".//w:tblDescription/@w:val") == ["Two risks stand in the worst cell. In words."]
    assert texts(document, "Message") == ["Two risks stand in the worst cell"]


def test_the_appetite_line_runs_between_the_cells_above_appetite_and_the_others() -> None:
    table = only_table(heat_map())
    worst = [cell.xpath("./w:tcPr/w:tcBorders/*") for cell in list(table.iter(qn("w:tr")))[1].iter(qn("w:tc"))]
    sides = [[(one.tag.rpartition("}")[2], one.get(qn("w:sz"))) for one in found] for found in worst]
    assert sides == [[], [], [("right", "36")], [("left", "36"), ("bottom", "36")], [], []]


def test_the_appetite_line_is_explained_where_it_is_drawn_and_only_there() -> None:
    assert MEANING in all_text(written(with_blocks(heat_map())))
    assert MEANING not in all_text(written(with_blocks(matrix_table())))


def test_of_a_cell_that_does_not_begin_with_a_band_nothing_is_told() -> None:
    table = replace(
        matrix_table(), rows=((Cell("Rare"), Cell("High: 2"), Cell("Low"), Cell("4"), Cell(None), Cell("")))
    )
    table = replace(table, rows=(table.rows,))  # type: ignore[arg-type]
    assert told_beyond(table, DEFAULT) == {(0, 1): True, (0, 2): False}


def test_every_picture_has_words_for_those_who_do_not_see_it(sample: Any) -> None:
    found = [(one.get("title"), one.get("descr")) for one in sample.element.body.iter(qn("wp:docPr"))]
    assert found == [(one.caption.message, one.words) for one in paper().pictures() if one.name != "heat-map"]


def test_a_picture_is_drawn_as_wide_as_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inforisk.briefing.pictures.drawing.png_bytes", png_bytes)
    document = written(with_blocks(picture("bars", bars(), "ICT has no complete action", plan_table())))
    [extent] = document.element.body.iter(qn("wp:extent"))
    assert extent.cx == 5_976_000
    assert len([one for one in document.part.rels.values() if one.reltype.endswith("/image")]) == 1


def test_a_picture_stands_below_what_it_says_and_above_its_table() -> None:
    document = written(with_blocks(picture("bars", bars(), "ICT has no complete action", plan_table())))
    assert [(style_of(one), text_of(one)) for one in body(document)[-9:-2]] == [
        ("Heading1", "1 Findings"),
        ("Caption", "Figure 1: ICT has no complete action"),
        ("Drawn", "Open risks, number"),
        ("Figure", ""),
        ("SourceEnd", "Source: information risk registers. As at 31 March 2017."),
        ("Caption", "Table 1: Action plans"),
        ("", text_of(tables_of(document)[0])),
    ]


def test_a_tall_picture_leaves_room_on_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inforisk.briefing.pictures.drawing.png_bytes", lambda picture: tiny_png(20, 60))
    document = written(with_blocks(picture("bars", bars(), "Bars", plan_table())))
    [extent] = document.element.body.iter(qn("wp:extent"))
    assert (extent.cx, extent.cy) == (1_500_000, 4_500_000)


def test_the_table_of_two_pictures_is_written_once_and_named_the_second_time() -> None:
    one, other = (picture(name, bars(), name, plan_table()) for name in ("One", "Other"))
    document = written(with_blocks(one, other))
    assert len(tables_of(document)) == 1
    assert text_of(body(document)[-1]) == "The figures are in Table 1."


def test_a_long_table_is_written_in_full() -> None:
    assert len(rows_of(only_table(long_table(400)))) == 401
