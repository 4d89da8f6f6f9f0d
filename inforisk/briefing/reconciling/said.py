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
_SIGN = r"(?:(?<![\w.,)\]%-])[-\u2212](?=\d)|\bminus\s)"  # the line in "2016-17" joins, it takes nothing away
_NUMBER = re.compile(
    rf"(?P<minus>{_SIGN})?"
    rf"(?:(?P<figures>\d+(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)|\b(?P<words>{_LONGEST_FIRST})\b)",
    re.IGNORECASE,
)
_PLACE = "\0"
_LEFT_OUT = re.compile(r"(?:[\s-]|[^\0-\x7f])+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text: what it is, where it begins and where it ends."""

    value: Said
    start: int
    end: int


def numbers_in(text: str) -> tuple[Number, ...]:
    """Every number of a text, in its order; the text is taken as it stands."""
    return tuple(Number(_value(found), found.start(), found.end()) for found in _NUMBER.finditer(text))


def only_number(text: str) -> Said:
    """The number a text consists of ("-5", "1,200"); None where it says anything else."""
    found = numbers_in(text)
    is_all = len(found) == 1 and text[found[0].start : found[0].end] == text and text[-1:].isdigit()
    return found[0].value if is_all else None


def _value(found: "re.Match[str]") -> Said:
    value = float(found["figures"].replace(",", "")) if found["figures"] else _WORDS[found["words"].lower()]
    return -value if value and found["minus"] else value


@dataclass(frozen=True)
class Masked:
    """A text with its numbers taken out: two texts are laid beside each other whatever numbers they say.

    White space and hyphens are left out as well: where a line ends differs from format to format. So is what is no
    plain Latin letter: a PDF has other scripts in the order they are drawn in, and boxes for what its font lacks.
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
        for start in self.places(of):
            yield self.said_from(start, len(of.values))

    def places(self, of: "Masked") -> Iterator[int]:
        """Where in this text's letters another one stands, whatever numbers it says here."""
        start = self.bare.find(of.bare) if of.bare else -1
        while start >= 0:
            yield start
            start = self.bare.find(of.bare, start + 1)

    def says(self, of: "Masked", start: int) -> bool:
        """Whether another text stands at a letter of this one, with the same numbers."""
        return self.bare.startswith(of.bare, start) and self.said_from(start, len(of.values)) == of.values

    def said_from(self, start: int, number: int) -> tuple[Said, ...]:
        """So many numbers from a letter of the bare text on."""
        first = bisect_left(self._places, start)
        return self.values[first : first + number]

    def part(self, start: int, end: int) -> "Masked":
        """The part between two letters of the bare text."""
        first, last = bisect_left(self._places, start), bisect_left(self._places, end)
        return Masked(self.bare[start:end], self.values[first:last])

    @property
    def read_out(self) -> str:
        """The text as a message has it, its numbers in their places; the spaces are lost."""
        words = iter(self.values)
        return "".join(f" {words_of(next(words))} " if one == _PLACE else one for one in self.bare).strip()

    @cached_property
    def _places(self) -> Sequence[int]:
        return [place for place, letter in enumerate(self.bare) if letter == _PLACE]


def words_of(value: Said) -> str:
    """A number as a message has it: "1,200", "97.4", "not known"."""
    if value is None:
        return "not known"
    return f"{int(value):,}" if value == int(value) else f"{value:,}"
