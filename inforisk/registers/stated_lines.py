"""Lines of typed totals on a sheet: "Complete 48, in progress 27" in a row, in a column, or in the words of a cell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice

from inforisk.registers.actions import STATUSES
from inforisk.registers.recognised import RecognisedRegister
from inforisk.registers.values.dates import read_date
from inforisk.registers.values.periods import Period, period
from inforisk.registers.values.words import tidy
from inforisk.workbook.cells import Sheet, column_letter, column_number

TOTAL = "total"

_MOST_ROWS = 500  # totals stand at the head of a sheet or on a small one of their own
_MOST_COLUMNS = 40
_MOST_LINES = 200
_LONGEST = 60
# Words that judge, or that name several statuses at once: a number beside them is no count of one status.
_NOT_COUNTED = {"red", "amber", "green", "blue", "c", "open", "new", "met", "partial", "partially met", "not met",
                "overdue", "draft", "duplicate", "declined", "outstanding", "fixed", "active", "pending"}  # fmt: skip
_COUNTED = re.compile(r"\b(?:number|nos?\.?|of|actions?|recommendations?|items?|count|total|the)\b|[:=#.]")
_TOTALS = re.compile(r"(?:grand )?totals?|(?:total |number of |no\.? of )(?:actions|recommendations|items)")
_NUMBER = re.compile(r"(\d{1,5})(?:\.0+)?(?:\s*(?:of|/|out of)\s*\d{1,5})?(?:\s*\([^)]*%\))?")
_IN_WORDS = (
    re.compile(r"(?P<word>[^\d:=]+?)\s*[:=–—-]?\s*(?P<number>\d{1,5})"),
    re.compile(r"(?P<number>\d{1,5})(?:\s+(?:of|out of)\s+\d{1,5})?\s+(?P<word>[^\d]+)"),
)
_BEFORE_A_DATE = re.compile(r"^(?:position |progress |status |as |at |on |of |to |the |end |quarter |ending |month )+")


@dataclass(frozen=True, slots=True)
class StatedTotal:
    """One typed number: the status it counts ("complete", or "total"), the number, and its cell with what it says."""

    status: str
    number: int
    row: int
    column: str
    text: str


@dataclass(frozen=True, slots=True)
class StatedLine:
    """Typed totals that belong together. `period` is what the line is about, None where it names no date; `when` is
    that in the sheet's words."""

    sheet: str
    totals: tuple[StatedTotal, ...]
    period: Period | None = None
    when: str = ""

    @property
    def sum(self) -> int | None:
        """What the statuses add up to; None where fewer than three are given, since some may be left out."""
        parts = [total.number for total in self.totals if total.status != TOTAL]
        return sum(parts) if len(parts) >= 3 else None


_Cells = dict[tuple[int, int], str]


def stated_lines(sheet: Sheet, taken: RecognisedRegister | None = None) -> tuple[StatedLine, ...]:
    """Every line of typed totals of a sheet, in reading order; the rows and headings of its register are left out."""
    cells = _cells(sheet, taken)
    words = {place: status for place, text in cells.items() if (status := _status(text))}
    ways = (_across(sheet.name, cells, words), _down(sheet.name, cells, words), _in_cells(sheet.name, cells))
    lines = [line for way in ways for line in islice(way, _MOST_LINES)]
    return tuple(sorted(lines, key=lambda line: (line.totals[0].row, column_number(line.totals[0].column))))


def _cells(sheet: Sheet, taken: RecognisedRegister | None) -> _Cells:
    """The texts that may be totals or their labels, by row and column counted from 1."""
    rows = frozenset((*taken.rows, *taken.header_rows)) if taken else frozenset()
    letters = frozenset(match.letter for match in taken.columns) if taken else frozenset()
    block = sheet.cells.iloc[:_MOST_ROWS, :_MOST_COLUMNS]
    return {
        (row, place): tidy(text)
        for place, letter in enumerate(block.columns, start=1)
        for row, text in zip(block.index.tolist(), block[letter].tolist(), strict=True)
        if isinstance(text, str) and len(text) <= _LONGEST and not (row in rows and letter in letters) and tidy(text)
    }


