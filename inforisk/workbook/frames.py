"""Arrow columns from the child become frames of text with Excel's own letters and row numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from inforisk.workbook.cells import column_letter

_TEXT = pd.StringDtype("pyarrow", na_value=np.nan)
_SHORT = 64
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
    with pa.ipc.open_stream(pa.py_buffer(answer)[start : end - start]) as stream:
        table = stream.read_all()
    table.validate(full=True)
    return [_without_blanks(column.combine_chunks()) for column in table.columns]


def _without_blanks(column: pa.Array) -> pa.Array:
    text = column.cast(pa.large_string())
    if isinstance(text, pa.ChunkedArray):
        text = text.combine_chunks()
    blank = _is_blank(text)
    return pc.if_else(blank, pa.scalar(None, pa.large_string()), text) if blank is not None else text


def _is_blank(text: pa.Array) -> pa.Array | None:
    lengths = np.diff(np.frombuffer(text.buffers()[1], np.int64)[text.offset : text.offset + len(text) + 1])
    valid = text.is_valid().to_numpy(zero_copy_only=False)
    short = valid & (lengths < _SHORT)
    if not short.any():
        return None
    # Distinct short texts are few; the rest is looked up.
    coded = pc.dictionary_encode(pc.if_else(pa.array(short), text, pa.scalar(None, pa.large_string())))
    blank_codes = [code for code, value in enumerate(coded.dictionary.to_pylist()) if not value.strip()]
    if not blank_codes:
        return None
    return pc.fill_null(pc.is_in(coded.indices, value_set=pa.array(blank_codes, coded.indices.type)), False)


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


def _filled_rows(columns: Sequence[pa.Array], rows: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    filled = np.zeros(rows, dtype=bool)
    for column in columns:
        filled |= column.is_valid().to_numpy(zero_copy_only=False)
    return np.flatnonzero(filled)


def _split(filled: "np.ndarray[tuple[int], np.dtype[np.int64]]", far: int) -> tuple[int, Sequence[int]]:
    """The last place that belongs, and the few places beyond a gap of more than `far` after it."""
    if not len(filled):
        return -1, []
    for beyond in range(1, min(_FEW, len(filled) - 1) + 1):
        if filled[-beyond] - filled[-beyond - 1] > far:
            return int(filled[-beyond - 1]), [int(place) for place in filled[-beyond:]]
    return int(filled[-1]), []
