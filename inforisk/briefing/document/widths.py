"""How wide the columns of a table are on the page, and what that makes of its rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from inforisk.briefing.document.letters import length, lines, turns
from inforisk.briefing.document.text import cell_text, one_line
from inforisk.briefing.paper.blocks import PaperTable
from inforisk.briefing.paper.columns import shared

MARGIN = 105
"""Between a cell's border and its text, in twips."""

_WIDEST_WORD = 1_800
"""A longer word may be broken for the sake of its neighbours."""

_UNBROKEN = 12
"""So many letters stay together though there is a hyphen among them."""

_SAMPLE = 200
"""So many rows tell how wide columns are best."""

_NARROW = 0.6
"""What part of the page a table is given that needs less: an eye does not leap across an empty line."""

_TIGHT, _TOWER = 0.9, 9
"""A table that needs nine tenths of an upright page and has rows of more lines than this is better laid flat."""

_STEPS = 40
"""In so many parts the room that is left goes to the columns that make rows tall."""


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column needs: its longest word, its longest text on one line, and the length of each text."""

    word: int
    line: int
    lengths: tuple[int, ...]
    wished: float


def widths(table: PaperTable, page: int) -> list[int]:
    """The widths of the columns, in all the page's or, where little is to be shown, a part of it.

    No column is narrower than its longest usual word. Where every text fits on one line the rest is shared out as the
    columns ask; else the columns whose texts make rows tall get it.
    """
    columns = _columns(table)
    whole = _whole(table, columns, page)
    if sum(column.word for column in columns) >= whole:
        return _filled([column.word * whole // sum(one.word for one in columns) for column in columns], whole)
    if table.is_matrix or sum(column.line for column in columns) <= whole:
        least = [column.word if table.is_matrix else column.line for column in columns]
        return _filled([*map(int, shared(least, [column.wished for column in columns], whole))], whole)
    return _filled(_balanced(columns, whole), whole)


def needs_landscape(table: PaperTable, page: int) -> bool:
    """Whether the words do not fit beside one another on an upright page, or stand there in towers."""
    least = sum(column.word for column in _columns(table))
    if table.is_matrix or least <= _TIGHT * page:
        return False
    return least > page or max(row_lines(table, widths(table, page))) > _TOWER


def row_lines(table: PaperTable, measured: Sequence[int]) -> list[int]:
    """About how many lines each row takes, the headings first."""
    return [
        max(lines(text, width - 2 * MARGIN) for text, width in zip(row, measured, strict=True)) for row in _rows(table)
    ]


def _rows(table: PaperTable) -> list[list[str]]:
    shown = islice(table.rows, _SAMPLE)
    return [
        [one_line(column.heading) for column in table.columns],
        *([cell_text(cell.text) for cell in row] for row in shown),
    ]


def _columns(table: PaperTable) -> list[_Column]:
    by_column = zip(*_rows(table), strict=True)
    return [
        _column(texts, is_bold=place == 0, wished=asked.width)
        for place, (texts, asked) in enumerate(zip(by_column, table.columns, strict=True))
    ]


def _column(texts: tuple[str, ...], is_bold: bool, wished: float) -> _Column:
    """The heading is bold, and in the first column everything."""
    heading, *others = texts
    unbroken = {word for text in others for word in _unbroken(text)}
    of_words = [length(word, True) for word in _unbroken(heading)] + [length(word, is_bold) for word in unbroken]
    lengths = (length(heading, True), *(length(text, is_bold) for text in others))
    both = 2 * MARGIN + 20
    return _Column(both + min(_WIDEST_WORD, max(of_words, default=0)), both + max(lengths), lengths, wished)


def _unbroken(text: str) -> list[str]:
    """The pieces no line should end in: a reference ("ICT-R-01") is one, a long compound is not."""
    return [part for word in text.split() for part in ([word] if len(word) <= _UNBROKEN else re.split("(?<=-)", word))]


def _whole(table: PaperTable, columns: Sequence[_Column], page: int) -> int:
    part = int(page * _NARROW)
    return part if sum(column.line for column in columns) <= part and not table.is_matrix else page


def _balanced(columns: Sequence[_Column], whole: int) -> list[int]:
    """Begin with the longest words; give what is left, part by part, to the column that makes most rows tall."""
    found = [column.word for column in columns]
    rows = list(zip(*(column.lengths for column in columns), strict=True))
    part = (whole - sum(found)) // _STEPS
    for _ in range(_STEPS):
        found[_tallest(rows, found)] += part
    return found


def _tallest(rows: Sequence[tuple[int, ...]], found: Sequence[int]) -> int:
    weight = [0.0] * len(found)
    for row in rows:
        tall = [turns(text, width - 2 * MARGIN) for text, width in zip(row, found, strict=True)]
        weight[tall.index(max(tall))] += max(tall)
    return weight.index(max(weight))


def _filled(found: list[int], whole: int) -> list[int]:
    return [*found[:-1], whole - sum(found[:-1])] if found else []
