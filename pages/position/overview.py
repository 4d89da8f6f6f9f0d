"""Overview: where the council's information stands at risk, in a few lines; on a first visit, how to begin."""

import streamlit as st

from inforisk.metrics import describe
from inforisk.metrics.filters import open_risks
from inforisk.metrics.position import by_band, cell_counts
from inforisk.metrics.quality.completeness import completeness
from inforisk.ui.assurance import show_assurance
from inforisk.ui.carried import say_carried
from inforisk.ui.menu import ASSETS, HEAT_MAP, MOVEMENT, QUARTER, RISKS
from inforisk.ui.overview import show_above_appetite, show_movement, show_returns, worst_first
from inforisk.ui.session import visit
from inforisk.ui.tables import count_table
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.ui.welcome import offer_example
from inforisk.vocabulary import Kind, Stage

st.title("Where our information stands at risk", anchor=False)
here = visit()
if here.is_first:
    offer_example(here)
    st.stop()

view = choose_view(here, *Kind, rebands=Kind.RISKS)
standing = view.standing
scheme = standing.scheme
risks = open_risks(view.rows(Kind.RISKS))
assets = view.rows(Kind.ASSETS)
counts = cell_counts(risks, Stage.RESIDUAL, scheme)
say_carried(risks, standing.quarter, "risk")

st.header("Open risks, with the controls in place", anchor=False)
st.markdown(esc_md(describe.heat_map(counts, scheme)))
st.page_link(HEAT_MAP.script, label="Open the heat map", icon=":material/arrow_forward:")
left, right = st.columns([1, 2])
with left:
    count_table(worst_first(by_band(counts, scheme)), "Residual band", "Open risks by residual band")
with right:
    show_above_appetite(risks)
    st.page_link(RISKS.script, label="All information risks", icon=":material/arrow_forward:")

st.header("What has changed", anchor=False)
show_movement(here, standing)
st.page_link(MOVEMENT.script, label="All that has changed", icon=":material/arrow_forward:")

st.header("Information assets", anchor=False)
st.markdown(esc_md(describe.completeness(completeness(assets))))
st.page_link(ASSETS.script, label="All information assets", icon=":material/arrow_forward:")

st.header("Actions, maturity, training and incidents", anchor=False)
show_assurance(here, standing)

st.header("Returns", anchor=False)
show_returns(here, standing.quarter)
st.page_link(QUARTER.script, label="The quarter: chasing, sign-off, snapshots", icon=":material/arrow_forward:")
