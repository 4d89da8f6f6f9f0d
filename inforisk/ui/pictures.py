"""Figures on a page: in the colours of the reader's screen, with their words, and saved by their own button."""

import re
from collections.abc import Callable
from typing import Any

import streamlit as st

from inforisk.figures.look import Theme, config


def theme_now() -> Theme:
    """Whether the reader's screen is light or dark."""
    return "dark" if st.context.theme.type == "dark" else "light"


def show_picture(draw: Callable[[Theme], Any], title: str, words: str) -> None:
    """A figure drawn for the reader's screen. `words` say what it shows to those who cannot see it; the table with
    the same numbers is the page's to give. The file its button saves is called after `title`."""
    name = "-".join(re.findall(r"[a-z0-9]+", title.lower()))
    st.plotly_chart(draw(theme_now()), theme=None, key=f"picture {name}", config=config(name), alt=words)
