"""Information risks: the register of every service as one table, searched, filtered, one record at a time."""

import streamlit as st

from inforisk.metrics import describe
from inforisk.metrics.filters import filter_options, filtered
from inforisk.phrases import numbered
from inforisk.ui.carried import say_carried
from inforisk.ui.filter_panel import choose_risk_filters
from inforisk.ui.record import show_record
from inforisk.ui.session import visit
from inforisk.ui.standings import standing_words
from inforisk.ui.tables import choose_record, offer_downloads
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.ui.wording import RISK_COLUMNS
from inforisk.vocabulary import Kind

st.title("Information risks", anchor=False)
here = visit()

view = choose_view(here, Kind.RISKS, rebands=Kind.RISKS)
standing = view.standing
risks = view.rows(Kind.RISKS)
say_carried(risks, standing.quarter, "risk")
filters = choose_risk_filters(filter_options(risks))
shown = filtered(risks, filters)
st.markdown(f"{numbered(len(shown), describe.noun(filters))} of {len(risks):,} on the register.")
st.markdown(esc_md(describe.filters(filters)))

key = choose_record(shown, Kind.RISKS, RISK_COLUMNS, "risk")
lines = (standing_words(standing), describe.filters(filters))
offer_downloads(here, shown, Kind.RISKS, "Information risks", lines)
if key:
    show_record(here, shown, key, Kind.RISKS, standing.scheme)
