"""A page with nothing but its heading."""

import streamlit as st

st.title("Empty")
