"""A year of business sent to the embedded platform: what it holds, and what the accounts tell, agree to the cent.

`make test` sends a slice of the year; all of it takes minutes: CHORUS_YEAR=1000, and -o faulthandler_timeout=0.
"""

import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.fec import fec_name, write_fec
from chorus_desktop.domain.accounts import Document, Exigibility
from chorus_desktop.domain.accounts_customers import customer_accounts
from chorus_desktop.domain.accounts_entries import accounting_entries
from chorus_desktop.domain.accounts_ledger import sales
from chorus_desktop.domain.accounts_receipts import receipts
from chorus_desktop.domain.accounts_vat import vat_by_period
from chorus_desktop.domain.invoice import Invoice, Period, TypeCode
from chorus_desktop.domain.outbox import Move, SubmissionState
from chorus_desktop.domain.payments import Origin
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.sandbox.public_bodies import PublicBodies
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store import invoices, payments
from chorus_desktop.store.accounts import issued_documents
from chorus_desktop.store.attachments import add_document
from chorus_desktop.store.invoices import FrozenDocument
from chorus_desktop.store.outbox import SqlSyncStore
from tests import factories
from tests.accounts_year import FIRST, LAST, OUTCOMES, Year, told_paid_and_paid_back, year_of_business
from tests.contract.client.accounts import one_pass
from tests.oracles import fec
from tests.own_pdf import own_pdf
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

COUNT = int(os.environ.get("CHORUS_YEAR", "60"))
#: Bodies of the platform that take an invoice without the code of a service or an engagement.
BODIES = tuple(
    body
    for body in PublicBodies(count=400)
    if body.active and not (body.service_required or body.engagement_required or body.engagement_or_service_required)
)
PDF = own_pdf()
#: The platform tells of a transfer on the day of the test, after the credit notes of the year: what a transfer before a
#: credit note came to, is for the tests of the store, which choose its day.
ON_ANY_DAY = tuple(outcome for outcome in OUTCOMES if outcome is not told_paid_and_paid_back)


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    with Platform(tmp_path / "plateforme", speed=0, public_bodies=400) as running:
        yield running


def addressed(invoice: Invoice) -> Invoice:
    """To a body that the platform knows, the same for the same customer, in a cadre that it takes."""
    body = BODIES[int(invoice.buyer.siret[2:5])]
    buyer = replace(invoice.buyer, siret=body.siret, service_code="")
    return replace(invoice, buyer=buyer, business_process="A1")


def keep(bench: Bench, document: Document) -> int:
    """Issue it: lines as a flux, the user's own PDF as it is."""
    invoice, store, now = addressed(document.invoice), bench.store, bench.clock.now()
    if invoice.stated_totals is not None:
        sha256 = add_document(store, PDF, media_type="application/pdf", now=now)
        draft = invoices.save_draft(store, None, invoice, origin="own_pdf", now=now, own_pdf=(sha256, "facture.pdf"))
        made = FrozenDocument(content=PDF, media_type="application/pdf")
        return invoices.issue(store, draft, invoice, now=now, prefix="", make=lambda _: made, submit=True).id

    def make(numbered: Invoice) -> FrozenDocument:
        return FrozenDocument(content=write_cii(numbered), media_type="text/xml", syntax=FluxSyntax.CII)

    bare = replace(invoice, number="")
    draft = invoices.save_draft(store, None, bare, origin="form", now=now)
    return invoices.issue(store, draft, bare, now=now, prefix="F", make=make, submit=True).id


def withdrawn(document: Document) -> bool:
    """It was taken back before it left."""
    return document.void_on is not None and document.void_on == document.issued_on


async def turns(bench: Bench, platform: Platform, count: int) -> None:
    """So many passes of a program, an hour apart."""
    for _ in range(count):
        await one_pass(bench, platform)
        platform.advance(600)


