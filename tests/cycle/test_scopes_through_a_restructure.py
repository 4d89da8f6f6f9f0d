"""A service manager's own history stays theirs through a restructure, and nobody else's becomes theirs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inforisk.access import Principal, Role, Scope
from inforisk.council import ChangeKind, ServiceChange
from inforisk.cycle import Archive, movement_between
from inforisk.cycle.board import returns_board
from inforisk.cycle.signing import sign_progress
from inforisk.metrics.trends.measures import Measure
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.vocabulary import Kind, ReturnState, SignStep
from tests.cycle.registers import NOON, WHO, accept, frozen, hand_in, opened_store

Q3, Q4, NEXT = Quarter(2016, 3), Quarter(2016, 4), Quarter(2017, 1)
ASTRAY = ("R1", "Letters go astray", 4, 4, "open")
FLOOD = ("R2", "The server room floods", 1, 5, "open")
MANAGER = Principal("m1", "Hari Hall", frozenset({Role.MANAGER}))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened_store(tmp_path) as store:
        yield store


def changed(store: Store, kind: ChangeKind, quarter: Quarter, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    store.council.change_services(*WHO, ServiceChange(kind, quarter, before, after, "Place"))


def frozen_under_old_names(store: Store, *services: str) -> None:
    for service in services:
        changed(store, ChangeKind.OPENED, Q3, (), (service,))
        hand_in(store, service, Q3, [ASTRAY, FLOOD])
        accept(store, service, Q3)
        store.cycle.sign(*WHO, Q3, SignStep.SERVICE_MANAGER, f"Head of {service}", service, at=NOON)
    frozen(store, Q3)


def seen(store: Store, *services: str) -> tuple[Principal, Scope]:
    return MANAGER, Scope(frozenset(services))


def test_a_manager_of_a_renamed_service_sees_the_movement_the_council_sees(store: Store) -> None:
    frozen_under_old_names(store, "Housing", "Planning")
    changed(store, ChangeKind.RENAMED, Q4, ("Housing",), ("Homes",))
    hand_in(store, "Homes", Q4, [ASTRAY, ("R2", "The server room floods", 3, 5, "open")])
    mine = seen(store, "Homes")
    archive = Archive(store, *mine, DEFAULT)
    before, now = archive.standings()
    moved = movement_between(archive, before, now).risks
    assert ([one.ref for one in moved.added], [one.ref for one in moved.residual_up]) == ([], ["R2"])
    assert set(archive.ledger(before, Kind.RISKS)["returned_by"]) == {"Housing"}
    figures = store.cycle.figures(*mine, [Measure.RISKS.value])
    assert list(zip(figures["service"], figures["value"], strict=True)) == [("Housing", 2.0)]


def test_a_manager_of_a_renamed_service_knows_what_it_returned_and_signed_before(store: Store) -> None:
    frozen_under_old_names(store, "Housing", "Planning")
    changed(store, ChangeKind.RENAMED, Q4, ("Housing",), ("Homes",))
    mine = seen(store, "Homes")
    assert [(one.service, one.returned_for) for one in returns_board(store, *mine, Q4, Q4.last_day)] == [("Homes", Q3)]
    assert [one.service for one in returns_board(store, *mine, Q3, Q3.last_day)] == ["Housing"]
    assert {one.service for one in store.cycle.events(*mine)} == {"Housing"}
    assert [one.service for one in sign_progress(store, *mine, Q3).services] == ["Housing"]
    services = {one.service for one in store.cycle.signatures(*mine, Q3)}
    assert services == {"Housing", ""}, "the council's own signatures are everybody's"


def test_what_somebody_said_of_a_row_holds_for_the_renamed_service_too(store: Store) -> None:
    frozen_under_old_names(store, "Housing")
    hand_in(store, "Housing", Q4, [ASTRAY])
    changed(store, ChangeKind.RENAMED, NEXT, ("Housing",), ("Homes",))
    store.council.decide_identity(*WHO, Kind.RISKS, "1:1:6", "2:1:5", "different")
    assert len(store.council.identity_decisions(*seen(store, "Homes"), Kind.RISKS)) == 1
    assert len(store.rows_of(*seen(store, "Homes"), Kind.RISKS, [1, 2])) == 3


def test_who_sees_one_part_of_a_split_service_does_not_see_what_the_other_part_brought_along(store: Store) -> None:
    frozen_under_old_names(store, "Housing")
    changed(store, ChangeKind.SPLIT, Q4, ("Housing",), ("Homes", "Rents"))
    (snapshot,) = store.cycle.snapshots(*WHO)
    assert len(store.cycle.ledger(*seen(store, "Homes"), snapshot.id, Kind.RISKS)) == 0
    assert store.cycle.events(*seen(store, "Homes")) == ()
    assert len(store.cycle.ledger(*seen(store, "Homes", "Rents"), snapshot.id, Kind.RISKS)) == 2


def test_another_service_that_takes_an_old_name_later_stays_its_own(store: Store) -> None:
    frozen_under_old_names(store, "Housing")
    changed(store, ChangeKind.RENAMED, Q4, ("Housing",), ("Homes",))
    changed(store, ChangeKind.OPENED, NEXT, (), ("Housing",))
    hand_in(store, "Housing", NEXT, [ASTRAY])
    store.cycle.say(*WHO, "Housing", NEXT, ReturnState.QUERIED, "Whose is R1?", NOON)
    mine = seen(store, "Homes")
    assert NEXT not in store.quarters(*mine)
    assert NEXT not in {one.quarter for one in (*store.summary(*mine), *store.cycle.events(*mine))}
    assert "Housing" not in set(store.rows(*mine, Kind.RISKS, NEXT)["returned_by"])
