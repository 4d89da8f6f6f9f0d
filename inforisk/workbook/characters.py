"""Characters no report can print are taken out of cells as they come in, and each such cell is reported."""

import re
import unicodedata
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from inforisk.findings import FindingGroup
from inforisk.workbook import rules
from inforisk.workbook.cells import column_letter

# C0 but tab and newline, C1, non-characters, and the marks that reverse the direction of what follows.
_BAD = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff"
_REMOVED = re.compile(f"[{_BAD}\ud800-\udfff]")
_SUSPECT = f"[{_BAD}\r\x85]"
_LONGEST = 32_767
_KINDS = (("\u202a", "\u2069", "marks that reverse the reading direction"), ("\x00", "\x9f", "control characters"))


def cleaned(
    columns: Sequence[pa.Array], places: Sequence[int], sheet: str
) -> tuple[list[pa.Array], tuple[FindingGroup, ...]]:
    """The columns with every text printable, in Unicode's composed form (NFC), and findings naming changed cells."""
    groups: list[FindingGroup] = []
    kept = []
    for column, place in zip(columns, places, strict=True):
        letter = column_letter(place + 1)
        kept.append(_cleaned_column(column, sheet, letter, groups))
    return kept, tuple(groups)


def _cleaned_column(column: pa.Array, sheet: str, letter: str, groups: list[FindingGroup]) -> pa.Array:
    if column.null_count == len(column):
        return column
    groups.extend(_too_long(column, sheet, letter))
    dirty = _dirty_rows(column)
    if not len(dirty):
        return column
    before = column.take(pa.array(dirty)).to_pylist()
    after = [printable(text) for text in before]
    found = [
        (int(row) + 1, new, old) for row, old, new in zip(dirty, before, after, strict=True) if _REMOVED.search(old)
    ]
    if found:
        rows = [row for row, _, _ in found]
        row_hints = {row: _kinds(old) for row, _, old in found}
        values = [new for _, new, _ in found]
        groups.append(FindingGroup(rules.CHARACTERS_REMOVED, sheet, rows, values, column=letter, row_hints=row_hints))
    mask = np.zeros(len(column), dtype=bool)
    mask[dirty] = True
    return pc.replace_with_mask(column, pa.array(mask), pa.array([text or None for text in after], pa.large_string()))


def printable(text: str) -> str:
    """The text without what no report can print, in Unicode's composed form (NFC)."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    return unicodedata.normalize("NFC", _REMOVED.sub("", plain))


def _kinds(text: str) -> str:
    removed = _REMOVED.findall(text)
    names = [name for first, last, name in _KINDS if any(first <= mark <= last for mark in removed)]
    return " and ".join(names) or "characters that stand for nothing"


def _dirty_rows(column: pa.Array) -> NDArray[np.int64]:
    """The places whose text would change; most columns are settled by one look at all their bytes."""
    data = _bytes_of(column)
    has_controls = bool(((data < 32) & (data != 9) & (data != 10)).any())
    is_ascii = not bool((data > 126).any())
    if is_ascii and not has_controls:
        return np.empty(0, dtype=np.int64)
    dirty = pc.match_substring_regex(column, _SUSPECT).to_numpy(zero_copy_only=False).astype(object) == True  # noqa: E712
    if not is_ascii and not unicodedata.is_normalized("NFC", data.tobytes().decode("utf-8", "replace")):
        texts = column.to_pylist()
        dirty |= np.array([t is not None and not unicodedata.is_normalized("NFC", t) for t in texts])
    return np.flatnonzero(dirty)


def _bytes_of(column: pa.Array) -> NDArray[np.uint8]:
    data = column.buffers()[2]
    if not data or not len(column):
        return np.empty(0, dtype=np.uint8)
    offsets = _offsets(column)
    return np.frombuffer(data, np.uint8)[offsets[0] : offsets[-1]]


def _offsets(column: pa.Array) -> NDArray[np.int64]:
    return np.frombuffer(column.buffers()[1], np.int64)[column.offset : column.offset + len(column) + 1]


def _too_long(column: pa.Array, sheet: str, letter: str) -> list[FindingGroup]:
    if not len(column) or np.diff(_offsets(column)).max() <= _LONGEST:
        return []
    lengths = pc.utf8_length(column).to_numpy(zero_copy_only=False)
    rows = np.flatnonzero(lengths > _LONGEST)
    if not len(rows):
        return []
    found = [int(row) + 1 for row in rows]
    values = [f"{int(lengths[row]):,}" for row in rows]
    return [FindingGroup(rules.TEXT_TOO_LONG, sheet, found, values, column=letter)]
