"""Accessibility."""

import streamlit as st

st.title("Accessibility", anchor=False)
