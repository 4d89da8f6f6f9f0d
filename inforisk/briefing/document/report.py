"""The committee report as a Word document."""

from collections.abc import Iterator
from io import BytesIO
from itertools import chain, pairwise

from inforisk.briefing.bundle.repeatable import repeatable
from inforisk.briefing.document.cover import write_cover
from inforisk.briefing.document.headings import Heading, headings, write_contents, write_heading
from inforisk.briefing.document.manuscript import Manuscript
from inforisk.briefing.document.package import blank_document
from inforisk.briefing.document.page import write_page
from inforisk.briefing.document.pictures import write_picture
from inforisk.briefing.document.sentences import write_authors_words, write_paragraph, write_points
from inforisk.briefing.document.tables import write_table
from inforisk.briefing.document.turning import turn
from inforisk.briefing.paper.blocks import (
    AuthorsWords,
    Block,
    PaperTable,
    Paragraph,
    Picture,
    Points,
    Section,
    Subheading,
)
from inforisk.briefing.paper.paper import Paper
from inforisk.briefing.paper.references import marks
from inforisk.briefing.paper.source_rows import listed_marks, source_tables


def report_document(paper: Paper) -> bytes:
    """The whole paper as a Word file: A4, marked on every page, with contents, captions, descriptions and sources.

    The same paper gives the same bytes.
    """
    document = blank_document(paper)
    write_page(document, paper)
    manuscript = Manuscript(document, marks(paper.sections), listed_marks(paper), source_tables(paper))
    found = headings(paper.sections)
    write_cover(manuscript, paper)
    write_contents(manuscript, chain.from_iterable(found))
    begins = _first_of_parts(paper)
    for place, (section, its_headings) in enumerate(zip(paper.sections, found, strict=True)):
        _write_section(manuscript, section, its_headings, place in begins)
    out = BytesIO()
    document.save(out)
    return repeatable(out.getvalue(), paper.imprint.as_at)


def _first_of_parts(paper: Paper) -> set[int]:
    """The sections that begin a page: the first, and the first of the appendices."""
    is_appendix = [section.number.startswith("Appendix") for section in paper.sections]
    return {0} | {place for place, (one, other) in enumerate(pairwise(is_appendix), start=1) if other and not one}


def _write_section(manuscript: Manuscript, section: Section, found: tuple[Heading, ...], on_new_page: bool) -> None:
    own, *parts = found
    turn(manuscript, is_flat=False)
    write_heading(manuscript, own, on_new_page)
    below = iter(parts)
    for block in section.blocks:
        _write_block(manuscript, block, below)


def _write_block(manuscript: Manuscript, block: Block, parts: Iterator[Heading]) -> None:
    if not isinstance(block, PaperTable):
        turn(manuscript, is_flat=False)
    match block:
        case Paragraph():
            write_paragraph(manuscript, block)
        case Points():
            write_points(manuscript, block)
        case PaperTable():
            write_table(manuscript, block)
        case Picture():
            write_picture(manuscript, block)
        case AuthorsWords():
            write_authors_words(manuscript, block)
        case Subheading():
            write_heading(manuscript, next(parts))
