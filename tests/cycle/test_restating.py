"""An old quarter restated when later ones are frozen: its rows are the ones they hold, and they stay as they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inforisk.cycle import Archive, movement_between, restate_quarter
from inforisk.metrics.movement import RiskMovement
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.vocabulary import Kind
from tests.cycle.registers import NOON, WHO, Risk, accept, frozen, hand_in, opened_store

Q3, Q4 = Quarter(2016, 3), Quarter(2016, 4)
ASTRAY = ("R1", "Letters go astray", 4, 4, "open")
FLOOD = ("R2", "The server room floods", 1, 5, "open")
THEFT = ("R3", "Laptops are stolen from cars", 3, 5, "open")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened_store(tmp_path) as store:
        yield store


def returned(store: Store, service: str, quarter: Quarter, *risks: Risk) -> None:
    hand_in(store, service, quarter, list(risks))
    accept(store, service, quarter)


def moved(store: Store) -> RiskMovement:
    archive = Archive(store, *WHO, DEFAULT)
    before, after = archive.standings()
    return movement_between(archive, before, after).risks


def refs(records: object) -> list[str]:
    return sorted(one.ref for one in records)  # type: ignore[attr-defined]


def test_a_service_whose_late_return_is_restated_did_not_start_afresh_the_quarter_after(store: Store) -> None:
    returned(store, "Housing", Q3, ASTRAY)
    frozen(store, Q3)
    returned(store, "Housing", Q4, ASTRAY)
    returned(store, "Adult Care", Q4, FLOOD, ("R3", "Laptops are stolen from cars", 5, 5, "open"))
    fourth = frozen(store, Q4)
    ledger = store.cycle.ledger(*WHO, fourth.id, Kind.RISKS)
    assert refs(moved(store).added) == ["R2", "R3"]
    returned(store, "Adult Care", Q3, FLOOD, THEFT)
    restate_quarter(store, *WHO, Q3, "Adult Care was late", at=NOON)
    found = moved(store)
    assert (refs(found.added), refs(found.vanished), refs(found.residual_up)) == ([], [], ["R3"])
    assert store.cycle.ledger(*WHO, fourth.id, Kind.RISKS).equals(ledger)


def test_a_forgotten_row_added_by_a_restatement_is_the_one_the_next_quarter_had(store: Store) -> None:
    returned(store, "Housing", Q3, ASTRAY)
    frozen(store, Q3)
    returned(store, "Housing", Q4, ASTRAY, FLOOD)
    frozen(store, Q4)
    returned(store, "Housing", Q3, ASTRAY, FLOOD, THEFT)
    restate_quarter(store, *WHO, Q3, "R2 and R3 were forgotten", at=NOON)
    found = moved(store)
    assert (refs(found.added), refs(found.vanished)) == ([], ["R3"])


def test_what_somebody_said_is_another_thing_stays_another_thing(store: Store) -> None:
    returned(store, "Housing", Q3, ASTRAY)
    frozen(store, Q3)
    returned(store, "Housing", Q4, ASTRAY, FLOOD)
    frozen(store, Q4)
    returned(store, "Housing", Q3, ASTRAY, FLOOD)
    store.council.decide_identity(*WHO, Kind.RISKS, "3:1:6", "2:1:6", "different")
    restate_quarter(store, *WHO, Q3, "R2 was forgotten", at=NOON)
    found = moved(store)
    assert (refs(found.added), refs(found.vanished)) == (["R2"], ["R2"])
