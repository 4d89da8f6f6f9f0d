"""Ledgers of a few rows, built by hand: what a snapshot would keep of them."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from inforisk.metrics.trends.measures import SEPARATOR
from inforisk.scoring.scheme import Scheme
from tests.builders import product_scheme, scored_risks

SCHEME = product_scheme()
Q3, Q4 = "2016-17 Q3", "2016-17 Q4"
_DATES = (
    "action_due",
    "target_date",
    "due",
    "revised_due",
    "last_reviewed",
    "review_due",
    "completed_on",
    "occurred_on",
)


def risk_ledger(*rows: Mapping[Any, Any], quarter: str = Q4, scheme: Scheme = SCHEME) -> pd.DataFrame:
    """A ledger of risks. A row gives its `entity` and what matters; the residual place under `Stage.RESIDUAL`."""
    if not rows:
        return risk_ledger({"entity": "none"}, quarter=quarter, scheme=scheme).iloc[:0]
    scored = scored_risks([_placed(row, place, quarter) for place, row in enumerate(rows, start=2)], scheme)
    return _with_dates(scored.reset_index(drop=True))


def ledger(*rows: Mapping[str, Any], quarter: str = Q4) -> pd.DataFrame:
    """A ledger of any other kind, every column text but the dates."""
    if not rows:
        return ledger({"entity": "none"}, quarter=quarter).iloc[:0]
    frame = pd.DataFrame([_placed(row, place, quarter) for place, row in enumerate(rows, start=2)])
    return _with_dates(frame.astype("str"))


def _placed(row: Mapping[Any, Any], place: int, quarter: str) -> dict[Any, Any]:
    known = {
        "key": f"{quarter}:{place}", "service": "Housing", "returned_by": "Housing", "directorate": "Place",
        "row": str(place), "returned_for": quarter, "confirmed_for": quarter,
    }  # fmt: skip
    return known | dict(row)


def _with_dates(frame: pd.DataFrame) -> pd.DataFrame:
    days = {name: pd.to_datetime(frame[name]) for name in _DATES if name in frame}
    return frame.assign(**days)


def entities_in(things: Sequence[Any]) -> list[str]:
    """The entities of some records, in their order."""
    return [thing.entity for thing in things]


def group_of(*parts: str) -> str:
    """The group of a trend that is made of several parts, such as a plan and a status."""
    return SEPARATOR.join(parts)
