"""Named things as bars that lie flat, the first at the top, stacked where they have parts, every number printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from inforisk.briefing.paper.charts import BarChart
from inforisk.briefing.paper.look import INK
from inforisk.briefing.pictures.axis import steps_to, value_words
from inforisk.briefing.pictures.legend import legend
from inforisk.briefing.pictures.lettering import widest, wrapped
from inforisk.briefing.pictures.shapes import GRID, SHEET_WIDTH, Box, Drawing, Shape, Stroke, Words
from inforisk.briefing.pictures.stack import (
    NOT_KNOWN,
    NUMBER,
    Part,
    drawn,
    entries,
    is_known,
    parts_of,
    total,
    words_in,
)

_LABEL, _LABEL_LINE, _LONGEST_LABEL = 9.0, 11.5, 158.0
_TOP = 4.0
_HEIGHTS = ((12, 19.0, 9.0), (24, 15.0, 5.0), (10_000, 12.0, 3.5))
"""Up to how many bars they are how high, and how far apart: forty of them find room on a page."""

_BESIDE, _BESIDE_LINE = 8.5, 10.0
_MOST_BESIDE = 0.36  # of the room for bars: more words behind a bar would leave the bars none
_TURNS = 4


@dataclass(frozen=True)
class _Lying:
    """What every part of one drawing needs to know."""

    chart: BarChart

    @cached_property
    def labels(self) -> list[list[str]]:
        """The name of each bar in lines."""
        return [wrapped(name, _LONGEST_LABEL, _LABEL) for name in self.chart.categories]

    @cached_property
    def heights(self) -> tuple[float, float]:
        """The height of a bar, and of the gap below it."""
        return next((bar, gap) for most, bar, gap in _HEIGHTS if len(self.chart.categories) <= most)

    @cached_property
    def left(self) -> float:
        """Where the bars begin."""
        return widest([line for lines in self.labels for line in lines], _LABEL) + 8

    @cached_property
    def tops(self) -> list[float]:
        """Where each bar's row begins, and last where they all end."""
        tops, (bar, gap) = [_TOP], self.heights
        for lines in self.labels:
            tops.append(tops[-1] + max(bar, _LABEL_LINE * len(lines)) + gap)
        return tops

    @cached_property
    def scale(self) -> float:
        """Points of the sheet for one of what is counted, so that what stands behind a bar has room as well."""
        room = SHEET_WIDTH - self.left - 6
        totals = [total(self.chart, place) for place in range(len(self.labels))]
        scale = room / max([*totals, 1.0])
        for _ in range(_TURNS):
            scale = min([scale, *(
                (room - beside) / length
                for place, length in enumerate(totals)
                if length and (beside := self._room_beside(place, scale, room))
            )])  # fmt: skip
        return scale

    def _room_beside(self, place: int, scale: float, room: float) -> float:
        return widest(self.beside(place, scale, room), _BESIDE) + 6

    def beside(self, place: int, scale: float, room: float) -> list[str]:
        """What is said behind a bar: the number of one that is not parted, what found no room in the parts."""
        if not is_known(self.chart, place):
            return [NOT_KNOWN]
        parts = parts_of(self.chart, place)
        if not parts or len(self.chart.series) == 1:
            return [value_words(total(self.chart, place))]
        left_out = [part for part in parts if not words_in(part, part.value * scale, is_named=True)]
        words = ", ".join(f"{part.name} {value_words(part.value)}" for part in left_out)
        lines = wrapped(words, _MOST_BESIDE * room, _BESIDE, most=2 if self.heights[0] >= 2 * _BESIDE else 1)
        return lines if " ".join(lines) == words else []


def lying_drawing(chart: BarChart) -> Drawing:
    """The drawing of bars that lie flat."""
    lying = _Lying(chart)
    bottom = lying.tops[-1]
    rows = [shape for place in range(len(chart.categories)) for shape in _row(lying, place)]
    keys, height = legend(entries(chart), bottom + 34)
    return Drawing(height + 4, (*_axis(lying, bottom), *rows, *keys))


def _axis(lying: _Lying, bottom: float) -> Iterator[Shape]:
    """Round numbers as far as there are bars, faint lines above them, and what they count."""
    room = SHEET_WIDTH - lying.left - 6
    longest = max((total(lying.chart, place) for place in range(len(lying.labels))), default=0.0)
    for step in steps_to(longest):
        x = lying.left + step * lying.scale
        if x <= lying.left + room + 0.5:
            yield Stroke(((x, 0), (x, bottom)), GRID if step else INK, 0.8)
            yield Words(value_words(step), x, bottom + 11, 8.5, align="center")
    unit = wrapped(lying.chart.unit, room, _LABEL, most=1)[:1]
    yield from (Words(line, lying.left + room / 2, bottom + 24, _LABEL, align="center") for line in unit)


def _row(lying: _Lying, place: int) -> Iterator[Shape]:
    top, end = lying.tops[place], lying.tops[place + 1] - lying.heights[1]
    centre = (top + end) / 2
    lines = lying.labels[place]
    first = centre + 3.2 - _LABEL_LINE * (len(lines) - 1) / 2
    for turn, line in enumerate(lines):
        yield Words(line, lying.left - 6, first + _LABEL_LINE * turn, _LABEL, align="right")
    parts = parts_of(lying.chart, place)
    for part in parts:
        yield from _part(lying, part, centre)
    beside = lying.beside(place, lying.scale, SHEET_WIDTH - lying.left - 6)
    for turn, line in enumerate(beside):
        y = centre + 3.1 - _BESIDE_LINE * (len(beside) - 1) / 2 + _BESIDE_LINE * turn
        yield Words(line, lying.left + total(lying.chart, place) * lying.scale + 5, y, _BESIDE)


def _part(lying: _Lying, part: Part, centre: float) -> Iterator[Shape]:
    left, width = lying.left + part.begins * lying.scale, part.value * lying.scale
    bar, _ = lying.heights
    yield Box(left, centre - bar / 2, width, bar, part.tone.fill, INK, 0.7)
    is_parted = len(lying.chart.series) > 1
    if is_parted and (words := words_in(part, width, is_named=len(drawn(lying.chart)) > 1)):
        yield Words(words, left + width / 2, centre + 3.2, NUMBER, part.tone.ink, align="center")
