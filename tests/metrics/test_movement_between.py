"""What a quarter in between says of things the later ledger no longer lists: closed is not vanished."""

from collections.abc import Sequence

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.metrics.movement import Listed, RiskMovement, action_movement, asset_movement, risk_movement
from inforisk.metrics.movement.words import action_words, asset_words, in_one_text, risk_words
from inforisk.vocabulary import Stage
from tests.metrics.ledgers import SCHEME, entities_in, ledger, risk_ledger

RES = Stage.RESIDUAL
Q1, Q2, Q3, Q4 = "2016-17 Q1", "2016-17 Q2", "2016-17 Q3", "2016-17 Q4"


def risks(quarter: str, **statuses: str) -> pd.DataFrame:
    return risk_ledger(*({"entity": one, "status": status} for one, status in statuses.items()), quarter=quarter)


def moved(*ledgers: pd.DataFrame) -> RiskMovement:
    """What moved from the first to the last of four ledgers."""
    between = list(zip((Q2, Q3), ledgers[1:-1], strict=True))
    return risk_movement(ledgers[0], ledgers[-1], SCHEME, SCHEME, between=between)


def remarks(things: Sequence[Listed]) -> list[tuple[str, str, str]]:
    return [(one.entity, one.status, one.remark) for one in things]


def test_a_risk_closed_in_one_quarter_and_dropped_in_a_later_one_was_closed_and_has_not_vanished() -> None:
    movement = moved(
        risks(Q1, stays="open", closed="open", late="open", merged="open", never="open"),
        risks(Q2, stays="open", closed="closed", late="open", merged="merged", never="open"),
        risks(Q3, stays="open", closed="closed", late="closed"),
        risks(Q4, stays="open"),
    )
    assert remarks(movement.closed) == [
        ("closed", "closed", "closed in 2016-17 Q2, no longer listed"),
        ("late", "closed", "closed in 2016-17 Q3, no longer listed"),
        ("merged", "merged", "merged in 2016-17 Q2, no longer listed"),
    ]
    assert remarks(movement.vanished) == [("never", "open", "")]
    assert (movement.before_count, movement.after_count, movement.is_reconciled) == (5, 1, True)


def test_what_was_reopened_before_it_went_has_vanished_and_what_was_closed_twice_was_closed_the_second_time() -> None:
    movement = moved(
        risks(Q1, reopened="open", twice="closed"),
        risks(Q2, reopened="closed", twice="open"),
        risks(Q3, reopened="open", twice="closed"),
        risks(Q4),
    )
    assert entities_in(movement.vanished) == ["reopened"]
    assert entities_in(movement.cleared) == ["twice"]
    again = moved(risks(Q1, a="open"), risks(Q2, a="closed"), risks(Q3), risks(Q4))
    assert remarks(again.closed) == [("a", "closed", "closed in 2016-17 Q2, no longer listed")]


def test_without_a_quarter_in_between_what_is_gone_has_vanished() -> None:
    movement = risk_movement(risks(Q3, a="open"), risks(Q4), SCHEME, SCHEME)
    assert (entities_in(movement.vanished), movement.closed) == (["a"], ())


def test_a_risk_that_came_and_was_closed_between_the_two_stands_among_those_that_came_and_went() -> None:
    movement = moved(
        risks(Q1, stays="open"),
        risks(Q2, stays="open", early="open", unclosed="open"),
        risks(Q3, stays="open", early="closed", unclosed="open", brief="closed"),
        risks(Q4, stays="open", listed="closed"),
    )
    assert remarks(movement.added_closed) == [
        ("listed", "closed", ""),
        ("early", "closed", "closed in 2016-17 Q3, no longer listed"),
        ("brief", "closed", "closed in 2016-17 Q3, no longer listed"),
    ]
    assert {(one.before_key, one.after_key) for one in movement.added_closed[1:]} == {("", "")}
    assert (movement.added, movement.closed, movement.vanished) == ((), (), ())


