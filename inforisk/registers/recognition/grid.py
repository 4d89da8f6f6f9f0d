"""A sheet as recognition looks at it: which cells are filled, the text of a row, a sample of a column."""

from functools import cached_property

import numpy as np
import numpy.typing as npt

from inforisk.registers.recognition.profile import Profile, profile_of
from inforisk.workbook.cells import CellRange, Sheet, column_letter

SAMPLE = 40  # cells a column is judged by: half from the top, half spread over the rest
WIDEST = 400  # columns looked at; beyond them lie strays and pasted images of other sheets
DEEPEST_HEADER = 60  # rows a header is looked for in

Flags = npt.NDArray[np.bool_]


class Grid:
    """One sheet. Rows and columns are counted from 1, as Excel does."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.cells = sheet.cells.iloc[:, :WIDEST]
        self.height, self.width = self.cells.shape

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

    def profile(self, place: int, first_row: int, rows: npt.NDArray[np.int64] | None = None) -> Profile:
        """The profile of a column from a row on, or of certain rows."""
        column = self.cells.iloc[:, place - 1]
        if rows is None:
            rows = np.flatnonzero(self.filled[first_row - 1 :, place - 1]) + first_row
        if len(rows) > SAMPLE:
            spread = np.linspace(SAMPLE // 2, len(rows) - 1, SAMPLE // 2).astype(np.int64)
            rows = np.concatenate([rows[: SAMPLE // 2], rows[spread]])
        return profile_of([value for value in column.iloc[rows - 1].tolist() if isinstance(value, str)])

    def letter(self, place: int) -> str:
        """The Excel letter of a column."""
        return column_letter(place)

    def merged_over(self, row: int) -> tuple[CellRange, ...]:
        """The merged blocks that touch a row."""
        return tuple(block for block in self.sheet.merged if block.first_row <= row <= block.last_row)
