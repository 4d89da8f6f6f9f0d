"""Layer 8: widgets, session and cache. The only door to Streamlit besides app.py and pages/."""
