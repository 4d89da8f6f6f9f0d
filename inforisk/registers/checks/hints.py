"""Words by row, put together only when somebody reads them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.phrases import listed_up_to, verb

_MOST_NAMED = 5

Rows = npt.NDArray[np.int64]


class RowHints(Mapping[int, str]):
    """The hint of each of some rows. `says` is given the place of a row among them, counted from 0."""

    def __init__(self, rows: Rows, says: Callable[[int], str]) -> None:
        self._rows, self._says = rows, says

    def __getitem__(self, row: int) -> str:
        place = int(np.searchsorted(self._rows, row))
        if place == len(self._rows) or self._rows[place] != row:
            raise KeyError(row)
        return self._says(place)

    def __iter__(self) -> Iterator[int]:
        return iter(dict.fromkeys(self._rows.tolist()))

    def __len__(self) -> int:
        return len(set(self._rows.tolist()))


class Alike:
    """Says on which other rows the same stands."""

    def __init__(self, rows: Rows, keys: pd.Series) -> None:
        codes = pd.factorize(keys)[0]
        self._rows, self._codes = rows, codes
        self._order = np.argsort(codes, kind="stable")
        self._sorted: npt.NDArray[Any] = codes[self._order]

    def __call__(self, place: int) -> str:
        first, after = np.searchsorted(self._sorted, [self._codes[place], self._codes[place] + 1])
        rows = self._rows[self._order[first:after]]
        others = [str(row) for row in rows if row != self._rows[place]]
        if not others:
            return ""
        return f"See also {verb(len(others), 'row', 'rows')} {listed_up_to(_MOST_NAMED, others)}."
