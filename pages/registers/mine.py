"""My registers."""

import streamlit as st

st.title("My registers", anchor=False)
