"""The outbox as the sync engine and the user move it: every method one durable transaction, every move journalled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.exchange import Deposit, DepositWay, StatusEvent
from chorus_desktop.domain.lifecycle import FINAL
from chorus_desktop.domain.outbox import ACTIVE, Move, Submission, SubmissionState, recovered
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.domain.redaction import redacted
from chorus_desktop.store import directory, statuses
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.database import Store
from chorus_desktop.store.invoices import load, reopen_within
from chorus_desktop.store.pdf_data import pdf_data
from chorus_desktop.store.queueing import journal
from chorus_desktop.store.rows import submission_of
from chorus_desktop.store.settings import note_password_expiry
from chorus_desktop.store.times import optional, text_or_none, to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

_QUEUED, _SENDING = SubmissionState.QUEUED, SubmissionState.SENDING


def listed(values: frozenset[str] | tuple[str, ...]) -> str:
    """Codes of ours as the inside of an SQL list."""
    return ", ".join(f"'{value}'" for value in sorted(values))


_ACTIVE = listed(tuple(state.value for state in ACTIVE))
_FINAL = listed(FINAL)


class SqlSyncStore:
    """`sync.ports.SyncStore` over the store of the engine's thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def recover(self, now: datetime) -> tuple[Submission, ...]:
        """Turn every SENDING found at start-up into AMBIGUOUS and give those back."""
        found = self._select("WHERE state = 'sending' ORDER BY id")
        return tuple(self.settle(submission, recovered(submission, now), now) for submission in found)

    def active(self) -> tuple[Submission, ...]:
        """All submissions with which something is still to be done, oldest first."""
        return self._select(f"WHERE state IN ({_ACTIVE}) ORDER BY id")

    def _select(self, rest: str) -> tuple[Submission, ...]:
        return tuple(map(submission_of, self._store.rows(f"SELECT * FROM submissions {rest}")))  # noqa: S608 - constants

    def deposit_of(self, submission: Submission) -> Deposit:
        """The frozen bytes and data to send, hash verified. Raises StoreFault("document_damaged")."""
        content = read_document_bytes(self._store, submission.document_sha256)
        invoice = load(self._store, submission.invoice_id).invoice
        return Deposit(
            way=submission.way,
            identity=submission.identity,
            file_name=submission.file_name,
            content=content,
            pdf_data=pdf_data(invoice) if submission.way is DepositWay.PDF else None,
        )

    def begin(self, submission: Submission, now: datetime) -> Submission | None:
        """Write SENDING durably; returns only once it is on the disk. None where it is no longer QUEUED."""
        with self._store.write(begins=True) as db:
            current = _current(self._store, submission.id)
            if current.state is not _QUEUED:
                return None
            db.execute(
                "UPDATE submissions SET state = 'sending', updated_at = ? WHERE id = ?", [to_text(now), current.id]
            )
            db.execute("INSERT INTO attempts (submission_id, started_at) VALUES (?, ?)", [current.id, to_text(now)])
            journal(db, current, Move(state=_SENDING), now=now)
        return replace(current, state=_SENDING)

    def settle(self, submission: Submission, move: Move, now: datetime, raw: str = "") -> Submission:
        """Write a decision with the raw answer that led to it.

        Raises RuntimeError where the submission is no longer what the decision was made on: a mistake of the caller.
        """
        with self._store.write() as db:
            current, move = _current(self._store, submission.id), replace(move, reason=redacted(move.reason))
            if current.state is not submission.state:
                raise RuntimeError(f"submission {current.id} is {current.state}, not {submission.state}")
            _write_move(db, current, move, now)
            if move.state is not current.state:
                journal(db, current, move, now=now, raw=raw)
            if current.state is _SENDING:
                db.execute(
                    "UPDATE attempts SET ended_at = ?, outcome = ? WHERE submission_id = ? AND ended_at IS NULL",
                    [to_text(now), move.reason or move.state.value, current.id],
                )
            return _current(self._store, submission.id)

    def awaiting_status(self) -> tuple[Submission, ...]:
        """INTEGRATED submissions whose platform status is not final, or whose platform id is still to be learnt."""
        return self._select(
            "WHERE state = 'integrated' AND (platform_id IS NULL OR invoice_id IN (SELECT id FROM invoices"  # noqa: S608
            f" WHERE submission_state = 'integrated' AND platform_status NOT IN ({_FINAL}))) ORDER BY id"
        )

    def learn_platform_id(self, submission: Submission, platform_id: int) -> None:
        """Note under which id the platform keeps an integrated invoice."""
        with self._store.write() as db:
            db.execute("UPDATE submissions SET platform_id = ? WHERE id = ?", [platform_id, submission.id])

    def record_statuses(self, submission: Submission, events: tuple[StatusEvent, ...], observed_at: datetime) -> bool:
        """Add what is new of an invoice's statuses, never go backward; True when something was new."""
        with self._store.write() as db:
            return statuses.record(self._store, db, submission.invoice_id, events, observed_at)

    def status_cursor(self) -> datetime | None:
        """The platform's time up to which statuses were read completely."""
        (row,) = self._store.rows("SELECT cursor FROM pulls")
        return optional(row["cursor"])

    def move_status_cursor(self, server_date: datetime) -> None:
        """Note a complete pull; a platform whose clock went back does not move the cursor back."""
        with self._store.write() as db:
            db.execute("UPDATE pulls SET cursor = max(coalesce(cursor, ''), ?)", [to_text(server_date)])

    def note_password_expiry(self, last_day: date, now: datetime) -> None:
        """Note the last day of the technical account's password."""
        note_password_expiry(self._store, last_day, now=now)

    def note_exchange(self, now: datetime) -> None:
        """Note the time of the last successful exchange."""
        with self._store.write() as db:
            db.execute("UPDATE pulls SET last_exchange_at = ?", [to_text(now)])

    def save_bodies(self, bodies: tuple[PublicBody, ...], now: datetime) -> None:
        """Keep public bodies in the local directory."""
        directory.save_bodies(self._store, bodies, now=now)

    def close(self) -> None:
        """Close the connection of this thread."""
        self._store.close()


