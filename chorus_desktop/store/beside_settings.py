"""Rows of their own among the settings, one value each: a form of settings that is open knows and overwrites none."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from chorus_desktop.store.codec import decode, encode
from chorus_desktop.store.database import Store
from chorus_desktop.store.times import to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

Value = TypeVar("Value")


def keep(db: Database, key: str, value: object, now: datetime) -> None:
    """Keep a value, in place of the one before, within an open transaction."""
    db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?, ?)", [key, encode(value), to_text(now)])


def forget(db: Database, key: str) -> None:
    """Keep none any more, within an open transaction."""
    db.execute("DELETE FROM settings WHERE key = ?", [key])


def kept(store: Store, key: str, kind: type[Value]) -> Value | None:
    """The value of that kind; None where there is none. Raises StoreFault."""
    row = store.row("SELECT value FROM settings WHERE key = ?", [key])
    return None if row is None else decode(kind, row["value"])
