"""Heat map: how many risks stand where and which they are, how they moved, how long they have been there, what if."""

import streamlit as st

from inforisk.ui.ageing import show_ageing
from inforisk.ui.asked import asked_part
from inforisk.ui.carried import say_carried_in
from inforisk.ui.heat_map import show_position
from inforisk.ui.movement import show_moves
from inforisk.ui.session import visit
from inforisk.ui.view import choose_view
from inforisk.ui.what_if import show_what_if
from inforisk.vocabulary import Kind

PARTS = {
    "position": ("Position", show_position),
    "movement": ("Movement", show_moves),
    "ageing": ("Ageing", show_ageing),
    "what-if": ("What if", show_what_if),
}
"""Each part of the page by its name in the address: what it is called, and what shows it. Only one is worked out."""

st.title("Heat map", anchor=False)
here = visit()
view = choose_view(here, Kind.RISKS, rebands=Kind.RISKS)
say_carried_in(view, Kind.RISKS, "risk")
part = asked_part("What the map shows", "map", list(PARTS), lambda name: PARTS[name][0])
show = PARTS[part][1]
show(view)
