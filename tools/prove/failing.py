"""A disk whose SQL statements fail at a chosen one, once or from then on, with an error of SQLite."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.sim.disk import SimDisk

#: What SQLite may answer instead of doing what it is told, and what it says then.
ERRORS = {
    sqlite3.SQLITE_FULL: "database or disk is full",
    sqlite3.SQLITE_IOERR: "disk I/O error",
    sqlite3.SQLITE_BUSY: "database is locked",
    sqlite3.SQLITE_CORRUPT: "database disk image is malformed",
    sqlite3.SQLITE_READONLY: "attempt to write a readonly database",
}
#: After these SQLite has often, not always, rolled the transaction back itself.
_ROLLS_BACK = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)


@dataclass(frozen=True, slots=True)
class Failure:
    """The `rank`-th statement (from 1) fails, and with `forever` all that follow; `late`: it is done all the same, as
    when the error comes from the last sync of a commit."""

    rank: int
    code: int
    forever: bool = False
    late: bool = False

    def told(self) -> str:
        """The words that repeat it."""
        words = (str(self.rank), str(self.code), "--forever" * self.forever, "--late" * self.late)
        return " ".join(word for word in words if word)


class FailingDisk(SimDisk):
    """A disk in memory on which statements fail; `statements` are those so far, whatever the connection."""

    def __init__(self) -> None:
        super().__init__()
        self.statements: list[str] = []
        self.failure: Failure | None = None

    def connect(self, path: Path, *, read_only: bool = False) -> Any:
        """A connection whose statements count."""
        return _Connection(super().connect(path, read_only=read_only), self)

    def fails(self) -> bool:
        """Whether the statement just noted is to fail."""
        rank, failure = len(self.statements), self.failure
        return failure is not None and (rank == failure.rank or (failure.forever and rank > failure.rank))


class _Connection:
    def __init__(self, connection: Any, disk: FailingDisk) -> None:
        self._connection, self._disk = connection, disk

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, sql: str, *parameters: Any) -> Any:
        self._disk.statements.append(sql)
        if not self._disk.fails():
            return self._connection.execute(sql, *parameters)
        failure = self._disk.failure
        assert failure is not None
        if failure.late:
            self._connection.execute(sql, *parameters)
        elif failure.code in _ROLLS_BACK and failure.rank % 2:
            self._connection.rollback()
        error = sqlite3.OperationalError(ERRORS[failure.code])
        error.sqlite_errorcode = failure.code
        raise error

    def backup(self, target: Any) -> None:
        self._disk.statements.append("backup")
        if self._disk.fails():
            self._disk.statements.pop()
            self.execute("SELECT 'backup'")
        self._connection.backup(target._connection)
