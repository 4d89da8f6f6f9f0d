"""Training: how many Information Asset Owners are trained, which are not, and what the untrained ones own."""

import streamlit as st

from inforisk.metrics.training.coverage import coverage
from inforisk.metrics.training.exposure import untrained_exposure
from inforisk.metrics.training.matching_review import matching_review
from inforisk.metrics.training.words import coverage_words, exposure_words, method_words
from inforisk.ui.archives import archive
from inforisk.ui.carried import say_carried
from inforisk.ui.choosers import choose_or_all
from inforisk.ui.menu import PEOPLE
from inforisk.ui.register import show_register
from inforisk.ui.session import visit
from inforisk.ui.tables import as_table
from inforisk.ui.text import esc_md
from inforisk.ui.training import (
    courses_on,
    settings_at,
    show_entrusted,
    show_groups,
    show_review,
    show_untrained,
    state_lines,
)
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

st.title("Training", anchor=False)
here = visit()
held = archive(here)

view = choose_view(here, Kind.TRAINING, Kind.ASSETS, Kind.RISKS)
standing = view.standing
training = view.rows(Kind.TRAINING)
assets = view.rows(Kind.ASSETS)
course = choose_or_all("Course", "course", courses_on(training), "The course asset owners are asked to take")
answer = coverage(assets, training, standing.as_at, settings_at(here, standing), held.people(), course)
exposure = untrained_exposure(answer, assets, view.rows(Kind.RISKS), held.people())
say_carried(training, standing.quarter, "training record")

st.header("Are the asset owners trained?", anchor=False)
st.markdown(esc_md(coverage_words(answer)))
left, right = st.columns(2)
with left:
    as_table(state_lines(answer), "Asset owners by where they stand with the course")
with right:
    st.markdown(esc_md(method_words(answer)))
show_groups(answer)

st.header("Not trained", anchor=False)
show_untrained(answer)

st.header("What stands in untrained hands", anchor=False)
st.markdown(esc_md(exposure_words(exposure)))
show_entrusted(exposure)

st.header("Who is who", anchor=False)
show_review(matching_review(answer))
st.page_link(PEOPLE.script, label="Say which names are one person", icon=":material/arrow_forward:")

st.header("Every training record", anchor=False)
show_register(here, training, Kind.TRAINING, standing)
