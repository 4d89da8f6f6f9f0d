"""Native tables: how wide each column is, how tall each row, which rows fit on which slide."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from inforisk.briefing.paper.blocks import Cell, PaperTable
from inforisk.briefing.paper.charts import Tone
from inforisk.briefing.paper.look import ACCENT, EMPTY, INK, PAPER, RULE
from inforisk.briefing.slides.canvas import Box, Frame
from inforisk.briefing.slides.lines import MAX_QUOTED, Line, shown
from inforisk.briefing.slides.measuring import Lettering, line_height
from inforisk.briefing.slides.shapes import describe, place, set_margins, solid, write

SIZES = (14.0, 12.0)
"""Sizes of text in tables, tried in their order."""

MAX_SLIDES = 3
_MOST_ROWS = 80
"""More rows than three slides hold: those after them need not be measured."""

_STEP = 6.0
_ACROSS, _DOWN = 5.0, 3.0
_WIDEST_WORD, _WIDEST_CELL = 150.0, 480.0
_TALLEST_ROW = 0.6
_STRETCHED = 1.6
"""How much wider than its text a small table is made: further apart, a row is no longer read as one."""
_SHORTER = (MAX_QUOTED, 200, 120, 60, 20)
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"

HEAD = Tone(ACCENT, PAPER)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a cell of a native table shows."""

    text: str
    size: float
    is_bold: bool = False
    tone: Tone = EMPTY
    align: str = "l"


@dataclass(frozen=True)
class Grid:
    """A table measured for a size of text: the widths of its columns, the entries of each row, header first, and the
    height of each row."""

    widths: tuple[float, ...]
    rows: tuple[tuple[Entry, ...], ...]
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        """The height of all rows."""
        return sum(self.heights)


@dataclass(frozen=True)
class Sheet:
    """The part of a table one slide shows: its rows, and how many are left to the report after it."""

    grid: Grid
    left_out: int = 0


def sheets_of(table: PaperTable, box: Box, taken: float, lettering: Lettering) -> tuple[Sheet, ...]:
    """A table slide by slide: in the larger size where it fits one slide then, else in the smaller over up to three.

    So much of the first slide's height as `taken` holds something else.
    """
    begun = replace(table, rows=table.rows[:_MOST_ROWS])
    larger = grid_of(begun, box, SIZES[0], lettering, is_whole=True)
    if larger.height <= box.height - taken:
        return (Sheet(larger),)
    grid = grid_of(begun, box, SIZES[1], lettering)
    return _split(grid, box.height, taken, len(table.rows) - len(begun.rows))


def grid_of(table: PaperTable, box: Box, size: float, lettering: Lettering, *, is_whole: bool = False) -> Grid:
    """A table measured for a width and a size of text; unless it is to be whole, rows that would fill most of a slide
    are cut."""
    head = tuple(
        Entry(shown(one.heading, 80), size, True, HEAD, "r" if one.is_number else "l") for one in table.columns
    )
    cells = tuple(tuple(_entry(table, place_, cell, size) for place_, cell in enumerate(row)) for row in table.rows)
    widths = _widths((head, *cells), box.width, lettering)
    rows = (head, *cells)
    if not is_whole:
        rows = tuple(_shortened(row, widths, box.height * _TALLEST_ROW, lettering) for row in rows)
    return Grid(widths, rows, tuple(row_height(row, widths, lettering) for row in rows))


def row_height(row: Sequence[Entry], widths: Sequence[float], lettering: Lettering, across: float = _ACROSS) -> float:
    """The height a row takes, the space around its text included (`across` at each side)."""
    return 2 * _DOWN + 1 + max(
        lettering.height(one.text, width - 2 * across - 1, one.size, one.is_bold)
        for one, width in zip(row, widths, strict=True)
    )  # fmt: skip


def _entry(table: PaperTable, place_: int, cell: Cell, size: float) -> Entry:
    align = "r" if table.columns[place_].is_number else "l"
    return Entry(shown(cell.text, MAX_QUOTED) or "not given", size, place_ == 0, cell.tone or EMPTY, align)


def _shortened(
    row: tuple[Entry, ...], widths: tuple[float, ...], most: float, lettering: Lettering
) -> tuple[Entry, ...]:
    for longest in _SHORTER:
        kept = tuple(
            Entry(shown(one.text, longest) if len(one.text) > longest + 40 else one.text, one.size, one.is_bold,
                  one.tone, one.align)
            for one in row
        )  # fmt: skip
        if row_height(kept, widths, lettering) <= most:
            break
    return kept


def _widths(rows: Sequence[Sequence[Entry]], across: float, lettering: Lettering) -> tuple[float, ...]:
    """As wide as its cells are on one line where all columns have room for it; else each as wide as its longest word,
    and the rest shared out by how much more it holds."""
    columns = list(zip(*rows, strict=True))
    whole = [_whole_width(column, lettering) for column in columns]
    if sum(whole) <= across:
        return tuple(width * min(across / sum(whole), _STRETCHED) for width in whole)
    least = [_least_width(column, lettering) for column in columns]
    if sum(least) >= across:
        return tuple(width * across / sum(least) for width in least)
    weights = [max(want - width, 1.0) for want, width in zip(whole, least, strict=True)]
    spare = across - sum(least)
    return tuple(width + spare * weight / sum(weights) for width, weight in zip(least, weights, strict=True))


