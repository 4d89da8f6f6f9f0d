"""A picture with what is drawn above it and where it is from below."""

from collections.abc import Sequence
from dataclasses import replace

from inforisk.briefing.paper.blocks import Picture
from inforisk.briefing.paper.charts import Chart, MatrixChart
from inforisk.briefing.slides.canvas import Box
from inforisk.briefing.slides.chart_parts import bars_of
from inforisk.briefing.slides.charts import draw_chart
from inforisk.briefing.slides.lines import Line, shown
from inforisk.briefing.slides.matrix import draw_matrix
from inforisk.briefing.slides.measuring import Lettering
from inforisk.briefing.slides.planned import GAP
from inforisk.briefing.slides.shapes import stack
from inforisk.briefing.slides.stage import Stage

SOURCE = 12.0
"""The size of the line that says where something is from."""

_DRAWN = 14.0


def draw_picture(part: Picture, whole: Picture, count: str, box: Box, stage: Stage, slide: object) -> None:
    """A part of a picture with its caption; `count` ("(2 of 3)") says which."""
    inner = _captioned(slide, whole, box, stage)
    if isinstance(part.chart, MatrixChart):
        draw_matrix(slide, part, inner, stage.frame, stage.lettering, stage.ink)
    else:
        words = shown(f"{whole.caption.message}. {whole.words}", 4_000)
        name = f"{shown(whole.table.title)} {count}".strip()
        draw_chart(slide, part.chart, inner, stage.frame, stage.lettering, stage.ink, name, words)


def limited(text: str, box: Box, lines: int, size: float, lettering: Lettering) -> Line:
    """Text cut to so many lines of a box."""
    return Line(lettering.cut(shown(text), box.width, lines, size), size, after=4.0)


def with_left_out(picture: Picture, parts: Sequence[Chart]) -> Picture:
    """The picture with a note that says how many of its bars the slides leave to the report."""
    left_out = bars_of(picture.chart) - sum(map(bars_of, parts))
    if not left_out:
        return picture
    note = " ".join(filter(None, (f"{left_out:,} more in the report.", picture.table.note)))
    return replace(picture, table=replace(picture.table, note=note))


def _captioned(slide: object, picture: Picture, box: Box, stage: Stage) -> Box:
    """Write what is drawn above a picture and its source below; what is left between them."""
    source = " ".join(filter(None, (picture.table.note, picture.caption.source_line)))
    above = limited(picture.caption.drawn, box, 2, _DRAWN, stage.lettering)
    below = limited(source, box, 3, SOURCE, stage.lettering)
    heights = [one.height(box.width, stage.lettering) for one in (above, below)]
    for line, here in ((above, box), (below, box.below(box.height - heights[1]))):
        stack(slide, (line,), here, stage.frame, stage.lettering, stage.ink)
    return Box(box.left, box.top + heights[0], box.width, box.height - sum(heights) - GAP)
