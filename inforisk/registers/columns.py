"""Which columns fill which field, and what reads them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, cast

import pandas as pd

from inforisk.findings import FindingGroup
from inforisk.registers.definition import Field
from inforisk.registers.recognised import RecognisedRegister
from inforisk.registers.rows import RegisterRows
from inforisk.registers.rules.values import (
    CHOICE_NOT_ON_LIST,
    IMPORTANCE_NOT_READ,
    LEVEL_NOT_ON_SCALE,
    NEEDED_CHOICE_NOT_ON_LIST,
    NOT_GIVEN,
)
from inforisk.registers.values.answer import Reader
from inforisk.registers.values.arrays import Column, as_column, side_by_side, trimmed
from inforisk.registers.values.choices import ChoiceReader
from inforisk.registers.values.column import Distinct, ReadColumn, read_column, read_references
from inforisk.registers.values.dates import date_reader
from inforisk.registers.values.identity import read_id, read_ids
from inforisk.registers.values.levels import column_reader, level_reader
from inforisk.registers.values.numbers import read_number
from inforisk.registers.values.own_scales import importance_scale, maturity_scale
from inforisk.registers.values.persons import read_person
from inforisk.registers.values.scores import read_score
from inforisk.registers.values.yes_no import yes_no_reader
from inforisk.scales import Scale
from inforisk.vocabulary import ValueKind

DTYPES: Mapping[ValueKind, str] = {
    ValueKind.DATE: "datetime64[us]",
    ValueKind.LEVEL: "Int64",
    ValueKind.NUMBER: "Float64",
}
"""The dtype of each kind of value in a typed frame; every other kind is `str`."""

_STARTS = frozenset({"identified_on", "raised_on", "enrolled_on", "occurred_on"})
_FIRST_NAME = re.compile(r"\b(?:first|fore|given)\s*-?\s*names?\b|\bforename\b|\bfirstname\b", re.IGNORECASE)
_LAST_NAME = re.compile(r"\b(?:sur|last|family)\s*-?\s*names?\b", re.IGNORECASE)


def dtype_of(kind: ValueKind) -> str:
    """The dtype a field of that kind has in a typed frame."""
    return DTYPES.get(kind, "str")


def letters_of(recognised: RecognisedRegister) -> Mapping[str, tuple[str, ...]]:
    """Every column that fills a field, in the order they are joined."""
    return {name: recognised.joined.get(name, (letter,)) for name, letter in recognised.letters.items()}


@dataclass(frozen=True)
class Reading:
    """One sheet while it is read: its rows, its columns and the scales in force."""

    rows: RegisterRows
    recognised: RecognisedRegister
    likelihood: Scale
    impact: Scale
    _distinct: dict[str, Distinct] = field(default_factory=dict, repr=False)

    def distinct(self, letter: str) -> Distinct:
        """The distinct texts of a column, worked out once."""
        if letter not in self._distinct:
            self._distinct[letter] = Distinct.of(self.rows.cells[letter])
        return self._distinct[letter]

    @cached_property
    def letters(self) -> Mapping[str, tuple[str, ...]]:
        """The columns of each field."""
        return letters_of(self.recognised)

    def heading(self, letter: str) -> str:
        """The heading of a column."""
        return next((match.heading for match in self.recognised.columns if match.letter == letter), letter)

    def said(self, letters: Sequence[str]) -> frozenset[str]:
        """Every distinct text of some columns."""
        return frozenset(chain.from_iterable(self.distinct(letter).said() for letter in letters))

    def scale(self, entry: Field, fields: Sequence[Field]) -> Scale:
        """The scale a level is read on: the scheme's, or the one that fits all columns of the same sort."""
        if entry.scale in ("likelihood", "impact"):
            return self.likelihood if entry.scale == "likelihood" else self.impact
        alike = [other.name for other in fields if other.kind is ValueKind.LEVEL and other.scale == entry.scale]
        texts = self.said([match.letter for match in self.recognised.columns if match.field in alike])
        return importance_scale(sorted(texts)) if entry.scale == "cia" else maturity_scale(sorted(texts))


