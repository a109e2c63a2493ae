"""The look at a store before anything is done with it: whether its file is whole, and whether this version knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store import schema_steps

if TYPE_CHECKING:
    from chorus_desktop.store.database import Store

#: Bytes of a file that is read as a whole before anybody notices.
AT_ONCE = 24_000_000
#: Bytes of a file whose frozen documents are not read before something is sent: 20 GB of them take 40 s and more.
ALL_OF_IT = 1_000_000_000
#: As many findings of a file are told as one reads.
_LINES = "5"


def is_big(store: Store) -> bool:
    """Whether reading the whole file takes a time that a person notices. Raises StoreFault."""
    return _size(store) > AT_ONCE


def _size(store: Store) -> int:
    (pages,), (size,) = store.column("PRAGMA page_count"), store.column("PRAGMA page_size")
    return int(pages * size)


def look(store: Store, *, whole: bool) -> None:
    """Look at the schema, and where `whole` at the structure of the file, of a very big one without its documents.

    These are checked by hash whenever they are read, and with the copy of each day. Raises StoreFault: store_damaged,
    store_newer.
    """
    findings = _findings(store) if whole else []
    if findings:
        raise StoreFault("store_damaged", path=str(store.path), detail="; ".join(findings))
    unknown = applied(store) - set(schema_steps.STEPS)
    if unknown:
        raise StoreFault("store_newer", path=str(store.path), detail=", ".join(sorted(unknown)))


def _findings(store: Store) -> list[str]:
    """What SQLite has to say of the structure, nothing where it is whole."""
    parts = [_LINES]
    if _size(store) > ALL_OF_IT:
        tables = store.column("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'documents'")
        parts = [f"'{table}'" for table in tables]
    lines = (str(next(iter(row.values()))) for part in parts for row in store.rows(f"PRAGMA quick_check({part})"))
    return [line for line in lines if line != "ok"]


def applied(store: Store) -> set[str]:
    """The steps of the schema that the store has taken. Raises StoreFault."""
    if not store.column("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
        return set()
    return set(store.column("SELECT name FROM _sqlite_migrations WHERE migration_set = 'chorus_desktop'"))
