"""Incidents: what happened, why, what was learnt, and which risks stand as if nothing had happened."""

import streamlit as st

from inforisk.ui.archives import archive
from inforisk.ui.register import show_register
from inforisk.ui.session import visit
from inforisk.ui.standings import choose_standing, every_standing, say_standing
from inforisk.ui.welcome import stop_where_empty
from inforisk.vocabulary import Kind

st.title("Incidents", anchor=False)
here = visit()
stop_where_empty(here)
held = archive(here)

standing = choose_standing(every_standing(here))
incidents = held.rows(standing, Kind.INCIDENTS)
say_standing(standing)

st.header("Every incident", anchor=False)
show_register(here, incidents, Kind.INCIDENTS, standing.scheme, standing.label)
