"""Movement: what came, went and changed between two quarters, in words first, each change with its rows."""

import streamlit as st

from inforisk.metrics.movement.words import action_words, asset_words, risk_words
from inforisk.ui.movement import say_all, show_groups, show_map
from inforisk.ui.session import visit
from inforisk.ui.trends import show_trend
from inforisk.ui.view import choose_view
from inforisk.vocabulary import Kind

st.title("What has changed", anchor=False)
here = visit()
view = choose_view(here, Kind.RISKS, Kind.ASSETS, Kind.ACTIONS)
moved = view.moved()
if moved is None:
    st.info("Movement needs two quarters. There is nothing earlier to compare with.")
    st.stop()

risks, assets, actions, trends = st.tabs(["Risks", "Assets", "Actions", "Over time"])
with risks:
    left, right = st.columns(2)
    with left:
        say_all(risk_words(moved.risks))
    with right:
        show_map(moved)
    show_groups(here, moved, Kind.RISKS)
with assets:
    say_all(asset_words(moved.assets))
    show_groups(here, moved, Kind.ASSETS)
with actions:
    say_all(action_words(moved.actions))
    show_groups(here, moved, Kind.ACTIONS)
with trends:
    show_trend(here)
