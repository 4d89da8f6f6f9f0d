"""Edits: the computed sentences of each section whose author put words of their own in their place."""

from collections.abc import Iterator, Mapping, Sequence

from inforisk.briefing.paper.blocks import AuthorsWords, Block, Paragraph, Points, Section, Subheading
from inforisk.metrics.sourced import Holds, Quoted

_WHY = (
    "In the sections below the author's own words stand in the place of the sentences that were worked out. These are "
    "kept here as they were, so that nothing is lost and both can be compared.",
)


def edits_section(sections: Sequence[Section], words: Mapping[str, AuthorsWords]) -> Section | None:
    """The annex that keeps what the author replaced, as it was worked out; None where nothing was replaced.

    `sections` are those of the paper before anything was replaced."""
    replaced = [one for one in sections if one.name in words and words[one.name].replaces]
    if not replaced:
        return None
    kept = (block for section in replaced for block in _as_it_was(section, words[section.name].by))
    return Section("edits", "What the author replaced", (Paragraph((_WHY,)), *kept), "Appendix D")


def _as_it_was(section: Section, by: str) -> Iterator[Block]:
    yield Subheading(section.heading)
    yield Paragraph((("Replaced by ", Quoted(by or "the author", Holds.OFFICER, "the author"), "."),))
    told = [block for block in section.blocks if isinstance(block, (Paragraph, Points))]
    yield from told or [Paragraph((("Nothing was worked out for this section.",),))]
