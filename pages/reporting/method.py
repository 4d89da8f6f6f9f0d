"""Method: the scheme drawn, an example worked through with the reader's figures, every number, word and rule."""

import streamlit as st

from inforisk.clock import today
from inforisk.ui.choosers import choose_scheme
from inforisk.ui.glossary import glossary_lines
from inforisk.ui.menu import ACCESSIBILITY, SETTINGS
from inforisk.ui.method import choose_levels, show_example, show_numbers, show_rules, show_scheme
from inforisk.ui.prose import show_link
from inforisk.ui.schemes import offered
from inforisk.ui.session import visit
from inforisk.ui.settings import settings_on
from inforisk.ui.tables import as_table

st.title("Method", anchor=False)
here = visit()
settings = settings_on(here, today())

st.header("The scheme", anchor=False)
scheme = choose_scheme(offered())
show_scheme(here, scheme)
show_link(SETTINGS, "Settings: which scheme is in force, and since when")

st.header("An example with your own figures", anchor=False)
st.text("Choose how likely and how bad, before controls, with today's controls, and once the planned actions are done.")
show_example(here, choose_levels(scheme), scheme, settings.siro)

st.header("How every number is made", anchor=False)
st.text("Each number is counted, defined and walked back to its rows by the same piece of the product.")
show_numbers()

st.header("What the words mean", anchor=False)
as_table(glossary_lines(settings), "Words and their meaning")

st.header("What is checked", anchor=False)
show_rules()
show_link(ACCESSIBILITY, "Accessibility: how these screens can be used, and what does not work yet")
