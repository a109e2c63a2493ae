"""The steps after a deposit as the user asks them and the engine takes them: each method one durable transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.audit import Fact
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.follow_up import Traces
from chorus_desktop.domain.step_moves import StepMove, taken_up_again, unsure
from chorus_desktop.domain.steps import ACTIVE_STEPS, Step, StepFile, StepRequest, StepState, Upload, step_of
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.store import guard, statuses, step_drafts
from chorus_desktop.store.attachments import insert_document, read_document_bytes
from chorus_desktop.store.codec import encode
from chorus_desktop.store.database import Store
from chorus_desktop.store.step_rows import WHOLE, current, journal, last_of, step_of_row, write_move
from chorus_desktop.store.times import optional, to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

_ACTIVE = ", ".join(f"'{state}'" for state in sorted(ACTIVE_STEPS))


def ask(
    store: Store, invoice_id: int, request: StepRequest, files: Iterable[tuple[SupportingFile, str]], *, now: datetime
) -> Step:
    """Keep a step that the user asks for, its files with their media types frozen beside it; durable when it returns.

    Raises UserFault: invoice_unknown, and step_not_now where the invoice does not offer it, or no longer; StoreFault.
    """
    with store.write(begins=True) as db:
        row = store.row("SELECT platform_status, platform_status_at FROM invoices WHERE id = ?", [invoice_id])
        if row is None:
            raise UserFault("invoice_unknown", id=str(invoice_id))
        at, there = optional(row["platform_status_at"]), platform_id_of(store, invoice_id)
        offered = None if at is None else step_of(row["platform_status"], at, last_of(store, invoice_id))
        if offered is not request.kind or at is None or there is None:
            raise UserFault("step_not_now")
        kept = tuple(_kept(db, file, media_type, now) for file, media_type in files)
        values = {
            "invoice_id": invoice_id,
            "kind": request.kind,
            "request": encode(replace(request, files=kept)),
            "answers": row["platform_status"],
            "answers_at": to_text(at),
            "platform_id": there,
            "created_at": to_text(now),
            "updated_at": to_text(now),
        }
        marks = ", ".join("?" * len(values))
        cursor = db.execute(f"INSERT INTO steps ({', '.join(values)}) VALUES ({marks})", list(values.values()))  # noqa: S608 - column names of ours
        for sha256 in {file.sha256 for file in kept}:
            db.execute("INSERT INTO step_files (step_id, sha256) VALUES (?, ?)", [cursor.lastrowid, sha256])
        made = current(store, int(cursor.lastrowid or 0))
        facts: dict[str, Fact] = {"from": None, "to": made.state, "reason": "", "raw": "", "asked": values["request"]}
        journal(db, made, facts, now)
        step_drafts.drop_within(db, invoice_id, request.kind)
        return made


def _kept(db: Database, file: SupportingFile, media_type: str, now: datetime) -> StepFile:
    sha256 = insert_document(db, file.content, media_type=media_type, now=now)
    return StepFile(sha256=sha256, name=file.name, designation=file.designation, type_code=file.type_code)


def cancel(store: Store, step_id: int, *, now: datetime) -> bool:
    """Take a step back; False when it is already leaving or done. Raises UserFault("step_unknown"), StoreFault."""
    with store.write() as db:
        step = current(store, step_id)
        if step.state not in (StepState.WAITING, StepState.STUCK):
            return False
        write_move(db, step, StepMove(state=StepState.CANCELLED, retakes=step.retakes), now)
        return True


def take_up(store: Store, step_id: int, *, now: datetime) -> bool:
    """A person looked and says that a STUCK step was not taken: once more. False where it is not STUCK any more."""
    with store.write() as db:
        step = current(store, step_id)
        if step.state is not StepState.STUCK:
            return False
        write_move(db, step, taken_up_again(step, now), now)
        return True


def platform_id_of(store: Store, invoice_id: int) -> int | None:
    """Under which id the platform keeps an accepted invoice; None where that is not known. Raises StoreFault."""
    found = store.column(
        "SELECT platform_id FROM submissions WHERE invoice_id = ? AND state = 'integrated' ORDER BY id DESC",
        [invoice_id],
    )
    return found[0] if found else None


class SqlSteps:
    """`sync.ports.StepStore` over the store of the engine's thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def recover(self, now: datetime) -> tuple[Step, ...]:
        """Every TAKING becomes UNSURE and is given back; only where none is under way."""
        found = self._select("WHERE steps.state = 'taking' ORDER BY steps.id")
        return tuple(self.settle(step, unsure(step, now), now) for step in found)

    def active(self) -> tuple[Step, ...]:
        """All steps with which the engine has something to do, oldest first."""
        return self._select(f"WHERE steps.state IN ({_ACTIVE}) ORDER BY steps.id")

    def _select(self, rest: str) -> tuple[Step, ...]:
        return tuple(map(step_of_row, self._store.rows(f"{WHOLE} {rest}")))

    def content_of(self, file: StepFile) -> bytes:
        """The bytes of a file, hash verified. Raises StoreFault("document_damaged")."""
        return read_document_bytes(self._store, file.sha256)

    def note_upload(self, step: Step, upload: Upload, now: datetime) -> Step | None:
        """Note that a file is on the platform. None where the user took the step back meanwhile."""
        with self._store.write() as db:
            present = current(self._store, step.id)
            if present.state is not StepState.WAITING:
                return None
            uploads = (*present.uploads, upload)
            db.execute("UPDATE steps SET uploads = ? WHERE id = ?", [encode(uploads), step.id])
            facts: dict[str, Fact] = {"from": present.state, "to": present.state, "reason": "", "raw": ""}
            journal(db, present, facts | {"upload": upload.sha256, "file_id": upload.file_id}, now)
            return replace(present, uploads=uploads)

    def begin(self, step: Step, before: Traces, now: datetime) -> Step | None:
        """Write TAKING with what was there before, and the next generation, durably; only then may a byte leave.

        None where it is no longer WAITING. Raises StoreFault; where the second place is at fault it is WAITING again.
        """
        with self._store.write(begins=True) as db:
            present = current(self._store, step.id)
            if present.state is not StepState.WAITING:
                return None
            taking = StepMove(state=StepState.TAKING, retakes=present.retakes)
            db.execute("UPDATE steps SET before = ? WHERE id = ?", [encode(before), step.id])
            write_move(db, present, taking, now)
            guard.advance(db)
            begun = current(self._store, step.id)
        try:
            guard.publish(self._store)
        except StoreFault as fault:
            self.settle(begun, StepMove(state=StepState.WAITING, retakes=begun.retakes, reason=fault.code), now)
            raise
        return begun

    def settle(self, step: Step, move: StepMove, now: datetime, raw: str = "") -> Step:
        """Write a decision with the raw answer that led to it; one that the user took back meanwhile stays so.

        Raises RuntimeError where the step is otherwise no longer what the decision was made on: a caller's mistake.
        """
        with self._store.write() as db:
            present = current(self._store, step.id)
            if present.state is StepState.CANCELLED:
                return present
            if present.state is not step.state:
                raise RuntimeError(f"step {step.id} is {present.state}, not {step.state}")
            write_move(db, present, move, now, raw)
            return current(self._store, step.id)

    def note_statuses(self, step: Step, traces: Traces, observed_at: datetime) -> bool:
        """Add what is new of the invoice's statuses, never go backward; True when something was new."""
        with self._store.write() as db:
            return statuses.record(self._store, db, step.invoice_id, traces.statuses, observed_at)
