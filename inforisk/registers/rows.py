"""The cells of a register's true rows, as typed and as they are to be read."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.registers.recognised import RecognisedRegister
from inforisk.workbook.cells import CellRange, Sheet, column_letter


@dataclass(frozen=True)
class RegisterRows:
    """The rows of a register: `numbers` are their Excel rows, `typed` the cells as typed, `cells` the same with a
    merged cell's text on each of the rows it spans."""

    numbers: npt.NDArray[np.int64]
    typed: pd.DataFrame
    cells: pd.DataFrame


def register_rows(sheet: Sheet, recognised: RecognisedRegister) -> RegisterRows:
    """The rows recognition took for records, in the order of the sheet. Index of both frames: Excel row, "row"."""
    numbers = np.array(sorted(recognised.rows), dtype=np.int64)
    typed = _rows(sheet.cells, numbers)
    return RegisterRows(numbers, typed, _filled_down(typed, sheet, numbers))


def _rows(cells: pd.DataFrame, numbers: npt.NDArray[np.int64]) -> pd.DataFrame:
    if not len(numbers):
        kept = cells.iloc[:0]
    else:
        first, last = int(numbers[0]), int(numbers[-1])
        kept = cells.iloc[first - 1 : last]  # a slice shares the memory of the sheet
        if len(kept) != len(numbers):
            kept = kept[np.isin(np.arange(first, last + 1), numbers)]
    return kept.set_axis(pd.Index(numbers, name="row"), axis=0)


def _filled_down(typed: pd.DataFrame, sheet: Sheet, numbers: npt.NDArray[np.int64]) -> pd.DataFrame:
    blocks = [block for block in sheet.merged if block.last_row > block.first_row and _touches(block, numbers)]
    if not blocks:
        return typed
    filled = {letter: typed[letter] for letter in typed.columns}
    for letter in {column_letter(block.first_column) for block in blocks} & set(filled):
        of_column = [block for block in blocks if column_letter(block.first_column) == letter]
        filled[letter] = _filled_column(filled[letter], sheet.cells[letter], of_column, numbers)
    return pd.DataFrame(filled, index=typed.index)


def _touches(block: CellRange, numbers: npt.NDArray[np.int64]) -> bool:
    first, after = np.searchsorted(numbers, (block.first_row, block.last_row + 1))
    return bool(after > first)


def _filled_column(
    column: pd.Series, whole: pd.Series, blocks: list[CellRange], numbers: npt.NDArray[np.int64]
) -> pd.Series:
    texts = column.to_numpy(dtype=object, copy=True)
    for block in blocks:
        first, after = np.searchsorted(numbers, (block.first_row, block.last_row + 1))
        texts[first:after] = whole.iloc[block.first_row - 1]
    return pd.Series(texts, index=column.index, dtype="str")
