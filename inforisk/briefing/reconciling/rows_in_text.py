"""Tables where their cells cannot be told apart (in a PDF): each row looked for in the text below the table's title."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from inforisk.briefing.paper.blocks import Cell, PaperTable
from inforisk.briefing.reconciling.claims import SUPPRESSED, Stated, cell_number
from inforisk.briefing.reconciling.said import Masked, Said
from inforisk.briefing.reconciling.tables import check_cell, place_of, row_stated
from inforisk.briefing.reconciling.verdicts import NOT_FOUND, Findings, is_same

_BELOW = 6_000
"""Letters below the row before within which a row begins: there is nothing else between them but a page's end."""

_NUMBERS_BETWEEN = 12


@dataclass(frozen=True)
class _Met:
    """Where a row stands in a text and the numbers it says there; `values` is None where only its head stands there."""

    at: int
    end: int
    values: tuple[Said, ...] | None
    following: Sequence[Said] = ()


def check_rows_in_text(findings: Findings, table: PaperTable, text: Masked, taken: set[int]) -> None:
    """Hold each row of a table, head and values in their order, as it stands below the table's title.

    `taken` are the places of rows of tables before it; those of this one are added. No row stands for two tables.
    """
    findings.tables.append(table.title)
    rows = [row_stated(row) for row in table.rows]
    starts = list(_starts(text, Masked.of(table.title)))
    if not starts:
        findings.differs(f"the table “{table.title}”", NOT_FOUND)
        return
    # The title may stand in a list of contents as well: below the right one stand the rows.
    ways = [_walk(table, rows, text, start, taken) for start in starts]
    best = max(ways, key=lambda met: sum(one is not None and one.values is not None for one in met))
    taken |= {met.at for met in best if met}
    for number, (stated, met) in enumerate(zip(rows, best, strict=True)):
        if stated.claims:
            _check_row(findings, table, number, stated, met)
        _check_left_out(findings, table, number)


def _starts(text: Masked, title: Masked) -> Iterator[int]:
    start = text.bare.find(title.bare) if title.bare else -1
    while start >= 0:
        yield start + len(title.bare)
        start = text.bare.find(title.bare, start + 1)


def _walk(
    table: PaperTable, rows: Sequence[Stated], text: Masked, start: int, taken: AbstractSet[int]
) -> list[_Met | None]:
    """Each row where it stands next below the row before; None where it does not."""
    found: list[_Met | None] = []
    for cells, stated in zip(table.rows, rows, strict=True):
        met = _next(text, stated.masked, start, taken) or _next_head(text, Masked.of(cells[0].text), start, taken)
        found.append(met)
        start = met.end if met else start
    return found


def _next(text: Masked, row: Masked, start: int, taken: AbstractSet[int]) -> _Met | None:
    at = _place(text, row, start, taken)
    return None if at is None else _Met(at, at + len(row.bare), text.said_from(at, len(row.values)))


def _next_head(text: Masked, head: Masked, start: int, taken: AbstractSet[int]) -> _Met | None:
    at = _place(text, head, start, taken)
    if at is None:
        return None
    end = at + len(head.bare)
    return _Met(at, end, None, text.said_from(end, 4 * _NUMBERS_BETWEEN))


def _place(text: Masked, wanted: Masked, start: int, taken: AbstractSet[int]) -> int | None:
    last = start + _BELOW + len(wanted.bare)
    at = text.bare.find(wanted.bare, start, last) if wanted.bare else -1
    while at in taken:
        at = text.bare.find(wanted.bare, at + 1, last)
    return None if at < 0 else at


def _check_row(findings: Findings, table: PaperTable, number: int, stated: Stated, met: _Met | None) -> None:
    place = place_of(table, number, 0)
    values = met.values if met else None
    if met and values is None and _is_subsequence(_keyed_values(table.rows[number]), met.following):
        values = stated.masked.values
    if values is None:
        findings.differs(place, NOT_FOUND)
        return
    for claim in stated.claims:
        findings.hold(place, claim, values)


def _check_left_out(findings: Findings, table: PaperTable, number: int) -> None:
    for column, cell in enumerate(table.rows[number]):
        if cell.key and cell.text == SUPPRESSED:
            check_cell(findings, table, (number, column), cell, SUPPRESSED)


def _keyed_values(row: Sequence[Cell]) -> Sequence[Said]:
    """The numbers of a row's keyed cells, in their order."""
    said = (cell_number(cell.text) for cell in row[1:] if cell.key)
    return [value for part, whole, is_said in said if is_said for value in (part, whole) if value is not None]


def _is_subsequence(wanted: Sequence[Said], among: Sequence[Said]) -> bool:
    """Whether numbers stand among others in their order, with little between them: a page may end within a row."""
    rest = iter(among[: len(wanted) + _NUMBERS_BETWEEN])
    return all(any(is_same(value, one) for one in rest) for value in wanted)
