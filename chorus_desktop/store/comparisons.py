"""The outcome of the last whole comparison with the platform, as it is kept and shown."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.comparison import Difference
from chorus_desktop.store.audit import STORE, append
from chorus_desktop.store.database import Store
from chorus_desktop.store.times import optional, to_text

if TYPE_CHECKING:
    from sqlite_utils import Database


def compared_at(store: Store) -> datetime | None:
    """The platform's time of the last whole comparison. Raises StoreFault."""
    row = store.only("SELECT compared_at FROM guard")
    return optional(row["compared_at"])


def note(store: Store, differences: tuple[Difference, ...], server_date: datetime) -> None:
    """Keep an outcome in place of the last one; what differs goes into the journal too. Raises StoreFault."""
    told = json.dumps([asdict(difference) for difference in differences], ensure_ascii=False)
    with store.write() as db:
        db.execute("UPDATE guard SET compared_at = ?, differences = ?", [to_text(server_date), told])
        if differences:
            append(db, Kind.COMPARED, STORE, {"count": len(differences), "differences": told}, now=server_date)


def last_differences(store: Store) -> tuple[Difference, ...]:
    """What the last whole comparison found. Raises StoreFault."""
    row = store.only("SELECT differences FROM guard")
    return tuple(Difference(**each) for each in json.loads(row["differences"]))


def ask_anew(db: Database) -> None:
    """Let the next pull be a whole comparison, within an open transaction."""
    db.execute("UPDATE guard SET compared_at = NULL")
