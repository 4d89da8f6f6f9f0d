"""A measure over quarters: bands as stacked bars, anything else as lines; every change of scheme is marked."""

import math
import textwrap
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Any

import numpy as np
import pandas as pd
from plotly.graph_objects import Figure

from inforisk.figures.look import LOOKS, Look, Theme, axis, escape, layout, upright_title
from inforisk.figures.palette import CATEGORIES, DASHES, MARKERS
from inforisk.metrics.trends.measures import SCHEME_DEPENDENT, SEPARATOR, parts_of
from inforisk.metrics.trends.trend import Trend
from inforisk.metrics.trends.words import column_label
from inforisk.scoring.scheme import Band, Scheme
from inforisk.vocabulary import NOT_ASSESSED

_ROOMY, _NARROW = 8, 20  # points up to which a bar is broad enough for its band's name, and for a number
_MOST_TICKS = 10  # labels of quarters that fit beside each other
_MOST_LINES = 4
"""Source: Analysis Function: more than four lines cannot be told apart; the others are drawn in grey."""
_LABEL_WIDTH = 22
_LINE_OF_TEXT = 0.068  # of the height of the drawing
_THIN = 0.055  # of the highest bar: a part lower than that has no room for its words


def bands_over_time(trend: Trend, scheme: Scheme, *, theme: Theme = "light") -> Figure:
    """Risks by band at each point as stacked bars, the worst band on the ground so that it can be read off.

    Bands take their colours from `scheme`; a band only an earlier scheme had is drawn grey under its own name. Not
    assessed stands on top, empty. A dashed line stands where the scheme changed.
    """
    look = LOOKS[theme]
    bands = [_band_of(name, scheme, look) for name in _from_worst(trend, scheme)]
    parts = [_bar(trend, band, look) for band in bands]
    layout = _layout(trend, look, is_stacked=True) | {"barmode": "stack", "bargap": 0.25}
    layout["annotations"].append(upright_title(look, "Risks"))
    return Figure(data=parts, layout=layout)


def lines_over_time(trend: Trend, *, theme: Theme = "light", noun: str = "") -> Figure:
    """A line for each column, named at its end; the y axis begins at 0 and is named `noun`.

    Four columns at most have a colour: those highest at the last point. Further ones are drawn thin and in one grey,
    with their names under the pointer. A quarter not measured leaves a gap. Where the measure depends on the scheme
    no line crosses a change of it.
    """
    look = LOOKS[theme]
    named = _highest(trend)
    others = [name for name in trend.frame.columns if name not in named]
    traces = [*(_faint(trend, name, look) for name in others),
              *(_line(trend, name, number, theme) for number, name in enumerate(named))]  # fmt: skip
    layout = _layout(trend, look, is_stacked=False)
    layout["annotations"] += [*_end_names(trend, named, look), *([upright_title(look, escape(noun))] if noun else [])]
    layout["margin"] |= {"r": _room(trend, named), "l": max(50, 12 + 8 * len(noun)), "b": 55}
    return Figure(data=traces, layout=layout | {"showlegend": False})


def _from_worst(trend: Trend, scheme: Scheme) -> list[str]:
    known = [band.name for band in reversed(scheme.bands) if band.name in trend.frame]
    earlier = [str(name) for name in trend.frame.columns if name not in (*known, NOT_ASSESSED)]
    return [*known, *earlier, *([NOT_ASSESSED] if NOT_ASSESSED in trend.frame else [])]


def _band_of(name: str, scheme: Scheme, look: Look) -> Band:
    found = next((band for band in scheme.bands if band.name == name), None)
    if found is not None:
        return found
    fill, text = (look.paper, look.ink) if name == NOT_ASSESSED else ("#BFBFBF", "#0B0C0C")
    return Band(name, name[:1], fill, text)


def _bar(trend: Trend, band: Band, look: Look) -> dict[str, Any]:
    counts = trend.frame[band.name]
    return {
        "type": "bar",
        "name": escape(band.name),
        "x": list(range(len(counts))),
        "y": [None if math.isnan(count) else count for count in counts],
        "text": [_bar_words(count, band, trend) for count in counts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"color": band.text_colour, "size": 13},
        "marker": {"color": band.colour, "line": {"color": look.ink, "width": 1}},
        "hovertext": [_hover(label, band.name, count) for label, count in zip(trend.labels, counts, strict=True)],
        "hoverinfo": "text",
    }


def _bar_words(count: float, band: Band, trend: Trend) -> str:
    if math.isnan(count) or count < _THIN * trend.total.max():
        return ""
    if len(trend.points) > _NARROW:
        return ""
    return f"{escape(band.name)} {count:,.0f}" if len(trend.points) <= _ROOMY else f"{count:,.0f}"


def _hover(label: str, name: str, count: float) -> str:
    told = "not counted" if math.isnan(count) else f"{count:,.0f}"
    return f"{escape(label)}<br>{escape(column_label(name)) or 'Total'}: {told}"


def _highest(trend: Trend) -> list[str]:
    last = trend.frame.ffill().iloc[-1].fillna(-1.0)
    return [str(name) for name in last.sort_values(ascending=False, kind="stable").index[:_MOST_LINES]]


def _line(trend: Trend, name: str, number: int, theme: Theme) -> dict[str, Any]:
    colour = CATEGORIES[theme][number]
    return _path(trend, name) | {
        "mode": "lines+markers",
        "line": {"color": colour, "width": 3, "dash": DASHES[number]},
        "marker": {"color": colour, "size": 9, "symbol": MARKERS[number]},
    }


