"""How wide the columns of a table are on the page, and how large its letters."""

import re
from dataclasses import dataclass
from datetime import date

from inforisk.briefing.paper.blocks import Cell, PaperTable
from inforisk.briefing.paper.columns import shared
from inforisk.briefing.pdf.page_text import page_line, page_text
from inforisk.briefing.pictures.lettering import width_of
from inforisk.briefing.plain_text import cut

PORTRAIT, LANDSCAPE = 481.9, 728.5
"""The width of the text in points: A4 with margins of 20 mm."""

_MOST_UPRIGHT = 8  # columns that find room on an upright page
_MOST_LARGE = 5  # columns up to which letters are of 9 points
_LARGE, _SMALL, _SMALLEST = 9.0, 8.0, 7.5
MARGIN = 5.0
"""Between the text of a cell and its edge."""

_PARTS = re.compile("[ \n]+")  # a day and its month stay together

_SAMPLE = 200  # so many rows tell how long the words of a column are
_LONGEST = 95.0  # points: a longer word may be broken for the sake of its neighbours


@dataclass(frozen=True)
class Columns:
    """The widths of the columns in points, the size of the letters, and whether the page is turned."""

    widths: tuple[float, ...]
    size: float
    is_turned: bool

    def room(self, place: int) -> float:
        """The width for the text of a column."""
        return self.widths[place] - 2 * MARGIN


def columns_of(table: PaperTable) -> Columns:
    """Shared out as the columns ask, but none narrower than its longest usual word; together as wide as the page."""
    is_turned = len(table.columns) > _MOST_UPRIGHT
    size = _LARGE if len(table.columns) <= _MOST_LARGE or table.is_matrix else _SMALL
    whole = LANDSCAPE if is_turned else PORTRAIT
    least = [_least(table, place, size) for place in range(len(table.columns))]
    if sum(least) >= whole:
        size = _SMALLEST
        heads = [_room(page_line(column.heading), size) for column in table.columns]
        if sum(heads) < whole:  # long words of cells may break, those of a heading never
            return Columns(tuple(shared(heads, least, whole)), size, is_turned)
        return Columns(tuple(one * whole / sum(heads) for one in heads), size, is_turned)
    return Columns(tuple(shared(least, [column.width for column in table.columns], whole)), size, is_turned)


def cell_text(cell: Cell) -> str:
    """What a cell says on the page: long text cut, a day kept together with its month."""
    text = cut(page_text(cell.text))
    return text.replace(" ", "\u00a0", 1) if isinstance(cell.value, date) else text


def _least(table: PaperTable, place: int, size: float) -> float:
    texts = [page_line(table.columns[place].heading), *(cell_text(row[place]) for row in table.rows[:_SAMPLE])]
    heading, *cells = texts
    return max(_room(heading, size), *(min(_room(text, size), _LONGEST + 2 * MARGIN + 0.5) for text in cells), 0.0)


def _room(text: str, size: float) -> float:
    """What the longest word of a text takes, with the margins."""
    words = _PARTS.split(text)
    return max((width_of(word, size, is_bold=True) for word in words), default=0.0) + 2 * MARGIN + 0.5
