"""Data quality: can the numbers be trusted? What is missing, what was found, how old the reviews are."""

import streamlit as st

from inforisk.metrics import describe
from inforisk.metrics.completeness import completeness
from inforisk.ui.archives import archive
from inforisk.ui.session import visit
from inforisk.ui.standings import choose_standing, every_standing, say_standing
from inforisk.ui.text import esc_md
from inforisk.ui.welcome import stop_where_empty
from inforisk.vocabulary import Kind

st.title("Data quality", anchor=False)
here = visit()
stop_where_empty(here)
held = archive(here)

standing = choose_standing(every_standing(here))
assets = held.rows(standing, Kind.ASSETS)
say_standing(standing)

st.header("How complete the asset register is", anchor=False)
st.markdown(esc_md(describe.completeness(completeness(assets))))
