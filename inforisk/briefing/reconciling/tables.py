"""The tables of a paper looked for in a file, and each of their numbers held against what was counted."""

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

from inforisk.briefing.paper.blocks import Cell, PaperTable
from inforisk.briefing.reconciling.claims import SUPPRESSED, Claim, cell_number
from inforisk.briefing.reconciling.reading.read_back import ReadTable, normalised
from inforisk.briefing.reconciling.said import numbers_in, only_number, words_of
from inforisk.briefing.reconciling.shares import shares_in, wrong_in_columns
from inforisk.briefing.reconciling.verdicts import NO_PART, NOT_FOUND, NOT_RECOUNTED, Differences, is_same
from inforisk.metrics.sourced import Holds
from inforisk.phrases import day_words

_WORKED_OUT = (Holds.COUNT, Holds.WORDS)
_CUT = "[cut:"


def check_table(differences: Differences, table: PaperTable, read: ReadTable, *, is_whole: bool) -> None:
    """Hold each cell of a table, as it stands in a file, against what was counted, and where nothing was against what
    the paper says. `is_whole` says that the file is to hold all of its rows."""
    differences.tables.append(table.title)
    for row, found in enumerate(_rows_found(differences, table, read)):
        if found is not None:
            _check_row(differences, table, row, found)
        elif is_whole:
            differences.differs(place_of(table, row, 0), NOT_FOUND)
    for row, column, share in wrong_in_columns(table):
        differences.hold_share(place_of(table, row, column), share)


def _check_row(differences: Differences, table: PaperTable, row: int, found: Sequence[str]) -> None:
    cells = table.rows[row]
    for column, (cell, text) in enumerate(zip_longest(cells, found[: len(cells)])):
        if text is None:
            differences.differs(place_of(table, row, column), NOT_FOUND)
        else:
            check_cell(differences, table, (row, column), cell, text)
    if any(found[len(cells) :]):
        differences.differs(f"{place_of(table, row, 0)}, a cell behind the last", NO_PART)


def _rows_found(differences: Differences, table: PaperTable, read: ReadTable) -> list[Sequence[str] | None]:
    """The cells of each row of a table as a file has them, from the row's head on; None for a row it leaves out."""
    rows = _as_wide(table, read)
    following, found, used = 0, list[Sequence[str] | None](), set[int]()
    for cells in table.rows:
        place = next((at for at in range(following, len(rows)) if _is_head(rows[at][0], cells[0])), None)
        found.append(None if place is None else rows[place])
        used |= set() if place is None else {place}
        following = following if place is None else place + 1
    first = _compared(table.columns[0].heading)
    for at, row in enumerate(rows):
        if at not in used and any(row) and _compared(row[0]) != first:
            differences.differs(f"the table “{table.title}”, row “{normalised(row[0])[:60]}”", NO_PART)
    return found


def _as_wide(table: PaperTable, grid: ReadTable) -> list[Sequence[str]]:
    """The rows of a grid from the column on that heads them: the heat map may have its axis named before it."""
    first = _compared(table.columns[0].heading)
    widest = max(map(len, grid), default=0)
    heads = (row.index(text) for row in grid for text in row if _compared(text) == first)
    start = next(heads, max(0, widest - len(table.columns)))
    return [row[start:] for row in grid if len(row) > start]


def _is_head(text: str, cell: Cell) -> bool:
    said, wanted = _compared(text), _compared(cell.text)
    begins = said.partition(_compared(_CUT))[0]
    return said == wanted or (begins != said and wanted.startswith(begins))


def _compared(text: str) -> str:
    return "".join(normalised(text).lstrip("'").casefold().split())


def check_cell(differences: Differences, table: PaperTable, at: tuple[int, int], cell: Cell, text: str) -> None:
    """Hold one cell, as a file has it, against what was counted, and all it says against the paper."""
    place, column = place_of(table, *at), table.columns[at[1]]
    met = len(differences.mismatches)
    if cell.key and SUPPRESSED in (cell.text, normalised(text)):
        _check_suppressed(differences, place, cell, text)
    elif cell.key and differences.must_leave_out(cell.key) and column.counts_people:
        differences.differs(place, text, f"{SUPPRESSED}, for it is small")
    elif cell.key:
        _hold_cell(differences, place, cell, text)
    elif column.holds in _WORKED_OUT:
        differences.compared += len(numbers_in(normalised(cell.text)))
    for share in shares_in(text) if column.holds in _WORKED_OUT else ():
        differences.hold_share(place, share)
    if met == len(differences.mismatches) and not _is_as_printed(cell, text):
        differences.is_not_the_papers(place, text or "nothing", normalised(cell.text))


def _check_suppressed(differences: Differences, place: str, cell: Cell, text: str) -> None:
    """A number left out of the paper is left out of the file, and is one that may be left out."""
    differences.figures += 1
    if normalised(text) != SUPPRESSED:
        differences.differs(place, text, SUPPRESSED)
    elif cell.key not in differences.counted:
        differences.differs(place, SUPPRESSED, NOT_RECOUNTED)
    elif cell.key not in differences.left_out_rightly:
        differences.differs(place, SUPPRESSED, words_of(differences.counted[cell.key]))


def _hold_cell(differences: Differences, place: str, cell: Cell, text: str) -> None:
    said, whole, is_said = cell_number(text)
    claim = Claim(cell.key, 0, 1 if whole is not None else None)
    differences.hold(place, claim, (said if is_said else None, whole))


def _is_as_printed(cell: Cell, text: str) -> bool:
    """Whether a cell stands in a file as it does in the paper, however each format writes numbers and days."""
    if isinstance(cell.value, date):
        return normalised(text) in (day_words(cell.value), f"{cell.value:%d/%m/%Y}")
    if isinstance(cell.value, (int, float)):
        return is_same(only_number(normalised(text)), cell.value)
    return _is_head(text, cell) or bool(cell.short and _compared(text) == _compared(cell.short))


def place_of(table: PaperTable, row: int, column: int) -> str:
    """Where a cell stands, in words: "the table “Action plans”, row “ICO audit 2015”, Complete"."""
    head = normalised(table.rows[row][0].text)[:60]
    named = f", {table.columns[column].heading}" if column else ""
    return f"the table “{table.title}”, row “{head}”{named}"
