"""A sheet as recognition looks at it: which cells are filled, the text of a row, a sample of a column."""

from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.registers.recognition.profile import EMPTY, Profile, profile_of
from inforisk.workbook.cells import CellRange, Sheet, column_letter

ROWS = 40  # rows a column is judged by: half from the top, half spread over the rest
LEAST = 5  # cells of a column to be seen among them; a column with fewer is looked at where it is filled
WIDEST = 400  # columns looked at; beyond them lie strays and pasted images of other sheets
DEEPEST_HEADER = 60  # rows a header is looked for in
GLIMPSE = 14  # rows below a possible header that help to tell it from a record

Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.int64]


class Grid:
    """One sheet. Rows and columns are counted from 1, as Excel does."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.cells = sheet.cells.iloc[:, :WIDEST]
        self.height, self.width = self.cells.shape
        self._glimpses: dict[int, tuple[Profile, ...]] = {}

    @cached_property
    def filled(self) -> Flags:
        """Rows by columns: whether the cell holds anything."""
        if not self.width:
            return np.zeros((self.height, 0), dtype=np.bool_)
        return np.column_stack([self.cells.iloc[:, place].notna().to_numpy() for place in range(self.width)])

    @cached_property
    def top(self) -> tuple[tuple[str, ...], ...]:
        """The text of the first rows, blank cells as ""."""
        head = self.cells.iloc[:DEEPEST_HEADER]
        return tuple(zip(*(head.iloc[:, place].fillna("").tolist() for place in range(self.width)), strict=True))

    def row(self, number: int) -> tuple[str, ...]:
        """The text of a row, blank cells as ""; an empty row outside the sheet."""
        if 1 <= number <= len(self.top):
            return self.top[number - 1]
        if not 1 <= number <= self.height:
            return ("",) * self.width
        return tuple("" if value != value else str(value) for value in self.cells.iloc[number - 1])

    def profiles(self, rows: Rows) -> tuple[Profile, ...]:
        """The profile of every column over certain rows, from a sample of them."""
        shown = self.cells.iloc[_sampled(rows, ROWS) - 1]
        return tuple(self._profile(shown.iloc[:, place], place, rows) for place in range(self.width))

    def glimpse(self, below: int) -> tuple[Profile, ...]:
        """The profile of every column over the first rows below a row."""
        if below not in self._glimpses:
            rows = [cells for cells in self.top[below : below + 2 * GLIMPSE] if any(cells)][:GLIMPSE]
            seen = tuple(profile_of(values) for values in zip(*rows, strict=True)) if rows else (EMPTY,) * self.width
            self._glimpses[below] = seen
        return self._glimpses[below]

    def _profile(self, shown: "pd.Series[str]", place: int, rows: Rows) -> Profile:
        values = [value for value in shown.tolist() if isinstance(value, str)]
        if len(values) < LEAST and len(rows) > ROWS:  # a sparse column: look where it is filled
            filled = rows[self.filled[rows - 1, place]]
            values = self.cells.iloc[_sampled(filled, ROWS) - 1, place].tolist()
        return profile_of(values)

    def letter(self, place: int) -> str:
        """The Excel letter of a column."""
        return column_letter(place)

    def merged_over(self, row: int) -> tuple[CellRange, ...]:
        """The merged blocks that touch a row."""
        return tuple(block for block in self.sheet.merged if block.first_row <= row <= block.last_row)


def _sampled(rows: Rows, most: int) -> Rows:
    """At most so many of the rows: the first half of them in a row, the others spread over the rest."""
    if len(rows) <= most:
        return rows
    spread = np.linspace(most // 2, len(rows) - 1, most // 2).astype(np.int64)
    return np.concatenate([rows[: most // 2], rows[spread]])
