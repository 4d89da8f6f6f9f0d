"""Maturity: the level reached in each dimension against its target and the assessment before, never just an average."""

import streamlit as st

from inforisk.metrics.maturity import words as maturity_words
from inforisk.ui.carried import say_carried
from inforisk.ui.choosers import choose_or_all
from inforisk.ui.maturity import choose_model, levels_of, maturity_of, scale_words, show_below_target, show_levels
from inforisk.ui.register import show_register
from inforisk.ui.session import visit
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

st.title("Maturity", anchor=False)
here = visit()

view = choose_view(here, Kind.MATURITY)
standing = view.standing
assessments = view.rows(Kind.MATURITY)
answer = maturity_of(here, standing)
say_carried(assessments, standing.quarter, "assessed point")
if not answer.models:
    st.info(maturity_words.summary(answer))
    st.stop()
model = choose_model(answer.models)
service = choose_or_all("Assessed", "assessed_service", list(model.by_service), "Whole council")

st.header("Level by level", anchor=False)
st.markdown(esc_md(maturity_words.model_summary(model)))
show_levels(model, levels_of(model, service), service or "Whole council")
st.text(scale_words(model))

st.header("Below target", anchor=False)
show_below_target(model)

st.header("Every assessed point", anchor=False)
show_register(here, assessments, Kind.MATURITY, standing)
