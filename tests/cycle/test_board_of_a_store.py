"""The board read from a store: who may see what of it, and a service that changed its name."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inforisk.access import WHOLE_COUNCIL, Role, Scope
from inforisk.council import ChangeKind, ServiceChange
from inforisk.cycle.board import ServiceReturn, returns_board
from inforisk.cycle.signing import sign_progress
from inforisk.quarters import Quarter
from inforisk.store import Store
from inforisk.vocabulary import ReturnState, SignStep
from tests.store.builders import HOUSING, RECORDS, VIEWER, open_store, submission

Q3, Q4 = Quarter(2016, 3), Quarter(2016, 4)
DAY = date(2017, 4, 20)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as opened:
        yield opened


def board(store: Store, scope: Scope = WHOLE_COUNCIL, quarter: Quarter = Q4) -> dict[str, ServiceReturn]:
    return {one.service: one for one in returns_board(store, RECORDS, scope, quarter, DAY)}


def listed(store: Store, name: str) -> None:
    change = ServiceChange(ChangeKind.OPENED, Q3, (), (name,), "Place")
    store.council.change_services(RECORDS, WHOLE_COUNCIL, change)


def keep(store: Store, service: str, quarter: Quarter, *titles: str) -> None:
    new = submission(list(titles), service, quarter, content=f"{quarter} {titles}".encode())
    store.save_submission(RECORDS, WHOLE_COUNCIL, new)


def test_the_same_rows_in_another_file_are_identical(store: Store) -> None:
    keep(store, "Housing", Q3, "Flood", "Theft")
    keep(store, "Housing", Q4, "Flood", "Theft")
    keep(store, "Planning", Q3, "Flood", "Theft")
    keep(store, "Planning", Q4, "Flood", "Loss")
    found = board(store)
    assert found["Housing"].sameness.is_identical is True
    assert found["Planning"].sameness.is_identical is False
    assert found["Planning"].sameness.has_untouched_dates


def test_a_first_return_is_compared_with_nothing(store: Store) -> None:
    keep(store, "Housing", Q4, "Flood")
    assert board(store)["Housing"].sameness.is_identical is None


def test_a_renamed_service_is_compared_with_what_it_returned_under_its_old_name(store: Store) -> None:
    listed(store, "Housing")
    keep(store, "Housing", Q3, "Flood", "Theft")
    renamed = ServiceChange(ChangeKind.RENAMED, Q4, ("Housing",), ("Homes",), reason="Restructure")
    store.council.change_services(RECORDS, WHOLE_COUNCIL, renamed)
    assert list(board(store)) == ["Homes"]
    assert board(store)["Homes"].returned_for == Q3
    keep(store, "Homes", Q4, "Flood", "Theft")
    homes = board(store)["Homes"]
    assert (homes.state, homes.sameness.is_identical, homes.directorate) == (ReturnState.RECEIVED, True, "Place")
    assert list(board(store, quarter=Q3)) == ["Housing"]


def test_a_scope_shows_its_own_services_only(store: Store) -> None:
    for name in ("Housing", "Planning"):
        listed(store, name)
        keep(store, name, Q4, "Flood")
    assert list(board(store, HOUSING)) == ["Housing"]
    assert [one.service for one in sign_progress(store, RECORDS, HOUSING, Q4).services] == ["Housing"]


def test_somebody_who_may_see_totals_only_gets_the_board_without_comparisons(store: Store) -> None:
    keep(store, "Housing", Q3, "Flood")
    keep(store, "Housing", Q4, "Flood")
    (housing,) = returns_board(store, VIEWER, WHOLE_COUNCIL, Q4, DAY)
    assert (housing.state, housing.rows, housing.sameness.is_identical) == (ReturnState.RECEIVED, 1, None)
    assert sign_progress(store, VIEWER, WHOLE_COUNCIL, Q4).services[0].owners_waited_for == ()


def test_a_return_after_acceptance_and_signing_has_to_be_accepted_and_signed_again(store: Store) -> None:
    keep(store, "Housing", Q4, "Flood")
    store.cycle.say(RECORDS, WHOLE_COUNCIL, "Housing", Q4, ReturnState.ACCEPTED)
    store.cycle.sign(RECORDS, WHOLE_COUNCIL, Q4, SignStep.SERVICE_MANAGER, "Hari Hall", "Housing")
    assert board(store)["Housing"].state is ReturnState.ACCEPTED
    assert sign_progress(store, RECORDS, WHOLE_COUNCIL, Q4).services[0].managers[0].signatory == "Hari Hall"
    keep(store, "Housing", Q4, "Flood", "Theft")
    assert board(store)["Housing"].state is ReturnState.RECEIVED


def test_an_old_quarter_is_not_changed_by_what_a_later_one_brings(store: Store) -> None:
    keep(store, "Housing", Q3, "Flood")
    before = board(store, quarter=Q3)
    keep(store, "Housing", Q4, "Theft")
    assert board(store, quarter=Q3) == before


def test_who_may_see_totals_only_learns_no_name_from_queries_confirmations_or_signatures(store: Store) -> None:
    keep(store, "Housing", Q4, "Flood")
    keep(store, "Adult Care", Q3, "Theft")
    for service, state, note in (
        ("Housing", ReturnState.QUERIED, "Is Ola Owner still the owner of row 6?"),
        ("Adult Care", ReturnState.NO_CHANGE, "Ola Owner"),
    ):
        store.cycle.say(RECORDS, WHOLE_COUNCIL, service, Q4, state, note)
    store.cycle.sign(RECORDS, WHOLE_COUNCIL, Q4, SignStep.IAO, "Ola Owner", "Housing", "Ola Owner by letter")
    store.cycle.sign(RECORDS, WHOLE_COUNCIL, Q4, SignStep.RECORDS_MANAGER, "Rosa Records", remark="Ola Owner is away")
    everything = (
        store.cycle.events(VIEWER, WHOLE_COUNCIL),
        store.cycle.signatures(VIEWER, WHOLE_COUNCIL, Q4),
        returns_board(store, VIEWER, WHOLE_COUNCIL, Q4, DAY),
        sign_progress(store, VIEWER, WHOLE_COUNCIL, Q4),
    )
    assert "Ola" not in repr(everything)
    assert "Ola" in repr(store.cycle.events(RECORDS, WHOLE_COUNCIL))
    states = [one.state for one in returns_board(store, VIEWER, WHOLE_COUNCIL, Q4, DAY)]
    assert states == [ReturnState.NO_CHANGE, ReturnState.QUERIED]


def test_a_manager_who_also_sees_the_council_s_totals_sees_the_council_s_board(store: Store) -> None:
    keep(store, "Housing", Q4, "Flood")
    both = dataclasses.replace(VIEWER, roles=VIEWER.roles | {Role.MANAGER})
    assert [one.service for one in returns_board(store, both, WHOLE_COUNCIL, Q4, DAY)] == ["Housing"]
    assert sign_progress(store, both, WHOLE_COUNCIL, Q4).services[0].owners_waited_for == ()
