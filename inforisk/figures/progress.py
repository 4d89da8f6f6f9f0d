"""Action plans drawn: the burn-up from report to report, and stacked bars by status, every number printed.

The fills are the Government Analysis Function's palette; each has a pattern of its own as well, and black or white
words at more than 4.5:1.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from plotly.graph_objects import Figure

from inforisk.figures.bars import wrapped
from inforisk.figures.look import FONT, LOOKS, Look, Theme, axis, escape, layout, names_axis, upright_title
from inforisk.figures.palette import CATEGORIES
from inforisk.metrics.actions.burn_up import ProgressPoint, own_points
from inforisk.metrics.actions.progress import Part, StatusCounts
from inforisk.phrases import day_words, listed


class _Fill(NamedTuple):
    colour: str
    text: str
    pattern: str = ""


_FILLS = {
    "complete": _Fill("#12436D", "#FFFFFF"),
    "awaiting approval": _Fill("#A285D1", "#0B0C0C", "/"),
    "in progress": _Fill("#28A197", "#0B0C0C", "\\"),
    "not started": _Fill("#F46A25", "#0B0C0C", "."),
}
"""The fill of each status that is drawn by itself, in the order in which they are stacked."""

_REST = _Fill("#FFFFFF", "#0B0C0C", "x")
_REST_IS = ("rejected", "superseded", "status unknown")
"""Seldom met: drawn as one, which the table beside the figure splits up."""

_BAR_HEIGHT, _LINE_HEIGHT, _AROUND = 46, 24, 130
_LEAST_SHARE = 0.05  # of the longest bar: a narrower segment cannot hold its number
_MOST_LABELS = 6  # points that can be named beside each other on a telephone
_HIGH = 0.8  # of the highest total: above it a label goes below its point, clear of the line of the total


def burn_up(points: Sequence[ProgressPoint], *, theme: Theme = "light") -> Figure:
    """Complete actions on each day that counted, as steps: a figure stands until the next one is counted.

    Quarters are dots, named "75 of 77"; what a body was shown is an open diamond on the day it was shown. The dotted
    line is how many actions there were. A quarter for which nothing was returned leaves a gap.
    """
    look = LOOKS[theme]
    own = own_points(points)
    traces = [_total(own, points[-1], look), _line(own, points[-1], theme), _complete(own, theme)]
    reported = [point for point in points if point.body and point.counts.total]
    return Figure(
        data=[*traces, *([_reported(reported, theme)] if reported else [])], layout=_burn_up_layout(own, look)
    )


def _total(own: Sequence[ProgressPoint], last: ProgressPoint, look: Look) -> dict[str, Any]:
    days = [*(point.on for point in own), last.on]
    totals = [*(point.counts.total or None for point in own), own[-1].counts.total or None]
    return {
        "type": "scatter", "mode": "lines", "name": "Actions there were", "x": days, "y": totals, "connectgaps": False,
        "line": {"color": look.ink, "width": 2, "dash": "dot", "shape": "hv"}, "hoverinfo": "skip",
    }  # fmt: skip


def _line(own: Sequence[ProgressPoint], last: ProgressPoint, theme: Theme) -> dict[str, Any]:
    """The steps, as far as the last day anybody was shown them."""
    held = [point.counts.complete if point.counts.total else None for point in own]
    return {
        "type": "scatter", "mode": "lines", "showlegend": False, "hoverinfo": "skip", "connectgaps": False,
        "x": [*(point.on for point in own), last.on], "y": [*held, held[-1]],
        "line": {"color": CATEGORIES[theme][0], "width": 3, "shape": "hv"},
    }  # fmt: skip


def _complete(own: Sequence[ProgressPoint], theme: Theme) -> dict[str, Any]:
    look, colour = LOOKS[theme], CATEGORIES[theme][0]
    highest = _highest(own)
    named = _named(own)
    return {
        "type": "scatter", "mode": "markers+text", "name": "Complete, as at the end of a quarter",
        "x": [point.on for point in own],
        "y": [point.counts.complete if point.counts.total else None for point in own],
        "text": [point.done if point in named else "" for point in own],
        "textposition": [_beside(point, highest, point is own[0]) for point in own],
        "textfont": {"color": look.ink, "size": 14, "family": FONT},
        "marker": {"color": colour, "size": 10}, "cliponaxis": False,
        "hovertext": [_hover(point) for point in own], "hoverinfo": "text",
    }  # fmt: skip


def _beside(point: ProgressPoint, highest: int, is_first: bool) -> str:
    """Where a point's words are clear of the steps, of the line of the total and of the reports that follow it."""
    if point.counts.complete > _HIGH * highest:
        return "bottom right"
    return "top center" if is_first else "top left"


def _reported(reported: Sequence[ProgressPoint], theme: Theme) -> dict[str, Any]:
    look = LOOKS[theme]
    return {
        "type": "scatter", "mode": "markers", "name": "As reported to a body", "cliponaxis": False,
        "x": [point.on for point in reported], "y": [point.counts.complete for point in reported],
        "marker": {"symbol": "diamond", "size": 13, "color": look.paper, "line": {"color": look.ink, "width": 2}},
        "hovertext": [_hover(point) for point in reported], "hoverinfo": "text",
    }  # fmt: skip


def _hover(point: ProgressPoint) -> str:
    return f"{day_words(point.on)}<br>{escape(point.what)}<br>{point.done} complete"


