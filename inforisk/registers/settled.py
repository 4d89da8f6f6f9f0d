"""Which rows still ask something of somebody: one reading of "open" for checks, counts, movement and reviews alike."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from inforisk.vocabulary import Kind

SETTLED: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.RISKS: ("closed", "merged"),
        Kind.ASSETS: ("disposed",),
        Kind.ACTIONS: ("complete", "rejected", "superseded"),
        Kind.INCIDENTS: ("closed",),
    }
)
"""The statuses that settle a row. A merged risk is counted under the risk it was merged into; an archived asset is
still held and answered for; an action that awaits approval is not done."""

NO_LONGER_IN_USE = ("archived", *SETTLED[Kind.ASSETS])
"""Statuses of assets nobody works with any more. An archived one is still held, so it still counts and has an owner,
but it is not chased and, beside the last quarter, it has been retired."""


def is_open(rows: pd.DataFrame, kind: Kind) -> "pd.Series[bool]":
    """Whether each row is still open, on the same index. A blank status settles nothing: nobody said it is over."""
    return ~status_of(rows, kind).isin(SETTLED.get(kind, ()))


def status_of(rows: pd.DataFrame, kind: Kind) -> "pd.Series[str]":
    """The status of each row, on the same index; missing where none is given.

    A recommendation that was turned down is seldom given a status besides: its response says that it is rejected.
    """
    missing = pd.Series(None, index=rows.index, dtype="str")
    status = rows.get("status", missing).astype("str")
    if kind is not Kind.ACTIONS or "response" not in rows:
        return status
    return status.mask(status.isna() & rows["response"].eq("rejected").fillna(False), "rejected")
