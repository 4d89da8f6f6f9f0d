"""What somebody asks a briefing for: which body, which readers, which sections, which files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from inforisk.briefing.paper.blocks import AuthorsWords
from inforisk.briefing.paper.paper import Audience, Format
from inforisk.phrases import listed

Facts = tuple[tuple[str, str], ...]
"""Lines of a cover, each a name and what stands after it."""

_NO_WORDS: Mapping[str, AuthorsWords] = MappingProxyType({})


@dataclass(frozen=True)
class Request:
    """A briefing to be made.

    `sections` are names of `contents.SECTIONS`, empty for all; `exemption` the legal ground of an exempt paper, blank
    for the council's own wording of the day; `meeting` the day it is taken to, None where nobody said; `words` what the
    author wrote for each section; `template` the bytes of the council's own PowerPoint file; `facts` further lines of
    the cover ("Director approving submission of the report", "Wards affected"), blank ones left out.
    """

    body: str
    audience: Audience
    formats: tuple[Format, ...] = tuple(Format)
    sections: tuple[str, ...] = ()
    exemption: str = ""
    meeting: date | None = None
    words: Mapping[str, AuthorsWords] = field(default_factory=lambda: _NO_WORDS)
    facts: Facts = ()
    template: bytes | None = None


def facts_of(lines: Iterable[str]) -> tuple[Facts, tuple[str, ...]]:
    """The lines of a cover as typed, "Wards affected: All" each, those with nothing after the colon left out; and those
    that are none, for they have no colon or no name before it."""
    typed = [" ".join(line.split()) for line in lines if line.strip()]
    split = [(line, *(part.strip() for part in line.partition(":"))) for line in typed]
    facts = tuple((name, said) for _, name, _, said in split if name and said)
    return facts, tuple(line for line, name, colon, _ in split if not (name and colon))


def no_facts_words(odd: Iterable[str]) -> str:
    """Why lines are none of a cover, and how one is written."""
    shown = listed([f"“{line}”" for line in odd])
    return f"{shown} is no line of the cover: that is a name, a colon and what stands after it, “Wards affected: All”."
