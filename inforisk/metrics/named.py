"""What the rows of a register are called in a sentence: the reference, and what the row is about."""

from collections.abc import Sequence

import pandas as pd

from inforisk.metrics.columns import text, texts
from inforisk.registers import ALL
from inforisk.vocabulary import Kind

_LONGEST = 90


def references(rows: pd.DataFrame, kind: Kind) -> Sequence[str]:
    """The register's own reference of each row, in order; "" where it gives none."""
    return [text(cell) for cell in texts(rows, ALL[kind].fields[0].name)]


def titles(rows: pd.DataFrame, kind: Kind) -> Sequence[str]:
    """What each row is about, in order: the first field that says so; "" where none does."""
    first, *others = ALL[kind].names_row
    said = texts(rows, first)
    for name in others:
        said = said.fillna(texts(rows, name))
    return [" ".join(text(cell).split()) for cell in said]


def called(rows: pd.DataFrame, kind: Kind) -> Sequence[str]:
    """Each row as a reader knows it, in order: "R1: Letters go astray", cut at 90 characters; "row 14" of no name."""
    places = texts(rows, "row").tolist()
    together = zip(references(rows, kind), titles(rows, kind), places, strict=True)
    return [_cut(": ".join(filter(None, (ref, title))) or f"row {place}") for ref, title, place in together]


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
