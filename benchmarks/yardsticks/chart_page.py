"""A heading and one chart: what any Streamlit app that draws with plotly has to load."""

import plotly.graph_objects as go
import streamlit as st

st.title("Chart")
st.plotly_chart(go.Figure(go.Heatmap(z=[[x * y for x in range(1, 6)] for y in range(1, 6)])))
