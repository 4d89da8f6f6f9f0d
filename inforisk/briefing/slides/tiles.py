"""Numbers side by side: what each is, its value, its change or share."""

from collections.abc import Sequence
from typing import Any

from inforisk.briefing.paper.look import ACCENT, FAINT, INK
from inforisk.briefing.paper.paper import Tile
from inforisk.briefing.slides.canvas import Box
from inforisk.briefing.slides.lines import Line, height_of, shown
from inforisk.briefing.slides.measuring import Lettering
from inforisk.briefing.slides.shapes import set_margins, solid, text_box, write
from inforisk.briefing.slides.stage import Stage

MOST, MOST_LINES = 6, 3
_TITLE, _BESIDE = 12.0, 12.0
_VALUES = (24.0, 20.0, 16.0, 14.0)
_GAP, _MARGIN = 8.0, 6.0


def draw_tiles(slide: Any, tiles: Sequence[Tile], box: Box, stage: Stage, most: int = MOST_LINES) -> float:
    """The first six numbers side by side over the width of a box, what stands beside each on at most so many lines;
    the height they take."""
    width = _width(tiles, box)
    height = height_of_tiles(tiles, box, stage.lettering, most)
    for place, tile in enumerate(tiles[:MOST]):
        here = Box(box.left + place * (width + _GAP), box.top, width, height)
        shape = text_box(slide, here, stage.frame, shown(f"Number: {tile.title}", 80))
        _tint(shape)
        set_margins(shape.text_frame, _MARGIN, _MARGIN, stage.frame)
        write(shape.text_frame, _tile_lines(tile, width - 2 * _MARGIN, stage.lettering, most), stage.frame, solid(INK))
    return height


def height_of_tiles(tiles: Sequence[Tile], box: Box, lettering: Lettering, most: int = MOST_LINES) -> float:
    """The height of the tallest of them."""
    room = _width(tiles, box) - 2 * _MARGIN
    return (
        max(height_of(_tile_lines(one, room, lettering, most), room, lettering) for one in tiles[:MOST]) + 2 * _MARGIN
    )


def _width(tiles: Sequence[Tile], box: Box) -> float:
    many = min(len(tiles), MOST)
    return (box.width - _GAP * (many - 1)) / many


def _tint(shape: Any) -> None:
    from pptx.dml.color import RGBColor

    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(FAINT[1:])
    shape.line.color.rgb = RGBColor.from_string(ACCENT[1:])


def _tile_lines(tile: Tile, width: float, lettering: Lettering, most: int) -> tuple[Line, ...]:
    """Title, value and what stands beside it. The value is made smaller or broken, never cut short."""
    value = shown(tile.value, 60)
    size = next((one for one in _VALUES if lettering.width(value, one, True) <= width), _VALUES[-1])
    lines = (
        Line(lettering.cut(shown(tile.title), width, 2, _TITLE), _TITLE, after=2),
        Line(value, size, True, after=2),
    )
    beside = lettering.cut(shown(tile.beside), width, most, _BESIDE)
    return (*lines, Line(beside, _BESIDE, after=0)) if beside else lines
