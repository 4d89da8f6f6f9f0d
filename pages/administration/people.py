"""People: names that may be one person, and rows of two quarters that may be one thing. A person says; it is kept."""

import streamlit as st

from inforisk.ui.doubts import doubts, offer_doubts
from inforisk.ui.people import decision_lines, names_in_use, offer_pair, offer_suggestions
from inforisk.ui.session import visit
from inforisk.ui.tables import as_table
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

st.title("People and doubtful rows", anchor=False)
here = visit()
view = choose_view(here, Kind.ASSETS, Kind.RISKS, Kind.ACTIONS, Kind.MATURITY, Kind.TRAINING)

st.header("Names that may be one person", anchor=False)
st.text("A name is never folded into another unless somebody says so. What is said here holds for every quarter.")
names = names_in_use(view)
offer_suggestions(here, names)
offer_pair(here, names)

st.header("What was decided about names", anchor=False)
decided = here.store.council.name_decisions(here.principal, here.scope)
if decided:
    as_table(decision_lines(decided), "Every name somebody decided about, latest decision first")
else:
    st.text("Nothing yet.")

st.header("Rows that may be one thing", anchor=False)
if view.standing.is_frozen:
    st.text("A frozen quarter does not change: its rows stay recognised as they were when it was signed.")
else:
    offer_doubts(here, doubts(here, view.standing))
