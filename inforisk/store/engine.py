"""Opening the database, and the two ways to talk to it: one that writes and one that cannot."""

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from types import MappingProxyType, ModuleType

from sqlalchemy import URL, Connection, Engine, func, insert, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError

from inforisk.errors import StoreError
from inforisk.store import sqlite
from inforisk.store.decisions import upgrade_from_2
from inforisk.store.events import upgrade_from_1
from inforisk.store.tables import SCHEMA_VERSION, identity, metadata, schema_version

DIALECTS: Mapping[str, ModuleType] = MappingProxyType({"sqlite": sqlite})
"""The databases the store can live in; each module has `writer(url)`, `reader(url)`, `assert_promises(connection)`,
and its connections know an SQL function `folded(text)`, which is `access.folded`."""


class Database:
    """An open database whose promises have been checked and whose tables exist."""

    def __init__(self, writer: Engine, reader: Engine) -> None:
        self._writer = writer
        self._reader = reader
        self._written = count(1)
        self.written = 0
        """How many times this process has written: whoever keeps an answer sees by it that the answer may be old."""

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that holds the write lock from its first moment: all of it is kept, or none.

        Raises StoreError where the database stays busy, is full or has gone.
        """
        try:
            with self._writer.begin() as connection:
                yield connection
            self.written = next(self._written)
        except DBAPIError as error:
            raise StoreError(f"The store could not be written ({error.orig}). Nothing was saved; try again.") from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One transaction that sees the store as it stood at one moment and cannot change it."""
        try:
            with self._reader.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise StoreError(f"The store could not be read ({error.orig}). Try again.") from error

    def close(self) -> None:
        """Give back every connection."""
        self._writer.dispose()
        self._reader.dispose()


def open_database(url: str, at: datetime) -> Database:
    """The database at a URL, its tables made if it is new. Raises StoreError where it cannot be trusted."""
    place = _parsed(url)
    dialect = DIALECTS.get(place.get_backend_name())
    if dialect is None:
        raise StoreError(f"The store cannot live in {place.get_backend_name()} yet; it can in {', '.join(DIALECTS)}.")
    writer, reader = dialect.writer(place), dialect.reader(place)
    database = Database(writer, reader)
    try:
        _prepare(writer, dialect, at)
        with reader.begin() as connection:
            dialect.assert_promises(connection)
    except DBAPIError as error:
        database.close()
        raise StoreError(f"The store cannot be opened: {error.orig}.") from error
    except StoreError:
        database.close()
        raise
    return database


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError as error:
        # Not the URL itself: it may hold a password.
        raise StoreError("The store's address is not a database URL such as sqlite:///path/to/file.db.") from error


def _prepare(writer: Engine, dialect: ModuleType, at: datetime) -> None:
    # One transaction, under the write lock: of several processes that open a new store at once, one makes it.
    with writer.begin() as connection:
        dialect.assert_promises(connection)
        metadata.create_all(connection)
        version = connection.scalar(select(func.max(schema_version.c.version)))
        if version is None:
            connection.execute(insert(identity).values(id=uuid.uuid4().hex))
        elif version > SCHEMA_VERSION:
            raise StoreError("This store was made by a newer version of the product. Start that version, or newer.")
        elif version == 1:
            upgrade_from_1(connection)
        elif version == 2:
            upgrade_from_2(connection)
        # Version 3 lacks tables only, and they were just made.
        if version != SCHEMA_VERSION:
            connection.execute(insert(schema_version).values(version=SCHEMA_VERSION, applied_at=at))
