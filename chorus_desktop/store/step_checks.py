"""What the journal tells of the steps after a deposit compared with what their table holds now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from chorus_desktop.domain.audit import Entry, Kind
from chorus_desktop.domain.steps import LEGAL_STEP_MOVES, StepState
from chorus_desktop.store import journal_checks
from chorus_desktop.store.audit import about
from chorus_desktop.store.database import Store
from chorus_desktop.store.findings import Finding
from chorus_desktop.store.journal_checks import Told


def journeys(store: Store, entries: Iterable[Entry]) -> Iterator[Finding]:
    """Each submission and each step: begun as it must, moved legally, and now where its last move led."""
    entries = tuple(entries)
    yield from journal_checks.journeys(store, entries)
    told: dict[int, list[Told]] = {}
    for entry, facts in journal_checks.told_by(entries, Kind.STEP):
        told.setdefault(facts["step"], []).append((entry, facts))
    rows = (
        "SELECT steps.*, invoices.number FROM steps JOIN invoices ON invoices.id = steps.invoice_id ORDER BY steps.id"
    )
    for row in store.rows(rows):
        yield from _journey(row, told.pop(row["id"], []))
    for step in sorted(told):
        yield Finding(code="submission_missing", where=str(step))


def _journey(row: dict[str, Any], journey: list[Told]) -> Iterator[Finding]:
    state: str | None = None
    for entry, facts in journey:
        source, target = facts["from"], facts["to"]
        if entry.subject != about(row["invoice_id"]) or source != state or not _legal(source, target):
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
