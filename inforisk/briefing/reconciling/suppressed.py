"""What a public paper leaves out ("[c]"): whether the true number is one that may be left out."""

from collections.abc import Iterator, Sequence

from inforisk.briefing.paper.blocks import Cell, PaperTable
from inforisk.briefing.reconciling.claims import SUPPRESSED, whole_of
from inforisk.briefing.reconciling.verdicts import SMALL, Counted

_At = tuple[str, int, int]


def rightly_suppressed(tables: Sequence[PaperTable], counted: Counted) -> frozenset[str]:
    """The keys of what is left out with reason: small numbers, those that would leave a small rest, and those that
    would give another one away, in its row or column or wherever the same figure stands."""
    hidden = {at: cell for table in tables for at, cell in _hidden(table)}
    reached = {at for at, cell in hidden.items() if _is_reason(cell, counted)}
    rest = set(hidden) - reached
    while following := {at for at in rest if any(_leads(hidden, one, at) for one in reached)}:
        reached |= following
        rest -= following
    return frozenset(hidden[at].key for at in reached)


def _hidden(table: PaperTable) -> Iterator[tuple[_At, Cell]]:
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            # What nobody counts again is no reason, and leads to none: that it is small is only the paper's word.
            if cell.value == SUPPRESSED and cell.key:
                yield (table.name, row, column), cell


def _is_reason(cell: Cell, counted: Counted) -> bool:
    """Whether a number is left out for its own sake."""
    value, whole = counted.get(cell.key), counted.get(whole_of(cell.key))
    leaves = whole - value if value is not None and whole is not None else 0
    return value in SMALL or leaves in SMALL or whole in SMALL


def _leads(hidden: dict[_At, Cell], one: _At, other: _At) -> bool:
    is_beside = one[0] == other[0] and (one[1] == other[1] or one[2] == other[2])
    return is_beside or hidden[one].key == hidden[other].key
