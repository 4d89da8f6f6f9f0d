"""Heat map: how many risks stand where and which they are, how they moved, how long they have been there, what if."""

import streamlit as st

from inforisk.ui.carried import say_carried_in
from inforisk.ui.heat_map_parts import MAPS
from inforisk.ui.parts import choose_part
from inforisk.ui.session import visit
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

st.title("Heat map", anchor=False)
here = visit()
view = choose_view(here, Kind.RISKS, rebands=Kind.RISKS)
say_carried_in(view, Kind.RISKS, "risk")
part = choose_part("What the map shows", "map", MAPS)
part.show(view)
