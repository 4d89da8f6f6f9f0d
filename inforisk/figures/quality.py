"""Data quality drawn: what the registers answer, what the checks found by service, how old the reviews are.

Bars that lie flat, each with its name above it and its number beside it, so that a telephone has room for both.
"""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from plotly.graph_objects import Figure

from inforisk.figures.look import LOOKS, Look, Theme, axis, escape, layout
from inforisk.figures.palette import CATEGORIES
from inforisk.findings import Severity
from inforisk.metrics.quality.answers import Asked
from inforisk.metrics.quality.faults import ServiceFindings
from inforisk.metrics.quality.reviews import ReviewAges
from inforisk.metrics.shares import percent

_BAND, _AROUND = 48, 30  # pixels of a bar with its name, and around all of them
_LABEL_WIDTH = 44
_NARROWEST = 0.03
"""A part of a bar narrower than this share of the longest has no room for its number: the table has it."""

_SEVERITIES: Mapping[Theme, Mapping[Severity, tuple[str, str]]] = {
    "light": {
        Severity.ERROR: ("#801650", "#FFFFFF"),
        Severity.WARNING: ("#F46A25", "#0B0C0C"),
        Severity.NOTE: ("#FFFFFF", "#0B0C0C"),
    },
    "dark": {
        Severity.ERROR: ("#E07BB0", "#0B0C0C"),
        Severity.WARNING: ("#F46A25", "#0B0C0C"),
        Severity.NOTE: ("#0E1117", "#FAFAFA"),
    },
}
"""Fill and text, at 4.5:1 or more; the graver, the fuller."""


def answer_bars(answers: Sequence[Asked], *, theme: Theme = "light") -> Figure:
    """Each question as a bar of all assets asked, filled as far as they answer it."""
    look = LOOKS[theme]
    labels = [f"{one.label}: {one.given:,} of {one.total:,}, {percent(one.given, one.total)}" for one in answers]
    most = max((one.total for one in answers), default=1)
    filled = _bars("Given", [one.given for one in answers], CATEGORIES[theme][0], look)
    empty = _bars("Not given", [one.total - one.given for one in answers], look.paper, look)
    return Figure(data=[filled, empty], layout=_layout(labels, most, look))


def finding_bars(services: Sequence[ServiceFindings], *, theme: Theme = "light") -> Figure:
    """The findings of each service by severity, in the order given. Only severities met are drawn and named."""
    look = LOOKS[theme]
    met = [severity for severity in Severity if any(one.counts[severity] for one in services)]
    parts = [_severity(services, severity, theme, look) for severity in met]
    labels = [f"{one.service}: {one.total:,}" for one in services]
    most = max((one.total for one in services), default=1)
    frame = _layout(labels, most, look)
    return Figure(data=parts, layout=frame | {"height": frame["height"] + 30, "margin": frame["margin"] | {"b": 44}})


def review_bars(ages: ReviewAges, *, theme: Theme = "light") -> Figure:
    """How many rows were last reviewed how long ago, the latest reviews first, those without a date last."""
    look = LOOKS[theme]
    labels = [f"{age}: {count:,} of {ages.total:,}" for age, count in ages.ages.items()]
    bars = _bars("Rows", list(ages.ages.values()), CATEGORIES[theme][0], look)
    return Figure(data=[bars], layout=_layout(labels, max(ages.total, 1), look))


def _severity(services: Sequence[ServiceFindings], severity: Severity, theme: Theme, look: Look) -> dict[str, Any]:
    fill, text = _SEVERITIES[theme][severity]
    counts = [one.counts[severity] for one in services]
    least = max(one.total for one in services) * _NARROWEST
    written = {
        "text": [f"{count:,}" if count > least else "" for count in counts],
        "textposition": "inside", "insidetextanchor": "middle", "textangle": 0, "textfont": {"color": text, "size": 13},
    }  # fmt: skip
    return _bars(f"{severity.value.capitalize()}s", counts, fill, look) | written | {"showlegend": True}


def _bars(name: str, counts: Sequence[int], fill: str, look: Look) -> dict[str, Any]:
    return {
        "type": "bar", "orientation": "h", "name": name, "y": list(range(len(counts))), "x": list(counts),
        "width": 0.42, "marker": {"color": fill, "line": {"color": look.ink, "width": 1}}, "showlegend": False,
        "hovertext": [f"{name}: {count:,}" for count in counts], "hoverinfo": "text",
    }  # fmt: skip


def _layout(labels: Sequence[str], most: int, look: Look) -> dict[str, Any]:
    wrapped = ["<br>".join(map(escape, textwrap.wrap(label, _LABEL_WIDTH))) for label in labels]
    lines = max((label.count("<br>") + 1 for label in wrapped), default=1)
    return layout(look, "") | {
        "barmode": "stack",
        "xaxis": axis(look, "", showticklabels=False, range=[0, most * 1.01 or 1]),
        "yaxis": axis(look, "", showticklabels=False, range=[len(labels) - 0.5, -0.8]),
        "annotations": [_above(look, place, label) for place, label in enumerate(wrapped)],
        "margin": {"l": 4, "r": 8, "t": 4, "b": 8},
        "height": (_BAND + 18 * (lines - 1)) * max(len(labels), 1) + _AROUND,
    }


def _above(look: Look, place: int, label: str) -> dict[str, Any]:
    return {"text": label, "x": 0, "xref": "x", "xanchor": "left", "y": place - 0.23, "yref": "y", "yanchor": "bottom",
            "align": "left", "showarrow": False, "font": {"color": look.ink, "size": 14}}  # fmt: skip
