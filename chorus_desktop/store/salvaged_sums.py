"""What a damaged store tells of the sums of its rows, as far as SQLite can still read that."""

import contextlib
import sqlite3
from pathlib import Path

from chorus_desktop.store.disk import uri_of
from chorus_desktop.store.faults import UNREADABLE
from chorus_desktop.store.schema_steps import STEPS


def told(path: Path) -> dict[str, bytes]:
    """By table the sum of its rows; nothing where it cannot be read, or where an older schema counted other columns.

    The file is not touched, a journal beside it neither.
    """
    try:
        with contextlib.closing(sqlite3.connect(f"{uri_of(path)}?mode=ro&immutable=1", uri=True)) as connection:
            steps = connection.execute("SELECT name FROM _sqlite_migrations").fetchall()
            if {name for (name,) in steps} != set(STEPS):
                return {}
            return dict(connection.execute("SELECT name, sum FROM row_sums").fetchall())
    except (*UNREADABLE, OverflowError, MemoryError):
        return {}
