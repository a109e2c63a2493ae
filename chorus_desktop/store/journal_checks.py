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
from chorus_desktop.store import frozen, supporting
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


def journeys(store: Store, entries: Iterable[Entry]) -> Iterator[Finding]:
    """Each submission: begun queued, moved legally, now where its last move led, and sent what was frozen.

    Each issued invoice says what it said when it was frozen.
    """
    entries = tuple(entries)
    yield from frozen.altered(store, entries)
    moves: dict[int, list[Told]] = {}
    for entry, facts in told_by(entries, Kind.MOVE):
        moves.setdefault(facts["submission"], []).append((entry, facts))
    for row in store.rows("SELECT * FROM submissions ORDER BY id"):
        journey = moves.pop(row["id"], [])
        yield from _journey(row, journey)
        if journey:
            yield from _joined(store, row, journey[0][1].get("supporting") or "")
    for submission in sorted(moves):
        yield Finding(code="submission_missing", where=str(submission))
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
        if entry.subject != about(row["invoice_id"]) or source != state or not _legal(source, target):
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


def statuses(store: Store, entries: Iterable[Entry]) -> Iterator[Finding]:
    """Each status that is kept was told when the journal says, none is missing, and the last one is the one shown."""
    told = Counter(
        (entry.subject, facts["status"], facts["status_at"], facts["comment"], entry.at)
        for entry, facts in told_by(entries, Kind.STATUS)
    )
    kept = Counter(
        (about(row["invoice_id"]), row["status"], row["at"], row["comment"], row["observed_at"])
        for row in store.rows("SELECT * FROM status_events")
    )
    for subject, status, at, *_ in sorted(told - kept):
        yield Finding(code="status_missing", where=subject, detail=f"{status} {at}")
    for subject, status, at, *_ in sorted(kept - told):
        yield Finding(code="status_unexplained", where=subject, detail=f"{status} {at}")
    for row in store.rows(
        "SELECT number, platform_status FROM invoices WHERE platform_status <> '' AND NOT EXISTS (SELECT 1 FROM"
        " status_events WHERE invoice_id = invoices.id AND status = platform_status AND at = platform_status_at"
        " AND at = (SELECT max(at) FROM status_events WHERE invoice_id = invoices.id)) ORDER BY id"
    ):
        yield Finding(code="status_shown_differs", where=row["number"], detail=row["platform_status"])


def numbers(store: Store, entries: Iterable[Entry]) -> Iterator[Finding]:
    """No number twice, none missing in a series unless the journal says why, and each invoice under its own."""
    entries = tuple(entries)
    rows = store.rows("SELECT id, number, origin FROM invoices WHERE number IS NOT NULL ORDER BY id")
    borne = Counter(row["number"] for row in rows)
    for number, times in borne.items():
        if times > 1:
            yield Finding(code="number_twice", where=number)
    series = {(row["prefix"], row["year"]): row["next"] for row in store.rows("SELECT * FROM series ORDER BY 1, 2")}
    for (prefix, year), after in series.items():
        known = [*borne, *(facts["number"] for _, facts in told_by(entries, Kind.STRAY))]
        ranks = [rank for rank in (_rank(number, prefix, year) for number in known) if rank]
        spans = [*(range(rank, rank + 1) for rank in ranks), *_skipped(entries, prefix, year)]
        for rank in itertools.islice(_between(spans, after), _MOST_GAPS):
            yield Finding(code="number_missing", where=f"{prefix}{year}-{rank:04d}")
    given = {entry.subject: facts["number"] for entry, facts in told_by(entries, Kind.NUMBERED)}
    for row in rows:
        ours = any((_rank(row["number"], *one) or after) < after for one, after in series.items())
        if row["origin"] == "form" and not ours:
            yield Finding(code="number_beyond", where=row["number"])
        if given.pop(about(row["id"]), None) != row["number"]:
            yield Finding(code="number_unexplained", where=row["number"])
    for number in sorted(given.values()):
        yield Finding(code="number_lost", where=number)


def _rank(number: str, prefix: str, year: int) -> int | None:
    try:
        return rank_of(number, prefix, year)
    except ValueError:
        return None


def _between(spans: Iterable[range], after: int) -> Iterator[int]:
    """The ranks from 1 up to `after` that no span holds."""
    rank = 1
    for span in sorted(spans, key=lambda span: span.start):
        yield from range(rank, min(span.start, after))
        rank = max(rank, span.stop)
    yield from range(rank, after)


def _skipped(entries: Iterable[Entry], prefix: str, year: int) -> Iterator[range]:
    """The ranks that a series left out when it went on after a number that others had used."""
    last = 0
    for entry in entries:
        if entry.kind == Kind.NUMBERED:
            last = max(last, _rank(facts_of(entry)["number"], prefix, year) or 0)
        elif entry.kind == Kind.SERIES:
            facts = facts_of(entry)
            if (facts["prefix"], facts["year"]) == (prefix, year):
                yield range(last + 1, facts["next"])
