"""How this is made: one number, its definition, why it changed, and the rows and cells behind it."""

import streamlit as st

from inforisk.metrics.numbers import NUMBERS
from inforisk.ui.behind import choose_number, rebands, show_made, show_rows_behind, show_since
from inforisk.ui.session import visit
from inforisk.ui.view import choose_view

st.title("How this is made", anchor=False)
number = NUMBERS[choose_number()]
view = choose_view(visit(), number.kind, rebands=rebands(number))
show_made(view, number)

st.header("What came and went", anchor=False)
show_since(view, number)

st.header("The rows behind it", anchor=False)
show_rows_behind(view, number)
