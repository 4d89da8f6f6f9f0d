"""How old the reviews are: of assets or of risks, service by service. A row nobody ever reviewed is its own answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from inforisk.metrics.columns import dates, returning_service, texts
from inforisk.metrics.quality.answers import WHOLE_COUNCIL
from inforisk.registers.settled import SETTLED
from inforisk.vocabulary import Kind

_SETTLED = (*SETTLED[Kind.ASSETS], *SETTLED[Kind.RISKS])
_NO_DATE = "No review date"

AGES: Mapping[str, int] = {"Up to 3 months": 3, "Up to 6 months": 6, "Up to 12 months": 12, "Up to 24 months": 24}
"""The age groups by the months they end at, in their order; older ones and those without a date follow.

A risk is looked at every quarter or half-year, an asset at least once a year (ICO accountability framework: the
information asset register is reviewed periodically).
"""
OLDER = "More than 24 months"


@dataclass(frozen=True)
class ReviewAges:
    """The reviews of one service (or the whole council). The ages add up to `total`; `median_months` is of the dated
    ones. `overdue` rows name a date of next review that has passed; `never` give no date of a last review."""

    service: str
    total: int
    ages: Mapping[str, int]
    overdue: int
    without_due: int
    median_months: float | None

    @property
    def never(self) -> int:
        """How many name no date of a last review."""
        return self.ages[_NO_DATE]


def review_ages(rows: pd.DataFrame, as_at: date) -> tuple[ReviewAges, ...]:
    """The ages of the reviews on a date: the whole council first, then each service by name.

    Closed and merged risks and assets disposed of are left out. A review dated after `as_at` counts as none.
    """
    current = rows[~texts(rows, "status").isin(_SETTLED)]
    services = returning_service(current)
    named = sorted(services.dropna().unique())
    return (
        _ages(WHOLE_COUNCIL, current, as_at),
        *(_ages(service, current[services.eq(service).fillna(False).astype(bool)], as_at) for service in named),
    )


def months_since(moments: "pd.Series[pd.Timestamp]", as_at: date) -> "pd.Series[float]":
    """Whole months from each date to `as_at`; missing where there is no date or it is still to come."""
    until = pd.Timestamp(as_at)
    whole = (until.year - moments.dt.year) * 12 + until.month - moments.dt.month - (moments.dt.day > until.day)
    return whole.where(moments.le(until)).astype("float64")


def _ages(service: str, rows: pd.DataFrame, as_at: date) -> ReviewAges:
    reviewed, due = dates(rows, "last_reviewed"), dates(rows, "review_due")
    months = months_since(reviewed, as_at)
    return ReviewAges(
        service=service,
        total=len(rows),
        ages=_by_age(reviewed[reviewed.le(pd.Timestamp(as_at))], len(rows), as_at),
        overdue=int(due.lt(pd.Timestamp(as_at)).sum()),
        without_due=int(due.isna().sum()),
        median_months=float(months.median()) if months.notna().any() else None,
    )


def _by_age(reviewed: "pd.Series[pd.Timestamp]", total: int, as_at: date) -> Mapping[str, int]:
    """How many reviews are of each age. One made three months ago to the day is not older than three months."""
    limits = [pd.Timestamp(as_at) - pd.DateOffset(months=months) for months in AGES.values()]
    passed = sum((reviewed.lt(limit).to_numpy(dtype=np.int64) for limit in limits), np.zeros(len(reviewed), np.int64))
    groups = np.bincount(passed, minlength=len(AGES) + 1).tolist()
    return dict(zip([*AGES, OLDER], groups, strict=True)) | {_NO_DATE: total - len(reviewed)}
