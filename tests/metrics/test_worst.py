"""Why the worst risks are still there: which are named, in which order, and each reason word for word."""

import dataclasses
from collections.abc import Mapping

import pytest

from inforisk.metrics.worst import worst_risks
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import Kind, Stage
from tests.builders import product_scheme
from tests.metrics.evidence_made import Rows, evidence
from tests.metrics.ledgers import SCHEME, risk_ledger

RESIDUAL = Stage.RESIDUAL
MEDIUM, HIGH, WORST = (2, 3), (4, 4), (5, 5)

TRAINED = {"entity": "t", "person": "Ann Archer", "course": "Information risk", "status": "complete",
           "completed_on": "2017-01-10"}  # fmt: skip
NOT_TRAINED = {"entity": "u", "person": "Ben Baker", "course": "Information risk", "status": "not started"}
OWNED = [
    {"entity": "1", "asset_id": "1", "asset_name": "Files", "asset_owner": "Ann Archer", "status": "current"},
    {"entity": "2", "asset_id": "2", "asset_name": "Post", "asset_owner": "Ben Baker", "status": "current"},
]


def risk(entity: str = "a", place: tuple[int, int] | None = HIGH, **fields: str) -> dict[object, object]:
    usual = {"risk_id": entity, "risk": f"About {entity}", "status": "open", "risk_owner": "Ann Archer",
             "treatment": "treat", "actions": "Encrypt", "action_due": "2017-06-30"}  # fmt: skip
    return {"entity": entity, RESIDUAL: place, **usual, **fields}


def why(now: Mapping[object, object], *earlier: Rows, others: Mapping[Kind, Rows] | None = None) -> str:
    ledgers = [risk_ledger(*rows, quarter=f"Q{place}") for place, rows in enumerate(earlier)]
    (worst,) = worst_risks(evidence([now], others, earlier=ledgers))
    return worst.why


def test_no_risk_above_appetite_no_worst_risk() -> None:
    assert worst_risks(evidence([risk("a", MEDIUM), risk("b", None)])) == ()
    assert worst_risks(evidence()) == ()


def test_five_are_named_the_most_severe_first_then_the_longest_above_then_as_in_the_register() -> None:
    now = [risk("a"), risk("b"), risk("c", WORST), risk("d"), risk("e"), risk("f"), risk("g", status="closed")]
    before = risk_ledger(risk("e"), risk("c", MEDIUM), quarter="Q3")
    found = worst_risks(evidence(now, earlier=[before]))
    assert [one.ref for one in found] == ["c", "e", "a", "b", "d"]
    assert [one.quarters_above for one in found] == [1, 2, 1, 1, 1]


def test_a_single_quarter_is_not_called_a_length_of_time() -> None:
    expected = "Above appetite, and there is no earlier quarter to compare with; its action is due on 30 June 2017."
    assert why(risk()) == expected


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        ([[risk("z")]], "New this quarter"),
        ([[risk(place=MEDIUM)]], "Came above appetite this quarter"),
        ([[risk(place=None)]], "Came above appetite this quarter, not assessed the quarter before"),
        ([[risk()]] * 3, "Above appetite for four quarters and unchanged"),
        ([[risk(place=WORST)]] * 2, "Above appetite for three quarters, lower than the quarter before"),
        ([[risk(place=(3, 5))]], "Above appetite for two quarters, moved to another cell"),
        ([[risk(risk="Said otherwise")]], "Above appetite for two quarters, in the same cell as the quarter before"),
        ([[risk(place=WORST)], [risk()], [risk()]], "Above appetite for four quarters, the last three unchanged"),
    ],
)
def test_how_long_it_has_stood_there_and_whether_it_moved(earlier: list[Rows], expected: str) -> None:
    assert why(risk(), *earlier) == f"{expected}; its action is due on 30 June 2017."


LENIENT = product_scheme(red_from=9, version="0")
NOT_COMPARED = "Above appetite, not compared with the quarter before, which was judged under another scheme"


@pytest.mark.parametrize(
    ("schemes", "expected", "quarters_above"),
    [
        ((LENIENT, LENIENT, LENIENT), NOT_COMPARED, 1),
        ((LENIENT, LENIENT, SCHEME), "Above appetite for two quarters, all those judged under the present scheme", 2),
        ((SCHEME, SCHEME, SCHEME), "Above appetite for four quarters and unchanged", 4),
        ((SCHEME, LENIENT, SCHEME), "Above appetite for two quarters, all those judged under the present scheme", 2),
    ],
)
def test_quarters_judged_under_another_scheme_are_not_counted(
    schemes: tuple[Scheme, ...], expected: str, quarters_above: int
) -> None:
    ledgers = [risk_ledger(risk(), quarter=f"Q{place}", scheme=one) for place, one in enumerate(schemes)]
    made = dataclasses.replace(evidence([risk()], earlier=ledgers), earlier_schemes=lambda: schemes)
    (worst,) = worst_risks(made)
    assert worst.why == f"{expected}; its action is due on 30 June 2017."
    assert worst.quarters_above == quarters_above


