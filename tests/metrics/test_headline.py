"""The headline, word for word, in the situations a council may be in; and where each of its figures leads."""

import dataclasses
from collections.abc import Mapping

import pytest

from inforisk.metrics.actions.progress import progress
from inforisk.metrics.headline import ABOVE, NOT_ASSESSED, OPEN, Position, Returned, headline
from inforisk.metrics.numbers import NUMBERS, Evidence, told
from inforisk.metrics.numbers.training import coverage_in
from inforisk.metrics.since import came_and_went
from inforisk.metrics.sourced import Sourced, plain
from inforisk.vocabulary import Kind, Stage
from tests.builders import product_scheme
from tests.metrics.evidence_made import AS_AT, Rows, before, evidence
from tests.metrics.ledgers import Q3

MEDIUM, HIGH, WORST = (2, 3), (4, 4), (5, 5)
NO_PLAN = "No action plan was returned."
NO_OWNER = "No asset names an owner to be trained."


def risk(entity: str, place: tuple[int, int] | None = HIGH, **fields: str) -> dict[object, object]:
    return {"entity": entity, Stage.RESIDUAL: place, "risk_id": entity, "risk": entity, "status": "open", **fields}


def position(made: Evidence, *, is_part: bool = False) -> Position:
    return Position(
        open_risks=told(OPEN, made),
        above=told(ABOVE, made),
        not_assessed=told(NOT_ASSESSED, made),
        since=came_and_went(NUMBERS[ABOVE], made, made.moved() if made.moved else None),
        progress=progress(made.rows(Kind.ACTIONS), AS_AT),
        coverage=coverage_in(made),
        returned=None,
        is_part=is_part,
    )


def risks_said(*risks: Mapping[object, object], then: Evidence | None = None) -> str:
    return plain(headline(position(evidence(list(risks), before=then)))).partition(f" {NO_PLAN}")[0]


def test_an_empty_quarter_says_what_is_not_there() -> None:
    said = plain(headline(position(evidence())))
    assert said == f"No open risk is on the registers. {NO_PLAN} {NO_OWNER}"


def test_a_focus_that_leaves_nothing_says_that_it_is_the_filters() -> None:
    assert plain(headline(position(evidence(), is_part=True))) == (
        "No open risk is left under these filters. No action is left under these filters. "
        "No asset names an owner under these filters."
    )


def test_without_an_earlier_quarter_nothing_is_compared() -> None:
    assert risks_said(risk("a")) == "One risk is above appetite. The one open risk is assessed."
    assert risks_said(risk("a"), risk("b"), risk("c", MEDIUM)) == (
        "Two risks are above appetite. All three open risks are assessed."
    )
    assert risks_said(risk("a", MEDIUM)) == "No risk is above appetite. The one open risk is assessed."


def test_numbers_from_ten_on_are_figures() -> None:
    assert risks_said(*(risk(f"r{place}") for place in range(12))) == (
        "12 risks are above appetite. All 12 open risks are assessed."
    )


def test_risks_nobody_assessed_are_said_and_never_taken_for_within_appetite() -> None:
    assert risks_said(risk("a"), risk("b", None)) == "One risk is above appetite. 1 of 2 open risks is not assessed."
    assert risks_said(risk("a", None)) == (
        "The one open risk is not assessed, so nobody can say what is above appetite."
    )
    assert risks_said(risk("a", None), risk("b", None)) == (
        "Neither of the two open risks is assessed, so nobody can say what is above appetite."
    )


def test_what_became_of_them_is_said_with_how_many_fewer_they_are() -> None:
    then = before([risk("a"), risk("b"), risk("c", WORST), risk("d", MEDIUM)])
    said = risks_said(risk("a", MEDIUM), risk("b", MEDIUM), risk("c", WORST), risk("d", MEDIUM), risk("e"), then=then)
    assert said == (
        f"Two risks are above appetite, one fewer than at {Q3}: two came down and one is new. "
        "All five open risks are assessed."
    )


def test_as_many_as_before_may_still_be_others() -> None:
    then = before([risk("a"), risk("b", MEDIUM)])
    assert risks_said(risk("a", MEDIUM), risk("b"), then=then) == (
        f"One risk is above appetite, as many as at {Q3}: one came down and one went up. Both open risks are assessed."
    )
    same = before([risk("a")])
    assert risks_said(risk("a"), then=same) == (
        f"One risk is above appetite, as many as at {Q3}. The one open risk is assessed."
    )


