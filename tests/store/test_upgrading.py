"""A store made by the first version opens in this one: nothing is lost, and its returns are in the cycle's events."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from inforisk.access import WHOLE_COUNCIL
from inforisk.store import Store
from inforisk.store.codec import frame_bytes
from inforisk.store.cycle_tables import APPEND_ONLY
from inforisk.vocabulary import Kind, ReturnState
from tests.store.builders import NOON, Q4, RECORDS, SIRO, open_store, risk_register, submission
from tests.store.papers_made import cabinet_paper
from tests.store.snapshots_made import frozen


def made_by_version_1(folder: Path) -> None:
    """A store with two returns, taken back to what the first version kept: none of its successor's tables."""
    with open_store(folder, clock=lambda: NOON) as store:
        store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss", "Theft"], quarter=Q4.previous))
        store.save_return(RECORDS, WHOLE_COUNCIL, [submission(["Fire"]), submission(["Flood"])])
    raw = sqlite3.connect(folder / "store.db", isolation_level=None)
    raw.execute("PRAGMA foreign_keys = OFF")
    for table in APPEND_ONLY:
        raw.execute(f"DROP TABLE {table.name}")
    raw.execute("UPDATE schema_version SET version = 1")
    # The first version kept every cell as typed, also where the typed value says the same.
    whole = frame_bytes(risk_register(["Loss", "Theft"]).raw)
    raw.execute("UPDATE register_sheet SET raw = ? WHERE submission_id = 1", [whole])
    raw.close()


def versions(folder: Path) -> list[int]:
    raw = sqlite3.connect(folder / "store.db")
    found = [version for (version,) in raw.execute("SELECT version FROM schema_version ORDER BY version")]
    raw.close()
    return found


def test_opening_it_makes_the_new_tables_and_says_so_once(tmp_path: Path) -> None:
    made_by_version_1(tmp_path)
    for _ in range(2):
        open_store(tmp_path).close()
    assert versions(tmp_path) == [1, 4]


def test_a_new_store_begins_with_this_version(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    assert versions(tmp_path) == [4]


def test_its_returns_are_events_as_if_they_had_been_said_then(tmp_path: Path) -> None:
    made_by_version_1(tmp_path)
    with open_store(tmp_path) as store:
        events = store.cycle.events(RECORDS, WHOLE_COUNCIL)
    assert [(one.quarter, one.service, one.submissions) for one in events] == [
        (Q4.previous, "Housing", (1,)),
        (Q4, "Housing", (2, 3)),
    ]
    assert {(one.state, one.at, one.by) for one in events} == {(ReturnState.RECEIVED, NOON, "Rosa Records")}


def test_its_rows_and_cells_are_read_as_before(tmp_path: Path) -> None:
    made_by_version_1(tmp_path)
    with open_store(tmp_path) as store:
        assert rows_and_cells(store) == (["Loss", "Theft"], "Theft", "2 - Likely")


def rows_and_cells(store: Store) -> tuple[list[str], str | None, str | None]:
    rows = store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, Q4.previous, ["title"])
    fields = store.origin(RECORDS, WHOLE_COUNCIL, 1, "Risks", 7).fields
    return list(rows["title"]), fields["title"][0].text, fields["inherent_likelihood"][0].text


def test_the_upgraded_store_takes_part_in_the_cycle(tmp_path: Path) -> None:
    made_by_version_1(tmp_path)
    with open_store(tmp_path) as store:
        store.cycle.say(RECORDS, WHOLE_COUNCIL, "Housing", Q4, ReturnState.ACCEPTED)
        number = store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store)).id
        assert store.cycle.verify_snapshot(RECORDS, WHOLE_COUNCIL, number)
        assert store.verify_audit(RECORDS, WHOLE_COUNCIL).is_sound


def made_by_version_2(folder: Path) -> None:
    """A store that settled something, taken back to what the second version kept: no reasons."""
    with open_store(folder, clock=lambda: NOON) as store:
        store.council.change_setting(RECORDS, WHOLE_COUNCIL, "return_days", 10, date(2017, 4, 1))
    raw = sqlite3.connect(folder / "store.db", isolation_level=None)
    raw.execute("ALTER TABLE council_setting DROP COLUMN reason")
    raw.execute("UPDATE schema_version SET version = 2")
    raw.close()


def test_what_the_second_version_settled_holds_without_a_reason(tmp_path: Path) -> None:
    made_by_version_2(tmp_path)
    with open_store(tmp_path) as store:
        store.council.change_setting(RECORDS, WHOLE_COUNCIL, "return_days", 7, date(2018, 4, 1), NOON, "agreed")
        told = store.council.setting_changes(RECORDS, WHOLE_COUNCIL)
    open_store(tmp_path).close()
    assert versions(tmp_path) == [2, 4]
    assert [(one.value, one.reason, one.said_at, one.said_by) for one in told] == [
        (10, "", NOON, "Rosa Records"),
        (7, "agreed", NOON, "Rosa Records"),
    ]


def made_by_version_3(folder: Path) -> None:
    """A store with a report, taken back to what the third version kept: no papers, and no words of their authors."""
    with open_store(folder, clock=lambda: NOON) as store:
        store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
        number = store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store)).id
        store.cycle.note_report(RECORDS, WHOLE_COUNCIL, "Cabinet Member", number, date(2017, 4, 10))
    raw = sqlite3.connect(folder / "store.db", isolation_level=None)
    for table in ("paper_made", "written_words"):
        raw.execute(f"DROP TABLE {table}")
    raw.execute("UPDATE schema_version SET version = 3")
    raw.close()


def test_a_store_of_the_third_version_keeps_its_reports_and_learns_of_papers(tmp_path: Path) -> None:
    made_by_version_3(tmp_path)
    with open_store(tmp_path, clock=lambda: NOON) as store:
        assert store.cycle.papers(RECORDS, WHOLE_COUNCIL) == ()
        store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(1))
        store.cycle.write_words(RECORDS, WHOLE_COUNCIL, "Cabinet Member", Q4, "summary", "Noted.")
        reported = [one.reported_on for one in store.cycle.reports(RECORDS, WHOLE_COUNCIL)]
    open_store(tmp_path).close()
    assert reported == [date(2017, 4, 10), date(2017, 4, 3)]
    assert versions(tmp_path) == [3, 4]


def test_what_the_upgrade_added_is_guarded_too(tmp_path: Path) -> None:
    made_by_version_3(tmp_path)
    with open_store(tmp_path) as store:
        store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(1))
    raw = sqlite3.connect(tmp_path / "store.db")
    with pytest.raises(sqlite3.DatabaseError, match="append-only"):
        raw.execute("DELETE FROM paper_made")
    raw.close()