def value_reader(entry: Field, texts: Sequence[str], scale: Scale | None = None, heading: str = "") -> Reader[Any]:
    """What reads the cells of a field, given the distinct texts of its column and its heading."""
    match entry.kind:
        case ValueKind.ID:
            return read_ids if entry.takes_several or entry.name.startswith(("asset", "depends")) else read_id
        case ValueKind.PERSON:
            return read_person
        case ValueKind.DATE:
            return date_reader(starts=entry.name in _STARTS)
        case ValueKind.SCORE:
            return read_score
        case ValueKind.YES_NO:
            return yes_no_reader(entry.choices)
        case ValueKind.NUMBER:
            return read_number
        case ValueKind.CHOICE if entry.choices:
            off_list = NEEDED_CHOICE_NOT_ON_LIST if entry.is_needed else CHOICE_NOT_ON_LIST
            return ChoiceReader(entry.choices, off_list, heading)
        case ValueKind.LEVEL if scale:
            return _level_reader(entry, texts, scale)
    raise ValueError(f"no reader for {entry.name}")


def _level_reader(entry: Field, texts: Sequence[str], scale: Scale) -> Reader[int]:
    if entry.scale in ("likelihood", "impact"):
        return column_reader(scale, texts)
    return level_reader(scale, IMPORTANCE_NOT_READ if entry.scale == "cia" else LEVEL_NOT_ON_SCALE)


def read_letter(reading: Reading, entry: Field, letter: str, scale: Scale | None) -> ReadColumn:
    """One column read as one field."""
    if entry.kind is ValueKind.TEXT:
        return ReadColumn(trimmed(reading.rows.cells[letter]))
    column = reading.distinct(letter)
    reader = value_reader(entry, column.said(), scale, reading.heading(letter))
    return (
        read_references(column, reader)
        if entry.kind is ValueKind.ID
        else read_column(column, reader, dtype_of(entry.kind))
    )


def joined(reading: Reading, entry: Field, columns: Mapping[str, ReadColumn]) -> Column:
    """The columns of one field made one: texts side by side with "; ", of anything else the first that has a value."""
    values = [column.values for column in columns.values()]
    if len(values) == 1:
        return values[0]
    if dtype_of(entry.kind) != "str" or entry.kind in (ValueKind.YES_NO, ValueKind.SCORE):
        first, *others = (pd.Series(value) for value in values)
        for other in others:
            first = first.where(first.notna(), other)
        return as_column(first, dtype_of(entry.kind))
    letters, separator = _in_order(reading, entry, list(columns))
    return side_by_side([columns[letter].values for letter in letters], separator)


def _in_order(reading: Reading, entry: Field, letters: list[str]) -> tuple[list[str], str]:
    """A first name and a surname make one name, whichever stands first; other texts keep the order of the sheet."""
    first = [letter for letter in letters if _FIRST_NAME.search(reading.heading(letter))]
    last = [letter for letter in letters if _LAST_NAME.search(reading.heading(letter))]
    if entry.kind is ValueKind.PERSON and len(first) == len(last) == 1 and len(letters) == 2:
        return [*first, *last], " "
    return letters, "; "


def remarks(reading: Reading, entry: Field, letter: str, column: ReadColumn) -> list[FindingGroup]:
    """What there is to say about a column, at its cells. A placeholder in a needed field is left to the contract, which
    reports the missing value itself."""
    return [
        FindingGroup(
            remark.rule,
            reading.recognised.sheet,
            cast(Sequence[int], reading.rows.numbers[remark.positions]),
            remark.texts,
            entry.name,
            entry.label,
            letter,
            remark.hints,
        )
        for remark in column.remarks
        if not (remark.rule is NOT_GIVEN and entry.is_needed)
    ]
