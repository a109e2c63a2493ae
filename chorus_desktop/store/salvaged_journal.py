"""The journal of a damaged store: carried as far as its chain holds; what is sound after it is told anew."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlite_utils import Database

from chorus_desktop.domain.audit import START, Entry, Fact, Head, Kind, link
from chorus_desktop.store.audit import STORE
from chorus_desktop.store.pages import Value
from chorus_desktop.store.times import to_text

#: Why the store is compared with the platform, as the journal tells it.
_SALVAGED = "salvaged"


def sound(row: Mapping[str, Value]) -> Entry | None:
    """The entry of a row where its own hash says that it is what was written; else None."""
    try:
        entry = Entry(**row)  # type: ignore[arg-type]
        facts = json.loads(entry.facts)
        before = Head(entry.sequence - 1, entry.previous)
        told = link(before, at=entry.at, kind=Kind(entry.kind), subject=entry.subject, facts=facts)
    except (TypeError, ValueError, AttributeError):
        return None
    return entry if told == entry else None


def carry(db: Database, entries: Iterable[Entry], end: Head, now: datetime) -> tuple[int | None, int]:
    """Write the journal of a new store, whose triggers are off; gives where the chain broke and how many came after.

    `end` is the head that the damaged store told. An entry is added that says that this store was salvaged, and where
    the chain broke; the sound ones that were beyond follow it, with their own moments.
    """
    by_rank = {entry.sequence: entry for entry in entries}
    last = START
    while (following := by_rank.get(last.sequence + 1)) is not None and following.previous == last.hash:
        _write(db, by_rank.pop(following.sequence))
        last = Head(following.sequence, following.hash)
    broke = last.sequence + 1 if by_rank or end.sequence > last.sequence else None
    facts: dict[str, Fact] = {"why": _SALVAGED}
    if broke is not None:
        facts |= {"broke": broke, "retold": len(by_rank)}
    last = _add(db, last, link(last, at=to_text(now), kind=Kind.RESTORED, subject=STORE, facts=facts))
    for _, entry in sorted(by_rank.items()):
        told = json.loads(entry.facts)
        last = _add(db, last, link(last, at=entry.at, kind=Kind(entry.kind), subject=entry.subject, facts=told))
    db.execute("UPDATE journal_head SET sequence = ?, hash = ?", [last.sequence, last.hash])
    return broke, len(by_rank)


def _add(db: Database, last: Head, entry: Entry) -> Head:
    assert entry.sequence == last.sequence + 1
    _write(db, entry)
    return Head(entry.sequence, entry.hash)


def _write(db: Database, entry: Entry) -> None:
    db.execute(
        "INSERT INTO journal (sequence, previous, at, kind, subject, facts, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [entry.sequence, entry.previous, entry.at, entry.kind, entry.subject, entry.facts, entry.hash],
    )
