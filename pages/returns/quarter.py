"""The quarter: who has returned, who is to be chased, who has signed, and what was frozen."""

import streamlit as st

from inforisk.clock import today
from inforisk.ui.archives import board
from inforisk.ui.board import choose_return_of, show_board_words, show_return
from inforisk.ui.chasing import show_chases
from inforisk.ui.freezing import show_snapshots
from inforisk.ui.menu import BRIEFING, SERVICES, UPLOAD
from inforisk.ui.prose import show_link
from inforisk.ui.quarter import choose_cycle_quarter, opened_quarter, show_opening
from inforisk.ui.recording import offer_entries, offer_to_accept_all, say_recorded
from inforisk.ui.session import visit
from inforisk.ui.signing import show_sign_off

st.title("The quarter", anchor=False)
here = visit()
quarter = choose_cycle_quarter(here)
show_opening(here, quarter)
lines = board(here, quarter, today())
show_board_words(lines)

st.header("Returns", anchor=False)
say_recorded()
if lines:
    chosen = choose_return_of(lines)
    if chosen:
        show_return(here, chosen)
        offer_entries(here, chosen)
    else:
        st.text("Choose a service to query or accept its return, or to sign for it.")
        offer_to_accept_all(here, lines)
else:
    show_link(SERVICES, "List the council's services")
show_link(UPLOAD, "Upload a register")

st.header("Chasing", anchor=False)
show_chases(lines, opened_quarter(here, quarter), today())

st.header("Sign-off", anchor=False)
show_sign_off(here, quarter)

st.header("Snapshots", anchor=False)
show_snapshots(here, quarter, lines)
show_link(BRIEFING, "Briefing: make the papers of a quarter")
