"""What one person must do in a quarter: hand-made registers as at 10 March 2017, every sentence worked out by hand."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import pytest

from inforisk.council import CouncilSettings
from inforisk.metrics.directory import Person, directory, look_alikes
from inforisk.metrics.duties import NOTHING, Duty, Urgency, duties, duties_words
from inforisk.metrics.holding_words import (
    action_sentences,
    alike_sentences,
    asset_sentences,
    other_names_words,
    risk_sentences,
    training_words,
)
from inforisk.metrics.holdings import Holding, holding
from inforisk.metrics.sourced import Sourced, plain
from inforisk.metrics.training.coverage import OwnerState, OwnerTraining, coverage
from inforisk.vocabulary import Kind, Stage
from tests.metrics.ledgers import ledger, risk_ledger

AS_AT, UNTIL = date(2017, 3, 10), date(2017, 3, 31)
ANSWERS = {"location": "Basement", "retention_period": "6 years", "security_measures": "Locked"}


def dated(rows: pd.DataFrame) -> pd.DataFrame:
    days = {name: pd.to_datetime(rows[name]) for name in ("review_due", "action_due") if name in rows}
    return rows.assign(**days)


def assets(*rows: Mapping[str, Any]) -> pd.DataFrame:
    """Assets of Ann Archer's that answer everything, unless a row says otherwise."""
    return dated(ledger(*({"asset_owner": "Ann Archer", **ANSWERS, **row} for row in rows)))


def risks(*rows: Mapping[Any, Any]) -> pd.DataFrame:
    """Risks of Ann Archer's within appetite about which something is planned, unless a row says otherwise."""
    usual = {"risk_owner": "Ann Archer", "actions": "Train staff", Stage.RESIDUAL: (1, 1)}
    return dated(risk_ledger(*({**usual, **row} for row in rows)))


def actions(*rows: Mapping[str, Any]) -> pd.DataFrame:
    return ledger(*({"action_owner": "Ann Archer", "status": "in progress", **row} for row in rows))


NO_ASSETS, NO_RISKS, NO_ACTIONS = assets(), risks(), actions()


def held(
    assets: pd.DataFrame = NO_ASSETS,
    risks: pd.DataFrame = NO_RISKS,
    actions: pd.DataFrame = NO_ACTIONS,
    person: str = "Ann Archer",
    people: Mapping[str, str] | None = None,
    **more: Any,
) -> Holding:
    frames = {Kind.ASSETS: assets, Kind.RISKS: risks, Kind.ACTIONS: actions}
    return holding(frames, person, people or {}, **more)


def to_do(holding: Holding, actions: pd.DataFrame = NO_ACTIONS, **more: Any) -> tuple[Duty, ...]:
    return duties(holding, actions, AS_AT, UNTIL, **more)


def words(found: tuple[Duty, ...]) -> list[str]:
    return [duty.words for duty in found]


def refs(rows: pd.DataFrame, name: str) -> list[str]:
    return rows[name].tolist()


# Assets


def test_a_review_is_a_duty_when_it_falls_in_the_quarter_and_is_overdue_only_once_its_day_has_passed() -> None:
    rows = assets(
        {"asset_id": "A1", "asset_name": "Case files", "review_due": "2017-03-09"},
        {"asset_id": "A2", "asset_name": "Rent ledger", "review_due": "2017-03-10"},
        {"asset_id": "A3", "asset_name": "Minutes", "review_due": "2017-03-31"},
        {"asset_id": "A4", "asset_name": "Maps", "review_due": "2017-04-01"},
    )
    found = to_do(held(rows))
    assert words(found) == [
        "Review the asset A1: Case files: this was due on 9 March 2017, 1 day ago.",
        "Review the asset A2: Rent ledger by 10 March 2017.",
        "Review the asset A3: Minutes by 31 March 2017.",
    ]
    assert [(duty.urgency, duty.due) for duty in found] == [
        (Urgency.OVERDUE, date(2017, 3, 9)),
        (Urgency.THIS_QUARTER, date(2017, 3, 10)),
        (Urgency.THIS_QUARTER, date(2017, 3, 31)),
    ]