def test_risks_closed_in_between_stand_as_they_stood_before_the_worst_first() -> None:
    before = risk_ledger({"entity": "mild", RES: (2, 3)}, {"entity": "bad", RES: (5, 5)}, quarter=Q1)
    movement = moved(before, risks(Q2, mild="closed", bad="closed"), risks(Q3), risks(Q4))
    assert [(one.entity, one.score, one.before_key) for one in movement.closed] == [
        ("bad", "25", "2016-17 Q1:3"),
        ("mild", "6", "2016-17 Q1:2"),
    ]
    assert "Closed: 2. row 3 (High, score 25, closed in 2016-17 Q2, no longer listed); row 2 (" in in_one_text(
        risk_words(movement)
    )


def test_an_asset_disposed_of_in_between_has_not_vanished() -> None:
    before = ledger({"entity": "a", "asset_id": "A1", "status": "current"}, {"entity": "b", "status": "current"})
    between = ledger({"entity": "a", "status": "disposed"}, {"entity": "c", "status": "archived"})
    movement = asset_movement(before, ledger(), between=[(Q2, between)])
    assert remarks(movement.retired) == [("a", "disposed", "disposed of in 2016-17 Q2, no longer listed")]
    assert remarks(movement.added_retired) == [("c", "archived", "archived in 2016-17 Q2, no longer listed")]
    assert entities_in(movement.vanished) == ["b"]
    assert movement.is_reconciled
    said = in_one_text(asset_words(movement))
    assert "Archived or disposed of: 1. A1 (disposed of in 2016-17 Q2, no longer listed)." in said


def test_an_action_completed_or_withdrawn_in_between_has_not_vanished() -> None:
    open_in = {"status": "in progress"}
    before = ledger(
        {"entity": "a", "action_ref": "A1", **open_in}, {"entity": "b", "action_ref": "A2", **open_in},
        {"entity": "c", "action_ref": "A3", **open_in},
    )  # fmt: skip
    between = ledger({"entity": "a", "status": "complete"}, {"entity": "b", "status": "superseded"})
    movement = action_movement(before, ledger(), between=[(Q2, between)])
    assert remarks(movement.completed) == [("a", "complete", "completed in 2016-17 Q2, no longer listed")]
    assert remarks(movement.withdrawn) == [("b", "superseded", "superseded in 2016-17 Q2, no longer listed")]
    assert entities_in(movement.vanished) == ["c"]
    assert movement.is_reconciled
    said = in_one_text(action_words(movement))
    assert "Completed: 1. A1 (completed in 2016-17 Q2, no longer listed)." in said
    assert "Rejected or superseded: 1. A2 (superseded in 2016-17 Q2, no longer listed)." in said


_LEDGER = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["open", "closed", "merged"]), max_size=6)


@settings(max_examples=60, deadline=None)
@given(_LEDGER, _LEDGER, _LEDGER, _LEDGER)
def test_whatever_lies_in_between_nothing_is_lost_and_nothing_closed_has_vanished(
    first: dict[str, str], second: dict[str, str], third: dict[str, str], last: dict[str, str]
) -> None:
    movement = moved(risks(Q1, **first), risks(Q2, **second), risks(Q3, **third), risks(Q4, **last))
    alone = risk_movement(risks(Q1, **first), risks(Q4, **last), SCHEME, SCHEME)
    assert movement.is_reconciled
    went = entities_in((*movement.closed, *movement.vanished))
    assert sorted(went) == sorted(entities_in((*alone.closed, *alone.vanished)))
    assert (movement.added, movement.reopened, movement.cleared) == (alone.added, alone.reopened, alone.cleared)
    told_last = {one: {**second, **third}.get(one, "open") for one in entities_in(alone.vanished)}
    assert set(entities_in(movement.vanished)) == {one for one, status in told_last.items() if status == "open"}
