"""Figures on a page: the message in words above, the picture in the colours of the reader's screen, its source below,
and the same numbers as a table."""

import re
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

import pandas as pd
import streamlit as st

from inforisk.figures.caption import Caption
from inforisk.figures.look import Theme, config
from inforisk.figures.sent import SentAgain
from inforisk.ui.digest import digest_of
from inforisk.ui.remembered import drawn_again, shown_again
from inforisk.ui.tables import draw_lines
from inforisk.ui.text import esc_md


def theme_now() -> Theme:
    """Whether the reader's screen is light or dark."""
    return "dark" if st.context.theme.type == "dark" else "light"


class Draw(Protocol):
    """What draws a figure in the colours of a screen. A partial of a figure function is drawn once for all readers of
    the same answer; a lambda is drawn anew on every run."""

    def __call__(self, *, theme: Theme) -> Any:
        """The figure."""


@dataclass(frozen=True)
class DrawnFor:
    """A figure of more than is worth looking through on every run: `place` says what it is drawn of, and for
    whose roles and scope."""

    place: str
    draw: Draw = field(compare=False)

    def __call__(self, *, theme: Theme) -> Any:
        """The figure."""
        return self.draw(theme=theme)


def show_picture(draw: Draw, caption: Caption, words: str, lines: pd.DataFrame | None = None) -> None:
    """A figure drawn for the reader's screen between its title and its source. `words` say what it shows to those who
    cannot see it; `lines` are the same numbers as plain text, None only where the page shows them itself, beside it.
    The file its button saves is called after what is drawn."""
    theme = theme_now()
    show = partial(_show, draw, theme, caption, words, lines)
    content = digest_of(draw, theme, caption, words, lines)
    if content:
        shown_again(content, show)
    else:
        show()


def _show(draw: Draw, theme: Theme, caption: Caption, words: str, lines: pd.DataFrame | None) -> None:
    name = picture_name(caption)
    say_caption(caption)
    st.plotly_chart(draw(theme=theme), theme=None, key=f"picture {name}", config=config(name), alt=words)
    st.caption(esc_md(caption.source_line))
    if lines is not None:
        with st.expander(f"The same as a table: {esc_md(caption.drawn[:1].lower() + caption.drawn[1:])}"):
            draw_lines(lines, caption.drawn)


def picture_to_click(draw: Draw) -> Any:
    """A figure of which parts can be chosen, for the reader's screen: drawn once where `draw` is a partial."""
    theme = theme_now()
    content = digest_of(draw, theme)
    return drawn_again(content, lambda: SentAgain(draw(theme=theme))) if content else draw(theme=theme)


def say_caption(caption: Caption) -> None:
    """The message, and what is drawn, above a figure."""
    st.markdown(f"**{esc_md(caption.message)}**  \n{esc_md(caption.drawn)}")


def picture_name(caption: Caption) -> str:
    """What the file of a figure is called: "open-risks-by-residual-band-number-each-quarter"."""
    return "-".join(re.findall(r"[a-z0-9]+", caption.drawn.lower()))
