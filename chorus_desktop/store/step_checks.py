"""What the journal tells of the steps after a deposit compared with what their table holds now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from chorus_desktop.domain.audit import Entry, Kind
from chorus_desktop.domain.steps import LEGAL_STEP_MOVES, StepState
from chorus_desktop.store import audit, frozen, journal_checks
from chorus_desktop.store.database import Store
from chorus_desktop.store.findings import Finding
from chorus_desktop.store.journal_checks import Told

_STEPS = "SELECT steps.*, invoices.number FROM steps JOIN invoices ON invoices.id = steps.invoice_id"


def journeys(store: Store) -> Iterator[Finding]:
    """Each issued invoice says what it said when it was frozen; each submission and each step of it was begun as it
    must, moved legally, and is now where its last move led."""
    for subject in audit.subjects(store):
        invoice_id, entries = audit.id_of(subject), audit.entries_of(store, subject)
        yield from frozen.altered(store, invoice_id, entries)
        yield from journal_checks.journeys(store, invoice_id, entries)
        yield from _journeys(store, invoice_id, entries)
    for table in ("submissions", "steps"):
        for invoice_id in store.column(journal_checks.untold(table)):
            check = journal_checks.journeys if table == "submissions" else _journeys
            yield from check(store, invoice_id, ())
    yield from journal_checks.shown(store)


def _journeys(store: Store, invoice_id: int, entries: Iterable[Entry]) -> Iterator[Finding]:
    told: dict[int, list[Told]] = {}
    for entry, facts in journal_checks.told_by(entries, Kind.STEP):
        told.setdefault(facts["step"], []).append((entry, facts))
    for row in store.rows(f"{_STEPS} WHERE steps.invoice_id = ? ORDER BY steps.id", [invoice_id]):
        yield from _journey(row, told.pop(row["id"], []))
    for step, journey in sorted(told.items()):
        yield journal_checks.strayed(journey, store.row(f"{_STEPS} WHERE steps.id = ?", [step]), step)


def _journey(row: dict[str, Any], journey: list[Told]) -> Iterator[Finding]:
    state: str | None = None
    for entry, facts in journey:
        source, target = facts["from"], facts["to"]
        if source != state or not _legal(source, target):
            yield Finding(code="move_illegal", where=row["number"], detail=f"{entry.sequence}: {source} → {target}")
        state = target
    if state != row["state"]:
        yield Finding(code="state_unexplained", where=row["number"], detail=f"{state} ≠ {row['state']}")
    if journey and journey[0][1].get("asked") != row["request"]:
        yield Finding(code="sent_differs", where=row["number"], detail="step")


def _legal(source: str | None, target: str) -> bool:
    if source is None or source == target:
        return target == StepState.WAITING
    return any(source == state and target in targets for state, targets in LEGAL_STEP_MOVES.items())
