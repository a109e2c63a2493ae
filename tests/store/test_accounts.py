"""What the store tells the accounts: outcomes, days, currencies."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from chorus_desktop.domain.outbox import Move, SubmissionState
from chorus_desktop.domain.payments import Payment
from chorus_desktop.store import payments
from chorus_desktop.store.accounts import issued_documents
from chorus_desktop.store.invoices import reopen
from chorus_desktop.store.settings import Settings, save_settings
from tests import factories
from tests.store.conftest import NOW, Shelf

TODAY = NOW.date()


def test_each_outcome_has_its_day(shelf: Shelf) -> None:
    shelf.draft()
    shelf.issue(submit=False)
    shelf.queued()
    shelf.settle(shelf.queued(), SubmissionState.CANCELLED)
    shelf.settle(shelf.deposited(), SubmissionState.REJECTED)
    shelf.integrated("DEPOSEE")
    shelf.integrated("DEPOSEE", "MISE_EN_PAIEMENT")
    shelf.integrated("DEPOSEE", "REJETEE")
    issued = issued_documents(shelf.store)
    assert [(one.void_on, one.paid_on) for one in issued.documents] == [
        (None, None),
        (None, None),
        (TODAY, None),
        (TODAY, None),
        (None, None),
        (None, TODAY),
        (TODAY, None),
    ]
    assert {one.recorded_on for one in issued.documents} == {TODAY}
    assert [one.invoice.number for one in issued.documents] == [f"F2026-{rank:04d}" for rank in range(1, 8)]


def test_what_was_taken_back_into_a_draft_is_not_issued(shelf: Shelf) -> None:
    submission = shelf.settle(shelf.deposited(), SubmissionState.REJECTED)
    reopen(shelf.store, submission.invoice_id, now=NOW)
    assert issued_documents(shelf.store).documents == ()


def test_a_day_is_that_of_the_users_clock(shelf: Shelf) -> None:
    late = datetime(2026, 11, 25, 23, 30, tzinfo=UTC)
    submission = shelf.sync.begin(shelf.queued(), NOW)
    assert submission is not None
    shelf.sync.settle(submission, Move(state=SubmissionState.REFUSED, reason="refused"), late)
    (one,) = issued_documents(shelf.store).documents
    assert one.void_on == TODAY.replace(day=26)


def test_payments_that_stand_are_told(shelf: Shelf) -> None:
    francs, euros = shelf.issue(submit=False, currency="CHF"), shelf.issue(submit=False)
    payments.note(shelf.store, francs.id, Decimal(1), TODAY, now=NOW)
    payments.note(shelf.store, euros.id, Decimal("2.50"), TODAY, means="20", text="banque", now=NOW)
    payments.undo(shelf.store, payments.note(shelf.store, euros.id, Decimal(4), TODAY, now=NOW), now=NOW)
    assert issued_documents(shelf.store).payments == (
        Payment(invoice_id=euros.id, on=TODAY, amount=Decimal("2.50"), payment_id=2, note="banque", means="20"),
    )


def test_other_currencies_are_told_apart(shelf: Shelf) -> None:
    shelf.issue(submit=False, currency="CHF")
    shelf.issue(submit=False)
    save_settings(shelf.store, replace(Settings(), seller=factories.seller()), now=NOW)
    issued = issued_documents(shelf.store)
    assert [one.invoice.number for one in issued.documents] == ["F2026-0002"]
    assert issued.not_in_euros == ("F2026-0001",)
    assert issued.seller == factories.seller()
