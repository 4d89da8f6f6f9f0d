"""The rows of a table: a heading row that is repeated, rows that are not torn apart, cells toned and inked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from inforisk.briefing.document.appetite_line import borders
from inforisk.briefing.document.manuscript import Manuscript
from inforisk.briefing.document.markup import paragraph, twips, w
from inforisk.briefing.document.sources import source_anchor
from inforisk.briefing.document.text import cell_text, is_right_to_left, one_line, runs
from inforisk.briefing.document.widths import row_lines
from inforisk.briefing.paper.appetite_line import Beyond
from inforisk.briefing.paper.blocks import Cell, PaperTable
from inforisk.briefing.paper.source_rows import mark_of

_KEPT_WHOLE = 12
"""A table of so many lines or fewer stands on one page."""

_LAST = 3
"""Of a longer one so many rows stay together at the end, as the first two do with the headings."""

_MATRIX_HEIGHT = 11
"""Millimetres at least."""


@dataclass(frozen=True)
class Rows:
    """The rows of one table. `beyond` tells where the appetite line runs; `is_sources` that its rows explain marks."""

    manuscript: Manuscript
    table: PaperTable
    widths: list[int]
    beyond: Beyond
    is_sources: bool

    def headings(self) -> Any:
        """The row with the headings of the columns, at the top of every page the table runs over."""
        styles = map(self._style, range(len(self.widths)))
        cells = (
            _cell(width, paragraph(style, *runs(one_line(column.heading)), properties=[w("keepNext")]), self._upright())
            for width, style, column in zip(self.widths, styles, self.table.columns, strict=True)
        )
        return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)

    def bodies(self) -> Iterator[Any]:
        """Every row below. The last stays with the note and the source."""
        is_short = self.table.is_matrix or sum(row_lines(self.table, self.widths)) <= _KEPT_WHOLE
        last = len(self.table.rows) - 1
        for place, row in enumerate(self.table.rows):
            is_kept = is_short or place == 0 or place > last - _LAST
            height = w("trHeight", val=twips(_MATRIX_HEIGHT), hRule="atLeast") if self.table.is_matrix else None
            yield w("tr", w("trPr", w("cantSplit"), height), *self._cells(place, row, is_kept))

    def _cells(self, place: int, row: tuple[Cell, ...], is_kept: bool) -> Iterator[Any]:
        for column, (cell, width) in enumerate(zip(row, self.widths, strict=True)):
            text = cell_text(cell.text)
            properties = [*([w("keepNext")] if is_kept else []), *([w("bidi")] if is_right_to_left(text) else [])]
            content = runs(text, colour=cell.tone.ink if cell.tone else "")
            if column == 0 and self.is_sources:
                content = self._bookmarked(row, content)
            yield _cell(width, paragraph(self._style(column), *content, properties=properties),
                        borders(self.beyond, place, column), _fill(cell), self._upright())  # fmt: skip

    def _bookmarked(self, row: tuple[Cell, ...], content: Iterator[Any]) -> Iterator[Any]:
        mark = mark_of(row)
        yield from content if mark is None else self.manuscript.bookmarks.around(source_anchor(mark), *content)

    def _style(self, column: int) -> str:
        if self.table.is_matrix and column > 0:
            return "TableMiddle"
        return "TableNumber" if self.table.columns[column].is_number else "TableText"

    def _upright(self) -> Any:
        return w("vAlign", val="center") if self.table.is_matrix else None


def _cell(width: int, content: Any, *properties: Any) -> Any:
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), *properties), content)


def _fill(cell: Cell) -> Any:
    return w("shd", val="clear", color="auto", fill=cell.tone.fill.lstrip("#")) if cell.tone else None
