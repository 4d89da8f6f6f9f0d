"""Several services in one file: kept for all of them or none, and given to nobody who may not see all of it."""

from datetime import timedelta

import pytest

from inforisk.access import WHOLE_COUNCIL, Scope
from inforisk.council import ChangeKind, ServiceChange
from inforisk.errors import NotFound, NotPermitted, StoreError
from inforisk.store import Action, NewSubmission, Outcome, Store
from inforisk.store import events as kept_events
from inforisk.vocabulary import Kind, ReturnState
from tests.store.builders import HOUSING, HOUSING_MANAGER, NOON, Q4, RECORDS, risk_register, submission

TITLES = ["Loss", "Theft", "Fire"]
BOTH = Scope(frozenset({"Housing", "Revenues"}))


def share(service: str, *places: int, content: bytes = b"both") -> NewSubmission:
    """The rows of one service in a file of three rows, counted from 0."""
    whole = risk_register(TITLES)
    rows = whole.frame.index
    return submission(TITLES, service, content=content, registers=(whole.only(rows.isin([rows[p] for p in places])),))


def returned(store: Store) -> None:
    store.save_returns(RECORDS, WHOLE_COUNCIL, [share("Housing", 0, 2), share("Revenues", 1)], NOON)


def titles(store: Store, scope: Scope = WHOLE_COUNCIL) -> list[tuple[str, int, str]]:
    rows = store.rows(RECORDS, scope, Kind.RISKS, Q4)
    return list(zip(rows["returned_by"], rows["row"], rows["title"], strict=True))


def test_each_service_s_rows_are_its_own_return_with_its_own_event(store: Store) -> None:
    returned(store)
    assert titles(store) == [("Housing", 6, "Loss"), ("Housing", 8, "Fire"), ("Revenues", 7, "Theft")]
    events = store.cycle.events(RECORDS, WHOLE_COUNCIL, Q4)
    assert [(one.service, one.state, one.submissions) for one in events] == [
        ("Housing", ReturnState.RECEIVED, (1,)),
        ("Revenues", ReturnState.RECEIVED, (2,)),
    ]
    assert [line.object for line in store.audit(RECORDS, WHOLE_COUNCIL, 2)] == ["submission 2", "submission 1"]


def test_the_answers_are_in_the_order_of_the_files(store: Store) -> None:
    files = [share("Housing", 0), share("Revenues", 1), share("housing", 2, content=b"more")]
    saved = store.save_returns(RECORDS, WHOLE_COUNCIL, files)
    kept = {one.id: one.service for one in store.submissions(RECORDS, WHOLE_COUNCIL)}
    assert [kept[one.submission_id] for one in saved] == ["Housing", "Revenues", "Housing"]
    assert [row for _, row, _ in titles(store)] == [6, 8, 7]


def test_saving_the_same_again_changes_nothing_for_any_of_them(store: Store) -> None:
    returned(store)
    again = store.save_returns(RECORDS, WHOLE_COUNCIL, [share("Housing", 0, 2), share("Revenues", 1)])
    assert [one.is_new for one in again] == [False, False]
    assert len(store.cycle.events(RECORDS, WHOLE_COUNCIL, Q4)) == 2


def test_a_later_file_supersedes_service_by_service(store: Store) -> None:
    returned(store)
    later = NOON + timedelta(days=1)
    store.save_returns(RECORDS, WHOLE_COUNCIL, [share("Revenues", 0, content=b"corrected")], later)
    assert titles(store) == [("Housing", 6, "Loss"), ("Housing", 8, "Fire"), ("Revenues", 6, "Loss")]


def test_nothing_is_kept_where_the_last_service_cannot_be_written(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_event = kept_events.add_event

    def fails_for_revenues(connection: object, by: str, name: str, *rest: object) -> int:
        if name == "Revenues":
            raise StoreError("The disk is full.")
        return add_event(connection, by, name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(kept_events, "add_event", fails_for_revenues)
    with pytest.raises(StoreError, match="disk is full"):
        returned(store)
    assert store.is_empty(RECORDS, WHOLE_COUNCIL)
    assert store.cycle.events(RECORDS, WHOLE_COUNCIL, Q4) == ()


def test_nothing_is_kept_where_one_of_the_services_is_not_the_manager_s(store: Store) -> None:
    with pytest.raises(NotPermitted, match="Revenues is not one of your services"):
        store.save_returns(HOUSING_MANAGER, HOUSING, [share("Housing", 0, 2), share("Revenues", 1)])
    assert store.is_empty(RECORDS, WHOLE_COUNCIL)


def test_a_return_of_no_files_is_none(store: Store) -> None:
    with pytest.raises(ValueError, match="at least one file"):
        store.save_returns(RECORDS, WHOLE_COUNCIL, [])


def test_the_file_is_given_to_nobody_whose_services_are_only_some_of_those_in_it(store: Store) -> None:
    returned(store)
    file = share("Housing", 0)
    with pytest.raises(NotFound):
        store.original(HOUSING_MANAGER, HOUSING, file.sha256)
    line = store.audit(RECORDS, WHOLE_COUNCIL, 1)[0]
    assert (line.actor, line.action, line.outcome) == ("m1", Action.TAKE_ORIGINAL, Outcome.DENIED)
    assert line.detail == {"reason": "out-of-scope"}
    assert store.original(HOUSING_MANAGER, BOTH, file.sha256) == ("risks.xlsx", b"both")
    assert store.original(RECORDS, WHOLE_COUNCIL, file.sha256) == ("risks.xlsx", b"both")


def test_a_service_that_no_longer_counts_in_a_file_still_keeps_it_closed(store: Store) -> None:
    returned(store)
    store.save_returns(RECORDS, WHOLE_COUNCIL, [share("Revenues", 1, content=b"corrected")])
    with pytest.raises(NotFound):
        store.original(HOUSING_MANAGER, HOUSING, share("Housing", 0).sha256)


def test_whoever_has_taken_over_every_service_of_a_file_may_take_it(store: Store) -> None:
    returned(store)
    merged = ServiceChange(ChangeKind.MERGED, Q4.next, ("Housing", "Revenues"), ("Homes and Rents",))
    store.council.change_services(RECORDS, WHOLE_COUNCIL, merged)
    heir = Scope(frozenset({"Homes and Rents"}))
    assert store.original(HOUSING_MANAGER, heir, share("Housing", 0).sha256)[1] == b"both"


def test_a_row_is_walked_back_only_through_the_return_it_stands_in(store: Store) -> None:
    returned(store)
    origin = store.origin(HOUSING_MANAGER, HOUSING, 1, "Risks", 8)
    assert (origin.fields["risk_id"][0].cell, origin.fields["risk_id"][0].text) == ("A8", "R2")
    for submission_id in (1, 2):
        with pytest.raises(NotFound):
            store.origin(HOUSING_MANAGER, HOUSING, submission_id, "Risks", 7)
