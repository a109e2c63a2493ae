"""How a step after a deposit is read from its row, and how its moves are written: row and journal together."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.audit import Fact, Kind, answer_facts
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.follow_up import Traces
from chorus_desktop.domain.redaction import redacted
from chorus_desktop.domain.step_moves import StepMove
from chorus_desktop.domain.steps import Step, StepRequest, StepState, Upload
from chorus_desktop.store.audit import about, append
from chorus_desktop.store.codec import decode
from chorus_desktop.store.database import Store
from chorus_desktop.store.rows import Row
from chorus_desktop.store.times import from_text, optional, text_or_none, to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

#: Steps with the number of their invoice.
WHOLE = "SELECT steps.*, invoices.number FROM steps JOIN invoices ON invoices.id = steps.invoice_id"


def current(store: Store, step_id: int) -> Step:
    """A step as it stands. Raises UserFault("step_unknown"), StoreFault."""
    row = store.row(f"{WHOLE} WHERE steps.id = ?", [step_id])
    if row is None:
        raise UserFault("step_unknown", id=str(step_id))
    return step_of_row(row)


def last_of(store: Store, invoice_id: int) -> Step | None:
    """The last step of an invoice that was not cancelled. Raises StoreFault."""
    rest = "WHERE invoice_id = ? AND steps.state <> 'cancelled' ORDER BY steps.id DESC LIMIT 1"
    row = store.row(f"{WHOLE} {rest}", [invoice_id])
    return None if row is None else step_of_row(row)


def write_move(db: Database, step: Step, move: StepMove, now: datetime, raw: str = "") -> None:
    """Write a decision on a step as it stands, with the raw answer that led to it."""
    move = replace(move, reason=redacted(move.reason))
    db.execute(
        "UPDATE steps SET state = ?, failures = ?, retakes = ?, next_at = ?, searching_since = ?, reason = ?,"
        " updated_at = ? WHERE id = ?",
        [
            move.state,
            move.failures,
            move.retakes,
            text_or_none(move.next_at),
            text_or_none(move.searching_since),
            move.reason,
            to_text(now),
            step.id,
        ],
    )
    if move.state is not step.state:
        facts: dict[str, Fact] = {"from": step.state, "to": move.state, "reason": move.reason, **answer_facts(raw)}
        journal(db, step, facts, now)


def journal(db: Database, step: Step, facts: dict[str, Fact], now: datetime) -> None:
    """Tell of a step in the journal, in the transaction that makes it true."""
    which: dict[str, Fact] = {"step": step.id, "kind": step.kind}
    append(db, Kind.STEP, about(step.invoice_id), which | facts, now=now)


def step_of_row(row: Row) -> Step:
    """The step of a row of `WHOLE`. Raises StoreFault("store_damaged")."""
    return Step(
        id=row["id"],
        invoice_id=row["invoice_id"],
        number=row["number"],
        platform_id=row["platform_id"],
        request=decode(StepRequest, row["request"]),
        answers=StatusEvent(status=row["answers"], at=from_text(row["answers_at"])),
        state=StepState(row["state"]),
        failures=row["failures"],
        retakes=row["retakes"],
        next_at=optional(row["next_at"]),
        decided_at=from_text(row["updated_at"]),
        searching_since=optional(row["searching_since"]),
        before=None if row["before"] is None else decode(Traces, row["before"]),
        uploads=decode(tuple[Upload, ...], row["uploads"]),
        reason=row["reason"],
        asked_at=from_text(row["created_at"]),
    )