def test_a_duty_leads_to_its_record() -> None:
    (duty,) = to_do(held(assets({"key": "7:1:5", "asset_id": "A1", "review_due": "2017-01-01"})))
    assert duty.sentence[1] == Sourced("A1", page="assets", asks=(("asset", "7:1:5"),))


@pytest.mark.parametrize("status", ["archived", "disposed"])
def test_nobody_is_asked_to_review_an_asset_that_is_no_longer_in_use(status: str) -> None:
    assert to_do(held(assets({"asset_id": "A1", "review_due": "2015-01-01", "status": status}))) == ()


def test_what_an_asset_does_not_answer_of_the_four_is_asked_for_and_to_be_confirmed_is_no_answer() -> None:
    rows = assets(
        {"asset_id": "A1", "location": "TBC", "security_measures": None},
        {"asset_id": "A2", "retention_period": None},
        {"asset_id": "A3"},
    )
    found = to_do(held(rows))
    assert words(found) == [
        "Complete the asset A1: its location and security measures are not given.",
        "Complete the asset A2: its retention is not given.",
    ]
    assert {duty.urgency for duty in found} == {Urgency.WITHOUT_A_DATE}


# Risks


def test_a_risk_above_appetite_needs_an_action_and_one_of_a_plan_counts() -> None:
    above = {"actions": None, Stage.RESIDUAL: (4, 4)}
    rows = risks(
        {"risk_id": "R1", **above},
        {"risk_id": "R2", **above, "actions": "none"},
        {"risk_id": "R3", **above},
        {"risk_id": "R4", **above},
        {"risk_id": "R5", Stage.RESIDUAL: (4, 4)},
    )
    plan = actions(
        {"action_ref": "P1", "risk_id": "R3", "action_owner": "Ben Baker"},
        {"action_ref": "P2", "risk_id": "R4", "status": "complete"},
    )
    assert words(to_do(held(risks=rows), plan)) == [
        f"Agree an action for the risk {ref}: it is above appetite (High) and no open action is named for it."
        for ref in ("R1", "R2", "R4")
    ]


def test_a_risk_nobody_could_place_is_to_be_assessed_and_never_called_within_appetite() -> None:
    found = to_do(held(risks=risks({"risk_id": "R1", Stage.RESIDUAL: None})))
    assert words(found) == [
        "Assess the risk R1: its residual likelihood or impact is missing, so nobody can say whether it is within "
        "appetite."
    ]


def test_reviews_and_planned_work_of_a_risk_are_due_by_their_own_dates_and_a_closed_risk_asks_nothing() -> None:
    rows = risks(
        {"risk_id": "R1", "review_due": "2017-02-28", "action_due": "2017-03-20"},
        {"risk_id": "R2", "review_due": "2017-04-30", "action_due": "2017-03-03", "action_owner": "Ben Baker"},
        {"risk_id": "R3", "review_due": "2016-01-01", "action_due": "2016-01-01", "status": "closed"},
    )
    assert words(to_do(held(risks=rows))) == [
        "Review the risk R1: this was due on 28 February 2017, 10 days ago.",
        "Do what is planned about the risk R1 by 20 March 2017.",
    ]
    assert words(to_do(held(risks=rows, person="Ben Baker"))) == [
        "Do what is planned about the risk R2: this was due on 3 March 2017, 7 days ago."
    ]


def test_a_risk_that_may_be_one_of_the_quarter_before_is_asked_about() -> None:
    found = to_do(held(risks=risks({"risk_id": "R1", "key": "k1"}, {"risk_id": "R2", "key": "k2"})), doubtful={"k2"})
    assert words(found) == ["Say whether the risk R2 is one of the quarter before or a new one: its row does not tell."]


