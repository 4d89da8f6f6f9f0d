"""A service that did not return stands with what it returned before, under today's name and visibly stale."""

import pytest

from inforisk.access import WHOLE_COUNCIL, Scope
from inforisk.council import ChangeKind, ServiceChange
from inforisk.errors import NotFound
from inforisk.quarters import Quarter
from inforisk.store import Outcome, Store
from inforisk.vocabulary import Kind, ReturnState
from tests.store.builders import HOUSING_MANAGER, Q4, RECORDS, risk_register, submission

Q1, Q2, Q3 = (Quarter(2016, number) for number in (1, 2, 3))
Stand = tuple[str, str, str, str]


def hand_in(store: Store, title: str, service: str, quarter: Quarter) -> int:
    return store.save_submission(RECORDS, WHOLE_COUNCIL, submission([title], service, quarter)).submission_id


def unchanged(store: Store, service: str, quarter: Quarter) -> None:
    store.cycle.say(RECORDS, WHOLE_COUNCIL, service, quarter, ReturnState.NO_CHANGE)


def change(store: Store, kind: ChangeKind, quarter: Quarter, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    store.council.change_services(RECORDS, WHOLE_COUNCIL, ServiceChange(kind, quarter, before, after))


def stands(store: Store, quarter: Quarter = Q4, scope: Scope = WHOLE_COUNCIL, carried: bool = True) -> list[Stand]:
    """Title, the name it stands under, the quarter it was returned for and the one it was confirmed for."""
    rows = store.rows(RECORDS, scope, Kind.RISKS, quarter, ["title"], carried)
    return [
        (row.title, row.returned_by, row.returned_for[-2:], row.confirmed_for[-2:])
        for row in rows.itertuples(index=False)
    ]


def test_a_service_that_did_not_return_is_carried_forward_and_can_be_seen_to_be_stale(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q2)
    hand_in(store, "Fraud", "Revenues", Q4)
    assert stands(store) == [("Loss", "Housing", "Q2", "Q2"), ("Fraud", "Revenues", "Q4", "Q4")]


def test_only_what_was_returned_for_the_quarter_where_nothing_is_to_be_carried(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q2)
    hand_in(store, "Fraud", "Revenues", Q4)
    assert stands(store, carried=False) == [("Fraud", "Revenues", "Q4", "Q4")]


def test_nothing_is_carried_backwards(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q4)
    assert stands(store, Q3) == []


def test_a_register_of_another_kind_does_not_stop_the_risks_from_being_carried(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q3)
    register = risk_register(["List"], "Assets")
    assets = (register.__class__(Kind.ASSETS, "Assets", register.frame, register.raw, register.columns),)
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["List"], quarter=Q4, registers=assets))
    assert stands(store) == [("Loss", "Housing", "Q3", "Q3")]


def test_an_empty_register_is_a_return_and_nothing_is_carried_past_it(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q3)
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission([], quarter=Q4, content=b"empty"))
    assert stands(store) == []


def test_confirming_no_change_makes_what_is_carried_fresh_again(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q2)
    unchanged(store, "housing ", Q3)
    assert stands(store, Q3) == [("Loss", "Housing", "Q2", "Q3")]
    assert stands(store, Q4) == [("Loss", "Housing", "Q2", "Q3")]
    assert stands(store, Q2) == [("Loss", "Housing", "Q2", "Q2")]


def test_a_confirmation_taken_back_confirms_nothing(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q3)
    unchanged(store, "Housing", Q4)
    store.cycle.say(RECORDS, WHOLE_COUNCIL, "Housing", Q4, ReturnState.NOT_RETURNED)
    assert stands(store) == [("Loss", "Housing", "Q3", "Q3")]


def test_a_renamed_service_is_carried_under_its_new_name_until_that_returned(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q2)
    change(store, ChangeKind.RENAMED, Q4, ("Housing",), ("Homes",))
    assert stands(store, Q3) == [("Loss", "Housing", "Q2", "Q2")]
    assert stands(store, Q4) == [("Loss", "Homes", "Q2", "Q2")]
    hand_in(store, "Damp", "Homes", Q4)
    assert stands(store, Q4) == [("Damp", "Homes", "Q4", "Q4")]


def test_a_return_under_a_name_that_has_gone_is_its_successor_s(store: Store) -> None:
    change(store, ChangeKind.OPENED, Q1, (), ("Housing",))
    change(store, ChangeKind.RENAMED, Q4, ("Housing",), ("Homes",))
    hand_in(store, "Loss", "Housing", Q4)
    assert stands(store) == [("Loss", "Homes", "Q4", "Q4")]
    hand_in(store, "Damp", "Homes", Q4)
    assert stands(store) == [("Damp", "Homes", "Q4", "Q4")]


def test_merged_services_are_carried_side_by_side_and_confirmed_by_the_one_they_became(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q2)
    hand_in(store, "Fraud", "Benefits", Q3)
    change(store, ChangeKind.MERGED, Q4, ("Housing", "Benefits"), ("Homes",))
    assert stands(store) == [("Loss", "Homes", "Q2", "Q2"), ("Fraud", "Homes", "Q3", "Q3")]
    unchanged(store, "Homes", Q4)
    assert stands(store) == [("Loss", "Homes", "Q2", "Q4"), ("Fraud", "Homes", "Q3", "Q4")]


