"""Tables as plain data for the pages: widths in points, text that fits, colours, where the appetite line runs."""

from typing import Any

from inforisk.briefing.paper.appetite_line import MEANING, Beyond, is_drawn, sides_of, told_beyond
from inforisk.briefing.paper.blocks import Cell, PaperTable
from inforisk.briefing.paper.source_rows import mark_of
from inforisk.briefing.pdf.columns import MARGIN, Columns, cell_text, columns_of
from inforisk.briefing.pdf.page_text import breakable, heading_line, page_line
from inforisk.briefing.pictures.lettering import width_of
from inforisk.scoring.scheme import Scheme

_KEPT_WHOLE = 9
"""A table of so many rows or fewer stands on one page, unless its cells are long."""

_SHORT = 240  # letters of a cell that is not parted between two pages
_MOST_KEPT = 260.0  # points of height: about a third of a page
_LINE = 1.3  # of the size of the letters
_WORDY = 8
"""Words of all headings from which checkers take a row of them, repeated on a second page, for prose that is lost."""

Data = dict[str, Any]


ROW, LOW_ROW = 3.8, 2.7
"""Heights of a row of a matrix in heights of its letters, and of one that shares its page."""


def table_data(
    table: PaperTable, scheme: Scheme | None = None, *, is_sources: bool = False, height: float = ROW
) -> Data:
    """A table with rows. `scheme` draws the appetite line into a matrix; of sources each row can be led to."""
    columns = columns_of(table)
    beyond = told_beyond(table, scheme) if table.is_matrix and scheme else {}
    rows = [_row(table, place, columns, beyond) for place in range(len(table.rows))]
    anchors = [f"source-{mark_of(row)}" if is_sources and mark_of(row) else "" for row in table.rows]
    return {
        "title": heading_line(table.title),
        "headings": [_heading(table, place, columns) for place in range(len(table.columns))],
        "widths": columns.widths,
        "size": columns.size,
        "turned": columns.is_turned,
        "matrix": table.is_matrix,
        "height": height,
        "whole": _is_kept_whole(table, columns),
        "rows": rows,
        "anchors": anchors,
        "below": _below(table, beyond),
    }


def _heading(table: PaperTable, place: int, columns: Columns) -> Data:
    text = breakable(_heading_text(table, place, columns), columns.room(place), columns.size, is_bold=True)
    return {"text": text, "align": _align(table, place)}


def _heading_text(table: PaperTable, place: int, columns: Columns) -> str:
    """A heading; where the headings together are long, in two lines, so that no heading row reads like a sentence."""
    words = page_line(table.columns[place].heading).split()
    together = sum(len(column.heading.split()) for column in table.columns)
    if together < _WORDY or len(words) < 3 or _is_kept_whole(table, columns):
        return " ".join(words)
    half = (len(words) + 1) // 2
    return f"{' '.join(words[:half])}\n{' '.join(words[half:])}"


def _align(table: PaperTable, place: int) -> str:
    if table.is_matrix and place:
        return "center"
    return "right" if table.columns[place].is_number and place else "left"


def _row(table: PaperTable, place: int, columns: Columns, beyond: Beyond) -> list[Data]:
    return [
        _cell(table, cell, column, columns) | _line(beyond, place, column)
        for column, cell in enumerate(table.rows[place])
    ]


def _cell(table: PaperTable, cell: Cell, column: int, columns: Columns) -> Data:
    text = cell_text(cell)
    found: Data = {
        "text": breakable(text, columns.room(column), columns.size, is_bold=column == 0 or table.is_matrix),
        "align": _align(table, column),
        "short": len(text) <= _SHORT,
    }
    return found | ({"fill": cell.tone.fill, "ink": cell.tone.ink} if cell.tone else {})


def _line(beyond: Beyond, row: int, column: int) -> Data:
    """The sides of a cell on which the appetite line runs."""
    return {"line": list(sides_of(beyond, row, column))} if (row, column) in beyond else {}


def _is_kept_whole(table: PaperTable, columns: Columns) -> bool:
    """Whether a table is not parted between two pages: a matrix, and a short one of a third of a page at most."""
    rows = len(table.rows)
    return table.is_matrix or (rows <= _KEPT_WHOLE and sum(_height(row, columns) for row in table.rows) <= _MOST_KEPT)


def _height(row: tuple[Cell, ...], columns: Columns) -> float:
    """About how high a row is, in points."""
    size = columns.size
    widths = ((width_of(cell_text(cell), size), columns.room(place)) for place, cell in enumerate(row))
    return size * _LINE * (1 + max(width // room for width, room in widths)) + 2 * MARGIN


def _below(table: PaperTable, beyond: Beyond) -> list[str]:
    line = MEANING if is_drawn(beyond) else ""
    source = f"Source: {table.source}." if table.source else ""
    return [said for text in (line, table.note, source) if (said := page_line(text))]
