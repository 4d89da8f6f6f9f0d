"""Information assets: the register of every service as one table, searched, filtered, one record at a time."""

import streamlit as st

from inforisk.metrics import describe
from inforisk.metrics.filters import asset_filter_options, filtered_assets
from inforisk.metrics.quality.completeness import completeness
from inforisk.phrases import numbered
from inforisk.ui.carried import say_carried
from inforisk.ui.filter_panel import choose_asset_filters
from inforisk.ui.record import show_record
from inforisk.ui.session import visit
from inforisk.ui.standings import standing_words
from inforisk.ui.tables import choose_record, offer_downloads
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.ui.wording import ASSET_COLUMNS
from inforisk.vocabulary import Kind

st.title("Information assets", anchor=False)
here = visit()

view = choose_view(here, Kind.ASSETS)
standing = view.standing
assets = view.rows(Kind.ASSETS)
say_carried(assets, standing.quarter, "asset")
filters = choose_asset_filters(asset_filter_options(assets))
shown = filtered_assets(assets, filters)
st.markdown(f"{numbered(len(shown), 'asset')} of {len(assets):,} on the register.")
st.markdown(esc_md(describe.asset_filters(filters)))
st.markdown(esc_md(describe.completeness(completeness(shown))))

key = choose_record(shown, Kind.ASSETS, ASSET_COLUMNS, "asset")
lines = (standing_words(standing), describe.asset_filters(filters))
offer_downloads(here, shown, Kind.ASSETS, "Information assets", lines)
if key:
    show_record(here, shown, key, Kind.ASSETS, standing.scheme)
