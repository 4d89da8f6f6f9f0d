"""Search: what the words in the address find among assets, risks, actions, incidents and people."""

import streamlit as st

from inforisk.metrics.search import SEARCHED
from inforisk.ui.search import show_search
from inforisk.ui.session import visit
from inforisk.ui.view import choose_view

st.title("Search", anchor=False)
here = visit()
show_search(choose_view(here, *SEARCHED))
