"""Small numbers of people in tables: what is left out so that nobody is recognised, and what would give it away.

A count of 1 to 4 persons or incidents is left out of a table and reads "[c]". So does the next smallest where it would
be the only one left out of a column, or of numbers that add up in a row: the total of a column is always taken as
known, for it stands in a sentence if not below the column. So where only noughts stand beside it one of them goes, and
numbers left out that can only be one each take a larger one with them. A group of fewer than five is left out whole,
its noughts too: "none of three" tells of each. Percentages beside a number left out go with it.

Source: "Symbols in tables", Government Analysis Function, for "[c]", confidential; the limit of five and the second
cell are the usual rules of disclosure control for tables of counts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from inforisk.briefing.paper.blocks import Cell, PaperTable
from inforisk.metrics.sourced import Holds

MOST = 4
"""The largest number that is left out for its smallness."""

HIDDEN = "[c]"
NOTE = "[c]: a number from 1 to 4, or one that would give it away, left out so that nobody can be recognised."

_SUM_COLUMNS = 9  # of more columns sums are looked for among neighbours only
_SHARE = re.compile(r"\d[\d,.]*\s*%")
_COUNT = re.compile(r"(?<![\w.])\d[\d,]*(?![\w%]|\.\d)")
_TOTAL = re.compile(r"(?:^|\b)(all|total|totals|whole|altogether|council)(?:\b|$)", re.IGNORECASE)
_OF_THE_COUNCIL = ("number/", "before/")
_ANSWERS_OF_ALL = ("incidents/personal_data_breach/", "incidents/reported_to_ico/")
"""What all incidents of the council together answer to what the law asks: told in sentences and among the key figures,
as councils publish it, and left out only where there are fewer than five incidents."""


Place = tuple[int, int]


def counts_in(cell: Cell) -> tuple[int, ...]:
    """The counts a cell states: 3 of "3", 75 and 77 of "75 of 77 (97.4%)"; none of a share."""
    if isinstance(cell.value, bool) or cell.value is None:
        return ()
    if isinstance(cell.value, (int, float)):
        return (int(cell.value),) if float(cell.value).is_integer() else ()
    if isinstance(cell.value, str):
        found = _COUNT.findall(_SHARE.sub(" ", cell.value))
        return tuple(int(one.replace(",", "")) for one in found if one.strip(","))
    return ()


def is_hidden(cell: Cell) -> bool:
    """Whether a cell has been left out already."""
    return cell.value == HIDDEN


@dataclass
class Grid:
    """A table while its small numbers are looked for. `hidden` are the places left out so far, `sums` the columns that
    add up to another."""

    table: PaperTable
    hidden: set[Place]
    sums: list[tuple[tuple[int, ...], int]]

    @classmethod
    def of(cls, table: PaperTable) -> "Grid":
        """The table with what is small in itself left out."""
        grid = cls(table, set(), [])
        # In a table that has been through here what still seems to add up does so by chance.
        if not any(map(is_hidden, (cell for row in table.rows for cell in row))):
            grid.sums = list(grid._sums())
        for row in range(len(table.rows)):
            grid.hidden |= set(grid._small_in(row))
        return grid

    @property
    def people(self) -> list[int]:
        """The columns that count persons or incidents."""
        return [number for number, column in enumerate(self.table.columns) if column.counts_people]

    def cell(self, place: Place) -> Cell:
        """The cell at a place."""
        return self.table.rows[place[0]][place[1]]

    def value(self, place: Place) -> int | None:
        """The one count of a cell; None where it states none, or several."""
        counts = counts_in(self.cell(place))
        return counts[0] if len(counts) == 1 else None

    def close(self) -> None:
        """Leave out what would give away what is left out, until nothing does."""
        before = -1
        while before != len(self.hidden):
            before = len(self.hidden)
            for group in self._groups():
                if self._gives_away(*group):
                    self.hidden |= set(self._next(*group))

    def _small_in(self, row: int) -> Iterator[Place]:
        places = [(row, column) for column in self.people]
        held = [place for place in places if is_hidden(self.cell(place))]
        counted = {place: counts_in(self.cell(place)) for place in places}
        size = max((number for counts in counted.values() for number in counts), default=0)
        is_few = 0 < size <= MOST and not held
        yield from held
        for place, counts in counted.items():
            is_of_all = self.cell(place).key.startswith(_ANSWERS_OF_ALL)
            if counts and (is_few or (_is_small(counts) and not is_of_all)):
                yield place

    def _groups(self) -> Iterator[tuple[list[Place], Place | None]]:
        """Places whose sum a reader knows, with the place of the sum where the table has it."""
        rows = range(len(self.table.rows))
        total = self.total_row()
        for column in self.people:
            parts = [(row, column) for row in rows if row != total]
            yield parts, None if total is None else (total, column)
        for columns, whole in self.sums:
            yield from (([(row, column) for column in columns], (row, whole)) for row in rows)

    def total_row(self) -> int | None:
        """The last row where it is the sum of the others; None where there is no such row."""
        last = len(self.table.rows) - 1
        return last if last > 0 and _TOTAL.search(str(self.table.rows[last][0].value or "")) else None

    def _sums(self) -> Iterator[tuple[tuple[int, ...], int]]:
        """Columns that add up to another in every row that says all of them."""
        columns = self.people if len(self.people) <= _SUM_COLUMNS else []
        for whole in columns:
            others = [column for column in columns if column != whole]
            for size in range(1, len(others) + 1):
                yield from ((parts, whole) for parts in combinations(others, size) if self._add_up(parts, whole))

    def _add_up(self, parts: Sequence[int], whole: int) -> bool:
        known = 0
        for row in range(len(self.table.rows)):
            numbers = [self.value((row, column)) for column in (*parts, whole)]
            given = [number for number in numbers if number is not None]
            if len(given) < len(numbers):
                continue
            if sum(given[:-1]) != given[-1]:
                return False
            known += 1
        return known > 0

    def _gives_away(self, parts: Sequence[Place], whole: Place | None) -> bool:
        """Whether what is left out can be worked out: it stands alone, or several that make up as many are one each.
        The total of a column counts as known though the table leaves it out: other places tell it."""
        is_row = whole is not None and whole[0] == parts[0][0]
        out = [place for place in parts if place in self.hidden]
        if whole in self.hidden and whole and (is_row or not out):
            out.append(whole)
        return len(out) == 1 or (bool(out) and all(self.value(place) == 1 for place in out))

    def _next(self, parts: Sequence[Place], whole: Place | None) -> list[Place]:
        """What goes with it: the smallest other part, else a nought of a column, else the whole."""
        left = [place for place in parts if place not in self.hidden and counts_in(self.cell(place))]
        above = [whole] if whole and whole not in self.hidden and any(counts_in(self.cell(whole))) else []
        is_row = whole is not None and whole[0] == parts[0][0]
        told = sorted((place for place in left if any(counts_in(self.cell(place)))), key=self._size)
        has_more = any(map(self.value, self.hidden.intersection(parts)))  # a nought is no cover for a nought
        noughts = [place for place in left if has_more and not is_row and not any(counts_in(self.cell(place)))]
        return (told + noughts + above)[:1]

    def _size(self, place: Place) -> int:
        return sum(counts_in(self.cell(place)))


def _is_small(counts: Sequence[int]) -> bool:
    """Whether counts are small, or of a part and its whole ("38 of 40") leave a small rest."""
    rest = counts[1] - counts[0] if len(counts) == 2 else 0
    return any(1 <= number <= MOST for number in (*counts, rest))


def hidden_places(tables: Iterable[PaperTable]) -> Mapping[str, frozenset[Place]]:
    """What is left out of each table, by its name: equal figures (by their key) in all of them or in none."""
    grids = {table.name: Grid.of(table) for table in tables}
    known: frozenset[str] = frozenset()
    while True:
        for grid in grids.values():
            grid.hidden |= set(_keyed(grid, known))
            grid.close()
        found = frozenset(key for grid in grids.values() for key in _keys(grid))
        if found == known:
            return {name: frozenset({*grid.hidden, *_shares(grid)}) for name, grid in grids.items() if grid.hidden}
        known = found


def _keyed(grid: Grid, keys: frozenset[str]) -> Iterator[Place]:
    for row, cells in enumerate(grid.table.rows):
        yield from ((row, column) for column, cell in enumerate(cells) if cell.key in keys and any(counts_in(cell)))


def _keys(grid: Grid) -> Iterator[str]:
    """The keys of figures of a part of the council; those of the whole stand in sentences."""
    keys = (grid.cell(place).key for place in grid.hidden)
    return (key for key in keys if key and not key.startswith(_OF_THE_COUNCIL))


def _shares(grid: Grid) -> Iterator[Place]:
    """Percentages in the rows of numbers left out."""
    for row in {row for row, _ in grid.hidden}:
        for column, about in enumerate(grid.table.columns):
            if about.holds is Holds.COUNT and _is_share(grid.cell((row, column)), about.heading):
                yield row, column


def _is_share(cell: Cell, heading: str) -> bool:
    if isinstance(cell.value, str):
        return "%" in cell.value
    return isinstance(cell.value, (int, float)) and bool(re.search(r"%|per ?cent|share", heading, re.IGNORECASE))


def without(table: PaperTable, hidden: frozenset[Place]) -> PaperTable:
    """The table with "[c]" at those places and the note that says what it means. A cell keeps its key, so that it can
    be checked that what was left out was to be left out; its colour goes, for that speaks too."""
    if not hidden:
        return table
    rows = tuple(
        tuple(Cell(HIDDEN, cell.key) if (row, column) in hidden else cell for column, cell in enumerate(cells))
        for row, cells in enumerate(table.rows)
    )
    note = table.note if table.note.endswith(NOTE) else f"{table.note} {NOTE}".strip()
    return replace(table, rows=rows, note=note)
