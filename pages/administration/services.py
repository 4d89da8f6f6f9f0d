"""Services: who is expected to return a register in a quarter, and every rename, merge, split and move, dated."""

import streamlit as st

from inforisk.ui.menu import QUARTER, SETTINGS
from inforisk.ui.prose import show_link
from inforisk.ui.services import (
    change_lines,
    choose_list_quarter,
    offer_change,
    offer_listing,
    show_list,
    unlisted,
)
from inforisk.ui.session import visit
from inforisk.ui.tables import as_table

st.title("Services", anchor=False)
here = visit()
st.text("A restructure does not break a trend: every change is dated, and what a service returned before follows it.")
services = here.store.council.services(here.principal, here.scope)
quarter = choose_list_quarter(here, services)

st.header("The list", anchor=False)
show_list(services, quarter)
strangers = unlisted(here, services, quarter)
if strangers:
    offer_listing(here, strangers)
show_link(QUARTER, "The returns of a quarter, service by service")
show_link(SETTINGS, "Settings: when returns are due, who is reported to")

st.header("Change the list", anchor=False)
offer_change(here, services, quarter)

st.header("What has changed so far", anchor=False)
if services.changes:
    as_table(change_lines(services), "Every change of the list, latest first")
else:
    st.text("Nothing yet: nobody keeps a list, so a quarter expects the services that returned something before.")
