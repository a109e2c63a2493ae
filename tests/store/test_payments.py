"""Payments in the store: noted, undone, never changed; balances, the late list and the weeks in SQL."""

import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlite_utils import Database

from chorus_desktop.domain.accounts_ledger import sales
from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.payments import Origin
from chorus_desktop.store import awaited, payments, queries
from chorus_desktop.store.accounts import issued_documents
from chorus_desktop.store.audit import entries_about, facts_of
from chorus_desktop.store.database import open_database
from chorus_desktop.store.migrations import MIGRATIONS
from chorus_desktop.store.queries import InvoiceFilter, Section
from chorus_desktop.store.verification import verify
from tests import factories
from tests.store.conftest import NOW, Shelf

#: What the invoice of the factories asks for: 12 × 38.50 and VAT at 20 %.
DUE = Decimal("554.40")
DAY = date(2026, 12, 28)
LATER = NOW + timedelta(hours=12)


def note(shelf: Shelf, invoice_id: int, amount: str, on: date = DAY) -> int:
    return payments.note(shelf.store, invoice_id, Decimal(amount), on, text=" virement ", now=LATER)


def left(shelf: Shelf, invoice_id: int) -> Decimal:
    """What is left by the view, which must agree with the domain."""
    (in_sql,) = shelf.store.column("SELECT left_cents FROM invoice_balances WHERE invoice_id = ?", [invoice_id])
    found = payments.balance_of(shelf.store, invoice_id).left
    assert in_sql == found * 100
    return found


def fault(code: str) -> "pytest.RaisesExc[UserFault]":
    return pytest.raises(UserFault, match=code)


def test_partial_payments_are_noted_and_undone(shelf: Shelf) -> None:
    invoice = shelf.issue().id
    assert left(shelf, invoice) == DUE
    first, second = note(shelf, invoice, "200"), note(shelf, invoice, "354.40")
    assert left(shelf, invoice) == 0
    payments.undo(shelf.store, second, now=LATER)
    assert left(shelf, invoice) == Decimal("354.40")
    (kept,) = payments.balance_of(shelf.store, invoice).payments
    assert (kept.payment_id, kept.on, kept.amount, kept.note) == (first, DAY, Decimal("200.00"), "virement")
    with fault("payment_undone"):
        payments.undo(shelf.store, second, now=LATER)


def test_the_journal_tells_of_all_three(shelf: Shelf) -> None:
    invoice = shelf.integrated("MISE_EN_PAIEMENT").invoice_id
    denied = payments.deny_transfer(shelf.store, invoice, DAY, now=LATER)
    noted = note(shelf, invoice, "54.40")
    payments.undo(shelf.store, denied, now=LATER)
    told = [facts_of(entry) for entry in entries_about(shelf.store, invoice) if entry.kind == Kind.PAYMENT]
    assert [(one["what"], one["payment"], one["amount_cents"], one["on"]) for one in told] == [
        ("not_received", denied, 0, "2026-12-28"),
        ("received", noted, 5440, "2026-12-28"),
        ("undone", denied, 0, "2026-12-28"),
    ]
    assert not any(part.findings for part in verify(shelf.store).checked)


@pytest.mark.parametrize("amount", ["0", "-1", "10.001"])
def test_an_amount_that_cannot_be(shelf: Shelf, amount: str) -> None:
    with fault("payment_amount"):
        note(shelf, shelf.issue().id, amount)


def test_no_more_than_is_left(shelf: Shelf) -> None:
    invoice = shelf.issue().id
    note(shelf, invoice, "500")
    with fault("payment_exceeds") as told:
        note(shelf, invoice, "54.41")
    assert told.value.params["left"] == "54.40"
    assert left(shelf, invoice) == Decimal("54.40")


def test_neither_a_draft_nor_a_credit_note_is_paid(shelf: Shelf) -> None:
    credit = shelf.issue(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=(PrecedingInvoice(number="F2026-0001"),)).id
    for invoice in (shelf.draft(), credit, 999):
        with fault("payment_needs_invoice"):
            note(shelf, invoice, "1")


def test_a_transfer_told_by_the_platform_pays_what_is_left(shelf: Shelf) -> None:
    invoice = shelf.integrated("DEPOSEE", "MISE_EN_PAIEMENT").invoice_id
    assert left(shelf, invoice) == 0
    (paid,) = payments.balance_of(shelf.store, invoice).payments
    assert (paid.origin, paid.on, paid.amount) == (Origin.TRANSFER, NOW.date(), DUE)