def _named(own: Sequence[ProgressPoint]) -> Sequence[ProgressPoint]:
    """The points that are named on the picture, counted from the last: the one people ask about."""
    every = math.ceil(len(own) / _MOST_LABELS) or 1
    return own[::-1][::every]


def _highest(own: Sequence[ProgressPoint]) -> int:
    return max(point.counts.total for point in own)


def _burn_up_layout(own: Sequence[ProgressPoint], look: Look) -> dict[str, Any]:
    named = [point for point in own if point in _named(own)]
    return layout(look, "") | {
        "xaxis": axis(
            look, "", tickmode="array", tickvals=[point.on for point in named], ticklabeloverflow="allow",
            ticktext=[f"{point.on.day} {point.on:%b}<br>{point.on.year}" for point in named],
        ),
        "yaxis": axis(look, "", range=[0, 1.12 * _highest(own)], tickformat=",d", nticks=5),
        "annotations": [*_total_names(own, look), upright_title(look, "Actions") | {"xanchor": "left", "xshift": -30}],
        "margin": {"l": 44, "r": 70, "t": 44, "b": 130},
        "height": 460,
    }  # fmt: skip


def _total_names(own: Sequence[ProgressPoint], look: Look) -> Iterator[dict[str, Any]]:
    """How many actions there were, above the dotted line: where it begins and wherever it changes."""
    held = [point for point in own if point.counts.total]
    changed = [after for before, after in pairwise(held) if before.counts.total != after.counts.total]
    for point in [*held[:1], *changed][-_MOST_LABELS:]:
        yield {
            "text": f"{point.counts.total:,} in all", "x": point.on, "y": point.counts.total, "showarrow": False,
            "xanchor": "left", "yanchor": "bottom", "font": {"color": look.ink, "size": 14, "family": FONT},
        }  # fmt: skip


def progress_bars(parts: Sequence[Part], *, theme: Theme = "light") -> Figure:
    """One flat bar a part (plan, scope area, priority, owner), the first at the top, stacked by status.

    The label of a bar says how many of its actions are complete; a number stands in every segment it fits in, and all
    of them in the words on hovering. Rejected, superseded and unknown ones are one segment, named as what it holds.
    """
    look = LOOKS[theme]
    labels = [f"{wrapped(part.name)}<br>{part.counts.complete:,} of {part.counts.total:,}" for part in parts]
    counted = [drawn_statuses(part.counts) for part in parts]
    least = max((part.counts.total for part in parts), default=0) * _LEAST_SHARE
    rest = rest_name([part.counts for part in parts])
    traces = [
        _segment(labels, name, fill, [one[name] for one in counted], least, look) for name, fill in _FILLS.items()
    ]
    traces.append(_segment(labels, rest, _REST, [one["rest"] for one in counted], least, look))
    return Figure(data=[trace for trace in traces if any(trace["x"])], layout=_bars_layout(labels, look))


def drawn_statuses(counts: StatusCounts) -> Mapping[str, int]:
    """The four statuses drawn by themselves, and under "rest" the others together."""
    by_status = counts.by_status
    return {name: by_status[name] for name in _FILLS} | {"rest": sum(by_status[name] for name in _REST_IS)}


def rest_name(counted: Sequence[StatusCounts]) -> str:
    """What the last segment holds: "rejected or status unknown"; "" where it is empty."""
    return listed([name for name in _REST_IS if any(counts.by_status[name] for counts in counted)], "or")


def _segment(
    labels: Sequence[str], name: str, fill: _Fill, numbers: Sequence[int], least: float, look: Look
) -> dict[str, Any]:
    """One status over all bars. Those no bar has need no place in the legend."""
    return {
        "type": "bar",
        "name": name.capitalize(),
        "orientation": "h",
        "x": list(numbers),
        "y": list(range(len(labels))),
        "text": [f"{number:,}" if number >= max(least, 1) else "" for number in numbers],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": fill.text, "size": 14, "family": FONT},
        "constraintext": "none",
        "marker": _marker(fill, look),
        "hovertext": [f"{label}<br>{name.capitalize()}: {count:,}" for label, count in
                      zip(labels, numbers, strict=True)],
        "hoverinfo": "text",
    }  # fmt: skip


def _marker(fill: _Fill, look: Look) -> dict[str, Any]:
    pattern = {
        "shape": fill.pattern,
        "fgcolor": fill.text,
        "fgopacity": 0.25,
        "size": 8,
        "solidity": 0.15,
        "bgcolor": fill.colour,
    }
    return {"color": fill.colour, "line": {"color": look.ink, "width": 1}} | (
        {"pattern": pattern} if fill.pattern else {}
    )


def _bars_layout(labels: Sequence[str], look: Look) -> dict[str, Any]:
    return layout(look, "") | {
        "barmode": "stack",
        "bargap": 0.3,
        "showlegend": True,
        "xaxis": axis(look, "Actions", rangemode="tozero", tickformat=",d", nticks=6),
        "yaxis": names_axis(look, labels, autorange="reversed"),
        "margin": {"l": 10, "r": 16, "t": 20, "b": 90},
        "height": _AROUND + _height_of_a_bar(labels) * max(len(labels), 1),
    }


def _height_of_a_bar(labels: Sequence[str]) -> int:
    lines = max((label.count("<br>") + 1 for label in labels), default=1)
    return max(_BAR_HEIGHT, _LINE_HEIGHT * lines)
