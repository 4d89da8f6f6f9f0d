"""Columns and values that a row cannot do without."""

from collections.abc import Iterator, Sequence

import numpy as np

from inforisk.findings import Rule
from inforisk.registers.checks.asked import Asked, Fault, Mask
from inforisk.registers.definition import Field
from inforisk.registers.rules.columns import (
    ASSET_WITHOUT_OWNER,
    NEEDED_COLUMN_MISSING,
    NEEDED_VALUE_MISSING,
    RISK_NOT_ASSESSED,
    RISK_WITHOUT_OWNER,
)

_IN_ITS_OWN_WORDS = {
    "asset_owner": ASSET_WITHOUT_OWNER,
    "risk_owner": RISK_WITHOUT_OWNER,
    "residual_likelihood": RISK_NOT_ASSESSED,
    "residual_impact": RISK_NOT_ASSESSED,
}

_TOLD_AT = {"residual_impact": "residual_likelihood"}


def needed_columns(asked: Asked) -> Iterator[Fault]:
    """Each needed field without a column, once for the sheet. What names a row may be any of the fields that can."""
    for entry in asked.register.needed:
        if not any(asked.has(name) for name in _stand_ins(asked, entry)):
            yield Fault(NEEDED_COLUMN_MISSING, entry.name)


def needed_values(asked: Asked) -> Iterator[Fault]:
    """Rows that lack a needed value. A value that was typed but could not be read has its own finding already."""
    for entry in asked.register.needed:
        columns = [name for name in _stand_ins(asked, entry) if asked.has(name)]
        if columns:
            yield Fault(_rule(entry), columns[0], _lacking(asked, columns) & ~_told_already(asked, entry))


def _lacking(asked: Asked, columns: Sequence[str]) -> Mask:
    given = np.logical_or.reduce([asked.given(name) for name in columns])
    return np.asarray(~given & ~asked.unread(columns[0]), dtype=bool)


def _told_already(asked: Asked, entry: Field) -> Mask:
    """The rows told about at another field: a risk without likelihood and impact is one risk that is not assessed."""
    other = _TOLD_AT.get(entry.name)
    if other is None or not asked.has(other):
        return np.zeros(len(asked.frame), dtype=bool)
    return _lacking(asked, (other,))


def _stand_ins(asked: Asked, entry: Field) -> tuple[str, ...]:
    names = asked.register.names_row
    return (entry.name, *(name for name in names if name != entry.name)) if entry.name in names else (entry.name,)


def _rule(entry: Field) -> Rule:
    return _IN_ITS_OWN_WORDS.get(entry.name, NEEDED_VALUE_MISSING)
