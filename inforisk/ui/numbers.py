"""Numbers on a page: as tiles with their change, and how each is made, from the object that counts it."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from inforisk.metrics.numbers import NUMBERS, Number, Told
from inforisk.phrases import sentence
from inforisk.registers import ALL
from inforisk.ui.menu import NUMBER, MenuEntry
from inforisk.ui.prose import INSIDE, Asked, href, link
from inforisk.ui.view import View


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile of what is no count of rows: its `title`, what it says, the page that shows it and what that page is asked
    for, and a few words beside it."""

    title: str
    value: str
    page: MenuEntry
    beside: str = ""
    asks: Asked | None = None


def show_tiles(view: View, tiles: Sequence[str | Tile]) -> None:
    """A tile for each number under its name: its title, "75 of 77" with the share, the change, and the way to how it is
    made; and tiles of their own among them."""
    drawn = (tile if isinstance(tile, Tile) else number_tile(view.told(tile)) for tile in tiles)
    st.html(f'<div class="tiles">{"".join(map(_tile, drawn))}</div>')


def number_tile(told: Told) -> Tile:
    """The tile of a number. Where there is nothing it could be a part of, and where it is not known, it says so and
    why."""
    number = told.counted.number
    beside = "" if told.whole == 0 else told.unknown or ", ".join(filter(None, (told.share, told.change_words)))
    return Tile(number.title, _value(told), NUMBER, sentence(beside), {"of": number.name})


def _value(told: Told) -> str:
    number = told.counted.number
    if told.whole == 0:
        whole = NUMBERS[number.whole]
        return f"No {whole.plural or whole.noun + 's'}"
    return told.of_whole


def _tile(tile: Tile) -> str:
    return (
        f'<div class="tile"><span class="title">{escape(tile.title)}</span>'
        f'<a class="{INSIDE} value" href="{escape(href(tile.page, tile.asks))}">{escape(tile.value)}</a>'
        f'<span class="change">{escape(tile.beside)}</span></div>'
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
