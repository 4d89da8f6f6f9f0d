"""What a check is asked about, and what it answers."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.findings import FindingGroup, Rule
from inforisk.registers import ALL
from inforisk.registers.checks.hints import RowHints
from inforisk.registers.columns import letters_of
from inforisk.registers.definition import Register
from inforisk.registers.rules.values import NOT_GIVEN
from inforisk.registers.settled import NO_LONGER_IN_USE, SETTLED, status_of
from inforisk.registers.typed import TypedRegister
from inforisk.registers.values.column import Texts
from inforisk.registers.values.words import NOTHING
from inforisk.vocabulary import Kind

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Fault:
    """One rule broken, at the rows of a mask. Without a mask it concerns the sheet.

    `hint` are words for all of it; `says` gives words for one row, by its place among the rows of the mask.
    """

    rule: Rule
    field: str
    mask: Mask | None = None
    hint: str = ""
    says: Callable[[int], str] | None = None

    @property
    def is_met(self) -> bool:
        """Whether there is anything to report."""
        return self.mask is None or bool(self.mask.any())


@dataclass(frozen=True)
class Asked:
    """A typed register, and the day on which the question is asked."""

    typed: TypedRegister
    as_at: date

    @cached_property
    def register(self) -> Register:
        """The definition."""
        return ALL[self.typed.kind]

    @property
    def frame(self) -> pd.DataFrame:
        """The typed frame."""
        return self.typed.frame

    @cached_property
    def letters(self) -> Mapping[str, tuple[str, ...]]:
        """The columns of the sheet that fill each field."""
        return letters_of(self.typed.recognised)

    def has(self, *names: str) -> bool:
        """Whether each of the fields has a column."""
        return all(name in self.frame.columns for name in names)

    def given(self, name: str) -> Mask:
        """The rows that have a value. All False for a field without a column."""
        if not self.has(name):
            return np.zeros(len(self.frame), dtype=bool)
        return self.frame[name].notna().to_numpy(dtype=bool)

    def says(self, name: str) -> Mask:
        """The rows whose text says something: neither blank nor a placeholder such as "TBC" or "none"."""
        return self._matches(name, lambda text: " ".join(text.casefold().split()) not in NOTHING)

    def matches(self, name: str, pattern: re.Pattern[str]) -> Mask:
        """The rows whose whole text is of that form."""
        return self._matches(name, lambda text: pattern.fullmatch(text) is not None)

    def equals(self, name: str, *values: str) -> Mask:
        """The rows whose value is one of these."""
        if not self.has(name):
            return np.zeros(len(self.frame), dtype=bool)
        return self.frame[name].isin(values).to_numpy(dtype=bool)

    def unread(self, name: str) -> Mask:
        """The rows whose cell was typed but could not be read: they have a finding of their own already."""
        of_field = (group for group in self.typed.findings.groups if group.field == name and len(group.rows))
        rows = [np.asarray(group.rows) for group in of_field if group.rule is not NOT_GIVEN]
        if not rows:
            return np.zeros(len(self.frame), dtype=bool)
        return ~self.given(name) & np.isin(self.frame.index.to_numpy(), np.concatenate(rows))

    def is_finished(self) -> Mask:
        """The rows that need no more looking after, by their status or because the recommendation was turned down."""
        kind = self.typed.kind
        settled = NO_LONGER_IN_USE if kind is Kind.ASSETS else SETTLED.get(kind, ())
        return status_of(self.frame, kind).isin(settled).to_numpy(dtype=bool)

    def _matches(self, name: str, holds: Callable[[str], bool]) -> Mask:
        if not self.has(name):
            return np.zeros(len(self.frame), dtype=bool)
        places, distinct = pd.factorize(self.frame[name])
        return np.array([*map(holds, distinct), False], dtype=bool)[places]

    def group(self, fault: Fault) -> FindingGroup:
        """A fault as findings: with the cells, their texts as typed, and the words of the field."""
        label = self.register.by_name[fault.field].label
        letter = next(iter(self.letters.get(fault.field, ())), None)
        if fault.mask is None:
            return FindingGroup(fault.rule, self.typed.sheet, field=fault.field, label=label, hints={"": fault.hint})
        positions = np.flatnonzero(fault.mask)
        rows = self.frame.index.to_numpy()[positions]
        raw = self.typed.raw
        texts: Sequence[str | None] = Texts(raw[letter].array, positions) if letter in raw.columns else ()
        return FindingGroup(
            fault.rule,
            self.typed.sheet,
            cast(Sequence[int], rows),
            texts,
            fault.field,
            label,
            letter,
            row_hints=RowHints(rows, fault.says or partial(_same, fault.hint)),
        )


Check = Callable[[Asked], Iterator[Fault]]
"""Yields what is wrong with a register."""


def _same(words: str, _: int) -> str:
    return words


def day(series: pd.Series) -> npt.NDArray[np.datetime64]:
    """A date column as days; NaT where there is none, which compares as neither before nor after anything."""
    return series.to_numpy(dtype="datetime64[D]")
