"""What the numbers of a quarter are made from, within a part of the council."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inforisk.cycle import Archive, movement_between
from inforisk.cycle.evidence import evidence_of
from inforisk.metrics.focus import Focus
from inforisk.metrics.numbers import told
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT, scheme_named
from inforisk.store import Store
from inforisk.vocabulary import Kind
from tests.cycle.registers import WHO, accept, frozen, hand_in, opened_store

Q3, Q4 = Quarter(2016, 3), Quarter(2016, 4)
ASTRAY = ("R1", "Letters go astray", 5, 5, "open")
FLOOD = ("R2", "The server room floods", 1, 1, "open")
THEFT = ("R3", "A laptop is stolen", 5, 4, "open")
HOUSING = Focus(services=("Housing",))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with opened_store(tmp_path) as store:
        yield _filled(store)


def _filled(store: Store) -> Archive:
    hand_in(store, "Housing", Q3, [ASTRAY])
    hand_in(store, "Adult Care", Q3, [FLOOD])
    hand_in(store, "Housing", Q4, [ASTRAY, THEFT])
    hand_in(store, "Adult Care", Q4, [("R2", "The server room floods", 5, 5, "open")])
    return Archive(store, *WHO, DEFAULT)


def test_a_number_comes_with_its_whole_and_with_what_it_was(archive: Archive) -> None:
    then, now = archive.standings()
    above = told("risks-above-appetite", evidence_of(archive, now, then))
    assert (above.counted.value, above.whole, above.before) == (3, 3, 1)
    assert above.of_whole == "3 of 3"
    assert above.change_words == "2 more than at 2016-17 Q3 (not frozen)"


def test_within_a_service_both_quarters_are_narrowed_down(archive: Archive) -> None:
    then, now = archive.standings()
    above = told("risks-above-appetite", evidence_of(archive, now, then, HOUSING))
    assert (above.counted.value, above.whole, above.before) == (2, 2, 1)


def test_nothing_is_compared_where_nothing_came_before(archive: Archive) -> None:
    then, _ = archive.standings()
    above = told("risks-above-appetite", evidence_of(archive, then))
    assert (above.before, above.change, above.change_words) == (None, None, "")


def test_what_moved_is_what_lay_within_the_focus_in_either_quarter(archive: Archive) -> None:
    then, now = archive.standings()
    moved = movement_between(archive, then, now, HOUSING).risks
    assert [one.ref for one in moved.added] == ["R3"]
    assert moved.residual_up == ()
    everything = movement_between(archive, then, now).risks
    assert [one.ref for one in everything.residual_up] == ["R2"]


def test_the_rows_behind_are_those_of_the_register_asked_for(archive: Archive) -> None:
    _, now = archive.standings()
    evidence = evidence_of(archive, now, None, HOUSING)
    assert evidence.rows(Kind.RISKS)["risk_id"].tolist() == ["R1", "R3"]
    assert evidence.rows(Kind.ASSETS).empty


def test_every_earlier_ledger_comes_with_the_scheme_it_was_judged_under(tmp_path: Path) -> None:
    quarters = (Quarter(2016, 2), Q3, Q4)
    schemes = (DEFAULT, scheme_named("five_by_five_severe"), DEFAULT)
    with opened_store(tmp_path) as store:
        for quarter, scheme in zip(quarters, schemes, strict=True):
            hand_in(store, "Housing", quarter, [ASTRAY])
            accept(store, "Housing", quarter)
            frozen(store, quarter, scheme)
        archive = Archive(store, *WHO, DEFAULT)
        evidence = evidence_of(archive, archive.standings()[-1])
        assert [one.name for one in evidence.earlier_schemes()] == [one.name for one in schemes[:2]]
        assert len(evidence.earlier(Kind.RISKS)) == len(schemes[:2])
