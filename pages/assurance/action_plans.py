"""Action plans: how far each has come from report to report, what was put off, what is due next and who has to act."""

import streamlit as st

from inforisk.metrics.actions import words as progress_words
from inforisk.ui.action_plans import (
    choose_plan,
    progress_of,
    show_breakdown,
    show_burn_up,
    show_due,
    show_how_far,
    show_put_off,
)
from inforisk.ui.carried import say_carried_in
from inforisk.ui.register import show_register
from inforisk.ui.session import visit
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

st.title("Action plans", anchor=False)
here = visit()
view = choose_plan(choose_view(here, Kind.ACTIONS))
answer = progress_of(view)
say_carried_in(view, Kind.ACTIONS, "action")

st.header("How far it has come", anchor=False)
st.markdown(esc_md(progress_words.headline(answer)))
if not answer.counts.total:
    st.stop()
st.markdown(esc_md(progress_words.lateness(answer)))
show_how_far(view, answer)
st.markdown(esc_md(progress_words.denominator(answer)))

st.header("From report to report", anchor=False)
show_burn_up(view)

st.header("By scope area and priority", anchor=False)
show_breakdown(view, answer)

st.header("What was put off", anchor=False)
show_put_off(view)

st.header("What is due next", anchor=False)
show_due(view, answer)

st.header("Every action", anchor=False)
show_register(here, view.rows(Kind.ACTIONS), Kind.ACTIONS, view.standing)
