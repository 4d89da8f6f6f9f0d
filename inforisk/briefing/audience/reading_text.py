"""Text as a reader sees it, so that nothing hides in how it is typed.

A name with a zero-width space in it, in full-width letters or over two lines reads like any other. What is found in
the plain reading is struck out of the text as it was written.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_LOOK_ALIKE = dict(
    zip(
        "АВЕКМНОРСТХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοøØłŁđĐıðÐ‘’ʼ`´′“”−﹘",
        "ABEKMHOPCTXaeopcyxijsABEZHIKMNOPTYXooOlLdDidD''''''\"\"--",
        strict=True,
    )
) | {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th"}
"""Letters of other alphabets that cannot be told from Latin ones on paper, and the many dashes and quotation marks."""


@dataclass(frozen=True, slots=True)
class Readable:
    """A text in its plain reading. `places` says of each of its letters where it stands in the text as written; None
    where each stands at its own place."""

    text: str
    places: Sequence[int] | None = None

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the plain reading begins and ends in the text as written."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def readable(text: str) -> Readable:
    """The plain reading of a text: no accents, no unseen characters, one kind of space, dash and quotation mark."""
    if text.isascii() and not _UNSEEN.search(text):
        return Readable(text)
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for plain in _plain(letter):
            letters.append(plain)
            places.append(place)
    return Readable("".join(letters), places)


@lru_cache(maxsize=4_096)
def _plain(letter: str) -> str:
    if letter in "\t\n\r":
        return letter
    if letter.isspace():
        return " "
    parts = unicodedata.normalize("NFKD", _LOOK_ALIKE.get(letter, letter))
    return "".join(_part(part) for part in parts)


def _part(part: str) -> str:
    kind = unicodedata.category(part)
    if kind in ("Cf", "Mn", "Cc", "Cs", "Co", "Cn"):
        return ""
    if kind == "Nd":
        return str(unicodedata.decimal(part))
    return "-" if kind == "Pd" else " " if kind == "Zs" else _LOOK_ALIKE.get(part, part)
