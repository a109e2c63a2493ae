"""The journal of all that happened to the invoices: written in the transaction that makes it happen, never changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from chorus_desktop.domain.audit import START, Entry, Fact, Head, Kind, link
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.database import Store
from chorus_desktop.store.times import to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

#: The subject of what concerns the whole store.
STORE = "store"


def about(invoice_id: int) -> str:
    """The subject of what concerns one invoice."""
    return f"invoice/{invoice_id}"


def append(db: Database, kind: Kind, subject: str, facts: Mapping[str, Fact], *, now: datetime) -> Entry:
    """Add an entry within the transaction that makes it true; SQL refuses one that does not follow the head.

    Raises StoreFault("store_damaged") where no head is left.
    """
    known = db.execute("SELECT sequence, hash FROM journal_head").fetchone()
    if known is None:
        raise StoreFault("store_damaged", detail="no head of the journal")
    last = Head(*known)
    entry = link(last, at=to_text(now), kind=kind, subject=subject, facts=facts)
    db.execute(
        "INSERT INTO journal (sequence, previous, at, kind, subject, facts, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [entry.sequence, entry.previous, entry.at, entry.kind, entry.subject, entry.facts, entry.hash],
    )
    return entry


def head(store: Store) -> Head:
    """Rank and hash of the last entry, to be kept in a second place as well. Raises StoreFault."""
    row = store.row("SELECT sequence, hash FROM journal_head")
    return START if row is None else Head(row["sequence"], row["hash"])


def entries(store: Store) -> tuple[Entry, ...]:
    """The whole journal in order. Raises StoreFault."""
    return tuple(Entry(**row) for row in store.rows("SELECT * FROM journal ORDER BY sequence"))


def entries_about(store: Store, invoice_id: int) -> tuple[Entry, ...]:
    """What concerns one invoice, in order. Raises StoreFault."""
    rows = store.rows("SELECT * FROM journal WHERE subject = ? ORDER BY sequence", [about(invoice_id)])
    return tuple(Entry(**row) for row in rows)


def moves(store: Store) -> list[dict[str, Any]]:
    """The facts of every move of every submission, in order. Raises StoreFault."""
    return [facts_of(entry) for entry in entries(store) if entry.kind == Kind.MOVE]


def facts_of(entry: Entry) -> dict[str, Any]:
    """The facts of an entry. Raises StoreFault("store_damaged") where they are no longer readable."""
    try:
        facts = json.loads(entry.facts)
    except ValueError as error:
        raise StoreFault("store_damaged", detail=f"journal {entry.sequence}: {error}") from error
    if not isinstance(facts, dict):
        raise StoreFault("store_damaged", detail=f"journal {entry.sequence}: no facts")
    return facts