async def lived(bench: Bench, platform: Platform, year: Year) -> None:
    """Everything is sent, the platform decides, money is noted."""
    for document in year.documents:
        assert keep(bench, document) == document.id
        if withdrawn(document):
            sync = SqlSyncStore(bench.store)
            (submission,) = [one for one in sync.active() if one.invoice_id == document.id]
            sync.settle(submission, Move(state=SubmissionState.CANCELLED), bench.clock.now())
    await turns(bench, platform, 3)
    for document in year.documents:
        if document.void_on is not None and not withdrawn(document):
            platform.set_status(document.invoice.number, "REJETEE", "Voyez")
        elif document.paid_on is not None:
            platform.set_status(document.invoice.number, "MISE_EN_PAIEMENT", "")
    await turns(bench, platform, 2)
    for paid in year.payments:
        if paid.amount > 0:
            payments.note(bench.store, paid.invoice_id, paid.amount, paid.on, beyond=True, now=bench.clock.now())
        else:
            invoice = payments.credited_invoice(bench.store, paid.invoice_id) or paid.invoice_id
            payments.refund(bench.store, invoice, -paid.amount, paid.on, now=bench.clock.now())


def cents(value: Any) -> Decimal:
    """An amount as the platform gives it."""
    return Decimal(str(value)).quantize(Decimal("0.01"))


def standing(documents: list[Document], there: dict[str, dict[str, Any]]) -> dict[str, Decimal]:
    """What each customer owes by what the platform holds: without what was refused or never left, what cancels that,
    and what was replaced.

    A final invoice counts without the advance that it names.
    """
    kinds = {document.invoice.number: document.invoice.type_code for document in documents}
    named = {document.invoice.number: document.invoice.preceding_invoices for document in documents}
    replaced = {one.number for number, kind in kinds.items() if kind is TypeCode.CORRECTED for one in named[number]}
    refused = {number for number in kinds if number not in there or there[number]["statut"] == "REJETEE"}
    found: dict[str, Decimal] = defaultdict(Decimal)
    for document in documents:
        number, invoice = document.invoice.number, document.invoice
        before = {one.number for one in named[number]}
        if number in refused | replaced or (invoice.is_credit_note and before & refused):
            continue
        amount = cents(there[number]["montant_ttc"]) + compute_totals(invoice).rounding
        advances = sum(
            (cents(there[one]["montant_ttc"]) for one in before if kinds.get(one) is TypeCode.ADVANCE), Decimal(0)
        )
        found[addressed(invoice).buyer.siret] += -amount if invoice.is_credit_note else amount - advances
    return found


async def test_platform_and_accounts_agree_to_the_cent(bench: Bench, platform: Platform, rng: Random) -> None:
    year = year_of_business(rng, COUNT, ON_ANY_DAY)
    await lived(bench, platform, year)
    there: dict[str, dict[str, Any]] = {one["numero_facture"]: one for one in platform.snapshot()["invoices"]}  # type: ignore[attr-defined]
    sent = [document for document in year.documents if not withdrawn(document)]
    assert set(there) == {document.invoice.number for document in sent}, "each once, and nothing else"
    for document in sent:
        totals, told = compute_totals(document.invoice), there[document.invoice.number]
        assert cents(told["montant_ttc"]) == totals.with_vat
    issued = issued_documents(bench.store)
    ledger = sales(issued.documents, issued.payments)
    last = max(date(2026, 12, 31), datetime.now(UTC).date().replace(month=12, day=31))
    stands = standing(year.documents, there)
    accounts = {one.siret: one for one in customer_accounts(ledger, last)}
    assert {siret: one.invoiced - one.credited for siret, one in accounts.items()} == dict(stands) | {
        siret: Decimal(0) for siret in accounts if siret not in stands
    }
    owed = sum(year.owed.values()) - sum(year.money.values())
    assert sum(one.balance for one in accounts.values()) == owed
    transferred = {one.number for one in receipts(ledger) if one.origin is Origin.TRANSFER}
    paid = {number for number, told in there.items() if told["statut"] == "MISE_EN_PAIEMENT"}
    assert transferred <= paid
    assert sum(one.amount for one in receipts(ledger)) == sum(year.money.values())
    whole = Period(start=FIRST, end=last)
    (vat,) = vat_by_period(ledger, Exigibility.DEBITS, (whole,))
    assert vat.vat == sum(year.invoiced_vat.values())
    name = fec_name(factories.SELLER_SIRET[:9], LAST)
    entries = accounting_entries(ledger, Exigibility.DEBITS, Period(start=FIRST, end=LAST))
    assert fec.faults(name, write_fec(entries)) == []
