"""The page: A4, and what stands at the top and the bottom of every one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from inforisk.briefing.document.markup import field, paragraph, run, twips, w, words
from inforisk.briefing.document.text import clean, one_line, runs
from inforisk.briefing.paper.look import RULE
from inforisk.briefing.paper.paper import Paper

HEIGHT, WIDTH = 297, 210
"""A4 in millimetres."""

TEXT_WIDTH = 166
"""Between the margins of an upright page."""

_SIDE = (WIDTH - TEXT_WIDTH) / 2
_TOP, _BOTTOM, _EDGE = 30, 32, 11


def write_page(document: Any, paper: Paper) -> None:
    """Set the one section: A4 upright, marked at the top and the bottom, the first page without the running title."""
    section = document.sections[0]
    _measure(section)
    section.different_first_page_header_footer = True
    _fill(section.header, [*_marking(paper), _running_title(paper)])
    _fill(section.first_page_header, list(_marking(paper)))
    _fill(section.footer, _foot(paper))
    _fill(section.first_page_footer, _foot(paper))


def _measure(section: Any) -> None:
    from docx.shared import Mm

    section.page_height, section.page_width = Mm(HEIGHT), Mm(WIDTH)
    section.left_margin = section.right_margin = Mm(_SIDE)
    section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
    section.header_distance = section.footer_distance = Mm(_EDGE)
    section.gutter = 0


def _marking(paper: Paper) -> Iterator[Any]:
    if paper.marking:
        yield paragraph("Marking", *runs(clean(paper.marking)))


def _running_title(paper: Paper) -> Any:
    text = f"{one_line(paper.council)}: {one_line(paper.title)}"
    return paragraph("Header", *runs(text), properties=[_rule("bottom")])


def _foot(paper: Paper) -> list[Any]:
    covers = one_line(paper.imprint.covers)
    imprint = paragraph("Footer", *runs(clean(replace(paper.imprint, covers=covers).line)), properties=[_rule("top")])
    count = (run(words("Page ")), *field("PAGE", "1"), run(words(" of ")), *field("NUMPAGES", "1"))
    return [imprint, paragraph("Footer", *count), *_marking(paper)]


def _rule(side: str) -> Any:
    return w("pBdr", w(side, val="single", sz=4, space=4, color=RULE.lstrip("#")))


def _fill(part: Any, paragraphs: Iterable[Any]) -> None:
    """Put the paragraphs into a header or footer; one that has nothing to say still holds an empty paragraph."""
    part.is_linked_to_previous = False
    root = part._element
    for child in list(root):
        root.remove(child)
    root.extend(list(paragraphs) or [paragraph("Header")])


def text_width(is_flat: bool = False) -> int:
    """The width between the margins of an upright or a flat page, as tables measure it."""
    return twips((HEIGHT if is_flat else WIDTH) - 2 * _SIDE)
