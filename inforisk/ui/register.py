"""A whole register on a page: how many rows, the table, one record walked back to its file, the downloads."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from inforisk.cycle.standing import Standing
from inforisk.metrics.row_filters import filtered_rows, filters_in_words, row_options
from inforisk.phrases import numbered
from inforisk.registers import ALL
from inforisk.ui.archives import archive
from inforisk.ui.chosen import Chosen
from inforisk.ui.filter_panel import choose_row_filters
from inforisk.ui.links import choose
from inforisk.ui.record import show_record
from inforisk.ui.session import Visit
from inforisk.ui.standings import standing_words
from inforisk.ui.tables import choose_record, offer_downloads
from inforisk.ui.text import esc_md
from inforisk.ui.wording import columns_shown
from inforisk.vocabulary import Kind

_IN_THE_ADDRESS = {
    Kind.RISKS: "risk",
    Kind.ASSETS: "asset",
    Kind.ACTIONS: "action",
    Kind.MATURITY: "assessed",
    Kind.TRAINING: "training",
    Kind.INCIDENTS: "incident",
}
"""What the record chosen is called in the address."""

NOTHING_LEFT = "Nothing is left under these filters"


def show_register(visit: Visit, rows: pd.DataFrame, kind: Kind, standing: Standing) -> None:
    """The rows of one of the smaller registers in a quarter, searched, filtered, one record at a time."""
    filters = choose_row_filters(row_options(rows, kind), kind)
    shown = filtered_rows(rows, filters)
    say_count(len(shown), rows, kind, words=filters_in_words(filters))
    lines = (standing_words(standing), filters_in_words(filters))
    show_rows(visit, standing, shown, kind, columns_shown(rows, kind), ALL[kind].label, lines)


def say_count(count: int, every: pd.DataFrame, kind: Kind, noun: str = "", words: str = "") -> None:
    """How many rows are shown of how many, under which filters; or that nothing is left, or that nothing was there."""
    noun = noun or ALL[kind].row_name
    if every.empty:
        st.info(f"There is no {esc_md(noun)} to show: none was returned for this quarter under these filters.")
    elif not count:
        st.info(esc_md(f"{NOTHING_LEFT}: there is no {noun} to show, of {len(every):,}. {words}"))
    else:
        st.markdown(esc_md(f"{numbered(count, noun)} of {len(every):,} on the register. {words}"))


def say_chosen(chosen: Chosen) -> None:
    """How many rows were chosen, of how many, and by which filters."""
    say_count(len(chosen.rows), chosen.view.rows(chosen.kind), chosen.kind, chosen.noun, chosen.words)


def show_chosen(chosen: Chosen, columns: Sequence[str], title: str) -> None:
    """The rows chosen as a table, one of them opened, all of them to take away."""
    view = chosen.view
    show_rows(view.visit, view.standing, chosen.rows, chosen.kind, columns, title, chosen.lines)


def show_rows(
    visit: Visit,
    standing: Standing,
    rows: pd.DataFrame,
    kind: Kind,
    columns: Sequence[str],
    title: str,
    lines: Sequence[str],
) -> None:
    """Rows of a register as a table, one of them opened, all of them to take away.

    `title` and `lines` say on the cover of a download what it holds. A record a link asks for is opened also where
    the filters leave it out, and that is said.
    """
    name = _IN_THE_ADDRESS[kind]
    key = choose_record(rows, kind, columns, name)
    if len(rows):
        offer_downloads(visit, rows, kind, title, lines)
    if key:
        show_record(visit, rows, key, kind, standing.scheme)
    elif name in st.query_params:
        _show_left_out(visit, standing, kind, name)


def _show_left_out(visit: Visit, standing: Standing, kind: Kind, name: str) -> None:
    every, asked, noun = archive(visit).rows(standing, kind), st.query_params[name], ALL[kind].row_name
    is_kept = bool((every["key"] == asked).any())
    told = "is not in the table: the filters leave it out" if is_kept else f"does not stand in {standing.label}"
    st.info(esc_md(f"The {noun} this link asks for {told}."))
    st.button("Close it", key=f"close {name}", on_click=choose, args=(name, None))
    if is_kept:
        show_record(visit, every, asked, kind, standing.scheme)