def test_a_risk_nobody_owns_falls_to_the_owner_of_the_asset_it_names() -> None:
    rows = risks(
        {"risk_id": "R1", "risk_owner": None, "asset_id": "A1"},
        {"risk_id": "R2", "risk_owner": None, "asset_id": "A2"},
        {"risk_id": "R3", "risk_owner": "Ben Baker", "asset_id": "A1"},
    )
    register = assets({"asset_id": "A1"}, {"asset_id": "A2", "asset_owner": "Ben Baker"})
    assert refs(held(register, rows).risks, "risk_id") == ["R1"]
    assert refs(held(register, rows, person="Ben Baker").risks, "risk_id") == ["R2", "R3"]


# Actions


def test_actions_are_due_by_the_date_agreed_since_and_what_waits_for_approval_is_not_called_unfinished() -> None:
    rows = actions(
        {"action_ref": "P1", "recommendation": "Write a policy", "due": "2016-12-31", "revised_due": "2017-03-31"},
        {"action_ref": "P2", "due": "2017-03-01", "revised_due": None, "status": "awaiting approval"},
        {"action_ref": "P3", "due": "2016-01-01", "revised_due": None, "status": "complete"},
        {"action_ref": "P4", "due": "2017-04-01", "revised_due": None},
        {"action_ref": "P5", "due": None, "revised_due": None},
    )
    assert words(to_do(held(actions=rows), rows)) == [
        "Obtain approval of the action P2: this was due on 1 March 2017, 9 days ago.",
        "Finish the action P1: Write a policy by 31 March 2017.",
    ]


def test_whoever_approves_is_asked_now_whatever_the_date_says() -> None:
    rows = actions(
        {"action_ref": "P1", "approver": "Sue Siro", "status": "awaiting approval", "due": "2018-01-01"},
        {"action_ref": "P2", "approver": "Sue Siro", "status": "in progress", "due": "2017-01-01"},
        {"action_ref": "P3", "approver": "Sue Siro", "status": "awaiting approval", "due": None},
    )
    assert words(to_do(held(actions=rows, person="Sue Siro"), rows)) == [
        "Approve the action P1 by 1 January 2018.",
        "Approve the action P3.",
    ]


def test_what_may_wait_beyond_the_quarter_is_not_counted_among_what_waits_this_quarter() -> None:
    waiting = {"approver": "Sue Siro", "status": "awaiting approval"}
    rows = actions(
        {"action_ref": "P1", **waiting, "due": "2017-04-30"},
        {"action_ref": "P2", **waiting, "due": "2017-03-31"},
        {"action_ref": "P3", **waiting, "due": "2017-03-09"},
    )
    found = to_do(held(actions=rows, person="Sue Siro"), rows)
    assert [(duty.words.split()[3], duty.urgency) for duty in found] == [
        ("P3:", Urgency.OVERDUE), ("P2", Urgency.THIS_QUARTER), ("P1", Urgency.LATER),
    ]  # fmt: skip
    assert duties_words(found) == (
        "2 things are waiting for you this quarter, 1 of them overdue. 1 thing waits already and is due later."
    )
    assert duties_words(found[2:]) == f"{NOTHING} 1 thing waits already and is due later."


# Training


def owner(state: OwnerState, **more: Any) -> OwnerTraining:
    return OwnerTraining("Ann Archer", ("Ann Archer",), ("Housing",), (), 1, state, course="IAO course", **more)


