"""Figures on a page: the message in words above, the picture in the colours of the reader's screen, its source below,
and the same numbers as a table."""

import re
from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from inforisk.figures.caption import Caption
from inforisk.figures.look import Theme, config
from inforisk.ui.tables import show_lines
from inforisk.ui.text import esc_md


def theme_now() -> Theme:
    """Whether the reader's screen is light or dark."""
    return "dark" if st.context.theme.type == "dark" else "light"


def show_picture(draw: Callable[[Theme], Any], caption: Caption, words: str, lines: pd.DataFrame | None = None) -> None:
    """A figure drawn for the reader's screen between its title and its source. `words` say what it shows to those who
    cannot see it; `lines` are the same numbers as plain text, None only where the page shows them itself, beside it.
    The file its button saves is called after what is drawn."""
    name = picture_name(caption)
    say_caption(caption)
    st.plotly_chart(draw(theme_now()), theme=None, key=f"picture {name}", config=config(name), alt=words)
    st.caption(esc_md(caption.source_line))
    if lines is not None:
        with st.expander(f"The same as a table: {esc_md(caption.drawn[:1].lower() + caption.drawn[1:])}"):
            show_lines(lines, caption.drawn)


def say_caption(caption: Caption) -> None:
    """The message, and what is drawn, above a figure."""
    st.markdown(f"**{esc_md(caption.message)}**  \n{esc_md(caption.drawn)}")


def picture_name(caption: Caption) -> str:
    """What the file of a figure is called: "open-risks-by-residual-band-number-each-quarter"."""
    return "-".join(re.findall(r"[a-z0-9]+", caption.drawn.lower()))
