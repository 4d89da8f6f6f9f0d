"""The numbers made of data quality: reviews that are overdue or were never made, and questions left unanswered."""

from functools import partial

import pandas as pd

from inforisk.metrics.columns import dates
from inforisk.metrics.filters import open_risks
from inforisk.metrics.numbers.definition import Evidence, Number
from inforisk.metrics.quality.completeness import ASKED_BY_THE_ICO, answered
from inforisk.metrics.training.coverage import held_assets
from inforisk.vocabulary import Kind

LACKING = {label: f"assets-without-{label.split()[0].lower()}" for label in ASKED_BY_THE_ICO}
"""The number of assets that lack each of the four answers the ICO asks for, by the question. Two of them stand among
the numbers of assets."""

_ICO = "The Information Commissioner's audits of asset registers ask each asset for its {}."
_DISPOSED = "Assets disposed of: they are not asked about."
_REVIEWS = "The dates on the register; overdue is worked out as at the day, never typed."


def _current(kind: Kind, evidence: Evidence) -> pd.DataFrame:
    rows = evidence.rows(kind)
    return open_risks(rows) if kind is Kind.RISKS else held_assets(rows)


def _overdue(evidence: Evidence) -> pd.DataFrame:
    rows = _current(Kind.ASSETS, evidence)
    return rows[dates(rows, "review_due").lt(pd.Timestamp(evidence.as_at))]


def _is_any_dated(evidence: Evidence) -> bool:
    rows = _current(Kind.ASSETS, evidence)
    return rows.empty or bool(dates(rows, "review_due").notna().any())


def _never_reviewed(kind: Kind, evidence: Evidence) -> pd.DataFrame:
    rows = _current(kind, evidence)
    return rows[~dates(rows, "last_reviewed").le(pd.Timestamp(evidence.as_at))]


def _lacking(label: str, evidence: Evidence) -> pd.DataFrame:
    assets = _current(Kind.ASSETS, evidence)
    return assets[~answered(assets)[label]]


def _never(kind: Kind, noun: str, whole: str, leaves_out: str) -> Number:
    return Number(
        name=f"{noun}s-never-reviewed",
        title=f"{noun.capitalize()}s without a review",
        noun=noun,
        meaning=f"{noun.capitalize()}s that give no date of a last review, or one that is still to come.",
        leaves_out=leaves_out,
        source=_REVIEWS,
        kind=kind,
        picks=partial(_never_reviewed, kind),
        whole=whole,
        is_better_low=True,
    )


def _unanswered(label: str) -> Number:
    return Number(
        name=LACKING[label],
        title=f"Assets without {label.lower()}",
        noun="asset",
        meaning=f"Assets that do not say their {label.lower()}: the cell is blank, or holds no more than a placeholder "
        'such as "TBC".',
        leaves_out=_DISPOSED,
        source=_ICO.format(label.lower()),
        kind=Kind.ASSETS,
        picks=partial(_lacking, label),
        whole="assets",
        is_better_low=True,
    )


QUALITY_NUMBERS = (
    *map(_unanswered, ("Location", "Security measures")),
    Number(
        name="assets-review-overdue",
        title="Asset reviews overdue",
        noun="asset",
        meaning="Assets whose date of the next review has passed.",
        leaves_out=f"{_DISPOSED} Assets that name no date of a next review.",
        source=_REVIEWS,
        kind=Kind.ASSETS,
        picks=_overdue,
        whole="assets",
        is_better_low=True,
        is_known=_is_any_dated,
        unknown="no asset gives a date of next review",
    ),
    _never(Kind.ASSETS, "asset", "assets", _DISPOSED),
    _never(Kind.RISKS, "risk", "open-risks", "Closed and merged risks."),
)
