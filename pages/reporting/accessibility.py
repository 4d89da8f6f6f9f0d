"""Accessibility: how these screens can be used, what does not work yet, whom to tell, and help with the keyboard."""

import streamlit as st

from inforisk.clock import today
from inforisk.ui.accessibility import key_lines, show_statement, show_ways_to_complain
from inforisk.ui.menu import METHOD, SETTINGS
from inforisk.ui.prose import show_link
from inforisk.ui.session import visit
from inforisk.ui.settings import settings_on
from inforisk.ui.tables import as_table

st.title("Accessibility", anchor=False)
settings = settings_on(visit(), today())
show_statement(settings)
show_ways_to_complain(settings)

st.header("With the keyboard", anchor=False)
st.text("Everything can be reached and worked without a mouse. Whatever a click on a map or a table does, a box does.")
as_table(key_lines(), "The parts of the screens, and the keys that work them")

st.header("Onward", anchor=False)
show_link(SETTINGS, "Settings: the council's name and whom readers write to")
show_link(METHOD, "Method: what the words mean and how every number is made")
