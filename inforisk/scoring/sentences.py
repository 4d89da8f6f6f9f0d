"""Findings about scores: their place, and the part of their sentence that is written only when somebody reads it."""

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence

import pandas as pd

from inforisk.findings import FindingGroup, Rule
from inforisk.registers.typed import TypedRegister
from inforisk.scoring.scheme import Cell, Scheme, Scoring
from inforisk.scoring.score import Places

_SIGNS = {Scoring.PRODUCT: "×", Scoring.SUM: "+", Scoring.DRAWN: "and"}


class PlaceWords(Mapping[int, str]):
    """Words by Excel row, made from the places of the row's cells in the scheme when asked for.

    `places` are parallel to `rows`; `sentence` takes one place from each.
    """

    def __init__(self, rows: pd.Index, places: Sequence[Places], sentence: Callable[..., str]) -> None:
        self._rows = rows
        self._places = tuple(places)
        self._sentence = sentence

    def __getitem__(self, row: int) -> str:
        position = self._rows.get_loc(row)
        return self._sentence(*(int(places[position]) for places in self._places))

    def __iter__(self) -> Iterator[int]:
        return iter(self._rows.tolist())

    def __len__(self) -> int:
        return len(self._rows)


def computed(scheme: Scheme, place: int) -> str:
    """ "likelihood 4 × impact 3 is 12 (Medium)"."""
    cell = scheme.cells[place - 1]
    likelihood, impact = scheme.likelihood.step(cell.likelihood), scheme.impact.step(cell.impact)
    sign, verb = _SIGNS[scheme.scoring], "are" if scheme.scoring is Scoring.DRAWN else "is"
    axes = f"{scheme.likelihood.name.lower()} {likelihood.code} {sign} {scheme.impact.name.lower()} {impact.code}"
    return f"{axes} {verb} {_judged(cell)}"


def worse_than(scheme: Scheme, later: str, earlier: str, place: int, other: int) -> str:
    """ "the residual score 16 (High) is above the inherent score 9 (Medium)"."""
    one, two = scheme.cells[place - 1], scheme.cells[other - 1]
    return f"the {later} score {_judged(one)} is above the {earlier} score {_judged(two)}"


def listed(words: Sequence[str], at_most: int = 5) -> str:
    """ "'Rouge', 'Vert' and 3 more": the first few words, shortened, and how many there are besides."""
    first = ", ".join(f"'{textwrap.shorten(word, 40, placeholder='...')}'" for word in words[:at_most])
    return first if len(words) <= at_most else f"{first} and {len(words) - at_most} more"


def _judged(cell: Cell) -> str:
    return f"{cell.score} ({cell.band})"


def findings_at(
    rule: Rule,
    typed: TypedRegister,
    field: str,
    rows: pd.Index | None,
    values: Sequence[str | None],
    row_hints: Mapping[int, str] | None = None,
    hints: Mapping[str, str] | None = None,
) -> FindingGroup:
    """One rule broken at some rows of a field, or with no rows once for the whole column."""
    return FindingGroup(
        rule,
        typed.sheet,
        rows=() if rows is None else rows.tolist(),
        values=values,
        field=field,
        column=typed.recognised.letters.get(field),
        hints=hints or {},
        row_hints=row_hints or {},
    )
