"""The appetite line of a matrix as borders of its cells."""

from typing import Any

from inforisk.briefing.document.markup import w
from inforisk.briefing.paper.appetite_line import Beyond, sides_of
from inforisk.briefing.paper.look import INK

_HEAVY = 36
"""Four and a half points."""


def borders(beyond: Beyond, row: int, column: int) -> Any:
    """The sides of a cell on which the line runs; None where it does not touch it."""
    sides = sides_of(beyond, row, column)
    return w("tcBorders", *(_heavy(side) for side in sides)) if sides else None


def _heavy(side: str) -> Any:
    return w(side, val="single", sz=_HEAVY, space=0, color=INK.lstrip("#"))
