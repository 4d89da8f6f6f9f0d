"""Frozen means frozen: what a snapshot holds is read back as it was, is refused to any change, and proves itself."""

import dataclasses
import sqlite3
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from inforisk.access import NOTHING, WHOLE_COUNCIL, Scope
from inforisk.errors import NotFound, NotPermitted, StoreError
from inforisk.ledger import columns_of
from inforisk.store import Outcome, Snapshot, SnapshotService, Store
from inforisk.vocabulary import Kind, ReturnState
from tests.store.builders import (
    HOUSING,
    HOUSING_MANAGER,
    NOON,
    Q4,
    RECORDS,
    SIRO,
    VIEWER,
    open_store,
    submission,
)
from tests.store.snapshots_made import figures_of, frozen

PARTS = ("snapshot", "snapshot_service", "snapshot_submission", "snapshot_ledger", "snapshot_figures")


def two_services(store: Store) -> Snapshot:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss", "Theft"], "Housing"))
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Fraud"], "Revenues", Q4.previous))
    figures = figures_of(
        ("risks", "Revenues", "Low", 1.0),
        ("risks", "Housing", "Low", 2.0),
        ("risks", "Housing", "High", 0.0),
        ("assets", "Housing", "", 5.0),
    )
    return store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store, figures=figures), at=NOON)


def test_a_snapshot_says_what_was_frozen_by_whom_and_under_which_scheme(store: Store) -> None:
    found = two_services(store)
    assert (found.quarter, found.number, found.as_at, found.label) == (Q4, 1, date(2017, 3, 31), "2016-17 Q4")
    assert (found.scheme_name, found.scheme_version, found.scheme_text) == ("5x5", "1", "name: 5x5")
    assert (found.restates, found.reason, found.frozen_at, found.frozen_by) == (None, "", NOON, "Sue Siro")
    assert len(found.digest) == 64
    assert store.cycle.snapshots(RECORDS, WHOLE_COUNCIL) == (found,)
    assert store.cycle.snapshots(RECORDS, WHOLE_COUNCIL, Q4.previous) == ()


def test_freezing_is_written_down_with_the_digest(store: Store) -> None:
    found = two_services(store)
    line = store.audit(RECORDS, WHOLE_COUNCIL, limit=1)[0]
    assert (line.action, line.object, line.outcome) == ("freeze a quarter", f"snapshot {found.id}", Outcome.DONE)
    assert line.detail == {"quarter": "2016-17Q4", "digest": found.digest}


def test_the_services_come_back_as_they_stood(store: Store) -> None:
    number = two_services(store).id
    assert store.cycle.snapshot_services(RECORDS, WHOLE_COUNCIL, number) == (
        SnapshotService("Housing", "Place", ReturnState.ACCEPTED, Q4, Q4, (1,)),
        SnapshotService("Revenues", "Place", ReturnState.NOT_RETURNED, Q4.previous, Q4.previous, (2,)),
    )
    mine = store.cycle.snapshot_services(HOUSING_MANAGER, HOUSING, number)
    assert [one.service for one in mine] == ["Housing"]


def test_a_service_that_never_returned_is_kept_without_quarters(store: Store) -> None:
    silent = SnapshotService("Parks", "", ReturnState.NOT_RETURNED, None, None)
    new = dataclasses.replace(frozen(store), services=(silent,))
    number = store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, new).id
    assert store.cycle.snapshot_services(RECORDS, WHOLE_COUNCIL, number) == (silent,)


def test_a_ledger_comes_back_exactly_and_only_with_the_columns_asked_for(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss", "Theft"]))
    new = frozen(store)
    number = store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, new).id
    whole = store.cycle.ledger(RECORDS, WHOLE_COUNCIL, number, Kind.RISKS)
    assert_frame_equal(whole, new.ledgers[Kind.RISKS], check_exact=True)
    some = store.cycle.ledger(RECORDS, WHOLE_COUNCIL, number, Kind.RISKS, ["risk", "no such column", "key"])
    assert_frame_equal(some, whole[["risk", "key"]], check_exact=True)


