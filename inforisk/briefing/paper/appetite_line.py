"""The lines of a matrix, where its table says which band each cell is of: which cells are beyond a threshold, and on
which of their sides its line runs."""

from collections.abc import Mapping

from inforisk.briefing.paper.blocks import PaperTable
from inforisk.scoring.scheme import Scheme

MEANING = "The heavy line is the appetite line: it parts the cells above appetite from those within it."
"""What is said below a matrix on paper."""

Beyond = Mapping[tuple[int, int], bool]
"""For the cells of a matrix by row and column, headings left out, whether they are beyond a threshold."""

_SIDES = (("top", -1, 0), ("left", 0, -1), ("bottom", 1, 0), ("right", 0, 1))


def told_beyond(table: PaperTable, scheme: Scheme, threshold: str = "") -> Beyond:
    """What the words of the cells tell ("Red: 3"); a cell that begins with no band's name is not told of.

    `threshold` is the mildest band beyond the line, the appetite's where none is named. The words hold whichever axis
    lies flat.
    """
    least = scheme.band_rank(threshold or scheme.appetite)
    names = sorted((band.name for band in scheme.bands), key=len, reverse=True)
    found = {}
    for place, row in enumerate(table.rows):
        for across, cell in enumerate(row[1:], start=1):
            band = next((name for name in names if cell.text.startswith(name)), None)
            if band is not None:
                found[place, across] = scheme.band_rank(band) >= least
    return found


def is_drawn(beyond: Beyond) -> bool:
    """Whether there is a line at all: cells on both sides of it."""
    return len(set(beyond.values())) > 1


def sides_of(beyond: Beyond, row: int, column: int) -> tuple[str, ...]:
    """The sides of a cell on which the line runs ("top", "left", "bottom", "right"); none where it does not touch."""
    here = beyond.get((row, column))
    if here is None:
        return ()
    return tuple(side for side, down, along in _SIDES if beyond.get((row + down, column + along), here) != here)
