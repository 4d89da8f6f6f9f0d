"""Incidents: what happened, why, what was learnt, and which risks stand as if nothing had happened."""

import streamlit as st

from inforisk.metrics.incidents.position import incident_position
from inforisk.metrics.incidents.words import incident_words
from inforisk.ui.archives import archive
from inforisk.ui.carried import say_carried
from inforisk.ui.incidents import choose_since, show_counts, show_lessons, show_unknown_links, show_unmoved
from inforisk.ui.register import show_register
from inforisk.ui.session import visit
from inforisk.ui.standings import choose_standing, every_standing, say_standing
from inforisk.ui.text import esc_md
from inforisk.ui.welcome import stop_where_empty
from inforisk.vocabulary import Kind

st.title("Incidents", anchor=False)
here = visit()
stop_where_empty(here)
held = archive(here)

left, right = st.columns(2)
with left:
    standing = choose_standing(every_standing(here))
with right:
    since = choose_since(standing)
incidents = held.rows(standing, Kind.INCIDENTS)
assets = held.rows(standing, Kind.ASSETS)
risks = held.rows(standing, Kind.RISKS)
position = incident_position(incidents, standing.as_at, since, assets, risks)
say_standing(standing)
say_carried(incidents, standing.quarter, "incident")

st.header("What happened", anchor=False)
st.markdown(esc_md(incident_words(position)))
show_counts(position)
show_unknown_links(position)

st.header("What is to be learnt", anchor=False)
show_lessons(position, incidents)

st.header("Risks that never moved", anchor=False)
show_unmoved(here, standing)

st.header("Every incident", anchor=False)
show_register(here, incidents, Kind.INCIDENTS, standing)
