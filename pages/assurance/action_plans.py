"""Action plans: how far each has come, what is outstanding, who has to act, and every action behind the counts."""

import streamlit as st

from inforisk.cycle.earlier import ledgers_before
from inforisk.metrics.actions import words as progress_words
from inforisk.metrics.actions.plans import of_plan, plans
from inforisk.metrics.actions.progress import progress
from inforisk.ui.action_plans import (
    due_lines,
    progress_until,
    show_breakdown,
    show_outstanding,
    show_progress_over_time,
    status_lines,
)
from inforisk.ui.archives import archive
from inforisk.ui.carried import say_carried
from inforisk.ui.choosers import choose_or_all
from inforisk.ui.register import show_register
from inforisk.ui.session import visit
from inforisk.ui.tables import as_table
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

st.title("Action plans", anchor=False)
here = visit()
held = archive(here)

view = choose_view(here, Kind.ACTIONS)
standing = view.standing
actions = view.rows(Kind.ACTIONS)
plan = choose_or_all("Plan", "plan", plans(actions), "Every plan")
earlier = ledgers_before(held, standing, Kind.ACTIONS)
answer = progress(actions, standing.as_at, plan, list(earlier.values()))
say_carried(actions, standing.quarter, "action")

st.header("How far it has come", anchor=False)
st.markdown(esc_md(progress_words.headline(answer)))
if not answer.counts.total:
    st.stop()
st.markdown(esc_md(progress_words.lateness(answer)))
left, right = st.columns(2)
with left:
    as_table(status_lines(answer), "Actions by status")
with right:
    as_table(due_lines(answer), "Open actions by their date")
st.markdown(esc_md(progress_words.denominator(answer)))
show_breakdown(answer)

st.header("What is outstanding", anchor=False)
show_outstanding(answer)

st.header("Quarter by quarter", anchor=False)
show_progress_over_time(progress_until(held, standing, plan))

st.header("Every action", anchor=False)
show_register(here, of_plan(actions, plan), Kind.ACTIONS, standing)
