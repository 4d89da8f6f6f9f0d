"""Maturity: the level reached in each dimension against its target and the assessment before, never just an average."""

import streamlit as st

from inforisk.ui.archives import archive
from inforisk.ui.register import show_register
from inforisk.ui.session import visit
from inforisk.ui.standings import choose_standing, say_standing
from inforisk.ui.welcome import stop_where_empty
from inforisk.vocabulary import Kind

st.title("Maturity", anchor=False)
here = visit()
stop_where_empty(here)
held = archive(here)

standing = choose_standing(held.standings())
assessments = held.rows(standing, Kind.MATURITY)
say_standing(standing)

st.header("Every assessed point", anchor=False)
show_register(here, assessments, Kind.MATURITY, standing.scheme, standing.label)
