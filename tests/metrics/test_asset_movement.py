"""What moved between two ledgers of information assets."""

from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from inforisk.metrics.movement import asset_movement
from tests.metrics.ledgers import Q3, entities_in, ledger


def test_an_asset_is_added_retired_vanished_or_back_in_use() -> None:
    before = ledger(
        {"entity": "stays", "status": "active"},
        {"entity": "archived", "status": None},
        {"entity": "gone", "status": "active"},
        {"entity": "back", "status": "archived"},
        {"entity": "cleared", "status": "disposed"},
        quarter=Q3,
    )
    after = ledger(
        {"entity": "stays", "status": "active"},
        {"entity": "archived", "status": "archived"},
        {"entity": "back", "status": "active"},
        {"entity": "new", "status": None},
        {"entity": "came and went", "status": "disposed"},
    )
    movement = asset_movement(before, after)
    assert entities_in(movement.added) == ["new"]
    assert [(asset.entity, asset.status) for asset in movement.retired] == [("archived", "archived")]
    assert entities_in(movement.vanished) == ["gone"]
    assert entities_in(movement.back_in_use) == ["back"]
    assert entities_in(movement.cleared) == ["cleared"]
    assert entities_in(movement.added_retired) == ["came and went"]
    assert (movement.before_count, movement.after_count) == (3, 3)
    assert movement.is_reconciled


def test_classification_owner_and_personal_data_that_changed_are_told() -> None:
    before = ledger(
        {"entity": "a", "asset_id": "A1", "asset_name": "Case files", "asset_owner": "Jo Hill",
         "classification": "OFFICIAL", "personal_data": "no", "special_category": None},
        {"entity": "b", "asset_id": "A2", "asset_owner": "Jo Hill", "classification": None,
         "personal_data": "yes", "special_category": "no"},
        {"entity": "c", "asset_id": "A3", "asset_owner": None, "classification": "OFFICIAL",
         "personal_data": "yes", "special_category": "yes"},
    )  # fmt: skip
    after = ledger(
        {"entity": "a", "asset_id": "A1", "asset_name": "Case files", "asset_owner": "Hill, Jo",
         "classification": "OFFICIAL-SENSITIVE", "personal_data": "yes", "special_category": None},
        {"entity": "b", "asset_id": "A2", "asset_owner": "Sam Green", "classification": "OFFICIAL",
         "personal_data": "yes", "special_category": "yes"},
        {"entity": "c", "asset_id": "A3", "asset_owner": "Sam Green", "classification": "OFFICIAL",
         "personal_data": "no", "special_category": "no"},
    )  # fmt: skip
    movement = asset_movement(before, after)
    assert [(one.ref, one.was, one.now) for one in movement.owner_changed] == [
        ("A2", "Jo Hill", "Sam Green"),
        ("A3", "", "Sam Green"),
    ]
    assert [(one.ref, one.was, one.now) for one in movement.classification_changed] == [
        ("A1", "OFFICIAL", "OFFICIAL-SENSITIVE"),
        ("A2", "", "OFFICIAL"),
    ]
    assert [(one.ref, one.was, one.now) for one in movement.new_personal_data] == [
        ("A1", "none stated", "personal data"),
        ("A2", "personal data", "special category data"),
    ]


def test_a_ledger_with_the_least_columns_can_be_compared() -> None:
    bare = ledger({"entity": "a"})[["key", "entity", "service", "row"]]
    movement = asset_movement(bare, bare)
    assert (movement.stayed_count, movement.stale) == (1, ())


_LEDGER = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from([None, "active", "archived", "disposed"]))


@hypothesis_settings(max_examples=40, deadline=None)
@given(_LEDGER, _LEDGER)
def test_the_counts_always_reconcile(before: dict[str, str | None], after: dict[str, str | None]) -> None:
    earlier, later = (ledger(*({"entity": key, "status": side[key]} for key in side)) for side in (before, after))
    movement = asset_movement(earlier, later)
    assert movement.is_reconciled
    assert len(movement.vanished) + len(movement.cleared) == len(set(before) - set(after))
    assert len(movement.added) + len(movement.added_retired) == len(set(after) - set(before))
