"""Money that was paid back: noted and undone, never more than came too much, by the view, the domain and the ledger."""

import sqlite3
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlite_utils import Database

from chorus_desktop.domain.accounts_ledger import sales
from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.store import home_queries, payments
from chorus_desktop.store.accounts import issued_documents
from chorus_desktop.store.audit import entries_about, facts_of
from chorus_desktop.store.database import open_database
from chorus_desktop.store.migrations import MIGRATIONS
from chorus_desktop.store.verification import verify
from tests import factories
from tests.store.conftest import NOW, Shelf

#: What the invoice of the factories asks for.
DUE = Decimal("554.40")
DAY = date(2026, 12, 1)
END = date(2026, 12, 31)


def note(shelf: Shelf, invoice_id: int, amount: Decimal, on: date = DAY) -> int:
    return payments.note(shelf.store, invoice_id, amount, on, beyond=True, now=NOW)


def refund(shelf: Shelf, invoice_id: int, amount: Decimal, on: date = DAY) -> int:
    return payments.refund(shelf.store, invoice_id, amount, on, means="30", text=" rendu ", now=NOW)


def credit(shelf: Shelf, number: str, **changes: object) -> int:
    named = (PrecedingInvoice(number=number),)
    return shelf.issue(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named, **changes).id


def left(shelf: Shelf, invoice_id: int) -> Decimal:
    """What is left by the view, the domain and the ledger, which agree."""
    (in_sql,) = shelf.store.column("SELECT left_cents FROM invoice_balances WHERE invoice_id = ?", [invoice_id])
    found = payments.balance_of(shelf.store, invoice_id)
    issued = issued_documents(shelf.store)
    (sale,) = [one for one in sales(issued.documents, issued.payments) if one.document.id == invoice_id]
    is_credit = sale.document.invoice.is_credit_note
    assert found.left == sale.balance(END) == (-in_sql if is_credit else in_sql) / Decimal(100)
    return found.left


def fault(code: str) -> "pytest.RaisesExc[UserFault]":
    return pytest.raises(UserFault, match=code)


def test_what_was_paid_twice_goes_back_and_is_undone(shelf: Shelf) -> None:
    invoice = shelf.issue().id
    for _ in range(2):
        note(shelf, invoice, DUE)
    assert left(shelf, invoice) == -DUE
    back = refund(shelf, invoice, DUE, DAY + timedelta(days=2))
    assert left(shelf, invoice) == 0
    kept = payments.balance_of(shelf.store, invoice)
    assert (kept.paid, kept.refunded, kept.payments[-1].note) == (DUE, DUE, "rendu")
    assert (kept.payments[-1].amount, kept.payments[-1].on) == (-DUE, DAY + timedelta(days=2))
    payments.undo(shelf.store, back, now=NOW)
    assert left(shelf, invoice) == -DUE
    told = [facts_of(entry) for entry in entries_about(shelf.store, invoice) if entry.kind == Kind.PAYMENT]
    assert [(one["what"], one["amount_cents"]) for one in told[-2:]] == [("refunded", -55440), ("undone", -55440)]
    assert not any(part.findings for part in verify(shelf.store).checked)


@pytest.mark.parametrize("amount", ["0", "-1", "10.001"])
def test_an_amount_that_cannot_be(shelf: Shelf, amount: str) -> None:
    with fault("refund_amount"):
        refund(shelf, shelf.issue().id, Decimal(amount))


def test_no_more_goes_back_than_came_too_much(shelf: Shelf) -> None:
    invoice = shelf.issue().id
    with fault("refund_exceeds"):
        refund(shelf, invoice, Decimal("0.01"))
    note(shelf, invoice, DUE + 10)
    with fault("refund_exceeds") as told:
        refund(shelf, invoice, Decimal("10.01"))
    assert told.value.params["left"] == "10.00"
    refund(shelf, invoice, Decimal(4))
    with fault("refund_exceeds"):
        refund(shelf, invoice, Decimal("6.01"))
    assert left(shelf, invoice) == -6


def test_nothing_goes_back_before_it_came_and_no_day_is_below_zero(shelf: Shelf) -> None:
    invoice = shelf.issue().id
    first, second = note(shelf, invoice, DUE), note(shelf, invoice, DUE, DAY + timedelta(days=5))
    with fault("refund_before_money"):
        refund(shelf, invoice, DUE, DAY - timedelta(days=1))
    assert left(shelf, invoice) == -DUE, "what was refused left nothing"
    refund(shelf, invoice, DUE, DAY + timedelta(days=5))
    payments.undo(shelf.store, first, now=NOW)
    assert left(shelf, invoice) == DUE
    with fault("refund_rests_on_it"):
        payments.undo(shelf.store, second, now=NOW)
    assert left(shelf, invoice) == DUE


