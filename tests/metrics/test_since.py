"""What came into a number and what left it, each with what became of it."""

import dataclasses

import pandas as pd

from inforisk.metrics.movement import action_movement, asset_movement
from inforisk.metrics.numbers import NUMBERS, Evidence
from inforisk.metrics.since import Became, CameAndWent, came_and_went
from inforisk.vocabulary import Kind, Stage
from tests.metrics.evidence_made import before, evidence
from tests.metrics.ledgers import Q3, Q4

MEDIUM, HIGH = (2, 3), (4, 4)


def risk(entity: str, place: tuple[int, int] | None = HIGH, **fields: str) -> dict[object, object]:
    usual = {"risk_id": entity, "risk": entity, "status": "open", "risk_owner": "Ann Archer"}
    return {"entity": entity, Stage.RESIDUAL: place, **usual, **fields}


def of_risks(name: str, made: Evidence) -> CameAndWent:
    assert made.moved is not None
    found = came_and_went(NUMBERS[name], made, made.moved())
    assert found is not None
    return found


def told(things: CameAndWent) -> tuple[dict[str, str], dict[str, str]]:
    came, went = ({one.entity: one.why for one in side} for side in (things.came, things.went))
    return came, went


def test_each_risk_that_came_above_appetite_or_left_it_says_why() -> None:
    then = before([risk("up", MEDIUM), risk("down"), risk("closed"), risk("gone"), risk("same")])
    now = [risk("up"), risk("down", MEDIUM), risk("closed", status="closed"), risk("same"), risk("new")]
    came, went = told(of_risks("risks-above-appetite", evidence(now, before=then)))
    assert came == {"up": "Residual up from 6 to 16, Medium to High", "new": "New since then"}
    assert went == {
        "down": "Residual down from 16 to 6, High to Medium",
        "closed": "Closed",
        "gone": "No register lists it any more, though nobody closed it",
    }


def test_the_rows_of_both_quarters_are_named_and_the_later_is_opened_first() -> None:
    then = before([risk("gone"), risk("down")])
    found = of_risks("risks-above-appetite", evidence([risk("down", MEDIUM), risk("new")], before=then))
    keys = {one.entity: (one.after_key, one.before_key, one.key) for one in (*found.came, *found.went)}
    assert keys == {
        "new": (f"{Q4}:3", "", f"{Q4}:3"),
        "gone": ("", f"{Q3}:2", f"{Q3}:2"),
        "down": (f"{Q4}:2", f"{Q3}:3", f"{Q4}:2"),
    }


def test_the_reasons_are_counted_in_the_order_in_which_they_are_told() -> None:
    then = before([risk("a"), risk("b"), risk("c", MEDIUM)])
    found = of_risks("risks-above-appetite", evidence([risk("a", MEDIUM), risk("c"), risk("d")], before=then))
    assert list(found.counted().items()) == [
        (Became.DOWN, 1), (Became.VANISHED, 1), (Became.ADDED, 1), (Became.UP, 1),
    ]  # fmt: skip


def test_nothing_came_and_nothing_went() -> None:
    found = of_risks("risks-above-appetite", evidence([risk("a")], before=before([risk("a")])))
    assert (found.came, found.went, found.counted()) == ((), (), {})


def test_a_number_no_scheme_decides_is_told_by_the_owner_before_the_score() -> None:
    nobody = {name: value for name, value in risk("a").items() if name != "risk_owner"}
    then = before([risk("a", MEDIUM), risk("b")])
    came, _ = told(of_risks("risks-without-owner", evidence([nobody, risk("b")], before=then)))
    assert came == {"a": "Changed from Ann Archer to blank"}


def test_what_nothing_is_known_of_says_that_it_stood_in_both() -> None:
    then = before([risk("a", review_due="2017-06-30")])
    came, _ = told(of_risks("risks-review-overdue", evidence([risk("a", review_due="2017-01-31")], before=then)))
    assert came == {"a": f"Stood in both quarters; what is counted here changed since {Q3}"}


def test_actions_and_assets_are_followed_too() -> None:
    rows = {"entity": "x", "action_ref": "A1", "plan": "P", "recommendation": "Do it"}
    then = before(others={Kind.ACTIONS: [{**rows, "status": "in progress"}]})
    made = evidence(others={Kind.ACTIONS: [{**rows, "status": "complete"}]}, before=then)
    moved = action_movement(then.rows(Kind.ACTIONS), made.rows(Kind.ACTIONS))
    found = came_and_went(NUMBERS["actions-complete"], made, moved)
    assert found is not None
    assert told(found)[0] == {"x": "Complete"}

    asset = {"entity": "y", "asset_id": "1", "asset_name": "Files", "asset_owner": "Ann Archer"}
    then = before(others={Kind.ASSETS: [{**asset, "status": "current"}]})
    made = evidence(others={Kind.ASSETS: [{**asset, "status": "disposed"}]}, before=then)
    found = came_and_went(NUMBERS["assets"], made, asset_movement(then.rows(Kind.ASSETS), made.rows(Kind.ASSETS)))
    assert found is not None
    assert told(found)[1] == {"y": "Disposed"}


