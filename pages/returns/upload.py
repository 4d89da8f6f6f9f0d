"""Upload a register: whose return it is, the files, what was made of them, and keeping it."""

import streamlit as st

from inforisk.ui.by_service import show_shares, submit_by_service
from inforisk.ui.no_change import offer_no_change, say_frozen
from inforisk.ui.review import show_file
from inforisk.ui.schemes import in_force
from inforisk.ui.session import visit
from inforisk.ui.tables import as_table
from inforisk.ui.upload import (
    checked_files,
    choose_files,
    choose_return,
    of_one_service,
    offer_templates,
    say_replaced,
    say_saved,
    show_ways_on,
    storable,
    stored_lines,
    submit,
)

st.title("Upload a register", anchor=False)
here = visit()

st.header("1. Whose return", anchor=False)
whose = choose_return(here)
scheme = in_force(whose.quarter.last_day if whose else None)
own = of_one_service(whose)

st.header("2. The files", anchor=False)
offer_templates(scheme)
files = choose_files()
if not files:
    offer_no_change(here, own)
    st.text("Drop a register to see what is in it. Nothing is kept until you submit it.")
    st.stop()
checked = checked_files(here, whose, files, scheme)
for file in checked:
    show_file(here, own, file)

st.header("3. What will be kept", anchor=False)
keeping = storable(checked)
if not keeping:
    st.warning("No sheet in these files is a register, so there is nothing to keep.")
    st.stop()
as_table(stored_lines(keeping), "The registers that will be kept, with their rows and findings")
st.markdown("The files are kept as they are. A value that could not be read counts as not given until it is corrected.")
is_ready = own is not None
if whose is None:
    st.text("Name the service and the quarter above to submit.")
else:
    say_frozen(here, whose)
if own:
    say_replaced(here, own, keeping)
elif whose:
    is_ready = show_shares(here, whose, keeping)
if st.button("Submit this return", disabled=not is_ready) and whose:
    if own:
        say_saved(keeping, submit(here, own, keeping, scheme), own)
    else:
        submit_by_service(here, whose, keeping, scheme)
    show_ways_on(whose)
