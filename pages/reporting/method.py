"""Method: the scheme, what each rule looks for and why, what the words mean, how accessible the screens are."""

import streamlit as st

from inforisk.ui.choosers import choose_scheme
from inforisk.ui.method import ACCESSIBILITY, GLOSSARY, SCORING, rule_lines
from inforisk.ui.schemes import offered
from inforisk.ui.tables import as_table

st.title("Method", anchor=False)
scheme = choose_scheme(offered())

st.header("The scheme", anchor=False)
st.markdown(SCORING)

st.header("What the words mean", anchor=False)
as_table(GLOSSARY, "Words and their meaning")

st.header("What is checked", anchor=False)
st.markdown("An error means that the row cannot be used as it stands, a warning that it is used but deserves a look.")
as_table(rule_lines(), "Every rule: what it looks for, why it matters and where it comes from")

st.header("Accessibility", anchor=False)
st.markdown(ACCESSIBILITY)
