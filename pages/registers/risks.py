"""Information risks: the register of every service as one table, searched, filtered, one record at a time."""

import streamlit as st

from inforisk.ui.carried import say_carried_in
from inforisk.ui.chosen import choose_risks
from inforisk.ui.menu import HEAT_MAP
from inforisk.ui.numbers import how_made
from inforisk.ui.prose import show_link
from inforisk.ui.register import say_chosen, show_chosen
from inforisk.ui.session import visit
from inforisk.ui.view import choose_view
from inforisk.ui.wording import RISK_COLUMNS
from inforisk.vocabulary import Kind

st.title("Information risks", anchor=False)
here = visit()

view = choose_view(here, Kind.RISKS, rebands=Kind.RISKS)
say_carried_in(view, Kind.RISKS, "risk")
shown = choose_risks(view)
say_chosen(shown)
show_chosen(shown, RISK_COLUMNS, "Information risks")

how_made("open-risks", "risks-above-appetite", "risks-not-assessed")
show_link(HEAT_MAP, "The same risks on the heat map")
