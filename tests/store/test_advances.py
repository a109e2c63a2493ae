"""Money that was paid too much: asked about on the first page until it went back or was agreed to stay."""

import sqlite3
from datetime import date, timedelta
from decimal import Decimal

import pytest

from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.store import advances, payments, queries
from chorus_desktop.store.advances import Advance
from chorus_desktop.store.audit import entries_about, facts_of
from chorus_desktop.store.read_models import TodoKind
from chorus_desktop.store.verification import verify
from tests.store.conftest import NOW, Shelf

#: What the invoice of the factories asks for.
DUE = Decimal("554.40")
DAY = date(2026, 12, 1)


def note(shelf: Shelf, invoice_id: int, amount: Decimal) -> int:
    return payments.note(shelf.store, invoice_id, amount, DAY, beyond=True, now=NOW)


def refund(shelf: Shelf, invoice_id: int, amount: Decimal) -> int:
    return payments.refund(shelf.store, invoice_id, amount, DAY, means="97", now=NOW)


def keep(shelf: Shelf, invoice_id: int) -> int:
    return advances.keep(shelf.store, invoice_id, DAY, now=NOW)


def credit(shelf: Shelf, number: str, **changes: object) -> int:
    return shelf.issue(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=(PrecedingInvoice(number=number),)).id


def asked(shelf: Shelf) -> list[tuple[int, Decimal, str]]:
    return [
        (one.invoice_id, one.amount, one.code)
        for one in queries.todo(shelf.store, DAY - timedelta(days=30))
        if one.kind is TodoKind.OVERPAID
    ]


def test_what_was_paid_too_much_is_asked_about_until_it_went_back(shelf: Shelf) -> None:
    shelf.issue()
    invoice = shelf.issue().id
    note(shelf, invoice, DUE)
    assert asked(shelf) == []
    twice = note(shelf, invoice, DUE)
    assert asked(shelf) == [(invoice, DUE, "")]
    refund(shelf, invoice, Decimal(100))
    assert asked(shelf) == [(invoice, DUE - 100, "")]
    back = refund(shelf, invoice, DUE - 100)
    assert asked(shelf) == []
    payments.undo(shelf.store, back, now=NOW)
    assert asked(shelf) == [(invoice, DUE - 100, "")]
    payments.undo(shelf.store, twice + 1, now=NOW)
    payments.undo(shelf.store, twice, now=NOW)
    assert asked(shelf) == []


def test_a_credit_note_after_the_money_asks_too(shelf: Shelf) -> None:
    invoice = shelf.issue()
    credit(shelf, invoice.invoice.number)
    assert asked(shelf) == [], "nothing had come"
    note(shelf, invoice.id, DUE)
    assert asked(shelf) == [(invoice.id, DUE, "credited")]
    transferred = shelf.integrated("MISE_EN_PAIEMENT")
    shelf.issue(
        type_code=TypeCode.CREDIT_NOTE,
        preceding_invoices=(PrecedingInvoice(number=transferred.identity.number),),
        issue_date=NOW.date() + timedelta(days=3),
        due_date=None,
    )
    assert (transferred.invoice_id, DUE, "credited") in asked(shelf)


def test_the_larger_amount_stands_first(shelf: Shelf) -> None:
    little, much = shelf.issue().id, shelf.issue().id
    note(shelf, little, DUE + 1)
    note(shelf, much, DUE + 2)
    assert [one[0] for one in asked(shelf)] == [much, little]


def test_what_stays_as_an_advance_is_asked_about_no_more(shelf: Shelf) -> None:
    invoice = shelf.issue().id
    note(shelf, invoice, DUE + 100)
    made = keep(shelf, invoice)
    assert asked(shelf) == []
    assert advances.kept(shelf.store, invoice) == Advance(id=made, amount=Decimal(100), on=DAY)
    assert payments.balance_of(shelf.store, invoice).left == -100, "it is owed all the same"
    advances.undo(shelf.store, made, now=NOW)
    assert (asked(shelf), advances.kept(shelf.store, invoice)) == ([(invoice, Decimal(100), "")], None)
    with pytest.raises(UserFault, match="advance_undone"):
        advances.undo(shelf.store, made, now=NOW)
    told = [facts_of(entry) for entry in entries_about(shelf.store, invoice) if entry.kind == Kind.PAYMENT]
    assert [(one["what"], one["amount_cents"]) for one in told[1:]] == [("kept", 10000), ("not_kept", 10000)]
    assert not any(part.findings for part in verify(shelf.store).checked)


def test_more_than_was_agreed_is_asked_about_again(shelf: Shelf) -> None:
    invoice = shelf.issue().id
    note(shelf, invoice, DUE + 100)
    first = keep(shelf, invoice)
    note(shelf, invoice, Decimal(1))
    assert asked(shelf) == [(invoice, Decimal(101), "")]
    second = keep(shelf, invoice)
    found = advances.kept(shelf.store, invoice)
    assert (asked(shelf), found and found.id, found and found.amount) == ([], second, 101)
    assert second != first


def test_an_advance_that_was_deducted_hides_nothing_that_comes_later(shelf: Shelf) -> None:
    invoice = shelf.issue().id
    note(shelf, invoice, DUE + 100)
    keep(shelf, invoice)
    refund(shelf, invoice, Decimal(40))
    assert asked(shelf) == []
    refund(shelf, invoice, Decimal(60))
    assert advances.kept(shelf.store, invoice) is None
    note(shelf, invoice, Decimal(100))
    assert asked(shelf) == [(invoice, Decimal(100), "")]


def test_nothing_is_kept_where_nothing_is_too_much(shelf: Shelf) -> None:
    invoice = shelf.issue().id
    with pytest.raises(UserFault, match="nothing_overpaid"):
        keep(shelf, invoice)
    with pytest.raises(UserFault, match="payment_needs_invoice"):
        keep(shelf, shelf.draft())
    note(shelf, invoice, DUE + 1)
    keep(shelf, invoice)
    for change in ("DELETE FROM advances_kept", "UPDATE advances_kept SET amount_cents = 5"):
        with pytest.raises(sqlite3.IntegrityError, match="never changed"), shelf.store.write() as db:
            db.execute(change)


def test_other_currencies_have_no_payments_to_decide_about(shelf: Shelf) -> None:
    invoice = shelf.issue(currency="CHF")
    note(shelf, invoice.id, DUE + 1)
    assert asked(shelf) == []