def test_a_transfer_is_confirmed_by_what_came_and_counted_once(shelf: Shelf) -> None:
    invoice = shelf.integrated("DEPOSEE", "MISE_EN_PAIEMENT").invoice_id
    note(shelf, invoice, "500")
    assert left(shelf, invoice) == 0
    found = payments.balance_of(shelf.store, invoice)
    assert [(paid.origin, paid.amount) for paid in found.payments] == [
        (Origin.TRANSFER, Decimal("54.40")),
        (Origin.NOTED, Decimal("500.00")),
    ]
    with fault("payment_exceeds"):
        note(shelf, invoice, "54.41")
    note(shelf, invoice, "54.40")
    assert [paid.origin for paid in payments.balance_of(shelf.store, invoice).payments] == [Origin.NOTED] * 2


def test_a_credit_note_takes_off_what_is_to_come(shelf: Shelf) -> None:
    invoice = shelf.integrated("MANDATEE", due_date=DAY)
    named = (PrecedingInvoice(number=invoice.identity.number),)
    lines = (replace(factories.invoice().lines[0], quantity=Decimal(2)),)
    refused = shelf.sending(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named, lines=lines)
    assert left(shelf, invoice.invoice_id) == Decimal("462.00")
    shelf.settle(refused, SubmissionState.REFUSED, reason="non")
    assert left(shelf, invoice.invoice_id) == DUE
    shelf.integrated("DEPOSEE", type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named, lines=lines)
    assert [row.left for row in awaited.late(shelf.store, DAY + timedelta(days=1))] == [Decimal("462.00")]
    with fault("payment_exceeds"):
        note(shelf, invoice.invoice_id, "462.01")
    turned_down = shelf.integrated("REJETEE", type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named, lines=lines)
    assert left(shelf, invoice.invoice_id) == Decimal("462.00"), turned_down


@pytest.mark.parametrize(("days", "expected"), [(0, Decimal(0)), (1, -DUE)])
def test_what_is_credited_after_the_transfer_is_to_be_given_back(shelf: Shelf, days: int, expected: Decimal) -> None:
    """As the sales ledger has it: the transfer paid what was owed by its day, that day included."""
    invoice = shelf.integrated("MISE_EN_PAIEMENT")
    named = (PrecedingInvoice(number=invoice.identity.number),)
    on = NOW.date() + timedelta(days=days)
    shelf.issue(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named, issue_date=on)
    assert left(shelf, invoice.invoice_id) == expected
    issued = issued_documents(shelf.store)
    (sale,) = sales(issued.documents, issued.payments)
    assert sale.balance(date(2026, 12, 31)) == expected


def test_what_was_transferred_and_then_credited_may_still_be_seen_coming(shelf: Shelf) -> None:
    invoice = shelf.integrated("MISE_EN_PAIEMENT")
    named = (PrecedingInvoice(number=invoice.identity.number),)
    shelf.issue(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named, issue_date=NOW.date() + timedelta(days=1))
    assert payments.balance_of(shelf.store, invoice.invoice_id).unconfirmed == DUE
    note(shelf, invoice.invoice_id, str(DUE))
    assert left(shelf, invoice.invoice_id) == -DUE


def test_a_transfer_that_did_not_come_is_denied_until_another_is_told(shelf: Shelf) -> None:
    submission = shelf.integrated("MISE_EN_PAIEMENT")
    invoice = submission.invoice_id
    denied = payments.deny_transfer(shelf.store, invoice, DAY, now=LATER)
    assert left(shelf, invoice) == DUE
    assert payments.balance_of(shelf.store, invoice).denial == denied
    with fault("transfer_unknown"):
        payments.deny_transfer(shelf.store, invoice, DAY, now=LATER)
    payments.undo(shelf.store, denied, now=LATER)
    assert left(shelf, invoice) == 0
    payments.deny_transfer(shelf.store, invoice, DAY, now=LATER)
    assert left(shelf, invoice) == DUE
    event = StatusEvent(status="MISE_EN_PAIEMENT", at=LATER + timedelta(days=3))
    shelf.sync.record_statuses(submission, (event,), LATER + timedelta(days=3))
    assert left(shelf, invoice) == 0
    assert payments.balance_of(shelf.store, invoice).payments[0].on == event.at.date()


INSERT = "INSERT INTO payments (invoice_id, kind, paid_on, amount_cents, note, noted_at) SELECT id,"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE payments SET amount_cents = 1, undone_at = 'now'",
        "UPDATE payments SET note = ''",
        "UPDATE payments SET means = '20', undone_at = 'now'",
        "DELETE FROM payments",
        f"{INSERT} 'received', '2026-12-01', 1, '', '' FROM invoices WHERE state = 'draft'",
        f"{INSERT} 'received', '2026-12-01', 0, '', '' FROM invoices WHERE state = 'issued'",
        f"{INSERT} 'not_received', '2026-12-01', 5, '', '' FROM invoices WHERE state = 'issued'",
    ],
)
def test_what_was_noted_never_changes(shelf: Shelf, statement: str) -> None:
    note(shelf, shelf.issue().id, "10")
    shelf.draft()
    before = shelf.store.rows("SELECT * FROM payments")
    with pytest.raises(sqlite3.IntegrityError), shelf.store.write() as db:
        db.execute(statement)
    assert shelf.store.rows("SELECT * FROM payments") == before