def _current(store: Store, submission_id: int) -> Submission:
    row = store.row("SELECT * FROM submissions WHERE id = ?", [submission_id])
    if row is None:
        raise UserFault("invoice_unknown", id=str(submission_id))
    return submission_of(row)


def _write_move(db: Database, current: Submission, move: Move, now: datetime) -> None:
    db.execute(
        "UPDATE submissions SET state = ?, failures = ?, resends = ?, next_at = ?, searching_since = ?,"
        " flux_number = ?, platform_id = ?, reason = ?, updated_at = ? WHERE id = ?",
        [
            move.state,
            move.failures,
            move.resends,
            text_or_none(move.next_at),
            text_or_none(move.searching_since),
            move.flux_number,
            move.platform_id if move.platform_id is not None else current.platform_id,
            move.reason,
            to_text(now),
            current.id,
        ],
    )


def withdraw(store: Store, invoice_id: int, *, now: datetime) -> bool:
    """Take a queued invoice back: cancelled, and a draft again under its number, in one transaction.

    False when it is already leaving, or when an earlier deposit was never answered and might still turn up.
    """
    with store.write() as db:
        row = store.row("SELECT * FROM submissions WHERE invoice_id = ? ORDER BY id DESC LIMIT 1", [invoice_id])
        if row is None or row["state"] != _QUEUED or row["resends"] > 0:
            return False
        current = submission_of(row)
        move = Move(state=SubmissionState.CANCELLED)
        _write_move(db, current, move, now)
        journal(db, current, move, now=now)
        reopen_within(store, db, invoice_id, now=now)
        return True


def has_submissions(store: Store) -> bool:
    """Whether anything was ever queued in this store."""
    return store.row("SELECT 1 FROM submissions LIMIT 1") is not None
