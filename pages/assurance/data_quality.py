"""Data quality: can the numbers be trusted? What is missing, what was found, how old the reviews are."""

import streamlit as st

from inforisk.metrics.quality import words as quality_words
from inforisk.metrics.quality.answers import completeness_by_service
from inforisk.metrics.quality.calibration import calibration
from inforisk.metrics.quality.reviews import review_ages
from inforisk.ui.archives import archive
from inforisk.ui.carried import say_carried
from inforisk.ui.data_quality import (
    rules_broken,
    show_calibration,
    show_cells,
    show_completeness,
    show_reviews,
    show_rules,
)
from inforisk.ui.menu import METHOD
from inforisk.ui.session import visit
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

st.title("Data quality", anchor=False)
here = visit()
held = archive(here)

view = choose_view(here, *Kind)
standing = view.standing
assets = view.rows(Kind.ASSETS)
risks = view.rows(Kind.RISKS)
say_carried(assets, standing.quarter, "asset")
say_carried(risks, standing.quarter, "risk")

st.header("What is missing from the asset registers", anchor=False)
completeness = completeness_by_service(assets)
st.markdown(esc_md(quality_words.completeness_words(completeness)))
show_completeness(completeness)

st.header("What the checks found", anchor=False)
broken = rules_broken(here, standing)
st.markdown(esc_md(quality_words.findings_words(broken)))
show_rules(broken)
show_cells(here, standing, broken)
st.page_link(METHOD.script, label="What each rule looks for, and why", icon=":material/arrow_forward:")

st.header("How old the reviews are", anchor=False)
asset_ages = review_ages(assets, standing.as_at)
st.markdown(esc_md(quality_words.review_words(asset_ages)))
show_reviews(asset_ages, "asset")
risk_ages = review_ages(risks, standing.as_at)
st.markdown(esc_md(quality_words.review_words(risk_ages, "risk")))
show_reviews(risk_ages, "risk")

st.header("Do services score alike?", anchor=False)
scored = calibration(risks, standing.scheme)
st.markdown(esc_md(quality_words.calibration_words(scored)))
show_calibration(scored)
