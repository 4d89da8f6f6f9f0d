"""How long text of a table is on the page, about: the widths of Arial's letters."""

import math

_GROUPS = {
    222: "ijl'|’‘",
    278: " It./,:;!f[]\\",
    333: 'r()-“”"',
    500: "csvxyzkJ",
    611: "TFZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "mM",
    889: "%",
    944: "W",
    1000: "@–—…",
}
_WIDTHS = {letter: width for width, group in _GROUPS.items() for letter in group}
_USUAL, _FOREIGN = 556, 1000
"""Thousandths of the letters' size. A letter of another script may be as wide as it is high."""

_SIZE = 9.5 * 20 / 1000
"""Twips for a thousandth of the size of table text."""

_BOLD = 1.16
"""Bold letters are that much wider, the narrow ones among them most."""

_LEFT_EMPTY = 300
"""Twips at the end of a line, on the whole."""


def length(text: str, is_bold: bool = False) -> int:
    """How long a line of table text is in twips."""
    thousandths = sum(_WIDTHS.get(letter, _USUAL if ord(letter) < 0x250 else _FOREIGN) for letter in text)
    return math.ceil(thousandths * _SIZE * (_BOLD if is_bold else 1))


def turns(text: int, width: int) -> float:
    """How often a text of a length goes into a width. A line of several ends before a word that does not fit."""
    return text / max(width, 1) if text <= width else text / max(width - _LEFT_EMPTY, 1)


def lines(text: str, width: int) -> int:
    """About how many lines a text takes between margins this far apart."""
    return sum(max(1, math.ceil(turns(length(line), width))) for line in text.split("\n"))
