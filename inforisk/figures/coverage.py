"""Training coverage as bars: one a directorate or service, parted by where its owners stand, every part labelled.

Colours are the Government Analysis Function's; each part carries its number, so nothing is told by colour alone.
"""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from plotly.graph_objects import Figure

from inforisk.figures.look import LOOKS, Look, Theme, axis, escape, layout
from inforisk.metrics.training.coverage import GroupCoverage, OwnerState

_COLOURS: Mapping[OwnerState, tuple[str, str]] = {
    OwnerState.IN_TIME: ("#12436D", "#FFFFFF"),
    OwnerState.LATE: ("#28A197", "#0B0C0C"),
    OwnerState.UNDATED: ("#A285D1", "#0B0C0C"),
    OwnerState.EXPIRED: ("#801650", "#FFFFFF"),
    OwnerState.OUTSTANDING: ("#F46A25", "#0B0C0C"),
    OwnerState.NOT_MATCHED: ("#FFFFFF", "#0B0C0C"),
    OwnerState.EXEMPT: ("#D9D9D9", "#0B0C0C"),
}
"""Fill and text of each state, at 4.5:1 or more. Not matched is empty, like the evidence."""

_BAR, _AROUND = 38, 150  # pixels a bar, and for title, axis and legend
_LABEL_WIDTH = 34  # letters of a line


def coverage_bars(groups: Sequence[GroupCoverage], title: str = "", *, theme: Theme = "light") -> Figure:
    """Owners of each group by state, as bars that lie flat, in the order given from top to bottom.

    Only states somebody is in have a part and a place in the legend. Group names are not shortened: they wrap.
    """
    look = LOOKS[theme]
    met = [state for state in OwnerState if any(group.counts[state] for group in groups)]
    return Figure(data=[_part(groups, state, look) for state in met], layout=_layout(groups, title, look))


def _part(groups: Sequence[GroupCoverage], state: OwnerState, look: Look) -> dict[str, Any]:
    fill, text = _COLOURS[state]
    counts = [group.counts[state] for group in groups]
    return {
        "type": "bar",
        "orientation": "h",
        "name": state.value.capitalize(),
        "y": list(range(len(groups))),
        "x": counts,
        "text": [f"{count:,}" if count else "" for count in counts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": text, "size": 14},
        "marker": {"color": fill, "line": {"color": look.ink, "width": 1}},
        "hovertext": [_hover(group, state) for group in groups],
        "hoverinfo": "text",
    }


def _hover(group: GroupCoverage, state: OwnerState) -> str:
    return f"{escape(group.name)}<br>{state.value.capitalize()}: {group.counts[state]:,} of {group.total:,}"


def _layout(groups: Sequence[GroupCoverage], title: str, look: Look) -> dict[str, Any]:
    labels = ["<br>".join(textwrap.wrap(f"{escape(group.name)} ({group.total:,})", _LABEL_WIDTH)) for group in groups]
    most = max((group.total for group in groups), default=1)
    return layout(look, title) | {
        "barmode": "stack",
        "bargap": 0.3,
        "xaxis": axis(look, "Information asset owners", range=[0, most * 1.01], tickformat=",d", dtick=_step(most)),
        "yaxis": axis(look, "", tickmode="array", tickvals=list(range(len(groups))), ticktext=labels,
                      autorange="reversed"),
        "margin": {"l": 10, "r": 10, "t": 50 if title else 10, "b": 95},
        "height": _BAR * max(1, len(groups)) + _AROUND,
    }  # fmt: skip


def _step(most: int) -> int:
    """Whole owners between the marks of the axis: at most ten marks, at 1, 2 or 5 times a power of ten."""
    step = 1
    for factor in (2, 5, 10, 20, 50, 100, 200, 500, 1000):
        step = factor if most / step > 10 else step
    return step
