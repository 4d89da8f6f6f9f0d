"""Numbers on a page: as tiles with their change, and how each is made, from the object that counts it."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from inforisk.metrics.numbers import NUMBERS, Number, Told
from inforisk.registers import ALL
from inforisk.ui.menu import NUMBER
from inforisk.ui.prose import Asked, href, link
from inforisk.ui.view import View


def show_tiles(view: View, names: Sequence[str]) -> None:
    """A tile for each number: its title, "75 of 77" with the share, the change, and the way to how it is made."""
    tiles = "".join(_tile(view.told(name)) for name in names)
    st.html(f'<div class="tiles">{tiles}</div>')


def _tile(told: Told) -> str:
    number = told.counted.number
    more = " ".join(escape(words) for words in (told.share, told.change_words) if words)
    address = escape(href(NUMBER, {"of": number.name}))
    return (
        f'<div class="tile"><span class="title">{escape(number.title)}</span>'
        f'<a class="inside value" href="{address}">{escape(told.of_whole)}</a>'
        f'<span class="change">{more}</span></div>'
    )


def how_made(*names: str, asks: Asked | None = None) -> None:
    """How the numbers of one part of a page are made: the definition of each, and the way to the rows behind it."""
    with st.expander("How is this made?"):
        st.html("<dl>" + "".join(_definition(NUMBERS[name], asks) for name in names) + "</dl>")


def _definition(number: Number, asks: Asked | None) -> str:
    rows = link(NUMBER, f"The rows behind it: {number.title.lower()}", {"of": number.name, **(asks or {})})
    said = f"{number.meaning} Left out: {_begins_small(number.leaves_out)} From the {register_name(number)}."
    return f"<dt>{escape(number.title)}</dt><dd>{escape(said)} {rows}</dd>"


def register_name(number: Number) -> str:
    """The register a number is made from, within a sentence."""
    return ALL[number.kind].label.lower()


def _begins_small(text: str) -> str:
    return text[:1].lower() + text[1:]
