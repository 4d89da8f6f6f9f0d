"""Small registers made by hand for the tests of this room."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from inforisk.findings import Finding
from inforisk.registers.reading import read_register
from inforisk.registers.recognised import ColumnMatch, RecognisedRegister
from inforisk.registers.typed import TypedRegister
from inforisk.scales import Scale, Step
from inforisk.vocabulary import Kind
from inforisk.workbook.cells import CellRange, Sheet, column_letter

AS_AT = date(2017, 4, 13)
LIKELIHOOD = Scale(
    "Likelihood",
    tuple(
        Step(number, str(number), label)
        for number, label in enumerate(("Rare", "Unlikely", "Possible", "Likely", "Almost certain"), start=1)
    ),
)
IMPACT = Scale(
    "Impact",
    tuple(
        Step(number, str(number), label)
        for number, label in enumerate(("Insignificant", "Minor", "Moderate", "Major", "Catastrophic"), start=1)
    ),
)
LETTERED = Scale(
    "Likelihood",
    tuple(
        Step(number, "ABCDEF"[number - 1], label)
        for number, label in enumerate(("Rare", "Unlikely", "Possible", "Likely"), start=1)
    ),
)


def register(
    kind: Kind,
    columns: Mapping[str, Sequence[str | None]],
    *,
    fields: Mapping[str, str | None] | None = None,
    sheet: str = "Sheet",
    merged: tuple[CellRange, ...] = (),
    joined: Mapping[str, tuple[str, ...]] | None = None,
    skipped: Sequence[int] = (),
    likelihood: Scale = LIKELIHOOD,
) -> TypedRegister:
    """A register with its heading in row 1. `columns` are texts by heading; a heading is taken as the field of that
    name unless `fields` says otherwise."""
    headings = list(columns)
    cells = pd.DataFrame([[heading, *columns[heading]] for heading in headings], dtype="str").T
    cells.index = pd.RangeIndex(1, len(cells) + 1)
    cells.columns = pd.Index([column_letter(place) for place in range(1, len(headings) + 1)])
    taken = {heading: (fields or {}).get(heading, heading) for heading in headings}
    matches = tuple(
        ColumnMatch(letter, heading, taken[heading], 1.0)
        for letter, heading in zip(cells.columns, headings, strict=True)
    )
    rows = tuple(row for row in range(2, len(cells) + 1) if row not in skipped)
    recognised = RecognisedRegister(sheet, kind, 1.0, (1,), 2, rows, matches, joined=joined or {})
    return read_register(Sheet(sheet, cells.astype("str"), merged=merged), recognised, likelihood, IMPACT)


def told(findings: Sequence[Finding]) -> list[tuple[str, str | None, str | None]]:
    """Code, cell and value of each finding, in reading order."""
    return [(finding.code, finding.cell, finding.value) for finding in findings]
