"""Sentences whose figures know their source: read out they are plain text, on a screen each figure is a link."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sourced:
    """A piece of a sentence with its source: the `number` it states (a name of `numbers.NUMBERS`), else the `page`
    (its address) that shows it, with what that page is asked for (`asks`, as in an address)."""

    text: str
    number: str = ""
    page: str = ""
    asks: tuple[tuple[str, str], ...] = ()


Sentence = tuple[str | Sourced, ...]
"""A sentence in pieces, in order, spaces and full stop included."""


def plain(sentences: Iterable[Sentence]) -> str:
    """The sentences as one text without links."""
    return " ".join("".join(_text(piece) for piece in sentence) for sentence in sentences)


def _text(piece: str | Sourced) -> str:
    return piece if isinstance(piece, str) else piece.text