def test_only_rows_that_a_service_in_scope_returned_are_seen(store: Store) -> None:
    number = two_services(store).id
    for columns in (None, ["risk"], ["returned_by", "risk"]):
        mine = store.cycle.ledger(HOUSING_MANAGER, HOUSING, number, Kind.RISKS, columns)
        assert list(mine["risk"]) == ["Loss", "Theft"]
        assert columns is None or list(mine.columns) == columns
    assert len(store.cycle.ledger(RECORDS, NOTHING, number, Kind.RISKS)) == 0


@pytest.mark.parametrize("kind", list(Kind))
def test_a_ledger_the_snapshot_does_not_hold_is_empty_with_its_columns(store: Store, kind: Kind) -> None:
    number = store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, dataclasses.replace(frozen(store), ledgers={})).id
    found = store.cycle.ledger(RECORDS, WHOLE_COUNCIL, number, kind)
    assert (len(found), tuple(found.columns)) == (0, columns_of(kind))
    assert str(found["row"].dtype) == "int64"


def test_the_dtypes_of_an_empty_risk_ledger_are_those_of_a_judged_one(store: Store) -> None:
    number = store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, dataclasses.replace(frozen(store), ledgers={})).id
    found = store.cycle.ledger(RECORDS, WHOLE_COUNCIL, number, Kind.RISKS)
    wanted = {
        "risk": "str",
        "action_due": "datetime64[us]",
        "residual_likelihood": "Int64",
        "residual_score": "str",
        "residual_severity": "Int64",
        "residual_band": "str",
        "residual_above_appetite": "boolean",
    }
    assert {name: str(found[name].dtype) for name in wanted} == wanted


def test_the_full_rows_of_a_snapshot_stay_those_it_was_made_from(store: Store) -> None:
    number = two_services(store).id
    before = store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, Q4)
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Corrected"], "Housing"))
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Late"], "Revenues"))
    assert_frame_equal(store.cycle.snapshot_rows(RECORDS, WHOLE_COUNCIL, number, Kind.RISKS), before, check_exact=True)
    mine = store.cycle.snapshot_rows(HOUSING_MANAGER, HOUSING, number, Kind.RISKS, ["title"])
    assert list(mine["title"]) == ["Loss", "Theft"]
    assert len(store.cycle.snapshot_rows(RECORDS, WHOLE_COUNCIL, number, Kind.ASSETS)) == 0


def test_figures_come_back_in_order_for_the_snapshots_and_measures_asked_for(store: Store) -> None:
    number = two_services(store).id
    found = store.cycle.figures(VIEWER, WHOLE_COUNCIL, ["risks"])
    assert list(found.columns) == ["snapshot_id", "measure", "service", "directorate", "group", "value"]
    assert found.to_numpy().tolist() == [
        [number, "risks", "Housing", "Place", "High", 0.0],
        [number, "risks", "Housing", "Place", "Low", 2.0],
        [number, "risks", "Revenues", "Place", "Low", 1.0],
    ]
    assert (str(found["snapshot_id"].dtype), str(found["group"].dtype), str(found["value"].dtype)) == (
        "int64", "str", "float64",
    )  # fmt: skip
    assert len(store.cycle.figures(RECORDS, WHOLE_COUNCIL, ["risks", "assets"], [number])) == 4
    assert list(store.cycle.figures(HOUSING_MANAGER, HOUSING, ["risks"])["value"]) == [0.0, 2.0]


def test_no_figures_are_a_frame_with_the_same_columns(store: Store) -> None:
    number = two_services(store).id
    empty = store.cycle.figures(RECORDS, WHOLE_COUNCIL, ["no such measure"], [number])
    assert len(empty) == 0
    assert dict(empty.dtypes) == dict(store.cycle.figures(RECORDS, WHOLE_COUNCIL, ["risks"]).dtypes)
    assert len(store.cycle.figures(RECORDS, WHOLE_COUNCIL, ["risks"], [])) == 0


