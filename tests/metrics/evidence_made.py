"""The evidence of quarters made by hand: a few rows a register, the quarter before, and what moved between the two."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from inforisk.council import CouncilSettings
from inforisk.metrics.movement import risk_movement
from inforisk.metrics.numbers import Evidence
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import Kind
from tests.metrics.ledgers import Q3, Q4, SCHEME, ledger, risk_ledger

AS_AT = date(2017, 3, 31)

Rows = Sequence[Mapping[Any, Any]]


def evidence(
    risks: Rows = (),
    others: Mapping[Kind, Rows] | None = None,
    *,
    label: str = Q4,
    scheme: Scheme = SCHEME,
    before: Evidence | None = None,
    earlier: Sequence[pd.DataFrame] = (),
) -> Evidence:
    """A quarter's evidence: risks as in `risk_ledger`, every other register as in `ledger`."""
    frames = {kind: ledger(*(others or {}).get(kind, ()), quarter=label) for kind in Kind}
    frames[Kind.RISKS] = risk_ledger(*risks, quarter=label, scheme=scheme)
    then = before.rows(Kind.RISKS) if before else None
    return Evidence(
        rows=frames.__getitem__,
        as_at=AS_AT,
        scheme=scheme,
        settings=CouncilSettings(),
        people={},
        label=label,
        before=before,
        moved=None
        if before is None or then is None
        else lambda: risk_movement(then, frames[Kind.RISKS], before.scheme, scheme),
        earlier_schemes=lambda: [*([scheme] * len(earlier)), *([before.scheme] if before else [])],
        earlier=lambda kind: [*earlier, *([then] if then is not None else [])] if kind is Kind.RISKS else (),
    )


def before(risks: Rows = (), scheme: Scheme = SCHEME, others: Mapping[Kind, Rows] | None = None) -> Evidence:
    """The evidence of the quarter before."""
    return evidence(risks, others, label=Q3, scheme=scheme)
