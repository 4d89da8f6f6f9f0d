"""What a person decided about headings is remembered for that service, and earlier decisions are kept."""

import dataclasses
from datetime import timedelta

from inforisk.access import WHOLE_COUNCIL
from inforisk.store import Store
from tests.store.builders import NOON, RECORDS

FIRST = {"kind": "risks", "fields": {"C": "inherent_likelihood", "D": None}}
SECOND = {"kind": "risks", "fields": {"C": "residual_likelihood", "D": None}}


def test_nothing_is_recalled_where_nobody_decided(store: Store) -> None:
    assert store.recalled_mapping(RECORDS, WHOLE_COUNCIL, "Housing", "abc") is None


def test_the_latest_decision_counts_and_the_earlier_ones_are_kept(store: Store) -> None:
    rob = dataclasses.replace(RECORDS, id="r2", name="Rob Records")
    store.remember_mapping(RECORDS, WHOLE_COUNCIL, "Housing", "abc", FIRST, at=NOON)
    store.remember_mapping(rob, WHOLE_COUNCIL, "Housing", "abc", SECOND, at=NOON + timedelta(days=1))
    latest, first = store.mapping_history(RECORDS, WHOLE_COUNCIL, "Housing", "abc")
    assert store.recalled_mapping(RECORDS, WHOLE_COUNCIL, "Housing", "abc") == latest
    assert (latest.correction, latest.remembered_by, latest.remembered_at) == (
        SECOND,
        "Rob Records",
        NOON + timedelta(days=1),
    )
    assert (first.correction, first.remembered_by, first.remembered_at) == (FIRST, "Rosa Records", NOON)


def test_deciding_the_same_again_adds_nothing(store: Store) -> None:
    for _ in range(2):
        store.remember_mapping(RECORDS, WHOLE_COUNCIL, "Housing", "abc", FIRST)
    assert len(store.mapping_history(RECORDS, WHOLE_COUNCIL, "Housing", "abc")) == 1


def test_a_decision_is_for_its_service_and_its_headings_only(store: Store) -> None:
    store.remember_mapping(RECORDS, WHOLE_COUNCIL, "Housing", "abc", FIRST)
    assert store.recalled_mapping(RECORDS, WHOLE_COUNCIL, "Revenues", "abc") is None
    assert store.recalled_mapping(RECORDS, WHOLE_COUNCIL, "Housing", "abd") is None


def test_a_decision_is_no_return(store: Store) -> None:
    before = store.content_version(RECORDS, WHOLE_COUNCIL)
    store.remember_mapping(RECORDS, WHOLE_COUNCIL, "Housing", "abc", FIRST)
    assert store.is_empty(RECORDS, WHOLE_COUNCIL)
    assert store.content_version(RECORDS, WHOLE_COUNCIL) != before
