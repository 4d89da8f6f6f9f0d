"""A drawing as plain shapes on a white sheet, in points from its top left corner."""

import math
from dataclasses import dataclass
from typing import Literal

from inforisk.briefing.paper.look import INK

Point = tuple[float, float]
Align = Literal["left", "center", "right"]

SHEET_WIDTH = 482.0
"""17 cm: the width of the text on A4."""

GRID = "#D9D9D9"


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle, by its top left corner."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    edge: str = ""
    edge_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled circle, or a ring on the fill of the paper."""

    x: float
    y: float
    radius: float
    fill: str
    edge: str = ""
    edge_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled shape by its corners."""

    corners: tuple[Point, ...]
    fill: str
    edge: str = ""
    edge_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points, with sharp corners. `dash` are lengths drawn and left out in turn, in points."""

    points: tuple[Point, ...]
    colour: str
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text on its baseline."""

    text: str
    x: float
    y: float
    size: float
    colour: str = INK
    is_bold: bool = False
    align: Align = "left"


Shape = Box | Disc | Polygon | Stroke | Words


@dataclass(frozen=True)
class Drawing:
    """Shapes in the order in which they are painted."""

    height: float
    shapes: tuple[Shape, ...]
    width: float = SHEET_WIDTH

    def words(self) -> tuple[Words, ...]:
        """Every line of text."""
        return tuple(shape for shape in self.shapes if isinstance(shape, Words))


MARKS = ("disc", "square", "diamond", "triangle", "cross", "star")
"""A mark for each line, so that none is told from another by colour alone."""

DASHES: tuple[tuple[float, ...], ...] = ((), (8, 4), (2, 3), (8, 3, 2, 3), (14, 4), (14, 3, 2, 3))

_SQUARE = ((-1, -1), (1, -1), (1, 1), (-1, 1))
_DIAMOND = ((0, -1.35), (1.35, 0), (0, 1.35), (-1.35, 0))
_TRIANGLE = ((0, -1.3), (1.2, 0.9), (-1.2, 0.9))
_ARM = 0.4
_CROSS = (
    (0, -_ARM * 1.3), (1, -1 - _ARM * 0.3), (1 + _ARM * 0.3, -1), (_ARM * 1.3, 0), (1 + _ARM * 0.3, 1),
    (1, 1 + _ARM * 0.3), (0, _ARM * 1.3), (-1, 1 + _ARM * 0.3), (-1 - _ARM * 0.3, 1), (-_ARM * 1.3, 0),
    (-1 - _ARM * 0.3, -1), (-1, -1 - _ARM * 0.3),
)  # fmt: skip
_STAR = tuple(
    ((1.5 if turn % 2 == 0 else 0.65) * math.sin(turn * math.pi / 5),
     -(1.5 if turn % 2 == 0 else 0.65) * math.cos(turn * math.pi / 5))
    for turn in range(10)
)  # fmt: skip
_CORNERS = {"square": _SQUARE, "diamond": _DIAMOND, "triangle": _TRIANGLE, "cross": _CROSS, "star": _STAR}


def mark(kind: str, x: float, y: float, radius: float, fill: str, edge: str = INK) -> Shape:
    """One of `MARKS` around a point."""
    if kind == "disc":
        return Disc(x, y, radius, fill, edge, 0.6)
    return Polygon(tuple((x + radius * dx, y + radius * dy) for dx, dy in _CORNERS[kind]), fill, edge, 0.6)
