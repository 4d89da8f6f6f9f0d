"""Layer 8: widgets, session and cache. The only door to streamlit besides app.py and the pages."""
