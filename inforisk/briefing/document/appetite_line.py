"""The appetite line of a matrix as borders of its cells, where the table says which band each cell is of."""

from collections.abc import Mapping
from typing import Any

from inforisk.briefing.document.markup import w
from inforisk.briefing.paper.blocks import PaperTable
from inforisk.briefing.paper.look import INK
from inforisk.scoring.scheme import Scheme

Beyond = Mapping[tuple[int, int], bool]
"""For the cells of a matrix by row and column, headings left out, whether they are above appetite."""

_HEAVY = 36
"""Four and a half points."""

_SIDES = (("top", -1, 0), ("left", 0, -1), ("bottom", 1, 0), ("right", 0, 1))


def told_beyond(table: PaperTable, scheme: Scheme) -> Beyond:
    """What the words of the cells tell ("Red: 3"); a cell that begins with no band's name is not told of.

    The words hold whichever axis lies flat.
    """
    names = sorted((band.name for band in scheme.bands), key=len, reverse=True)
    found = {}
    for place, row in enumerate(table.rows):
        for across, cell in enumerate(row[1:], start=1):
            band = next((name for name in names if cell.text.startswith(name)), None)
            if band is not None:
                found[place, across] = scheme.is_above_appetite(band)
    return found


def borders(beyond: Beyond, row: int, column: int) -> Any:
    """The sides of a cell on which the line runs; None where it does not touch it."""
    here = beyond.get((row, column))
    if here is None:
        return None
    sides = [side for side, down, along in _SIDES if beyond.get((row + down, column + along), here) != here]
    return w("tcBorders", *(_heavy(side) for side in sides)) if sides else None


def _heavy(side: str) -> Any:
    return w(side, val="single", sz=_HEAVY, space=0, color=INK.lstrip("#"))
