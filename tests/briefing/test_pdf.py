"""The paper as PDF: tagged, marked on every page, in order, and the same each time, whatever the registers say."""

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from inforisk.briefing.paper.blocks import (
    AuthorsWords,
    Block,
    Cell,
    Column,
    PaperTable,
    Paragraph,
    Picture,
    Points,
    Section,
    Subheading,
)
from inforisk.briefing.paper.charts import BarChart
from inforisk.briefing.paper.paper import Audience, OnePage, Paper, Tile
from inforisk.briefing.pdf.columns import LANDSCAPE, PORTRAIT, columns_of
from inforisk.briefing.pdf.page_text import breakable, page_text
from inforisk.briefing.pdf.report import one_page_pdf, report_pdf
from inforisk.briefing.pictures.lettering import width_of
from inforisk.metrics.sourced import Holds, Quoted, Sourced
from tests.briefing.nasty import NASTY
from tests.briefing.papers import LIVE, bars, matrix_table, paper, picture, plan_table

OTHERS = (
    "العربية then English",
    "漢字かな",
    "a\u0301\u0301\u0301",
    "👩‍👩‍👧 family",
    "x" * 32_767,
    "word " * 6_000,
    "",
    "$x^2$ #set [a] *b*",
)


def read(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def page_texts(content: bytes) -> list[str]:
    """The text of each page as it is compared: unseen characters left out, one space for any white space."""
    pages = (re.sub("[\u200b-\u200f]", "", page.extract_text()) for page in read(content).pages)
    return [" ".join(text.split()) for text in pages]


def whole_text(content: bytes) -> str:
    return " ".join(page_texts(content))


def of_blocks(*blocks: Block, **changes: Any) -> Paper:
    """The sample with one section of these blocks."""
    return replace(paper(), sections=(Section("summary", "Executive summary", blocks),), **changes)


def table(texts: list[str], columns: int = 2, **changes: Any) -> PaperTable:
    """A table with these texts in its last column."""
    heads = tuple(Column(f"Column {number}", Holds.FREE_TEXT) for number in range(1, columns + 1))
    rows = tuple(
        (Cell(f"R{number}"), *(Cell("x") for _ in range(columns - 2)), Cell(text)) for number, text in enumerate(texts)
    )
    return replace(PaperTable("tried", "What was tried", heads, rows, "risk registers"), **changes)


def nasty_paper() -> Paper:
    """A paper whose every text is of a kind that has done harm."""
    texts = [*NASTY, *OTHERS]
    words = tuple(Paragraph(((Quoted(text, Holds.FREE_TEXT), " is said."),)) for text in texts)
    names = BarChart(tuple(texts), bars().series[:1], "Risks")
    drawn = replace(
        picture("nasty", replace(names, series=()), texts[0], table(texts, name="again")), words="\u202e \x07"
    )
    return replace(
        paper(),
        title=f"Report {NASTY[-3]}",
        council="漢字 council </a:t>",
        facts=tuple((f"Fact {number}", text) for number, text in enumerate(texts[:20])),
        sections=(
            Section("summary", NASTY[-3], (*words, table(texts), drawn), NASTY[0][:9]),
            Section("context", "", (Subheading(""), AuthorsWords("\n\n".join(NASTY), "\u202e漢"))),
        ),
    )


@pytest.fixture(scope="module")
def sample() -> bytes:
    return report_pdf(paper())


def errors(content: bytes, folder: Path) -> list[str]:
    """What two checkers of PDF/UA find wrong."""
    import outloud
    import pdfua

    file = folder / "paper.pdf"
    file.write_bytes(content)
    found = [
        f"{one.rule} {one.message} {one.evidence}"
        for one in outloud.check(str(file)).findings
        if one.severity == "error"
    ]
    return found + [f"{one.rule_id} {one.message}" for one in pdfua.validate(str(file)).findings]


def wordy() -> PaperTable:
    """A table of two pages whose headings together are as long as a sentence."""
    headings = ("Service", "Directorate", "State", "Answered on", "Days late", "What is shown here", "Rows returned")
    columns = tuple(Column(heading, Holds.WORDS) for heading in headings)
    rows = tuple(tuple(Cell(f"{column.heading} {number}") for column in columns) for number in range(40))
    return PaperTable("wordy", "Returns", columns, rows, "returns board")


PAPERS = {
    "exempt": paper(),
    "public": paper(Audience.PUBLIC),
    "draft": paper(Audience.EXEMPT, LIVE),
    "nasty": nasty_paper(),
    "wordy": replace(paper(), sections=(*paper().sections, Section("w", "Returns", (wordy(),)))),
    "long": of_blocks(table([f"Row {number}" for number in range(200)]), table(["y"] * 30, columns=10, name="broad")),
}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the checkers' own making
@pytest.mark.parametrize("name", PAPERS)
def test_checkers_of_pdf_ua_find_no_error(name: str, tmp_path: Path) -> None:
    assert errors(report_pdf(PAPERS[name]), tmp_path) == []
    assert errors(one_page_pdf(PAPERS[name]), tmp_path) == []


@pytest.mark.parametrize("write", [report_pdf, one_page_pdf])
def test_the_same_paper_gives_the_same_bytes(write: Any) -> None:
    assert write(paper()) == write(paper())


def test_the_file_says_its_title_its_language_whose_it_is_and_no_day_but_the_papers_own(sample: bytes) -> None:
    found = read(sample)
    information = found.metadata
    assert information is not None
    assert (information.title, information.author) == ("Information risk report", "Example Council")
    assert str(found.trailer["/Root"]["/Lang"]) == "en-GB"
    assert found.trailer["/Root"]["/MarkInfo"]["/Marked"] == True  # noqa: E712
    days = set(re.findall(rb"\d{4}-\d\d-\d\dT|D:\d{8}", sample))
    assert days <= {b"2017-03-31T", b"D:20170331"}


@pytest.mark.parametrize(
    ("made", "marking"),
    [(paper(), "OFFICIAL-SENSITIVE"), (paper(Audience.EXEMPT, LIVE), "OFFICIAL-SENSITIVE DRAFT"),
     (paper(Audience.PUBLIC, LIVE), "DRAFT")],
)  # fmt: skip
def test_every_page_is_marked_above_and_below_and_says_where_it_belongs(made: Paper, marking: str) -> None:
    for write in (report_pdf, one_page_pdf):
        pages = page_texts(write(made))
        for number, text in enumerate(pages, start=1):
            assert text.count(marking) >= 2, text
            assert made.imprint.line in text
            assert f"Page {number} of {len(pages)}" in text


def test_the_marking_stands_at_the_top_and_at_the_bottom_of_the_page(sample: bytes) -> None:
    page, heights = read(sample).pages[1], []

    def visit(text: str, around: Any, matrix: Any, *_: Any) -> None:
        if "OFFICIAL-SENSITIVE" in text:
            heights.append(float(matrix[4] * around[1] + matrix[5] * around[3] + around[5]))

    page.extract_text(visitor_text=visit)
    whole = float(page.mediabox.height)
    assert max(heights) > 0.92 * whole
    assert min(heights) < 0.08 * whole


def test_a_public_paper_is_not_marked() -> None:
    assert "OFFICIAL" not in whole_text(report_pdf(paper(Audience.PUBLIC)))


def test_the_first_page_has_exemption_facts_and_contents_with_their_pages(sample: bytes) -> None:
    first = page_texts(sample)[0]
    for words in ("Not for publication: paragraph 3", "Report to Cabinet Member", "Position as at 31 March 2017",
                  "Contact information.governance@example.org"):  # fmt: skip
        assert words in first
    assert re.search(r"Contents Executive summary [. ]+ 2 Recommendations [. ]+ 2 1 Context [. ]+ 2", first)
    assert re.search(r"Appendix A: Method [. ]+ \d", first)


def test_the_text_stands_in_the_order_of_the_paper(sample: bytes) -> None:
    text = whole_text(sample).split("Appendix A: Method", 1)[1]
    wanted = [
        "Executive summary", "Six risks [1] are above appetite, one fewer [1] than at 2016-17 Q3.",
        "75 of 77 [2] actions of “ICO audit 2015” are complete; two [3] await approval (Priya Example).",
        "Added by the author, A. Author", "Our own words.", "Recommendations",
        "1. The Cabinet Member is asked to note six risks [1] above appetite.", "1 Context",
        "1.1 Where the risks stand",
        "Two risks stand in the worst cell",
        "Table 1: Open risks by likelihood and impact", "Likelihood 1 2 3 4 5",
        "Two risks are not assessed and stand in no cell.", "Source: risk registers.", "1.2 What has changed",
        "Risks removed", "No risk was removed.", "1.3 Action plans", "Table 2: Action plans", "Complete means closed.",
        "Figure 1: ICT has no complete action", "Source: information risk registers. As at 31 March 2017.",
        "6.2 How is risk being managed?", "Appendix A: Method", "Nothing is typed by hand.",
    ]  # fmt: skip
    loose = re.sub(r"\s*(\[\d+\])\s*", r" \1 ", text)
    places = [loose.find(words, 0) for words in wanted]
    assert -1 not in places, wanted[places.index(-1)]
    following, place = [], 0
    for words in wanted:
        place = loose.index(words, place)
        following.append(place)
    assert following == sorted(following)


def test_headings_lead_through_the_file_as_bookmarks(sample: bytes) -> None:
    def titles(entries: Any) -> Iterator[str]:
        for entry in entries:
            yield from titles(entry) if isinstance(entry, list) else [str(entry.title)]

    found = [*titles(read(sample).outline)]
    assert found == [
        "Executive summary", "Recommendations", "1 Context", "1.1 Where the risks stand",
        "1.2 What has changed", "Risks removed", "1.3 Action plans", "1.4 Maturity", "6.2 How is risk being managed?",
        "Appendix A: Method",
    ]  # fmt: skip


def elements(content: bytes) -> list[tuple[str, Any]]:
    """Every element of the tag tree: its kind, and the element."""

    def walk(node: Any) -> Iterator[tuple[str, Any]]:
        node = node.get_object()
        for one in node if isinstance(node, list) else [node]:
            one = one.get_object()
            if isinstance(one, dict):
                if "/S" in one:
                    yield str(one["/S"]), one
                if "/K" in one:
                    yield from walk(one["/K"])

    return [*walk(read(content).trailer["/Root"]["/StructTreeRoot"])]


def test_tables_have_header_rows_and_captions_and_pictures_have_words(sample: bytes) -> None:
    tags = elements(sample)
    kinds = [kind for kind, _ in tags]
    assert kinds.count("/Table") == kinds.count("/THead") == 6
    assert kinds.count("/TH") == 6 + 5 * 5
    assert kinds.count("/Caption") == 6 + 4
    assert [str(one["/Alt"]) for kind, one in tags if kind == "/Figure"] == [
        "ICT has no complete action. In words.", "More risks than before. In words.",
        "75 of 77 are complete. In words.", "One of three is at target. In words.",
    ]  # fmt: skip


def test_a_heading_never_skips_a_level_for_who_listens() -> None:
    deep = replace(paper(), sections=(Section("a", "Deep", (Subheading("Deeper"),), "9", 2), Section("b", "Flat")))
    kinds = [kind for kind, _ in elements(report_pdf(deep)) if re.fullmatch(r"/H\d", kind)]
    assert kinds == ["/H1", "/H1", "/H2", "/H1"]


def test_a_table_longer_than_a_page_repeats_its_headings_on_every_page_and_loses_no_row() -> None:
    pages = page_texts(report_pdf(of_blocks(table([f"last of {number}." for number in range(150)]))))[1:]
    assert len(pages) > 3
    assert all("Column 1 Column 2" in page for page in pages)
    assert all(f"R{number} last of {number}." in " ".join(pages) for number in range(150))


def test_a_table_of_more_than_eight_columns_turns_its_page() -> None:
    pages = read(report_pdf(of_blocks(table(["x"], columns=9), table(["y"], columns=8, name="narrow")))).pages
    assert [page.mediabox.width > page.mediabox.height for page in pages] == [False, True, False]


def test_a_heading_goes_with_the_broad_table_it_leads_to() -> None:
    blocks = (Paragraph((("Before.",),)), Subheading("It leads"), table(["x"], columns=9), Paragraph((("After.",),)))
    pages = page_texts(report_pdf(of_blocks(*blocks)))
    assert ["It leads Table 1: What was tried" in page for page in pages] == [False, False, True, False]
    assert "After." in pages[3]


def test_broad_tables_that_follow_one_another_share_a_turned_page() -> None:
    broad = [table(["x"], columns=9), table(["y"], columns=10, name="second", title="The second")]
    pages = page_texts(report_pdf(of_blocks(*broad)))
    assert "Table 1: What was tried" in pages[1]
    assert "Table 2: The second" in pages[1]


def test_an_empty_table_is_its_title_and_a_sentence_and_a_missing_cell_says_so(sample: bytes) -> None:
    assert "Risks removed No risk was removed." in whole_text(sample)
    assert "Maturity 5 14 not given" in whole_text(sample)


def test_a_table_met_twice_is_named_the_second_time() -> None:
    text = whole_text(report_pdf(of_blocks(plan_table(), picture("bars", bars(), "Said", plan_table()))))
    assert text.count("Table 1: Action plans") == 1
    assert "The figures are in Table 1." in text


def test_a_mark_leads_to_its_row_in_the_annex_on_sources() -> None:
    rows = ((Cell("[1]"), Cell("Open risks above the line")),)
    columns = (Column("Mark", Holds.WORDS), Column("What is counted", Holds.WORDS))
    annex = Section("sources", "Sources", (PaperTable("sources", "Sources", columns, rows, ""),), "Appendix C")
    figures = (Sourced("Six", number="risks"), " and ", Sourced("two", number="others"), ".")
    made = replace(of_blocks(Paragraph((figures,))), sections=(*of_blocks(Paragraph((figures,))).sections, annex))
    content = report_pdf(made)
    links = [
        note.get_object() for page in read(content).pages[1:] for note in page.get("/Annots", [])
    ]  # fmt: skip
    assert len(links) == 1
    assert "Six[1] and two[2]." in whole_text(content).replace(" [", "[")


def test_the_authors_words_stand_apart_and_say_whose_they_are() -> None:
    words = AuthorsWords("First.\n\nSecond.", "Priya Example", replaces=True)
    text = whole_text(report_pdf(of_blocks(words, AuthorsWords("  \n ", "Nobody Example"))))
    assert "In the author's words, Priya Example First. Second." in text
    assert "Nobody" not in text


def test_lists_are_numbered_where_the_paper_refers_to_them() -> None:
    items = ((("Note it.",),), (("Approve it.",),))
    text = whole_text(report_pdf(of_blocks(Points(items, is_numbered=True), Points(items))))
    assert "1. Note it. 2. Approve it." in text
    assert "• Note it. • Approve it." in text


def test_text_is_never_read_as_markup() -> None:
    wild = '#panic() $x$ *bold* [a] \\ <label> @ref //gone /* */ "q" = heading'
    made = of_blocks(Paragraph(((wild,),)), table([wild]), title="Report #1 *two*")
    text = whole_text(report_pdf(made))
    assert text.count(wild) == 2
    assert "Report #1 *two*" in text


@pytest.mark.parametrize("text", [*NASTY, *OTHERS])
def test_register_text_of_every_kind_is_printed_and_stops_nothing(text: str) -> None:
    found = whole_text(report_pdf(of_blocks(Paragraph(((text, "!"),)), table([text, "after it"]))))
    assert "after it" in found


def test_a_cell_too_long_for_a_page_is_cut_and_says_so() -> None:
    found = whole_text(report_pdf(of_blocks(table(["word " * 6_000, "next"]))))
    assert found.count("word") == 300
    assert "word [cut: too long for a page]" in found


def test_a_word_wider_than_its_column_may_be_broken_and_no_other() -> None:
    assert breakable("short words", 40, 9) == "short words"
    assert breakable("ab", 1, 9) == "a\u200bb"


def test_a_picture_of_forty_bars_stands_on_one_page_with_its_caption_and_its_source() -> None:
    names = tuple(f"Service {number}" for number in range(1, 41))
    chart = BarChart(names, (replace(bars().series[0], values=(3.0,) * 40),), "Actions")
    pages = page_texts(report_pdf(of_blocks(picture("forty", chart, "Forty bars", plan_table()))))
    found = [page for page in pages if "Figure 1: Forty bars" in page]
    assert len(found) == 1
    assert all(f"{name} " in found[0] for name in names)
    assert "Source: information risk registers. As at 31 March 2017." in found[0]


def test_a_number_after_words_written_right_to_left_keeps_its_side() -> None:
    assert page_text("العربية") == "\u200eالعربية\u200e"
    assert page_text("English 漢") == "English ▯"


def test_nothing_is_printed_beyond_the_margins() -> None:
    long_words = table(["Donaudampfschifffahrtsgesellschaft" * 4, "https://example.org/" + "a" * 200], columns=8)
    page = read(report_pdf(of_blocks(long_words))).pages[1]
    ends: list[float] = []

    def visit(text: str, around: Any, matrix: Any, _: Any, size: float) -> None:
        begins = float(matrix[4] * around[0] + matrix[5] * around[2] + around[4])
        ends.append(begins + max(width_of(line.strip(), size) for line in text.split("\n")))

    page.extract_text(visitor_text=visit)
    assert 520 < max(ends) < 595.3 - 56.7 + 1


def test_a_short_table_with_much_to_say_runs_on_over_the_page_and_loses_nothing() -> None:
    texts = ["word " * 280 + f"end of {number}." for number in range(4)]
    pages = page_texts(report_pdf(of_blocks(table(texts, columns=8))))
    assert len(pages) > 2
    assert [" ".join(pages).count(f"end of {number}.") for number in range(4)] == [1] * 4
    assert " ".join(pages).count("word") == 4 * 280


def test_the_server_pays_for_no_library_of_pages_or_pictures_until_a_paper_is_made() -> None:
    asked = "import sys, inforisk.briefing.pdf.report; print({'typst', 'matplotlib'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"


def test_a_reference_is_never_parted_at_its_hyphen() -> None:
    references = ", ".join(f"HR-R-{number}" for number in range(10, 60))
    lines = read(report_pdf(of_blocks(table([references], columns=3)))).pages[1].extract_text().split("\n")
    assert len(lines) > 8
    assert [line for line in lines if line.rstrip().endswith("-")] == []


def test_columns_fill_the_page_and_none_is_narrower_than_its_longest_usual_word() -> None:
    columns = columns_of(plan_table())
    assert sum(columns.widths) == pytest.approx(PORTRAIT)
    assert (columns.size, columns.is_turned) == (9.0, False)
    assert columns.widths[4] > columns.widths[0] > columns.widths[2]
    broad = columns_of(table(["x"], columns=9))
    assert sum(broad.widths) == pytest.approx(LANDSCAPE)
    assert (broad.size, broad.is_turned) == (8.0, True)


def test_paragraphs_part_at_blank_lines_and_line_ends_are_all_alike() -> None:
    assert page_text("a\u2028b\x0bc\td\x07") == "a\nb\nc d"


def test_the_one_page_says_headline_numbers_heat_map_what_is_asked_and_the_worst() -> None:
    pages = page_texts(one_page_pdf(paper()))
    assert len(pages) == 1
    for words in ("Cabinet Member | 2016-17 Q4: position as at 31 March 2017", "Not for publication: paragraph 3",
                  "Risks above appetite 6 one fewer than at 2016-17 Q3", "Actions complete 75 of 77 97.4%",
                  "Incidents Not known no incident log was returned", "Two risks stand in the worst cell", "High: 2",
                  "What is asked 1. Note the report.",
                  "The worst risks • R8 Case files are lost has no owner."):  # fmt: skip
        assert words in pages[0]
    assert "Six risks[1] are above appetite" in pages[0].replace(" [", "[")


def test_the_one_page_stays_one_page_however_much_it_has_to_say() -> None:
    long = "Something a register says at length, "
    asks = tuple(((f"That the Cabinet Member notes {number}. {long * 3}",),) for number in range(9))
    worst = tuple(((Quoted(long * 40, Holds.FREE_TEXT),),) for _ in range(5))
    tiles = tuple(Tile(f"Number {number}", "1,234 of 5,678", long * 2) for number in range(8))
    heat_map = paper().one_page.picture
    made = replace(paper(), one_page=OnePage(((long * 8,),) * 3, tiles, asks, heat_map, worst))
    pages = page_texts(one_page_pdf(made))
    assert len(pages) == 1
    assert "Number 5" in pages[0]
    assert "Number 6" not in pages[0]
    assert "[cut: too long for a page]" in pages[0]


def test_the_one_page_does_without_a_heat_map_and_takes_any_other_picture() -> None:
    for drawn in (None, picture("bars", bars(), "ICT has no complete action", matrix_table())):
        made = replace(paper(), one_page=replace(paper().one_page, picture=drawn, worst=(), asks=()))
        assert len(page_texts(one_page_pdf(made))) == 1


def test_a_picture_in_the_file_can_be_searched(sample: bytes) -> None:
    assert isinstance(paper().pictures()[1], Picture)
    assert "Adult Social Care" in whole_text(sample)
