"""What a picture draws, without saying how: PowerPoint makes an editable chart of it, matplotlib a picture."""

from dataclasses import dataclass

from inforisk.metrics.position import CellCounts
from inforisk.scoring.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Tone:
    """The fill of a cell or a bar and the ink that reads on it at 4.5:1 or more (#RRGGBB)."""

    fill: str
    ink: str


@dataclass(frozen=True, slots=True)
class Series:
    """One line, or one part of every bar: a value for each category, None where there is none (never nought)."""

    name: str
    values: tuple[float | None, ...]
    tone: Tone


@dataclass(frozen=True)
class MatrixChart:
    """The heat map: every cell with its band's word and its count, the appetite line drawn."""

    counts: CellCounts
    scheme: Scheme


@dataclass(frozen=True)
class BarChart:
    """Bars of counts. Lying bars stand for named things, first at the top; upright ones for quarters, oldest first.
    Several series are stacked in their order. `unit` is what the axis counts ("Actions")."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    is_lying: bool = True


@dataclass(frozen=True)
class LineChart:
    """Lines over days or quarters, oldest first. `unit` is what the axis counts. A line is broken where it has no
    value. `is_percent` sets the axis to 0 to 100."""

    points: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    is_percent: bool = False


@dataclass(frozen=True)
class LevelChart:
    """Maturity: for each dimension where it stands, where it is to be, where it stood before; None where nobody said.
    `scale` are the levels of the model with their words, lowest first: (1.0, "1 Initial")."""

    dimensions: tuple[str, ...]
    levels: tuple[float | None, ...]
    targets: tuple[float | None, ...]
    before: tuple[float | None, ...]
    scale: tuple[tuple[float, str], ...]


Chart = MatrixChart | BarChart | LineChart | LevelChart
