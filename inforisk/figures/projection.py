"""Completions so far as a line of steps, the due date and the target marked, and the projection dashed beyond today."""

from datetime import date, timedelta
from typing import Any

from plotly.graph_objects import Figure

from inforisk.figures.look import LOOKS, Look, Theme, axis, layout, upright_title
from inforisk.figures.palette import CATEGORIES
from inforisk.metrics.training.projection import Projection
from inforisk.phrases import day_words

_HEIGHT = 380
_ABOVE = 1.12  # the axis ends this far above the target, so that its label has room


def projection_line(one: Projection, *, theme: Theme = "light") -> Figure:
    """The owners with valid training by day, up to the day of the report; from there, where the due date is still to
    come and the target not met, the projection to the due date."""
    look, colour = LOOKS[theme], CATEGORIES[theme][0]
    parts = [_so_far(one, colour)]
    if not one.is_past and one.wanted and one.due > one.as_at:
        parts.append(_projected(one, colour))
    return Figure(data=parts, layout=_layout(one, look))


def _so_far(one: Projection, colour: str) -> dict[str, Any]:
    first = one.steps[0][0]
    days = [first - timedelta(days=1), *(day for day, _ in one.steps), one.as_at]
    counts = [one.on(day) for day in days]
    return {
        "type": "scatter", "mode": "lines", "name": "So far", "x": days, "y": counts, "showlegend": False,
        "line": {"color": colour, "width": 3, "shape": "hv"},
        "hovertext": [f"{day_words(day)}: {count:,}" for day, count in zip(days, counts, strict=True)],
        "hoverinfo": "text",
    }  # fmt: skip


def _projected(one: Projection, colour: str) -> dict[str, Any]:
    days = [one.as_at, one.due]
    return {
        "type": "scatter", "mode": "lines", "name": "Projection", "x": days, "y": [one.on(day) for day in days],
        "line": {"color": colour, "width": 3, "dash": "dash"}, "showlegend": False,
        "hovertext": [f"Projection, {day_words(day)}: {one.on(day):,}" for day in days], "hoverinfo": "text",
    }  # fmt: skip


def _layout(one: Projection, look: Look) -> dict[str, Any]:
    ends = [one.steps[0][0] - timedelta(days=1), max(one.due, one.as_at)]
    margin = max((ends[1] - ends[0]).days // 20, 2)
    top = max(one.needed, one.required if one.required == one.valid else one.needed, one.on(ends[1])) * _ABOVE
    return layout(look, "") | {
        "xaxis": axis(look, "", range=[ends[0], ends[1] + timedelta(days=margin)], tickformat="%-d %b<br>%Y", nticks=5),
        "yaxis": axis(look, "", range=[0, top], tickformat=",d", nticks=6),
        "shapes": [_across(one, look, ends), _upright(one.due, look, top)],
        "annotations": [
            upright_title(look, "Asset owners with valid training") | {"xanchor": "left", "xshift": -20},
            *_labels(one, look, ends),
        ],
        "margin": {"l": 10, "r": 10, "t": 44, "b": 44},
        "height": _HEIGHT,
    }


def _across(one: Projection, look: Look, ends: list[date]) -> dict[str, Any]:
    return {"type": "line", "x0": ends[0], "x1": ends[1], "y0": one.needed, "y1": one.needed,
            "line": {"color": look.ink, "width": 2, "dash": "dot"}}  # fmt: skip


def _upright(due: date, look: Look, top: float) -> dict[str, Any]:
    return {"type": "line", "x0": due, "x1": due, "y0": 0, "y1": top, "line": {"color": look.ink, "width": 2}}


def _labels(one: Projection, look: Look, ends: list[date]) -> list[dict[str, Any]]:
    said = [
        _label(look, f"Target: {one.needed:,}", ends[0], one.needed, "left", "bottom"),
        _label(look, f"Due<br>{one.due:%-d %b %Y}", one.due, 0, "right", "bottom"),
    ]
    at_end = one.as_at if one.as_at < one.due else one.steps[-1][0]
    said.append(_label(look, f"{one.valid:,} valid", at_end, one.valid, "right", "bottom"))
    if not one.is_past and one.wanted and one.due > one.as_at:
        said.append(_label(look, f"Projection: {one.on(one.due):,}", one.due, one.on(one.due), "right", "bottom"))
    return said


def _label(look: Look, text: str, day: date, count: float, across: str, upright: str) -> dict[str, Any]:
    return {"text": text, "x": day, "y": count, "xanchor": across, "yanchor": upright, "showarrow": False,
            "xshift": -4 if across == "right" else 4, "yshift": 2, "align": across,
            "font": {"color": look.ink, "size": 14}, "bgcolor": look.paper}  # fmt: skip