def test_every_reason_has_its_words_in_the_order_of_the_committee() -> None:
    then = before([
        risk("closed"), risk("gone"), risk("unassessed"), risk("down"),
        risk("up", MEDIUM), risk("again", status="closed"), risk("first", None), risk("stays"),
    ])  # fmt: skip
    now = [
        risk("closed", status="closed"), risk("unassessed", None), risk("down", MEDIUM), risk("up"), risk("again"),
        risk("first"), risk("new"), risk("stays"),
    ]  # fmt: skip
    assert risks_said(*now, then=then).partition(" 1 of")[0] == (
        f"Five risks are above appetite, as many as at {Q3}: one came down, one was closed, one is no longer listed, "
        "one is no longer assessed, one is new, one went up, one was reopened and one was assessed for the first time."
    )


def test_all_gone_is_no_risk_and_how_many_fewer() -> None:
    then = before([risk("a"), risk("b")])
    assert risks_said(risk("a", MEDIUM), risk("b", MEDIUM), then=then).partition(" Both")[0] == (
        f"No risk is above appetite, two fewer than at {Q3}: two came down."
    )


def test_a_change_of_scheme_is_said_and_nothing_is_compared_across_it() -> None:
    then = before([risk("a"), risk("b")], scheme=product_scheme(red_from=20, version="0"))
    assert risks_said(risk("a"), risk("b", MEDIUM), then=then) == (
        f"One risk is above appetite, not compared with {Q3}, which was judged under another scheme. "
        "Both open risks are assessed."
    )


def actions(plan: str, complete: int, total: int, **waiting: str) -> Rows:
    rows = [
        {"entity": f"{plan}{place}", "action_ref": f"{plan}{place}", "plan": plan, "recommendation": f"Do {place}",
         "status": "complete" if place < complete else "in progress"}
        for place in range(total)
    ]  # fmt: skip
    return [*rows[: total - 1], {**rows[-1], **waiting}] if waiting else rows


def actions_said(*rows: Mapping[object, object]) -> str:
    made = position(evidence((), {Kind.ACTIONS: rows}))
    return plain(headline(made)[1:2])


def test_the_action_plan_is_75_of_77_and_who_must_approve_the_rest_is_named() -> None:
    waiting = actions("ICO audit", 75, 77, status="awaiting approval", approver="the strategy group")
    assert actions_said(*waiting) == (
        "75 of 77 actions of “ICO audit” are complete; one awaits approval (the strategy group) and none is overdue."
    )


def test_several_plans_are_told_apart_the_largest_first() -> None:
    assert actions_said(*actions("Small", 1, 2), *actions("Large", 3, 3)) == (
        "3 of 3 actions of “Large” and 1 of 2 of “Small” are complete; none is overdue."
    )
    assert actions_said(*actions("A", 1, 2), *actions("B", 3, 4), *actions("C", 0, 1)) == (
        "3 of 4 actions of “B” and 1 of 3 of two other plans are complete; none is overdue."
    )


def test_an_overdue_action_is_counted_and_a_finished_plan_has_none() -> None:
    assert actions_said(*actions("A", 1, 3, due="2017-03-30")) == ("1 of 3 actions of “A” is complete; one is overdue.")
    assert actions_said(*actions("A", 2, 2)) == "2 of 2 actions of “A” are complete."


def test_a_plan_nobody_named_is_said_to_be_that() -> None:
    rows = [{name: value for name, value in row.items() if name != "plan"} for row in actions("A", 1, 1)]
    assert actions_said(*rows) == "1 of 1 action of no named plan is complete."


def owner(name: str) -> dict[str, str]:
    return {"entity": name, "asset_id": name, "asset_name": name, "asset_owner": name, "status": "current"}


def record(name: str, status: str = "complete") -> dict[str, str]:
    return {
        "entity": name,
        "person": name,
        "course": "Information risk",
        "status": status,
        "completed_on": "2017-01-10",
    }


def training_said(owners: list[str], records: list[dict[str, str]]) -> str:
    others = {Kind.ASSETS: [owner(name) for name in owners], Kind.TRAINING: records}
    return plain(headline(position(evidence((), others)))[2:3])


def test_training_is_of_the_owners_against_the_target() -> None:
    records = [record("Ann Archer"), record("Ben Baker"), record("Cath Cole", "not started")]
    assert training_said(["Ann Archer", "Ben Baker", "Cath Cole"], records) == (
        "2 of 3 asset owners (66.7%) are trained, against a target of 95%."
    )
    assert training_said(["Ann Archer"], [record("Ann Archer")]) == (
        "1 of 1 asset owner (100%) is trained, against a target of 95%."
    )


def test_owners_nobody_found_in_the_training_records_are_said_beside_those_who_are_trained() -> None:
    assert training_said(["Ann Archer", "Ben Baker", "Cath Cole"], [record("Ann Archer")]) == (
        "1 of 3 asset owners (33.3%) is trained, against a target of 95%; "
        "two could not be matched to a training record."
    )


