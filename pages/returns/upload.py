"""Upload a register: whose return it is, the files, what was made of them, and keeping it."""

import streamlit as st

from inforisk.ui.menu import HEAT_MAP
from inforisk.ui.no_change import offer_no_change, say_frozen
from inforisk.ui.review import show_file
from inforisk.ui.schemes import in_force
from inforisk.ui.session import visit
from inforisk.ui.tables import as_table
from inforisk.ui.upload import (
    checked_files,
    choose_files,
    choose_return,
    offer_templates,
    say_replaced,
    say_saved,
    storable,
    stored_lines,
    submit,
)

st.title("Upload a register", anchor=False)
here = visit()
scheme = in_force()

st.header("1. Whose return", anchor=False)
whose = choose_return(here)

st.header("2. The files", anchor=False)
offer_templates(scheme)
files = choose_files()
if not files:
    offer_no_change(here, whose)
    st.text("Drop a register to see what is in it. Nothing is kept until you submit it.")
    st.stop()
checked = checked_files(here, whose, files, scheme)
for file in checked:
    show_file(here, whose, file)

st.header("3. What will be kept", anchor=False)
keeping = storable(checked)
if not keeping:
    st.warning("No sheet in these files is a register, so there is nothing to keep.")
    st.stop()
as_table(stored_lines(keeping), "The registers that will be kept, with their rows and findings")
st.markdown("The files are kept as they are. A value that could not be read counts as not given until it is corrected.")
if whose is None:
    st.text("Name the service and the quarter above to submit.")
else:
    say_frozen(here, whose)
    say_replaced(here, whose, keeping)
if st.button("Submit this return", disabled=whose is None) and whose:
    say_saved(keeping, submit(here, whose, keeping, scheme), whose)
    st.page_link(HEAT_MAP.script, label="Open the heat map", query_params={"quarter": whose.quarter.label})
