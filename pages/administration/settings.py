"""Settings: what the council has settled, as on a day, who said so and why, and settling something from a day on."""

import streamlit as st

from inforisk.ui.menu import METHOD, PEOPLE, SERVICES
from inforisk.ui.prose import show_link
from inforisk.ui.session import visit
from inforisk.ui.settings import choose_day, offer_change, show_changes, show_in_force

st.title("Settings", anchor=False)
here = visit()
st.text("What is settled holds from a day on. What held before still answers for the days before, and nothing is lost.")

st.header("What is in force", anchor=False)
day = choose_day()
show_in_force(here, day)

st.header("Change a setting", anchor=False)
offer_change(here, day)

st.header("What was settled so far", anchor=False)
show_changes(here)

st.header("Settled elsewhere", anchor=False)
show_link(SERVICES, "Services: who is expected to return, and every restructure")
show_link(PEOPLE, "People: names that mean one person, and rows that are one thing")
show_link(METHOD, "Method: the scheme drawn, and how every number is made")
