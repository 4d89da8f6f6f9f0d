"""Incidents over time as upright bars: what stands on the log looked at, and on it what only an earlier log lists."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from plotly.graph_objects import Figure

from inforisk.figures.look import FONT, LOOKS, Look, Theme, axis, escape, layout, upright_title
from inforisk.figures.palette import CATEGORIES
from inforisk.metrics.incidents.over_time import IncidentPeriod, IncidentsOverTime

_HEIGHT = 380
_ROOM_ABOVE = 1.15  # of the highest bar: its number stands above it


def incident_bars(found: IncidentsOverTime, log: str, *, theme: Theme = "light") -> Figure:
    """One upright bar a period, oldest first, its number above it. `log` names the log looked at ("2016-17 Q4").

    Incidents only an earlier log lists are striped and stand on top, named in the legend.
    """
    look = LOOKS[theme]
    colour = CATEGORIES[theme][0]
    parts = [_bars(found.periods, f"On the log of {log}", [one.logged for one in found.periods], {"color": colour})]
    if found.earlier:
        stripes = {
            "color": look.paper,
            "pattern": {"shape": "/", "fgcolor": look.ink, "bgcolor": look.paper, "size": 8},
        }
        gone = [one.earlier for one in found.periods]
        parts.append(_bars(found.periods, "On an earlier log only", gone, stripes))
    for part in parts:
        part["marker"] |= {"line": {"color": look.ink, "width": 1}}
    return Figure(data=parts, layout=_layout(found, look))


def _bars(
    periods: Sequence[IncidentPeriod], name: str, counts: Sequence[int], marker: dict[str, Any]
) -> dict[str, Any]:
    return {
        "type": "bar",
        "name": name,
        "x": list(range(len(periods))),
        "y": list(counts),
        "marker": marker,
        "hovertext": [f"{one.label}<br>{escape(name)}: {count:,}" for one, count in zip(periods, counts, strict=True)],
        "hoverinfo": "text",
    }


def _layout(found: IncidentsOverTime, look: Look) -> dict[str, Any]:
    highest = max((one.total for one in found.periods), default=0)
    return layout(look, "") | {
        "barmode": "stack",
        "bargap": 0.3,
        "showlegend": bool(found.earlier),
        "xaxis": axis(
            look, "", tickmode="array", tickvals=list(range(len(found.periods))), ticktext=_labels(found.periods),
            ticklabeloverflow="allow", range=[-0.5, len(found.periods) - 0.5],
        ),
        "yaxis": axis(look, "", range=[0, _ROOM_ABOVE * max(highest, 1)], showticklabels=False),
        "annotations": [*_numbers(found.periods, look), upright_title(look, "") | _LEFT | {"text": "Incidents"}],
        "margin": {"l": 10, "r": 10, "t": 40, "b": 90 if found.earlier else 60},
        "height": _HEIGHT,
    }  # fmt: skip


_LEFT = {"xanchor": "left", "xshift": 0}


def _numbers(periods: Sequence[IncidentPeriod], look: Look) -> list[dict[str, Any]]:
    """The number of each period above its bar; a period without any says 0."""
    return [
        {"text": f"{one.total:,}", "x": place, "y": one.total, "yanchor": "bottom", "showarrow": False,
         "font": {"color": look.ink, "size": 14, "family": FONT}}
        for place, one in enumerate(periods)
    ]  # fmt: skip


def _labels(periods: Sequence[IncidentPeriod]) -> list[str]:
    """Short names: "Q2", and below the first quarter of each year the year; a month in two lines."""
    names = [one.label.rsplit(" ", 1) for one in periods]
    if periods and periods[0].label[0].isalpha():
        return [f"{month}<br>{year}" for month, year in names]
    years = [year for year, _ in names]
    is_new = [True, *(one != other for one, other in pairwise(years))]
    # Two years side by side would run into each other on a telephone: the second one says enough.
    is_new[0] = len(years) < 2 or not is_new[1]
    return [f"{number}<br>{year}" if new else number for (year, number), new in zip(names, is_new, strict=True)]