def test_a_frozen_quarter_is_only_restated_with_a_reason_and_from_its_latest_snapshot(store: Store) -> None:
    first = two_services(store)
    for refused, words in (
        (frozen(store), "is frozen. To correct it"),
        (frozen(store, restates=first.id), "needs a reason"),
        (frozen(store, restates=first.id + 1, reason="Late return"), "is frozen. To correct it"),
        (frozen(store, Q4.previous, restates=first.id, reason="Late return"), "not frozen yet"),
    ):
        with pytest.raises(StoreError, match=words):
            store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, refused)
    assert store.cycle.snapshots(RECORDS, WHOLE_COUNCIL) == (first,)


def test_a_restatement_stands_beside_the_first_and_both_stay_readable(store: Store) -> None:
    first = two_services(store)
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Late"], "Revenues"))
    new = frozen(store, restates=first.id, reason="Revenues returned late")
    second = store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, new)
    assert (second.number, second.restates, second.reason) == (2, first.id, "Revenues returned late")
    assert second.label == "2016-17 Q4, restatement 1"
    titles = [list(store.cycle.ledger(RECORDS, WHOLE_COUNCIL, one.id, Kind.RISKS)["risk"]) for one in (first, second)]
    assert titles == [["Loss", "Theft", "Fraud"], ["Loss", "Theft", "Late"]]
    with pytest.raises(StoreError, match=r"latest snapshot \(2016-17 Q4, restatement 1\)"):
        store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store, restates=first.id, reason="Again"))


def test_snapshots_are_listed_by_quarter_and_number(store: Store) -> None:
    first = two_services(store)
    earlier = store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store, Q4.previous))
    again = store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store, restates=first.id, reason="Corrected"))
    assert [one.id for one in store.cycle.snapshots(RECORDS, WHOLE_COUNCIL)] == [earlier.id, first.id, again.id]


def test_a_quarter_is_frozen_for_the_whole_council_by_somebody_who_may(store: Store) -> None:
    new = frozen(store)
    with pytest.raises(NotPermitted, match="whole council"):
        store.cycle.save_snapshot(SIRO, HOUSING, new)
    assert store.audit(RECORDS, WHOLE_COUNCIL, limit=1)[0].outcome == Outcome.DENIED
    with pytest.raises(NotPermitted):
        store.cycle.save_snapshot(RECORDS, WHOLE_COUNCIL, new)
    assert store.cycle.snapshots(RECORDS, WHOLE_COUNCIL) == ()


@pytest.mark.parametrize("ask", ["snapshot_services", "verify_snapshot"])
def test_a_snapshot_that_is_not_there_is_not_found(store: Store, ask: str) -> None:
    with pytest.raises(NotFound, match="no snapshot 7"):
        getattr(store.cycle, ask)(RECORDS, WHOLE_COUNCIL, 7)
    with pytest.raises(NotFound, match="no snapshot 7"):
        store.cycle.ledger(RECORDS, WHOLE_COUNCIL, 7, Kind.RISKS)


def test_a_ledger_that_cannot_say_where_its_rows_come_from_is_refused_and_nothing_is_kept(store: Store) -> None:
    new = frozen(store)
    for changed in (
        {"ledgers": {Kind.RISKS: new.ledgers[Kind.RISKS].drop(columns="entity")}},
        {"figures": new.figures.drop(columns="value")},
    ):
        with pytest.raises(ValueError, match="columns"):
            store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, dataclasses.replace(new, **changed))
    assert store.cycle.snapshots(RECORDS, WHOLE_COUNCIL) == ()


def test_freezing_changes_the_content_version(store: Store) -> None:
    before = store.content_version(HOUSING_MANAGER, HOUSING)
    store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store))
    assert store.content_version(HOUSING_MANAGER, HOUSING) != before


