"""Maturity as a line of levels for each dimension: where it stands, where it stood, where it is to be.

The three are told apart by their shape, not by colour: a filled disc, a ring, and an upright stroke.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from inforisk.briefing.paper.charts import LevelChart
from inforisk.briefing.paper.look import INK, PAPER
from inforisk.briefing.pictures.axis import known, value_words
from inforisk.briefing.pictures.legend import Entry, legend
from inforisk.briefing.pictures.lettering import one_line, widest, wrapped
from inforisk.briefing.pictures.shapes import GRID, SHEET_WIDTH, Disc, Drawing, Shape, Stroke, Words
from inforisk.figures.palette import CATEGORIES

_NOW, _TARGET = CATEGORIES["light"][0], CATEGORIES["light"][2]
_LABEL, _LABEL_LINE, _LONGEST_LABEL = 9.0, 11.5, 158.0
_ROWS, _TOP = ((12, 28.0), (24, 22.0), (10_000, 16.0)), 4.0  # up to how many rows they are how high
_NOT_ASSESSED = "(not assessed)"
_DOTS = (1.5, 2.5)


@dataclass(frozen=True)
class _Levels:
    """What every part of one drawing needs to know."""

    chart: LevelChart

    @cached_property
    def labels(self) -> list[list[str]]:
        """The name of each dimension in lines; one that is not assessed says so."""
        pairs = zip(self.chart.dimensions, self.chart.levels, strict=True)
        return [_label(name) if level is not None else _unassessed(name) for name, level in pairs]

    @cached_property
    def left(self) -> float:
        """Where the line of levels begins."""
        return widest([line for lines in self.labels for line in lines], _LABEL) + 10

    @cached_property
    def tops(self) -> list[float]:
        """Where each row begins, and last where they all end."""
        tops = [_TOP]
        row = next(height for most, height in _ROWS if len(self.labels) <= most)
        for lines in self.labels:
            tops.append(tops[-1] + max(row, _LABEL_LINE * len(lines) + 4))
        return tops

    @cached_property
    def scale(self) -> tuple[tuple[float, str], ...]:
        """The levels at the axis: those of the model, else whole numbers as far as any is met."""
        if self.chart.scale:
            return self.chart.scale
        met = [*known(self.chart.levels), *known(self.chart.targets), *known(self.chart.before)]
        return tuple((float(step), str(step)) for step in range(int(max(met, default=4.0)) + 2))

    @cached_property
    def ends(self) -> tuple[float, float]:
        """The values at the left and right edge: half a step beyond the scale, further where a level lies outside."""
        steps = [step for step, _ in self.scale]
        half = (steps[-1] - steps[0]) / max(len(steps) - 1, 1) / 2 or 0.5
        met = [*known(self.chart.levels), *known(self.chart.targets), *known(self.chart.before)]
        return min([steps[0] - half, *(one - 0.3 for one in met)]), max([steps[-1] + half, *(one + 0.3 for one in met)])

    @property
    def step_width(self) -> float:
        """The room of one level's words."""
        return (SHEET_WIDTH - self.left - 4) / max(len(self.scale), 1)

    def x(self, level: float) -> float:
        """Where a level stands."""
        low, high = self.ends
        return self.left + (SHEET_WIDTH - self.left - 4) * (level - low) / (high - low)


def level_drawing(chart: LevelChart) -> Drawing:
    """The drawing of levels: one line a dimension, the first at the top."""
    levels = _Levels(chart)
    axis = [*_axis(levels)]
    end = max((shape.y for shape in axis if isinstance(shape, Words)), default=levels.tops[-1])
    rows = [shape for place in range(len(chart.dimensions)) for shape in _row(levels, place)]
    keys, height = legend(_entries(chart), end + 12)
    return Drawing(height + 4, (*axis, *rows, *keys))


def _label(name: str, most: int = 4) -> list[str]:
    return wrapped(name, _LONGEST_LABEL, _LABEL, most=most)


def _unassessed(name: str) -> list[str]:
    """The name with what is missing behind it, on a line of its own where the name is long."""
    lines = _label(f"{name} {_NOT_ASSESSED}")
    return lines if lines[-1].endswith(_NOT_ASSESSED) else [*_label(name, most=3), _NOT_ASSESSED]


def _axis(levels: _Levels) -> Iterator[Shape]:
    bottom = levels.tops[-1]
    for step, words in levels.scale:
        yield Stroke(((levels.x(step), _TOP), (levels.x(step), bottom)), GRID, 0.8)
        for turn, line in enumerate(_step_lines(levels, step, words), start=1):
            yield Words(line, levels.x(step), bottom + 1 + _LABEL_LINE * turn, _LABEL, align="center")


def _step_lines(levels: _Levels, step: float, words: str) -> list[str]:
    """The words of a level below its line; its number alone where the words would be broken."""
    lines = wrapped(words, levels.step_width - 6, 8.5, most=3)
    return lines if " ".join(lines) == one_line(words) else [value_words(step)]


def _row(levels: _Levels, place: int) -> Iterator[Shape]:
    chart = levels.chart
    y = (levels.tops[place] + levels.tops[place + 1]) / 2
    lines = levels.labels[place]
    first = y + 3.2 - _LABEL_LINE * (len(lines) - 1) / 2
    for turn, line in enumerate(lines):
        yield Words(line, levels.left - 8, first + _LABEL_LINE * turn, _LABEL, align="right")
    yield Stroke(((levels.left, y), (SHEET_WIDTH - 4, y)), GRID, 0.8)
    level, target, before = chart.levels[place], chart.targets[place], chart.before[place]
    if level is not None and target is not None and level != target:
        yield Stroke(((levels.x(level), y), (levels.x(target), y)), INK, 1.4, _DOTS)
    if before is not None and before != level:
        yield _ring(levels.x(before), y)
    if target is not None:
        yield _upright(levels.x(target), y)
    if level is not None:
        yield _disc(levels.x(level), y)


def _disc(x: float, y: float) -> Shape:
    return Disc(x, y, 5.6, _NOW, INK, 0.7)


def _ring(x: float, y: float) -> Shape:
    return Disc(x, y, 5.0, PAPER, INK, 1.5)


def _upright(x: float, y: float) -> Shape:
    return Stroke(((x, y - 7.8), (x, y + 7.8)), _TARGET, 3.6)


def _entries(chart: LevelChart) -> Iterator[Entry]:
    """The shapes that are drawn."""
    if known(chart.levels):
        yield Entry("Level", lambda x, y: (_disc(x, y),))
    if any(before is not None and before != level for before, level in zip(chart.before, chart.levels, strict=True)):
        yield Entry("Level before", lambda x, y: (_ring(x, y),))
    if known(chart.targets):
        yield Entry("Target", lambda x, y: (_upright(x, y),))
