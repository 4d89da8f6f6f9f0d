"""Layer 6: answers to pictures. The only door to plotly."""
