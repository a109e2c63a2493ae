"""What the journal tells compared with what the tables hold now: journeys, statuses, numbers."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from chorus_desktop.domain.audit import Entry, Kind
from chorus_desktop.domain.numbering import rank_of
from chorus_desktop.domain.outbox import LEGAL_MOVES, SubmissionState
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.store import audit, supporting
from chorus_desktop.store.audit import about, facts_of
from chorus_desktop.store.database import Store
from chorus_desktop.store.findings import Finding
from chorus_desktop.store.queueing import TOLD

#: A series that claims numbers which nobody bears is told so often, not for each of them.
_MOST_GAPS = 20

Told = tuple[Entry, dict[str, Any]]


def told_by(entries: Iterable[Entry], kind: Kind) -> list[Told]:
    """The entries of one kind with their facts. Raises StoreFault("store_damaged")."""
    return [(entry, facts_of(entry)) for entry in entries if entry.kind == kind]


def untold(table: str) -> str:
    """As SQL, the invoices of which a table has rows and the journal tells nothing."""
    nothing = "NOT EXISTS (SELECT 1 FROM journal WHERE subject = 'invoice/' || invoice_id)"
    return f"SELECT DISTINCT invoice_id FROM {table} WHERE {nothing}"  # noqa: S608 - a name of ours


def journeys(store: Store, invoice_id: int, entries: Iterable[Entry]) -> Iterator[Finding]:
    """Each submission of an invoice: begun queued, moved legally, now where its last move led, sent what was frozen.

    `entries`: all that the journal tells of the invoice.
    """
    moves: dict[int, list[Told]] = {}
    for entry, facts in told_by(entries, Kind.MOVE):
        moves.setdefault(facts["submission"], []).append((entry, facts))
    for row in store.rows("SELECT * FROM submissions WHERE invoice_id = ? ORDER BY id", [invoice_id]):
        journey = moves.pop(row["id"], [])
        yield from _journey(row, journey)
        if journey:
            yield from _joined(store, row, journey[0][1].get("supporting") or "")
    for submission, journey in sorted(moves.items()):
        other = store.row("SELECT number FROM submissions WHERE id = ?", [submission])
        yield strayed(journey, other, submission)


def strayed(journey: list[Told], row: dict[str, Any] | None, which: int) -> Finding:
    """What is told of an invoice that has no such submission or step: another has it, or none."""
    if row is None:
        return Finding(code="submission_missing", where=str(which))
    entry = journey[0][0]
    return Finding(code="move_illegal", where=row["number"], detail=f"{entry.sequence}: {entry.subject}")


def shown(store: Store) -> Iterator[Finding]:
    """The state that an invoice shows is that of its last submission."""
    for row in store.rows(
        "SELECT invoices.number, invoices.submission_state AS shown, submissions.state FROM invoices"
        " JOIN submissions ON submissions.id = (SELECT max(id) FROM submissions WHERE invoice_id = invoices.id)"
        " WHERE invoices.submission_state IS NOT submissions.state ORDER BY invoices.id"
    ):
        yield Finding(code="state_shown_differs", where=row["number"], detail=f"{row['shown']} ≠ {row['state']}")


def _journey(row: dict[str, Any], journey: list[Told]) -> Iterator[Finding]:
    state: str | None = None
    for entry, facts in journey:
        source, target = facts["from"], facts["to"]
        if source != state or not _legal(source, target):
            yield Finding(code="move_illegal", where=row["number"], detail=f"{entry.sequence}: {source} → {target}")
        state = target
    if state != row["state"]:
        yield Finding(code="state_unexplained", where=row["number"], detail=f"{state} ≠ {row['state']}")
    sent = journey[0][1] if journey else {}
    for name in TOLD:
        if journey and sent.get(name) != row[name]:
            yield Finding(code="sent_differs", where=row["number"], detail=name)
    if journey and sent.get("syntax", FluxSyntax.FACTURX) != row["syntax"]:
        yield Finding(code="sent_differs", where=row["number"], detail="syntax")


def _joined(store: Store, row: dict[str, Any], told: str) -> Iterator[Finding]:
    """The files that left are kept; they are those of the invoice as long as it is what this submission sends."""
    for sha256, name in supporting.from_journal(told):
        if not store.column("SELECT 1 FROM documents WHERE sha256 = ?", [sha256]):
            yield Finding(code="supporting_missing", where=row["number"], detail=name)
    present = store.column(
        "SELECT 1 FROM invoices WHERE id = ? AND state = 'issued' AND ? = (SELECT max(id) FROM submissions"
        " WHERE invoice_id = invoices.id)",
        [row["invoice_id"], row["id"]],
    )
    if present and supporting.told(store, row["invoice_id"]) != told:
        yield Finding(code="sent_differs", where=row["number"], detail="supporting_files")


def _legal(source: str | None, target: str) -> bool:
    if source is None:
        return target == SubmissionState.QUEUED
    return any(source == state and target in targets for state, targets in LEGAL_MOVES.items())


def statuses(store: Store) -> Iterator[Finding]:
    """Each status that is kept was told when the journal says, none is missing, and the last one is the one shown."""
    for subject in audit.subjects(store):
        yield from _statuses(store, audit.id_of(subject), audit.entries_of(store, subject))
    for invoice_id in store.column(untold("status_events")):
        yield from _statuses(store, invoice_id, ())
    for row in store.rows(
        "SELECT number, platform_status FROM invoices WHERE platform_status <> '' AND NOT EXISTS (SELECT 1 FROM"
        " status_events WHERE invoice_id = invoices.id AND status = platform_status AND at = platform_status_at"
        " AND at = (SELECT max(at) FROM status_events WHERE invoice_id = invoices.id)) ORDER BY id"
    ):
        yield Finding(code="status_shown_differs", where=row["number"], detail=row["platform_status"])


def _statuses(store: Store, invoice_id: int, entries: Iterable[Entry]) -> Iterator[Finding]:
    told = Counter(
        (facts["status"], facts["status_at"], facts["comment"], entry.at)
        for entry, facts in told_by(entries, Kind.STATUS)
    )
    kept = Counter(
        (row["status"], row["at"], row["comment"], row["observed_at"])
        for row in store.rows("SELECT * FROM status_events WHERE invoice_id = ?", [invoice_id])
    )
    for status, at, *_ in sorted(told - kept):
        yield Finding(code="status_missing", where=about(invoice_id), detail=f"{status} {at}")
    for status, at, *_ in sorted(kept - told):
        yield Finding(code="status_unexplained", where=about(invoice_id), detail=f"{status} {at}")


def numbers(store: Store) -> Iterator[Finding]:
    """No number twice, none missing in a series unless the journal says why, and each invoice under its own."""
    # The plus keeps SQLite from asking the index, which knows of none that is there twice.
    for number in store.column(
        "SELECT number FROM invoices WHERE number IS NOT NULL GROUP BY +number HAVING count(*) > 1"
    ):
        yield Finding(code="number_twice", where=number)
    series = {(row["prefix"], row["year"]): row["next"] for row in store.rows("SELECT * FROM series ORDER BY 1, 2")}
    for (prefix, year), after in series.items():
        spans = [*_borne(store, prefix, year), *_explained(store, prefix, year)]
        for rank in itertools.islice(_between(spans, after), _MOST_GAPS):
            yield Finding(code="number_missing", where=f"{prefix}{year}-{rank:04d}")
    for invoice_id in store.column("SELECT id FROM invoices WHERE number IS NOT NULL ORDER BY id"):
        row = store.only("SELECT number, origin FROM invoices WHERE id = ?", [invoice_id])
        ours = any((_rank(row["number"], *one) or after) < after for one, after in series.items())
        if row["origin"] == "form" and not ours:
            yield Finding(code="number_beyond", where=row["number"])
        if _given(store, about(invoice_id)) != row["number"]:
            yield Finding(code="number_unexplained", where=row["number"])
    for subject in audit.subjects(store):
        there = store.column("SELECT 1 FROM invoices WHERE id = ? AND number IS NOT NULL", [audit.id_of(subject)])
        if not there and (given := _given(store, subject)):
            yield Finding(code="number_lost", where=given)


def _given(store: Store, subject: str) -> str | None:
    """The number that the journal told last of an invoice."""
    last = None
    for _, facts in told_by(audit.entries_of(store, subject), Kind.NUMBERED):
        last = facts["number"]
    return last


def _rank(number: object, prefix: str, year: int) -> int | None:
    """Its rank in a series, where it is a number of that one; in a page that took another's place it may be no text."""
    try:
        return rank_of(str(number), prefix, year)
    except ValueError:
        return None


