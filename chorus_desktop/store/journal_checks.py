"""What the journal tells compared with what the tables hold now: journeys, statuses, numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from chorus_desktop.domain.audit import Entry, Kind
from chorus_desktop.domain.outbox import LEGAL_MOVES, SubmissionState
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
    """Each submission: begun queued, moved legally, now where its last move led, and sent what was frozen."""
    moves: dict[int, list[Told]] = {}
    for entry, facts in told_by(entries, Kind.MOVE):
        moves.setdefault(facts["submission"], []).append((entry, facts))
    for row in store.rows("SELECT * FROM submissions ORDER BY id"):
        journey = moves.pop(row["id"], [])
        yield from _journey(row, journey)
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
    frozen = journey[0][1] if journey else {}
    for name in TOLD:
        if journey and frozen.get(name) != row[name]:
            yield Finding(code="sent_differs", where=row["number"], detail=name)


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
    allocated: set[str] = set(strays(entries))
    for series in store.rows("SELECT prefix, year, next FROM series ORDER BY prefix, year"):
        missing = 0
        for rank in range(1, series["next"]):
            number = f"{series['prefix']}{series['year']}-{rank:04d}"
            if number not in borne and number not in allocated and missing < _MOST_GAPS:
                missing += 1
                yield Finding(code="number_missing", where=number)
            allocated.add(number)
            if missing == _MOST_GAPS:
                break
    given = {entry.subject: facts["number"] for entry, facts in told_by(entries, Kind.NUMBERED)}
    for row in rows:
        if row["origin"] == "form" and row["number"] not in allocated:
            yield Finding(code="number_beyond", where=row["number"])
        if given.pop(about(row["id"]), None) != row["number"]:
            yield Finding(code="number_unexplained", where=row["number"])
    for number in sorted(given.values()):
        yield Finding(code="number_lost", where=number)


def strays(entries: Iterable[Entry]) -> list[str]:
    """The numbers that others bear or that were lost with a restored store; a series may leave them out."""
    return [facts["number"] for _, facts in told_by(entries, Kind.STRAY)]
