"""A day typed by a person. Streamlit's own field for dates has parts too small to be hit (WCAG 2.2, target size)."""

from datetime import date

import streamlit as st

from inforisk.phrases import day_words
from inforisk.registers.values.dates import read_date

NO_DAY = "That is no day. Write it as 14 April 2017 or 14/04/2017."


def ask_day(label: str, usual: date, key: str) -> date | None:
    """A field for a day, read as the days of a register are; None where the text names none."""
    text = st.text_input(label, day_words(usual), key=key, help="Such as 14 April 2017 or 14/04/2017.")
    return read_date(text).value