@pytest.mark.parametrize(
    ("training", "due", "expected"),
    [
        (owner(OwnerState.OUTSTANDING), date(2017, 6, 30), ["Complete the training IAO course by 30 June 2017."]),
        (owner(OwnerState.OUTSTANDING), None, ["Complete the training IAO course."]),
        (
            owner(OwnerState.OUTSTANDING),
            date(2017, 2, 28),
            ["Complete the training IAO course: this was due on 28 February 2017, 10 days ago."],
        ),
        (
            owner(OwnerState.NOT_MATCHED),
            None,
            ["Complete the training IAO course, or show that you completed it."],
        ),
        (
            owner(OwnerState.EXPIRED, expires_on=date(2017, 1, 31)),
            date(2016, 6, 30),
            ["Renew the training IAO course: this was due on 31 January 2017, 38 days ago."],
        ),
        (
            owner(OwnerState.IN_TIME, expires_on=date(2017, 3, 31)),
            None,
            ["Renew the training IAO course by 31 March 2017."],
        ),
        (owner(OwnerState.IN_TIME, expires_on=date(2017, 4, 1)), None, []),
        (owner(OwnerState.LATE), None, []),
        (owner(OwnerState.EXEMPT), date(2016, 6, 30), []),
    ],
)
def test_training_is_a_duty_while_it_is_outstanding_has_lapsed_or_lapses_this_quarter(
    training: OwnerTraining, due: date | None, expected: list[str]
) -> None:
    empty = held()
    mine = Holding(**{**{name: getattr(empty, name) for name in empty.__dataclass_fields__}, "training": training})
    assert words(to_do(mine, training_due=due)) == expected


# Together


def test_the_longest_overdue_stands_first_then_what_cannot_wait_then_by_date_then_what_has_no_date() -> None:
    register = assets({"asset_id": "A1", "review_due": "2017-03-01", "location": None})
    rows = risks({"risk_id": "R1", "review_due": "2017-02-01", "actions": None, Stage.RESIDUAL: (5, 5)})
    plan = actions({"action_ref": "P1", "due": "2017-03-15"})
    found = to_do(held(register, rows, plan), plan)
    assert [one.split(":")[0].split(" by ")[0] for one in words(found)] == [
        "Review the risk R1",
        "Review the asset A1",
        "Agree an action for the risk R1",
        "Finish the action P1",
        "Complete the asset A1",
    ]
    assert duties_words(found) == "5 things are waiting for you this quarter, 2 of them overdue."


def test_somebody_for_whom_nothing_waits_is_told_so() -> None:
    assert duties_words(to_do(held(assets({"asset_id": "A1"})))) == NOTHING


def test_one_thing_is_said_to_be_one() -> None:
    late = to_do(held(assets({"asset_id": "A1", "review_due": "2017-03-01"})))
    in_time = to_do(held(assets({"asset_id": "A1", "review_due": "2017-03-20"})))
    assert duties_words(late) == "1 thing is waiting for you this quarter, and it is overdue."
    assert duties_words(in_time) == "1 thing is waiting for you this quarter."


# Who is meant


def test_ways_of_writing_one_name_are_one_person_and_so_are_names_somebody_decided_about() -> None:
    register = assets(
        {"asset_id": "A1", "asset_owner": "Archer, Ann"},
        {"asset_id": "A2", "asset_owner": "ANN ARCHER"},
        {"asset_id": "A3", "asset_owner": "A. Archer"},
        {"asset_id": "A4", "asset_owner": "Ben Baker", "asset_administrator": "Ann Archer"},
    )
    assert refs(held(register).assets, "asset_id") == ["A1", "A2"]
    assert refs(held(register, people={"A. Archer": "Ann Archer"}).assets, "asset_id") == ["A1", "A2", "A3"]
    assert refs(held(register).administered, "asset_id") == ["A4"]


def test_who_else_may_be_the_person_is_said_with_the_way_to_their_registers_and_to_where_it_is_decided() -> None:
    said, apart = alike_sentences("Ann Archer", ["A. Archer", "Anne Archer"])
    assert plain((said,)) == "Ann Archer may be the same person as A. Archer or Anne Archer."
    assert said[1] == Sourced("A. Archer", page="my-registers", asks=(("person", "A. Archer"),))
    assert plain((apart,)) == (
        "What stands under another spelling is not in this list until somebody decides on the page People whether they "
        "are one."
    )
    assert Sourced("People", page="people") in apart
    assert alike_sentences("Ann Archer", []) == ()


