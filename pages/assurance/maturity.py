"""Maturity: the level reached in each dimension against its target and the assessments before, not an average."""

import streamlit as st

from inforisk.metrics.maturity import words as maturity_words
from inforisk.ui.carried import say_carried_in
from inforisk.ui.maturity import (
    choose_model,
    choose_service,
    maturity_of,
    scale_words,
    show_below_target,
    show_changes,
    show_levels,
    show_services,
    show_trend,
    trend_of,
)
from inforisk.ui.numbers import how_made, show_tiles
from inforisk.ui.register import show_register
from inforisk.ui.session import visit
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

_NUMBERS = ("maturity-at-target", "maturity-below-target", "maturity-not-assessed")

st.title("Maturity", anchor=False)
here = visit()

view = choose_view(here, Kind.MATURITY)
answer = maturity_of(view)
say_carried_in(view, Kind.MATURITY, "assessed point")
if not answer.models:
    st.info(maturity_words.summary(answer))
    st.stop()
show_tiles(view, _NUMBERS)
how_made(*_NUMBERS, "maturity-with-target", "maturity-points")
model = choose_model(answer.models)
service = choose_service(model)
trend = trend_of(view, model.model, service)

st.header("Level against target", anchor=False)
st.markdown(esc_md(maturity_words.model_summary(model)))
show_levels(view, model, service)
st.text(scale_words(model))

st.header("From assessment to assessment", anchor=False)
show_trend(view, trend)

st.header("Since the assessment before", anchor=False)
show_changes(trend)

st.header("By service", anchor=False)
show_services(model)

st.header("Below target", anchor=False)
show_below_target(model)

st.header("Every assessed point", anchor=False)
show_register(here, view.rows(Kind.MATURITY), Kind.MATURITY, view.standing)