def _least_width(entries: Sequence[Entry], lettering: Lettering) -> float:
    words = ((word, one) for one in entries for word in one.text.split(" "))
    widest = max(lettering.width(word, one.size, one.is_bold) for word, one in words)
    return min(widest, _WIDEST_WORD) + 2 * _ACROSS + 4


def _whole_width(entries: Sequence[Entry], lettering: Lettering) -> float:
    widest = max(lettering.width(one.text, one.size, one.is_bold) for one in entries)
    return min(widest, _WIDEST_CELL) + 2 * _ACROSS + 4


def _split(grid: Grid, height: float, taken: float, unmeasured: int) -> tuple[Sheet, ...]:
    """The rows on as few slides as hold them, about as many on each; what three do not hold is left to the report."""
    parts = _filled(grid, height, taken)
    kept = parts[:MAX_SLIDES]
    left_out = sum(len(part) for part in parts[MAX_SLIDES:]) + unmeasured
    lower = height
    while not left_out and not taken and lower > 0 and len(fuller := _filled(grid, lower, taken)) == len(parts):
        kept, lower = fuller, lower - _STEP
    return tuple(Sheet(_part(grid, part), left_out if part is kept[-1] else 0) for part in kept)


def _filled(grid: Grid, height: float, taken: float) -> list[list[int]]:
    parts: list[list[int]] = [[]]
    left = height - taken - grid.heights[0]
    for place_ in range(1, len(grid.rows)):
        if grid.heights[place_] > left and (parts[-1] or taken):
            parts.append([])
            left = height - grid.heights[0]
            taken = 0.0
        parts[-1].append(place_)
        left -= grid.heights[place_]
    return parts


def is_narrow(table: PaperTable, box: Box, lettering: Lettering) -> bool:
    """Whether the table stands in a box in the larger size with every cell on one line."""
    return _narrow(table, box, SIZES[0], lettering) is not None


def narrow_grid(table: PaperTable, box: Box, lettering: Lettering) -> Grid | None:
    """The table in the largest size in which it stands in a box with every cell on one line; None where it does not."""
    found = (_narrow(table, box, size, lettering) for size in SIZES)
    return next((grid for grid in found if grid is not None), None)


def _narrow(table: PaperTable, box: Box, size: float, lettering: Lettering) -> Grid | None:
    if len(table.rows) > _MOST_ROWS:
        return None
    grid = grid_of(table, box, size, lettering, is_whole=True)
    return grid if max(grid.heights) < 2 * line_height(size) and grid.height <= box.height else None


def _part(grid: Grid, places: Sequence[int]) -> Grid:
    chosen = (0, *places)
    return Grid(
        grid.widths, tuple(grid.rows[one] for one in chosen), tuple(grid.heights[one] for one in chosen)
    )  # fmt: skip


def draw(slide: Any, grid: Grid, box: Box, frame: Frame, name: str, words: str, across: float = _ACROSS) -> Any:
    """The grid as a native table with a header row and row headers, and its text alternative."""
    holder = slide.shapes.add_table(len(grid.rows), len(grid.widths), 0, 0, 1, 1)
    place(holder, Box(box.left, box.top, sum(grid.widths), grid.height), frame)
    holder.name = name
    describe(holder, words)
    table = holder.table
    table.first_row = table.first_col = True
    table.horz_banding = False
    holder._element.xpath(".//a:tableStyleId")[0].text = _NO_STYLE
    for place_, width in enumerate(grid.widths):
        table.columns[place_].width = frame.emu(width)
    for number, (row, height) in enumerate(zip(grid.rows, grid.heights, strict=True)):
        table.rows[number].height = frame.emu(height)
        for place_, entry in enumerate(row):
            _fill(table.cell(number, place_), entry, frame, across)
    return holder


def _fill(cell: Any, entry: Entry, frame: Frame, across: float) -> None:
    from pptx.enum.text import MSO_VERTICAL_ANCHOR

    set_margins(cell, across, _DOWN, frame)
    cell.vertical_anchor = MSO_VERTICAL_ANCHOR.TOP if across == _ACROSS else MSO_VERTICAL_ANCHOR.MIDDLE
    line = Line(entry.text, entry.size, entry.is_bold, after=0)
    write(cell.text_frame, (line,), frame, solid(entry.tone.ink), entry.align)
    properties = cell._tc.get_or_add_tcPr()
    for side in "LRTB":
        properties.append(edge(side, RULE, 0.75, frame))
    properties.append(solid(entry.tone.fill))


def edge(side: str, colour: str, width: float, frame: Frame, dash: str = "solid") -> Any:
    """One border of a cell. `side` is "L", "R", "T" or "B"."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    return parse_xml(
        f'<a:ln{side} {nsdecls("a")} w="{frame.emu(width)}" cap="flat" cmpd="sng" algn="ctr">'
        f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill><a:prstDash val="{dash}"/></a:ln{side}>'
    )


def set_edge(cell: Any, side: str, width: float, frame: Frame, dash: str = "solid") -> None:
    """Draw one border of a cell thicker."""
    old = cell._tc.xpath(f"a:tcPr/a:ln{side}")[0]
    old.getparent().replace(old, edge(side, INK, width, frame, dash))
