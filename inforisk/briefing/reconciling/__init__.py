"""Before a paper leaves: its numbers are read back from the finished files and held against an independent count."""

from inforisk.briefing.reconciling.reconciliation import (
    FileChecked,
    NotReconciled,
    Reconciliation,
    assert_reconciled,
    reconciled,
)
from inforisk.briefing.reconciling.recount import Recount, recount_of
from inforisk.briefing.reconciling.verdicts import Mismatch

__all__ = [
    "FileChecked",
    "Mismatch",
    "NotReconciled",
    "Reconciliation",
    "Recount",
    "assert_reconciled",
    "reconciled",
    "recount_of",
]
