"""Pictures below what they say, with words for those who do not see them, and the table of the same figures."""

from io import BytesIO
from typing import Any

from inforisk.briefing.document.manuscript import Manuscript
from inforisk.briefing.document.markup import field, paragraph, run, words
from inforisk.briefing.document.page import TEXT_WIDTH
from inforisk.briefing.document.tables import write_table
from inforisk.briefing.document.text import one_line, runs
from inforisk.briefing.paper.blocks import Picture
from inforisk.briefing.paper.charts import MatrixChart

MAX_HEIGHT = 125
"""Millimetres: a picture leaves room for its caption and its table."""

_SIDES = ("distT", "distB", "distL", "distR")


def write_picture(manuscript: Manuscript, picture: Picture) -> None:
    """What it says, the picture, where it is from, and its table in full.

    The heat map is a table already, with its words and counts: it is not drawn a second time.
    """
    if isinstance(picture.chart, MatrixChart):
        _write_matrix(manuscript, picture, picture.chart)
        return
    caption = picture.caption
    counted = (run(words("Figure ")), *field("SEQ Figure \\* ARABIC", str(manuscript.next_of("Figure"))))
    manuscript.add(
        paragraph("Caption", *counted, *runs(f": {one_line(caption.message)}")),
        paragraph("Drawn", *runs(one_line(caption.drawn))),
        paragraph("Figure", run(_drawing(manuscript, picture))),
        paragraph("SourceEnd", *runs(one_line(caption.source_line))),
    )
    write_table(manuscript, picture.table)


def _write_matrix(manuscript: Manuscript, picture: Picture, chart: MatrixChart) -> None:
    manuscript.add(paragraph("Message", *runs(one_line(picture.caption.message))))
    write_table(manuscript, picture.table, chart.scheme, picture.words)


def _drawing(manuscript: Manuscript, picture: Picture) -> Any:
    from docx.oxml import OxmlElement

    from inforisk.briefing.pictures.drawing import png_bytes

    inline = _inline(manuscript.document.part, png_bytes(picture))
    for side in _SIDES:  # left out, LibreOffice makes room at the sides and the picture leaves the text's width
        inline.set(side, "0")
    inline.docPr.set("name", picture.name)
    inline.docPr.set("title", one_line(picture.caption.message))
    inline.docPr.set("descr", one_line(picture.words))
    drawing = OxmlElement("w:drawing")
    drawing.append(inline)
    return drawing


def _inline(part: Any, content: bytes) -> Any:
    """The picture as wide as the text, or as high as it may be."""
    from docx.shared import Mm

    _, image = part.get_or_add_image(BytesIO(content))
    width, height = image.scaled_dimensions(Mm(TEXT_WIDTH), None)
    if height > Mm(MAX_HEIGHT):
        width, height = image.scaled_dimensions(None, Mm(MAX_HEIGHT))
    return part.new_pic_inline(BytesIO(content), width, height)
