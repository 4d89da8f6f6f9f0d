"""What a finished file says, whatever its format: its text, and its tables by their titles."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from inforisk.briefing.plain_text import printable

ReadTable = Sequence[Sequence[str]]
"""The cells of a table, row by row, header rows included."""

_MARK = re.compile(r"\[\s*\d{1,4}\s*\]")
_CONTINUED = re.compile(r"\s*\(\d+ of \d+\)$")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True)
class ReadBack:
    """A file as it was read back. `text` is all it says, in its order, `tables` those that can be told apart in it,
    under their titles, and `charts` the figures of the pictures that carry them. `lines` are a drawing's texts, one
    by one."""

    text: str
    tables: Mapping[str, ReadTable] = field(default_factory=dict)
    charts: Mapping[str, ReadTable] = field(default_factory=dict)
    lines: Sequence[str] = ()


def normalised(text: str) -> str:
    """Text as it is compared: one space for any white space, no unseen characters, no marks of sources ("[3]")."""
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", printable(text)))
    return " ".join(_MARK.sub(" ", plain).split())


def by_title(found: Iterable[tuple[str, ReadTable]]) -> Mapping[str, ReadTable]:
    """The tables under their titles; one that goes on elsewhere ("Title (2 of 3)") is one table."""
    joined: dict[str, list[Sequence[str]]] = {}
    for title, grid in found:
        joined.setdefault(_CONTINUED.sub("", normalised(title)), []).extend(grid)
    return joined