def _between(spans: Iterable[range], after: int) -> Iterator[int]:
    """The ranks from 1 up to `after` that no span holds."""
    rank = 1
    for span in sorted(spans, key=lambda span: span.start):
        yield from range(rank, min(span.start, after))
        rank = max(rank, span.stop)
    yield from range(rank, after)


def _borne(store: Store, prefix: str, year: int) -> list[range]:
    """The ranks of a series that invoices bear, those that follow one another as one."""
    spans: list[range] = []
    for number in store.column("SELECT number FROM invoices WHERE number IS NOT NULL ORDER BY length(number), number"):
        rank = _rank(number, prefix, year)
        if rank and spans and spans[-1].stop == rank:
            spans[-1] = range(spans[-1].start, rank + 1)
        elif rank:
            spans.append(range(rank, rank + 1))
    return spans


def _explained(store: Store, prefix: str, year: int) -> Iterator[range]:
    """The ranks that an own PDF once bore or that somebody else used, and those that a series left out for them.

    An own PDF may be corrected and bear another number afterwards: its first one had been passed over all the same.
    """
    last = 0
    for entry in audit.each(store, kinds=(Kind.NUMBERED, Kind.SERIES, Kind.STRAY)):
        facts = facts_of(entry)
        if entry.kind == Kind.SERIES:
            if (facts["prefix"], facts["year"]) == (prefix, year):
                yield range(last + 1, facts["next"])
            continue
        rank = _rank(facts["number"], prefix, year) or 0
        if entry.kind == Kind.NUMBERED and facts.get("origin", "form") == "form":
            last = max(last, rank)
        elif rank:
            yield range(rank, rank + 1)
