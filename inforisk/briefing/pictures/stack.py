"""What bars of parts have in common: which parts are drawn, what stands in them, their legend."""

from collections.abc import Iterator
from dataclasses import dataclass

from inforisk.briefing.paper.charts import BarChart, Series, Tone
from inforisk.briefing.pictures.axis import known, value_words
from inforisk.briefing.pictures.legend import Entry, swatch
from inforisk.briefing.pictures.lettering import one_line, width_of

NOT_KNOWN = "not known"
"""Stands where a bar has no value at all: nothing drawn would read as nought."""

NUMBER = 9.0
_AROUND_NUMBER = 5.0
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: its series' name, its value, and where it begins on the axis."""

    name: str
    value: float
    begins: float
    tone: Tone


def parts_of(chart: BarChart, place: int) -> list[Part]:
    """The parts of a bar that have a length, in their order."""
    parts: list[Part] = []
    begins = 0.0
    for series in drawn(chart):
        for value in known(series.values[place : place + 1]):
            if value > 0:
                parts.append(Part(one_line(series.name)[:_LONGEST_NAME], value, begins, series.tone))
                begins += value
    return parts


def drawn(chart: BarChart) -> list[Series]:
    """The series that have a part in any bar."""
    return [series for series in chart.series if any(value > 0 for value in known(series.values))]


def total(chart: BarChart, place: int) -> float:
    """How long a bar is."""
    return sum(part.value for part in parts_of(chart, place))


def is_known(chart: BarChart, place: int) -> bool:
    """Whether a bar has any value."""
    return bool(known(value for series in chart.series for value in series.values[place : place + 1]))


def words_in(part: Part, room: float, *, is_named: bool) -> str:
    """What stands in a part: its name and its number where there is room, the number alone, or nothing."""
    number = value_words(part.value)
    for words in ([f"{part.name} {number}"] if is_named else []) + [number]:
        if width_of(words, NUMBER) + _AROUND_NUMBER <= room:
            return words
    return ""


def entries(chart: BarChart) -> Iterator[Entry]:
    """The legend of the series that are drawn; none where there is only one series."""
    if len(chart.series) > 1:
        yield from (swatch(series.name, series.tone) for series in drawn(chart))
