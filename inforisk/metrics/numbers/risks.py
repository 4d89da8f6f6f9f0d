"""The numbers made of information risks."""

import pandas as pd

from inforisk.ledger import ENTITY
from inforisk.metrics.columns import dates, flags, texts
from inforisk.metrics.filters import open_risks
from inforisk.metrics.linked import cited_risks
from inforisk.metrics.movement.ageing import LONG_STANDING, ageing, quarters_on_record
from inforisk.metrics.numbers.definition import Evidence, Number
from inforisk.metrics.own_action import names_an_action, own_action_due
from inforisk.registers.settled import is_open
from inforisk.vocabulary import NOT_ASSESSED, Kind

_CLOSED = "Closed and merged risks."
_UNASSESSED_TOO = f"{_CLOSED} Risks that are not assessed: they are counted on their own, never as within appetite."


def _open(evidence: Evidence) -> pd.DataFrame:
    return open_risks(evidence.rows(Kind.RISKS))


def _above_appetite(evidence: Evidence) -> pd.DataFrame:
    risks = _open(evidence)
    return risks[flags(risks, "residual_above_appetite")]


def _above_tolerance(evidence: Evidence) -> pd.DataFrame:
    risks, scheme = _open(evidence), evidence.scheme
    if scheme.tolerance is None:
        return risks.iloc[:0]
    worse = [band.name for band in scheme.bands if scheme.band_rank(band.name) >= scheme.band_rank(scheme.tolerance)]
    return risks[texts(risks, "residual_band").isin(worse)]


def _not_assessed(evidence: Evidence) -> pd.DataFrame:
    risks = _open(evidence)
    return risks[texts(risks, "residual_band").fillna(NOT_ASSESSED) == NOT_ASSESSED]


def _is_any_assessed(evidence: Evidence) -> bool:
    risks = _open(evidence)
    return risks.empty or len(_not_assessed(evidence)) < len(risks)


def _has_tolerance(evidence: Evidence) -> bool:
    return evidence.scheme.tolerance is not None


def _is_any_dated(evidence: Evidence) -> bool:
    risks = _open(evidence)
    return risks.empty or bool(dates(risks, "review_due").notna().any())


def _is_a_year_on_record(evidence: Evidence) -> bool:
    ledgers = [*evidence.earlier(Kind.RISKS), evidence.everywhere(Kind.RISKS)]
    return quarters_on_record(ledgers) >= LONG_STANDING


def _without_owner(evidence: Evidence) -> pd.DataFrame:
    risks = _open(evidence)
    return risks[texts(risks, "risk_owner").isna()]


def _review_overdue(evidence: Evidence) -> pd.DataFrame:
    risks = _open(evidence)
    return risks[dates(risks, "review_due") < pd.Timestamp(evidence.as_at)]


def _action_overdue(evidence: Evidence) -> pd.DataFrame:
    risks = _open(evidence)
    return risks[own_action_due(risks) < pd.Timestamp(evidence.as_at)]


def _is_any_action_dated(evidence: Evidence) -> bool:
    risks = _open(evidence)
    return risks.empty or bool(own_action_due(risks).notna().any())


def _without_action(evidence: Evidence) -> pd.DataFrame:
    risks = _above_appetite(evidence)
    # A plan may lie outside the part looked at and still treat a risk within it.
    return risks[~has_open_action(risks, evidence.everywhere(Kind.ACTIONS))]


def has_open_action(risks: pd.DataFrame, actions: pd.DataFrame) -> "pd.Series[bool]":
    """Whether anything is still to be done about each risk, aligned with it: an action its own row names, or an open
    action of a plan that names the risk. "None" and "TBC" are no action."""
    cited = cited_risks(actions[is_open(actions, Kind.ACTIONS)], risks).places
    is_cited = pd.Series(False, index=risks.index)
    is_cited.iloc[sorted({place for places in cited for place in places})] = True
    return names_an_action(risks) | is_cited


def _long_above(evidence: Evidence) -> pd.DataFrame:
    risks = _above_appetite(evidence)
    if ENTITY not in risks:
        return risks.iloc[:0]
    ages = ageing([*evidence.earlier(Kind.RISKS), risks])
    return risks[ages["quarters_above"] >= LONG_STANDING]


