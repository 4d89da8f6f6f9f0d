"""Arrow columns from the child become frames of text with Excel's own letters and row numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from inforisk.workbook.cells import column_letter

_TEXT = pd.StringDtype("pyarrow", na_value=np.nan)
Places = NDArray[np.int64]
_SPACE = ord(" ")
# First bytes, in UTF-8, of the spaces beyond ASCII: no-break, en, em, ideographic.
_WIDE_SPACES = np.array([0xC2, 0xE1, 0xE2, 0xE3], dtype=np.uint8)
# Beyond this many blank rows or columns, a few last cells are slips of the hand and not part of the table.
_FAR_ROWS = 5_000
_FAR_COLUMNS = 200
_FEW = 3


@dataclass(frozen=True, slots=True)
class Stray:
    """A cell left out because it lies far from everything else. `row` and `column` count from 1."""

    row: int
    column: int
    value: str


def columns_of(answer: bytes, start: int, end: int) -> list[pa.Array]:
    """The text columns of one Arrow stream in the answer, checked, blank and white-space cells missing.

    Raises pyarrow.ArrowInvalid (or ValueError) when the bytes are not such a stream.
    """
    with pa.ipc.open_stream(pa.py_buffer(answer).slice(start, end - start)) as stream:
        table = stream.read_all()
    table.validate(full=True)
    return [_without_blanks(_in_one(column)) for column in table.columns]


def _in_one(column: pa.ChunkedArray) -> pa.Array:
    # The child sends one batch; putting together what is whole would copy it.
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def _without_blanks(column: pa.Array) -> pa.Array:
    text = column.cast(pa.large_string())
    blank = _blank_rows(text)
    if not len(blank):
        return text
    mask = np.zeros(len(text), dtype=bool)
    mask[blank] = True
    return pc.if_else(pa.array(mask), pa.scalar(None, pa.large_string()), text)


def _blank_rows(text: pa.Array) -> Places:
    """The rows that hold text, but nothing to see. Only those that begin like white space are looked at."""
    _, offsets, data = text.buffers()
    starts = np.frombuffer(offsets, np.int64)[text.offset : text.offset + len(text) + 1]
    letters = np.frombuffer(data, np.uint8) if data and data.size else np.zeros(1, np.uint8)
    firsts = letters[np.minimum(starts[:-1], len(letters) - 1)]
    looks_blank = (np.diff(starts) == 0) | (firsts <= _SPACE) | np.isin(firsts, _WIDE_SPACES)
    suspects = np.flatnonzero(looks_blank & text.is_valid().to_numpy(zero_copy_only=False))
    values = text.take(pa.array(suspects)).to_pylist()
    return suspects[[value is not None and not value.strip() for value in values]]


def frame_of(columns: Sequence[pa.Array], places: Sequence[int], rows: int) -> pd.DataFrame:
    """A frame of `rows` rows (index 1, 2, 3 ...) and letters from "A" to the last place, gaps all missing.

    `places` are the columns' places counted from 0.
    """
    empty = pa.nulls(rows, pa.large_string())
    by_place = dict(zip(places, columns, strict=True))
    arrays = {
        column_letter(place + 1): _TEXT.__from_arrow__(by_place.get(place, empty))
        for place in range(max(by_place, default=-1) + 1)
    }
    return pd.DataFrame(arrays, index=pd.RangeIndex(1, rows + 1, name=None), copy=False)


def without_far_cells(
    columns: list[pa.Array], places: list[int], rows: int
) -> tuple[list[pa.Array], list[int], int, list[Stray]]:
    """The table without blank rows and columns at its end, and without a few cells far beyond it (also handed back)."""
    filled = _filled_rows(columns, rows)
    last, stray_rows = _split(filled, _FAR_ROWS)
    strays = [
        Stray(int(row) + 1, place + 1, str(column[int(row)]))
        for row in stray_rows
        for column, place in zip(columns, places, strict=True)
        if column[int(row)].is_valid
    ]
    if len(strays) > _FEW:
        last, strays = int(filled[-1]), []
    kept = [column[: last + 1] for column in columns]
    counts = [len(column) - column.null_count for column in kept]
    present = np.array([place for place, count in zip(places, counts, strict=True) if count], dtype=np.int64)
    last_place, stray_places = _split(present, _FAR_COLUMNS)
    beyond = {int(place) for place in stray_places}
    found = [
        Stray(row + 1, place + 1, str(value))
        for column, place, count in zip(kept, places, counts, strict=True)
        if place in beyond and count <= _FEW
        for row, value in enumerate(column)
        if value.is_valid
    ]
    if len(found) > _FEW or len(beyond) > _FEW:
        last_place, found = int(present[-1]), []
    inside = [n for n, place in enumerate(places) if place <= last_place]
    return [kept[n] for n in inside], [places[n] for n in inside], last + 1, strays + found


def _filled_rows(columns: Sequence[pa.Array], rows: int) -> Places:
    filled = np.zeros(rows, dtype=bool)
    for column in columns:
        filled |= column.is_valid().to_numpy(zero_copy_only=False)
    return np.flatnonzero(filled)


def _split(filled: Places, far: int) -> tuple[int, Sequence[int]]:
    """The last place that belongs, and the few places beyond a gap of more than `far` after it."""
    if not len(filled):
        return -1, []
    for beyond in range(1, min(_FEW, len(filled) - 1) + 1):
        if filled[-beyond] - filled[-beyond - 1] > far:
            return int(filled[-beyond - 1]), [int(place) for place in filled[-beyond:]]
    return int(filled[-1]), []
