"""A year of business kept in a real store: what it tells agrees with the invoices, and with its own balances."""

from collections import defaultdict
from dataclasses import fields
from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest

from chorus_desktop.actions.accounts import AccountsWanted, read_accounts, write_accounts
from chorus_desktop.domain.accounts import Document, Exigibility
from chorus_desktop.domain.accounts_ledger import sales
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.outbox import Move, SubmissionState
from chorus_desktop.store import payments
from chorus_desktop.store.accounts import issued_documents
from chorus_desktop.store.database import Store
from chorus_desktop.store.settings import Settings, save_settings
from tests import accounts_year as business
from tests import factories
from tests.accounts_year import FIRST, LAST, Key, Year, year_of_business
from tests.oracles import fec
from tests.store.conftest import NOW, Shelf

YEAR = Period(start=FIRST, end=LAST)


def keep(shelf: Shelf, document: Document) -> None:
    """Issue it in the store, under the number that it has, and let the same become of it."""
    values = {item.name: getattr(document.invoice, item.name) for item in fields(document.invoice)}
    draft = shelf.draft(**values | {"number": ""})
    if document.void_on is not None and document.void_on == document.issued_on:
        submission = shelf.queued(draft_id=draft)
        shelf.sync.settle(submission, Move(state=SubmissionState.CANCELLED), noon(document.void_on))
        return
    told = document.void_on or document.paid_on
    if told is None:
        shelf.issue(draft, submit=False)
        return
    submission = shelf.integrated(draft_id=draft)
    status = "REJETEE" if document.void_on else "MISE_EN_PAIEMENT"
    shelf.sync.record_statuses(submission, (StatusEvent(status=status, at=noon(told), comment=""),), NOW)


def noon(day: date) -> datetime:
    """An instant that is on the same day everywhere near."""
    return datetime.combine(day, time(12), tzinfo=UTC)


def note(store: Store, year: Year) -> None:
    """What came in and what was paid back, as a person notes it: of a credit note on the invoice that it lowers."""
    for paid in year.payments:
        if paid.amount > 0:
            payments.note(store, paid.invoice_id, paid.amount, paid.on, beyond=True, now=NOW)
        else:
            invoice = payments.credited_invoice(store, paid.invoice_id) or paid.invoice_id
            payments.refund(store, invoice, -paid.amount, paid.on, now=NOW)


@pytest.mark.parametrize("exigibility", Exigibility)
def test_the_store_tells_the_same_to_the_cent(
    shelf: Shelf, rng: Random, tmp_path: Path, exigibility: Exigibility
) -> None:
    year = year_of_business(rng, 90)
    save_settings(shelf.store, Settings(seller=factories.seller()), now=NOW)
    for document in year.documents:
        keep(shelf, document)
    note(shelf.store, year)
    accounts = read_accounts(shelf.path, AccountsWanted(period=YEAR, months=3, exigibility=exigibility))
    for customer in accounts.customers:
        assert customer.balance == year.owed[customer.siret] - year.money[customer.siret]
    vat: dict[Key, Decimal] = defaultdict(Decimal)
    for line in (line for quarter in accounts.vat for line in quarter.lines):
        vat[line.key] += line.vat
    told = year.invoiced_vat if exigibility is Exigibility.DEBITS else year.received_vat
    assert nonzero(vat) == nonzero(told)
    assert sum(one.amount for one in accounts.book) == sum(year.money.values())
    (written,) = (file for file in write_accounts(accounts, tmp_path) if file.suffix == ".txt")
    content = written.read_bytes()
    assert fec.faults(written.name, content) == []
    owed = [fec.amount(line["Debit"]) - fec.amount(line["Credit"]) for line in fec.read(content) if line["CompAuxNum"]]
    assert sum(owed) == Fraction(sum(customer.balance for customer in accounts.customers))


def nonzero(amounts: dict[Key, Decimal]) -> dict[Key, Decimal]:
    """Only what is something."""
    return {key: amount for key, amount in amounts.items() if amount}


def test_what_the_list_of_the_window_shows_as_left_is_what_the_ledger_says(shelf: Shelf, rng: Random) -> None:
    plain = (business.unpaid, business.paid, business.part_paid, business.told_paid, business.paid_before)
    back = (business.paid_twice, business.paid_too_much, business.told_paid_and_paid_back)
    credited = (business.credited_unpaid, business.credited_and_paid_back, business.stray_credit_paid_back)
    year = year_of_business(rng, 50, (*plain, *back, *credited, business.stray_credit))
    for document in year.documents:
        keep(shelf, document)
    note(shelf.store, year)
    issued = issued_documents(shelf.store)
    for sale in sales(issued.documents, issued.payments):
        assert payments.balance_of(shelf.store, sale.document.id).left == sale.balance(LAST)
