"""A scheme: the council's judgement as a table. Scale, score and band of every cell, the bands, the appetite line."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from inforisk.scales import Scale


class Scoring(StrEnum):
    """How the score printed in a cell came about, and with it which of two cells is the worse (`Cell.severity`).

    Product and sum of the two steps order the cells themselves. Drawn scores ("C4", "VH", numbers of the council's
    own) are ordered by band, then by the printed whole number, or where scores are not numbers by the product of the
    steps; their severity is the place in that order, from 1.
    """

    PRODUCT = "product"
    SUM = "sum"
    DRAWN = "drawn"


@dataclass(frozen=True, slots=True)
class Band:
    """A band, mildest first in its scheme: its name, the letter or short word printed in cells, its fill and the
    text colour that reads on it (#RRGGBB both), and what the council does about a risk in it."""

    name: str
    letter: str
    colour: str
    text_colour: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the matrix. `score` is printed ("20", "C4"); `severity` orders cells, worse is higher; `band` is a
    band's name. `likelihood` and `impact` are steps counted from 1."""

    likelihood: int
    impact: int
    score: str
    severity: int
    band: str


@dataclass(frozen=True)
class Scheme:
    """A complete matrix with a name and a version, as stamped on every snapshot.

    `cells` holds one cell for every pair of steps. Bands from `appetite` upwards are above appetite (the line runs
    below that band); likewise `tolerance`, if the council draws a second line. `likelihood_is_horizontal` says which
    axis lies flat when the matrix is drawn. `is_monotone` is False for a drawn matrix in which a worse cell may have
    a milder band. `note` is printed beside the matrix (where it comes from, that it is only an example).
    """

    name: str
    title: str
    version: str
    likelihood: Scale
    impact: Scale
    bands: tuple[Band, ...]
    cells: tuple[Cell, ...]
    appetite: str
    tolerance: str | None = None
    likelihood_is_horizontal: bool = False
    is_monotone: bool = True
    note: str = ""
    source: str = ""
    scoring: Scoring = Scoring.DRAWN

    @property
    def edition(self) -> str:
        """As printed: "5 x 5, three bands, version 1"."""
        return f"{self.title}, version {self.version}"

    @cached_property
    def key(self) -> str:
        """Text that is another for another matrix, whatever it is called: a council may redraw its own file under the
        same name and version. Holds within one process only."""
        return f"{self.name} {self.edition} {hash(self)}"

    def cell(self, likelihood: int, impact: int) -> Cell:
        """The cell of two steps counted from 1."""
        return self.cells[(likelihood - 1) * self.impact.size + impact - 1]

    def band(self, name: str) -> Band:
        """A band by its name. Raises KeyError for a band the scheme does not have."""
        return {band.name: band for band in self.bands}[name]

    def band_rank(self, name: str) -> int:
        """0 for the mildest band."""
        return [band.name for band in self.bands].index(name)

    def is_above_appetite(self, band: str) -> bool:
        """Whether a risk in that band is outside what the council accepts."""
        return self.band_rank(band) >= self.band_rank(self.appetite)

    def rows_from_worst(self) -> Iterator[tuple[Cell, ...]]:
        """The cells as drawn with likelihood upright: highest likelihood first, impact from mildest to worst."""
        for likelihood in range(self.likelihood.size, 0, -1):
            yield tuple(self.cell(likelihood, impact) for impact in range(1, self.impact.size + 1))