@lru_cache(maxsize=4096)
def _status(text: str) -> str | None:
    """The status a label names, TOTAL for the sum of all, None for any other text."""
    said = text.casefold().strip(" :")
    if _TOTALS.fullmatch(said):
        return TOTAL
    word = " ".join(_COUNTED.sub(" ", said).split())
    if word in _NOT_COUNTED:
        return None
    return word if word in STATUSES.values else STATUSES.synonyms.get(word)


def _across(sheet: str, cells: _Cells, words: dict[tuple[int, int], str]) -> Iterator[StatedLine]:
    """Statuses as headings in a row, a line of numbers in each row below."""
    rows: dict[int, dict[int, str]] = {}
    for (row, column), status in sorted(words.items()):
        rows.setdefault(row, {})[column] = status
    for row, headings in rows.items():
        if len(set(headings.values()) - {TOTAL}) < 2:
            continue
        below = row + 1
        while totals := _totals_of_row(cells, headings, below):
            beside = (column for column in range(1, _MOST_COLUMNS + 1) if column not in headings)
            yield _line(sheet, totals, [cells[below, column] for column in beside if (below, column) in cells])
            below += 1


def _totals_of_row(cells: _Cells, headings: dict[int, str], row: int) -> tuple[StatedTotal, ...]:
    found = (_total(cells, status, row, column) for column, status in sorted(headings.items()))
    totals = tuple(total for total in found if total)
    return totals if len(totals) >= 2 else ()


def _down(sheet: str, cells: _Cells, words: dict[tuple[int, int], str]) -> Iterator[StatedLine]:
    """Statuses one below the other, a column of numbers to the right of them; several columns are several dates."""
    columns: dict[int, list[int]] = {}
    for row, column in sorted(words):
        columns.setdefault(column, []).append(row)
    for column in sorted(columns):
        for run in _runs(columns[column]):
            if len({words[row, column] for row in run} - {TOTAL}) < 2:
                continue
            for place in range(column + 1, column + 1 + _MOST_COLUMNS):
                found = (_total(cells, words[row, column], row, place) for row in run)
                totals = tuple(total for total in found if total)
                if len(totals) < 2:
                    break
                yield _line(sheet, totals, [cells.get((run[0] - 1, place), "")])


def _runs(rows: Sequence[int]) -> Iterator[list[int]]:
    """Rows that follow each other without a gap."""
    run: list[int] = []
    for row in rows:
        if run and row != run[-1] + 1:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _in_cells(sheet: str, cells: _Cells) -> Iterator[StatedLine]:
    """Cells that hold both the status and the number: "Complete: 48", "75 of 77 complete"."""
    totals = []
    for (row, column), text in sorted(cells.items()):
        if said := _said_in(text):
            totals.append(StatedTotal(*said, row, column_letter(column), text))
    if totals:
        yield _line(sheet, tuple(totals), [])


@lru_cache(maxsize=4096)
def _said_in(text: str) -> tuple[str, int] | None:
    """The status and the number of a text that is made of both."""
    found = next(filter(None, (form.fullmatch(text) for form in _IN_WORDS)), None)
    status = _status(found["word"]) if found else None
    return (status, int(found["number"])) if found and status else None


def _total(cells: _Cells, status: str, row: int, column: int) -> StatedTotal | None:
    text = cells.get((row, column), "")
    found = _NUMBER.fullmatch(text)
    return StatedTotal(status, int(found[1]), row, column_letter(column), text) if found else None


def _line(sheet: str, totals: tuple[StatedTotal, ...], labels: Sequence[str]) -> StatedLine:
    dated = next(((found, text) for text in labels if (found := _period(text))), None)
    return StatedLine(sheet, totals, *dated) if dated else StatedLine(sheet, totals)


def _period(text: str) -> Period | None:
    """The day or the period a label names: "Position at end of Q2 2016/17", "31/12/2016"."""
    said = _BEFORE_A_DATE.sub("", tidy(text).casefold())
    if len(said) < 4:
        return None
    if (named := period(said)) is not None:
        return named
    day = read_date(said).value
    return Period(day, day) if isinstance(day, date) else None
