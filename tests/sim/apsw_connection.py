"""An apsw connection in the clothes of `sqlite3.Connection`, as far as the store wears them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import apsw

_CORRUPT = (apsw.CorruptError, apsw.NotADBError)


@contextmanager
def _as_sqlite3() -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        kind: type[sqlite3.DatabaseError] = sqlite3.OperationalError
        if isinstance(error, _CORRUPT):
            kind = sqlite3.DatabaseError
        elif isinstance(error, apsw.ConstraintError):
            kind = sqlite3.IntegrityError
        told = kind(str(error))
        told.sqlite_errorcode = error.extendedresult
        raise told from error
    except UnicodeDecodeError as error:
        # sqlite3 says the same of a text that is none, and gives no code.
        raise sqlite3.OperationalError(f"Could not decode to UTF-8: {error}") from error


class ApswCursor:
    """What `execute` gives."""

    def __init__(self, connection: apsw.Connection, sql: str, parameters: Sequence[Any] | Mapping[str, Any]) -> None:
        self._cursor = connection.cursor()
        self._cursor.exec_trace = self._begun
        self.description: tuple[tuple[Any, ...], ...] | None = None
        self.rowcount = -1
        with _as_sqlite3():
            self._cursor.execute(sql, parameters or None)
        if not self._reads:
            self.rowcount = connection.changes()
        self.lastrowid = connection.last_insert_rowid()

    def _begun(self, cursor: apsw.Cursor, _sql: str, _parameters: object) -> bool:
        self._reads = cursor.is_readonly
        columns = cursor.get_description()
        self.description = tuple((column[0], *[None] * 6) for column in columns) or None
        return True

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        with _as_sqlite3():
            yield from self._cursor

    def fetchall(self) -> list[tuple[Any, ...]]:
        """All rows left."""
        return list(self)

    def fetchone(self) -> tuple[Any, ...] | None:
        """The next row, or None."""
        return next(iter(self), None)


class ApswConnection:
    """The part of `sqlite3.Connection` that the store and sqlite-utils use."""

    isolation_level = ""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def execute(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> ApswCursor:
        """Run one statement; unlike sqlite3 no transaction is begun behind the caller's back."""
        return ApswCursor(self._connection, sql, parameters)

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return bool(self._connection.in_transaction)

    def rollback(self) -> None:
        """Undo an open transaction."""
        if self.in_transaction:
            self.execute("ROLLBACK")

    def backup(self, target: ApswConnection) -> None:
        """Copy the whole database."""
        with _as_sqlite3(), target._connection.backup("main", self._connection, "main") as copy:
            copy.step()

    def close(self) -> None:
        """Close; an open transaction is rolled back."""
        with _as_sqlite3():
            self._connection.close(True)


def opened(name: str, *, vfs: str, read_only: bool) -> ApswConnection:
    """A connection to a file of a VFS that exists. Raises sqlite3.Error."""
    flags = apsw.SQLITE_OPEN_READONLY if read_only else apsw.SQLITE_OPEN_READWRITE
    with _as_sqlite3():
        return ApswConnection(apsw.Connection(name, flags=flags, vfs=vfs))
