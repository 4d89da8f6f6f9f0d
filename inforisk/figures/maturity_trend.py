"""Maturity from assessment to assessment: a small picture a dimension, one below the other, on the same two axes.

The level is a line with its last value written beside it, the target a dotted line of steps; where two assessments
cannot be compared the line is broken and the break is marked.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from plotly.graph_objects import Figure

from inforisk.figures.look import LOOKS, Look, Theme, axis, escape, layout
from inforisk.figures.palette import CATEGORIES
from inforisk.metrics.maturity.position import DimensionLevel
from inforisk.metrics.maturity.trend import AssessmentPoint, MaturityTrend, target_changes
from inforisk.phrases import day_words

_PANEL, _GAP, _AROUND = 96, 34, 60  # pixels of a panel, of the title above it, and for the axis below
_MOST_TICKS = 4


def maturity_lines(trend: MaturityTrend, dimensions: Sequence[str], *, theme: Theme = "light") -> Figure:
    """One panel a dimension, the first at the top: its level at each assessment, and its target. A dimension that was
    not assessed leaves a gap."""
    look = LOOKS[theme]
    height = len(dimensions) * (_PANEL + _GAP) + _AROUND
    frame = layout(look, "") | {"margin": {"l": 8, "r": 8, "t": 4, "b": _AROUND - 4}, "height": height}
    numbers = _numbers(trend)
    traces: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    for place, name in enumerate(dimensions):
        bottom, top = _domain(place, len(dimensions))
        frame |= {_name("yaxis", place): _level_axis(look, numbers, bottom, top), _name("xaxis", place): _days(
            trend, look, _axis("y", place), is_last=place == len(dimensions) - 1)}  # fmt: skip
        traces += [*_target(trend, name, place, look), *_levels(trend, name, place, theme)]
        notes += [_title(look, name, top), *_last(trend, name, place, look)]
        shapes += _breaks(trend, name, place, look, numbers)
    return Figure(data=traces, layout=frame | {"annotations": notes, "shapes": shapes})


def _domain(place: int, many: int) -> tuple[float, float]:
    each = 1 / many
    top = 1 - place * each - each * _GAP / (_PANEL + _GAP)
    return max(1 - (place + 1) * each, 0.0), top


def _axis(letter: str, place: int) -> str:
    return f"{letter}{place + 1}" if place else letter


def _name(axis_name: str, place: int) -> str:
    return f"{axis_name}{place + 1}" if place else axis_name


def _numbers(trend: MaturityTrend) -> tuple[float, float]:
    """The lowest and the highest level the picture must have room for."""
    scales = [[point.scale.number(step) for step in range(1, len(point.scale.levels) + 1)] for point in trend.points]
    known = [number for scale in scales for number in scale if number is not None]
    known += [number for point in trend.points for one in point.levels for number in (one.level, one.target) if number]
    return min(known, default=0.0), max(known, default=5.0)


def _level_axis(look: Look, numbers: tuple[float, float], bottom: float, top: float) -> dict[str, Any]:
    lowest, highest = numbers
    room = (highest - lowest) * 0.12 or 0.5
    return axis(look, "", domain=[bottom, top], range=[lowest - room, highest + room], tickmode="array",
                tickvals=[lowest, highest], ticktext=[f"{lowest:g}", f"{highest:g}"], showgrid=True,
                gridcolor="#8A8A8A")  # fmt: skip


def _days(trend: MaturityTrend, look: Look, anchor: str, *, is_last: bool) -> dict[str, Any]:
    days = [point.day for point in trend.points]
    span = max((days[-1] - days[0]).days, 60)
    step = -(-len(days) // _MOST_TICKS)
    shown = days[::-step][::-1]
    ends = [days[0] - timedelta(days=span // 12), days[-1] + timedelta(days=span * 2 // 5)]
    return axis(look, "", anchor=anchor, range=ends,
                tickmode="array", tickvals=shown, ticktext=[f"{day:%b}<br>{day:%Y}" for day in shown],
                showticklabels=is_last)  # fmt: skip


def _runs(trend: MaturityTrend, name: str) -> Iterator[list[tuple[AssessmentPoint, DimensionLevel | None]]]:
    for run in trend.runs:
        yield [(point, point.level(name)) for point in run]


def _levels(trend: MaturityTrend, name: str, place: int, theme: Theme) -> Iterator[dict[str, Any]]:
    for run in _runs(trend, name):
        yield {
            "type": "scatter", "mode": "lines+markers", "name": escape(name), "connectgaps": False,
            "x": [point.day for point, _ in run], "y": [level.level if level else None for _, level in run],
            "line": {"color": CATEGORIES[theme][0], "width": 3}, "marker": {"size": 10}, "cliponaxis": False,
            "xaxis": _axis("x", place), "yaxis": _axis("y", place), "showlegend": False, "hoverinfo": "text",
            "hovertext": [f"{escape(name)}, {day_words(point.day)}: {_said(level)}" for point, level in run],
        }  # fmt: skip


def _said(level: DimensionLevel | None) -> str:
    if level is None or level.level is None:
        return "not assessed"
    return escape(f"{level.words}, target {level.target_words}" if level.target_words else f"{level.words}, no target")


def _target(trend: MaturityTrend, name: str, place: int, look: Look) -> Iterator[dict[str, Any]]:
    for run in _runs(trend, name):
        yield {
            "type": "scatter", "mode": "lines+markers", "name": "Target", "connectgaps": False,
            "x": [point.day for point, _ in run], "y": [level.target if level else None for _, level in run],
            "line": {"color": look.ink, "width": 2, "dash": "dot", "shape": "hv"},
            "marker": {"symbol": "line-ew-open", "size": 14, "line": {"width": 2}, "color": look.ink},
            "xaxis": _axis("x", place), "yaxis": _axis("y", place), "showlegend": False, "hoverinfo": "skip",
        }  # fmt: skip


def _title(look: Look, name: str, top: float) -> dict[str, Any]:
    return {"text": f"<b>{escape(name)}</b>", "x": 0, "xref": "paper", "xanchor": "left", "y": top, "yref": "paper",
            "yanchor": "bottom", "showarrow": False, "font": {"color": look.ink, "size": 14}}  # fmt: skip


def _last(trend: MaturityTrend, name: str, place: int, look: Look) -> Iterator[dict[str, Any]]:
    """The level and the target last assessed, written beside the end of the line: one text, so that none collide."""
    level = trend.latest.level(name)
    if level is None or level.level is None:
        return
    yield {
        "text": f"{level.level:g}{_beside(level)}", "x": trend.latest.day, "y": level.level, "xref": _axis("x", place),
        "yref": _axis("y", place), "xanchor": "left", "yanchor": "middle", "xshift": 10, "showarrow": False,
        "font": {"color": look.ink, "size": 13}, "bgcolor": look.paper,
    }  # fmt: skip


def _beside(level: DimensionLevel) -> str:
    if level.target is None:
        return ", no target"
    return f", target {level.target:g}" if level.target != level.level else ", at target"


def _breaks(
    trend: MaturityTrend, name: str, place: int, look: Look, numbers: tuple[float, float]
) -> Iterator[dict[str, Any]]:
    """An upright line where the run is broken (solid) or the target changed (dashed)."""
    broken = {point.day: "solid" for point in trend.points if point.broken}
    marked = dict.fromkeys(target_changes(trend).get(name, ()), "dash") | broken
    for day, dash in marked.items():
        yield {
            "type": "line", "x0": day, "x1": day, "y0": numbers[0], "y1": numbers[1], "layer": "below",
            "xref": _axis("x", place), "yref": _axis("y", place), "line": {"color": look.ink, "width": 2, "dash": dash},
        }  # fmt: skip