def test_an_untouched_snapshot_has_its_digest_whatever_comes_after_it(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        first = two_services(store)
        store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Late"], "Revenues"))
        store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store, restates=first.id, reason="Late"))
    with open_store(tmp_path) as again:
        for one in again.cycle.snapshots(RECORDS, WHOLE_COUNCIL):
            assert again.cycle.verify_snapshot(VIEWER, WHOLE_COUNCIL, one.id)


def raw(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "store.db", isolation_level=None)


@pytest.mark.parametrize("table", PARTS)
@pytest.mark.parametrize("statement", ["UPDATE {} SET rowid = rowid", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_a_snapshot(tmp_path: Path, table: str, statement: str) -> None:
    with open_store(tmp_path) as store:
        two_services(store)
    connection = raw(tmp_path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement.format(table))
    connection.close()


def test_the_database_itself_refuses_to_add_to_a_frozen_snapshot(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        two_services(store)
    connection = raw(tmp_path)
    for statement in (
        "INSERT INTO snapshot_service VALUES (1, 9, 'Parks', '', 'accepted', NULL, NULL)",
        "INSERT INTO snapshot_submission VALUES (1, 9, 1)",
        "INSERT INTO snapshot_ledger VALUES (1, 'assets', x'00')",
        "INSERT INTO snapshot_figures VALUES ('more', 1, x'00')",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="the snapshot is frozen"):
            connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE snapshot SET as_at = '2017-06-30'",
        "UPDATE snapshot SET scheme_text = 'another'",
        "UPDATE snapshot_service SET state = 'accepted'",
        "DELETE FROM snapshot_submission WHERE submission_id = 2",
        "UPDATE snapshot_ledger SET content = substr(content, 2)",
        "UPDATE snapshot_figures SET content = zeroblob(length(content))",
        "INSERT INTO snapshot_figures SELECT 'more', snapshot_id, content FROM snapshot_figures LIMIT 1",
        "UPDATE original SET content = x'00' WHERE sha256 = (SELECT sha256 FROM submission WHERE id = 2)",
        "UPDATE register_sheet SET frame = raw WHERE submission_id = 1",
        "UPDATE register_sheet SET mapping = '{}' WHERE submission_id = 2",
        "UPDATE submission SET file_name = 'other.xlsx' WHERE id = 1",
    ],
)
def test_whatever_is_changed_behind_the_store_s_back_is_noticed(tmp_path: Path, statement: str) -> None:
    with open_store(tmp_path) as store:
        number = two_services(store).id
        connection = raw(tmp_path)
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        assert store.cycle.verify_snapshot(RECORDS, WHOLE_COUNCIL, number)
        connection.execute(statement)
        connection.close()
        assert not store.cycle.verify_snapshot(RECORDS, WHOLE_COUNCIL, number)


def test_figures_are_seen_by_services_in_scope_only_even_those_of_no_service(store: Store) -> None:
    new = frozen(store, figures=figures_of(("owners", "", "", 7.0), ("owners", "Revenues", "", 3.0)))
    store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, new)
    assert list(store.cycle.figures(RECORDS, WHOLE_COUNCIL, ["owners"])["value"]) == [7.0, 3.0]
    assert list(store.cycle.figures(RECORDS, Scope(frozenset({"revenues"})), ["owners"])["value"]) == [3.0]


def test_a_missing_value_stays_missing(store: Store) -> None:
    store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store, figures=figures_of(("level", "", "", float("nan")))))
    assert pd.isna(store.cycle.figures(RECORDS, WHOLE_COUNCIL, ["level"])["value"].item())


def test_a_ledger_with_rows_of_a_submission_nobody_is_named_for_is_not_frozen(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    unnamed = dataclasses.replace(frozen(store), services=())
    with pytest.raises(StoreError, match="rows of the submissions 1 were judged"):
        store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, unnamed)
    assert store.cycle.snapshots(RECORDS, WHOLE_COUNCIL) == ()
