"""Figures that are sent again and again."""

from typing import Any

import plotly.graph_objects as go


class SentAgain(go.Figure):  # type: ignore[misc]
    """A figure whose lists and dicts are made once: a figure as it comes is copied whole each time it is sent."""

    def __init__(self, figure: go.Figure) -> None:
        super().__init__()
        self._plain: dict[str, Any] = figure.to_dict()

    def to_dict(self) -> dict[str, Any]:
        """As the figure it was made of. Nobody changes it."""
        return self._plain
