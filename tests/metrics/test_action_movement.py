"""What moved between two ledgers of actions."""

from datetime import date

from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from inforisk.metrics.movement import action_movement
from tests.metrics.ledgers import Q3, entities_in, ledger


def test_an_action_is_completed_withdrawn_reopened_added_or_vanished() -> None:
    before = ledger(
        {"entity": "done", "status": "awaiting approval"},
        {"entity": "dropped", "status": "not started"},
        {"entity": "gone", "status": None},
        {"entity": "again", "status": "complete"},
        {"entity": "moves", "status": "not started"},
        {"entity": "cleared", "status": "complete"},
        {"entity": "rewritten", "status": "complete"},
        quarter=Q3,
    )
    after = ledger(
        {"entity": "done", "status": "complete"},
        {"entity": "dropped", "status": "superseded"},
        {"entity": "again", "status": "in progress"},
        {"entity": "moves", "status": "awaiting approval"},
        {"entity": "new", "status": "not started"},
        {"entity": "came and went", "status": "complete"},
        {"entity": "rewritten", "status": "superseded"},
    )
    movement = action_movement(before, after)
    assert entities_in(movement.completed) == ["done"]
    assert entities_in(movement.withdrawn) == ["dropped"]
    assert entities_in(movement.vanished) == ["gone"]
    assert entities_in(movement.reopened) == ["again"]
    assert entities_in(movement.added) == ["new"]
    assert entities_in(movement.added_done) == ["came and went"]
    assert entities_in(movement.cleared) == ["cleared"]
    assert [(one.entity, one.was, one.now) for one in movement.status_changed] == [
        ("moves", "not started", "awaiting approval"),
        ("rewritten", "complete", "superseded"),
    ]
    assert (movement.before_count, movement.after_count) == (4, 3)
    assert movement.is_reconciled


def test_the_date_in_force_is_the_revised_one_else_the_first() -> None:
    before = ledger(
        {"entity": "revised", "due": "2016-09-30", "revised_due": None},
        {"entity": "revised again", "due": "2016-09-30", "revised_due": "2016-12-31"},
        {"entity": "first moved", "due": "2016-09-30", "revised_due": None},
        {"entity": "on time", "due": "2016-09-30", "revised_due": None},
    )
    after = ledger(
        {"entity": "revised", "due": "2016-09-30", "revised_due": "2016-10-31"},
        {"entity": "revised again", "due": "2016-09-30", "revised_due": "2017-03-31"},
        {"entity": "first moved", "due": "2016-10-01", "revised_due": None},
        {"entity": "on time", "due": "2016-09-30", "revised_due": "2016-09-15"},
    )
    slips = action_movement(before, after).slipped
    assert [(slip.entity, slip.was, slip.days) for slip in slips] == [
        ("revised", date(2016, 9, 30), 31),
        ("revised again", date(2016, 12, 31), 90),
        ("first moved", date(2016, 9, 30), 1),
    ]


def test_an_action_is_called_by_its_reference_and_its_recommendation() -> None:
    action = {"entity": "e", "action_ref": "A12", "recommendation": "Keep a register", "agreed_action": "Publish it"}
    (added,) = action_movement(ledger(), ledger(action)).added
    assert (added.ref, added.name) == ("A12", "Keep a register")


_STATUS = st.sampled_from([None, "not started", "complete", "rejected", "superseded", "in progress"])
_LEDGER = st.dictionaries(st.sampled_from("abcdef"), _STATUS)


@hypothesis_settings(max_examples=40, deadline=None)
@given(_LEDGER, _LEDGER)
def test_the_counts_always_reconcile(before: dict[str, str | None], after: dict[str, str | None]) -> None:
    earlier, later = (ledger(*({"entity": key, "status": side[key]} for key in side)) for side in (before, after))
    movement = action_movement(earlier, later)
    assert movement.is_reconciled
    assert len(movement.vanished) + len(movement.cleared) == len(set(before) - set(after))
    changed = {key for key in set(before) & set(after) if before[key] != after[key]}
    told = (movement.completed, movement.withdrawn, movement.reopened, movement.status_changed)
    assert {one.entity for group in told for one in group} == changed
