"""Movement: what came, went and changed between two quarters, in words first, each change with its rows, and the
quarters in a row."""

import streamlit as st

from inforisk.ui.movement_parts import choose_register
from inforisk.ui.session import visit
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

st.title("What has changed", anchor=False)
here = visit()
view = choose_view(here, Kind.RISKS, Kind.ASSETS, Kind.ACTIONS)
part = choose_register()
part.show(view)
