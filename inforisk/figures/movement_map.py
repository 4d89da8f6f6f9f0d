"""The movement map: arrows over the matrix from the cell a risk stood in to the cell it stands in, with their count."""

import math
import textwrap
from collections.abc import Sequence
from typing import Any

from plotly.graph_objects import Figure

from inforisk.figures.heat_map import heat_map
from inforisk.figures.look import LOOKS, Theme, escape
from inforisk.metrics.movement import Rescored, RiskMovement
from inforisk.metrics.movement.flows import Place, drawn_flows
from inforisk.metrics.position import CellCounts
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import Stage

# Parts of a cell, from its middle. Numbers and heads stand clear of the word in the middle, which is wide and low: an
# arrow across runs above or below it, one up or down sets out beyond it. There and back lie beside each other.
_SETS_OUT_ACROSS, _SETS_OUT_UP = 0.1, 0.3
_ENDS_ACROSS, _ENDS_UP = 0.42, 0.28
_ASIDE = 0.3
_MOST_REFS = 12
_LOOK = LOOKS["light"]  # on both screens: the arrows lie on the bands, whose colours are the same


def movement_map(moved: RiskMovement, scheme: Scheme, *, theme: Theme = "light") -> Figure:
    """The matrix of the later scheme with an arrow for the ways residual positions went from cell to cell.

    The number at the tail says how many risks went that way; their ids stand under the pointer. Risks that came,
    went, stayed in their cell or could not be compared have no arrow, and of many ways only those there is room for
    (`drawn_flows`). Its twins: `flows` as a table, `flow_words` and `not_drawn_words`.
    """
    figure = heat_map(_no_counts(scheme), scheme, theme=theme, is_small=True)
    figure.update_traces(hoverinfo="skip")
    drawn = [_arrow(was, now, risks, scheme) for (was, now), risks in drawn_flows(moved).items()]
    halos, arrows = [halo for halo, _ in drawn], [arrow for _, arrow in drawn]
    figure.update_layout(annotations=[*figure.layout.annotations, *halos, *arrows], clickmode="none")
    return figure


def _no_counts(scheme: Scheme) -> CellCounts:
    return CellCounts(Stage.RESIDUAL, ((0,) * scheme.impact.size,) * scheme.likelihood.size)


def _arrow(was: Place, now: Place, risks: Sequence[Rescored], scheme: Scheme) -> tuple[dict[str, Any], dict[str, Any]]:
    """The halo of paper and, in ink, the arrow of one way: together they show on every fill."""
    (x0, y0), (x1, y1) = _ends(_drawn_at(was, scheme), _drawn_at(now, scheme))
    place = {"x": x1, "y": y1, "ax": x0, "ay": y0, "xref": "x", "yref": "y", "axref": "x", "ayref": "y",
             "showarrow": True, "arrowhead": 2}  # fmt: skip
    halo = place | {"text": "", "arrowhead": 0, "arrowwidth": 6, "arrowcolor": _LOOK.paper}
    words = {
        "text": f"<b>{len(risks):,}</b>", "arrowwidth": 2, "arrowcolor": _LOOK.ink, "bgcolor": _LOOK.paper,
        "bordercolor": _LOOK.ink, "borderpad": 2, "font": {"color": _LOOK.ink, "size": 13},
        "hovertext": _hover(risks), "hoverlabel": {"bgcolor": _LOOK.paper, "font": {"color": _LOOK.ink}},
    }  # fmt: skip
    return halo, place | words


def _drawn_at(place: Place, scheme: Scheme) -> Place:
    likelihood, impact = place
    return (likelihood, impact) if scheme.likelihood_is_horizontal else (impact, likelihood)


def _ends(start: Place, end: Place) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where an arrow begins and ends: short of the middle of both cells, and a little to its right-hand side."""
    length = math.dist(start, end)
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    aside = (along[1] * _ASIDE, -along[0] * _ASIDE)
    upright = abs(along[1])
    sets_out = _SETS_OUT_ACROSS + upright * (_SETS_OUT_UP - _SETS_OUT_ACROSS)
    ends = _ENDS_ACROSS + upright * (_ENDS_UP - _ENDS_ACROSS)
    first = (start[0] + along[0] * sets_out + aside[0], start[1] + along[1] * sets_out + aside[1])
    last = (end[0] - along[0] * ends + aside[0], end[1] - along[1] * ends + aside[1])
    return first, last


def _hover(risks: Sequence[Rescored]) -> str:
    first = risks[0]
    named = ", ".join(textwrap.shorten(risk.ref, 24, placeholder="…") for risk in risks[:_MOST_REFS])
    more = f" and {len(risks) - _MOST_REFS:,} more" if len(risks) > _MOST_REFS else ""
    way = f"{first.band_was} {first.score_was} to {first.band_now} {first.score_now}"
    return "<br>".join(escape(line) for line in (way, *textwrap.wrap(named + more, 48)))
