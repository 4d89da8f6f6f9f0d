"""Training coverage as bars: one a directorate or service, parted by where its owners stand, every part labelled.

At most four parts, after the Government Analysis Function: completed in time, late or without a date is all valid
training, and who is exempt is asked for none and not drawn. The table beside the picture has every state.
"""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from plotly.graph_objects import Figure

from inforisk.figures.look import LOOKS, Look, Theme, axis, escape, layout
from inforisk.metrics.training.coverage import DRAWN, GroupCoverage, OwnerState

_COLOURS: Mapping[Theme, Sequence[tuple[str, str]]] = {
    "light": (("#12436D", "#FFFFFF"), ("#A285D1", "#0B0C0C"), ("#F46A25", "#0B0C0C"), ("#FFFFFF", "#0B0C0C")),
    "dark": (("#6BACE6", "#0B0C0C"), ("#A285D1", "#0B0C0C"), ("#F46A25", "#0B0C0C"), ("#0E1117", "#FAFAFA")),
}
"""Fill and text of each part, at 4.5:1 or more. Not matched is empty, like the evidence."""

_BAR, _LABEL_LINE, _AROUND = 20, 18, 110  # pixels of a bar, of a line of its name, and for axis and legend
_NARROWEST = 0.03  # a part narrower than this share of the longest bar has no room for its number
_LABEL_WIDTH = 44  # letters of a line: names stand above their bars, so that a telephone has room for both


def coverage_bars(groups: Sequence[GroupCoverage], *, theme: Theme = "light") -> Figure:
    """Owners of each group by state, as bars that lie flat, in the order given from top to bottom.

    Only parts somebody is in are drawn and named in the legend. Group names are not shortened: they wrap.
    """
    look = LOOKS[theme]
    met = [name for name in DRAWN if any(group.drawn[name] for group in groups)]
    return Figure(data=[_part(groups, name, theme, look) for name in met], layout=_layout(groups, look))


def _part(groups: Sequence[GroupCoverage], name: str, theme: Theme, look: Look) -> dict[str, Any]:
    fill, text = _COLOURS[theme][list(DRAWN).index(name)]
    counts = [group.drawn[name] for group in groups]
    most = max(group.total for group in groups)
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": list(range(len(groups))),
        "x": counts,
        "width": 0.45,
        "text": [f"{count:,}" if count > most * _NARROWEST else "" for count in counts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": text, "size": 14},
        "constraintext": "none",
        "marker": {"color": fill, "line": {"color": look.ink, "width": 1}},
        "hovertext": [_hover(group, name, count) for group, count in zip(groups, counts, strict=True)],
        "hoverinfo": "text",
        "showlegend": True,  # Plotly names no part that stands alone
    }


def _hover(group: GroupCoverage, name: str, count: int) -> str:
    return f"{escape(group.name)}<br>{name}: {count:,} of {group.total:,}"


def _layout(groups: Sequence[GroupCoverage], look: Look) -> dict[str, Any]:
    labels = [_label(group) for group in groups]
    most = max((group.total for group in groups), default=1)
    lines = max((label.count("<br>") + 1 for label in labels), default=1)
    band = _BAR + _LABEL_LINE * lines + 8
    return layout(look, "") | {
        "barmode": "stack",
        "xaxis": axis(look, "Information asset owners", range=[0, most * 1.01], tickformat=",d", dtick=_step(most)),
        "yaxis": axis(look, "", showticklabels=False, range=[len(groups) - 0.5, -0.75]),
        "annotations": [_above(look, place, label) for place, label in enumerate(labels)],
        "margin": {"l": 4, "r": 10, "t": 4, "b": 90},
        "height": band * max(1, len(groups)) + _AROUND,
    }


def _label(group: GroupCoverage) -> str:
    exempt = group.counts[OwnerState.EXEMPT]
    name = f"{group.name}: {group.valid:,} of {group.total - exempt:,} valid"
    wrapped = textwrap.wrap(f"{name}, {exempt:,} exempt" if exempt else name, _LABEL_WIDTH)
    return "<br>".join(map(escape, wrapped))


def _above(look: Look, place: int, label: str) -> dict[str, Any]:
    return {"text": label, "x": 0, "xref": "x", "xanchor": "left", "y": place - 0.25, "yref": "y", "yanchor": "bottom",
            "align": "left", "showarrow": False, "font": {"color": look.ink, "size": 14}}  # fmt: skip


def _step(most: int) -> int:
    """Whole owners between the marks of the axis: at most eight marks, at 1, 2 or 5 times a power of ten."""
    step = 1
    for factor in (2, 5, 10, 20, 50, 100, 200, 500, 1000):
        step = factor if most / step > 8 else step
    return step
