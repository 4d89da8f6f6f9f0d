"""Opening a store: what it promises is asserted before anything is kept, and what cannot promise it is refused."""

import sqlite3
import stat
import sys
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from inforisk.access import WHOLE_COUNCIL
from inforisk.errors import StoreError
from inforisk.store import Store, sqlite
from inforisk.store.engine import open_database
from inforisk.store.tables import SCHEMA_VERSION
from tests.store.builders import NOON, RECORDS, open_store, store_url, submission


def test_writers_and_readers_both_hold_every_promise(tmp_path: Path) -> None:
    database = open_database(store_url(tmp_path), NOON)
    for transaction in (database.writing, database.reading):
        with transaction() as connection:
            held = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in sqlite.PROMISES}
            assert held == {
                "busy_timeout": 30_000,
                "journal_mode": "wal",
                "synchronous": 2,
                "foreign_keys": 1,
                "recursive_triggers": 1,
            }
    database.close()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    database = open_database(store_url(tmp_path), NOON)
    with pytest.raises(StoreError, match="readonly"), database.reading() as connection:
        connection.exec_driver_sql("INSERT INTO service (name) VALUES ('Housing')")
    database.close()


def test_a_writer_takes_the_lock_with_its_first_breath(tmp_path: Path) -> None:
    database = open_database(store_url(tmp_path), NOON)
    impatient = sqlite3.connect(tmp_path / "store.db", timeout=0, isolation_level=None)
    with database.writing(), pytest.raises(sqlite3.OperationalError, match="locked"):
        impatient.execute("BEGIN IMMEDIATE")
    impatient.execute("BEGIN IMMEDIATE").close()
    impatient.close()
    database.close()


def test_a_reader_sees_one_moment_for_as_long_as_it_looks(tmp_path: Path) -> None:
    database = open_database(store_url(tmp_path), NOON)
    count = "SELECT count(*) FROM service"
    with database.reading() as before:
        assert before.exec_driver_sql(count).scalar() == 0
        with database.writing() as writer:
            writer.exec_driver_sql("INSERT INTO service (name) VALUES ('Housing')")
        assert before.exec_driver_sql(count).scalar() == 0
    with database.reading() as after:
        assert after.exec_driver_sql(count).scalar() == 1
    database.close()


def test_a_transaction_that_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    database = open_database(store_url(tmp_path), NOON)

    def fail_half_way() -> None:
        with database.writing() as connection:
            connection.exec_driver_sql("INSERT INTO service (name) VALUES ('Housing')")
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError, match="power cut"):
        fail_half_way()
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM service").scalar() == 0
    database.close()


def test_a_database_that_breaks_a_promise_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "PROMISES", {**sqlite.PROMISES, "page_size": 1})
    with pytest.raises(StoreError, match=r"page_size is 4096, not 1.*local disk"):
        open_store(tmp_path)


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "sqlite:///file:x?mode=memory&uri=true"])
def test_a_database_in_memory_is_refused(url: str) -> None:
    with pytest.raises(StoreError, match="needs a database file"):
        Store.open(url)


def test_a_database_the_store_does_not_know_yet_is_refused_without_repeating_a_password() -> None:
    with pytest.raises(StoreError, match="cannot live in postgresql yet") as refusal:
        Store.open("postgresql://me:hunter2@localhost/inforisk")
    assert "hunter2" not in str(refusal.value)


def test_an_address_that_is_no_url_is_refused_in_a_sentence() -> None:
    with pytest.raises(StoreError, match="not a database URL"):
        Store.open("C:\\registers\\store.db")


def test_a_file_that_is_no_database_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_bytes(b"PK\x03\x04 this is a workbook, not a store" * 100)
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path)


def test_a_folder_in_the_file_s_place_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "store.db").mkdir()
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path)


def test_a_store_made_by_a_newer_version_is_refused(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    with sqlite3.connect(tmp_path / "store.db") as raw:
        raw.execute("INSERT INTO schema_version VALUES (?, '2030-01-01 00:00:00')", [SCHEMA_VERSION + 1])
    raw.close()
    with pytest.raises(StoreError, match="newer version"):
        open_store(tmp_path)


def test_what_was_saved_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
        version = store.content_version(RECORDS, WHOLE_COUNCIL)
    with open_store(tmp_path) as again:
        assert again.services(RECORDS, WHOLE_COUNCIL) == ("Housing",)
        assert again.content_version(RECORDS, WHOLE_COUNCIL) == version


def test_two_stores_never_share_a_content_version(tmp_path: Path) -> None:
    with open_store(tmp_path / "one") as one, open_store(tmp_path / "two") as two:
        assert one.content_version(RECORDS, WHOLE_COUNCIL) != two.content_version(RECORDS, WHOLE_COUNCIL)


def test_a_path_with_spaces_and_accents_is_as_good_as_any(tmp_path: Path) -> None:
    with open_store(tmp_path / "Déjà vu & Söhne #1") as store:
        store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    assert (tmp_path / "Déjà vu & Söhne #1" / "store.db").stat().st_size > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions in access lists, not in modes")
def test_nobody_else_on_the_computer_can_read_a_new_store(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "down"
    with open_store(folder) as store:
        store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == {"store.db": 0o600, "store.db-wal": 0o600, "store.db-shm": 0o600}
    assert [stat.S_IMODE(path.stat().st_mode) for path in (folder, folder.parent)] == [0o700, 0o700]


def test_a_busy_store_says_that_nothing_was_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "PROMISES", {**sqlite.PROMISES, "busy_timeout": 10})
    with open_store(tmp_path) as store:
        busy = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
        busy.execute("BEGIN IMMEDIATE").close()
        with pytest.raises(StoreError, match=r"locked.*Nothing was saved"):
            store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
        busy.close()
        assert store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"])).is_new


def test_every_row_of_a_submission_fails_together(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:

        def no_room(connection: object, cursor: object, statement: str, *rest: object) -> None:
            if statement.startswith("INSERT INTO submission_findings"):
                raise OperationalError(statement, {}, sqlite3.OperationalError("database or disk is full"))

        event.listen(store._desk.database._writer, "before_cursor_execute", no_room)
        with pytest.raises(StoreError, match="disk is full"):
            store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
        assert store.is_empty(RECORDS, WHOLE_COUNCIL)
        assert store.audit(RECORDS, WHOLE_COUNCIL) == ()
