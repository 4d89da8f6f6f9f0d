"""Training: how many Information Asset Owners are trained, which are not, and what the untrained ones own."""

import streamlit as st

from inforisk.ui.archives import archive
from inforisk.ui.register import show_register
from inforisk.ui.session import visit
from inforisk.ui.standings import choose_standing, every_standing, say_standing
from inforisk.ui.welcome import stop_where_empty
from inforisk.vocabulary import Kind

st.title("Training", anchor=False)
here = visit()
stop_where_empty(here)
held = archive(here)

standing = choose_standing(every_standing(here))
training = held.rows(standing, Kind.TRAINING)
say_standing(standing)

st.header("Every training record", anchor=False)
show_register(here, training, Kind.TRAINING, standing.scheme, standing.label)
