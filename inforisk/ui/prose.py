"""Text with links in it: every link leads to a page of the product and carries what the reader looks at.

They are plain links, so that they can be copied, opened in a tab of their own and read out; a click stays within the
session (see `frame`).
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from urllib.parse import urlencode

import streamlit as st

from inforisk.metrics.sourced import Piece, Sentence, Sourced, piece_text
from inforisk.ui.carrying import carried
from inforisk.ui.menu import MENU, NUMBER, OVERVIEW, MenuEntry

INSIDE = "inside"
"""The class of links that stay within the session."""

Asked = Mapping[str, str | Sequence[str]]
"""Choices that stand in an address: the name of each and its value or values."""


def href(entry: MenuEntry, asks: Asked | None = None) -> str:
    """The address of a page with what the reader looks at, and whatever else it is asked for."""
    query = urlencode({**carried(), **(asks or {})}, doseq=True)
    path = "./" if entry is OVERVIEW else entry.address
    return f"{path}?{query}" if query else path


def link(entry: MenuEntry, text: str, asks: Asked | None = None) -> str:
    """One link as HTML; the text is shown as typed."""
    return f'<a class="{INSIDE}" href="{escape(href(entry, asks))}">{escape(text)}</a>'


def show_link(entry: MenuEntry, text: str, asks: Asked | None = None) -> None:
    """A link on a line of its own, to where a part of a page leads on to."""
    st.html(f'<p class="onward">{link(entry, text, asks)}</p>')


def show_prose(sentences: Iterable[Sentence], style: str = "lead") -> None:
    """Sentences as one paragraph, each figure a link to its source. `style` is the paragraph's class."""
    text = " ".join("".join(map(_piece, sentence)) for sentence in sentences)
    st.html(f'<p class="{style}">{text}</p>')


def show_list(sentences: Iterable[Sentence]) -> None:
    """Sentences as the points of a list, in one piece however many they are."""
    points = "".join(f"<li>{''.join(map(_piece, sentence))}</li>" for sentence in sentences)
    st.html(f'<ul class="lines">{points}</ul>')


def _piece(piece: Piece) -> str:
    if not isinstance(piece, Sourced):
        return escape(piece_text(piece))
    if piece.number:
        return link(NUMBER, piece.text, {"of": piece.number, **dict(piece.asks)})
    entry = next(one for one in MENU if one.address == piece.page)
    return link(entry, piece.text, dict(piece.asks))
