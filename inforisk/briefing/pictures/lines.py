"""Lines over quarters or days, each with its own dash and mark and, where there is room, its name at its end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inforisk.briefing.paper.charts import LineChart, Series
from inforisk.briefing.pictures.axis import known, value_words
from inforisk.briefing.pictures.frame import Frame, frame_shapes
from inforisk.briefing.pictures.legend import Entry, legend
from inforisk.briefing.pictures.lettering import widest, wrapped
from inforisk.briefing.pictures.shapes import DASHES, MARKS, SHEET_WIDTH, Drawing, Point, Shape, Stroke, Words, mark

_NAME, _NAME_LINE, _LONGEST_NAME = 9.0, 11.0, 118.0
_MOST_LARGE_MARKS = 20
_HIGHEST = 15.0  # what is counted stands above
_ROOM_FOR_NAMES = 160.0  # the names stand below each other at the right; where they find no room there is a legend


@dataclass(frozen=True)
class _End:
    """The name of a line at its end: its lines of text, and the height they stand around."""

    lines: list[str]
    height: float

    @property
    def room(self) -> float:
        """How high the text is, with air."""
        return _NAME_LINE * len(self.lines) + 3


def line_drawing(chart: LineChart) -> Drawing:
    """The drawing of lines. A quarter without a value leaves a gap."""
    met = [(number, one) for number, one in enumerate(chart.series) if known(one.values)]
    texts = [_name(chart, one) for _, one in met]
    is_named = 0 < sum(_NAME_LINE * len(text) + 3 for text in texts) <= _ROOM_FOR_NAMES
    texts = texts if is_named else []
    right = widest([line for text in texts for line in text], _NAME) + 8 if texts else 20.0
    frame = Frame(chart.points, chart.unit, _highest(chart), right, chart.is_percent, is_spread=True)
    lines = [shape for number, one in met for shape in _line(frame, number, one)]
    names = [*_names(frame, [one for _, one in met], texts)] if is_named else []
    keys, height = legend([] if is_named else [_entry(number, one) for number, one in met], frame.end + 8)
    return Drawing(height + 4, (*frame_shapes(frame), *lines, *names, *keys))


def _highest(chart: LineChart) -> float:
    return max((value for one in chart.series for value in known(one.values)), default=0.0)


def _name(chart: LineChart, one: Series) -> list[str]:
    """A line's name, with its last value where it has one at the last point."""
    last = known(one.values[-1:])
    value = f": {value_words(last[0])}{'%' if chart.is_percent else ''}" if last else ""
    return wrapped(f"{one.name}{value}", _LONGEST_NAME, _NAME, most=3)


def _line(frame: Frame, number: int, one: Series) -> Iterator[Shape]:
    stretches = [*_stretches(frame, one)]
    dash = DASHES[number % len(DASHES)]
    yield from (Stroke(points, one.tone.fill, 2.2, dash) for points in stretches if len(points) > 1)
    radius = 3.6 if len(frame.points) <= _MOST_LARGE_MARKS else 2.2
    kind = MARKS[number % len(MARKS)]
    yield from (mark(kind, x, y, radius, one.tone.fill) for points in stretches for x, y in points)


def _stretches(frame: Frame, one: Series) -> Iterator[tuple[Point, ...]]:
    """The points of a line that follow one another without a gap."""
    points: list[Point] = []
    for place, value in enumerate(one.values):
        if known([value]) and value is not None:
            points.append((frame.x(place), frame.y(value)))
        elif points:
            yield tuple(points)
            points = []
    if points:
        yield tuple(points)


def _names(frame: Frame, met: Sequence[Series], texts: Sequence[list[str]]) -> Iterator[Shape]:
    """The names from the highest line down, moved apart where they would lie on each other."""
    ends = [_End(text, frame.y(known(one.values)[-1])) for one, text in zip(met, texts, strict=True)]
    ends.sort(key=lambda end: end.height)
    x = SHEET_WIDTH - frame.right + 4
    for end, height in zip(ends, _apart(ends, frame.bottom), strict=True):
        first = height + 3.2 - _NAME_LINE * (len(end.lines) - 1) / 2
        yield from (Words(line, x, first + _NAME_LINE * turn, _NAME) for turn, line in enumerate(end.lines))


def _apart(ends: Sequence[_End], bottom: float) -> list[float]:
    """The middles of the names, from the highest: moved down, and up again from the ground, until none overlap."""
    heights = [max(end.height, _HIGHEST + end.room / 2) for end in ends]
    rooms = [(one.room + other.room) / 2 for one, other in pairwise(ends)]
    for place, room in enumerate(rooms, start=1):
        heights[place] = max(heights[place], heights[place - 1] + room)
    heights[-1] = min(heights[-1], bottom + _NAME_LINE / 2 - ends[-1].room / 2)
    for place, room in reversed(list(enumerate(rooms))):
        heights[place] = min(heights[place], heights[place + 1] - room)
    return heights


def _entry(number: int, one: Series) -> Entry:
    dash, kind = DASHES[number % len(DASHES)], MARKS[number % len(MARKS)]
    return Entry(one.name, lambda x, y: (
        Stroke(((x - 9, y), (x + 10, y)), one.tone.fill, 2.2, dash), mark(kind, x, y, 3.2, one.tone.fill),
    ))  # fmt: skip
