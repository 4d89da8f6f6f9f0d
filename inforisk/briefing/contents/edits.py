"""Edits: the computed sentences of each section whose author put words of their own in their place."""

from collections.abc import Mapping, Sequence

from inforisk.briefing.paper.blocks import AuthorsWords, Section


def edits_section(sections: Sequence[Section], words: Mapping[str, AuthorsWords]) -> Section | None:
    """The annex that keeps what the author replaced, as it was worked out; None where nothing was replaced."""
    return None