def _faint(trend: Trend, name: str, look: Look) -> dict[str, Any]:
    return _path(trend, name) | {"mode": "lines", "opacity": 0.45, "line": {"color": look.ink, "width": 1}}


def _path(trend: Trend, name: str) -> dict[str, Any]:
    """One column as a line with a gap at every break that matters and every point not measured."""
    xs: list[float] = []
    ys: list[float | None] = []
    words: list[str] = []
    for stretch in trend.stretches if trend.measure in SCHEME_DEPENDENT else [range(len(trend.points))]:
        for place in stretch:
            count = float(trend.frame[name].iloc[place])
            xs.append(place)
            ys.append(None if math.isnan(count) else count)
            words.append(_hover(trend.labels[place], name, count))
        xs.append(stretch[-1] + 0.5 if len(stretch) else -0.5)
        ys.append(None)
        words.append("")
    return {"type": "scatter", "name": escape(column_label(name)), "x": xs, "y": ys, "hovertext": words,
            "hoverinfo": "text", "connectgaps": False, "cliponaxis": False}  # fmt: skip


def _end_names(trend: Trend, named: Sequence[str], look: Look) -> list[dict[str, Any]]:
    """The name of each line beside its last point, moved apart where they would lie on each other."""
    last, labels = trend.frame.ffill().iloc[-1], _labels(trend)
    ends = [
        (_wrapped(labels[name]), float(last[name])) for name in named if labels[name] and not math.isnan(last[name])
    ]
    line = _LINE_OF_TEXT * _top(trend.frame)
    heights = _apart([height for _, height in ends], [line * len(lines) for lines, _ in ends])
    return [
        {
            "text": "<br>".join(map(escape, lines)), "showarrow": False, "x": len(trend.points) - 1, "xanchor": "left",
            "xshift": 10, "y": height, "yanchor": "middle", "align": "left", "font": {"color": look.ink, "size": 13},
        }
        for (lines, _), height in zip(ends, heights, strict=True)
    ]  # fmt: skip


def _labels(trend: Trend) -> Mapping[str, str]:
    """Each column in words, without the leading parts all of them share (the plan, where there is one plan)."""
    parts = {str(name): parts_of(str(name)) for name in trend.frame.columns}
    levels = zip(*parts.values(), strict=False) if len(parts) > 1 else ()
    shared = len(list(takewhile(lambda level: len(set(level)) == 1, levels)))
    return {name: column_label(SEPARATOR.join(own[shared:])) for name, own in parts.items()}


def _wrapped(label: str) -> list[str]:
    return textwrap.wrap(label, _LABEL_WIDTH, break_long_words=False)


def _apart(heights: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """The middles of the names, from the highest: moved down, and up again from the ground, until none overlap."""
    moved = list(heights)
    rooms = [(one + other) / 2 for one, other in pairwise(sizes)]
    for place, room in enumerate(rooms, start=1):
        moved[place] = min(moved[place], moved[place - 1] - room)
    moved[-1:] = [max(height, 0.0) for height in moved[-1:]]
    for place, room in reversed(list(enumerate(rooms))):
        moved[place] = max(moved[place], moved[place + 1] + room)
    return moved


def _room(trend: Trend, named: Sequence[str]) -> int:
    """Pixels the names at the ends of the lines need."""
    lines = (line for name in named for line in _wrapped(_labels(trend)[name]))
    return 24 + 7 * max(map(len, lines), default=0)


def _top(frame: pd.DataFrame) -> float:
    values = frame.to_numpy(dtype=np.float64)
    return float(np.nanmax(values)) or 1.0 if values.size and not np.isnan(values).all() else 1.0


def _layout(trend: Trend, look: Look, *, is_stacked: bool) -> dict[str, Any]:
    top = 1.06 * (trend.total.max() if is_stacked else _top(trend.frame)) or 1
    every = math.ceil(len(trend.points) / _MOST_TICKS) or 1
    # Counted from the last, so that the quarter people ask about has its label.
    marked = range((len(trend.points) - 1) % every, len(trend.points), every)
    return layout(look, "") | {
        "xaxis": axis(look, "", ticks="outside", ticklen=10, tickcolor=look.paper,
                      ticklabeloverflow="allow", tickmode="array", tickvals=list(marked),
                      ticktext=[_tick(trend.labels[place]) for place in marked],
                      range=[-0.5, max(len(trend.points), 1) - 0.5]),
        "yaxis": axis(look, "", range=[0, top], tickformat=",d", nticks=6, showgrid=True,
                      gridcolor=_gridline(look)),
        "shapes": [_break_line(place, look) for place in trend.breaks],
        "annotations": [_break_name(place, look) for place in trend.breaks],
        "margin": {"l": 50, "r": 36, "t": 40, "b": 105},
        "height": 440,
    }  # fmt: skip


def _tick(label: str) -> str:
    """ "2016-17 Q4, restatement 1" in three short lines."""
    return escape(label).replace(", ", "<br>").replace(" ", "<br>", 1)


def _gridline(look: Look) -> str:
    return "#D9D9D9" if look is LOOKS["light"] else "#3A3F4A"


def _break_line(place: int, look: Look) -> dict[str, Any]:
    return {
        "type": "line", "xref": "x", "yref": "paper", "x0": place - 0.5, "x1": place - 0.5, "y0": 0, "y1": 1,
        "line": {"color": look.ink, "width": 2, "dash": "dash"},
    }  # fmt: skip


def _break_name(place: int, look: Look) -> dict[str, Any]:
    return {
        "text": "Scheme changed", "showarrow": False, "xref": "x", "x": place - 0.5, "yref": "paper", "y": 1,
        "yanchor": "bottom", "font": {"color": look.ink, "size": 13},
    }  # fmt: skip
