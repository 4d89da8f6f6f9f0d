"""Tables where their cells cannot be told apart (in a PDF): their rows read off the text below the table's title.

Nothing but the heading row of a further page stands between two rows, so each is read where the one before it ends. A
row that does not stand there is not looked for among what follows, lest its neighbours' figures be taken for its own.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inforisk.briefing.paper.blocks import Cell, PaperTable
from inforisk.briefing.reconciling.reading.read_back import ReadTable
from inforisk.briefing.reconciling.said import Masked, Said

_MOST_PAGES = 4
"""A row goes on over so many pages at the most: a longer cell is cut."""

_REACH = 400
"""Letters behind a cell that differs within which the next cell is looked for, so that the message is short."""


@dataclass(frozen=True)
class Reading:
    """A table as a text has it: its rows, headings first, and where in the text each of them begins."""

    rows: ReadTable
    places: frozenset[int]


def tables_in_text(table: PaperTable, text: Masked) -> Iterator[Reading]:
    """The table wherever its title stands with its headings below it."""
    below = Masked.of(" ".join((table.title, *(column.heading for column in table.columns))))
    for start in text.places(below):
        yield _Walk(table, text, start + len(below.bare)).reading()


def is_said_to_be_empty(table: PaperTable, text: Masked) -> bool:
    """Whether a text has the title of a table without rows, and below it what is said in their place."""
    wanted = Masked.of(f"{table.title} {table.empty}")
    return any(text.says(wanted, place) for place in text.places(wanted))


class _Walk:
    """The rows of a table followed through a text, one from the end of the other on."""

    def __init__(self, table: PaperTable, text: Masked, start: int) -> None:
        self.text, self.at = text, start
        self.headings = Masked.of(" ".join(column.heading for column in table.columns))
        self.table = table
        self.rows = [_masked(row) for row in table.rows]

    def reading(self) -> Reading:
        """Every row that stands there."""
        met = [self._row(number) for number in range(len(self.rows))]
        headings = [column.heading for column in self.table.columns]
        rows = [headings, *(cells for _, cells in filter(None, met))]
        return Reading(rows, frozenset(at for at, _ in filter(None, met)))

    def _row(self, number: int) -> tuple[int, Sequence[str]] | None:
        cells, wanted = self.table.rows[number], self.rows[number]
        following = self.rows[number + 1 : number + 2] or [self._below]
        if not self.text.says(wanted, self.at) and self.text.bare.startswith(self.headings.bare, self.at):
            self.at += len(self.headings.bare)
        start = self.at
        if self.text.says(wanted, start):
            self.at += len(wanted.bare)
            return start, [cell.text for cell in cells]
        if length := self._length_in_pieces(cells, wanted):
            self.at += length
            return start, [cell.text for cell in cells]
        is_missing = any(self.text.says(one, start) for one in following)
        return None if is_missing else (start, self._cells_that_differ(cells, following))

    def _length_in_pieces(self, cells: Sequence[Cell], wanted: Masked) -> int:
        """How far a row goes that a page's end parts: cell by cell on each page, the headings between; 0 for none.

        Its letters and numbers are all there and no others, and its counts, which no page parts, in their order.
        """
        headings = self.headings.bare
        for pages in range(1, _MOST_PAGES):
            length = len(wanted.bare) + pages * len(headings)
            whole = self.text.part(self.at, self.at + length)
            if (found := _without(whole, self.headings, pages)) is None:
                return 0
            is_all_there = Counter(found.bare) == Counter(wanted.bare) and _counted(found) == _counted(wanted)
            if is_all_there and _stand_in_order(self._counts(cells), found.values):
                return length
        return 0

    def _counts(self, cells: Sequence[Cell]) -> Sequence[Said]:
        every = (Masked.of(cell.text).values for cell, column in zip(cells, self.table.columns, strict=True)
                 if column.is_number)  # fmt: skip
        return [value for values in every for value in values]

    def _cells_that_differ(self, cells: Sequence[Cell], following: Sequence[Masked]) -> list[str]:
        """The cells of a row that is not as the paper has it, as far as they can be told apart."""
        found: list[str] = []
        for column, cell in enumerate(cells):
            wanted = Masked.of(cell.text)
            if self.text.says(wanted, self.at):
                found.append(cell.text)
                self.at += len(wanted.bare)
                continue
            end = self._end_of_cell(wanted, cells[column + 1 :], following)
            if end is None:
                break
            found.append(self.text.part(self.at, end).read_out)
            self.at = end
        return found

    def _end_of_cell(self, wanted: Masked, others: Sequence[Cell], following: Sequence[Masked]) -> int | None:
        """Where a cell with other words or numbers ends: where what stands behind it begins."""
        behind = _masked(others) if others else following[0]
        ways = (behind, *(Masked.of(one.text) for one in others[:1]))
        last = self.at + len(wanted.bare) + len(behind.bare) + _REACH
        for way in ways:
            here = self.at
            while (here := self.text.bare.find(way.bare, here, last)) >= 0 and way.bare:
                if self.text.says(way, here):
                    return here
                here += 1
        same_shape = wanted.bare and self.text.bare.startswith(wanted.bare, self.at)
        return self.at + len(wanted.bare) if same_shape else None

    @property
    def _below(self) -> Masked:
        """What stands below the last row."""
        return Masked.of(self.table.note or f"Source: {self.table.source}.")


def _masked(cells: Sequence[Cell]) -> Masked:
    return Masked.of(" ".join(cell.text for cell in cells))


def _without(text: Masked, part: Masked, times: int) -> Masked | None:
    """A text without something that stands in it so many times; None where it does not."""
    for _ in range(times):
        place = text.bare.find(part.bare) if part.bare else -1
        if place < 0:
            return None
        before, behind = text.part(0, place), text.part(place + len(part.bare), len(text.bare))
        text = Masked(before.bare + behind.bare, before.values + behind.values)
    return text


def _counted(text: Masked) -> "Counter[Said]":
    return Counter(text.values)


def _stand_in_order(wanted: Sequence[Said], among: Sequence[Said]) -> bool:
    rest = iter(among)
    return all(any(value == one for one in rest) for value in wanted)
