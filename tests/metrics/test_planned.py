"""What is planned about a risk: its own action first, then the open actions of plans that name it."""

from datetime import date

from inforisk.metrics.numbers import NUMBERS
from inforisk.metrics.planned import Planned, next_due, planned_about
from inforisk.vocabulary import Kind
from tests.metrics.evidence_made import evidence

RISK = {"key": "k1", "risk_id": "R1", "risk": "Letters", "service": "Housing"}


def planned(risk: dict[str, object], *actions: dict[str, object]) -> tuple[Planned, ...]:
    made = evidence([{**RISK, **risk}], {Kind.ACTIONS: actions})
    return planned_about(made, NUMBERS["open-risks"].picks(made))[0]


def test_the_action_of_the_risks_own_row_comes_first() -> None:
    cited = {"action_ref": "A1", "recommendation": "Buy envelopes", "risk_id": "R1", "status": "in progress"}
    told = planned(
        {"actions": "Check each envelope", "action_due": date(2017, 5, 31)}, {**cited, "due": date(2017, 4, 30)}
    )
    assert [one.words for one in told] == [
        "Check each envelope (due 31 May 2017)",
        "A1 Buy envelopes (due 30 April 2017)",
    ]
    assert next_due(told) == date(2017, 4, 30)


def test_a_target_date_beside_an_action_is_the_date_of_the_action_where_the_row_gives_no_other() -> None:
    by_target = {"actions": "Check each envelope", "target_date": date(2017, 5, 31)}
    assert [one.words for one in planned(by_target)] == ["Check each envelope (due 31 May 2017)"]
    both = planned({**by_target, "action_due": date(2017, 4, 30)})
    assert [one.words for one in both] == ["Check each envelope (due 30 April 2017)"]
    # Without an action it is the day the target score is to be reached.
    assert planned({"target_date": date(2017, 5, 31)}) == ()


def test_what_is_done_is_not_planned_and_none_is_no_action() -> None:
    assert planned({"actions": "None"}, {"action_ref": "A1", "risk_id": "R1", "status": "complete"}) == ()
    assert next_due(()) is None


def test_a_date_without_an_action_says_that_it_names_none() -> None:
    (only,) = planned({"action_due": date(2017, 5, 31)})
    assert only.words == "An action is dated and not named (due 31 May 2017)"


def test_an_action_without_a_date_says_so() -> None:
    (only,) = planned({"actions": "Check each envelope"})
    assert only.words == "Check each envelope (no date)"
