"""Counts as flat bars in one colour, each with its name before it and its number behind it."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from plotly.graph_objects import Figure

from inforisk.figures.look import FONT, LOOKS, Look, Theme, axis, escape, layout, names_axis
from inforisk.figures.palette import CATEGORIES

_LABEL_WIDTH = 22  # letters of a line: leaves the bars their room on a telephone
_MOST_LINES = 3
_BAR_HEIGHT, _LINE_HEIGHT, _AROUND = 40, 22, 40
_ROOM_FOR_NUMBERS = 1.3  # of the longest bar


def named_bars(counts: Mapping[str, int], said: Sequence[str] = (), *, theme: Theme = "light") -> Figure:
    """One flat bar a name, the first at the top, from 0. `said` stands behind each bar, the number unless given.

    A name too long for three lines is cut on the screen; the pointer, and the table beside the figure, say all of it.
    """
    look, names = LOOKS[theme], list(counts)
    numbers = list(counts.values())
    words = list(said) or [f"{number:,}" for number in numbers]
    bars = {
        "type": "bar",
        "orientation": "h",
        "x": numbers,
        "y": list(range(len(names))),
        "text": [escape(word) for word in words],
        "textposition": "outside",
        "textfont": {"color": look.ink, "size": 14, "family": FONT},
        "cliponaxis": False,
        "constraintext": "none",
        "marker": {"color": CATEGORIES[theme][0], "line": {"color": look.ink, "width": 1}},
        "hovertext": [f"{escape(name)}: {escape(word)}" for name, word in zip(names, words, strict=True)],
        "hoverinfo": "text",
    }
    return Figure(data=[bars], layout=_layout([wrapped(name) for name in names], max(numbers, default=0), look))


def wrapped(name: str) -> str:
    """A name in up to three lines short enough to leave the bars their room."""
    lines = textwrap.wrap(name, _LABEL_WIDTH, max_lines=_MOST_LINES, placeholder=" …")
    return "<br>".join(map(escape, lines))


def _layout(labels: Sequence[str], longest: int, look: Look) -> dict[str, Any]:
    lines = max((label.count("<br>") + 1 for label in labels), default=1)
    return layout(look, "") | {
        "showlegend": False,
        "bargap": 0.3,
        "xaxis": axis(look, "", range=[0, _ROOM_FOR_NUMBERS * max(longest, 1)], showticklabels=False),
        "yaxis": names_axis(look, labels, range=[len(labels) - 0.5, -0.5]),
        "margin": {"l": 10, "r": 10, "t": 30, "b": 10},
        "height": _AROUND + max(_BAR_HEIGHT, _LINE_HEIGHT * lines) * max(len(labels), 1),
    }
