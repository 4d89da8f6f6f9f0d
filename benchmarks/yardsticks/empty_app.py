"""The smallest app there is: one page behind a menu on top."""

import streamlit as st

st.navigation([st.Page("empty_page.py", title="Empty", default=True)], position="top").run()
