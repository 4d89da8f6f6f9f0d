"""The committee report in Word: its pages, headings, contents and properties."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from inforisk.briefing.document.report import report_document
from inforisk.briefing.paper.blocks import Section, Subheading
from inforisk.briefing.paper.paper import Audience
from tests.briefing.documents import all_text, body, parts, style_of, text_of, texts, tiny_png, with_blocks, written
from tests.briefing.papers import FROZEN, LIVE, paper


@pytest.fixture(autouse=True)
def _small_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inforisk.briefing.pictures.drawing.png_bytes", lambda picture: tiny_png())


@pytest.fixture
def sample() -> Any:
    return written(paper())


def marked(section: Any) -> list[list[str]]:
    """What each header and footer of a section says, line by line."""
    tops = (section.header, section.first_page_header, section.footer, section.first_page_footer)
    return [[text_of(one) for one in part._element] for part in tops]


def test_the_page_is_a4_upright(sample: Any) -> None:
    section = sample.sections[0]
    assert abs(section.page_width - Mm(210)) < Mm(0.1)
    assert abs(section.page_height - Mm(297)) < Mm(0.1)


def test_every_page_of_an_exempt_paper_is_marked_at_its_top_and_at_its_bottom(sample: Any) -> None:
    for section in sample.sections:
        for lines in marked(section):
            assert "OFFICIAL-SENSITIVE" in lines


def test_a_public_paper_bears_no_marking() -> None:
    content = report_document(paper(Audience.PUBLIC))
    assert [name for name, part in parts(content) if b"SENSITIVE" in part or b"DRAFT" in part] == []


def test_a_paper_of_a_live_quarter_says_draft_on_every_page() -> None:
    for audience, marking in ((Audience.PUBLIC, "DRAFT"), (Audience.EXEMPT, "OFFICIAL-SENSITIVE DRAFT")):
        for lines in marked(written(paper(audience, LIVE)).sections[0]):
            assert marking in lines


def test_the_foot_of_every_page_says_which_figures_these_are_and_counts_pages(sample: Any) -> None:
    for part in (sample.sections[0].footer, sample.sections[0].first_page_footer):
        lines = [text_of(one) for one in part._element]
        assert lines == [FROZEN.line, "Page 1 of 1", "OFFICIAL-SENSITIVE"]
        codes = [one.text.strip() for one in part._element.iter(qn("w:instrText"))]
        assert codes == ["PAGE", "NUMPAGES"]


def test_the_first_page_says_whose_paper_it_is_what_it_is_and_why_it_is_exempt(sample: Any) -> None:
    first = [(style_of(one), text_of(one)) for one in body(sample)[:6]]
    assert first == [
        ("Council", "Example Council"),
        ("Title", "Information risk report"),
        ("Subtitle", "Position as at 31 March 2017"),
        ("Exemption", "OFFICIAL-SENSITIVE\nNot for publication: paragraph 3"),
        ("Fact", "Report to\tCabinet Member"),
        ("Fact", "Position as at\t31 March 2017"),
    ]
    assert texts(sample, "Fact")[-1] == "Contact\tinformation.governance@example.org"


def test_the_first_page_of_a_public_paper_has_no_box_for_a_marking() -> None:
    assert texts(written(paper(Audience.PUBLIC)), "Exemption") == []


def test_headings_are_real_and_read_as_the_sections_do(sample: Any) -> None:
    found = [(one.style.name, one.text) for one in sample.paragraphs if one.style.name.startswith("Heading")]
    assert found == [
        ("Heading 1", "Executive summary"),
        ("Heading 1", "Recommendations"),
        ("Heading 1", "1 Context"),
        ("Heading 2", "1.1 Where the risks stand"),
        ("Heading 2", "1.2 What has changed"),
        ("Heading 3", "Risks removed"),
        ("Heading 2", "1.3 Action plans"),
        ("Heading 2", "1.4 Maturity"),
        ("Heading 2", "6.2 How is risk being managed?"),
        ("Heading 1", "Appendix A: Method"),
    ]


def test_no_level_of_heading_is_left_out_below_a_section_of_the_first_level() -> None:
    document = written(with_blocks(Subheading("Parts")))
    assert [one.style.name for one in document.paragraphs if one.style.name.startswith("Heading")] == [
        "Heading 1",
        "Heading 2",
    ]


def test_headings_and_captions_stay_with_what_follows(sample: Any) -> None:
    for name in ("Heading 1", "Heading 2", "Heading 3", "Caption"):
        assert sample.styles[name].paragraph_format.keep_with_next is True


def test_the_contents_name_every_heading_of_two_levels_in_order_and_lead_to_it(sample: Any) -> None:
    entries = [one for one in sample.element.body.iter(qn("w:p")) if re.fullmatch(r"Toc\d", style_of(one))]
    headings = [one for one in body(sample) if style_of(one) in ("Heading1", "Heading2")]
    assert [(style_of(one)[-1], text_of(one)) for one in entries] == [
        (style_of(one)[-1], text_of(one)) for one in headings
    ]
    anchors = [one.xpath("./w:hyperlink/@w:anchor") for one in entries]
    assert anchors == [one.xpath("./w:bookmarkStart/@w:name") for one in headings]


def test_the_contents_are_one_field_that_is_begun_shown_and_ended(sample: Any) -> None:
    contents = sample.element.body.find(qn("w:sdt"))
    assert [one.text.strip() for one in contents.iter(qn("w:instrText"))] == [r'TOC \o "1-2" \n \h \z \u']
    assert [one.get(qn("w:fldCharType")) for one in contents.iter(qn("w:fldChar"))] == ["begin", "separate", "end"]


def test_a_paper_of_no_sections_has_no_contents() -> None:
    assert written(replace(paper(), sections=())).element.body.find(qn("w:sdt")) is None


def test_nothing_asks_to_be_updated_when_the_file_is_opened() -> None:
    for name, part in parts(report_document(paper())):
        assert b"updateFields" not in part, name
        assert b"w:dirty" not in part, name


def test_every_style_that_is_used_is_defined_and_every_link_leads_somewhere(sample: Any) -> None:
    root = sample.element.body
    used = set(root.xpath(".//w:pStyle/@w:val | .//w:rStyle/@w:val | .//w:tblStyle/@w:val"))
    defined = set(sample.styles.element.xpath("./w:style/@w:styleId"))
    assert used - defined == set()
    assert set(root.xpath(".//w:hyperlink/@w:anchor")) <= set(root.xpath(".//w:bookmarkStart/@w:name"))


def test_bookmarks_have_names_and_numbers_of_their_own(sample: Any) -> None:
    for attribute in ("name", "id"):
        found = sample.element.body.xpath(f".//w:bookmarkStart/@w:{attribute}")
        assert len(found) == len(set(found)) > 10


def test_the_language_is_british_english_and_the_letters_are_arial(sample: Any) -> None:
    root = sample.styles.element
    assert root.xpath("./w:docDefaults//w:lang/@w:val") == ["en-GB"]
    assert root.xpath("./w:docDefaults//w:rFonts/@w:ascii") == ["Arial"]
    assert sample.core_properties.language == "en-GB"
    assert b"en-US" not in b"".join(part for _, part in parts(report_document(paper())))


def test_the_file_says_what_it_is_and_nothing_of_the_template() -> None:
    properties = written(paper()).core_properties
    assert properties.title == "Information risk report"
    assert properties.subject == f"Cabinet Member: {FROZEN.line}"
    assert properties.author == properties.last_modified_by == "Example Council"
    assert properties.created.replace(tzinfo=None) == properties.modified.replace(tzinfo=None) == datetime(2017, 3, 31)
    assert (properties.revision, properties.comments, properties.content_status) == (1, "", "Final")
    names = [name for name, _ in parts(report_document(paper()))]
    assert [name for name in names if "thumbnail" in name or "custom" in name or name.endswith("app.xml")] == []


def test_a_title_longer_than_a_property_may_be_still_stands_on_the_page() -> None:
    document = written(replace(paper(), title="Risk " * 100))
    assert len(document.core_properties.title) == 255
    assert texts(document, "Title") == [("Risk " * 100).strip()]


def test_the_body_and_the_first_appendix_begin_a_page(sample: Any) -> None:
    begins = [text_of(one) for one in body(sample) if one.xpath("./w:pPr/w:pageBreakBefore")]
    assert begins == ["Executive summary", "Appendix A: Method"]


def test_the_appendices_share_pages_after_the_first() -> None:
    sections = (Section("a", "Method", number="Appendix A"), Section("b", "Glossary", number="Appendix B"))
    found = body(written(replace(paper(), sections=(Section("s", "Summary"), *sections))))
    assert [text_of(one) for one in found if one.xpath("./w:pPr/w:pageBreakBefore")] == [
        "Summary",
        "Appendix A: Method",
    ]


def test_the_same_paper_is_the_same_file() -> None:
    assert report_document(paper()) == report_document(paper())


def test_another_paper_is_another_file() -> None:
    assert report_document(paper()) != report_document(replace(paper(), council="Other Council"))


def test_what_the_paper_says_is_there(sample: Any) -> None:
    said = all_text(sample)
    for text in ("No risk was removed.", "Nothing is typed by hand.", "No incident is recorded.", "Our own words."):
        assert text in said
