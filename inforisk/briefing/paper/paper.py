"""A whole paper, its imprint and its one page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from unicodedata import category

from inforisk.briefing.paper.blocks import Block, PaperTable, Picture, Section
from inforisk.metrics.sourced import Sentence
from inforisk.phrases import day_words

OFFICIAL_SENSITIVE = "OFFICIAL-SENSITIVE"
DRAFT = "DRAFT"
_LONGEST_IN_A_NAME = 80
"""Bytes of a body's name in the name of a file, of the 255 a file system has for all of it."""


class Audience(StrEnum):
    """Who a paper is written for."""

    PUBLIC = "public"
    EXEMPT = "exempt"


class Format(StrEnum):
    """What a paper is written to."""

    PPTX = "pptx"
    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"
    PNG = "png"
    SVG = "svg"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Imprint:
    """What tells one paper from every other, printed at the foot of every page.

    `snapshot` is "" for a quarter that is not frozen: the paper is a draft then. `digest` is the SHA-256 of all the
    snapshot holds. `scheme` is name and version. `covers` says for which services where not for the whole council.
    """

    quarter: str
    as_at: date
    snapshot: str
    digest: str
    scheme: str
    covers: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether its figures may still change."""
        return not self.snapshot

    @property
    def line(self) -> str:
        """ "As at 31 March 2017 | 2016-17 Q4, snapshot 6 (a1b2c3d4) | PM5, version 1 | Final"."""
        place = f"{self.quarter}, snapshot {self.snapshot} ({self.digest[:8]})" if self.snapshot else self.quarter
        state = "DRAFT: figures may change" if self.is_draft else "Final"
        parts = (f"As at {day_words(self.as_at)}", place, self.scheme, self.covers, state)
        return " | ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class Tile:
    """A number of the one-page version: what it is, the number, its change or share; `key` as for a cell."""

    title: str
    value: str
    beside: str = ""
    key: str = ""


@dataclass(frozen=True)
class OnePage:
    """What a Cabinet Member reads in four minutes: the headline, up to six numbers, what is asked, the heat map."""

    headline: tuple[Sentence, ...]
    tiles: tuple[Tile, ...]
    asks: tuple[tuple[Sentence, ...], ...]
    picture: Picture | None
    worst: tuple[tuple[Sentence, ...], ...] = ()


@dataclass(frozen=True)
class Paper:
    """A paper. `facts` are the lines of its cover ("Report to", "Cabinet Member"). `exemption` is the legal ground for
    keeping it from the public, "" for a public one."""

    title: str
    council: str
    body: str
    audience: Audience
    imprint: Imprint
    facts: tuple[tuple[str, str], ...]
    one_page: OnePage
    sections: tuple[Section, ...]
    exemption: str = ""
    contact: str = ""

    @property
    def marking(self) -> str:
        """What stands at the top and bottom of every page: "OFFICIAL-SENSITIVE", "DRAFT", both or ""."""
        marks = (OFFICIAL_SENSITIVE if self.audience is Audience.EXEMPT else "", DRAFT if self.imprint.is_draft else "")
        return " ".join(filter(None, marks))

    @property
    def file_stem(self) -> str:
        """What its files are called: "OFFICIAL-SENSITIVE 2016-17Q4 Information risk - Cabinet Member - exempt"."""
        quarter = re.sub(r" \(not frozen\)", "", self.imprint.quarter).replace(" Q", "Q")
        words = f"{quarter} Information risk - {_in_a_file_name(self.body)} - {self.audience}"
        return f"{self.marking} {words}".strip()

    @property
    def cover_lines(self) -> tuple[tuple[str, str], ...]:
        """The lines of the cover: its facts, and where none of them says so for whom it speaks and whom to ask."""
        named = {name for name, _ in self.facts}
        others = (("Covers", self.imprint.covers.removeprefix("Covers ")), ("Contact", self.contact))
        return (*self.facts, *(one for one in others if one[1] and one[0] not in named))

    def blocks(self) -> Iterator[Block]:
        """Every block in its order."""
        return (block for section in self.sections for block in section.blocks)

    def pictures(self) -> tuple[Picture, ...]:
        """Every picture, each once, in the order of the paper."""
        return tuple({one.name: one for one in self.blocks() if isinstance(one, Picture)}.values())

    def tables(self) -> tuple[PaperTable, ...]:
        """Every table, those of the pictures included, each once, in the order of the paper."""
        found = (
            one.table if isinstance(one, Picture) else one
            for one in self.blocks()
            if isinstance(one, (Picture, PaperTable))
        )
        return tuple({one.name: one for one in found}.values())


def _in_a_file_name(name: str) -> str:
    """A name as part of a file's: without what a file system refuses or what is not seen (a mark that turns the reading
    direction would show another ending), and no longer than leaves room for the rest of the name."""
    shown = "".join(" " if one in r'\/:*?"<>|' or category(one).startswith("C") else one for one in name)
    return " ".join(" ".join(shown.split()).encode()[:_LONGEST_IN_A_NAME].decode(errors="ignore").split())
