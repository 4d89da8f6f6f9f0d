"""Freezing: what must be settled before, what a snapshot holds, and what a correction does to it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inforisk.access import Principal, Role, Scope
from inforisk.cycle import (
    Archive,
    Standing,
    freeze_quarter,
    live_standing,
    restate_quarter,
    standing_named,
    standings,
    trend_of,
)
from inforisk.errors import NotFound, NotPermitted, NotReady
from inforisk.metrics.trends.measures import Measure
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT, scheme_named
from inforisk.store import Store
from inforisk.vocabulary import Kind, ReturnState, SignStep
from tests.cycle.registers import NOON, WHO, accept, frozen, hand_in, opened_store

Q3, Q4 = Quarter(2016, 3), Quarter(2016, 4)
ASTRAY = ("R1", "Letters go astray", 4, 4, "open")
FLOOD = ("R2", "The server room floods", 1, 5, "open")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened_store(tmp_path) as store:
        yield store


def bands(store: Store, quarter: Quarter) -> dict[str, float]:
    kept = trend_of(Archive(store, *WHO, DEFAULT), Measure.RISKS_BY_BAND)
    place = next(number for number, point in enumerate(kept.points) if point.label.startswith(quarter.label))
    return {str(band): float(count) for band, count in kept.frame.iloc[place].items()}


def test_a_return_nobody_accepted_stands_in_the_way_by_name(store: Store) -> None:
    hand_in(store, "Housing", Q4, [ASTRAY])
    with pytest.raises(NotReady) as refused:
        freeze_quarter(store, *WHO, Q4, DEFAULT, at=NOON, missing_because="In a hurry")
    assert refused.value.missing == ("Housing: received but not accepted.",)


def test_an_open_query_stands_in_the_way(store: Store) -> None:
    hand_in(store, "Housing", Q4, [ASTRAY])
    store.cycle.say(*WHO, "Housing", Q4, ReturnState.QUERIED, "Who owns R1?", NOON)
    with pytest.raises(NotReady, match="Housing: queried and not settled"):
        frozen(store, Q4)


def test_without_a_reason_every_missing_signature_is_named(store: Store) -> None:
    hand_in(store, "Housing", Q4, [ASTRAY])
    accept(store, "Housing", Q4)
    store.cycle.sign(*WHO, Q4, SignStep.RECORDS_MANAGER, "Rosa Records", at=NOON)
    with pytest.raises(NotReady) as refused:
        freeze_quarter(store, *WHO, Q4, DEFAULT, at=NOON)
    assert refused.value.missing == (
        "No service manager has signed for: Housing.",
        "Not signed by the information management strategy group.",
    )


def test_one_manager_does_not_sign_for_another_service(store: Store) -> None:
    for service in ("Housing", "Adult Care"):
        hand_in(store, service, Q4, [ASTRAY])
        accept(store, service, Q4)
    store.cycle.sign(*WHO, Q4, SignStep.SERVICE_MANAGER, "Hari Hall", "Housing", at=NOON)
    for step in (SignStep.RECORDS_MANAGER, SignStep.IMSG):
        store.cycle.sign(*WHO, Q4, step, "Rosa Records", at=NOON)
    with pytest.raises(NotReady) as refused:
        freeze_quarter(store, *WHO, Q4, DEFAULT, at=NOON)
    assert refused.value.missing == ("No service manager has signed for: Adult Care.",)


def test_a_quarter_signed_at_every_step_freezes_without_a_reason(store: Store) -> None:
    hand_in(store, "Housing", Q4, [ASTRAY])
    accept(store, "Housing", Q4)
    for step in (SignStep.SERVICE_MANAGER, SignStep.IAO):
        store.cycle.sign(*WHO, Q4, step, "Hari Hall", "Housing", at=NOON)
    for step in (SignStep.RECORDS_MANAGER, SignStep.IMSG):
        store.cycle.sign(*WHO, Q4, step, "Rosa Records", at=NOON)
    snapshot = freeze_quarter(store, *WHO, Q4, DEFAULT, at=NOON)
    assert (snapshot.label, snapshot.as_at, snapshot.reason) == ("2016-17 Q4", Q4.last_day, "")
    assert (snapshot.scheme_name, snapshot.scheme_version) == (DEFAULT.name, DEFAULT.version)
    assert SignStep.SIRO in {one.step for one in store.cycle.signatures(*WHO, Q4)}


def test_only_who_signs_may_freeze(store: Store) -> None:
    hand_in(store, "Housing", Q4, [ASTRAY])
    accept(store, "Housing", Q4)
    records = Principal("r1", "Rosa Records", frozenset({Role.RECORDS_MANAGER}))
    with pytest.raises(NotPermitted):
        freeze_quarter(store, records, Scope(None), Q4, DEFAULT, at=NOON, missing_because="I can")
    assert store.cycle.snapshots(*WHO) == ()


def test_a_service_that_did_not_return_is_frozen_as_it_stood_and_said_not_to_have_returned(store: Store) -> None:
    for quarter, services in ((Q3, ("Housing", "Adult Care")), (Q4, ("Housing",))):
        for service in services:
            hand_in(store, service, quarter, [ASTRAY])
            accept(store, service, quarter)
        frozen(store, quarter)
    latest = store.cycle.snapshots(*WHO, Q4)[-1]
    care, housing = store.cycle.snapshot_services(*WHO, latest.id)
    assert (care.service, care.state, care.returned_for) == ("Adult Care", ReturnState.NOT_RETURNED, Q3)
    assert (housing.service, housing.state, housing.returned_for) == ("Housing", ReturnState.ACCEPTED, Q4)
    ledger = store.cycle.ledger(*WHO, latest.id, Kind.RISKS)
    assert list(zip(ledger["returned_by"], ledger["confirmed_for"], strict=True)) == [
        ("Adult Care", "2016-17 Q3"),
        ("Housing", "2016-17 Q4"),
    ]


def test_a_frozen_quarter_is_not_frozen_again_and_a_correction_needs_a_reason(store: Store) -> None:
    hand_in(store, "Housing", Q4, [ASTRAY])
    accept(store, "Housing", Q4)
    frozen(store, Q4)
    with pytest.raises(NotReady, match="restatement"):
        frozen(store, Q4)
    with pytest.raises(NotReady, match="needs a reason"):
        restate_quarter(store, *WHO, Q4, "  ")
    with pytest.raises(NotReady, match="never frozen"):
        restate_quarter(store, *WHO, Q3, "A reason")


def test_a_restatement_stands_beside_what_it_restates_and_both_stay_readable(store: Store) -> None:
    hand_in(store, "Housing", Q4, [ASTRAY, FLOOD])
    accept(store, "Housing", Q4)
    first = frozen(store, Q4)
    before = store.cycle.ledger(*WHO, first.id, Kind.RISKS)
    hand_in(store, "Housing", Q4, [("R1", "Letters go astray", 2, 2, "open"), FLOOD])
    assert store.cycle.ledger(*WHO, first.id, Kind.RISKS).equals(before)
    with pytest.raises(NotReady, match="received but not accepted"):
        restate_quarter(store, *WHO, Q4, "Housing scored R1 wrongly", at=NOON)
    accept(store, "Housing", Q4)
    second = restate_quarter(store, *WHO, Q4, "Housing scored R1 wrongly", at=NOON)
    assert (second.label, second.restates, second.reason) == (
        "2016-17 Q4, restatement 1", first.id, "Housing scored R1 wrongly",
    )  # fmt: skip
    scores = [
        list(store.cycle.ledger(*WHO, one.id, Kind.RISKS)["residual_score"]) for one in store.cycle.snapshots(*WHO, Q4)
    ]
    assert scores == [["16", "5"], ["4", "5"]]
    assert bands(store, Q4) == {"High": 0.0, "Low": 1.0, "Medium": 1.0, "Not assessed": 0.0}
    assert all(store.cycle.verify_snapshot(*WHO, one.id) for one in (first, second))


def test_a_restated_row_is_the_same_thing_as_before(store: Store) -> None:
    hand_in(store, "Housing", Q4, [ASTRAY, FLOOD])
    accept(store, "Housing", Q4)
    first = frozen(store, Q4)
    hand_in(store, "Housing", Q4, [FLOOD, ASTRAY])
    accept(store, "Housing", Q4)
    second = restate_quarter(store, *WHO, Q4, "Rows in another order", at=NOON)
    was, now = (store.cycle.ledger(*WHO, one.id, Kind.RISKS).set_index("risk_id") for one in (first, second))
    assert dict(was["entity"]) == dict(now["entity"])


def test_a_quarter_read_on_another_scale_is_refused_by_the_name_of_the_service(store: Store) -> None:
    hand_in(store, "Housing", Q4, [ASTRAY], scheme_named("four_by_four_four_band"))
    accept(store, "Housing", Q4)
    with pytest.raises(NotReady, match=r"Housing: its risks were read under the scheme four_by_four_four_band"):
        frozen(store, Q4)


def test_a_standing_is_found_by_the_name_a_person_types(store: Store) -> None:
    hand_in(store, "Housing", Q4, [ASTRAY])
    accept(store, "Housing", Q4)
    first = frozen(store, Q4)
    second = restate_quarter(store, *WHO, Q4, "Checked again", at=NOON)
    found = [standing_named(store, *WHO, DEFAULT, name).snapshot for name in ("2016-17Q4", "q4 2016/17", "2016-17Q4r1")]
    assert found == [second, second, second]
    assert standing_named(store, *WHO, DEFAULT, "2016-17 Q4r0").snapshot == first
    with pytest.raises(NotFound):
        standing_named(store, *WHO, DEFAULT, "2016-17Q3")


def test_an_old_quarter_shown_under_another_scheme_says_so_and_its_figures_stay(store: Store) -> None:
    hand_in(store, "Housing", Q4, [ASTRAY])
    accept(store, "Housing", Q4)
    frozen(store, Q4)
    (signed,) = standings(store, *WHO, DEFAULT)
    other = scheme_named("five_by_five_severe")
    shown = signed.under(other)
    archive = Archive(store, *WHO, DEFAULT)
    assert "re-banded under" in shown.label
    assert list(archive.rows(shown, Kind.RISKS)["residual_band"]) != list(
        archive.rows(signed, Kind.RISKS)["residual_band"]
    )
    assert signed.under(DEFAULT) == signed
    assert bands(store, Q4)["High"] == 1.0


def test_a_live_quarter_says_that_it_is_not_frozen(store: Store) -> None:
    hand_in(store, "Housing", Q4, [ASTRAY])
    (live,) = standings(store, *WHO, DEFAULT)
    assert isinstance(live, Standing)
    assert (live.label, live.is_frozen, live.name) == ("2016-17 Q4 (not frozen)", False, "2016-17Q4")


def test_a_quarter_still_running_is_as_at_today_and_one_that_has_ended_as_at_its_end() -> None:
    live = live_standing(Q4, DEFAULT)
    assert live.seen_on(date(2017, 2, 14)).as_at == date(2017, 2, 14)
    assert live.seen_on(date(2017, 5, 1)).as_at == date(2017, 3, 31)
    assert live.seen_on(date(2016, 12, 25)).as_at == date(2017, 1, 1)
