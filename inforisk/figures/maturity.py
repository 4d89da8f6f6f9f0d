"""Maturity as a line of levels for each dimension: where it stands, where it stood, where it is to be.

The three are told apart by their shape and their words, not by colour: a filled disc, a ring, and an upright stroke.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from plotly.graph_objects import Figure

from inforisk.figures.look import LOOKS, Look, Theme, axis, escape, layout
from inforisk.metrics.maturity.position import DimensionLevel, ModelPosition
from inforisk.metrics.maturity.words import level_in_words

_NOW = {"light": "#12436D", "dark": "#6BACE6"}
_TARGET = {"light": "#801650", "dark": "#F5A3C7"}
_BEGINS_WITH_NUMBER = re.compile(r"\d+(\.\d+)?")
_NOT_ASSESSED = "not assessed"
_LINE_HEIGHT, _AROUND = 44, 170
_LONGEST_SCALE = 12  # levels beyond which their words no longer fit below the axis


def maturity_levels(model: ModelPosition, levels: Sequence[DimensionLevel], *, theme: Theme = "light") -> Figure:
    """One line a dimension, the first at the top: its level, its target, and the level before where it differs.

    `levels` are those of `model`, council-wide or of one service. A dimension that is not assessed keeps its line, and
    its name says so.
    """
    look = LOOKS[theme]
    traces = [
        *_ways(levels, look),
        _before(levels, look),
        _targets(levels, theme),
        _now(levels, look, theme),
    ]
    return Figure(data=[trace for trace in traces if trace["x"]], layout=_layout(model, levels, look))


def _ways(levels: Sequence[DimensionLevel], look: Look) -> Iterator[dict[str, Any]]:
    """The way still to go, as a thin line from level to target."""
    for place, level in enumerate(levels):
        if level.level is not None and level.target is not None and level.level != level.target:
            yield {
                "type": "scatter", "mode": "lines", "x": [level.level, level.target], "y": [place, place],
                "line": {"color": look.ink, "width": 2, "dash": "dot"}, "hoverinfo": "skip", "showlegend": False,
            }  # fmt: skip


def _before(levels: Sequence[DimensionLevel], look: Look) -> dict[str, Any]:
    met = [(place, one) for place, one in enumerate(levels) if one.previous is not None and one.change]
    marker = {"symbol": "circle-open", "size": 16, "color": look.ink, "line": {"width": 2}}
    return _marks("Level before", [place for place, _ in met], [one.previous for _, one in met], marker)


def _targets(levels: Sequence[DimensionLevel], theme: Theme) -> dict[str, Any]:
    met = [(place, one) for place, one in enumerate(levels) if one.target is not None]
    marker = {"symbol": "line-ns-open", "size": 26, "color": _TARGET[theme], "line": {"width": 5}}
    return _marks("Target", [place for place, _ in met], [one.target for _, one in met], marker)


def _now(levels: Sequence[DimensionLevel], look: Look, theme: Theme) -> dict[str, Any]:
    met = [(place, one) for place, one in enumerate(levels) if one.level is not None]
    marker = {"symbol": "circle", "size": 18, "color": _NOW[theme], "line": {"width": 1, "color": look.ink}}
    marks = _marks("Level", [place for place, _ in met], [one.level for _, one in met], marker)
    said = [escape(level_in_words(one)) for _, one in met]
    return marks | {"hovertext": said, "hoverinfo": "text"}


def _marks(name: str, places: list[int], levels: list[float | None], marker: dict[str, Any]) -> dict[str, Any]:
    return {"type": "scatter", "mode": "markers", "name": name, "x": levels, "y": places, "marker": marker,
            "hoverinfo": "skip"}  # fmt: skip


def _layout(model: ModelPosition, levels: Sequence[DimensionLevel], look: Look) -> dict[str, Any]:
    return layout(look, "") | {
        "xaxis": axis(look, "Level", showgrid=True, gridcolor="#8A8A8A", **_ticks(model, levels)),
        "yaxis": axis(look, "", ticks="outside", ticklen=6, tickcolor=look.paper,
                      tickmode="array", tickvals=list(range(len(levels))), ticktext=[*map(_label, levels)],
                      range=[len(levels) - 0.5, -0.5]),
        "margin": {"l": 10, "r": 24, "t": 8, "b": 100},
        "height": _AROUND + _LINE_HEIGHT * max(len(levels), 1),
    }  # fmt: skip


def _ticks(model: ModelPosition, levels: Sequence[DimensionLevel]) -> dict[str, Any]:
    """The levels of the model with their words; plain numbers where it has too many, or nobody knows them."""
    steps = range(1, len(model.scale.levels) + 1)
    numbers = [number for step in steps if (number := model.scale.number(step)) is not None]
    if not 0 < len(numbers) <= _LONGEST_SCALE:
        known = [number for one in levels for number in (one.level, one.target, one.previous) if number is not None]
        return {"range": [min(known, default=0) - 0.5, max(known, default=5) + 0.5]}
    # The words of five levels do not fit side by side on a telephone: where levels have numbers, these stand on the
    # axis, and the page says the words below it.
    words = [_on_axis(model.scale.levels[step - 1]) for step in steps]
    half = (numbers[-1] - numbers[0]) / max(len(numbers) - 1, 1) / 2
    return {
        "tickmode": "array",
        "tickvals": numbers,
        "ticktext": words,
        "range": [numbers[0] - half, numbers[-1] + half],
    }


def _on_axis(level: str) -> str:
    number = _BEGINS_WITH_NUMBER.match(level)
    return number[0] if number else "<br>".join(map(escape, level.split()))


def _label(level: DimensionLevel) -> str:
    name = escape(level.dimension)
    return f"{name} ({_NOT_ASSESSED})" if level.level is None else name
