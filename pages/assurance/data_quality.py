"""Data quality: can the numbers be trusted? What is missing, what was found, how old the reviews are."""

import streamlit as st

from inforisk.metrics.quality import words as quality_words
from inforisk.ui.carried import say_carried_in
from inforisk.ui.data_quality import (
    calibration_of,
    completeness_of,
    reviews_of,
    rules_broken,
    show_calibration,
    show_cells,
    show_completeness,
    show_findings,
    show_reviews,
    show_rules,
)
from inforisk.ui.menu import METHOD
from inforisk.ui.numbers import how_made, show_tiles
from inforisk.ui.prose import show_link
from inforisk.ui.session import visit
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

_NUMBERS = ("assets-answering-four", "assets-review-overdue", "assets-never-reviewed", "risks-review-overdue")
_LACKING = (
    "assets-without-owner",
    "assets-without-location",
    "assets-without-retention",
    "assets-without-security",
    "risks-never-reviewed",
)

st.title("Data quality", anchor=False)
here = visit()

view = choose_view(here, *Kind)
say_carried_in(view, Kind.ASSETS, "asset")
say_carried_in(view, Kind.RISKS, "risk")
show_tiles(view, _NUMBERS)
how_made(*_NUMBERS, *_LACKING)

st.header("What is missing from the asset registers", anchor=False)
completeness = completeness_of(view)
st.markdown(esc_md(quality_words.completeness_words(completeness)))
show_completeness(view, completeness)

st.header("What the checks found", anchor=False)
broken = rules_broken(view)
st.markdown(esc_md(quality_words.findings_words(broken)))
st.text(
    "A finding is a cell or a row that breaks a rule, as the checks found it when the return came in. The checks read "
    "a return whole: under filters, every return that holds a row of what is shown is counted with all its findings."
)
show_findings(view, broken)
show_rules(broken)
show_cells(view, broken)
show_link(METHOD, "What each rule looks for, and why")

st.header("How old the reviews are", anchor=False)
asset_ages = reviews_of(view, Kind.ASSETS)
st.markdown(esc_md(quality_words.review_words(asset_ages)))
show_reviews(view, asset_ages, "asset")
risk_ages = reviews_of(view, Kind.RISKS)
st.markdown(esc_md(quality_words.review_words(risk_ages, "risk")))
show_reviews(view, risk_ages, "risk")

st.header("Do services score alike?", anchor=False)
scored = calibration_of(view)
st.markdown(esc_md(quality_words.calibration_words(scored)))
show_calibration(scored)
