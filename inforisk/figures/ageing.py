"""How long risks have been above appetite: a bar for every number of quarters."""

from typing import Any

from plotly.graph_objects import Figure

from inforisk.figures.look import LOOKS, Look, Theme, axis, escape, layout, upright_title
from inforisk.figures.palette import CATEGORIES
from inforisk.metrics.movement.ageing import LONG_STANDING, Ages, age_label

_MOST_LABELS, _STEPS = 12, 4


def ageing_bars(ages: Ages, *, theme: Theme = "light") -> Figure:
    """Risks above appetite by the quarters in a row they have been there, one bar for each number up to the longest.

    The number of risks stands on each bar, none on an empty place. A dashed line parts those that have been there for
    a year, where some have.
    """
    look = LOOKS[theme]
    is_parted = max(ages.counts, default=0) >= LONG_STANDING
    return Figure(data=[_bars(ages, look, theme)], layout=_layout(ages, look, is_parted=is_parted))


def _bars(ages: Ages, look: Look, theme: Theme) -> dict[str, Any]:
    return {
        "type": "bar",
        "x": list(ages.counts),
        "y": list(ages.counts.values()),
        "text": [f"{count:,}" if count else "" for count in ages.counts.values()],
        "textposition": "outside",
        "textangle": 0,
        "constraintext": "none",
        "cliponaxis": False,
        "textfont": {"color": look.ink, "size": 14},
        "marker": {"color": CATEGORIES[theme][0]},
        "hovertext": [f"{age_label(ages, age)}: {count:,}" for age, count in ages.counts.items()],
        "hoverinfo": "text",
    }


def _layout(ages: Ages, look: Look, *, is_parted: bool) -> dict[str, Any]:
    longest = max(ages.counts, default=1)
    most = max(ages.counts.values(), default=1)
    every = -(-longest // _MOST_LABELS)
    # Counted from the longest, the one people ask about.
    marked = range((longest - 1) % every + 1, longest + 1, every)
    return layout(look, "") | {
        "xaxis": axis(look, "Quarters in a row above appetite", tickmode="array", tickvals=list(marked),
                      ticktext=[escape(age_label(ages, age)).replace(" ", "<br>", 1) for age in marked],
                      range=[0.4, longest + 0.6]),
        "yaxis": axis(look, "", range=[0, 1.12 * most], tickformat=",d", dtick=-(-most // _STEPS)),
        "annotations": [upright_title(look, "Risks"), *([_year(look)] if is_parted else [])],
        "shapes": [_year_line(look)] if is_parted else [],
        "margin": {"l": 56, "r": 12, "t": 44, "b": 80},
        "height": 360,
        "bargap": 0.3,
        "showlegend": False,
    }  # fmt: skip


def _year_line(look: Look) -> dict[str, Any]:
    place = LONG_STANDING - 0.5
    return {"type": "line", "xref": "x", "yref": "paper", "x0": place, "x1": place, "y0": 0, "y1": 1,
            "line": {"color": look.ink, "width": 2, "dash": "dash"}}  # fmt: skip


def _year(look: Look) -> dict[str, Any]:
    return {
        "text": "A year or more", "showarrow": False, "xref": "x", "x": LONG_STANDING - 0.5, "xanchor": "left",
        "xshift": 6, "yref": "paper", "y": 1, "yanchor": "bottom", "font": {"color": look.ink, "size": 13},
    }  # fmt: skip
