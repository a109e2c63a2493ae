"""The platform's statuses of an invoice: every one that it told, and the current one, never going back in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.redaction import redacted
from chorus_desktop.store.audit import about, append
from chorus_desktop.store.database import Store
from chorus_desktop.store.times import to_text

if TYPE_CHECKING:
    from sqlite_utils import Database


def record(store: Store, db: Database, invoice_id: int, events: tuple[StatusEvent, ...], observed_at: datetime) -> bool:
    """Add what is new, within an open transaction; True when something was.

    A late answer of a stale copy of the platform changes nothing: the current status moves only to a later time, or
    within the same minute to a status that was not known before. The journal dates a status by when it was read, on
    the platform's clock.
    """
    events = tuple(replace(event, comment=redacted(event.comment)) for event in events)
    fresh = [event for event in events if _insert(db, invoice_id, event, observed_at)]
    for event in fresh:
        told = {"status": event.status, "status_at": to_text(event.at), "comment": event.comment}
        append(db, Kind.STATUS, about(invoice_id), told, now=observed_at)
    if events:
        last = max(enumerate(events), key=lambda item: (item[1].at, item[0]))[1]
        row = store.row("SELECT platform_status_at FROM invoices WHERE id = ?", [invoice_id])
        stored = row["platform_status_at"] if row else None
        moment = to_text(last.at)
        if stored is None or moment > stored or (moment == stored and last in fresh):
            db.execute(
                "UPDATE invoices SET platform_status = ?, platform_status_at = ? WHERE id = ?",
                [last.status, moment, invoice_id],
            )
    return bool(fresh)


def _insert(db: Database, invoice_id: int, event: StatusEvent, observed_at: datetime) -> bool:
    cursor = db.execute(
        "INSERT INTO status_events (invoice_id, status, at, comment, observed_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        [invoice_id, event.status, to_text(event.at), event.comment, to_text(observed_at)],
    )
    return cursor.rowcount > 0
