"""What is written in the Word report: figures with their marks, the author's words, and text of every nasty kind."""

from dataclasses import replace
from typing import Any

import pytest
from docx.oxml.ns import qn

from inforisk.briefing.document.report import report_document
from inforisk.briefing.document.text import cell_text, clean, fenced, is_right_to_left
from inforisk.briefing.paper.blocks import (
    AuthorsWords,
    Cell,
    Column,
    PaperTable,
    Paragraph,
    Picture,
    Points,
    Section,
    Subheading,
)
from inforisk.briefing.paper.paper import Paper
from inforisk.figures.caption import Caption
from inforisk.metrics.sourced import Holds, Quoted, Sourced
from tests.briefing.documents import all_text, body, style_of, tables_of, text_of, texts, tiny_png, with_blocks, written
from tests.briefing.nasty import NASTY
from tests.briefing.papers import ABOVE, AS_AT, PLAN, bars, paper

ARABIC = "مرحبا"


@pytest.fixture(autouse=True)
def _small_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inforisk.briefing.pictures.drawing.png_bytes", lambda picture: tiny_png())


def sources() -> Section:
    """The annex on the sources of ABOVE and PLAN."""
    columns = (Column("Mark", Holds.LABEL), Column("What it counts", Holds.WORDS))
    rows = tuple((Cell(mark), Cell("Counted so.")) for mark in ("[1]", 2, "3"))
    return Section("sources", "Sources", (PaperTable("sources", "Sources of the figures", columns, rows, ""),), "C")


def marked_runs(element: Any) -> list[tuple[str, bool]]:
    """The runs of a paragraph: what each says and whether it is a mark."""
    return [(text_of(one), one.xpath("./w:rPr/w:rStyle/@w:val") == ["Mark"]) for one in element.iter(qn("w:r"))]


def test_each_figure_is_followed_by_the_mark_of_its_source() -> None:
    block = body(written(with_blocks(Paragraph((ABOVE,)))))[-1]
    assert marked_runs(block) == [
        ("Six risks", False),
        ("[1]", True),
        (" are above appetite, ", False),
        ("one fewer", False),
        ("[1]", True),
        (" than at 2016-17 Q3.", False),
    ]


def test_marks_are_raised() -> None:
    styles = written(paper()).styles
    assert styles["Mark"].font.superscript is True


def test_sentences_follow_one_another_with_a_blank() -> None:
    said = texts(written(with_blocks(Paragraph((("One.",), ("Two.",))))), "Normal")
    assert said == ["One. Two."]


def test_a_mark_leads_to_its_row_in_the_annex_on_sources() -> None:
    document = written(replace(paper(), sections=(*with_blocks(Paragraph((ABOVE, PLAN))).sections, sources())))
    anchors = [one for one in document.element.body.xpath(".//w:hyperlink/@w:anchor") if one.startswith("source")]
    assert anchors == ["source_1", "source_1", "source_2", "source_3"]
    [table] = tables_of(document)
    rows = list(table.iter(qn("w:tr")))
    assert [row.xpath(".//w:bookmarkStart/@w:name") for row in rows] == [[], ["source_1"], ["source_2"], ["source_3"]]


def test_without_an_annex_on_sources_the_marks_stand_and_lead_nowhere() -> None:
    document = written(with_blocks(Paragraph((ABOVE,))))
    assert "Six risks[1] are above" in all_text(document)
    assert [one for one in document.element.body.xpath(".//w:hyperlink/@w:anchor") if one.startswith("source")] == []


def test_numbered_lists_are_real_and_each_counts_from_one() -> None:
    items = ((("Note the report.",),), (("Approve the plan.",),))
    document = written(with_blocks(Points(items, is_numbered=True), Points(items, is_numbered=True), Points(items)))
    lists = [one for one in body(document) if style_of(one).startswith("List")]
    numbers = [one.xpath("./w:pPr/w:numPr/w:numId/@w:val")[0] for one in lists]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3] != numbers[4] == numbers[5]
    assert [style_of(one) for one in lists] == [*(["ListNumber"] * 4), *(["ListBullet"] * 2)]
    root = document.part.numbering_part.element
    for number, kind in ((numbers[0], "decimal"), (numbers[2], "decimal"), (numbers[4], "bullet")):
        [one] = root.xpath(f"./w:num[@w:numId='{number}']")
        assert one.xpath("./w:lvlOverride/w:startOverride/@w:val") == ["1"]
        [abstract] = one.xpath("./w:abstractNumId/@w:val")
        assert root.xpath(f"./w:abstractNum[@w:abstractNumId='{abstract}']//w:numFmt/@w:val") == [kind]


def test_the_authors_words_stand_beside_a_rule_and_say_whose_they_are() -> None:
    words = AuthorsWords("First.\nSame paragraph.\n\n\nSecond.", "A. Author")
    document = written(with_blocks(words))
    assert texts(document, "AuthorNote") == ["Added by the author, A. Author"]
    assert texts(document, "AuthorWords") == ["First.\nSame paragraph.", "Second."]
    for style in ("AuthorNote", "AuthorWords"):
        [properties] = document.styles.element.xpath(f"./w:style[@w:styleId='{style}']/w:pPr/w:pBdr/w:left")
        assert int(properties.get(qn("w:sz"))) >= 18


