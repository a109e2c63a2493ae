"""Each gesture with its first, second, third… statement failing: done wholly or not at all, and told truly."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import invoices, outbox, payments, supporting
from chorus_desktop.store.attachments import add_document
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.settings import Settings, save_settings
from tests import factories
from tests.store.conftest import NOW, Shelf
from tests.store.test_invoices import own_pdf_draft

S = SubmissionState
TABLES = (
    "invoices documents submissions journal journal_head attempts status_events bodies services series settings pulls"
    " bodies_search invoices_search supporting_files payments"
).split()


class FailingConnection:
    """A connection whose n-th statement is answered by a full disk."""

    def __init__(self, connection: sqlite3.Connection, fails_at: int) -> None:
        self._connection = connection
        self._left = fails_at

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        self._left -= 1
        if self._left == 0:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return self._connection.execute(*arguments)


def snapshot(shelf: Shelf) -> dict[str, list[dict[str, Any]]]:
    return {table: shelf.store.rows(f"SELECT * FROM {table}") for table in TABLES}  # noqa: S608 - constants


def _issue(shelf: Shelf) -> Callable[[], object]:
    draft = shelf.draft()
    return lambda: shelf.issue(draft)


def _begin(shelf: Shelf) -> Callable[[], object]:
    submission = shelf.queued()
    return lambda: shelf.sync.begin(submission, NOW)


def _settle(shelf: Shelf) -> Callable[[], object]:
    sending = shelf.sending()
    return lambda: shelf.settle(sending, S.AMBIGUOUS, reason="read_timeout")


def _withdraw(shelf: Shelf) -> Callable[[], object]:
    submission = shelf.queued()
    return lambda: outbox.withdraw(shelf.store, submission.invoice_id, now=NOW)


def _recover(shelf: Shelf) -> Callable[[], object]:
    shelf.sending()
    return lambda: shelf.sync.recover(NOW)


def _statuses(shelf: Shelf) -> Callable[[], object]:
    submission = shelf.integrated()
    events = (StatusEvent(status="DEPOSEE", at=NOW), StatusEvent(status="MANDATEE", at=NOW))
    return lambda: shelf.sync.record_statuses(submission, events, NOW)


def _reopen(shelf: Shelf) -> Callable[[], object]:
    refused = shelf.settle(shelf.sending(), S.REFUSED)
    return lambda: invoices.reopen(shelf.store, refused.invoice_id, now=NOW)


def _join(shelf: Shelf) -> Callable[[], object]:
    draft = own_pdf_draft(shelf, "PM-118")
    values = {"name": "bon.pdf", "designation": "", "type_code": "02", "media_type": "application/pdf"}
    return lambda: supporting.add(shelf.store, draft, b"x", **values, now=NOW)


def _note_payment(shelf: Shelf) -> Callable[[], object]:
    issued = shelf.issue()
    return lambda: payments.note(shelf.store, issued.id, Decimal(10), NOW.date(), now=NOW)


GESTURES: dict[str, Callable[[Shelf], Callable[[], object]]] = {
    "save_draft": lambda shelf: shelf.draft,
    "issue": _issue,
    "begin": _begin,
    "settle": _settle,
    "recover": _recover,
    "withdraw": _withdraw,
    "reopen": _reopen,
    "record_statuses": _statuses,
    "save_bodies": lambda shelf: lambda: save_bodies(shelf.store, (factories.body(),), now=NOW),
    "save_settings": lambda shelf: lambda: save_settings(shelf.store, Settings(seller=factories.seller()), now=NOW),
    "join_file": _join,
    "note_payment": _note_payment,
    "add_document": lambda shelf: lambda: add_document(shelf.store, b"x", media_type="text/plain", now=NOW),
}


def fails(shelf: Shelf, gesture: Callable[[], object], statement: int) -> bool:
    """Try the gesture with one failing statement; whether it told of a full disk."""
    connection = shelf.store.db.conn
    shelf.store.db.conn = FailingConnection(connection, statement)  # type: ignore[assignment]
    try:
        gesture()
    except StoreFault as fault:
        return fault.code == "disk_full"
    finally:
        shelf.store.db.conn = connection
    return False


@pytest.mark.parametrize("name", GESTURES)
def test_wholly_or_not_at_all(shelf: Shelf, name: str) -> None:
    gesture = GESTURES[name](shelf)
    connection = shelf.store.db.conn
    before, failures = snapshot(shelf), 0
    while fails(shelf, gesture, failures + 1):
        failures += 1
        assert not connection.in_transaction
        assert snapshot(shelf) == before
    assert snapshot(shelf) != before
    assert failures >= 3
    assert shelf.store.column("PRAGMA integrity_check") == ("ok",)
    assert shelf.store.rows("PRAGMA foreign_key_check") == []
    numbers = shelf.store.column("SELECT number FROM invoices WHERE number IS NOT NULL")
    assert len(numbers) == len(set(numbers)) == (shelf.store.column("SELECT max(next) - 1 FROM series")[0] or 0)


def test_the_same_gesture_works_once_the_disk_has_room(shelf: Shelf) -> None:
    draft = shelf.draft()
    connection = shelf.store.db.conn
    shelf.store.db.conn = FailingConnection(connection, 5)  # type: ignore[assignment]
    with pytest.raises(StoreFault, match="disk_full"):
        shelf.issue(draft)
    shelf.store.db.conn = connection
    typed = replace(factories.invoice(), number="")
    assert invoices.save_draft(shelf.store, draft, typed, origin="form", now=NOW) == draft
    assert shelf.issue(draft).invoice.number == "F2026-0001"
