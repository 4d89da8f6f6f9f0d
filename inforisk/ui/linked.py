"""Tables each line of which leads on: the first cell is a link to the record it is about."""

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from inforisk.ui.menu import MenuEntry
from inforisk.ui.prose import Asked, link

Line = tuple[Asked, Sequence[str]]
"""What the page is asked for, and the cells as plain text, the linked one first."""


def show_linked(entry: MenuEntry, headings: Sequence[str], lines: Iterable[Line], title: str) -> None:
    """A table of plain text; the first cell of each line is a link to `entry`, which is asked for that line's record.

    A table too wide for the screen scrolls within its own frame, which the keyboard reaches too.
    """
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    body = "".join(_line(entry, asks, cells) for asks, cells in lines)
    st.html(
        f'<div class="linked" tabindex="0" role="region" aria-label="{escape(title)}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _line(entry: MenuEntry, asks: Asked, cells: Sequence[str]) -> str:
    first, *rest = cells
    others = "".join(f"<td>{escape(cell)}</td>" for cell in rest)
    return f'<tr><th scope="row">{link(entry, first, asks)}</th>{others}</tr>'
