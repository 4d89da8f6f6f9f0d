"""Columns as arrays: the one door to Arrow, whose functions carry no types of their own."""

from collections.abc import Iterable, Sequence
from functools import partial, reduce
from typing import Any

import pandas as pd
import pyarrow
import pyarrow.compute

Column = pd.api.extensions.ExtensionArray
"""One value a row."""

_pa: Any = pyarrow
_pc: Any = pyarrow.compute
_pandas: Any = pd
_LETTERS_AND_NUMBER = r"^[ \t]*#?(?P<letters>[A-Za-z]{0,14})[ _.#:/-]*0*(?P<number>\d{1,18})[ \t]*$"
_NO_TEXT = _pa.scalar(None, _pa.large_string())


def as_column(values: Any, dtype: str) -> Column:
    """Values as a column of that dtype; None is missing."""
    column: Column = _pandas.Series(values, dtype=dtype).array
    return column


def distinct_texts(cells: pd.Series | Column) -> tuple[list[str], Any]:
    """The distinct texts in order of appearance, and for each row the place of its own (-1 where it is missing)."""
    encoded = _texts(cells).dictionary_encode()
    places = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype("int64")
    return encoded.dictionary.to_pylist(), places


def trimmed(cells: pd.Series | Column) -> Column:
    """Texts without white space at both ends; what is blank then is missing. Line breaks inside stay."""
    texts = _texts(cells)
    # Most columns hold no letter beyond ASCII, and those are trimmed four times as fast.
    is_ascii = _pc.all(_pc.string_is_ascii(texts)).as_py() is not False
    return _column_of(_pc.ascii_trim_whitespace(texts) if is_ascii else _pc.utf8_trim_whitespace(texts))


def numbered(texts: Sequence[str], silent_words: Iterable[str]) -> list[str | None]:
    """For each text that is letters, if any, and a number ("Risk 020", "A-12"): the two in capitals without zeros in
    front, or the number alone where the letters are one of `silent_words`. None for every other text.
    """
    found = _pc.extract_regex(_pa.array(texts, _pa.large_string()), _LETTERS_AND_NUMBER)
    letters = _pc.ascii_upper(_pc.struct_field(found, "letters"))
    is_silent = _pc.is_in(letters, _pa.array(silent_words, _pa.large_string()))
    spoken = _pc.if_else(is_silent, "", letters).cast(_pa.large_string())
    # Joining answers null where either is null, which is where the pattern did not match.
    empty = _pa.scalar("", _pa.large_string())
    joined: list[str | None] = _pc.binary_join_element_wise(
        spoken, _pc.struct_field(found, "number"), empty
    ).to_pylist()
    return joined


def lengths(cells: pd.Series | Column) -> Any:
    """The length of each text in bytes, 0 where it is missing: never less than its characters."""
    return _pc.fill_null(_pc.binary_length(_texts(cells)), 0).to_numpy(zero_copy_only=False)


def side_by_side(columns: list[Column], separator: str) -> Column:
    """The texts of each row joined, without what is missing and without saying anything twice."""
    texts = [_texts(column) for column in columns]
    for place in range(1, len(texts)):
        for earlier in texts[:place]:
            is_repeated = _pc.fill_null(_pc.equal(texts[place], earlier), False)
            texts[place] = _pc.if_else(is_repeated, _NO_TEXT, texts[place])
    # Not binary_join_element_wise(null_handling="skip"): it loses the rows in which every text is missing.
    filled = [_pc.fill_null(text, "") for text in texts]
    return _column_of(reduce(partial(_glued, separator), filled))


def _glued(separator: str, left: Any, right: Any) -> Any:
    is_single = _pc.or_(_pc.equal(_pc.binary_length(left), 0), _pc.equal(_pc.binary_length(right), 0))
    between = _pc.if_else(is_single, "", separator).cast(_pa.large_string())
    return _pc.binary_join_element_wise(left, between, right, _pa.scalar("", _pa.large_string()))


def _texts(cells: pd.Series | Column) -> Any:
    texts = _pa.array(cells.array if isinstance(cells, pd.Series) else cells, _pa.large_string())
    return texts.combine_chunks() if isinstance(texts, _pa.ChunkedArray) else texts


def _column_of(texts: Any) -> Column:
    is_blank = _pc.equal(_pc.binary_length(texts), 0)
    kept = _pc.if_else(is_blank, _NO_TEXT, texts) if _pc.any(is_blank).as_py() else texts
    column: Column = _pandas.array(kept, dtype="str")
    return column
