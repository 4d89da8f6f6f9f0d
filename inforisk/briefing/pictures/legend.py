"""The legend below a drawing: samples with their names, in as many rows as they need."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from inforisk.briefing.paper.charts import Tone
from inforisk.briefing.paper.look import INK
from inforisk.briefing.pictures.lettering import widest, wrapped
from inforisk.briefing.pictures.shapes import SHEET_WIDTH, Box, Shape, Words

_SIZE, _LINE, _GAP = 9.0, 13.0, 18.0
_SAMPLE = 26.0
"""The room a sample takes, with the space before its name."""


@dataclass(frozen=True)
class Entry:
    """A name, and how its sample is drawn around a middle given as x and y."""

    name: str
    sample: Callable[[float, float], tuple[Shape, ...]]


def swatch(name: str, tone: Tone) -> Entry:
    """The entry of a fill."""
    return Entry(name, lambda x, y: (Box(x - 8, y - 5, 16, 10, tone.fill, INK, 0.6),))


def legend(entries: Iterable[Entry], top: float) -> tuple[tuple[Shape, ...], float]:
    """The shapes of the legend from `top` down, and where it ends. Nothing where there are no entries."""
    shapes: list[Shape] = []
    x, y, deepest = 0.0, top, 1
    for entry in entries:
        lines = wrapped(entry.name, SHEET_WIDTH - _SAMPLE - 4, _SIZE, most=2)
        room = _SAMPLE + widest(lines, _SIZE) + _GAP
        if x and x + room - _GAP > SHEET_WIDTH:
            x, y, deepest = 0.0, y + _LINE * deepest + 3, 1
        shapes += entry.sample(x + 9, y + 6)
        shapes += [Words(line, x + _SAMPLE - 4, y + 9.3 + _LINE * turn, _SIZE) for turn, line in enumerate(lines)]
        x, deepest = x + room, max(deepest, len(lines))
    return tuple(shapes), y + _LINE * deepest if shapes else top
