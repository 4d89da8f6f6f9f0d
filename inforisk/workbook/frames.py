"""Arrow columns from the child become frames of text with Excel's own letters and row numbers."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from inforisk.workbook.cells import column_letter

# Arrow's own allocator keeps what it frees for itself; with the system's, a server that has read a register is some
# 20 MB smaller and no slower.
pa.set_memory_pool(pa.system_memory_pool())

_TEXT = pd.StringDtype("pyarrow", na_value=np.nan)
_ISO_TIME = r"^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?$"
_SPACE = ord(" ")
# First bytes, in UTF-8, of the spaces beyond ASCII: no-break, en, em, ideographic.
_WIDE_SPACES = np.array([0xC2, 0xE1, 0xE2, 0xE3], dtype=np.uint8)


def columns_of(answer: bytes, start: int, end: int) -> list[pa.Array]:
    """The text columns of one Arrow stream in the answer, checked, blank and white-space cells missing.

    Raises pyarrow.ArrowInvalid (or ValueError) when the bytes are not such a stream.
    """
    with pa.ipc.open_stream(pa.py_buffer(answer).slice(start, end - start)) as stream:
        table = stream.read_all()
    table.validate(full=True)
    return [_text_of(_in_one(column)) for column in table.columns]


def with_plain_times(column: pa.Array) -> pa.Array:
    """The column with times as other formats give them: OpenDocument writes "2017-03-31T09:30:00"."""
    return pc.replace_substring_regex(column, _ISO_TIME, r"\1 \2")


def _in_one(column: pa.ChunkedArray) -> pa.Array:
    # The child sends one batch; putting together what is whole would copy it.
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def _text_of(column: pa.Array) -> pa.Array:
    if column.null_count == len(column):
        return pa.nulls(len(column), pa.large_string())
    text = column.cast(pa.large_string())
    blank = _blank_rows(text)
    if not len(blank):
        return text
    mask = np.zeros(len(text), dtype=bool)
    mask[blank] = True
    return pc.if_else(pa.array(mask), pa.scalar(None, pa.large_string()), text)


def _blank_rows(text: pa.Array) -> NDArray[np.int64]:
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

    `places` are the columns' places counted from 0, in order.
    """
    if not places:
        return pd.DataFrame(index=pd.RangeIndex(1, 1))
    empty = pa.nulls(rows, pa.large_string())
    by_place = dict(zip(places, columns, strict=True))
    table = pa.table({column_letter(place + 1): by_place.get(place, empty) for place in range(places[-1] + 1)})
    cells: pd.DataFrame = table.to_pandas(types_mapper={pa.large_string(): _TEXT}.get)
    return cells.set_axis(pd.RangeIndex(1, rows + 1))


def with_values(column: pa.Array, values: Mapping[int, str]) -> pa.Array:
    """The column with other text at the given rows, counted from 0."""
    mask = np.zeros(len(column), dtype=bool)
    rows = sorted(row for row in values if row < len(column))
    mask[rows] = True
    return pc.replace_with_mask(column, pa.array(mask), pa.array([values[row] for row in rows], pa.large_string()))
