"""A snapshot names exactly what was judged: nothing slips in while it is made, and nothing stands in it unnamed."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from inforisk.council import ChangeKind, ServiceChange
from inforisk.cycle import Archive, freeze_quarter, freezing, restate_quarter
from inforisk.cycle.board import ServiceReturn, returns_board
from inforisk.errors import NotReady, StoreError
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import NewSnapshot, Store
from inforisk.vocabulary import Kind, ReturnState, SignStep
from tests.cycle.registers import NOON, WHO, accept, frozen, hand_in, opened_store

Q3, Q4 = Quarter(2016, 3), Quarter(2016, 4)
ASTRAY = ("R1", "Letters go astray", 4, 4, "open")
FLOOD = ("R2", "The server room floods", 1, 5, "open")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened_store(tmp_path) as store:
        yield store


def returned_and_accepted(store: Store, service: str, quarter: Quarter, *risks: tuple[str, str, int, int, str]) -> int:
    number = hand_in(store, service, quarter, list(risks))
    accept(store, service, quarter)
    return number


def listed(store: Store, kind: ChangeKind, quarter: Quarter, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    store.council.change_services(*WHO, ServiceChange(kind, quarter, before, after, "Place"))


def named(store: Store, snapshot_id: int) -> dict[str, tuple[int, ...]]:
    return {one.service: one.submissions for one in store.cycle.snapshot_services(*WHO, snapshot_id)}


def judged(store: Store, snapshot_id: int) -> set[int]:
    return set(store.cycle.ledger(*WHO, snapshot_id, Kind.RISKS)["submission_id"])


def on_the_board(store: Store, quarter: Quarter) -> dict[str, ServiceReturn]:
    return {one.service: one for one in returns_board(store, *WHO, quarter, quarter.last_day)}


def a_return_comes_in_while_it_is_judged(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    make = freezing._new_snapshot

    def interrupted(archive: Archive, *others: object) -> NewSnapshot:
        hand_in(store, "Housing", Q4, [ASTRAY, FLOOD])
        return make(archive, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(freezing, "_new_snapshot", interrupted)


def test_a_return_that_comes_in_while_a_quarter_is_being_frozen_stops_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    returned_and_accepted(store, "Housing", Q4, ASTRAY)
    with monkeypatch.context() as meanwhile:
        a_return_comes_in_while_it_is_judged(store, meanwhile)
        with pytest.raises(StoreError, match="Nothing was frozen: look at the returns once more"):
            frozen(store, Q4)
    assert store.cycle.snapshots(*WHO) == ()
    with pytest.raises(NotReady, match="Housing: received but not accepted"):
        frozen(store, Q4)


def test_a_return_that_comes_in_while_a_quarter_is_being_restated_stops_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    returned_and_accepted(store, "Housing", Q4, ASTRAY)
    first = frozen(store, Q4)
    a_return_comes_in_while_it_is_judged(store, monkeypatch)
    with pytest.raises(StoreError, match="Nothing was frozen"):
        restate_quarter(store, *WHO, Q4, "Checked again", at=NOON)
    assert store.cycle.snapshots(*WHO) == (first,)


def test_a_service_nobody_listed_is_named_as_long_as_its_rows_are_carried_forward(store: Store) -> None:
    listed(store, ChangeKind.OPENED, Q3, (), ("Housing",))
    returned_and_accepted(store, "Housing", Q3, ASTRAY)
    stray = returned_and_accepted(store, "Museums", Q3, FLOOD)
    frozen(store, Q3)
    housing = returned_and_accepted(store, "Housing", Q4, ASTRAY)
    museums = on_the_board(store, Q4)["Museums"]
    assert (museums.is_expected, museums.returned_for, museums.is_waited_for) == (False, Q3, False)
    snapshot = frozen(store, Q4)
    assert judged(store, snapshot.id) == {housing, stray}
    assert named(store, snapshot.id) == {"Housing": (housing,), "Museums": (stray,)}


def test_what_came_in_under_a_name_the_service_had_lost_is_named_under_its_new_one(store: Store) -> None:
    listed(store, ChangeKind.OPENED, Q3, (), ("Housing",))
    listed(store, ChangeKind.RENAMED, Q4, ("Housing",), ("Homes",))
    late = hand_in(store, "Housing", Q4, [ASTRAY])
    homes = on_the_board(store, Q4)["Homes"]
    assert (homes.state, homes.submissions, homes.rows) == (ReturnState.RECEIVED, (late,), 1)
    accept(store, "Homes", Q4)
    snapshot = frozen(store, Q4)
    assert named(store, snapshot.id) == {"Homes": (late,)}
    assert list(store.cycle.ledger(*WHO, snapshot.id, Kind.RISKS)["returned_by"]) == ["Homes"]


def test_signatures_given_before_the_last_return_do_not_freeze_it(store: Store) -> None:
    returned_and_accepted(store, "Housing", Q4, ASTRAY)
    for step in (SignStep.SERVICE_MANAGER, SignStep.IAO):
        store.cycle.sign(*WHO, Q4, step, "Hari Hall", "Housing", at=NOON)
    for step in (SignStep.RECORDS_MANAGER, SignStep.IMSG):
        store.cycle.sign(*WHO, Q4, step, "Rosa Records", at=NOON)
    later = NOON + timedelta(days=3)
    store.cycle.say(*WHO, "Housing", Q4, ReturnState.RECEIVED, "R1 was scored anew", at=later)
    store.cycle.say(*WHO, "Housing", Q4, ReturnState.ACCEPTED, at=later)
    store.cycle.sign(*WHO, Q4, SignStep.SERVICE_MANAGER, "Hari Hall", "Housing", at=later)
    with pytest.raises(NotReady) as refused:
        freeze_quarter(store, *WHO, Q4, DEFAULT, at=later)
    assert refused.value.missing == (
        "Not signed by the records manager.",
        "Not signed by the information management strategy group.",
    )
