"""Headings, and the list of contents that leads to each."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from inforisk.briefing.document.manuscript import Manuscript
from inforisk.briefing.document.markup import link, paragraph, run, w, words
from inforisk.briefing.document.text import one_line, runs
from inforisk.briefing.paper.blocks import Section, Subheading

LISTED = 2
"""Headings down to this level are listed."""

_CODE = f' TOC \\o "1-{LISTED}" \\n \\h \\z \\u '
"""Without page numbers (\\n): only Word can count them, and it does so when asked, which a viewer never does."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the report: its text, its level from 1, and the bookmark that stands at it."""

    text: str
    level: int
    anchor: str


def headings(sections: Iterable[Section]) -> tuple[tuple[Heading, ...], ...]:
    """For each section its own heading and those of its parts, in their order."""
    found, number = [], 0
    for section in sections:
        parts = [(section.heading, section.level)]
        parts += [(block.text, section.level + 1) for block in section.blocks if isinstance(block, Subheading)]
        found.append(tuple(Heading(one_line(text), level, f"_Toc{number + place:08}")
                           for place, (text, level) in enumerate(parts, start=1)))  # fmt: skip
        number += len(parts)
    return tuple(found)


def write_heading(manuscript: Manuscript, heading: Heading, on_new_page: bool = False) -> None:
    """A heading in the style of its level."""
    marked = manuscript.bookmarks.around(heading.anchor, *runs(heading.text))
    breaks = [w("pageBreakBefore"), w("spacing", before=0)] if on_new_page else []
    manuscript.add(paragraph(f"Heading{heading.level}", *marked, properties=breaks))


def write_contents(manuscript: Manuscript, found: Iterable[Heading]) -> None:
    """The list of contents: a field Word can renew, which shows its entries already, each a link."""
    entries = [_entry(heading) for heading in found if heading.level <= LISTED]
    if not entries:
        return
    _begin(entries[0])
    entries[-1].append(run(w("fldChar", fldCharType="end")))
    title = paragraph("TOCHeading", *runs("Contents"), properties=[w("pageBreakBefore")])
    gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    manuscript.add(w("sdt", w("sdtPr", gallery), w("sdtContent", title, *entries)))


def _entry(heading: Heading) -> Any:
    return paragraph(f"Toc{heading.level}", link(heading.anchor, *runs(heading.text)))


def _begin(first: Any) -> None:
    parts = (w("fldChar", fldCharType="begin"), words(_CODE, "instrText"), w("fldChar", fldCharType="separate"))
    for place, part in enumerate(parts, start=1):
        first.insert(place, run(part))
