"""Cells as typed without those that the typed values say again: for a text field both are nearly always the same.

A cell is left out where its column alone fills a text field and the field's value is the cell's text to the letter.
What is left out stands in no other column's place: a column in which a blank cell has a value is kept whole.
"""

from collections.abc import Iterator, Mapping

import pandas as pd

from inforisk.store.records import KeptRegister


def spared(register: KeptRegister) -> tuple[pd.DataFrame, Mapping[str, str]]:
    """The cells as typed with those left out that can be had again, and by column letter the field that has them."""
    raw, same = register.raw, dict(_alike(register))
    rest = {letter: raw[letter].mask(raw[letter] == register.frame[field]) for letter, field in same.items()}
    return raw.assign(**rest), same


def restored(raw: pd.DataFrame, frame: pd.DataFrame, same: Mapping[str, str]) -> pd.DataFrame:
    """The cells `spared` was given."""
    return raw.assign(**{letter: raw[letter].fillna(frame[field]) for letter, field in same.items()})


def _alike(register: KeptRegister) -> Iterator[tuple[str, str]]:
    raw, frame = register.raw, register.frame
    if not (raw.index.equals(frame.index) and raw.columns.is_unique):
        return
    for match in register.columns:
        field = match.field
        if field is None or field not in frame.columns or field in register.joined or match.letter not in raw.columns:
            continue
        cells, values = raw[match.letter], frame[field]
        if str(values.dtype) == "str" and (cells == values).any() and not (cells.isna() & values.notna()).any():
            yield match.letter, field