def test_what_was_undone_stays_undone(shelf: Shelf) -> None:
    payments.undo(shelf.store, note(shelf, shelf.issue().id, "10"), now=LATER)
    with pytest.raises(sqlite3.IntegrityError), shelf.store.write() as db:
        db.execute("UPDATE payments SET undone_at = 'later'")


def test_the_late_list(shelf: Shelf) -> None:
    day = date(2026, 12, 1)
    partly = shelf.integrated("MANDATEE", due_date=day).invoice_id
    note(shelf, partly, "500")
    oldest = shelf.integrated("SERVICE_FAIT", due_date=day - timedelta(days=9)).invoice_id
    denied = shelf.integrated("MISE_EN_PAIEMENT", due_date=day - timedelta(days=1)).invoice_id
    payments.deny_transfer(shelf.store, denied, DAY, now=LATER)
    for status in ("MISE_EN_PAIEMENT", "REJETEE", "SUSPENDUE"):
        shelf.integrated(status, due_date=day)
    note(shelf, shelf.integrated("MANDATEE", due_date=day).invoice_id, str(DUE))
    shelf.integrated("MANDATEE", due_date=day + timedelta(days=1))
    shelf.issue(due_date=day)
    found = awaited.late(shelf.store, day + timedelta(days=1))
    assert [(row.invoice_id, row.left) for row in found] == [
        (oldest, DUE),
        (denied, DUE),
        (partly, Decimal("54.40")),
    ]
    assert (found[2].due_date, found[2].buyer_name) == (day, "Commune de Malaucène")


def test_the_weeks(shelf: Shelf) -> None:
    """Monday 30 November 2026 to Sunday 6 December is one week."""
    for due in (date(2026, 11, 29), date(2026, 11, 30), date(2026, 12, 6), date(2026, 12, 7)):
        shelf.integrated("MANDATEE", due_date=due)
    waiting = shelf.queued(due_date=date(2026, 12, 8)).invoice_id
    note(shelf, waiting, "54.40")
    refused = shelf.sending(due_date=date(2026, 12, 8))
    shelf.settle(refused, SubmissionState.REFUSED, reason="non")
    shelf.integrated("REJETEE", due_date=date(2026, 12, 8))
    shelf.integrated("MISE_EN_PAIEMENT", due_date=date(2026, 12, 8))
    found = awaited.expected_by_week(shelf.store, date(2026, 11, 30))
    assert [(week.monday, week.amount, week.count) for week in found] == [
        (date(2026, 11, 30), 2 * DUE, 2),
        (date(2026, 12, 7), DUE + Decimal(500), 2),
    ]


def test_a_store_of_before_payments_keeps_its_invoices(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    db = Database(old, execute_plugins=False)
    MIGRATIONS.apply(db, stop_before="m002_payments")
    db.conn.close()
    connection = sqlite3.connect(old)
    connection.execute("INSERT INTO settings VALUES ('prefix', 'F', '2026')")
    connection.commit()
    connection.close()
    store = open_database(old)
    assert store.column("SELECT key FROM settings") == ("prefix",)
    assert store.rows("SELECT * FROM invoice_balances") == store.rows("SELECT * FROM payments") == []
    store.close()


def test_the_list_knows_what_is_late_and_what_was_seen_paid(shelf: Shelf) -> None:
    late = shelf.integrated("MANDATEE", due_date=DAY).invoice_id
    noted = shelf.integrated("MANDATEE", due_date=DAY).invoice_id
    told = shelf.integrated("MISE_EN_PAIEMENT").invoice_id
    denied = shelf.integrated("MISE_EN_PAIEMENT", due_date=DAY).invoice_id
    note(shelf, noted, str(DUE))
    payments.deny_transfer(shelf.store, denied, DAY, now=LATER)
    tomorrow = DAY + timedelta(days=1)
    assert set(queries.invoice_ids(shelf.store, InvoiceFilter(late_on=tomorrow))) == {late, denied}
    assert queries.invoice_ids(shelf.store, InvoiceFilter(late_on=DAY)) == ()
    assert set(queries.invoice_ids(shelf.store, InvoiceFilter(section=Section.PAID))) == {noted, told}
    note(shelf, late, "1")
    assert len(queries.invoice_ids(shelf.store, InvoiceFilter(section=Section.PAID))) == 2
