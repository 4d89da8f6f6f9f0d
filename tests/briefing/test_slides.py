"""A paper as slides: every slide says its message, whose it is and where its figures are from, and can be edited."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import datetime
from itertools import combinations
from typing import Any

import pytest

from inforisk.briefing.contents.for_the_author import NOTHING_STATED
from inforisk.briefing.paper.blocks import AuthorsWords, Cell, Column, PaperTable, Paragraph, Section
from inforisk.briefing.paper.charts import BarChart, Series
from inforisk.briefing.paper.look import TONES
from inforisk.briefing.paper.paper import Audience, Paper
from inforisk.briefing.slides.deck import full_deck, one_page_deck
from inforisk.metrics.sourced import Holds
from tests.briefing.decks import (
    EMU,
    LINE_HEIGHT,
    bounds,
    charts,
    notes,
    opened,
    overlap,
    parts,
    shapes,
    tables,
    texts,
    titles,
    with_text,
)
from tests.briefing.nasty import NASTY
from tests.briefing.papers import LIVE, paper, picture

LANGUAGE = 'lang="en-GB"'


@pytest.fixture(scope="module")
def content() -> bytes:
    return full_deck(paper())


@pytest.fixture(scope="module")
def deck(content: bytes) -> Any:
    return opened(content)


@pytest.fixture(scope="module")
def one_page() -> Any:
    return opened(one_page_deck(paper()))


def test_slides_are_wide(deck: Any) -> None:
    assert (deck.slide_width, deck.slide_height) == (12_192_000, 6_858_000)


def test_each_slide_has_its_message_as_its_title_and_none_has_that_of_another(deck: Any) -> None:
    assert titles(deck) == [
        "Information risk report",
        "Executive summary",
        "Recommendations",
        "Two risks stand in the worst cell",
        "What has changed: Risks removed",
        "Action plans",
        "ICT has no complete action",
        "More risks than before",
        "75 of 77 are complete",
        "One of three is at target",
        "How is risk being managed?",
        "Method",
    ]


def test_titles_are_real_titles_and_are_read_first(deck: Any, one_page: Any) -> None:
    for slide in (*deck.slides, *one_page.slides):
        assert slide.shapes[0] == slide.shapes.title
        assert slide.shapes.title.placeholder_format.type is not None


def test_no_placeholder_is_left_empty(deck: Any) -> None:
    assert [shape.name for _, shape in shapes(deck) if shape.is_placeholder and not shape.text_frame.text.strip()] == []


def test_an_exempt_paper_is_marked_above_and_below_on_every_slide(deck: Any, one_page: Any) -> None:
    for slide in (*deck.slides, *one_page.slides):
        marks = {shape.name: shape for shape in slide.shapes if shape.name.startswith("Marking")}
        assert {shape.text_frame.text for shape in marks.values()} == {"OFFICIAL-SENSITIVE"}
        assert marks["Marking above"].top < slide.shapes.title.top
        assert marks["Marking below"].top > max(
            shape.top for shape in slide.shapes if not shape.name.startswith("Marking")
        )


def test_a_public_paper_bears_no_marking_and_a_live_one_says_draft() -> None:
    assert "Marking above" not in {shape.name for _, shape in shapes(opened(full_deck(paper(Audience.PUBLIC))))}
    live = opened(full_deck(paper(Audience.PUBLIC, LIVE)))
    assert all("DRAFT\n" in f"{texts(slide)}\n" for slide in live.slides)
    assert all("DRAFT: figures may change" in texts(slide) for slide in live.slides)


def test_every_slide_bears_the_imprint_and_its_number(deck: Any) -> None:
    for number, slide in enumerate(deck.slides, start=1):
        assert paper().imprint.line in texts(slide)
        (field,) = slide.shapes._spTree.xpath(".//a:fld[@type='slidenum']/a:t")
        assert field.text == str(number)


def test_the_first_slide_says_whose_it_is_for_whom_and_why_it_is_exempt(deck: Any) -> None:
    said = texts(deck.slides[0])
    for text in (
        "Example Council",
        "For: Cabinet Member",
        "Position as at: 31 March 2017",
        "Not for publication: paragraph 3",
        "Contact: information.governance@example.org",
    ):
        assert text in said


def test_notes_say_the_sentences_in_full_with_marks_and_sources(deck: Any) -> None:
    said = notes(deck.slides[1])
    assert "Six risks[1] are above appetite, one fewer[1] than at 2016-17 Q3." in said
    assert "75 of 77[2] actions of “ICO audit 2015” are complete; two[3] await approval (Priya Example)." in said
    assert "[1] Risks above appetite: Open risks whose residual band" in said
    assert "[2] Actions, plan ICO audit 2015. As at 31 March 2017." in said
    assert "Source: information risk registers. As at 31 March 2017." in notes(deck.slides[3])
    assert "Source: action plans. As at 31 March 2017." in notes(deck.slides[5])
    assert all(notes(slide) for slide in deck.slides)


def test_the_authors_words_are_set_apart_from_computed_ones(deck: Any) -> None:
    own = {shape.name: shape for shape in deck.slides[1].shapes}
    assert own["Author's words"].text_frame.text == "Added by the author, A. Author\nOur own words."
    assert "Our own words." not in own["Text"].text_frame.text
    assert own["Rule"].left < own["Author's words"].left


def test_words_in_the_place_of_computed_ones_say_so() -> None:
    section = Section("context", "Context", (AuthorsWords("Mine.", "A. Author", replaces=True),))
    made = opened(full_deck(replace(paper(), sections=(section,))))
    assert "In the author's words, A. Author\nMine." in texts(made.slides[1])


def test_the_tiles_head_the_summary(deck: Any) -> None:
    tiles = [shape.text_frame.text for shape in deck.slides[1].shapes if shape.name.startswith("Number:")]
    assert tiles[0] == "Risks above appetite\n6\none fewer than at 2016-17 Q3"
    assert len(tiles) == 3


def test_an_empty_table_says_so_in_its_sentence(deck: Any) -> None:
    assert "No risk was removed." in texts(deck.slides[4])
    assert "Risks removed" not in tables(deck)


def test_tables_are_native_with_header_row_and_row_headers(deck: Any) -> None:
    table = tables(deck)["Action plans"]
    assert table.first_row
    assert table.first_col
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Action plan", "Complete", "All", "Owner", "What is outstanding"],
        ["ICO audit 2015", "75", "77", "Priya Example", "The policy awaits approval"],
        ["Maturity", "5", "14", "not given", "=cmd|' /C calc'!A0 </a:t> & <b>"],
    ]


def test_the_heat_map_is_a_table_with_word_and_count_in_each_cell(deck: Any) -> None:
    table = tables(deck)["Open risks by likelihood and impact"]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Likelihood", "1 Negligible", "2 Minor", "3 Moderate", "4 Major", "5 Catastrophic"]
    assert rows[1] == ["Almost certain", "Medium", "Medium", "High", "High", "High: 2"]
    assert rows[5] == ["Rare", "Low", "Low: 4", "Low", "Low", "Medium"]
    fills = table.cell(1, 5)._tc.xpath("a:tcPr/a:solidFill/a:srgbClr/@val")
    assert fills == ["D4351C"]
    assert "Impact" in texts(deck.slides[3])
    assert "Thick line: the appetite. High is above it." in texts(deck.slides[3])


def test_the_appetite_line_runs_on_both_sides_of_the_borders_between_the_cells(deck: Any) -> None:
    table = tables(deck)["Open risks by likelihood and impact"]

    def width(row: int, column: int, side: str) -> int:
        return int(table.cell(row, column)._tc.xpath(f"a:tcPr/a:ln{side}/@w")[0])

    assert width(1, 2, "R") == width(1, 3, "L") == 57_150  # Medium, then High
    assert width(1, 3, "B") == width(2, 3, "T") == 57_150  # High above Medium
    assert width(1, 4, "R") == width(1, 3, "R") == 9_525  # High beside High


def test_charts_are_native_with_a_gap_where_there_is_no_value(deck: Any, content: bytes) -> None:
    bars, columns, lines, levels = charts(deck)
    assert [one.chart_type.name for one in (bars, columns, lines, levels)] == [
        "BAR_STACKED",
        "COLUMN_STACKED",
        "LINE_MARKERS",
        "BAR_CLUSTERED",
    ]
    assert [tuple(series.values) for series in lines.plots[0].series] == [(70.0, 77.0, 77.0), (40.0, None, 75.0)]
    assert all("gap" in xml for xml in parts(content, r"charts/chart\d*\.xml").values() if "lineChart" in xml)
    assert [series.name for series in levels.plots[0].series] == ["Level", "Target", "Before"]
    assert levels.value_axis.axis_title.text_frame.text.endswith(
        "1 Initial, 2 Managed, 3 Defined, 4 Measured, 5 Optimised"
    )
    assert all(one.has_legend for one in (bars, columns, lines, levels))


def test_lying_bars_begin_at_the_top(deck: Any) -> None:
    bars = charts(deck)[0]
    assert next(iter(bars.plots[0].categories)) == "Adult Social Care"
    assert bars.category_axis.reverse_order


def test_every_value_of_a_bar_that_has_room_is_written_with_the_name_of_its_part(deck: Any) -> None:
    labels = charts(deck)[0]._chartSpace.xpath(
        ".//c:ser[1]//c:dLbl[c:showVal/@val='1'][c:showSerName/@val='1']/c:idx/@val"
    )
    assert labels == ["0", "1"]  # of 3, 2 and nothing


def test_charts_and_tables_have_words_in_their_place(deck: Any, one_page: Any) -> None:
    for _, shape in (*shapes(deck), *shapes(one_page)):
        if shape.has_chart or shape.has_table:
            words = shape._element.xpath(".//p:cNvPr/@descr")
            assert words, shape.name
            assert words[0]
    heat_map = next(shape for _, shape in shapes(deck) if shape.name == "Open risks by likelihood and impact")
    assert heat_map._element.xpath(".//p:cNvPr/@descr") == [
        "Two risks stand in the worst cell. Two risks stand in the worst cell. In words."
    ]


def test_a_shape_without_meaning_is_marked_decorative(content: bytes, deck: Any) -> None:
    rules = [shape for _, shape in shapes(deck) if shape.name == "Rule"]
    assert rules
    assert all("decorative" in shape._element.xml and 'val="1"' in shape._element.xml for shape in rules)
    assert all("decorative" in xml for xml in parts(content, r"slideLayouts/slideLayout\d+\.xml").values())


@pytest.mark.parametrize("made", [full_deck, one_page_deck])
def test_every_run_is_in_british_english(made: Any) -> None:
    for name, xml in parts(made(paper()), r"(slides/slide|notesSlides/notesSlide)\d+\.xml").items():
        runs = re.findall(r"<a:(?:r|fld)\b[^>]*>(<a:rPr[^>]*>)?", xml)
        assert runs, name
        assert all(LANGUAGE in run for run in runs), name


def test_the_properties_name_title_language_author_and_no_time_but_the_as_at_day(deck: Any, content: bytes) -> None:
    properties = deck.core_properties
    assert properties.title == "Information risk report - Cabinet Member"
    assert (properties.language, properties.author, properties.last_modified_by) == (
        "en-GB", "Example Council", "Example Council",
    )  # fmt: skip
    assert properties.created == properties.modified == datetime(2017, 3, 31)
    assert properties.revision == 1
    assert "docProps/app.xml" not in parts(content, "docProps/.*xml")


@pytest.mark.parametrize("made", [full_deck, one_page_deck])
def test_the_same_paper_gives_the_same_bytes(made: Any) -> None:
    assert made(paper()) == made(paper())


def test_text_is_as_large_as_a_meeting_room_needs(deck: Any, one_page: Any) -> None:
    least = {"Footer": 1100, "Slide number": 1100}
    for _, shape in (*shapes(deck), *shapes(one_page)):
        sizes = [int(size) for size in shape._element.xpath(".//a:rPr/@sz")]
        assert min(sizes, default=1400) >= least.get(shape.name, 1200), shape.name
    running = [shape for _, shape in shapes(deck) if shape.name == "Author's words"]
    assert min(int(size) for shape in running for size in shape._element.xpath(".//a:rPr/@sz")) >= 1400


def test_the_one_page_is_one_slide_with_headline_numbers_map_asks_and_the_worst(one_page: Any) -> None:
    (slide,) = one_page.slides
    assert slide.shapes.title.text_frame.text == "Six risks are above appetite, one fewer than at 2016-17 Q3"
    said = texts(slide)
    for text in ("75 of 77 actions of", "Risks above appetite\n6", "What is asked\nNote the report.",
                 "The worst risks\nR8 Case files are lost has no owner.", "High: 2"):  # fmt: skip
        assert text in said
    assert "Actions complete: 75 of 77, 97.4%." in notes(slide)


def test_eight_asks_stand_whole_on_the_one_page_and_no_sentence_is_cut_in_two() -> None:
    asks = tuple(((f"Decide on ICT-R-{place:02}: accept for a stated time, or treat further.",),) for place in range(8))
    page = paper().one_page
    headline = (*page.headline, ("A sentence far too long for a slide " * 12,), ("All is assessed.",))
    (slide,) = opened(one_page_deck(replace(paper(), one_page=replace(page, asks=asks, headline=headline)))).slides
    said = texts(slide)
    assert all("".join(ask[0]) in said for ask in asks)
    assert "All is assessed." in said
    assert "far too long" not in said


# Long and hostile text.


def long_table(rows: int) -> PaperTable:
    columns = (Column("Reference", Holds.LABEL), Column("Risk", Holds.FREE_TEXT, 3.0), Column("Owner", Holds.OFFICER))
    cells = tuple((Cell(f"R{row}"), Cell("Case files are lost on the way " * 9), Cell(None)) for row in range(rows))
    return PaperTable("long", "Risks above appetite", columns, cells, "risk registers")


def with_table(table: PaperTable) -> Paper:
    return replace(paper(), sections=(Section("above", "Risks", (table,)),))


def test_a_long_table_goes_on_over_three_slides_and_says_how_many_rows_are_left() -> None:
    made = opened(full_deck(with_table(long_table(40))))
    assert titles(made)[1:] == [f"Risks above appetite ({place} of 3)" for place in (1, 2, 3)]
    held = tables(made)
    assert list(held) == [f"Risks above appetite ({place} of 3)" for place in (1, 2, 3)]
    shown = [row.cells[0].text for table in held.values() for row in list(table.rows)[1:]]
    assert shown == [f"R{row}" for row in range(len(shown))]
    assert f"And {40 - len(shown)} more in the report." in texts(made.slides[3])
    assert all(table.cell(0, 0).text == "Reference" for table in held.values())


def test_a_chart_of_many_bars_goes_on_over_three_slides_and_says_how_many_are_left() -> None:
    names = tuple(f"Service {place}" for place in range(50))
    chart = BarChart(names, (Series("Open", tuple(map(float, range(50))), TONES[0]),), "Actions")
    section = Section("actions", "Actions", (picture("bars", chart, "Service 49 has most", long_table(3)),))
    made = opened(full_deck(replace(paper(), sections=(section,))))
    assert titles(made)[1:] == [f"Service 49 has most ({place} of 3)" for place in (1, 2, 3)]
    drawn = [name for chart in charts(made) for name in chart.plots[0].categories]
    assert drawn == list(names[: len(drawn)])
    assert f"{50 - len(drawn)} more in the report." in texts(made.slides[3])


def test_a_table_of_thousands_of_rows_says_how_many_are_left() -> None:
    made = opened(full_deck(with_table(long_table(5_000))))
    shown = sum(len(list(table.rows)) - 1 for table in tables(made).values())
    assert f"And {5_000 - shown:,} more in the report." in texts(made.slides[3])


def test_tables_to_look_things_up_in_are_left_to_the_report_which_the_notes_say() -> None:
    table = replace(long_table(2), name="findings", title="What the checks found")
    section = Section("returns", "Returns", (Paragraph((("All is well.",),)), table))
    made = opened(full_deck(replace(paper(), sections=(section,))))
    assert tables(made) == {}
    assert "In the report: the table “What the checks found” (2 rows)." in notes(made.slides[1])


@pytest.mark.parametrize("name", ["glossary", "sources", "edits"])
def test_annexes_nobody_reads_from_a_wall_make_no_slide(name: str) -> None:
    section = Section(name, "Annex", (Paragraph((("A word.",),)),))
    assert len(opened(full_deck(replace(paper(), sections=(section,)))).slides) == 1


def test_a_section_that_waits_for_its_author_makes_no_slide_until_there_are_words() -> None:
    waiting = Paragraph(((NOTHING_STATED,),))
    made = [
        full_deck(replace(paper(), sections=(Section("options", "Options", blocks),)))
        for blocks in ((waiting,), (AuthorsWords("Do nothing.", "A. Author", replaces=True),))
    ]
    assert [len(opened(one).slides) for one in made] == [1, 2]


def test_a_table_is_spread_evenly_when_no_row_is_left_out() -> None:
    made = opened(full_deck(with_table(long_table(10))))
    counts = [len(list(table.rows)) - 1 for table in tables(made).values()]
    assert sum(counts) == 10
    assert max(counts) - min(counts) <= 1


def test_a_long_cell_is_cut_and_says_so() -> None:
    text = "word " * 200
    table = replace(long_table(1), rows=((Cell("R1"), Cell(text), Cell(None)),))
    _, row = next(iter(tables(opened(full_deck(with_table(table)))).values())).rows
    assert row.cells[1].text.endswith("[cut: too long for a page]")


def test_long_text_goes_on_over_slides() -> None:
    sentences = tuple((f"Sentence number {place} says a good deal about the matter at hand and then some more.",)
                      for place in range(25))  # fmt: skip
    section = Section("context", "Context", (Paragraph(sentences),))
    made = opened(full_deck(replace(paper(), sections=(section,))))
    assert titles(made)[1:] == ["Context (1 of 3)", "Context (2 of 3)", "Context (3 of 3)"]
    said = "\n".join(texts(slide) for slide in made.slides)
    assert all("".join(sentence) in said for sentence in sentences)  # type: ignore[arg-type]


HOSTILE = [*NASTY, "</a:t>", "x" * 32_767, "long words " * 3_000, "W" * 400, "漢字" * 300, ""]


@pytest.mark.parametrize("made", [full_deck, one_page_deck])
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_hostile_text_stays_on_the_slide_and_off_other_text(text: str, made: Any) -> None:
    content = made(with_text(text))
    deck = opened(content)
    for number, slide in enumerate(deck.slides, start=1):
        for shape in slide.shapes:
            left, top, right, bottom = bounds(shape)
            assert left >= 0, (number, shape.name)
            assert top >= 0, (number, shape.name)
            assert right <= deck.slide_width, (number, shape.name)
            assert bottom <= deck.slide_height, (number, shape.name)
        for one, other in combinations(slide.shapes, 2):
            assert not overlap(one, other), (number, one.name, other.name)


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://evil.example")', "http://evil.example/a", "@SUM(A1)"])
def test_nothing_runs_in_the_workbook_of_a_chart(text: str) -> None:
    with zipfile.ZipFile(io.BytesIO(full_deck(with_text(text)))) as archive:
        books = [archive.read(name) for name in archive.namelist() if name.endswith(".xlsx")]
    assert books
    for book in books:
        for xml in parts(book, r"xl/worksheets/.*").values():
            assert "<f>" not in xml
            assert "<hyperlink" not in xml


def test_text_fits_the_box_it_stands_in() -> None:
    from PIL import ImageFont

    deck = opened(full_deck(with_text("a rather long title, word after word, as it comes " * 8)))
    for number, shape in shapes(deck):
        if shape.has_text_frame and shape.text_frame.text.strip():
            assert _drawn_height(shape, ImageFont) <= shape.height / EMU + 1, (number, shape.name)


def _drawn_height(shape: Any, fonts: Any) -> float:
    """The height of a text as the font's own measures give it, each paragraph broken between its words."""
    import matplotlib

    path = f"{matplotlib.get_data_path()}/fonts/ttf/DejaVuSans.ttf"
    height = 0.0
    for paragraph in shape.text_frame.paragraphs:
        size = paragraph.runs[0].font.size.pt if paragraph.runs else 11
        indent = int(paragraph._p.xpath("a:pPr/@marL")[0]) / EMU if paragraph._p.xpath("a:pPr/@marL") else 0.0
        # DejaVu Sans is wider than Arial by a sixth or more.
        font = fonts.truetype(path, 100)
        width = font.getlength(paragraph.text) * size / 100 / 1.16
        lines = -(-width // max(shape.width / EMU - indent, 1)) or 1
        height += lines * size * LINE_HEIGHT + (paragraph.space_after.pt if paragraph.space_after else 0)
    return height


@pytest.mark.parametrize("audience", list(Audience))
def test_a_paper_without_anything_still_has_its_first_slide_and_its_one_page(audience: Audience) -> None:
    page = replace(paper().one_page, headline=(), tiles=(), asks=(), picture=None, worst=())
    bare = replace(paper(audience), sections=(), facts=(), one_page=page)
    assert titles(opened(full_deck(bare))) == ["Information risk report"]
    assert titles(opened(one_page_deck(bare))) == ["Information risk report"]
