"""The page behind a number: which number, how it is made, and its rows, each walked back to its cells."""

import streamlit as st

from inforisk.metrics.focus import focus_words
from inforisk.metrics.numbers import NUMBERS, Number
from inforisk.phrases import numbered
from inforisk.registers import ALL
from inforisk.ui.links import linked_choice
from inforisk.ui.record import show_record
from inforisk.ui.remembered import remembered_rows
from inforisk.ui.standings import standing_words
from inforisk.ui.tables import choose_record, offer_downloads
from inforisk.ui.text import esc_md
from inforisk.ui.view import View
from inforisk.ui.wording import columns_shown

_OF = "of"
"""What the number is called in the address."""


def choose_number() -> str:
    """The name of a number, the first of the method page until another is asked for."""
    return linked_choice("Number", list(NUMBERS), lambda name: NUMBERS[name].title, _OF) or next(iter(NUMBERS))


def show_made(view: View, number: Number) -> None:
    """The number as it stands, its definition, what is left out and whose rule it is."""
    now = view.told(number.name)
    share = f" ({now.share})" if now.share else ""
    change = f", {now.change_words}" if now.change_words else ""
    st.markdown(esc_md(f"{number.title}: {now.of_whole}{share}{change}."))
    st.markdown(
        f"- **What is counted.** {esc_md(number.meaning)}\n"
        f"- **What is left out.** {esc_md(number.leaves_out)}\n"
        f"- **Whose rule it is.** {esc_md(number.source)}\n"
        f"- **Where it is from.** {esc_md(ALL[number.kind].label)}. {esc_md(standing_words(view.standing))}"
    )


def show_rows_behind(view: View, number: Number) -> None:
    """Every row the number counts, one of them walked back to its file, and all of them to take away."""
    rows = remembered_rows(view.visit, f"rows behind {number.name}", view.key, lambda: number.picks(view.evidence()))
    noun = ALL[number.kind].row_name
    if rows.empty:
        st.text(f"There is no row behind it: no {noun} is counted here.")
        return
    st.text(f"{numbered(len(rows), noun)} behind {numbered(number.counts(rows), number.noun, number.plural)}.")
    key = choose_record(rows, number.kind, columns_shown(rows, number.kind), "row")
    lines = (standing_words(view.standing), number.meaning, focus_words(view.focus))
    offer_downloads(view.visit, rows, number.kind, number.title, lines)
    if key:
        show_record(view.visit, rows, key, number.kind, view.standing.scheme)