def test_two_spellings_look_alike_both_ways_until_somebody_decides() -> None:
    rows = assets({"asset_owner": "G. Quill"}, {"asset_owner": "Gwen Quill"}, {"asset_owner": "Ben Baker"})
    found = look_alikes(directory({Kind.ASSETS: rows}))
    assert found == {"G. Quill": ("Gwen Quill",), "Gwen Quill": ("G. Quill",)}
    one, other = {"G. Quill": "Gwen Quill"}, {"G. Quill": "G. Quill"}
    assert look_alikes(directory({Kind.ASSETS: rows}, one), one) == {}
    assert look_alikes(directory({Kind.ASSETS: rows}, other), other) == {}


def test_an_owner_has_their_training_and_somebody_who_owns_nothing_has_none() -> None:
    register = assets({"asset_id": "A1"})
    training = pd.DataFrame({"person": ["Archer, Ann"], "course": ["IAO course"], "status": ["complete"]}, dtype="str")
    known = coverage(register, training, AS_AT, CouncilSettings())
    mine = held(register, coverage=known)
    assert mine.training is not None
    assert mine.training.state is OwnerState.IN_TIME
    assert held(register, person="Ben Baker", coverage=known).training is None
    assert held(register, person="Ben Baker", coverage=known).is_empty


def test_nobody_is_told_that_their_training_is_missing_where_no_training_records_were_returned() -> None:
    register = assets({"asset_id": "A1"})
    known = coverage(register, pd.DataFrame(), AS_AT, CouncilSettings())
    assert held(register, coverage=known).training is None


# In words


def test_what_somebody_answers_for_is_said_a_line_each() -> None:
    register = assets(
        {"asset_id": "A1", "asset_name": "Case files", "classification": "OFFICIAL", "review_due": "2017-05-01"}
    )
    rows = risks({"risk_id": "R1", "risk": "Fire", Stage.RESIDUAL: (4, 5)}, {"risk_id": "R2", Stage.RESIDUAL: None})
    plan = actions({"action_ref": "P1", "plan": "Audit", "due": "2017-05-01"}, {"action_ref": "P2", "due": None})
    assert plain(asset_sentences(register)) == "A1: Case files. Housing. OFFICIAL. Review due on 1 May 2017."
    assert [plain((one,)) for one in risk_sentences(rows)] == [
        "R1: Fire. Housing. High, above appetite. No date of next review.",
        "R2. Housing. Not assessed. No date of next review.",
    ]
    assert [plain((one,)) for one in action_sentences(plan)] == [
        "P1. Audit. In progress. Due on 1 May 2017.",
        "P2. In progress. No date is set.",
    ]


def test_where_somebody_stands_with_their_training_is_said_whole() -> None:
    done = date(2016, 5, 2)
    assert training_words(None).startswith("Nothing is known: no asset names you as its owner")
    assert training_words(owner(OwnerState.IN_TIME, completed_on=done)) == "Completed IAO course on 2 May 2016."
    until = owner(OwnerState.IN_TIME, completed_on=done, expires_on=date(2018, 5, 2))
    assert training_words(until) == "Completed IAO course on 2 May 2016, valid until 2 May 2018."
    lapsed = owner(OwnerState.EXPIRED, completed_on=done, expires_on=date(2017, 1, 31))
    assert training_words(lapsed) == "Completed IAO course on 2 May 2016; it expired on 31 January 2017."
    nobody = owner(OwnerState.NOT_MATCHED, reason="no training record bears this name")
    assert training_words(nobody) == "Not evidenced: no training record bears this name."


def test_other_ways_of_writing_a_person_are_named() -> None:
    person = Person("Ann Archer", "ann archer", ("Ann Archer", "Archer, Ann", "aarcher"), {}, ())
    assert other_names_words(person) == "The registers also write Archer, Ann and aarcher."
    assert other_names_words(Person("Ann Archer", "ann archer", ("Ann Archer",), {}, ())) == ""