RISK_NUMBERS = (
    Number(
        name="open-risks",
        title="Open risks",
        noun="open risk",
        meaning="Risks on the registers that nobody has closed. A risk without a status counts as open.",
        leaves_out=_CLOSED,
        source="The register's own status; the rule for a blank one is this product's.",
        kind=Kind.RISKS,
        picks=_open,
    ),
    Number(
        name="risks-above-appetite",
        title="Risks above appetite",
        noun="risk",
        meaning="Open risks whose residual band, worked out from likelihood and impact with today's controls in place, "
        "lies beyond the appetite line of the scheme.",
        leaves_out=_UNASSESSED_TOO,
        source="The scheme's appetite line, as the council drew it.",
        kind=Kind.RISKS,
        picks=_above_appetite,
        whole="open-risks",
        is_better_low=True,
        is_judged=True,
        is_known=_is_any_assessed,
        unknown="no open risk is assessed",
    ),
    Number(
        name="risks-above-tolerance",
        title="Risks above tolerance",
        noun="risk",
        meaning="Open risks whose residual band lies beyond the tolerance line of the scheme: unacceptable whatever "
        "the opportunity. Under a scheme without such a line it is not known.",
        leaves_out=_UNASSESSED_TOO,
        source="The scheme's tolerance line, where the council drew one.",
        kind=Kind.RISKS,
        picks=_above_tolerance,
        whole="open-risks",
        is_better_low=True,
        is_judged=True,
        is_known=_has_tolerance,
        unknown="the scheme has no tolerance line",
    ),
    Number(
        name="risks-not-assessed",
        title="Risks not assessed",
        noun="risk",
        meaning="Open risks whose residual likelihood or impact is missing or cannot be read.",
        leaves_out=_CLOSED,
        source="This product's rule: missing is its own answer, never low and never green.",
        kind=Kind.RISKS,
        picks=_not_assessed,
        whole="open-risks",
        is_better_low=True,
    ),
    Number(
        name="risks-without-owner",
        title="Risks without an owner",
        noun="risk",
        meaning="Open risks whose register names nobody as their owner. Who is to carry out the action does not answer "
        "for the risk.",
        leaves_out=_CLOSED,
        source="Each information risk has an owner who answers for it (ISO 31000: risk owner).",
        kind=Kind.RISKS,
        picks=_without_owner,
        whole="open-risks",
        is_better_low=True,
    ),
    Number(
        name="risks-review-overdue",
        title="Risk reviews overdue",
        noun="risk",
        meaning="Open risks whose date of next review has passed as at the day of the quarter. One due on the day "
        "itself is not overdue.",
        leaves_out=f"{_CLOSED} Risks that give no date of next review.",
        source="The register's own date of next review.",
        kind=Kind.RISKS,
        picks=_review_overdue,
        whole="open-risks",
        is_better_low=True,
        is_known=_is_any_dated,
        unknown="no open risk gives a date of next review",
    ),
    Number(
        name="risks-action-overdue",
        title="Risks past the date of their action",
        noun="risk",
        meaning="Open risks the action of whose own row was to be done before the day of the quarter. One due on the "
        "day itself is not overdue. Where a row names an action and gives a target date alone, that is its date.",
        leaves_out=f"{_CLOSED} Risks whose row gives no such date. Actions of plans: they are counted on their own.",
        source="The register's own date of its action.",
        kind=Kind.RISKS,
        picks=_action_overdue,
        whole="open-risks",
        is_better_low=True,
        is_known=_is_any_action_dated,
        unknown="no open risk gives a date of its action",
    ),
    Number(
        name="risks-above-without-action",
        title="Above appetite without an action",
        noun="risk",
        meaning="Risks above appetite about which nothing is planned: neither their own row names an action, nor does "
        "an open action of a plan name the risk.",
        leaves_out=_UNASSESSED_TOO,
        source="What lies above appetite is to be treated, or tolerated by a decision that says so.",
        kind=Kind.RISKS,
        picks=_without_action,
        whole="risks-above-appetite",
        is_better_low=True,
        is_judged=True,
    ),
    Number(
        name="risks-long-above",
        title="Above appetite for a year or more",
        noun="risk",
        meaning=f"Risks that have stood above appetite at {LONG_STANDING} quarter-ends in a row or more, this one "
        "included, as each of those quarters judged them: a year goes by from the first of them to the last.",
        leaves_out=_UNASSESSED_TOO,
        source="A risk above appetite for a whole year stood there through every review of that year.",
        kind=Kind.RISKS,
        picks=_long_above,
        whole="risks-above-appetite",
        is_better_low=True,
        is_judged=True,
        is_known=_is_a_year_on_record,
        unknown=f"a year back takes {LONG_STANDING} quarter-ends in a row, and fewer are on record",
    ),
)
