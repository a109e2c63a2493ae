"""Each search index held against the words that it was made of, in a copy of its own: SQLite asks that by a write."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.database import Store
from chorus_desktop.store.faults import fault_of, files, translated
from chorus_desktop.store.findings import Finding

#: The tables of an index, by what follows its name, and how many columns they have.
_PARTS = {"config": 2, "content": 2, "data": 2, "docsize": 2, "idx": 3}
_DAMAGED = "store_damaged"


def indexes(store: Store, made: Mapping[str, str]) -> Iterator[Finding]:
    """The search indexes that find other than what they were told; `made` gives by its name how each is made.

    Raises StoreFault for what the disk or another process does, on the disk of the copy too.
    """
    for name, sql in made.items():
        if not _sound(store, name, sql):
            # Others may have written meanwhile, so it is looked at again while they wait.
            with store.snapshot():
                sound = _sound(store, name, sql)
            if not sound:
                yield Finding(code="index_altered", where=name)


def _sound(store: Store, name: str, sql: str) -> bool:
    with (
        files(str(store.path)),
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        translated(folder),
    ):
        path = Path(folder) / "index.db"
        try:
            _copy(store, name, sql, path)
            # Another connection, for the first one knows the index as it made it.
            with contextlib.closing(sqlite3.connect(path)) as copy:
                copy.execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")  # noqa: S608 - a name of ours
        except StoreFault as fault:
            if fault.code != _DAMAGED:
                raise
            return False
        except sqlite3.Error as error:
            known = fault_of(error)
            if known is not None and known.code != _DAMAGED:
                raise
            return False
    return True


def _copy(store: Store, name: str, sql: str, path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode=OFF")
        copy.execute("PRAGMA synchronous=OFF")
        copy.execute(sql)
        copy.execute("BEGIN")
        for part, columns in _PARTS.items():
            marks = ", ".join("?" * columns)
            copy.execute(f"DELETE FROM {name}_{part}")  # noqa: S608 - names of ours
            copy.executemany(
                f"INSERT INTO {name}_{part} VALUES ({marks})",  # noqa: S608 - names of ours
                store.each(f"SELECT * FROM {name}_{part}"),  # noqa: S608 - names of ours
            )
        copy.execute("COMMIT")
