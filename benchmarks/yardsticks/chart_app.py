"""One page with one chart, behind a menu on top."""

import streamlit as st

st.navigation([st.Page("chart_page.py", title="Chart", default=True)], position="top").run()
