"""My registers: what one person must do this quarter, and the assets, risks, actions and training that are theirs."""

import streamlit as st

from inforisk.ui.mine import choose_mine, show_duties, show_holding, show_returns, show_training
from inforisk.ui.session import visit
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

st.title("My registers", anchor=False)
here = visit()
mine = choose_mine(choose_view(here, Kind.ASSETS, Kind.RISKS, Kind.ACTIONS))

st.header("What is waiting for you", anchor=False)
show_duties(mine)

st.header("What you answer for", anchor=False)
show_holding(mine)

st.header("Your training", anchor=False)
show_training(mine)

st.header("What your services returned", anchor=False)
show_returns(mine)