def test_a_change_of_scheme_long_ago_hides_nothing_of_what_came_above_since() -> None:
    then = [risk_ledger(risk(place=MEDIUM), quarter=f"Q{place}") for place in range(2)]
    made = dataclasses.replace(evidence([risk()], earlier=then), earlier_schemes=lambda: (LENIENT, SCHEME))
    (worst,) = worst_risks(made)
    assert worst.why.startswith("Came above appetite this quarter;")


def reason(now: Mapping[object, object], *earlier: Rows, others: Mapping[Kind, Rows] | None = None) -> str:
    """The sentence without how long it has stood there."""
    return why(now, *earlier, others=others).partition("; ")[2]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"action_due": "2017-01-27"}, "its action is 63 days overdue."),
        ({"action_due": "2017-03-30"}, "its action is 1 day overdue."),
        ({"action_due": "2017-03-31"}, "its action is due on 31 March 2017."),
        ({"action_due": "NaT"}, "its action has no date."),
        ({"action_due": "NaT", "actions": "TBC"}, "no action is planned."),
        ({"treatment": "tolerate"}, "it is tolerated; its action is due on 30 June 2017."),
        ({"treatment": "terminate"}, "what causes it is to be ended; its action is due on 30 June 2017."),
    ],
)
def test_what_is_done_about_it(fields: dict[str, str], expected: str) -> None:
    assert reason(risk(**fields)) == expected


def test_an_action_put_off_twice_says_so() -> None:
    earlier = [[risk(action_due="2016-09-30")], [risk(action_due="2016-12-31")]]
    assert reason(risk(action_due="2017-01-27"), *earlier) == "its action is 63 days overdue and was put off twice."
    assert reason(risk(), earlier[1]) == "its action is due on 30 June 2017 and was put off once."


def test_a_register_that_calls_the_date_of_its_action_a_target_date_gives_a_date() -> None:
    by_target = {"action_due": "NaT", "target_date": "2017-05-31"}
    assert reason(risk(**by_target)) == "its action is due on 31 May 2017."
    then = [risk(action_due="NaT", target_date="2017-03-31")]
    assert reason(risk(**by_target), then) == "its action is due on 31 May 2017 and was put off once."
    assert reason(risk(**by_target, actions="None")) == "no action is planned."


def plan(*actions: tuple[str, str]) -> Mapping[Kind, Rows]:
    """Actions of a plan that name the risk: status and date of each."""
    rows = [
        {"entity": f"p{place}", "action_ref": f"A{place}", "risk_id": "a", "status": status, "due": due}
        for place, (status, due) in enumerate(actions)
    ]
    return {Kind.ACTIONS: rows}


def test_the_actions_of_a_plan_that_name_the_risk_count_as_its_own() -> None:
    bare = risk(actions="None", action_due="NaT")
    assert reason(bare, others=plan(("in progress", "2017-01-27"))) == "its action is 63 days overdue."
    done = plan(("complete", "2016-01-27"))
    assert reason(bare, others=done) == "no action is open, the one of the plans is done."
    both = plan(("complete", "2016-01-27"), ("complete", "2016-02-27"))
    assert reason(bare, others=both) == "no action is open, both of the plans are done."


def test_of_several_actions_the_late_ones_are_counted_and_the_longest_overdue_is_said() -> None:
    late = plan(("in progress", "2017-01-27"), ("not started", "2017-03-30"), ("complete", "2016-01-01"))
    assert reason(risk(), others=late) == "two of its three actions are overdue, by 63 days at most."
    one = plan(("in progress", "2017-03-30"))
    assert reason(risk(), others=one) == "one of its two actions is overdue, by 1 day."
    none = plan(("in progress", "2017-05-31"))
    assert reason(risk(), others=none) == "the next of its two actions is due on 31 May 2017."


def test_nobody_owns_it_or_its_owner_is_not_trained() -> None:
    training = {Kind.ASSETS: OWNED, Kind.TRAINING: [TRAINED, NOT_TRAINED]}
    due = "its action is due on 30 June 2017"
    assert reason(risk(risk_owner="Ann Archer"), others=training) == f"{due}."
    assert reason(risk(risk_owner="Ben Baker"), others=training) == f"{due}; its owner has not completed the training."
    nobody = {name: value for name, value in risk().items() if name != "risk_owner"}
    assert reason(nobody, others=training) == f"{due}; no risk owner is named."
    in_hand = reason({**nobody, "action_owner": "Felix Example"}, others=training)
    assert in_hand == f"{due}; no risk owner is named; its action is with Felix Example."


def test_an_owner_in_no_training_record_is_said_only_where_there_are_records() -> None:
    due = "its action is due on 30 June 2017"
    found = reason(risk(risk_owner="Ben Baker"), others={Kind.ASSETS: OWNED, Kind.TRAINING: [TRAINED]})
    assert found == f"{due}; its owner is not found in the training records."
    assert reason(risk(risk_owner="Ben Baker"), others={Kind.ASSETS: OWNED}) == f"{due}."


def test_when_it_was_last_reviewed_is_said_where_any_register_says_so() -> None:
    rows = [risk("a", WORST, last_reviewed="2016-05-03"), risk("b", last_reviewed="NaT")]
    first, second = worst_risks(evidence(rows))
    assert first.reasons[-1] == "last reviewed on 3 May 2016"
    assert second.reasons[-1] == "its register does not say when it was last reviewed"
