"""The one page of a Cabinet Member: the headline, up to six numbers, the map of the risks, what is asked, the worst."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from inforisk.briefing.paper.blocks import Paragraph, Points, Subheading
from inforisk.briefing.paper.charts import MatrixChart
from inforisk.briefing.paper.paper import OnePage, Paper
from inforisk.briefing.slides.canvas import Box
from inforisk.briefing.slides.chart_parts import has_values, parted
from inforisk.briefing.slides.charts import draw_chart
from inforisk.briefing.slides.lines import LEAST, Line, height_of, said, shown
from inforisk.briefing.slides.matrix import draw_matrix
from inforisk.briefing.slides.measuring import Lettering
from inforisk.briefing.slides.notes import Notes
from inforisk.briefing.slides.pages import Pages
from inforisk.briefing.slides.shapes import stack
from inforisk.briefing.slides.tiles import MOST_LINES, draw_tiles, height_of_tiles
from inforisk.metrics.sourced import Sentence

_MOST_ASKS, _MOST_WORST = 8, 3
_HEADLINE_LINES = 2
_MOST_LINES = 8
_GAP = 10.0
_MAP_SHARES, _MAP_WIDTH, _MAP_HEIGHT = (0.56, 0.5, 0.44, 0.38), 330.0, 205.0
"""The parts of the width the map may take: the largest beside which all that is asked stands whole; and its least
width and height."""


def write_one_page(paper: Paper, pages: Pages) -> None:
    """The whole version on one slide; what is cut to fit stands in full in the notes."""
    page, stage = paper.one_page, pages.stage
    title, rest = _headline(paper)
    with pages.slide(title, _notes(paper)) as slide:
        content = stage.frame.content
        above = _headline_lines(rest, content, stage.lettering)
        stack(slide, above, content, stage.frame, stage.lettering, stage.ink)
        left = content.below(height_of(above, content.width, stage.lettering))
        if page.tiles:
            most = _tile_lines(page, left, stage.lettering)
            height = draw_tiles(slide, page.tiles, left, stage, most)
            left = left.below(height + _GAP)
        _lower(slide, page, left, pages)


def _tile_lines(page: OnePage, box: Box, lettering: Lettering) -> int:
    """On how many lines the tiles say what stands beside their numbers, so that the map has room below them."""
    heights = {most: height_of_tiles(page.tiles, box, lettering, most) for most in range(MOST_LINES, 0, -1)}
    return next((most for most, height in heights.items() if box.height - height - _GAP >= _MAP_HEIGHT), 1)


def _headline(paper: Paper) -> tuple[str, tuple[Sentence, ...]]:
    """The message of the slide, and what else the headline says."""
    first, *others = paper.one_page.headline or ((),)
    words = said(first).rstrip(".")
    return (words, tuple(others)) if words else (paper.title, tuple(others))


def _headline_lines(rest: Sequence[Sentence], box: Box, lettering: Lettering) -> tuple[Line, ...]:
    """The sentences there is room for, whole: half a sentence says nothing, and the notes have them all."""
    text = ""
    for more in map(said, rest):
        longer = f"{text} {more}".strip()
        if len(lettering.lines(longer, box.width, LEAST)) <= _HEADLINE_LINES:
            text = longer
    return (Line(text, LEAST, after=_GAP),) if text else ()


def _notes(paper: Paper) -> tuple[str, ...]:
    """All the slide says, in full."""
    page = paper.one_page
    tiles = Points(tuple(((f"{one.title}: {one.value}{f', {one.beside}' if one.beside else ''}.",),)
                         for one in page.tiles))  # fmt: skip
    asked, worst = (Subheading("What is asked"), Points(page.asks)), (Subheading("The worst risks"), Points(page.worst))
    blocks = (Paragraph(page.headline), tiles, *asked, *worst, *((page.picture,) if page.picture else ()))
    return Notes(paper).of(blocks)


def _lower(slide: Any, page: OnePage, box: Box, pages: Pages) -> None:
    """The map at the left, what is asked and the worst at its right."""
    has_picture = page.picture is not None and (
        bool(page.picture.table.rows) if isinstance(page.picture.chart, MatrixChart) else has_values(page.picture.chart)
    )
    asked = _points("What is asked", page.asks[:_MOST_ASKS], is_numbered=True)
    worst = _points("The worst risks", page.worst[:_MOST_WORST], is_numbered=False)
    lettering = pages.stage.lettering
    left, right = _sides(box, (*asked, *worst), len(asked), lettering) if has_picture else (box, box)
    if has_picture:
        _picture(slide, page, left, pages)
    lines = _fitted(asked, worst, right, lettering)
    stack(slide, lines, right, pages.stage.frame, lettering, pages.stage.ink)


def _sides(box: Box, lines: Sequence[Line], asked: int, lettering: Lettering) -> tuple[Box, Box]:
    """The places of the map and of the lists: the map as large as leaves what is asked whole, and if it can be a line
    of each of the worst."""
    widest, *others = (box.beside(share) for share in _MAP_SHARES)
    sides = [widest, *(one for one in others if one[0].width >= _MAP_WIDTH)]
    for kept in (lines, lines[:asked]):
        most = [_MOST_LINES] * asked + [1] * (len(kept) - asked)
        for left, right in sides:
            if _height(kept, most, right, lettering) <= right.height:
                return left, right
    return widest


def _picture(slide: Any, page: OnePage, box: Box, pages: Pages) -> None:
    stage, picture = pages.stage, page.picture
    assert picture is not None
    if isinstance(picture.chart, MatrixChart):
        draw_matrix(slide, picture, box, stage.frame, stage.lettering, stage.ink)
    else:
        words = shown(f"{picture.caption.message}. {picture.words}", 4_000)
        chart = parted(picture.chart)[0]
        draw_chart(slide, chart, box, stage.frame, stage.lettering, stage.ink, shown(picture.table.title), words)


def _points(heading: str, items: Sequence[Sequence[Sentence]], *, is_numbered: bool) -> tuple[Line, ...]:
    points = tuple(
        Line(" ".join(map(said, item)), LEAST, point=str(place) if is_numbered and len(items) > 1 else "•", after=3)
        for place, item in enumerate(items, start=1)
    )
    return (Line(heading, LEAST, True, is_heading=True, after=3), *points) if points else ()


def _fitted(asked: Sequence[Line], worst: Sequence[Line], box: Box, lettering: Lettering) -> tuple[Line, ...]:
    """Both lists: what is asked whole where it can be, a line for each of the worst, and more while there is room.

    Where not even that fits, the worst are left out from the last, then what is asked is cut.
    """
    lines, most = [*asked, *worst], [*([_MOST_LINES] * len(asked)), *([1] * len(worst))]
    while len(lines) > len(asked) and _height(lines, most, box, lettering) > box.height:
        lines, most = lines[:-1], most[:-1]
    if _height(lines, most, box, lettering) > box.height:
        most = [1] * len(lines)
    while lines and _height(lines, most, box, lettering) > box.height:
        lines, most = lines[:-1], most[:-1]
    for _ in range(_MOST_LINES):
        for place, line in enumerate(lines):
            longer = [*most[:place], most[place] + 1, *most[place + 1 :]]
            is_cut = _cut(line, most[place], box, lettering).text != line.text
            if is_cut and _height(lines, longer, box, lettering) <= box.height:
                most = longer
    kept = tuple(_cut(line, many, box, lettering) for line, many in zip(lines, most, strict=True))
    return kept[:-1] if kept and kept[-1].is_heading else kept


def _height(lines: Sequence[Line], most: Sequence[int], box: Box, lettering: Lettering) -> float:
    cut = [_cut(line, many, box, lettering) for line, many in zip(lines, most, strict=True)]
    return height_of(cut, box.width, lettering)


def _cut(line: Line, most: int, box: Box, lettering: Lettering) -> Line:
    text = lettering.cut(line.text, box.width - line.indent, most, line.size, line.is_bold)
    return replace(line, text=text)
