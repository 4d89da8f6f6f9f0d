"""Figures kept between the runs of a page: making one costs more than everything else a small page does."""

from collections.abc import Callable
from typing import Any

from inforisk.figures.look import Theme
from inforisk.ui.remembered import remembered
from inforisk.ui.view import View


def kept(view: View, name: str, draw: Callable[[Theme], Any]) -> Callable[[Theme], Any]:
    """What `draw` draws of a view, drawn once for each screen. `name` says what, and by which of the page's choices."""
    return lambda theme: remembered(view.visit, f"picture of {name}, {theme}", view.key, lambda: draw(theme))
