"""Briefing: the papers of a quarter for a body and its readers, looked at before they leave, and those made so far."""

import streamlit as st

from inforisk.ui.briefing import choose_plan, say_plan, stop_without_export
from inforisk.ui.briefing_files import show_making
from inforisk.ui.briefing_held_back import show_held_back
from inforisk.ui.briefing_papers import show_papers
from inforisk.ui.briefing_preview import show_preview
from inforisk.ui.menu import QUARTER
from inforisk.ui.prose import show_link
from inforisk.ui.session import visit
from inforisk.ui.welcome import stop_where_empty

st.title("Briefing", anchor=False)
here = visit()
stop_where_empty(here)
stop_without_export(here)
plan = choose_plan(here)
say_plan(plan)

st.header("The files", anchor=False)
show_making(plan)

st.header("The paper as its readers will have it", anchor=False)
st.text(
    "The whole paper, its one page, or a section at a time. Every figure leads to how it is made; below each section "
    "stands the place for your own words."
)
show_preview(plan)

st.header("What was held back", anchor=False)
show_held_back(plan)

st.header("Papers made", anchor=False)
show_papers(here)
show_link(QUARTER, "Quarter: freeze it, so that its papers are final")