def test_what_is_not_followed_has_nothing_that_came_or_went() -> None:
    then = before([risk("a")])
    made = evidence([risk("b")], before=then)
    assert made.moved is not None
    assert came_and_went(NUMBERS["maturity-points"], made, made.moved()) is None
    assert came_and_went(NUMBERS["risks-added"], made, made.moved()) is None
    assert came_and_went(NUMBERS["risks-above-appetite"], evidence([risk("b")]), None) is None


def asset(entity: str, owner: str) -> dict[object, object]:
    return {"entity": entity, "asset_id": entity, "asset_name": entity, "status": "current", "asset_owner": owner}


def of_owners(name: str, then: Evidence, now: Evidence) -> CameAndWent:
    moved = asset_movement(then.rows(Kind.ASSETS), now.rows(Kind.ASSETS))
    found = came_and_went(NUMBERS[name], now, moved)
    assert found is not None
    return found


def test_owners_come_and_go_as_people_whatever_becomes_of_their_assets() -> None:
    then = before(others={Kind.ASSETS: [asset("1", "Ann Archer"), asset("2", "Ben Bower")]})
    rows = [asset("1", "Ann Archer"), asset("3", "Ann Archer"), asset("4", "Cy Croft"), asset("5", "Cy Croft")]
    found = of_owners("owners", then, evidence(others={Kind.ASSETS: rows}, before=then))
    assert [(one.name, one.why) for one in found.came] == [("Cy Croft", f"None of the asset owners of {Q3}")]
    assert [(one.name, one.why) for one in found.went] == [("Ben Bower", f"None of the asset owners of {Q4}")]
    assert [(one.after_key, one.before_key) for one in found.came] == [(f"{Q4}:4", "")]


def test_an_owner_who_was_trained_since_was_an_owner_before() -> None:
    assets = [asset("1", "Ann Archer"), asset("2", "Ben Bower")]
    took = {"course": "Information risk", "status": "complete", "completed_on": "2016-05-02"}
    records = [
        {"entity": f"t{place}", "person": name, **took} for place, name in enumerate(["Ann Archer", "Ben Bower"])
    ]
    then = before(others={Kind.ASSETS: assets, Kind.TRAINING: records[:1]})
    now = evidence(others={Kind.ASSETS: assets, Kind.TRAINING: records}, before=then)
    found = of_owners("owners-trained", then, now)
    assert [(one.name, one.why) for one in found.came] == [
        ("Ben Bower", f"Among the asset owners of {Q3} too, but not in this number")
    ]
    assert found.went == ()
    found = of_owners("owners-untrained", then, now)
    assert [one.name for one in found.went] == ["Ben Bower"]


def test_a_recommendation_comes_once_however_many_actions_it_needs() -> None:
    def action(entity: str, words: str) -> dict[object, object]:
        return {"entity": entity, "action_ref": entity, "plan": "P", "recommendation": words, "status": "complete"}

    then = before(others={Kind.ACTIONS: [action("1", "Do it")]})
    rows = [action("1", "Do it"), action("2", "Do it"), action("3", "Say it"), action("4", "Say it")]
    now = evidence(others={Kind.ACTIONS: rows}, before=then)
    moved = action_movement(then.rows(Kind.ACTIONS), now.rows(Kind.ACTIONS))
    found = came_and_went(NUMBERS["recommendations-complete"], now, moved)
    assert found is not None
    assert ([one.after_key for one in found.came], found.went) == ([f"{Q4}:4"], ())


def test_a_risk_that_moved_out_of_the_filters_still_stands() -> None:
    then = before([risk("moved"), risk("stays")])
    whole = evidence([risk("moved"), risk("stays")], before=then)

    def rows(kind: Kind) -> pd.DataFrame:
        every = whole.rows(kind)
        return every[every["entity"].ne("moved")]

    (went,) = of_risks("open-risks", dataclasses.replace(whole, rows=rows, all_rows=whole.rows)).went
    assert (went.after_key, went.before_key) == (f"{Q4}:2", f"{Q3}:2")
    assert went.why == f"Stands in {Q4} too, but outside these filters"


def test_a_risk_that_moved_into_the_filters_stood_before() -> None:
    whole_then = before([risk("moved"), risk("stays")])

    def rows(kind: Kind) -> pd.DataFrame:
        every = whole_then.rows(kind)
        return every[every["entity"].ne("moved")]

    then = dataclasses.replace(whole_then, rows=rows, all_rows=whole_then.rows)
    (came,) = of_risks("open-risks", evidence([risk("moved"), risk("stays")], before=then)).came
    assert (came.after_key, came.before_key) == (f"{Q4}:2", f"{Q3}:2")
    assert came.why == f"Stood in {Q3} too, but outside these filters"


def test_nothing_comes_and_goes_where_one_of_the_quarters_is_not_known() -> None:
    then = before([risk("a")])
    made = evidence([risk("a", review_due="2017-01-31")], before=then)
    assert made.moved is not None
    assert came_and_went(NUMBERS["risks-review-overdue"], made, made.moved()) is None