def test_what_is_credited_after_the_transfer_goes_back(shelf: Shelf) -> None:
    """The transfer stands for what had been owed, whatever went back of it; it cannot be denied any more."""
    invoice = shelf.integrated("MISE_EN_PAIEMENT")
    credit(shelf, invoice.identity.number, issue_date=NOW.date() + timedelta(days=1), due_date=DAY)
    assert left(shelf, invoice.invoice_id) == -DUE
    assert home_queries.money_expected(shelf.store, DAY).total == -DUE
    back = refund(shelf, invoice.invoice_id, DUE - 100)
    assert home_queries.money_expected(shelf.store, DAY).total == -100
    refund(shelf, invoice.invoice_id, Decimal(100))
    assert left(shelf, invoice.invoice_id) == 0
    assert home_queries.money_expected(shelf.store, DAY).total == 0
    with fault("refund_rests_on_it"):
        payments.deny_transfer(shelf.store, invoice.invoice_id, DAY, now=NOW)
    assert payments.balance_of(shelf.store, invoice.invoice_id).denial is None
    payments.undo(shelf.store, back, now=NOW)
    note(shelf, invoice.invoice_id, DUE)
    assert left(shelf, invoice.invoice_id) == 100 - DUE


def test_money_that_the_invoice_told_of_goes_back_too(shelf: Shelf) -> None:
    """Cadre A2: it was paid before, and BT-113 says so."""
    paid = shelf.issue(business_process="A2", prepaid=DUE)
    credit(shelf, paid.invoice.number)
    refund(shelf, paid.id, DUE)
    assert left(shelf, paid.id) == 0


def test_a_credit_note_for_an_invoice_of_another_program(shelf: Shelf) -> None:
    alone = credit(shelf, "ANCIEN-12", due_date=DAY)
    assert (left(shelf, alone), payments.credited_invoice(shelf.store, alone)) == (-DUE, None)
    assert home_queries.money_expected(shelf.store, DAY).total == -DUE
    with fault("refund_exceeds"):
        refund(shelf, alone, DUE + 1)
    back = refund(shelf, alone, DUE)
    assert left(shelf, alone) == 0
    assert home_queries.money_expected(shelf.store, DAY).total == 0
    payments.undo(shelf.store, back, now=NOW)
    assert left(shelf, alone) == -DUE
    with fault("payment_needs_invoice"):
        note(shelf, alone, DUE)


def test_a_credit_note_of_ours_has_its_money_on_the_invoice(shelf: Shelf) -> None:
    invoice = shelf.issue()
    lowered = credit(shelf, invoice.invoice.number)
    assert payments.credited_invoice(shelf.store, lowered) == invoice.id
    for act in (refund, note):
        with fault("payment_needs_invoice"):
            act(shelf, lowered, DUE)


@pytest.mark.parametrize(("kind", "cents"), [("refunded", 5), ("refunded", 0), ("received", -5), ("invented", -5)])
def test_the_schema_knows_which_way_money_went(shelf: Shelf, kind: str, cents: int) -> None:
    shelf.issue()
    with pytest.raises(sqlite3.IntegrityError), shelf.store.write() as db:
        db.execute(
            "INSERT INTO payments (invoice_id, kind, paid_on, amount_cents, note, noted_at)"
            " VALUES (1, ?, '', ?, '', '')",
            [kind, cents],
        )


def test_a_store_of_before_refunds_keeps_every_payment_with_its_id(shelf: Shelf, tmp_path: Path) -> None:
    """The table is made anew: what was noted, undone and denied is there, and no id comes a second time."""
    old = tmp_path / "old.db"
    db = Database(old, execute_plugins=False)
    MIGRATIONS.apply(db, stop_before="m011_refunds")
    invoice = shelf.issue().id
    first = note(shelf, invoice, Decimal(200))
    payments.undo(shelf.store, note(shelf, invoice, Decimal(300)), now=NOW)
    invoices = shelf.store.row("SELECT * FROM invoices")
    assert invoices is not None
    writable = [one["name"] for one in shelf.store.rows("PRAGMA table_info(invoices)")]
    db["invoices"].insert({name: invoices[name] for name in writable})
    rows = shelf.store.rows("SELECT * FROM payments ORDER BY id")
    for row in rows:
        db["payments"].insert(row)
    before = db.execute("SELECT invoice_id, left_cents, noted_cents FROM invoice_balances").fetchall()
    db.conn.commit()
    db.conn.close()
    store = open_database(old)
    assert store.rows("SELECT * FROM payments ORDER BY id") == rows
    (told,) = store.rows("SELECT invoice_id, left_cents, noted_cents FROM invoice_balances")
    assert [tuple(told.values())] == before == [(invoice, 35440, 20000)]
    assert payments.note(store, invoice, Decimal(1), DAY, now=NOW) == first + 2
    with pytest.raises(sqlite3.IntegrityError), store.write() as opened:
        opened.execute("DELETE FROM payments")
    store.close()


def test_the_guarantee_that_was_paid_along_may_go_back(shelf: Shelf) -> None:
    invoice = shelf.issue(notes=factories.invoice().notes).id
    with shelf.store.write() as db:
        db.execute("INSERT INTO works_invoices (invoice_id, retained_cents) VALUES (?, 2772)", [invoice])
    note(shelf, invoice, DUE)
    assert payments.balance_of(shelf.store, invoice).left == 0
    refund(shelf, invoice, Decimal("27.72"))
    found = payments.balance_of(shelf.store, invoice)
    assert (found.left, found.retained) == (0, Decimal("27.72"))
