"""What somebody asks a briefing for: which body, which readers, which sections, which files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from inforisk.briefing.paper.blocks import AuthorsWords
from inforisk.briefing.paper.paper import Audience, Format

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
    facts: tuple[tuple[str, str], ...] = ()
    template: bytes | None = None
