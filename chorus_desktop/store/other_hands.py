"""Numbers that a machine remembers to have given into other hands, and that its restored, older store does not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.guard import Numbered
from chorus_desktop.store.audit import STORE, append
from chorus_desktop.store.database import Store
from chorus_desktop.store.times import to_text

if TYPE_CHECKING:
    from sqlite_utils import Database


def note(db: Database, numbers: Iterable[Numbered], now: datetime) -> None:
    """Keep numbers as given, within an open transaction; what the platform shows by now stays as it is told."""
    for number, year in sorted(numbers):
        noted = db.execute(
            "INSERT INTO strays (number, year, kind, given, observed_at) VALUES (?, ?, 'lost', 1, ?)"
            " ON CONFLICT (number, year) DO UPDATE SET given = 1 WHERE given = 0",
            [number, year, to_text(now)],
        )
        if noted.rowcount:
            append(db, Kind.STRAY, STORE, {"number": number, "kind": "given"}, now=now)


def remembered(store: Store) -> frozenset[Numbered]:
    """All of them that were not issued here since. Raises StoreFault."""
    rows = store.rows("SELECT number, year FROM strays WHERE given")
    return frozenset(Numbered(row["number"], row["year"]) for row in rows)


def taken_up(db: Database, number: str) -> bool:
    """Whether a number that is queued was given away; from now on its submission remembers, in the same transaction."""
    return db.execute("UPDATE strays SET given = 0 WHERE number = ? AND given", [number]).rowcount > 0
