"""Decks opened again, and what stands where on their slides."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pptx import Presentation

from inforisk.briefing.paper.blocks import AuthorsWords, Cell, PaperTable, Paragraph, Picture, Points
from inforisk.briefing.paper.charts import BarChart, LevelChart, LineChart, Series
from inforisk.briefing.paper.paper import OnePage, Paper, Tile
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced
from tests.briefing.papers import paper, picture

EMU = 12_700
LINE_HEIGHT = 1.15
"""The distance of lines of Liberation Sans, which has the measures of Arial."""


def opened(content: bytes) -> Any:
    return Presentation(io.BytesIO(content))


def shapes(deck: Any) -> Iterator[tuple[int, Any]]:
    for number, slide in enumerate(deck.slides, start=1):
        for shape in slide.shapes:
            yield number, shape


def charts(deck: Any) -> list[Any]:
    return [shape.chart for _, shape in shapes(deck) if shape.has_chart]


def tables(deck: Any) -> dict[str, Any]:
    return {shape.name: shape.table for _, shape in shapes(deck) if shape.has_table}


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def texts(slide: Any) -> str:
    """All a slide says, line by line."""
    said = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    cells = [cell.text for shape in slide.shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
    return "\n".join([*said, *cells])


def notes(slide: Any) -> str:
    return str(slide.notes_slide.notes_text_frame.text)


def parts(content: bytes, pattern: str) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist() if re.search(pattern, name)}


def bounds(shape: Any) -> tuple[int, int, int, int]:
    """Left, top, right and bottom; of a table what its rows and columns come to."""
    width, height = shape.width, shape.height
    if shape.has_table:
        width = sum(column.width for column in shape.table.columns)
        height = sum(row.height for row in shape.table.rows)
    return shape.left, shape.top, shape.left + width, shape.top + height


def overlap(one: Any, other: Any) -> bool:
    """Whether two shapes lie on each other by more than a hair."""
    a, b = bounds(one), bounds(other)
    hair = EMU // 2
    return a[0] + hair < b[2] and b[0] + hair < a[2] and a[1] + hair < b[3] and b[1] + hair < a[3]


def with_text(text: str) -> Paper:
    """The sample paper with a text in every place that holds any."""
    whole = paper()
    quoted: Sentence = (Quoted(text, Holds.FREE_TEXT), ": ", Sourced(f"six {text}", number="risks-above-appetite"), ".")
    sections = tuple(
        replace(one, title=f"{one.title} {text}", blocks=tuple(_with(block, text, quoted) for block in one.blocks))
        for one in whole.sections
    )
    heat_map = picture("map", whole.pictures()[0].chart, text, whole.pictures()[0].table)
    page = OnePage((quoted, quoted), tuple(Tile(text, "75 of 77", text) for _ in range(6)), ((quoted,),) * 4,
                   heat_map, ((quoted,),) * 3)  # fmt: skip
    return replace(
        whole, title=text, council=text, body=text, facts=((text, text),) * 12, exemption=text, contact=text,
        sections=sections, one_page=page, imprint=replace(whole.imprint, covers=text),
    )  # fmt: skip


def _with(block: Any, text: str, quoted: Sentence) -> Any:
    if isinstance(block, Paragraph):
        return Paragraph((quoted, quoted))
    if isinstance(block, Points):
        return Points(((quoted,), (quoted,)), is_numbered=block.is_numbered)
    if isinstance(block, AuthorsWords):
        return AuthorsWords(text, text)
    if isinstance(block, PaperTable):
        return _with_table(block, text)
    if isinstance(block, Picture):
        caption = replace(block.caption, message=text, drawn=text, source=text)
        table = _with_table(block.table, text) if not block.table.is_matrix else replace(block.table, note=text)
        return Picture(block.name, caption, _with_chart(block.chart, text), text, table)
    return replace(block, text=text)


def _with_table(table: PaperTable, text: str) -> PaperTable:
    rows = tuple(tuple(Cell(text) if isinstance(cell.value, str) else cell for cell in row) for row in table.rows)
    columns = tuple(replace(one, heading=text) for one in table.columns)
    return replace(table, title=text, columns=columns, rows=rows, source=text, note=text, empty=text)


def _with_chart(chart: Any, text: str) -> Any:
    if isinstance(chart, BarChart):
        series = tuple(Series(text, one.values, one.tone) for one in chart.series)
        return replace(chart, categories=(text,) * len(chart.categories), series=series, unit=text)
    if isinstance(chart, LineChart):
        return replace(chart, points=(text,) * len(chart.points), unit=text)
    if isinstance(chart, LevelChart):
        scale = tuple((value, text) for value, _ in chart.scale)
        return replace(chart, dimensions=(text,) * len(chart.dimensions), scale=scale)
    return chart
