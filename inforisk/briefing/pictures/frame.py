"""What upright pictures stand in: a counting axis at the left from nought, and points in time below."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from inforisk.briefing.paper.look import INK
from inforisk.briefing.pictures.axis import marked_places, steps_to, value_words
from inforisk.briefing.pictures.lettering import widest, wrapped
from inforisk.briefing.pictures.shapes import GRID, SHEET_WIDTH, Shape, Stroke, Words

_LABEL, _LABEL_LINE = 9.0, 11.5
_NARROWEST_LABEL = 46.0  # "2016-17" with its air
_INSET = 20.0  # of the first and the last point of a line: half a label
_HEIGHT, _TOP = 165.0, 24.0


@dataclass(frozen=True)
class Frame:
    """The frame: labels of the points, what is counted, how far it counts, the room kept free at the right.

    `is_spread` sets the first and the last point near the edges (lines); else each stands in the middle of its slot.
    """

    points: tuple[str, ...]
    unit: str
    top: float
    right: float = 20.0
    is_percent: bool = False
    is_spread: bool = False

    @cached_property
    def steps(self) -> list[float]:
        """The numbers at the axis."""
        return [0.0, 20.0, 40.0, 60.0, 80.0, 100.0] if self.is_percent else steps_to(self.top)

    @cached_property
    def step_words(self) -> list[str]:
        """The numbers as they are read."""
        return [f"{value_words(step)}%" if self.is_percent else value_words(step) for step in self.steps]

    @cached_property
    def left(self) -> float:
        """Where the points begin."""
        return widest(self.step_words, 8.5) + 8

    @property
    def slot(self) -> float:
        """The width of one point."""
        if self.is_spread and len(self.points) > 1:
            return (self._width - 2 * _INSET) / (len(self.points) - 1)
        return self._width / max(len(self.points), 1)

    @property
    def _width(self) -> float:
        return SHEET_WIDTH - self.left - self.right

    @property
    def bottom(self) -> float:
        """The height of nought on the sheet."""
        return _TOP + _HEIGHT

    def x(self, place: int) -> float:
        """The middle of a point."""
        begins = _INSET if self.is_spread and len(self.points) > 1 else self.slot / 2
        return self.left + begins + place * self.slot

    def y(self, value: float) -> float:
        """The height of a value on the sheet."""
        return self.bottom - _HEIGHT * value / self.steps[-1]

    @cached_property
    def labels(self) -> list[tuple[int, list[str]]]:
        """The points that have a label, each in lines."""
        marked = marked_places(len(self.points), int(self._width // _NARROWEST_LABEL))
        room = max(self.slot * marked.step, _NARROWEST_LABEL) - 6
        # A label of the first or the last point must not reach beyond the sheet.
        room = min(room, 2 * (self.left + _INSET)) if self.is_spread and len(self.points) > 1 else room
        return [(place, wrapped(self.points[place], room, _LABEL)) for place in marked]

    @property
    def end(self) -> float:
        """Where the frame ends with its labels."""
        return self.bottom + 6 + _LABEL_LINE * max((len(lines) for _, lines in self.labels), default=1)


def frame_shapes(frame: Frame) -> Iterator[Shape]:
    """Faint lines at the numbers, ink at nought, the numbers, the labels, and what is counted above the axis."""
    yield from (Words(line, 0.0, 10.0, _LABEL) for line in wrapped(frame.unit, SHEET_WIDTH - 8, _LABEL, most=1))
    right = SHEET_WIDTH - frame.right
    for step, words in zip(frame.steps, frame.step_words, strict=True):
        yield Stroke(((frame.left, frame.y(step)), (right, frame.y(step))), GRID if step else INK, 0.8)
        yield Words(words, frame.left - 5, frame.y(step) + 3.1, 8.5, align="right")
    for place, lines in frame.labels:
        for turn, line in enumerate(lines, start=1):
            yield Words(line, frame.x(place), frame.bottom + 2 + _LABEL_LINE * turn, _LABEL, align="center")
