"""The contract of a register: a pandera schema made from its definition, and the checks on its rows.

Each check computes its masks itself, hands its faults to the call in hand and answers pandera with one yes or no;
pandera's own report of every failing cell would cost several times the checking itself.
"""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

import numpy as np
import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrorReason, SchemaErrors

from inforisk.findings import FindingGroup, Findings
from inforisk.registers import ALL
from inforisk.registers.checks.actions import (
    actions_overdue,
    completion_dated,
    dates_revised_forward,
    somebody_answers,
)
from inforisk.registers.checks.asked import Asked, Check
from inforisk.registers.checks.dates import (
    dates_in_order,
    nothing_done_in_future,
    plausible_dates,
    reviews_overdue,
    targets_passed,
)
from inforisk.registers.checks.duplicates import duplicate_assets, duplicate_ids
from inforisk.registers.checks.limits import numbers_finite, texts_fit_a_cell
from inforisk.registers.checks.needed import needed_columns, needed_values
from inforisk.registers.checks.personal_data import personal_data_supported
from inforisk.registers.columns import DTYPES
from inforisk.registers.definition import Field
from inforisk.registers.typed import TypedRegister
from inforisk.vocabulary import Kind, ValueKind

CHECKS: tuple[Check, ...] = (
    needed_columns,
    needed_values,
    duplicate_ids,
    duplicate_assets,
    plausible_dates,
    dates_in_order,
    nothing_done_in_future,
    reviews_overdue,
    targets_passed,
    actions_overdue,
    dates_revised_forward,
    completion_dated,
    somebody_answers,
    personal_data_supported,
    texts_fit_a_cell,
    numbers_finite,
)
"""Every check on the rows of one register, in the order in which they are reported."""


@dataclass
class _Call:
    """One call of `check_register`: what is asked, and the faults met so far."""

    asked: Asked
    groups: list[FindingGroup] = field(default_factory=list)


_CALL: ContextVar[_Call] = ContextVar("call")


def check_register(typed: TypedRegister, as_at: date) -> Findings:
    """Everything that is wrong with a register by itself, as of a day. All failures in one pass.

    Cells that could not be read are not reported again: their findings came with the reading.
    Raises pandera's SchemaErrors for a frame that does not have the dtypes of its definition: that is no fault of the
    person who typed it.
    """
    call = _Call(Asked(typed, as_at))
    token = _CALL.set(call)
    try:
        contract(typed.kind).validate(typed.frame, lazy=True, inplace=True)
    except SchemaErrors as errors:
        if any(error.reason_code is not SchemaErrorReason.DATAFRAME_CHECK for error in errors.schema_errors):
            raise
    finally:
        _CALL.reset(token)
    return Findings(tuple(call.groups))


@lru_cache(maxsize=len(Kind))
def contract(kind: Kind) -> pa.DataFrameSchema:
    """The contract of a register, made once: a typed column for each field, all of them nullable and none required,
    since what is missing is a finding and not a failure."""
    columns = {entry.name: _column(entry) for entry in ALL[kind].fields}
    return pa.DataFrameSchema(columns, checks=[_as_pandera(check) for check in CHECKS], strict=True, name=kind.value)


def _column(entry: Field) -> pa.Column:
    return pa.Column(_dtype(entry.kind), nullable=True, required=False, description=entry.help)


def _dtype(kind: ValueKind) -> object:
    return DTYPES.get(kind, pd.StringDtype(na_value=np.nan))


def _as_pandera(check: Check) -> pa.Check:
    return pa.Check(_yes_or_no(check), name=check.__name__, error=(check.__doc__ or "").strip())


def _yes_or_no(check: Check) -> Callable[[pd.DataFrame], bool]:
    def holds(_: pd.DataFrame) -> bool:
        call = _CALL.get()
        faults = [fault for fault in check(call.asked) if fault.is_met]
        call.groups += [call.asked.group(fault) for fault in faults]
        return not faults

    return holds
