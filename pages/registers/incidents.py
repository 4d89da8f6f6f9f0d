"""Incidents: what happened, why, what was learnt, and which risks stand as if nothing had happened."""

import streamlit as st

from inforisk.metrics.incidents.position import incident_position
from inforisk.metrics.incidents.words import incident_words
from inforisk.ui.archives import archive
from inforisk.ui.carried import say_carried
from inforisk.ui.incidents import choose_since, show_counts, show_lessons, show_unknown_links, show_unmoved
from inforisk.ui.register import show_register
from inforisk.ui.session import visit
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

st.title("Incidents", anchor=False)
here = visit()
held = archive(here)

view = choose_view(here, Kind.INCIDENTS)
standing = view.standing
since = choose_since(standing)
incidents = view.rows(Kind.INCIDENTS)
assets = view.rows(Kind.ASSETS)
risks = view.rows(Kind.RISKS)
position = incident_position(incidents, standing.as_at, since, assets, risks)
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
