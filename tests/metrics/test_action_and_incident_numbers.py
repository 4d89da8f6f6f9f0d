"""The numbers made of action plans and incident logs: each equals what the pages count, with the rows behind it."""

from collections.abc import Mapping
from datetime import date

import pandas as pd
import pytest

from inforisk.council import CouncilSettings
from inforisk.metrics.actions.progress import progress
from inforisk.metrics.incidents.position import incident_position
from inforisk.metrics.numbers import NUMBERS, Evidence, told
from inforisk.vocabulary import Kind, YesNo
from tests.builders import product_scheme
from tests.metrics.evidence_made import before as made_before
from tests.metrics.evidence_made import evidence as made
from tests.metrics.test_incidents import LOG, log
from tests.metrics.test_progress import actions

AS_AT = date(2017, 3, 31)

PLAN = actions(
    {"action_ref": "A1", "recommendation": "Keep a register", "status": "complete", "due": "2016-09-30",
     "revised_due": "2016-12-31"},
    {"action_ref": "A2", "recommendation": "Keep a register", "status": "rejected", "due": "2016-01-31"},
    {"action_ref": "A3", "recommendation": "Approve the policy", "status": "awaiting approval", "due": "2017-01-31",
     "revised_due": "2017-03-31"},
    {"action_ref": "A4", "recommendation": "Train the owners", "status": "in progress", "due": "2017-03-30"},
    {"action_ref": "A5", "recommendation": "Train the owners", "status": "complete"},
    {"action_ref": "A6", "recommendation": "Destroy old files", "status": None},
)  # fmt: skip
INCIDENTS = pd.concat([LOG, log({"incident_id": "I4", "key": "k4", "occurred_on": "2017-04-01"})], ignore_index=True)


def evidence(frames: Mapping[Kind, pd.DataFrame]) -> Evidence:
    return Evidence(lambda kind: frames[kind], AS_AT, product_scheme(), CouncilSettings(), {}, "2016-17 Q4")


HAND_MADE = evidence({Kind.ACTIONS: PLAN, Kind.INCIDENTS: INCIDENTS})
NOTHING = evidence({Kind.ACTIONS: PLAN.iloc[:0], Kind.INCIDENTS: INCIDENTS.iloc[:0]})


@pytest.mark.parametrize(
    ("name", "words", "behind"),
    [
        ("actions", "6", ["k0", "k1", "k2", "k3", "k4", "k5"]),
        ("actions-complete", "2 of 6", ["k0", "k4"]),
        ("actions-awaiting-approval", "1 of 6", ["k2"]),
        ("actions-open", "3 of 6", ["k2", "k3", "k5"]),
        ("actions-overdue", "1 of 3", ["k3"]),
        ("actions-without-date", "1 of 3", ["k5"]),
        ("actions-slipped", "2 of 6", ["k0", "k2"]),
        ("recommendations", "4", ["k0", "k1", "k2", "k3", "k4", "k5"]),
        ("recommendations-complete", "1 of 4", ["k0", "k1"]),
        ("incidents", "3", ["k1", "k2", "k3"]),
        ("incidents-open", "2 of 3", ["k2", "k3"]),
        ("incidents-reported", "2 of 3", ["k1", "k2"]),
        ("personal-data-breaches", "2 of 3", ["k1", "k2"]),
        ("incidents-without-lesson", "1 of 3", ["k2"]),
    ],
)
def test_each_number_is_of_its_whole_and_gives_its_own_rows(name: str, words: str, behind: list[str]) -> None:
    assert told(name, HAND_MADE).of_whole == words
    assert list(NUMBERS[name].picks(HAND_MADE)["key"]) == behind


@pytest.mark.parametrize("evidence", [HAND_MADE, NOTHING])
def test_the_numbers_of_actions_are_what_the_page_counts(evidence: Evidence) -> None:
    counted = progress(evidence.rows(Kind.ACTIONS), AS_AT)
    assert {name: NUMBERS[name].of(evidence).value for name in NUMBERS if NUMBERS[name].kind is Kind.ACTIONS} == {
        "actions": counted.counts.total,
        "actions-complete": counted.counts.complete,
        "actions-awaiting-approval": counted.counts.awaiting_approval,
        "actions-open": counted.counts.open,
        "actions-overdue": counted.overdue,
        "actions-without-date": counted.no_date,
        "actions-slipped": counted.revised,
        "recommendations": counted.recommendations,
        "recommendations-complete": counted.recommendations_complete,
    }


@pytest.mark.parametrize("evidence", [HAND_MADE, NOTHING])
def test_the_numbers_of_incidents_are_what_the_page_counts(evidence: Evidence) -> None:
    counted = incident_position(evidence.rows(Kind.INCIDENTS), AS_AT)
    assert {name: NUMBERS[name].of(evidence).value for name in NUMBERS if NUMBERS[name].kind is Kind.INCIDENTS} == {
        "incidents": counted.total,
        "incidents-open": counted.open,
        "incidents-reported": counted.reported_to_ico[YesNo.YES],
        "personal-data-breaches": counted.personal_data_breaches,
        "incidents-without-lesson": counted.without_lesson,
    }


def test_one_action_complete_is_said_in_the_singular() -> None:
    one = evidence({Kind.ACTIONS: PLAN.iloc[:1], Kind.INCIDENTS: INCIDENTS})
    assert NUMBERS["actions-complete"].of(one).words == "1 action complete"
    assert NUMBERS["actions-complete"].of(HAND_MADE).words == "2 actions complete"


def logged(*entities: str, service: str = "Housing") -> list[dict[str, str]]:
    return [{"key": one, "entity": one, "returned_by": service, "status": "open"} for one in entities]


def change_of(then: list[dict[str, str]], now: list[dict[str, str]]) -> str:
    earlier = made_before(others={Kind.INCIDENTS: then})
    return told("incidents", made(others={Kind.INCIDENTS: now}, before=earlier)).change_words


def test_a_log_begun_anew_is_not_compared_with_the_old_one() -> None:
    assert change_of(logged("a", "b"), logged("a", "b", "c")) == "1 more than at 2016-17 Q3"
    assert change_of(logged("a", "b"), logged("b")) == "1 fewer than at 2016-17 Q3"
    anew = "not compared with 2016-17 Q3: the incident log began anew"
    assert change_of(logged("a", "b"), logged("c")) == anew
    other = logged("x", service="Libraries")
    assert change_of([*logged("a"), *other], [*logged("c"), *other]) == anew
