"""How long text of a table is on the page, about."""

import math

from inforisk.briefing.paper.arial import width_of

_SIZE = 9.5 * 20 / 1000
"""Twips for a thousandth of the size of table text."""

_LEFT_EMPTY = 300
"""Twips at the end of a line, on the whole."""


def length(text: str, is_bold: bool = False) -> int:
    """How long a line of table text is in twips."""
    return math.ceil(sum(width_of(letter, is_bold=is_bold) for letter in text) * _SIZE)


def turns(text: int, width: int) -> float:
    """How often a text of a length goes into a width. A line of several ends before a word that does not fit."""
    return text / max(width, 1) if text <= width else text / max(width - _LEFT_EMPTY, 1)


def lines(text: str, width: int) -> int:
    """About how many lines a text takes between margins this far apart."""
    return sum(max(1, math.ceil(turns(length(line), width))) for line in text.split("\n"))
