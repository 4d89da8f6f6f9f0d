"""Method: the scheme, what each rule looks for and why, what the words mean, how accessible the screens are."""

import streamlit as st

from inforisk.ui.choosers import choose_scheme
from inforisk.ui.method import ACCESSIBILITY, GLOSSARY, SCORING, band_lines, matrix_lines, origin_of, rule_lines
from inforisk.ui.schemes import offered
from inforisk.ui.tables import as_table
from inforisk.ui.text import esc_md

st.title("Method", anchor=False)
scheme = choose_scheme(offered())

st.header("The scheme", anchor=False)
st.markdown(esc_md(origin_of(scheme)))
st.table(matrix_lines(scheme), alt="The score and the band of every cell of the scheme")
as_table(band_lines(scheme), "The bands of the scheme, worst first, and whether they are above appetite")
st.markdown(SCORING)

st.header("What the words mean", anchor=False)
as_table(GLOSSARY, "Words and their meaning")

st.header("What is checked", anchor=False)
st.markdown("An error means that the row cannot be used as it stands, a warning that it is used but deserves a look.")
as_table(rule_lines(), "Every rule: what it looks for, why it matters and where it comes from")

st.header("Accessibility", anchor=False)
st.markdown(ACCESSIBILITY)
