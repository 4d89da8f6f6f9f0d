"""Sentences whose figures know their source: read out they are plain text, on a screen each figure is a link."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Holds(StrEnum):
    """What a piece of a sentence or a column of a table holds: what decides whether the public may read it."""

    COUNT = "count"  # a number, a share, a date or a score that was worked out
    WORDS = "words"  # the product's own words
    LABEL = "label"  # a service, a theme, a band, a plan, a reference
    OFFICER = "officer"  # the name of a person, or of whoever acts in person
    FREE_TEXT = "free text"  # what a register says in its own words: a risk, a control, an action


@dataclass(frozen=True, slots=True)
class Sourced:
    """A piece of a sentence with its source: the `number` it states (a name of `numbers.NUMBERS`), else the `page`
    (its address) that shows it, with what that page is asked for (`asks`, as in an address).

    `is_value` says that the text states the number itself; else it states a part or a change of it ("two more").
    `key` says what is counted where that is no number of its own ("band/High"); a briefing counts it again.
    `is_contrary` says that the text states how many are NOT so: "none of the nine" is assessed, nine are not."""

    text: str
    number: str = ""
    page: str = ""
    asks: tuple[tuple[str, str], ...] = ()
    is_value: bool = True
    key: str = ""
    is_contrary: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """A piece of a sentence that repeats what a register says, and what is said `instead` of it to the public."""

    text: str
    holds: Holds
    instead: str = ""


Piece = str | Sourced | Quoted
Sentence = tuple[Piece, ...]
"""A sentence in pieces, in order, spaces and full stop included."""


def plain(sentences: Iterable[Sentence]) -> str:
    """The sentences as one text without links."""
    return " ".join("".join(map(piece_text, sentence)) for sentence in sentences)


def piece_text(piece: Piece) -> str:
    """A piece as it is read out."""
    return piece if isinstance(piece, str) else piece.text
