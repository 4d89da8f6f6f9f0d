"""Action plans as stacked bars: by status, part beside part or quarter beside quarter, every number printed.

The fills are the Government Analysis Function's palette; each has a pattern of its own as well, and black or white
words at more than 4.5:1.
"""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from plotly.graph_objects import Figure

from inforisk.figures.look import FONT, LOOKS, Look, Theme, axis, escape, layout
from inforisk.metrics.actions.progress import Part, StatusCounts


class _Fill(NamedTuple):
    colour: str
    text: str
    pattern: str = ""


_FILLS = {
    "complete": _Fill("#12436D", "#FFFFFF"),
    "awaiting approval": _Fill("#A285D1", "#0B0C0C", "/"),
    "in progress": _Fill("#28A197", "#0B0C0C"),
    "not started": _Fill("#F46A25", "#0B0C0C"),
    "rejected": _Fill("#3D3D3D", "#FFFFFF"),
    "superseded": _Fill("#D9D9D9", "#0B0C0C", "x"),
    "status unknown": _Fill("#FFFFFF", "#0B0C0C", "."),
}
"""The fill of each status, in the order in which they are stacked."""

_BAR_HEIGHT, _LINE_HEIGHT, _AROUND = 46, 24, 170
_LABEL_WIDTH = 24  # letters of a line
_LEAST_SHARE = 0.04  # of the longest bar: a narrower segment cannot hold its number


def progress_bars(parts: Sequence[Part], title: str, *, theme: Theme = "light") -> Figure:
    """One flat bar a part (plan, scope area, priority, owner), the first at the top, stacked by status.

    The label of a bar says how many of its actions are complete; a number stands in every segment it fits in, and all
    of them in the words on hovering.
    """
    labels = [f"{part.name}: {part.counts.complete:,} of {part.counts.total:,}" for part in parts]
    return _stacked([*map(_wrapped, labels)], [part.counts for part in parts], title, theme)


def progress_over_time(points: Sequence[tuple[str, StatusCounts]], title: str, *, theme: Theme = "light") -> Figure:
    """One upright bar a quarter in the order given, stacked by status. `points` are (label, counts)."""
    labels = [
        f"{escape(label).replace(' ', '<br>', 1)}<br>{counts.complete:,} of {counts.total:,}"
        for label, counts in points
    ]
    return _stacked(labels, [counts for _, counts in points], title, theme, is_upright=True)


def _wrapped(label: str) -> str:
    """A name in lines short enough to leave room for the bars on a telephone."""
    return "<br>".join(escape(line) for line in textwrap.wrap(label, _LABEL_WIDTH))


def _stacked(
    labels: Sequence[str], counted: Sequence[StatusCounts], title: str, theme: Theme, is_upright: bool = False
) -> Figure:
    look = LOOKS[theme]
    longest = max((counts.total for counts in counted), default=0)
    traces = list(_segments(labels, counted, longest * _LEAST_SHARE, look, is_upright))
    return Figure(data=traces, layout=_layout(labels, title, look, is_upright))


def _segments(
    labels: Sequence[str], counted: Sequence[StatusCounts], least: float, look: Look, is_upright: bool
) -> Iterator[dict[str, Any]]:
    """One trace a status that any bar has: empty statuses need no place in the legend."""
    places = list(range(len(labels)))
    for status, fill in _FILLS.items():
        numbers = [counts.by_status[status] for counts in counted]
        if not any(numbers):
            continue
        yield {
            "type": "bar",
            "name": f"{status.capitalize()} ({sum(numbers):,})" if len(counted) == 1 else status.capitalize(),
            "orientation": "v" if is_upright else "h",
            "x": places if is_upright else numbers,
            "y": numbers if is_upright else places,
            "text": [f"{number:,}" if number >= max(least, 1) else "" for number in numbers],
            "textposition": "inside",
            "insidetextanchor": "middle",
            "textangle": 0,
            "textfont": {"color": fill.text, "size": 14, "family": FONT},
            "constraintext": "none",
            "marker": _marker(fill, look),
            "hovertext": [f"{label}<br>{status.capitalize()}: {number:,}" for label, number in
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


def _layout(labels: Sequence[str], title: str, look: Look, is_upright: bool) -> dict[str, Any]:
    names = axis(
        look,
        "",
        ticks="outside",
        ticklen=6,
        tickcolor=look.paper,
        tickmode="array",
        tickvals=list(range(len(labels))),
        ticktext=list(labels),
    )
    numbers = axis(look, "Actions", rangemode="tozero", tickformat=",d", showticklabels=True)
    return layout(look, title) | {
        "barmode": "stack",
        "bargap": 0.3,
        "xaxis": names if is_upright else numbers,
        "yaxis": numbers | {"title": None} if is_upright else names | {"autorange": "reversed"},
        "margin": {"l": 10, "r": 16, "t": 60, "b": 90},
        "height": 460 if is_upright else _AROUND + _height_of_a_bar(labels) * max(len(labels), 1),
    }  # fmt: skip


def _height_of_a_bar(labels: Sequence[str]) -> int:
    lines = max((label.count("<br>") + 1 for label in labels), default=1)
    return max(_BAR_HEIGHT, _LINE_HEIGHT * lines)
