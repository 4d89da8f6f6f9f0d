"""What a button did, said once beside it when the page has been drawn anew."""

from collections.abc import Callable

import streamlit as st

from inforisk.errors import InforiskError
from inforisk.ui.text import esc_md

_SAID = "said once"


def perform(place: str, deed: Callable[[], str]) -> None:
    """Do something that changes the store, draw the page anew, and have `say_done(place)` say the deed's words there.

    What stands in the way of it is said here and now, and nothing is drawn anew: what was typed stays.
    """
    try:
        words = deed()
    except InforiskError as error:
        st.error(esc_md(error))
        return
    st.session_state[_SAID] = (place, words)
    st.rerun()


def say_done(place: str) -> None:
    """What was done last, where it was done at this place; once."""
    where, words = st.session_state.get(_SAID, ("", ""))
    if where == place:
        st.success(esc_md(words))
        del st.session_state[_SAID]
