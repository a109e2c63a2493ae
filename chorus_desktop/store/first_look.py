"""The look at a store before anything is done with it: whether its file is whole, and whether this version knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store import schema_steps

if TYPE_CHECKING:
    from chorus_desktop.store.database import Store

#: Bytes of a file that is read as a whole before anybody notices.
AT_ONCE = 24_000_000


def is_big(store: Store) -> bool:
    """Whether reading the whole file takes a time that a person notices. Raises StoreFault."""
    (pages,), (size,) = store.column("PRAGMA page_count"), store.column("PRAGMA page_size")
    return bool(pages * size > AT_ONCE)


def look(store: Store, *, whole: bool) -> None:
    """Look at the schema, and where `whole` at the structure of the file; frozen documents are besides checked by hash
    whenever they are read. Raises StoreFault: store_damaged, store_newer."""
    findings = [str(next(iter(row.values()))) for row in store.rows("PRAGMA quick_check(5)")] if whole else ["ok"]
    if findings != ["ok"]:
        raise StoreFault("store_damaged", path=str(store.path), detail="; ".join(findings))
    unknown = applied(store) - set(schema_steps.STEPS)
    if unknown:
        raise StoreFault("store_newer", path=str(store.path), detail=", ".join(sorted(unknown)))


def applied(store: Store) -> set[str]:
    """The steps of the schema that the store has taken. Raises StoreFault."""
    if not store.column("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
        return set()
    return set(store.column("SELECT name FROM _sqlite_migrations WHERE migration_set = 'chorus_desktop'"))
