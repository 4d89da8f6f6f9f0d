"""Values that are readable and still cannot be meant, or cannot be carried on."""

from collections.abc import Iterator

import numpy as np

from inforisk.registers.checks.asked import Asked, Fault
from inforisk.registers.rules.rows import NUMBER_NOT_FINITE, TEXT_LONGER_THAN_CELL
from inforisk.registers.values.arrays import lengths
from inforisk.vocabulary import ValueKind

LONGEST_CELL = 32_767
"""Characters an Excel cell can hold."""


def texts_fit_a_cell(asked: Asked) -> Iterator[Fault]:
    """Texts longer than an Excel cell can hold."""
    for entry in asked.register.fields:
        if entry.kind is ValueKind.TEXT and asked.has(entry.name):
            # Bytes are counted first: they are never fewer than characters, and cost nothing.
            may_be = lengths(asked.frame[entry.name]) > LONGEST_CELL
            if may_be.any():
                may_be[may_be] = asked.frame.loc[may_be, entry.name].str.len().to_numpy() > LONGEST_CELL
                yield Fault(TEXT_LONGER_THAN_CELL, entry.name, may_be)


def numbers_finite(asked: Asked) -> Iterator[Fault]:
    """Numbers that are infinite."""
    for entry in asked.register.fields:
        if entry.kind is ValueKind.NUMBER and asked.has(entry.name):
            numbers = asked.frame[entry.name].to_numpy(dtype=float, na_value=np.nan)
            yield Fault(NUMBER_NOT_FINITE, entry.name, np.isinf(numbers))
