"""The journal of a damaged store: carried as far as its chain holds; what is sound after it is told anew.

It can be longer than a memory: its sound entries are put into the new store as they come, and set right there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime

from sqlite_utils import Database

from chorus_desktop.domain.audit import START, Entry, Fact, Head, Kind, link
from chorus_desktop.store import audit
from chorus_desktop.store.database import Store
from chorus_desktop.store.pages import Value
from chorus_desktop.store.times import to_text

#: Why the store is compared with the platform, as the journal tells it.
_SALVAGED = "salvaged"
#: Above all ranks: where the entries wait that are beyond the break, so many at a time.
_BEYOND, _AT_A_TIME = 1 << 48, 500


def sound(row: Mapping[str, Value]) -> bool:
    """Whether the own hash of an entry says that it is what was written."""
    try:
        entry = Entry(**row)  # type: ignore[arg-type]
        facts = json.loads(entry.facts)
        before = Head(entry.sequence - 1, entry.previous)
        told = link(before, at=entry.at, kind=Kind(entry.kind), subject=entry.subject, facts=facts)
    except (TypeError, ValueError, AttributeError):
        return False
    return told == entry and 0 < entry.sequence < _BEYOND


def carry(store: Store, db: Database, end: Head, now: datetime) -> tuple[int | None, int]:
    """Set the sound entries right that were put into a new store, whose triggers are off; gives where the chain broke
    and how many came after.

    `end` is the head that the damaged store told. An entry is added that says that this store was salvaged, and where
    the chain broke; the sound ones that were beyond follow it, with their own moments. Raises StoreFault.
    """
    last = _unbroken(store)
    (beyond,) = store.column("SELECT count(*) FROM journal WHERE sequence > ?", [last.sequence])
    broke = last.sequence + 1 if beyond or end.sequence > last.sequence else None
    db.execute("UPDATE journal SET sequence = sequence + ? WHERE sequence > ?", [_BEYOND, last.sequence])
    facts: dict[str, Fact] = {"why": _SALVAGED}
    if broke is not None:
        facts |= {"broke": broke, "retold": beyond}
    last = _add(db, link(last, at=to_text(now), kind=Kind.RESTORED, subject=audit.STORE, facts=facts))
    for entry in _taken_out(store, db):
        told = json.loads(entry.facts)
        last = _add(db, link(last, at=entry.at, kind=Kind(entry.kind), subject=entry.subject, facts=told))
    db.execute("UPDATE journal_head SET sequence = ?, hash = ?", [last.sequence, last.hash])
    return broke, beyond


def _unbroken(store: Store) -> Head:
    last = START
    for entry in audit.each(store):
        if (entry.sequence, entry.previous) != (last.sequence + 1, last.hash):
            break
        last = Head(entry.sequence, entry.hash)
    return last


def _taken_out(store: Store, db: Database) -> Iterator[Entry]:
    sql = "SELECT * FROM journal WHERE sequence > ? ORDER BY sequence LIMIT ?"
    while rows := store.rows(sql, [_BEYOND, _AT_A_TIME]):
        db.execute("DELETE FROM journal WHERE sequence BETWEEN ? AND ?", [_BEYOND, rows[-1]["sequence"]])
        yield from (Entry(**row) for row in rows)


def _add(db: Database, entry: Entry) -> Head:
    db.execute(
        "INSERT INTO journal (sequence, previous, at, kind, subject, facts, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [entry.sequence, entry.previous, entry.at, entry.kind, entry.subject, entry.facts, entry.hash],
    )
    return Head(entry.sequence, entry.hash)
