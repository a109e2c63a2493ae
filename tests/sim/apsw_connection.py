"""An apsw connection in the clothes of `sqlite3.Connection`, as far as the store wears them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import apsw

#: Statements kept prepared: all that the store has.
_STATEMENTS = 500
_CORRUPT = (apsw.CorruptError, apsw.NotADBError)


class _AsSqlite3:
    """What apsw raises, told as sqlite3 would; a class, for a generator at each statement is felt over 20,000 seeds."""

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, UnicodeDecodeError):
            # sqlite3 says the same of a text that is none, and gives no code.
            raise sqlite3.OperationalError(f"Could not decode to UTF-8: {error}") from error
        if not isinstance(error, apsw.Error):
            return
        kind: type[sqlite3.DatabaseError] = sqlite3.OperationalError
        if isinstance(error, _CORRUPT):
            kind = sqlite3.DatabaseError
        elif isinstance(error, apsw.ConstraintError):
            kind = sqlite3.IntegrityError
        told = kind(str(error))
        told.sqlite_errorcode = error.extendedresult
        raise told from error


_AS_SQLITE3 = _AsSqlite3()


class ApswCursor:
    """What `execute` gives."""

    def __init__(self, connection: apsw.Connection, sql: str, parameters: Sequence[Any] | Mapping[str, Any]) -> None:
        self._cursor = connection.cursor()
        self._cursor.exec_trace = self._begun
        self.description: tuple[tuple[Any, ...], ...] | None = None
        self.rowcount = -1
        with _AS_SQLITE3:
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
        with _AS_SQLITE3:
            yield from self._cursor

    def fetchall(self) -> list[tuple[Any, ...]]:
        """All rows left."""
        with _AS_SQLITE3:
            return self._cursor.fetchall()

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

    def executescript(self, script: str) -> None:
        """Run several statements."""
        with _AS_SQLITE3:
            self._connection.execute(script).fetchall()

    def create_function(self, name: str, parameters: int, function: Callable[..., Any]) -> None:
        """Let SQL call a function."""
        self._connection.create_scalar_function(name, function, parameters)

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
        with _AS_SQLITE3, target._connection.backup("main", self._connection, "main") as copy:
            copy.step()

    def close(self) -> None:
        """Close; an open transaction is rolled back."""
        with _AS_SQLITE3:
            self._connection.close(True)


def opened(name: str, *, vfs: str, read_only: bool) -> ApswConnection:
    """A connection to a file of a VFS that exists. Raises sqlite3.Error."""
    flags = apsw.SQLITE_OPEN_READONLY if read_only else apsw.SQLITE_OPEN_READWRITE
    with _AS_SQLITE3:
        return ApswConnection(apsw.Connection(name, flags=flags, vfs=vfs, statementcachesize=_STATEMENTS))
