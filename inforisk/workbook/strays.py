"""Where a sheet really ends: blank rows and columns after it go, and so do a few cells far beyond everything else.

A full stop in A1048576 is common: a slip of the hand that would make a register a million rows long.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

# Beyond so many blank rows or columns, so few cells are slips and not part of the register.
_FAR_ROWS = 5_000
_FAR_COLUMNS = 200
_FEW = 3


@dataclass(frozen=True, slots=True)
class Stray:
    """A cell left out because it lies far from everything else. `row` and `column` count from 1."""

    row: int
    column: int
    value: str


@dataclass(frozen=True, slots=True)
class Block:
    """Columns of one length with their places counted from 0."""

    columns: Sequence[pa.Array]
    places: Sequence[int]
    rows: int


def trimmed(block: Block) -> tuple[Block, list[Stray]]:
    """The block without what lies blank or far after its end, and the far cells."""
    shorter, below = _without_rows_below(block)
    narrower, beyond = _without_columns_beyond(shorter)
    return narrower, below + beyond


def _without_rows_below(block: Block) -> tuple[Block, list[Stray]]:
    counts = np.zeros(block.rows, dtype=np.int32)
    for column in block.columns:
        counts += _is_filled(column)
    end, far_rows = _cut(counts, _FAR_ROWS)
    strays = [
        Stray(row + 1, place + 1, column[row].as_py())
        for row in far_rows
        for column, place in zip(block.columns, block.places, strict=True)
        if column[row].is_valid
    ]
    return Block([column[:end] for column in block.columns], block.places, end), strays


def _without_columns_beyond(block: Block) -> tuple[Block, list[Stray]]:
    counts = np.zeros(max(block.places, default=-1) + 1, dtype=np.int32)
    counts[list(block.places)] = [len(column) - column.null_count for column in block.columns]
    end, far_places = _cut(counts, _FAR_COLUMNS)
    by_place = dict(zip(block.places, block.columns, strict=True))
    strays = [
        Stray(int(row) + 1, place + 1, by_place[place][int(row)].as_py())
        for place in far_places
        for row in np.flatnonzero(_is_filled(by_place[place]))
    ]
    kept = [place for place in block.places if place < end]
    return Block([by_place[place] for place in kept], kept, block.rows if kept else 0), strays


def _is_filled(column: pa.Array) -> NDArray[np.bool_]:
    filled: NDArray[np.bool_] = column.is_valid().to_numpy(zero_copy_only=False)
    return filled


def _cut(counts: NDArray[np.int32], far: int) -> tuple[int, list[int]]:
    """How many places to keep, given how many cells each holds, and the far places beyond that do hold some."""
    filled = np.flatnonzero(counts)
    beyond = 0
    for last in range(len(filled) - 1, 0, -1):
        beyond += int(counts[filled[last]])
        if beyond > _FEW:
            break
        if filled[last] - filled[last - 1] > far:
            return int(filled[last - 1]) + 1, [int(place) for place in filled[last:]]
    return (int(filled[-1]) + 1 if len(filled) else 0), []
