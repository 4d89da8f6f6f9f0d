"""Quarters as bars that stand upright, oldest first, stacked; names and numbers stand in the parts that have room."""

from collections.abc import Iterator

from inforisk.briefing.paper.charts import BarChart
from inforisk.briefing.paper.look import INK
from inforisk.briefing.pictures.axis import value_words
from inforisk.briefing.pictures.frame import Frame, frame_shapes
from inforisk.briefing.pictures.legend import legend
from inforisk.briefing.pictures.lettering import width_of
from inforisk.briefing.pictures.shapes import Box, Drawing, Shape, Words
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

_WIDEST_BAR, _SHARE = 96.0, 0.76
_LOWEST = 11.0  # points of height below which a part has no room for its number


def upright_drawing(chart: BarChart) -> Drawing:
    """The drawing of bars that stand upright."""
    totals = [total(chart, place) for place in range(len(chart.categories))]
    frame = Frame(chart.categories, chart.unit, max(totals, default=0.0))
    bars = [shape for place in range(len(totals)) for shape in _bar(chart, frame, place)]
    keys, height = legend(entries(chart), frame.end + 8)
    return Drawing(height + 4, (*frame_shapes(frame), *bars, *keys))


def _bar(chart: BarChart, frame: Frame, place: int) -> Iterator[Shape]:
    parts = parts_of(chart, place)
    width = min(_WIDEST_BAR, frame.slot * _SHARE)
    for part in parts:
        yield from _part(chart, frame, part, frame.x(place), width)
    words = "" if parts and len(drawn(chart)) > 1 else _above(chart, place)
    if words and width_of(words, NUMBER) <= frame.slot - 2:
        yield Words(words, frame.x(place), frame.y(total(chart, place)) - 4, NUMBER, align="center")


def _above(chart: BarChart, place: int) -> str:
    return value_words(total(chart, place)) if is_known(chart, place) else NOT_KNOWN


def _part(chart: BarChart, frame: Frame, part: Part, middle: float, width: float) -> Iterator[Shape]:
    top, bottom = frame.y(part.begins + part.value), frame.y(part.begins)
    yield Box(middle - width / 2, top, width, bottom - top, part.tone.fill, INK, 0.7)
    words = words_in(part, width, is_named=True) if bottom - top >= _LOWEST and len(drawn(chart)) > 1 else ""
    if words:
        yield Words(words, middle, (top + bottom) / 2 + 3.2, NUMBER, part.tone.ink, align="center")
