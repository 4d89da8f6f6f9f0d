"""The numbers made of action plans: what `progress` counts, with the rows behind each count."""

import pandas as pd

from inforisk.metrics.actions.due import is_overdue, is_put_off, is_without_date
from inforisk.metrics.actions.progress import complete_recommendations, recommendation_keys
from inforisk.metrics.numbers.definition import Evidence, Number
from inforisk.registers.settled import is_open, status_of
from inforisk.vocabulary import Kind

_OWN_STATUS = "The plan's own status; a recommendation turned down in its response counts as rejected."
_NOTHING = "Nothing: rejected and superseded actions stay in the whole, so that no total shrinks unseen."
_SETTLED = "Actions that are complete, rejected or superseded."
_THE_DATE = (
    "The date agreed since where there is one, else the first. Overdue is worked out as at the day, never typed."
)


def _actions(evidence: Evidence) -> pd.DataFrame:
    return evidence.rows(Kind.ACTIONS)


def _with_status(evidence: Evidence, status: str) -> pd.DataFrame:
    actions = _actions(evidence)
    return actions[status_of(actions, Kind.ACTIONS).eq(status).fillna(False)]


def _complete(evidence: Evidence) -> pd.DataFrame:
    return _with_status(evidence, "complete")


def _awaiting_approval(evidence: Evidence) -> pd.DataFrame:
    return _with_status(evidence, "awaiting approval")


def _open(evidence: Evidence) -> pd.DataFrame:
    actions = _actions(evidence)
    return actions[is_open(actions, Kind.ACTIONS)]


def _overdue(evidence: Evidence) -> pd.DataFrame:
    actions = _actions(evidence)
    return actions[is_overdue(actions, evidence.as_at)]


def _without_date(evidence: Evidence) -> pd.DataFrame:
    actions = _actions(evidence)
    return actions[is_without_date(actions)]


def _is_any_dated(evidence: Evidence) -> bool:
    open_actions = _open(evidence)
    return open_actions.empty or len(_without_date(evidence)) < len(open_actions)


def _put_off(evidence: Evidence) -> pd.DataFrame:
    actions = _actions(evidence)
    return actions[is_put_off(actions)]


def _complete_recommendations(evidence: Evidence) -> pd.DataFrame:
    return complete_recommendations(_actions(evidence))


ACTION_NUMBERS = (
    Number(
        name="actions",
        title="Actions",
        noun="action",
        meaning="Every action of every plan that was returned, one a row.",
        leaves_out=_NOTHING,
        source="The action plans as returned; totals typed into a plan are never taken.",
        kind=Kind.ACTIONS,
        picks=_actions,
    ),
    Number(
        name="actions-complete",
        title="Actions complete",
        noun="action complete",
        plural="actions complete",
        meaning="Actions whose status is complete.",
        leaves_out="Actions that await approval: done, but nobody has said so. Actions without a status: never taken "
        "for complete.",
        source=_OWN_STATUS,
        kind=Kind.ACTIONS,
        picks=_complete,
        whole="actions",
        is_better_low=False,
    ),
    Number(
        name="actions-awaiting-approval",
        title="Actions awaiting approval",
        noun="action awaiting approval",
        plural="actions awaiting approval",
        meaning="Actions that are done and wait for somebody to approve them.",
        leaves_out="Actions that are complete, and those still being worked on.",
        source=_OWN_STATUS,
        kind=Kind.ACTIONS,
        picks=_awaiting_approval,
        whole="actions",
    ),
    Number(
        name="actions-open",
        title="Open actions",
        noun="open action",
        meaning="Actions that still need somebody to do something: awaiting approval, in progress, not started, or "
        "without a status.",
        leaves_out=_SETTLED,
        source=_OWN_STATUS,
        kind=Kind.ACTIONS,
        picks=_open,
        whole="actions",
        is_better_low=True,
    ),
    Number(
        name="actions-overdue",
        title="Actions overdue",
        noun="overdue action",
        meaning="Open actions whose date has passed. Due on the day itself is not overdue.",
        leaves_out=f"{_SETTLED} Open actions without a date: they are counted on their own.",
        source=_THE_DATE,
        kind=Kind.ACTIONS,
        picks=_overdue,
        whole="actions-open",
        is_better_low=True,
        is_known=_is_any_dated,
        unknown="no open action gives a date",
    ),
    Number(
        name="actions-without-date",
        title="Open actions without a date",
        noun="open action without a date",
        plural="open actions without a date",
        meaning="Open actions that give neither a first nor a revised date, so that nobody can say whether they are "
        "late.",
        leaves_out=_SETTLED,
        source="This product's rule: missing is its own answer, never in time.",
        kind=Kind.ACTIONS,
        picks=_without_date,
        whole="actions-open",
        is_better_low=True,
    ),
    Number(
        name="actions-slipped",
        title="Actions put off",
        noun="action put off",
        plural="actions put off",
        meaning="Actions, open or not, whose revised date is later than their first.",
        leaves_out="Dates that were changed without keeping the first one: these show only beside earlier quarters.",
        source="The plan's own first and revised dates.",
        kind=Kind.ACTIONS,
        picks=_put_off,
        whole="actions",
        is_better_low=True,
    ),
    Number(
        name="recommendations",
        title="Recommendations",
        noun="recommendation",
        meaning="Distinct recommendations: of the same plan and in the same words, or under the same reference where "
        "the words are missing.",
        leaves_out=_NOTHING,
        source="This product's rule: one recommendation may need several actions, so both are counted.",
        kind=Kind.ACTIONS,
        picks=_actions,
        things=recommendation_keys,
    ),
    Number(
        name="recommendations-complete",
        title="Recommendations complete",
        noun="recommendation complete",
        plural="recommendations complete",
        meaning="Recommendations none of whose actions is open and at least one of whose actions is complete.",
        leaves_out="Recommendations that were only rejected or superseded.",
        source="This product's rule: a recommendation is done when the last of its actions is.",
        kind=Kind.ACTIONS,
        picks=_complete_recommendations,
        things=recommendation_keys,
        whole="recommendations",
        is_better_low=False,
    ),
)
