"""A whole column read by its distinct texts: each is read once, and every row is handed its answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, overload

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.findings import Rule
from inforisk.registers.values.answer import Answer, Reader
from inforisk.registers.values.arrays import Column, as_column, distinct_texts
from inforisk.registers.values.identity import as_written, usual_ids

Places = npt.NDArray[np.int64]
_BLANK: Answer[Any] = Answer()


@dataclass(frozen=True)
class Distinct:
    """The distinct texts of a column in order of appearance, and which of them each row holds (-1: blank)."""

    texts: tuple[str, ...]
    places: Places

    @classmethod
    def of(cls, cells: pd.Series) -> "Distinct":
        """The distinct texts of a column of dtype `str`; texts of white space only are blank."""
        texts, places = distinct_texts(cells)
        blank = [place for place, text in enumerate(texts) if not text.strip()]
        return cls(tuple(texts), np.where(np.isin(places, blank), -1, places) if blank else places)

    def said(self) -> tuple[str, ...]:
        """The distinct texts that are not blank."""
        return tuple(text for text in self.texts if text.strip())


class Texts(Sequence[str | None]):
    """Some of the texts of a column, fetched when they are asked for: a million faults need no million strings."""

    def __init__(self, texts: Any, places: Places) -> None:
        self._texts, self._places = texts, places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> str | None: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str | None]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str | None] | None:
        if isinstance(place, slice):
            return Texts(self._texts, self._places[place])
        value = self._texts[self._places[place]]
        return value if isinstance(value, str) else None


@dataclass(frozen=True)
class Remark:
    """One rule met in a column: at which rows (counted from 0), their texts, and a hint by text."""

    rule: Rule
    positions: Places
    texts: Sequence[str | None]
    hints: dict[str, str]


@dataclass(frozen=True)
class ReadColumn:
    """A column's values, one a row and missing where there is none, and the remarks on it."""

    values: Column
    remarks: tuple[Remark, ...] = ()


def read_column(column: Distinct, reader: Reader[Any], dtype: str) -> ReadColumn:
    """Every row's value as an array of `dtype`, each distinct text having been read once."""
    return _handed_out(column, [reader(text) if text.strip() else _BLANK for text in column.texts], dtype)


def read_references(column: Distinct, reader: Reader[str]) -> ReadColumn:
    """`read_column` for references, of which there may be one a row: those of a usual form are read all at once."""
    usual = zip(column.texts, usual_ids(column.texts), strict=True)
    answers = [Answer(value) if value else reader(text) if text.strip() else _BLANK for text, value in usual]
    written = [_as_written(text, answer) for text, answer in zip(column.texts, answers, strict=True)]
    return _handed_out(column, written, "str")


def _as_written(text: str, answer: Answer[str]) -> Answer[str]:
    if answer.value is None:
        return answer
    return answer._replace(value=as_written(text, answer.value))


def _handed_out(column: Distinct, answers: Sequence[Answer[Any]], dtype: str) -> ReadColumn:
    values = as_column([answer.value for answer in answers], dtype)
    return ReadColumn(values.take(column.places, allow_fill=True), tuple(_remarks(column, answers)))


def _remarks(column: Distinct, answers: Sequence[Answer[Any]]) -> list[Remark]:
    rules = dict.fromkeys(answer.rule for answer in answers if answer.rule is not None)
    return [_remark(rule, column, answers) for rule in rules]


def _remark(rule: Rule, column: Distinct, answers: Sequence[Answer[Any]]) -> Remark:
    # One place more than there are texts, so that -1 (blank) finds no fault.
    is_met = np.array([*(answer.rule is rule for answer in answers), False])
    positions = np.flatnonzero(is_met[column.places])
    met = (place for place in np.flatnonzero(is_met).tolist() if answers[place].hint)
    hints = {column.texts[place]: answers[place].hint for place in met}
    return Remark(rule, positions, Texts(column.texts, column.places[positions]), hints)
