"""The outbox as the sync engine and the user move it: every method one durable transaction, every move journalled."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from chorus_desktop.domain.comparison import Difference
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.exchange import Deposit, DepositWay, PlatformInvoice, StatusEvent
from chorus_desktop.domain.guard import Hold
from chorus_desktop.domain.lifecycle import FINAL
from chorus_desktop.domain.outbox import ACTIVE, Move, Submission, SubmissionState, recovered, suspected
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.store import comparisons, directory, guard, statuses, strays, supporting
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.database import Store
from chorus_desktop.store.invoices import load, reopen_within
from chorus_desktop.store.moves import current, latest_of, write_move
from chorus_desktop.store.pdf_data import pdf_data
from chorus_desktop.store.queueing import journal
from chorus_desktop.store.rows import submission_of
from chorus_desktop.store.settings import note_password_expiry
from chorus_desktop.store.steps import SqlSteps
from chorus_desktop.store.still_open import listed
from chorus_desktop.store.times import optional, to_text

_QUEUED, _SENDING = SubmissionState.QUEUED, SubmissionState.SENDING
_ACTIVE = listed(tuple(state.value for state in ACTIVE))
_FINAL = listed(tuple(FINAL))
#: By identifiers of the platform. The plus: not among all that were ever integrated.
ENDED = (
    "SELECT submissions_whole.*, platform_status, platform_status_at FROM submissions_whole"  # noqa: S608 - our own
    " JOIN invoices ON invoices.id = invoice_id WHERE +submissions_whole.state = 'integrated'"
    f" AND platform_status IN ({_FINAL}) AND platform_id IN (SELECT value FROM json_each(?))"
)


class SqlSyncStore:
    """`sync.ports.SyncStore` over the store of the engine's thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.steps = SqlSteps(store)

    def recover(self, now: datetime) -> tuple[Submission, ...]:
        """Compare the store with the second place, then turn every SENDING into AMBIGUOUS and give those back.

        Only where no deposit is under way. A store that a disk error closed is opened anew.
        """
        self._store.revive()
        guard.examine(self._store, now)
        found = self._select("WHERE state = 'sending' ORDER BY id")
        return tuple(self.settle(submission, recovered(submission, now), now) for submission in found)

    def remember(self) -> None:
        """Tell the second place how far the store has come, where it lags. Raises StoreFault."""
        guard.catch_up(self._store)

    def active(self) -> tuple[Submission, ...]:
        """All submissions with which something is still to be done, oldest first."""
        return self._select(f"WHERE state IN ({_ACTIVE}) ORDER BY id")

    def _select(self, rest: str) -> tuple[Submission, ...]:
        return tuple(map(submission_of, self._store.rows(f"SELECT * FROM submissions_whole {rest}")))  # noqa: S608 - constants

    def deposit_of(self, submission: Submission) -> Deposit:
        """The frozen bytes and data to send, with the files joined, hashes verified.

        Raises StoreFault("document_damaged").
        """
        content = read_document_bytes(self._store, submission.document_sha256)
        invoice = load(self._store, submission.invoice_id).invoice
        by_pdf = submission.way is DepositWay.PDF
        syntax = self._store.only("SELECT syntax FROM submissions WHERE id = ?", [submission.id])["syntax"]
        return Deposit(
            way=submission.way,
            identity=submission.identity,
            file_name=submission.file_name,
            content=content,
            pdf_data=pdf_data(invoice) if by_pdf else None,
            syntax=FluxSyntax(syntax),
            supporting=supporting.files_of(self._store, submission.invoice_id) if by_pdf else (),
        )

    def begin(self, submission: Submission, now: datetime) -> Submission | None:
        """Write SENDING and the next generation durably, here and in the second place; only then may a byte leave.

        None where it is no longer QUEUED. Raises StoreFault; where the second place is at fault it is QUEUED again.
        """
        sending = Move(state=_SENDING)
        with self._store.write(begins=True) as db:
            before = current(self._store, submission.id)
            if before.state is not _QUEUED:
                return None
            started = [to_text(now), before.id]
            db.execute("UPDATE submissions SET state = 'sending', updated_at = ? WHERE id = ?", started)
            db.execute("INSERT INTO attempts (started_at, submission_id) VALUES (?, ?)", started)
            journal(db, before, sending, now=now)
            guard.advance(db)
        begun = replace(before, state=_SENDING)
        try:
            guard.publish(self._store)
        except StoreFault as fault:
            self.settle(begun, Move(state=_QUEUED, resends=before.resends, reason=fault.code), now)
            raise
        return begun

    def doubt(self, submission: Submission, reason: str, now: datetime) -> Submission | None:
        """A QUEUED one may have left before: AMBIGUOUS from now on. None where the user withdrew it meanwhile."""
        with self._store.write() as db:
            present = current(self._store, submission.id)
            if present.state is not _QUEUED:
                return None
            write_move(db, present, suspected(present, now, reason), now)
            return current(self._store, submission.id)

    def alike(self, submission: Submission) -> PlatformInvoice | None:
        """What may be an own PDF that was sent before, under a number that the platform gave it."""
        return strays.alike(self._store, submission)

    def settle(self, submission: Submission, move: Move, now: datetime, raw: str = "") -> Submission:
        """Write a decision with the raw answer that led to it.

        Raises RuntimeError where the submission is no longer what the decision was made on: a mistake of the caller.
        """
        with self._store.write() as db:
            present = current(self._store, submission.id)
            if present.state is not submission.state:
                raise RuntimeError(f"submission {present.id} is {present.state}, not {submission.state}")
            write_move(db, present, move, now, raw)
            return current(self._store, submission.id)

    def awaiting_status(self) -> tuple[Submission, ...]:
        """INTEGRATED submissions whose platform status is not final, or whose platform id is still to be learnt."""
        return self._select(
            "WHERE state = 'integrated' AND (platform_id IS NULL OR invoice_id IN (SELECT id FROM invoices"  # noqa: S608
            f" WHERE submission_state = 'integrated' AND platform_status NOT IN ({_FINAL}))) ORDER BY id"
        )

    def ended(self, platform_ids: Iterable[int]) -> tuple[tuple[Submission, str, datetime | None], ...]:
        """INTEGRATED submissions of those ids whose status is final, with that status and its time."""
        rows = self._store.rows(ENDED, [json.dumps(tuple(platform_ids))])
        return tuple((submission_of(row), row["platform_status"], optional(row["platform_status_at"])) for row in rows)

    def handed_over(self) -> tuple[Submission, ...]:
        """What somebody else was given to send, oldest first."""
        return self._select("WHERE state = 'handed_over' ORDER BY id")

    def recognise(self, submission: Submission, move: Move, now: datetime) -> Submission | None:
        """What somebody else was given to send is on the platform. None where the user took it back meanwhile."""
        with self._store.write() as db:
            present = current(self._store, submission.id)
            if present.state is not SubmissionState.HANDED_OVER:
                return None
            write_move(db, present, move, now)
            return current(self._store, submission.id)

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
        row = self._store.only("SELECT cursor FROM pulls")
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

    def hold(self) -> Hold | None:
        """Why nothing may be numbered or sent for now, or None."""
        return guard.hold(self._store)

    def compared_from(self, server_date: datetime) -> None:
        """Note, once, when the comparison of a store that is held back began, on the platform's clock."""
        guard.compared_from(self._store, server_date)

    def release(self, now: datetime) -> tuple[str, ...]:
        """End the hold; gives the numbers that are lost."""
        return guard.release(self._store, now)

    def note_strays(self, rows: tuple[PlatformInvoice, ...], server_date: datetime) -> None:
        """Keep what the platform holds and this store does not."""
        strays.note(self._store, rows, server_date)

    def compared_at(self) -> datetime | None:
        """The platform's time of the last whole comparison with what it holds."""
        return comparisons.compared_at(self._store)

    def note_comparison(self, differences: tuple[Difference, ...], server_date: datetime) -> None:
        """Keep the outcome of a whole comparison."""
        comparisons.note(self._store, differences, server_date)

    def integrated(self) -> tuple[tuple[Submission, str], ...]:
        """Every INTEGRATED submission with the status that is shown for it, for a whole comparison."""
        rows = self._store.rows(
            "SELECT submissions_whole.*, platform_status FROM submissions_whole JOIN invoices"
            " ON invoices.id = submissions_whole.invoice_id WHERE submissions_whole.state = 'integrated'"
        )
        return tuple((submission_of(row), row["platform_status"]) for row in rows)

    def close(self) -> None:
        """Close the connection of this thread."""
        self._store.close()


def withdraw(store: Store, invoice_id: int, *, now: datetime) -> bool:
    """Take a queued invoice back: cancelled, and a draft again under its number, in one transaction.

    False when it is already leaving, or when an earlier deposit was never answered and might still turn up.
    """
    with store.write() as db:
        present = latest_of(store, invoice_id)
        if present is None or present.state is not _QUEUED or present.resends > 0:
            return False
        write_move(db, present, Move(state=SubmissionState.CANCELLED), now)
        reopen_within(store, db, invoice_id, now=now)
        return True


def has_submissions(store: Store) -> bool:
    """Whether anything was ever queued in this store."""
    return store.row("SELECT 1 FROM submissions LIMIT 1") is not None
