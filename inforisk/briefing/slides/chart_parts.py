"""What of a chart stands on which slide: its series and what it names, no more on one than can be read."""

from collections.abc import Iterator
from dataclasses import replace

from inforisk.briefing.paper.charts import BarChart, Chart, LevelChart, LineChart, Series
from inforisk.briefing.paper.look import TONES
from inforisk.briefing.slides.lines import shown

MOST_LYING, MOST_LEVELS, MOST_UPRIGHT = 14, 7, 40
"""How many bars or dimensions stand on one slide; the others follow on the next."""

_LONGEST_NAME = 60


def has_values(chart: Chart) -> bool:
    """Whether there is anything to draw."""
    series = series_of(chart)
    return any(value is not None for one in series for value in one.values)


def parted(chart: Chart) -> tuple[Chart, ...]:
    """The chart slide by slide: no more bars on one than can be read."""
    if isinstance(chart, BarChart):
        most = MOST_LYING if chart.is_lying else MOST_UPRIGHT
        return tuple(
            replace(chart, categories=chart.categories[here], series=tuple(_cut(one, here) for one in chart.series))
            for here in _slices(len(chart.categories), most)
        )
    if isinstance(chart, LevelChart):
        return tuple(
            LevelChart(chart.dimensions[here], chart.levels[here], chart.targets[here], chart.before[here], chart.scale)
            for here in _slices(len(chart.dimensions), MOST_LEVELS)
        )
    return (chart,)


def bars_of(chart: Chart) -> int:
    """How many things are named along a chart."""
    return len(categories_of(chart))


def _slices(total: int, most: int) -> list[slice]:
    """Parts of nearly the same length, none longer than `most`."""
    parts = max(-(-total // most), 1)
    size = -(-total // parts) if total else 1
    return [slice(start, start + size) for start in range(0, max(total, 1), size)]


def _cut(series: Series, here: slice) -> Series:
    return replace(series, values=series.values[here])


def categories_of(chart: Chart) -> tuple[str, ...]:
    """The things named along a chart."""
    if isinstance(chart, BarChart):
        return chart.categories
    if isinstance(chart, LineChart):
        return chart.points
    return chart.dimensions if isinstance(chart, LevelChart) else ()


def series_of(chart: Chart) -> tuple[Series, ...]:
    """What is drawn of each of them; of a matrix nothing."""
    if isinstance(chart, (BarChart, LineChart)):
        return chart.series
    if isinstance(chart, LevelChart):
        return tuple(_level_series(chart))
    return ()


def _level_series(chart: LevelChart) -> Iterator[Series]:
    yield Series("Level", chart.levels, TONES[0])
    for name, values, tone in (("Target", chart.targets, TONES[3]), ("Before", chart.before, TONES[1])):
        if any(value is not None for value in values):
            yield Series(name, values, tone)


def name_on_axis(name: str) -> str:
    """A name as a chart has it, along its axis or in its legend."""
    return shown(name)[:_LONGEST_NAME] or "not given"
