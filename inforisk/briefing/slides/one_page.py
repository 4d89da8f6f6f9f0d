"""The one page of a Cabinet Member: the headline, up to six numbers, where the risks stand, what is asked, the worst."""

from collections.abc import Sequence
from typing import Any

from inforisk.briefing.paper.blocks import Paragraph, Points, Subheading
from inforisk.briefing.paper.charts import MatrixChart
from inforisk.briefing.paper.look import ACCENT, FAINT, INK
from inforisk.briefing.paper.paper import OnePage, Paper, Tile
from inforisk.briefing.slides.canvas import Box
from inforisk.briefing.slides.charts import draw_chart, has_values, parted
from inforisk.briefing.slides.lines import LEAST, Line, height_of, said, shown
from inforisk.briefing.slides.matrix import draw_matrix
from inforisk.briefing.slides.measuring import Lettering
from inforisk.briefing.slides.notes import Notes
from inforisk.briefing.slides.pages import Pages
from inforisk.briefing.slides.shapes import set_margins, solid, stack, text_box, write
from inforisk.metrics.sourced import Sentence

MOST_TILES = 6
_MOST_POINTS = 4
_HEADLINE_LINES = 3
_TILE_TITLE, _TILE_BESIDE = 12.0, 12.0
_TILE_VALUES = (24.0, 20.0, 16.0, 14.0)
_TILE_GAP, _TILE_MARGIN = 8.0, 6.0
_GAP = 10.0
_MAP_SHARE = 0.56


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
            height = _tiles(slide, page.tiles[:MOST_TILES], left, pages)
            left = left.below(height + _GAP)
        _lower(slide, page, left, pages)


def _headline(paper: Paper) -> tuple[str, tuple[Sentence, ...]]:
    """The message of the slide, and what else the headline says."""
    first, *others = paper.one_page.headline or ((),)
    words = said(first).rstrip(".")
    return (words, tuple(others)) if words else (paper.title, tuple(others))


def _headline_lines(rest: Sequence[Sentence], box: Box, lettering: Lettering) -> tuple[Line, ...]:
    text = " ".join(map(said, rest))
    return (Line(lettering.cut(text, box.width, _HEADLINE_LINES, LEAST), LEAST, after=_GAP),) if text else ()


def _notes(paper: Paper) -> tuple[str, ...]:
    """All the slide says, in full."""
    page = paper.one_page
    tiles = Points(tuple(((f"{one.title}: {one.value}{f', {one.beside}' if one.beside else ''}.",),)
                         for one in page.tiles))  # fmt: skip
    asked, worst = (Subheading("What is asked"), Points(page.asks)), (Subheading("The worst"), Points(page.worst))
    blocks = (Paragraph(page.headline), tiles, *asked, *worst, *((page.picture,) if page.picture else ()))
    return Notes(paper).of(blocks)


def _tiles(slide: Any, tiles: Sequence[Tile], box: Box, pages: Pages) -> float:
    """The numbers side by side; the height they take."""
    lettering = pages.stage.lettering
    width = min((box.width - _TILE_GAP * (len(tiles) - 1)) / len(tiles), 240.0)
    written = [_tile_lines(one, width - 2 * _TILE_MARGIN, lettering) for one in tiles]
    height = max(height_of(lines, width - 2 * _TILE_MARGIN, lettering) for lines in written) + 2 * _TILE_MARGIN
    for place, (tile, lines) in enumerate(zip(tiles, written, strict=True)):
        here = Box(box.left + place * (width + _TILE_GAP), box.top, width, height)
        shape = text_box(slide, here, pages.stage.frame, shown(f"Number: {tile.title}", 80))
        _tint(shape)
        set_margins(shape.text_frame, _TILE_MARGIN, _TILE_MARGIN, pages.stage.frame)
        write(shape.text_frame, lines, pages.stage.frame, solid(INK))
    return height


def _tint(shape: Any) -> None:
    from pptx.dml.color import RGBColor

    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(FAINT[1:])
    shape.line.color.rgb = RGBColor.from_string(ACCENT[1:])


def _tile_lines(tile: Tile, width: float, lettering: Lettering) -> tuple[Line, ...]:
    """Title, value and what stands beside it. The value is made smaller or broken, never cut short."""
    value = shown(tile.value, 60)
    size = next((one for one in _TILE_VALUES if lettering.width(value, one, True) <= width), _TILE_VALUES[-1])
    lines = (
        Line(lettering.cut(shown(tile.title), width, 2, _TILE_TITLE), _TILE_TITLE, after=2),
        Line(value, size, True, after=2),
    )
    beside = lettering.cut(shown(tile.beside), width, 2, _TILE_BESIDE)
    return (*lines, Line(beside, _TILE_BESIDE, after=0)) if beside else lines


def _lower(slide: Any, page: OnePage, box: Box, pages: Pages) -> None:
    """The map at the left, what is asked and the worst at its right."""
    has_picture = page.picture is not None and (
        bool(page.picture.table.rows) if isinstance(page.picture.chart, MatrixChart) else has_values(page.picture.chart)
    )
    left, right = box.beside(_MAP_SHARE) if has_picture else (box, box)
    if has_picture:
        _picture(slide, page, left, pages)
    asked = _points("What is asked", page.asks, is_numbered=True)
    worst = _points("The worst", page.worst, is_numbered=False)
    lines = _fitted(asked, worst, right, pages.stage.lettering)
    stack(slide, lines, right, pages.stage.frame, pages.stage.lettering, pages.stage.ink)


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
        Line(" ".join(map(said, item)), LEAST, point=str(place) if is_numbered and len(items) > 1 else "•", after=4)
        for place, item in enumerate(items[:_MOST_POINTS], start=1)
    )
    return (Line(heading, LEAST, True, is_heading=True, after=3), *points) if points else ()


def _fitted(asked: Sequence[Line], worst: Sequence[Line], box: Box, lettering: Lettering) -> tuple[Line, ...]:
    """Both lists, each point cut to as many lines as leaves room for the others; the last left out where it must."""
    lines = (*asked, *worst)
    for most in range(8, 0, -1):
        cut = tuple(_cut(one, most, box, lettering) for one in lines)
        if height_of(cut, box.width, lettering) <= box.height:
            return cut
    while height_of(cut, box.width, lettering) > box.height:
        cut = cut[:-1]
    return cut[:-1] if cut and cut[-1].is_heading else cut


def _cut(line: Line, most: int, box: Box, lettering: Lettering) -> Line:
    from dataclasses import replace

    text = lettering.cut(line.text, box.width - line.indent, most, line.size, line.is_bold)
    return replace(line, text=text)
