"""How every figure looks: ink and paper for the light and the dark screen, fonts, and the buttons above a figure.

Figures set every colour themselves: left alone, Streamlit writes axis text at 3.72:1 on white, and the Government
Analysis Function asks for black text and horizontal labels. Show them with `theme=None`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape as escape_markup
from typing import Any, Literal

Theme = Literal["light", "dark"]
"""Which screen a figure is shown on."""

FONT = '"Source Sans 3", "Source Sans", Arial, Helvetica, sans-serif'

escape = partial(escape_markup, quote=False)
"""Text in a figure as typed, no markup. An escaped quotation mark would be shown as it is written, and one that is not
escaped does no harm."""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours around a figure (#RRGGBB): ink on paper for all text, edges between cells."""

    ink: str
    paper: str
    edge: str


LOOKS: Mapping[Theme, Look] = {
    "light": Look(ink="#0B0C0C", paper="#FFFFFF", edge="#FFFFFF"),
    "dark": Look(ink="#FAFAFA", paper="#0E1117", edge="#0E1117"),
}
"""Both pairs stand at more than 16:1. The dark paper is Streamlit's own."""


def axis(look: Look, title: str, **more: Any) -> dict[str, Any]:
    """An axis with explicit text colours, no grid, and no zoom (a map of cells has nothing to zoom into)."""
    return {
        "title": {"text": title or None, "font": {"color": look.ink, "size": 15}, "standoff": 10},
        "tickfont": {"color": look.ink, "size": 13},
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickangle": 0,
    } | more


def names_axis(look: Look, labels: Sequence[str], **more: Any) -> dict[str, Any]:
    """The upright axis of lying bars: a name for each place, counted from 0, with a little room before its bar."""
    places = {"tickmode": "array", "tickvals": list(range(len(labels))), "ticktext": list(labels)}
    return axis(look, "", ticks="outside", ticklen=6, tickcolor=look.paper, **places, **more)


def layout(look: Look, title: str) -> dict[str, Any]:
    """What every figure has in common: its title, ink and paper, a legend below that hides nothing, and no dragging."""
    ink = {"color": look.ink, "family": FONT}
    return {
        "title": {"text": escape(title), "x": 0.01, "xref": "container", "font": ink | {"size": 18}},
        "template": None,
        "font": ink,
        "paper_bgcolor": look.paper,
        "plot_bgcolor": look.paper,
        "legend": {"orientation": "h", "x": 0, "xref": "container", "xanchor": "left", "y": 0, "yref": "container",
                   "yanchor": "bottom", "traceorder": "normal", "font": ink | {"size": 13}, "itemclick": False,
                   "itemdoubleclick": False},
        "hoverlabel": {"bgcolor": look.paper, "bordercolor": look.ink, "font": ink | {"size": 14}, "align": "left"},
        "dragmode": False,
    }  # fmt: skip


def upright_title(look: Look, text: str) -> dict[str, Any]:
    """The title of the upright axis written across, above its labels: text that stands on end is hard to read."""
    return {
        "text": text, "font": {"color": look.ink, "size": 15}, "showarrow": False,
        "xref": "paper", "x": 0, "xanchor": "right", "xshift": -4,
        "yref": "paper", "y": 1, "yanchor": "bottom", "yshift": 2,
    }  # fmt: skip


def config(file_name: str, image: Literal["png", "svg"] = "png") -> dict[str, Any]:
    """Plotly's settings for a figure on the screen: only a download button, for a picture of that name and format."""
    return {
        "displaylogo": False,
        "displayModeBar": True,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": {"format": image, "filename": file_name, "scale": 2 if image == "png" else 1},
    }
