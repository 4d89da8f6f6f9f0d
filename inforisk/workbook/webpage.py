"""Inside the child: the tables of a web page, as Excel lays them out when it opens one named .xls."""

import re
from html.parser import HTMLParser

from inforisk.workbook.reader import Refused
from inforisk.workbook.text import TextSheet

_UNSEEN = {"script", "style", "head", "template"}
_BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "caption"}
_CELLS = {"td", "th"}
_WIDEST_SPAN = 1_000
_TALLEST_SPAN = 65_535
_SHEET_NAME = re.compile(r"<x:Name>([^<]{1,31})</x:Name>", re.IGNORECASE)


def sheets_of(text: str) -> list[TextSheet]:
    """One sheet with every table of the page below each other, text between them in column A. No table is a refusal."""
    page = _Page()
    page.feed(text)
    page.close()
    page.end_cell()
    if not page.has_table:
        raise Refused("no_table")
    found = _SHEET_NAME.search(text[:65_536])
    return [TextSheet(found[1] if found else "Sheet1", page.rows, merged=page.merged)]


class _Page(HTMLParser):
    """Lays cells out on a grid as the tags go by. A table inside a cell only adds its words to that cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: dict[int, dict[int, str]] = {}
        self.merged: list[tuple[int, int, int, int]] = []
        self.has_table = False
        self._row = -1
        self._words: list[str] = []
        self._span: tuple[int, int] | None = None  # (columns, rows) of the open cell
        self._taken: dict[int, set[int]] = {}
        self._unseen = 0
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._open_table()
        elif tag == "br":
            self._words.append("\n")
        elif self._depth <= 1 and tag in _CELLS and self._depth:
            self._open_cell(dict(attrs))
        elif self._depth == 1 and tag == "tr":
            self._next_row()
        elif tag in _BLOCKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "table":
            if self._depth == 1:
                self.end_cell()
                self._taken.clear()  # a cell that spans more rows than its table has ends with the table
            self._depth = max(0, self._depth - 1)
        elif self._depth <= 1 and tag in _CELLS:
            self.end_cell()
        elif tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._words.append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def end_cell(self) -> None:
        """Put down the words gathered so far: into the open cell, or as a row of their own outside any table."""
        text = re.sub(r" *\n *", "\n", "".join(self._words)).strip(" \n")
        self._words.clear()
        if self._span is not None:
            self._put_cell(text, *self._span)
        elif text and not self._depth:
            self._next_row()
            self.rows[self._row][0] = text
        self._span = None

    def _open_table(self) -> None:
        if not self._depth:
            self.end_cell()
        self._depth += 1
        self.has_table = True
        self._unseen = 0

    def _break(self) -> None:
        if self._depth:
            self._words.append("\n" if self._words else "")
        else:
            self.end_cell()

    def _next_row(self) -> None:
        if self._span is not None:
            self.end_cell()
        self._words.clear()
        self._row += 1
        self.rows[self._row] = {}

    def _open_cell(self, attributes: dict[str, str | None]) -> None:
        if self._span is not None:
            self.end_cell()
        if self._row < 0 or self._row not in self.rows:
            self._next_row()
        self._words.clear()
        columns = _span(attributes.get("colspan"), _WIDEST_SPAN)
        self._span = (columns, _span(attributes.get("rowspan"), _TALLEST_SPAN))

    def _put_cell(self, text: str, columns: int, rows: int) -> None:
        taken = self._taken.setdefault(self._row, set())
        column = next(place for place in range(len(taken) + 1) if place not in taken)
        self.rows[self._row][column] = text
        for row in range(self._row, self._row + min(rows, 5_000)):
            self._taken.setdefault(row, set()).update(range(column, column + columns))
        if columns > 1 or rows > 1:
            self.merged.append((column, self._row + 1, column + columns - 1, self._row + rows))


def _span(stated: str | None, most: int) -> int:
    return max(1, min(int(stated), most)) if stated and stated.strip().isascii() and stated.strip().isdigit() else 1
