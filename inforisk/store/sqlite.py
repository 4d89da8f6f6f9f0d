"""Everything that is SQLite's own: how its file is made, opened, asserted and kept from being rewritten.

Another database is another module with the same three functions, named in `engine.DIALECTS`.
"""

import os
import sqlite3
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import DDL, URL, Connection, Engine, Table, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from inforisk.access import folded
from inforisk.errors import StoreError
from inforisk.store.cycle_tables import APPEND_ONLY, PARTS_OF_A_SNAPSHOT
from inforisk.store.tables import audit

_BUSY_MILLISECONDS = 30_000
_PAUSE_MILLISECONDS = 20

# A write that was acknowledged outlives a power cut only with WAL and FULL; 30 s lets twenty people save at once.
# recursive_triggers makes REPLACE INTO run the triggers that guard the audit trail.
PROMISES: Mapping[str, int | str] = MappingProxyType(
    {
        "busy_timeout": _BUSY_MILLISECONDS,
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
    }
)

_NO_REWRITING = (
    "CREATE TRIGGER {name}_no_update BEFORE UPDATE ON {name} "
    "BEGIN SELECT RAISE(ABORT, 'the {name} is append-only'); END",
    "CREATE TRIGGER {name}_no_delete BEFORE DELETE ON {name} "
    "BEGIN SELECT RAISE(ABORT, 'the {name} is append-only'); END",
)
_IN_ORDER = (
    "CREATE TRIGGER {name}_in_order BEFORE INSERT ON {name} "
    "WHEN NEW.seq <> coalesce((SELECT max(seq) FROM {name}), 0) + 1 "
    "OR NEW.previous <> coalesce((SELECT hash FROM {name} ORDER BY seq DESC LIMIT 1), NEW.previous) "
    "BEGIN SELECT RAISE(ABORT, 'the {name} is append-only'); END",
)
# A snapshot's own line is written last, in the same transaction as its parts: from then on nothing can join them.
_BEFORE_THE_SNAPSHOT = (
    "CREATE TRIGGER {name}_frozen BEFORE INSERT ON {name} "
    "WHEN EXISTS (SELECT 1 FROM snapshot WHERE id = NEW.snapshot_id) "
    "BEGIN SELECT RAISE(ABORT, 'the snapshot is frozen'); END",
)


def _guard(table: Table, statements: Iterable[str]) -> None:
    for statement in statements:
        trigger: DDL = DDL(statement.format(name=table.name))  # type: ignore[no-untyped-call]
        event.listen(table, "after_create", trigger.execute_if(dialect="sqlite"))


for _table in (audit, *APPEND_ONLY):
    _guard(_table, _NO_REWRITING)
_guard(audit, _IN_ORDER)
for _table in PARTS_OF_A_SNAPSHOT:
    _guard(_table, _BEFORE_THE_SNAPSHOT)


def writer(url: URL) -> Engine:
    """An engine whose every transaction takes the write lock at once: one can wait in line, but not upgrade a read."""
    _make_private_file(url)
    engine = create_engine(url)
    event.listen(engine, "connect", _keep_promises)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reader(url: URL) -> Engine:
    """An engine that cannot write, and sees one moment for as long as a transaction lasts."""
    engine = create_engine(url)
    event.listen(engine, "connect", _keep_promises)
    event.listen(engine, "connect", _only_read)
    event.listen(engine, "begin", _begin)
    return engine


def assert_promises(connection: Connection) -> None:
    """Raise StoreError unless the open database keeps every promise (one on a network drive may not)."""
    for name, promised in PROMISES.items():
        actual = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
        if actual != promised:
            raise StoreError(
                f"The store cannot promise to keep what is saved: {name} is {actual}, not {promised}. "
                "Put the database file on a local disk."
            )


def _make_private_file(url: URL) -> None:
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise StoreError("The store needs a database file: give INFORISK_DATABASE_URL as sqlite:///path/to/file.db.")
    path = Path(url.database)
    try:
        _make_private_folder(path.parent)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise StoreError(f"The store's file {path} cannot be opened: {error.strerror}.") from error


def _make_private_folder(folder: Path) -> None:
    missing = [part for part in (folder, *folder.parents) if not part.exists()]
    for part in reversed(missing):
        part.mkdir(mode=0o700, exist_ok=True)


def _keep_promises(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
    # Python's driver would open transactions by itself, and too late; BEGIN is ours (see the begin events).
    connection.isolation_level = None
    # SQLite's own lower() knows the English letters only.
    connection.create_function("folded", 1, folded, deterministic=True)
    for name, promised in PROMISES.items():
        _set(connection, f"PRAGMA {name}={promised}")


def _set(connection: sqlite3.Connection, pragma: str) -> None:
    # While another connection turns a new file to WAL, SQLite says "locked" at once and does not wait as it does
    # everywhere else: so the waiting is done here.
    for _ in range(_BUSY_MILLISECONDS // _PAUSE_MILLISECONDS):
        try:
            connection.execute(pragma).close()
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            time.sleep(_PAUSE_MILLISECONDS / 1_000)
    connection.execute(pragma).close()


def _only_read(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
    connection.execute("PRAGMA query_only=ON").close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def integrity(connection: Connection) -> tuple[Any, ...]:
    """What SQLite's own check of the file says: ("ok",) where nothing is wrong."""
    return tuple(connection.exec_driver_sql("PRAGMA integrity_check").scalars())
