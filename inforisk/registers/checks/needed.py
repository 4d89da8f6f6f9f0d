"""Columns and values that a row cannot do without."""

from collections.abc import Iterator

import numpy as np

from inforisk.findings import Rule
from inforisk.registers.checks.asked import Asked, Fault
from inforisk.registers.definition import Field
from inforisk.registers.rules import (
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
            given = np.logical_or.reduce([asked.given(name) for name in columns])
            yield Fault(_rule(entry), columns[0], ~given & ~asked.unread(columns[0]))


def _stand_ins(asked: Asked, entry: Field) -> tuple[str, ...]:
    names = asked.register.names_row
    return (entry.name, *(name for name in names if name != entry.name)) if entry.name in names else (entry.name,)


def _rule(entry: Field) -> Rule:
    return _IN_ITS_OWN_WORDS.get(entry.name, NEEDED_VALUE_MISSING)
