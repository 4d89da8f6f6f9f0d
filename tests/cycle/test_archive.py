"""Rows known again from quarter to quarter, what a person says about them, and what moved."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inforisk.council import ChangeKind, ServiceChange
from inforisk.cycle import Archive, live_standing, movement_between, since_last_report
from inforisk.cycle.moved import last_report
from inforisk.errors import NotFound
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.vocabulary import Kind
from tests.cycle.registers import NOON, WHO, accept, frozen, hand_in, opened_store

Q2, Q3, Q4 = (Quarter(2016, number) for number in (2, 3, 4))
ASTRAY = ("R1", "Letters go astray", 4, 4, "open")
FLOOD = ("R2", "The server room floods", 1, 5, "open")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened_store(tmp_path) as store:
        yield store


def archive_of(store: Store) -> Archive:
    return Archive(store, *WHO, DEFAULT)


def entities(store: Store, quarter: Quarter) -> dict[str, str]:
    rows = archive_of(store).rows(live_standing(quarter, DEFAULT), Kind.RISKS)
    return dict(zip(rows["risk"], rows["entity"], strict=True))


def test_a_row_is_known_again_whatever_its_place_and_the_form_of_its_reference(store: Store) -> None:
    hand_in(store, "Housing", Q3, [ASTRAY, FLOOD])
    hand_in(store, "Housing", Q4, [("Risk 02", *FLOOD[1:]), ("Risk 01", *ASTRAY[1:])])
    assert entities(store, Q3) == entities(store, Q4)


def test_a_quarter_nobody_froze_is_compared_all_the_same(store: Store) -> None:
    hand_in(store, "Housing", Q3, [ASTRAY, FLOOD])
    hand_in(store, "Housing", Q4, [("R1", "Letters go astray", 2, 2, "open")])
    archive = archive_of(store)
    moved = movement_between(archive, *archive.standings()).risks
    assert [one.ref for one in moved.residual_down] == ["R1"]
    assert [one.ref for one in moved.vanished] == ["R2"]


def test_a_row_carried_forward_is_itself_and_said_to_be_stale(store: Store) -> None:
    hand_in(store, "Housing", Q3, [ASTRAY])
    hand_in(store, "Adult Care", Q3, [FLOOD])
    hand_in(store, "Housing", Q4, [ASTRAY])
    archive = archive_of(store)
    moved = movement_between(archive, *archive.standings()).risks
    assert (moved.added, moved.vanished) == ((), ())
    assert [(one.service, one.confirmed_for, one.count) for one in moved.stale] == [("Adult Care", "2016-17 Q3", 1)]


def test_what_a_person_said_of_two_rows_outlives_a_corrected_return(store: Store) -> None:
    # The story: R1 was rewritten beyond recognition; somebody said it is the same risk; then Housing sent the file
    # again with a typing error mended, and the same question came back.
    hand_in(store, "Housing", Q3, [ASTRAY, FLOOD])
    accept(store, "Housing", Q3)
    frozen(store, Q3)
    rewritten = (None, "Tenants' correspondence reaches strangers", 4, 4, "open")
    hand_in(store, "Housing", Q4, [rewritten, FLOOD])
    before = archive_of(store).ledger(archive_of(store).standings()[0], Kind.RISKS).set_index("risk")
    live = archive_of(store).rows(live_standing(Q4, DEFAULT), Kind.RISKS).set_index("risk")
    was, now = before.loc[ASTRAY[1]], live.loc[rewritten[1]]
    assert was["entity"] != now["entity"]
    store.council.decide_identity(*WHO, Kind.RISKS, was["entity"], now["key"], "same", NOON)
    assert entities(store, Q4)[rewritten[1]] == was["entity"]
    hand_in(store, "Housing", Q4, [("R9", "Another risk", 1, 1, "open"), FLOOD, rewritten])
    assert entities(store, Q4)[rewritten[1]] == was["entity"]


def test_a_split_somebody_named_is_said_beside_the_new_risk(store: Store) -> None:
    hand_in(store, "Housing", Q3, [ASTRAY])
    accept(store, "Housing", Q3)
    frozen(store, Q3)
    hand_in(store, "Housing", Q4, [ASTRAY, ("R35", "Criminals break into the network", 5, 5, "open")])
    old = archive_of(store).ledger(archive_of(store).standings()[0], Kind.RISKS)["entity"].iloc[0]
    new = archive_of(store).rows(live_standing(Q4, DEFAULT), Kind.RISKS).set_index("risk_id").loc["R35"]["key"]
    store.council.decide_identity(*WHO, Kind.RISKS, old, new, "split from", NOON)
    archive = archive_of(store)
    (added,) = movement_between(archive, *archive.standings()).risks.added
    assert (added.ref, added.remark) == ("R35", "split from R1")


def test_a_merger_is_still_said_two_quarters_after_it_was_named(store: Store) -> None:
    hand_in(store, "Housing", Q2, [ASTRAY, FLOOD])
    accept(store, "Housing", Q2)
    frozen(store, Q2)
    hand_in(store, "Housing", Q3, [ASTRAY])
    old = archive_of(store).ledger(archive_of(store).standings()[0], Kind.RISKS).set_index("risk_id")["entity"]
    new = archive_of(store).rows(live_standing(Q3, DEFAULT), Kind.RISKS)["key"].iloc[0]
    store.council.decide_identity(*WHO, Kind.RISKS, old["R2"], new, "merged into", NOON)
    accept(store, "Housing", Q3)
    frozen(store, Q3)
    hand_in(store, "Housing", Q4, [("R1", "Letters go astray", 5, 5, "open")])
    archive = archive_of(store)
    second, _, fourth = archive.standings()
    moved = movement_between(archive, second, fourth).risks
    assert [(one.ref, one.remark) for one in moved.closed] == [("R2", "merged into R1")]
    assert moved.vanished == ()


def test_the_baseline_of_a_body_is_what_it_was_last_shown(store: Store) -> None:
    for quarter in (Q2, Q3, Q4):
        hand_in(store, "Housing", quarter, [ASTRAY])
        accept(store, "Housing", quarter)
        frozen(store, quarter)
    second, third, fourth = archive_of(store).standings()
    assert second.snapshot
    assert fourth.snapshot
    store.cycle.note_report(*WHO, "Cabinet Member", second.snapshot.id, date(2016, 10, 24))
    store.cycle.note_report(*WHO, "Cabinet Member", fourth.snapshot.id, date(2017, 4, 13))
    assert since_last_report(archive_of(store), "Cabinet Member", fourth) == second
    assert since_last_report(archive_of(store), "Cabinet Member", third) == second
    with pytest.raises(NotFound, match="Audit"):
        since_last_report(archive_of(store), "Audit and Procurement Committee", fourth)


def test_an_old_paper_made_once_more_takes_nothing_back_from_what_a_body_has_seen(store: Store) -> None:
    # The papers of an old quarter were printed again for the file, and the next report looked back to that quarter.
    for quarter in (Q2, Q3, Q4):
        hand_in(store, "Housing", quarter, [ASTRAY])
        accept(store, "Housing", quarter)
        frozen(store, quarter)
    second, third, fourth = archive_of(store).standings()
    assert second.snapshot
    assert third.snapshot
    store.cycle.note_report(*WHO, "Cabinet Member", third.snapshot.id, date(2017, 2, 9))
    store.cycle.note_report(*WHO, "Cabinet Member", second.snapshot.id, date(2017, 3, 1))
    store.cycle.note_report(*WHO, "Cabinet Member", third.snapshot.id, date(2017, 3, 2))
    archive = archive_of(store)
    assert since_last_report(archive, "Cabinet Member", fourth) == third
    shown = last_report(archive, "Cabinet Member", fourth)
    assert shown
    assert shown.reported_on == date(2017, 2, 9)


def test_the_directorate_is_that_of_the_service_a_row_is_about(store: Store) -> None:
    for name, directorate in (("Housing", "Place"), ("Information Governance", "Resources")):
        opened = ServiceChange(ChangeKind.OPENED, Q3, (), (name,), directorate)
        store.council.change_services(*WHO, opened, NOON)
    hand_in(store, "Information Governance", Q3, [ASTRAY])
    rows = archive_of(store).rows(live_standing(Q3, DEFAULT), Kind.RISKS)
    assert list(rows["directorate"]) == ["Resources"]
    about = rows.assign(service="HOUSING")
    assert list(archive_of(store).directorates(live_standing(Q3, DEFAULT), about)) == ["Place"]