def test_two_writings_one_record_fits_are_not_said_to_have_no_record() -> None:
    """A record fits "J. Archer" and "Jo Archer": nobody may say that it could not be found."""
    record_fits = {**record("Ann Archer"), "person": "", "username": "jarcher"}
    twice = ["J. Archer", "Jo Archer"]
    assert training_said(twice, [record_fits]).endswith(
        "; two names are written in ways that may repeat another owner and are not counted as trained."
    )
    assert training_said([*twice, "Ben Baker"], [record_fits]).endswith(
        "; three could not be matched to a training record, some of them because the name may repeat another owner."
    )


def test_none_of_one_takes_the_verb_of_one_and_none_of_several_that_of_several() -> None:
    untrained = record("Ann Archer", "not started"), record("Ben Baker", "not started")
    assert training_said(["Ann Archer"], [*untrained]).startswith("0 of 1 asset owner (0%) is trained,")
    assert training_said(["Ann Archer", "Ben Baker"], [*untrained]).startswith("0 of 2 asset owners (0%) are trained,")
    assert actions_said(*actions("A", 0, 1)) == "0 of 1 action of “A” is complete; none is overdue."
    assert actions_said(*actions("A", 0, 2)) == "0 of 2 actions of “A” are complete; none is overdue."


def test_without_training_records_nobody_is_called_trained_and_nobody_untrained() -> None:
    assert training_said(["Ann Archer", "Ben Baker"], []) == (
        "No training record was returned, so neither of the two asset owners can be shown to be trained."
    )
    assert training_said(["Ann Archer"], []) == (
        "No training record was returned, so the one asset owner cannot be shown to be trained."
    )


@pytest.mark.parametrize(
    ("returned", "expected"),
    [
        (Returned("2016-17 Q4", 10, 14, 4), "10 of 14 services returned for 2016-17 Q4; four are awaited."),
        (Returned("2016-17 Q4", 13, 14, 1), "13 of 14 services returned for 2016-17 Q4; one is awaited."),
        (Returned("2016-17 Q4", 1, 1, 0), "1 of 1 service returned for 2016-17 Q4."),
        (Returned("2016-17 Q4", 0, 0, 0), "No service is expected to return anything for 2016-17 Q4."),
    ],
)
def test_the_returns_are_counted_of_those_expected(returned: Returned, expected: str) -> None:
    made = dataclasses.replace(position(evidence()), returned=returned)
    assert plain(headline(made)[-1:]) == expected


def test_every_figure_is_a_link_to_a_number_or_a_page_and_none_stands_outside_one() -> None:
    then = before([risk("a"), risk("b")])
    others = {
        Kind.ACTIONS: actions("ICO audit", 75, 77, status="awaiting approval"),
        Kind.ASSETS: [owner("Ann Archer")],
        Kind.TRAINING: [record("Ann Archer")],
    }
    made = position(evidence([risk("a", MEDIUM), risk("b"), risk("c", None)], others, before=then))
    said = headline(dataclasses.replace(made, returned=Returned("this quarter", 1, 2, 1)))
    pieces = [piece for sentence in said for piece in sentence]
    loose = "".join(piece for piece in pieces if isinstance(piece, str)).replace(Q3, "")
    assert not any(letter.isdigit() for letter in loose)
    linked = [(piece.text, piece.number or piece.page) for piece in pieces if isinstance(piece, Sourced)]
    assert linked == [
        ("One risk", "risks-above-appetite"),
        ("one fewer", "risks-above-appetite"),
        ("one", "risks-no-longer-above"),
        ("1 of 3 open risks", "risks-not-assessed"),
        ("75 of 77", "actions"),
        ("one", "actions-awaiting-approval"),
        ("none", "actions-overdue"),
        ("1 of 1 asset owner (100%)", "owners-trained"),
        ("95%", "training"),
        ("1 of 2 services", "quarter"),
        ("one", "quarter"),
    ]
    assert {piece.number for piece in pieces if isinstance(piece, Sourced) and piece.number} <= set(NUMBERS)


def test_the_figure_of_a_link_is_the_number_it_leads_to() -> None:
    then = before([risk("a"), risk("b"), risk("c", MEDIUM)])
    made = evidence([risk("a", MEDIUM), risk("b", MEDIUM), risk("c")], before=then)
    assert plain(headline(position(made))[:1]) == (
        f"One risk is above appetite, one fewer than at {Q3}: two came down and one went up."
    )
    assert told("risks-no-longer-above", made).counted.value == 2
    assert told("risks-now-above", made).counted.value == 1
