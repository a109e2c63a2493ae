"""How a move of a submission is written: the row, its attempt and the journal, in one open transaction."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.handover import HandoverReason
from chorus_desktop.domain.outbox import Move, Submission, SubmissionState, suspected
from chorus_desktop.domain.redaction import redacted
from chorus_desktop.store import other_hands
from chorus_desktop.store.database import Store
from chorus_desktop.store.queueing import journal
from chorus_desktop.store.rows import platform_invoice_columns, submission_of
from chorus_desktop.store.times import text_or_none, to_text

if TYPE_CHECKING:
    from sqlite_utils import Database


def current(store: Store, submission_id: int) -> Submission:
    """A submission as it stands. Raises UserFault("invoice_unknown"), StoreFault."""
    row = store.row("SELECT * FROM submissions_whole WHERE id = ?", [submission_id])
    if row is None:
        raise UserFault("invoice_unknown", id=str(submission_id))
    return submission_of(row)


def latest_of(store: Store, invoice_id: int) -> Submission | None:
    """The last submission of an invoice. Raises StoreFault."""
    row = store.row("SELECT * FROM submissions_whole WHERE invoice_id = ? ORDER BY id DESC LIMIT 1", [invoice_id])
    return None if row is None else submission_of(row)


def search_what_was_given_away(store: Store, db: Database, invoice_id: int, now: datetime) -> None:
    """What is queued after it was taken back from other hands may be on the platform: it is searched for first.

    So is what this machine remembers to have given away, where an older store holds it as a draft, or not at all.
    """
    present = latest_of(store, invoice_id)
    assert present is not None, "it was just queued"
    before = store.column(
        "SELECT reason FROM submissions WHERE invoice_id = ? AND id < ? ORDER BY id DESC LIMIT 1",
        [invoice_id, present.id],
    )
    given = other_hands.taken_up(db, present.identity.number)
    if given or before == (HandoverReason.TAKEN_BACK,):
        write_move(db, present, suspected(present, now, HandoverReason.TAKEN_BACK), now)


def refuse_other_number(store: Store, invoice_id: int, number: str, year: int) -> None:
    """What was taken back from other hands leaves only under its number and in its year, by which it is searched for.

    The other side may have sent it so. Raises UserFault("handover_renumbered").
    """
    before = latest_of(store, invoice_id)
    if before is None or before.reason != HandoverReason.TAKEN_BACK:
        return
    given = before.identity
    if (given.number, given.issue_date.year) != (number, year):
        field = "number" if given.number != number else "issue_date"
        raise UserFault("handover_renumbered", field=field, number=given.number, year=str(given.issue_date.year))


def write_move(db: Database, submission: Submission, move: Move, now: datetime, raw: str = "") -> None:
    """Write a decision on a submission as it stands, with the raw answer that led to it."""
    move = replace(move, reason=redacted(move.reason))
    other = json.dumps(platform_invoice_columns(move.other), ensure_ascii=False) if move.other is not None else None
    db.execute(
        "UPDATE submissions SET state = ?, failures = ?, resends = ?, next_at = ?, searching_since = ?,"
        " flux_number = ?, platform_id = ?, reason = ?, other = coalesce(?, other), updated_at = ? WHERE id = ?",
        [
            move.state,
            move.failures,
            move.resends,
            text_or_none(move.next_at),
            text_or_none(move.searching_since),
            move.flux_number,
            move.platform_id if move.platform_id is not None else submission.platform_id,
            move.reason,
            other,
            to_text(now),
            submission.id,
        ],
    )
    if move.state is not submission.state:
        journal(db, submission, move, now=now, raw=raw)
    if submission.state is SubmissionState.SENDING:
        db.execute(
            "UPDATE attempts SET ended_at = ?, outcome = ? WHERE submission_id = ? AND ended_at IS NULL",
            [to_text(now), move.reason or move.state.value, submission.id],
        )
