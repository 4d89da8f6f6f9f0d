"""Training: how many Information Asset Owners are trained, which are not, and what the untrained ones own."""

import streamlit as st

from inforisk.metrics.training.words import coverage_words, method_words
from inforisk.ui.carried import say_carried_in
from inforisk.ui.choosers import choose_or_all
from inforisk.ui.menu import PEOPLE, SETTINGS
from inforisk.ui.numbers import how_made, show_tiles
from inforisk.ui.prose import show_link
from inforisk.ui.register import show_register
from inforisk.ui.session import visit
from inforisk.ui.tables import as_table
from inforisk.ui.text import esc_md
from inforisk.ui.training import (
    courses_in,
    coverage_of,
    exposure_of,
    exposure_said,
    review_of,
    show_entrusted,
    show_groups,
    show_projection,
    show_review,
    show_untrained,
    state_lines,
)
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

_NUMBERS = ("owners-ever-completed", "owners-trained", "owners-untrained", "owners-not-matched")

st.title("Training", anchor=False)
here = visit()

view = choose_view(here, Kind.TRAINING, Kind.ASSETS, Kind.RISKS)
course = choose_or_all("Course", "course", courses_in(view), "The course asset owners are asked to take")
answer = coverage_of(view, course)
exposure = exposure_of(view, course)
say_carried_in(view, Kind.TRAINING, "training record")
if course is None:
    show_tiles(view, _NUMBERS)
    how_made(*_NUMBERS, "owners")

st.header("Are the asset owners trained?", anchor=False)
st.markdown(esc_md(coverage_words(answer)))
left, right = st.columns(2)
with left:
    as_table(state_lines(answer), "Asset owners by where they stand with the course")
with right:
    st.markdown(esc_md(method_words(answer)))
show_groups(answer)

st.header("Will the target be met?", anchor=False)
show_projection(answer)
show_link(SETTINGS, "The due date, the target and how long training holds")

st.header("Not trained", anchor=False)
show_untrained(answer)

st.header("What stands in untrained hands", anchor=False)
st.markdown(esc_md(exposure_said(view, course)))
show_entrusted(exposure)

st.header("Who is who", anchor=False)
show_review(review_of(view, course))
show_link(PEOPLE, "Say which names are one person")

st.header("Every training record", anchor=False)
show_register(here, view.rows(Kind.TRAINING), Kind.TRAINING, view.standing)