def test_a_service_merged_into_one_that_exists_is_replaced_only_by_a_return_made_since(store: Store) -> None:
    hand_in(store, "Loss", "Benefits", Q1)
    hand_in(store, "Damp", "Housing", Q2)
    change(store, ChangeKind.MERGED, Q3, ("Benefits", "Housing"), ("Housing",))
    assert stands(store, Q3) == [("Loss", "Housing", "Q1", "Q1"), ("Damp", "Housing", "Q2", "Q2")]
    hand_in(store, "Both", "Housing", Q4)
    assert stands(store, Q4) == [("Both", "Housing", "Q4", "Q4")]


def test_a_split_service_is_carried_under_its_old_name_until_one_part_has_returned(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q2)
    change(store, ChangeKind.SPLIT, Q3, ("Housing",), ("Repairs", "Tenancies"))
    assert stands(store) == [("Loss", "Housing", "Q2", "Q2")]
    hand_in(store, "Damp", "Repairs", Q4)
    assert stands(store) == [("Damp", "Repairs", "Q4", "Q4")]
    assert stands(store, Q3) == [("Loss", "Housing", "Q2", "Q2")]


def test_a_split_service_is_confirmed_only_when_every_part_has_confirmed_it(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q2)
    change(store, ChangeKind.SPLIT, Q3, ("Housing",), ("Repairs", "Tenancies"))
    unchanged(store, "Repairs", Q4)
    assert stands(store) == [("Loss", "Housing", "Q2", "Q2")]
    unchanged(store, "Tenancies", Q4)
    assert stands(store) == [("Loss", "Housing", "Q2", "Q4")]


def test_a_closed_service_is_not_carried(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q2)
    change(store, ChangeKind.CLOSED, Q4, ("Housing",), ())
    assert [title for title, *_ in stands(store, Q3)] == ["Loss"]
    assert stands(store, Q4) == []


def test_a_service_moved_to_another_directorate_stays_itself(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q2)
    change(store, ChangeKind.MOVED, Q3, ("Housing",), ("Housing",))
    assert stands(store) == [("Loss", "Housing", "Q2", "Q2")]


def test_a_manager_sees_and_can_walk_back_what_their_service_was_before_its_rename(store: Store) -> None:
    number = hand_in(store, "Loss", "Housing", Q2)
    change(store, ChangeKind.RENAMED, Q4, ("Housing",), ("Homes",))
    homes = Scope(frozenset({"Homes"}))
    assert stands(store, Q4, homes) == [("Loss", "Homes", "Q2", "Q2")]
    origin = store.origin(HOUSING_MANAGER, homes, number, "Risks", 6)
    assert origin.fields["risk_id"][0].text == "R0"
    assert stands(store, Q4, Scope(frozenset({"Housing"}))) == []


def test_looking_up_what_lies_outside_the_scope_finds_nothing_and_is_written_down(store: Store) -> None:
    hand_in(store, "Loss", "Housing", Q4)
    theirs = hand_in(store, "Fraud", "Revenues", Q4)
    mine = Scope(frozenset({"Housing"}))
    sha256 = submission(["Fraud"]).sha256
    before = len(store.audit(RECORDS, WHOLE_COUNCIL))
    for ask in (
        lambda: store.origin(HOUSING_MANAGER, mine, theirs, "Risks", 6),
        lambda: store.findings(HOUSING_MANAGER, mine, theirs),
        lambda: store.original(HOUSING_MANAGER, mine, sha256),
    ):
        with pytest.raises(NotFound):
            ask()
    lines = store.audit(RECORDS, WHOLE_COUNCIL)[: len(store.audit(RECORDS, WHOLE_COUNCIL)) - before]
    assert [(line.object, line.outcome, line.detail) for line in reversed(lines)] == [
        (f"submission {theirs}", Outcome.DENIED, {"reason": "out-of-scope"}),
        (f"submission {theirs}", Outcome.DENIED, {"reason": "out-of-scope"}),
        (f"original {sha256}", Outcome.DENIED, {"reason": "out-of-scope"}),
    ]


def test_looking_up_what_is_nowhere_is_not_an_attempt_on_anybody_s_data(store: Store) -> None:
    with pytest.raises(NotFound):
        store.findings(HOUSING_MANAGER, Scope(frozenset({"Housing"})), 99)
    assert store.audit(RECORDS, WHOLE_COUNCIL) == ()


def test_a_scope_knows_a_service_s_name_in_capitals_with_accents(store: Store) -> None:
    hand_in(store, "Loss", "ÉCOLE  Meals", Q4)
    scope = Scope(frozenset({"école meals"}))
    assert store.services(RECORDS, scope) == ("ÉCOLE Meals",)
    assert [title for title, *_ in stands(store, Q4, scope)] == ["Loss"]
