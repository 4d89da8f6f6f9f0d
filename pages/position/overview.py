"""Overview: where the council's information stands at risk, on one screen; on a first visit, how to begin."""

import streamlit as st

from inforisk.ui.carried import say_carried_in
from inforisk.ui.numbers import how_made
from inforisk.ui.overview import show_headline, show_in_brief, show_map, show_position, show_worst
from inforisk.ui.session import visit
from inforisk.ui.view import choose_view
from inforisk.ui.welcome import offer_example
from inforisk.vocabulary import Kind

st.title("Where our information stands at risk", anchor=False)
here = visit()
if here.is_first:
    offer_example(here)
    st.stop()

view = choose_view(here, *Kind)
left, right = st.columns([3, 2], gap="medium")
with left:
    show_headline(view)
    show_position(view)
with right:
    show_map(view)

st.header("The worst risks, and why they are still there", anchor=False)
say_carried_in(view, Kind.RISKS, "risk")
show_worst(view)

st.header("Everything else in a line", anchor=False)
show_in_brief(view)
how_made(
    "risks-above-appetite",
    "risks-long-above",
    "risks-not-assessed",
    "actions-complete",
    "owners-trained",
    "maturity-at-target",
    "assets-answering-four",
    "incidents-open",
)