def test_words_in_the_place_of_the_computed_ones_say_so() -> None:
    document = written(with_blocks(AuthorsWords("Mine.", "A. Author", replaces=True)))
    assert texts(document, "AuthorNote") == ["In the author's words, A. Author"]


def test_blank_words_of_an_author_leave_nothing_behind() -> None:
    document = written(with_blocks(AuthorsWords(" \n\n ", "A. Author")))
    assert texts(document, "AuthorNote") == texts(document, "AuthorWords") == []


def nasty_paper(text: str) -> Paper:
    """A paper that says the text wherever a paper can."""
    columns = (Column("Reference", Holds.LABEL), Column(text, Holds.FREE_TEXT))
    table = PaperTable("table", text, columns, ((Cell("R1"), Cell(text)), (Cell(text), Cell("1"))), text, text)
    drawn = Picture("drawn", Caption(text, text, text, AS_AT), bars(), text, replace(table, name="twin"))
    blocks = (
        Paragraph((("Says ", Sourced(text, number="open-risks"), Quoted(text, Holds.FREE_TEXT), " 12 times."),)),
        Points((((text, "."),),), is_numbered=True),
        Subheading(text),
        AuthorsWords(text, text),
        table,
        replace(table, name="none", rows=(), empty=text),
        drawn,
    )
    whole = with_blocks(*blocks, title=text)
    imprint = replace(whole.imprint, scheme=text, covers=text)
    said = {"title": text, "council": text, "exemption": text, "contact": text, "facts": ((text, text),)}
    return replace(whole, imprint=imprint, **said)


NASTIER = ("", " ", "</w:t></w:r>", "a\u2028b\u0085c", "x" * 32_767, "word " * 6_553, ARABIC, f"{ARABIC} 12 (3)")


@pytest.mark.parametrize("text", [*NASTY, *NASTIER], ids=lambda text: ascii(text)[:30])
def test_text_of_any_kind_is_written_in_every_place_and_the_file_opens(text: str) -> None:
    document = written(nasty_paper(text))
    cells = [text_of(one) for one in tables_of(document)[0].iter(qn("w:tc"))]
    assert cells[3] == (cell_text(text) or "not given").replace("\r", "\n")
    assert "Says " in all_text(document)
    headings = [one.text for one in document.paragraphs if one.style.name.startswith("Heading")]
    plain = [heading.replace("\u200e", "").replace("\u202c", "") for heading in headings]
    kept = clean(text).replace("\u202c", "")
    assert plain == [" ".join(f"1 {kept}".split()), " ".join(kept.split())]


def test_a_long_text_is_cut_in_a_cell_and_whole_where_the_author_wrote_it() -> None:
    document = written(nasty_paper("x" * 32_767))
    assert cell_text("x" * 32_767) == "x" * 1_500 + " [cut: too long for a page]"
    assert texts(document, "AuthorWords") == ["x" * 32_767]


def test_a_text_that_just_fits_is_not_cut() -> None:
    assert cell_text("x" * 1_500) == "x" * 1_500


def test_a_line_end_in_a_cell_is_a_line_end_in_the_file() -> None:
    [table, *_] = tables_of(written(nasty_paper("two\nlines")))
    assert len(list(list(table.iter(qn("w:tc")))[3].iter(qn("w:br")))) == 1


def test_words_written_right_to_left_do_not_carry_a_number_along() -> None:
    assert fenced(ARABIC) == f"\u200e{ARABIC}\u200e"
    assert fenced("left to right") == "left to right"


def test_a_text_that_turns_the_direction_is_turned_back_at_its_end() -> None:
    assert fenced("\u202eabc") == "\u200e\u202eabc\u202c\u200e"
    assert fenced("\u202eabc\u202c") == "\u200e\u202eabc\u202c\u200e"
    assert fenced("\u2067a\u202eb") == "\u200e\u2067a\u202eb\u202c\u2069\u200e"


def test_a_council_whose_name_turns_the_direction_turns_nothing_else_round() -> None:
    document = written(replace(paper(), council="\u202eabc"))
    [_, running] = [text_of(one) for one in document.sections[0].header._element]
    assert running == "\u200e\u202eabc\u202c\u200e: Information risk report"


def test_a_paragraph_that_begins_at_the_right_is_set_from_the_right() -> None:
    assert is_right_to_left(f"12 {ARABIC} abc")
    assert not is_right_to_left(f"abc {ARABIC}")
    assert not is_right_to_left("12")
    document = written(with_blocks(AuthorsWords(f"{ARABIC} 12", "A. Author")))
    [said] = [one for one in body(document) if style_of(one) == "AuthorWords"]
    assert len(said.xpath("./w:pPr/w:bidi")) == 1
    runs = [(text_of(one), bool(one.xpath("./w:rPr/w:rtl"))) for one in said.iter(qn("w:r"))]
    assert runs == [(ARABIC, True), (" 12", False)]


def test_the_same_nasty_paper_is_the_same_file() -> None:
    assert report_document(nasty_paper("😀 \ud800")) == report_document(nasty_paper("😀 \ud800"))
