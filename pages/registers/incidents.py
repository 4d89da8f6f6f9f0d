"""Incidents: what happened and when, why, what was learnt, and which risks stand as if nothing had happened."""

import streamlit as st

from inforisk.metrics.incidents.words import incident_words
from inforisk.ui.carried import say_carried_in
from inforisk.ui.incidents import (
    choose_since,
    position_of,
    show_categories,
    show_counts,
    show_lessons,
    show_numbers,
    show_over_time,
    show_severities,
    show_unknown_links,
    show_unmoved,
)
from inforisk.ui.register import show_register
from inforisk.ui.session import visit
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

st.title("Incidents", anchor=False)
here = visit()
view = choose_since(choose_view(here, Kind.INCIDENTS))
position = position_of(view)
say_carried_in(view, Kind.INCIDENTS, "incident")

st.header("What happened", anchor=False)
st.markdown(esc_md(incident_words(position)))
if position.total:
    show_numbers(view)
    show_over_time(view)
    left, right = st.columns(2)
    with left:
        show_categories(view, position)
    with right:
        show_severities(view, position)
    show_counts(position)
    show_unknown_links(position)

st.header("What is to be learnt", anchor=False)
show_lessons(view, position)

st.header("Risks that never moved", anchor=False)
show_unmoved(view)

st.header("Every incident", anchor=False)
show_register(here, view.rows(Kind.INCIDENTS), Kind.INCIDENTS, view.standing)
