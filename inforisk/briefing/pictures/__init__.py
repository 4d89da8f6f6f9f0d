"""Pictures for paper, drawn without a browser: what stands where is worked out first, in points; then it is painted.

`matrix`, `lying_bars`, `upright_bars`, `lines` and `levels` turn a chart into a `Drawing` of plain shapes; `raster`
paints it as PNG (with matplotlib), `vector` writes it as SVG. Both show the same.
"""
