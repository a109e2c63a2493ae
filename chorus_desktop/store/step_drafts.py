"""Answers to the platform that are not sent yet, kept as they are typed; each belongs to the status that it answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.follow_up import FollowUp
from chorus_desktop.domain.steps import StepRequest
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.store.codec import decode, encode
from chorus_desktop.store.database import Store
from chorus_desktop.store.times import to_text

if TYPE_CHECKING:
    from sqlite_utils import Database


def keep(
    store: Store,
    invoice_id: int,
    request: StepRequest,
    files: Sequence[SupportingFile] | None,
    *,
    now: datetime,
) -> None:
    """Keep what is typed for the status that the invoice has now; on the disk when it returns.

    `files` are kept in place of those before, None leaves them. Raises UserFault("step_not_now") where the invoice has
    no status to answer, StoreFault.
    """
    with store.write() as db:
        row = store.row("SELECT platform_status, platform_status_at FROM invoices WHERE id = ?", [invoice_id])
        if row is None or row["platform_status_at"] is None:
            raise UserFault("step_not_now")
        db.execute(
            "INSERT INTO step_drafts (invoice_id, kind, request, answers, answers_at, updated_at)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (invoice_id, kind) DO UPDATE SET request = excluded.request,"
            " answers = excluded.answers, answers_at = excluded.answers_at, updated_at = excluded.updated_at",
            [invoice_id, request.kind, encode(request), *row.values(), to_text(now)],
        )
        if files is not None:
            _put_files(db, invoice_id, request.kind, files)


def _put_files(db: Database, invoice_id: int, kind: FollowUp, files: Sequence[SupportingFile]) -> None:
    db.execute("DELETE FROM step_draft_files WHERE invoice_id = ? AND kind = ?", [invoice_id, kind])
    for position, file in enumerate(files, start=1):
        db.execute(
            "INSERT INTO step_draft_files (invoice_id, kind, position, name, designation, type_code, content)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [invoice_id, kind, position, file.name, file.designation, file.type_code, file.content],
        )


def kept(store: Store, invoice_id: int, kind: FollowUp) -> tuple[StepRequest, tuple[SupportingFile, ...]] | None:
    """What was typed for the status that the invoice has now; None where that was another one. Raises StoreFault."""
    row = store.row(
        "SELECT request FROM step_drafts JOIN invoices ON invoices.id = invoice_id WHERE invoice_id = ? AND kind = ?"
        " AND answers = platform_status AND answers_at = platform_status_at",
        [invoice_id, kind],
    )
    if row is None:
        return None
    files = store.rows(
        "SELECT name, content, designation, type_code FROM step_draft_files WHERE invoice_id = ? AND kind = ?"
        " ORDER BY position",
        [invoice_id, kind],
    )
    return decode(StepRequest, row["request"]), tuple(SupportingFile(**file) for file in files)


def drop(store: Store, invoice_id: int, kind: FollowUp) -> None:
    """Nothing is typed any more. Raises StoreFault."""
    with store.write() as db:
        drop_within(db, invoice_id, kind)


def drop_within(db: Database, invoice_id: int, kind: FollowUp) -> None:
    """The same inside a transaction that is already open."""
    for table in ("step_draft_files", "step_drafts"):
        db.execute(f"DELETE FROM {table} WHERE invoice_id = ? AND kind = ?", [invoice_id, kind])  # noqa: S608 - ours
