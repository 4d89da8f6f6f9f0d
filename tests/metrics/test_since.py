"""What came into a number and what left it, each with what became of it."""

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
