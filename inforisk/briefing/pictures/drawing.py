"""The pictures of a paper as files: PNG for documents, SVG for the web and for the PDF."""

from functools import singledispatch

from inforisk.briefing.paper.blocks import Picture
from inforisk.briefing.paper.charts import BarChart, Chart, LevelChart, LineChart, MatrixChart
from inforisk.briefing.pictures.levels import level_drawing
from inforisk.briefing.pictures.lines import line_drawing
from inforisk.briefing.pictures.lying_bars import lying_drawing
from inforisk.briefing.pictures.matrix import matrix_drawing
from inforisk.briefing.pictures.raster import png
from inforisk.briefing.pictures.shapes import Drawing
from inforisk.briefing.pictures.upright_bars import upright_drawing
from inforisk.briefing.pictures.vector import svg
from inforisk.briefing.plain_text import printable


def png_bytes(picture: Picture) -> bytes:
    """A picture as PNG, 17 cm wide at 200 dots an inch, on white, without its caption."""
    return png(drawing_of(picture.chart))


def svg_bytes(picture: Picture) -> bytes:
    """A picture as SVG with text as text; its message and its words are read out in its place."""
    return svg(drawing_of(picture.chart), printable(picture.caption.message), printable(picture.words))


@singledispatch
def drawing_of(chart: Chart) -> Drawing:
    """What a chart looks like, as plain shapes."""
    raise TypeError(chart)


drawing_of.register(MatrixChart, matrix_drawing)
drawing_of.register(LineChart, line_drawing)
drawing_of.register(LevelChart, level_drawing)


@drawing_of.register
def _bars(chart: BarChart) -> Drawing:
    return lying_drawing(chart) if chart.is_lying else upright_drawing(chart)
