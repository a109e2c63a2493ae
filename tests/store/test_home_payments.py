"""The first page after payments: what was noted or told as paid is neither awaited nor late any more."""

from datetime import timedelta
from decimal import Decimal

import pytest

from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.domain.outbox import Submission
from chorus_desktop.store import payments, queries
from chorus_desktop.store.queries import TodoItem, TodoKind
from tests import factories
from tests.store.conftest import NOW, Shelf

TODAY = factories.TODAY
PAST = TODAY - timedelta(days=1)
DUE, HALF = Decimal("554.40"), Decimal("277.20")
LATER = NOW + timedelta(hours=12)


def late(shelf: Shelf, status: str = "MANDATEE") -> Submission:
    return shelf.integrated(status, due_date=PAST, issue_date=PAST)


def note(shelf: Shelf, submission: Submission, amount: Decimal) -> int:
    return payments.note(shelf.store, submission.invoice_id, amount, TODAY, now=LATER)


def late_items(shelf: Shelf) -> list[TodoItem]:
    return [item for item in queries.todo(shelf.store, TODAY) if item.kind is TodoKind.LATE]


def expected(shelf: Shelf) -> tuple[Decimal, Decimal, int]:
    money = queries.money_expected(shelf.store, TODAY)
    return money.total, money.late, money.count


def test_a_part_that_came_leaves_the_rest_late_and_awaited(shelf: Shelf) -> None:
    invoice = late(shelf)
    payment = note(shelf, invoice, HALF)
    (item,) = late_items(shelf)
    assert (item.amount, item.received) == (HALF, HALF)
    assert expected(shelf) == (HALF, HALF, 1)
    (month,) = queries.money_expected(shelf.store, TODAY).months
    assert month.amount == HALF
    payments.undo(shelf.store, payment, now=LATER)
    assert (late_items(shelf)[0].amount, late_items(shelf)[0].received) == (DUE, 0)
    assert expected(shelf) == (DUE, DUE, 1)


def test_what_came_wholly_is_neither_late_nor_awaited(shelf: Shelf) -> None:
    note(shelf, late(shelf), DUE)
    assert late_items(shelf) == []
    assert expected(shelf) == (0, 0, 0)


def test_a_transfer_that_was_told_and_did_not_come_is_late_again(shelf: Shelf) -> None:
    invoice = late(shelf, "MISE_EN_PAIEMENT")
    assert (late_items(shelf), expected(shelf)) == ([], (0, 0, 0))
    denial = payments.deny_transfer(shelf.store, invoice.invoice_id, TODAY, now=LATER)
    (item,) = late_items(shelf)
    assert (item.amount, item.code) == (DUE, "MISE_EN_PAIEMENT")
    assert expected(shelf) == (DUE, DUE, 1)
    payments.undo(shelf.store, denial, now=LATER)
    assert (late_items(shelf), expected(shelf)) == ([], (0, 0, 0))


def test_the_one_who_owes_most_now_is_named_first(shelf: Shelf) -> None:
    nearly_paid, smaller = late(shelf), shelf.integrated("MANDATEE", due_date=PAST, issue_date=PAST, prepaid=HALF)
    note(shelf, nearly_paid, Decimal(500))
    assert [item.invoice_id for item in late_items(shelf)] == [smaller.invoice_id, nearly_paid.invoice_id]


@pytest.mark.parametrize("status", ["REJETEE", "ABANDONNEE"])
def test_no_money_is_awaited_of_what_ended_otherwise(shelf: Shelf, status: str) -> None:
    late(shelf, status)
    assert (late_items(shelf), expected(shelf)) == ([], (0, 0, 0))


def test_a_credit_note_on_what_was_paid_lowers_what_others_will_bring(shelf: Shelf) -> None:
    paid, other = late(shelf), late(shelf)
    note(shelf, paid, DUE)
    note(shelf, other, HALF)
    shelf.issue(
        submit=False,
        type_code=TypeCode.CREDIT_NOTE,
        due_date=None,
        issue_date=TODAY + timedelta(days=1),
        preceding_invoices=(PrecedingInvoice(number=paid.identity.number, issue_date=PAST),),
    )
    assert queries.money_expected(shelf.store, TODAY).total == HALF - DUE


def test_a_credit_note_is_not_money_that_came(shelf: Shelf) -> None:
    invoice = late(shelf)
    shelf.issue(
        submit=False,
        type_code=TypeCode.CREDIT_NOTE,
        due_date=None,
        preceding_invoices=(PrecedingInvoice(number=invoice.identity.number, issue_date=PAST),),
        lines=(factories.line(quantity="1", price="100"),),
    )
    (item,) = late_items(shelf)
    assert (item.amount, item.received) == (DUE - 120, 0)
    assert expected(shelf) == (DUE - 120, DUE - 120, 1)


def test_a_credit_note_on_an_invoice_from_elsewhere_lowers_the_whole(shelf: Shelf) -> None:
    late(shelf)
    shelf.issue(submit=False, type_code=TypeCode.CREDIT_NOTE, due_date=None)
    assert expected(shelf) == (0, DUE, 2)
