"""Heat map: how many risks stand where, and which they are."""

import streamlit as st

from inforisk.metrics import describe
from inforisk.metrics.filters import filter_options, filtered
from inforisk.ui.carried import say_carried
from inforisk.ui.choosers import choose_stages, judged_stage
from inforisk.ui.filter_panel import choose_risk_filters
from inforisk.ui.heat_map import StageMaps, risks_of, show_maps
from inforisk.ui.record import show_record
from inforisk.ui.session import visit
from inforisk.ui.standings import standing_words
from inforisk.ui.tables import choose_record, offer_downloads
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.ui.wording import columns_at
from inforisk.vocabulary import Kind

st.title("Heat map", anchor=False)
here = visit()
view = choose_view(here, Kind.RISKS, rebands=Kind.RISKS)
standing = view.standing
stages = choose_stages()
risks = view.rows(Kind.RISKS)
say_carried(risks, standing.quarter, "risk")
stage = judged_stage(stages)
filters = choose_risk_filters(filter_options(risks, stage), stage)
shown = filtered(risks, filters)
st.markdown(esc_md(describe.filters(filters)))

maps = StageMaps.of(shown, stages, standing.scheme, describe.noun(filters))
cell = show_maps(maps)
lines = (standing_words(standing), describe.filters(filters))
if cell is None:
    st.text("Click a cell of a map, or choose one in the box, to see its risks.")
    offer_downloads(here, shown, Kind.RISKS, "Risks on the heat map", lines)
else:
    st.header("Risks of the chosen cell", anchor=False)
    st.markdown(esc_md(maps.cells().get(str(cell), "")))
    picked = risks_of(shown, cell)
    key = choose_record(picked, Kind.RISKS, columns_at(cell.stage), "risk")
    offer_downloads(here, picked, Kind.RISKS, "Risks of one cell", (*lines, str(cell)))
    if key:
        show_record(here, picked, key, Kind.RISKS, standing.scheme)
