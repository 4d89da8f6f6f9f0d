"""The blocks of a paper on the screen: shown as typed, every figure a link with its mark, the author's words apart."""

import dataclasses

import pytest

from inforisk.briefing.paper.blocks import AuthorsWords, Cell, Column, PaperTable, Paragraph, Points, Section
from inforisk.briefing.paper.charts import Tone
from inforisk.briefing.paper.paper import Audience, Tile
from inforisk.metrics.sourced import Holds, Quoted, Sourced
from inforisk.ui import briefing_blocks as html
from inforisk.ui.briefing_blocks import ROWS_SHOWN, Links
from tests.briefing import papers

SIX = Sourced("Six risks", number="risks-above-appetite")
PLAN = Sourced("75 of 77", page="actions", asks=(("plan", "ICO audit 2015"),))
LINKS = Links(
    {"number risks-above-appetite": 1, "page actions plan=ICO audit 2015": 2},
    {"quarter": "2016-17 Q4", "compare": "Last report to Cabinet Member (2016-17 Q3)", "service": ()},
)
TABLE = PaperTable(
    "plans", "Action plans", (Column("Plan", Holds.LABEL), Column("Complete", Holds.COUNT)),
    ((Cell("ICO audit 2015"), Cell(1200, tone=Tone("#B10E1E", "#FFFFFF"))), (Cell("Maturity"), Cell(None))),
    "action plans", "Complete means closed.",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _nothing_carried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inforisk.ui.prose.carried", lambda: {"service": ["Housing"]})


def test_a_figure_leads_to_how_it_is_made_in_the_quarter_of_the_paper_and_bears_its_mark() -> None:
    assert html.sentence_html((SIX, " are above appetite."), LINKS) == (
        '<a class="inside" href="number?quarter=2016-17+Q4&amp;compare=Last+report+to+Cabinet+Member+%282016-17+Q3%29'
        '&amp;of=risks-above-appetite">Six risks</a><sup>[1]</sup> are above appetite.'
    ), "and no filter of another page narrows it"


def test_a_figure_of_a_page_leads_there() -> None:
    assert html.sentence_html((PLAN,), Links(LINKS.marks, {})) == (
        '<a class="inside" href="actions?service=Housing&amp;plan=ICO+audit+2015">75 of 77</a><sup>[2]</sup>'
    )


def test_a_figure_of_nowhere_is_plain_text_without_a_mark() -> None:
    assert html.sentence_html((Sourced("Two", page="elsewhere"),), LINKS) == "Two"


def test_what_a_register_says_is_shown_as_typed_and_obeyed_by_nobody() -> None:
    poison = Quoted("<img src=x onerror=alert(1)> & \x07</a:t>", Holds.FREE_TEXT)
    assert html.sentence_html((poison,), LINKS) == "&lt;img src=x onerror=alert(1)&gt; &amp; &lt;/a:t&gt;"


def test_sentences_stand_in_one_paragraph_and_points_in_a_list_numbered_where_asked() -> None:
    first, second = ("One.",), ("Two.",)
    assert html.paragraph_html(Paragraph((first, second)), LINKS) == '<p class="paper">One. Two.</p>'
    items = "<li>One.</li><li>Two.</li>"
    assert html.points_html(Points(((first,), (second,))), LINKS) == f'<ul class="lines">{items}</ul>'
    assert html.points_html(Points(((first,), (second,)), True), LINKS) == f'<ol class="lines">{items}</ol>'


def test_a_table_has_a_caption_headings_on_two_sides_and_says_what_is_not_given() -> None:
    made = html.table_html(TABLE)
    assert "<caption><span>Action plans</span></caption>" in made
    assert '<th scope="col">Plan</th><th scope="col" class="number">Complete</th>' in made
    assert '<th scope="row">ICO audit 2015</th>' in made
    assert '<td class="number" style="background:#B10E1E;color:#FFFFFF">1,200</td>' in made
    assert '<td class="number">not given</td>' in made
    assert made.endswith('<p class="source">Complete means closed. Source: action plans.</p>')


def test_an_empty_table_says_so_without_a_grid() -> None:
    made = html.table_html(dataclasses.replace(TABLE, rows=(), empty="No plan was returned."))
    assert made == '<p class="paper"><strong>Action plans.</strong> No plan was returned.</p>'


def test_a_long_table_shows_its_first_rows_and_says_how_many_there_are() -> None:
    long = dataclasses.replace(TABLE, rows=TABLE.rows[:1] * 1_234)
    made = html.table_html(long)
    assert made.count("ICO audit 2015") == ROWS_SHOWN == 60
    assert "The first 60 of 1,234 rows are shown here; the files hold them all." in made


def test_a_cell_longer_than_a_page_is_cut_and_says_so() -> None:
    made = html.table_html(dataclasses.replace(TABLE, rows=((Cell("x" * 32_767), Cell(1)),)))
    assert f'<th scope="row">{"x" * 1_500} [cut: too long for a page]</th>' in made


@pytest.mark.parametrize(
    ("replaces", "who"), [(False, "Added by the author, A. Author"), (True, "In the author's words, A. Author")]
)
def test_the_author_s_words_stand_apart_under_the_author_s_name(replaces: bool, who: str) -> None:
    words = AuthorsWords("We ask for <b>two</b> months.\nMore later.\n\nThank you.", "A. Author", replaces)
    assert html.words_html(words) == (
        f'<div class="authors-words"><p class="by">{who}</p>'
        "<p>We ask for &lt;b&gt;two&lt;/b&gt; months.<br>More later.</p><p>Thank you.</p></div>"
    )


def test_headings_stand_below_those_of_the_page_in_order() -> None:
    assert html.section_heading(Section("context", "Context", number="1")) == "<h3>1 Context</h3>"
    assert html.section_heading(Section("heat-map", "The map", number="1.1", level=2)) == "<h4>1.1 The map</h4>"
    assert html.section_heading(Section("method", "Method", number="Appendix A")) == "<h3>Appendix A: Method</h3>"
    assert html.heading_html("Risks added", 3) == "<h5>Risks added</h5>"


def test_the_cover_and_the_foot_carry_the_marking_and_the_imprint() -> None:
    exempt = papers.paper(Audience.EXEMPT)
    assert html.cover_html(exempt).startswith('<p class="marking">OFFICIAL-SENSITIVE</p>')
    assert "Not for publication: paragraph 3" in html.cover_html(exempt)
    assert "<dt>Report to</dt><dd>Cabinet Member</dd>" in html.cover_html(exempt)
    assert html.imprint_html(exempt).endswith('| Final</p><p class="marking">OFFICIAL-SENSITIVE</p>')


def test_a_public_draft_is_marked_as_a_draft_and_a_final_public_paper_not_at_all() -> None:
    assert '<p class="marking">DRAFT</p>' in html.cover_html(papers.paper(Audience.PUBLIC, papers.LIVE))
    assert "marking" not in html.cover_html(papers.paper(Audience.PUBLIC)) + html.imprint_html(
        papers.paper(Audience.PUBLIC)
    )


def test_a_tile_shows_its_number_between_what_it_is_and_its_change() -> None:
    assert html.tiles_html([Tile("Actions", "75 of 77")]) == (
        '<div class="tiles"><div class="tile"><span class="title">Actions</span><span class="value">75 of 77</span>'
        "</div></div>"
    )
