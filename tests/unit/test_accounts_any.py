"""Whatever is issued, named, refused and paid, in whatever order: VAT, balances, receipts and entries still agree."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from chorus_desktop.documents.fec import write_fec
from chorus_desktop.domain.accounts import Document, Exigibility, added, periods
from chorus_desktop.domain.accounts_customers import customer_accounts
from chorus_desktop.domain.accounts_entries import accounting_entries
from chorus_desktop.domain.accounts_ledger import Sale, sales
from chorus_desktop.domain.accounts_receipts import receipts
from chorus_desktop.domain.accounts_vat import vat_by_period, vat_events
from chorus_desktop.domain.invoice import Invoice, Period, PrecedingInvoice, TypeCode
from chorus_desktop.domain.payments import Payment
from tests import factories
from tests.oracles import fec

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
NAME = "732829320FEC20261231.txt"


def any_day(rng: Random) -> date:
    """A day of the year."""
    return FIRST + timedelta(days=rng.randrange(365))


def any_invoice(rng: Random, rank: int) -> Invoice:
    """Any kind, naming any others, with one to three lines of which some are negative."""
    lines = tuple(
        factories.line(quantity="1", price=f"{rng.randint(-5_000, 20_000) / 100:.2f}", rate=rng.choice(("20", "5.5")))
        for _ in range(rng.randint(1, 3))
    )
    named = tuple(PrecedingInvoice(number=f"F{rng.randint(1, 6)}") for _ in range(rng.randint(0, 2)))
    return factories.invoice(
        number=f"F{rank}",
        issue_date=any_day(rng),
        type_code=rng.choice(list(TypeCode)),
        lines=lines,
        preceding_invoices=named,
        prepaid=Decimal(rng.choice((0, 0, 0, 10, 60))),
        rounding=Decimal(rng.randint(-3, 3)) / 100,
        vat_on_debits=rng.random() < 0.2,
        business_process=rng.choice(("A1", "S4", "B1")),
    )


def any_business(rng: Random) -> tuple[Sale, ...]:
    """Six documents and eight payments."""
    documents = [
        Document(
            id=rank,
            invoice=any_invoice(rng, rank),
            recorded_on=any_day(rng),
            void_on=any_day(rng) if rng.random() < 0.2 else None,
            paid_on=any_day(rng) if rng.random() < 0.2 else None,
        )
        for rank in range(1, 7)
    ]
    amounts = [Decimal(rng.randint(-5_000, 15_000)) / 100 for _ in range(8)]
    return sales(documents, [Payment(invoice_id=rng.randint(1, 6), on=any_day(rng), amount=one) for one in amounts])


@pytest.mark.parametrize("exigibility", Exigibility)
def test_all_agree(rng: Random, exigibility: Exigibility) -> None:
    for _ in range(150):
        ledger = any_business(rng)
        (returns,) = vat_by_period(ledger, exigibility, periods(FIRST, LAST, 12))
        (customer,) = customer_accounts(ledger, LAST)
        content = write_fec(accounting_entries(ledger, exigibility, Period(start=FIRST, end=LAST)))
        assert fec.faults(NAME, content) == []
        lines = fec.read(content)
        assert balance(lines, "411") == Fraction(customer.balance) == Fraction(sum(one.balance(LAST) for one in ledger))
        assert -balance(lines, "44571") == Fraction(returns.vat)
        assert balance(lines, "512") == Fraction(sum(one.amount for one in receipts(ledger)))
        owed = sum(row.vat for sale in ledger for piece in sale.pieces for row in piece.rows.values())
        assert -balance(lines, "44571") - balance(lines, "44588") == Fraction(owed)


@pytest.mark.parametrize("exigibility", Exigibility)
def test_what_is_settled_owes_all_its_vat(rng: Random, exigibility: Exigibility) -> None:
    settled = 0
    for _ in range(150):
        for sale in any_business(rng):
            last = Payment(invoice_id=sale.document.id, on=LAST, amount=sale.balance(LAST))
            whole = Sale(document=sale.document, pieces=sale.pieces, payments=(*sale.payments, last))
            due = added(event.rows for event in vat_events(whole, exigibility))
            rows = added(piece.rows for piece in sale.pieces)
            assert {key: row for key, row in due.items() if any(row)} == {
                key: row for key, row in rows.items() if any(row)
            }
            settled += 1
    assert settled > 150


def balance(lines: list[fec.Line], account: str) -> Fraction:
    """Debits less credits of the accounts that start so."""
    ours = [line for line in lines if line["CompteNum"].startswith(account)]
    return sum((fec.amount(line["Debit"]) - fec.amount(line["Credit"]) for line in ours), Fraction())
