"""A whole register on a page: filters, the table, one record walked back to its file, the downloads."""

import pandas as pd
import streamlit as st

from inforisk.cycle.standing import Standing
from inforisk.metrics.row_filters import filtered_rows, filters_in_words, row_options
from inforisk.phrases import numbered
from inforisk.registers import ALL
from inforisk.ui.filter_panel import choose_row_filters
from inforisk.ui.record import show_record
from inforisk.ui.session import Visit
from inforisk.ui.standings import standing_words
from inforisk.ui.tables import choose_record, offer_downloads
from inforisk.ui.text import esc_md
from inforisk.ui.wording import columns_shown
from inforisk.vocabulary import Kind

_IN_THE_ADDRESS = {
    Kind.ACTIONS: "action",
    Kind.MATURITY: "assessed",
    Kind.TRAINING: "training",
    Kind.INCIDENTS: "incident",
}
"""What the record chosen is called in the address."""


def show_register(visit: Visit, rows: pd.DataFrame, kind: Kind, standing: Standing) -> None:
    """The rows of one register in a quarter, searched, filtered, one record at a time."""
    label, noun = ALL[kind].label, ALL[kind].row_name
    filters = choose_row_filters(row_options(rows, kind), kind)
    shown = filtered_rows(rows, filters)
    st.markdown(esc_md(f"{numbered(len(shown), noun)} of {len(rows):,} on the register. {filters_in_words(filters)}"))
    key = choose_record(shown, kind, columns_shown(rows, kind), _IN_THE_ADDRESS[kind])
    offer_downloads(visit, shown, kind, label, (standing_words(standing), filters_in_words(filters)))
    if key:
        show_record(visit, shown, key, kind, standing.scheme)
