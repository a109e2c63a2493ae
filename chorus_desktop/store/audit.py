"""The journal of all that happened to the invoices: written in the transaction that makes it happen, never changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from chorus_desktop.domain.audit import START, Break, Entry, Fact, Flaw, Head, Kind, first_break, link
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.database import Store
from chorus_desktop.store.times import to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

#: The subject of what concerns the whole store.
STORE = "store"
_INVOICE = "invoice/"
#: The first text after all that begin with that.
_AFTER_INVOICES = "invoice0"
#: Entries read at a time, between which others may write; of the whole journal no more is ever in memory.
_AT_A_TIME = 200
#: Digits of the highest id that SQLite gives.
_LONGEST_ID = 18


class Chain(NamedTuple):
    """The journal up to its `head`, verified: `flaw` is where its chain is broken, None where it is whole."""

    head: Head
    flaw: Break | None


def about(invoice_id: int) -> str:
    """The subject of what concerns one invoice."""
    return f"{_INVOICE}{invoice_id}"


def id_of(subject: str) -> int:
    """The id of the invoice that a subject names; 0, which none has, where it names none."""
    told = subject.removeprefix(_INVOICE)
    return int(told) if told.isdecimal() and len(told) <= _LONGEST_ID else 0


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


def each(store: Store, *, end: Head | None = None, kinds: tuple[Kind, ...] = ()) -> Iterator[Entry]:
    """The journal in order, up to `end` and of these kinds where they are given; others may write meanwhile.

    Raises StoreFault.
    """
    most = "" if end is None else f" AND sequence <= {end.sequence:d}"
    only = f" AND kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
    sql = f"SELECT * FROM journal WHERE sequence > ?{most}{only} ORDER BY sequence LIMIT {_AT_A_TIME}"  # noqa: S608
    part, last = None, 0
    while part is None or len(part) == _AT_A_TIME:
        part = store.rows(sql, [last, *kinds])
        yield from (Entry(**row) for row in part)
        last = part[-1]["sequence"] if part else last


def entries(store: Store) -> tuple[Entry, ...]:
    """The whole journal in order, for a small one. Raises StoreFault."""
    return tuple(each(store))


def entries_about(store: Store, invoice_id: int, *, end: Head | None = None) -> tuple[Entry, ...]:
    """What concerns one invoice, in order, up to `end` where it is given. Raises StoreFault."""
    return entries_of(store, about(invoice_id), end=end)


def entries_of(store: Store, subject: str, *, end: Head | None = None) -> tuple[Entry, ...]:
    """The entries of one subject, in order. Raises StoreFault."""
    most = "" if end is None else f" AND sequence <= {end.sequence:d}"
    rows = store.rows(f"SELECT * FROM journal WHERE subject = ?{most} ORDER BY sequence", [subject])  # noqa: S608
    return tuple(Entry(**row) for row in rows)


def subjects(store: Store) -> Iterator[str]:
    """Each invoice of which the journal tells, as its subject. Raises StoreFault."""
    sql, subject = "SELECT min(subject) FROM journal WHERE subject > ? AND subject < ?", _INVOICE
    while (following := store.column(sql, [subject, _AFTER_INVOICES])[0]) is not None:
        subject = str(following)
        yield subject


def chain(store: Store, remembered: Head | None = None) -> Chain:
    """Verify the journal as it is now, while others write; `remembered` is a head read before from a second place.

    Raises StoreFault.
    """
    end = head(store)
    flaw = first_break(each(store, end=end), end, remembered)
    if flaw is None:
        with store.snapshot():
            now, (last,) = head(store), store.column("SELECT max(sequence) FROM journal")
        if (last or 0) > now.sequence:
            flaw = Break(sequence=now.sequence + 1, flaw=Flaw.SURPLUS)
    return Chain(end, flaw)


def moves(store: Store) -> list[dict[str, Any]]:
    """The facts of every move of every submission, in order. Raises StoreFault."""
    return [facts_of(entry) for entry in each(store, kinds=(Kind.MOVE,))]


def facts_of(entry: Entry) -> dict[str, Any]:
    """The facts of an entry. Raises StoreFault("store_damaged") where they are no longer readable."""
    try:
        facts = json.loads(entry.facts)
    except ValueError as error:
        raise StoreFault("store_damaged", detail=f"journal {entry.sequence}: {error}") from error
    if not isinstance(facts, dict):
        raise StoreFault("store_damaged", detail=f"journal {entry.sequence}: no facts")
    return facts
