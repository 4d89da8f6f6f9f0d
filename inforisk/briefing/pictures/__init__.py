"""The figures of a paper as PNG and SVG, drawn without a browser."""
