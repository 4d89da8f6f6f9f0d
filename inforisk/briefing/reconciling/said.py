"""The numbers a text says, in figures or in words, and texts laid beside each other whatever numbers they say."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from inforisk.briefing.reconciling.reading.read_back import normalised

Said = float | None
"""A number as a text says it; None for "not known", which is said as well."""

_WORDS: Mapping[str, Said] = {
    "no": 0, "none": 0, "neither": 0, "every one": 0, "one": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "not known": None,
}  # fmt: skip
"""Numbers as sentences spell them. "Every one" answers how many are without something: none."""

_LONGEST_FIRST = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?P<figures>\d+(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)|\b(?P<words>{_LONGEST_FIRST})\b", re.IGNORECASE
)
_PLACE = "\0"
_LEFT_OUT = re.compile(r"[\s\u2010-\u2015\u2212-]+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text: what it is, and where it begins."""

    value: Said
    start: int


def numbers_in(text: str) -> tuple[Number, ...]:
    """Every number of a text, in its order; the text is taken as it stands."""
    return tuple(Number(_value(found), found.start()) for found in _NUMBER.finditer(text))


def _value(found: "re.Match[str]") -> Said:
    if found["figures"]:
        return float(found["figures"].replace(",", ""))
    return _WORDS[found["words"].lower()]


@dataclass(frozen=True)
class Masked:
    """A text with its numbers taken out: two texts are laid beside each other whatever numbers they say.

    White space and hyphens are left out as well: where a line ends differs from format to format.
    """

    bare: str
    values: tuple[Said, ...]

    @classmethod
    def of(cls, text: str) -> "Masked":
        """A text, normalised first."""
        plain = normalised(text)
        bare = _LEFT_OUT.sub("", _NUMBER.sub(_PLACE, plain))
        return cls(bare, tuple(number.value for number in numbers_in(plain)))

    def occurrences(self, of: "Masked") -> Iterator[tuple[Said, ...]]:
        """The numbers said wherever another text stands in this one, whatever numbers it says here."""
        start = self.bare.find(of.bare) if of.bare else -1
        while start >= 0:
            yield self.said_from(start, len(of.values))
            start = self.bare.find(of.bare, start + 1)

    def said_from(self, start: int, number: int) -> tuple[Said, ...]:
        """So many numbers from a letter of the bare text on."""
        first = bisect_left(self._places, start)
        return self.values[first : first + number]

    @cached_property
    def _places(self) -> Sequence[int]:
        return [place for place, letter in enumerate(self.bare) if letter == _PLACE]


def words_of(value: Said) -> str:
    """A number as a message has it: "1,200", "97.4", "not known"."""
    if value is None:
        return "not known"
    return f"{int(value):,}" if value == int(value) else f"{value:,}"
