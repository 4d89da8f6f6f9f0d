"""Information assets: the register of every service as one table, searched, filtered, one record at a time."""

import streamlit as st

from inforisk.ui.carried import say_carried_in
from inforisk.ui.chosen import choose_assets, completeness_words
from inforisk.ui.menu import DATA_QUALITY
from inforisk.ui.prose import show_link
from inforisk.ui.register import say_chosen, show_chosen
from inforisk.ui.session import visit
from inforisk.ui.text import esc_md
from inforisk.ui.view import choose_view
from inforisk.ui.wording import ASSET_COLUMNS
from inforisk.vocabulary import Kind

st.title("Information assets", anchor=False)
here = visit()

view = choose_view(here, Kind.ASSETS)
say_carried_in(view, Kind.ASSETS, "asset")
shown = choose_assets(view)
say_chosen(shown)
st.markdown(esc_md(completeness_words(shown)))
show_chosen(shown, ASSET_COLUMNS, "Information assets")

show_link(DATA_QUALITY, "What the registers leave blank, service by service")
