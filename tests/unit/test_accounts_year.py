"""A year of 1,000 invoices of all kinds: balances, VAT, book, FEC and the invoices themselves agree to the cent."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from chorus_desktop.documents.fec import fec_name, write_fec
from chorus_desktop.domain.accounts import Breakdown, Exigibility, added, periods
from chorus_desktop.domain.accounts_customers import customer_accounts
from chorus_desktop.domain.accounts_entries import accounting_entries
from chorus_desktop.domain.accounts_ledger import Sale, sales
from chorus_desktop.domain.accounts_receipts import receipts, turnover
from chorus_desktop.domain.accounts_vat import VatPeriod, vat_by_period
from chorus_desktop.domain.invoice import Period
from tests import factories
from tests.accounts_year import FIRST, LAST, OUTCOMES, Key, Year, year_of_business
from tests.oracles import fec

YEAR = Period(start=FIRST, end=LAST)
SIREN = factories.SELLER_SIRET[:9]
DEBITS, RECEIPTS = Exigibility.DEBITS, Exigibility.RECEIPTS


@pytest.fixture
def year(rng: Random) -> Year:
    """A year of business."""
    return year_of_business(rng)


@pytest.fixture
def ledger(year: Year) -> tuple[Sale, ...]:
    """Its sales."""
    return sales(year.documents, year.payments)


def vat_in(returns: tuple[VatPeriod, ...]) -> dict[Key, Decimal]:
    """VAT by category and rate over all periods, without zeros."""
    found: dict[Key, Decimal] = defaultdict(Decimal)
    for one in returns:
        assert one.vat == sum(line.vat for line in one.lines)
        assert one.basis == sum(line.basis for line in one.lines)
        for line in one.lines:
            found[line.key] += line.vat
    return without_zeros(found)


def without_zeros(amounts: dict[Key, Decimal]) -> dict[Key, Decimal]:
    """Only what is something."""
    return {key: amount for key, amount in amounts.items() if amount}


def test_every_outcome_is_in_the_year(year: Year) -> None:
    assert len(year.documents) >= 1000
    assert set(year.outcomes) == {outcome.__name__ for outcome in OUTCOMES}


def test_each_customer_owes_what_his_invoices_come_to(year: Year, ledger: tuple[Sale, ...]) -> None:
    accounts = {one.siret: one for one in customer_accounts(ledger, LAST)}
    for siret, account in accounts.items():
        assert account.received == year.money[siret]
        assert account.invoiced - account.credited == year.owed[siret]
        assert account.balance == year.owed[siret] - year.money[siret]
    assert sum(one.balance for one in accounts.values()) == sum(sale.balance(LAST) for sale in ledger)


@pytest.mark.parametrize("exigibility", Exigibility)
@pytest.mark.parametrize("months", [1, 3, 12])
def test_vat_is_that_of_the_invoices(
    year: Year, ledger: tuple[Sale, ...], exigibility: Exigibility, months: int
) -> None:
    returns = vat_by_period(ledger, exigibility, periods(FIRST, LAST, months))
    truth = year.invoiced_vat if exigibility is DEBITS else year.received_vat
    assert vat_in(returns) == without_zeros(truth)
    if exigibility is DEBITS:
        assert sum(one.basis for one in returns) == year.turnover


def test_the_book_holds_all_the_money(year: Year, ledger: tuple[Sale, ...]) -> None:
    book = receipts(ledger)
    assert sum(one.amount for one in book) == sum(year.money.values())
    months = turnover(book, periods(FIRST, LAST, 1))
    quarters = turnover(book, periods(FIRST, LAST, 3))
    for parts in (months, quarters):
        assert sum(one.received for one in parts) == sum(one.amount for one in book)
        assert sum(one.without_vat for one in parts) == sum(one.without_vat for one in book)


@pytest.mark.parametrize("exigibility", Exigibility)
def test_the_fec_keeps_the_law_and_agrees(year: Year, ledger: tuple[Sale, ...], exigibility: Exigibility) -> None:
    content = write_fec(accounting_entries(ledger, exigibility, YEAR))
    assert fec.faults(fec_name(SIREN, LAST), content) == []
    lines = fec.read(content)
    owed = balances(lines, "411", "CompAuxNum")
    assert owed == {f"C{one.siret}": Fraction(one.balance) for one in customer_accounts(ledger, LAST) if one.balance}
    for one in vat_by_period(ledger, exigibility, periods(FIRST, LAST, 1)):
        month = [line for line in lines if one.period.start <= fec_day(line) <= one.period.end]
        assert balances(month, "44571", "JournalCode", sign=-1, whole=True) == Fraction(one.vat)
    book = receipts(ledger)
    for month in periods(FIRST, LAST, 1):
        within = [line for line in lines if month.start <= fec_day(line) <= month.end]
        received = sum(one.amount for one in book if month.start <= one.on <= month.end)
        assert balances(within, "512", "JournalCode", whole=True) == Fraction(received)
    vat = balances(lines, "44571", "CompteNum", sign=-1, whole=True)
    waiting = balances(lines, "44588", "CompteNum", sign=-1, whole=True)
    assert vat + waiting == Fraction(sum(year.invoiced_vat.values()))
    assert (waiting == 0) == (exigibility is DEBITS)
    sold = balances(lines, "706", "CompteNum", sign=-1, whole=True)
    advances = balances(lines, "419", "CompteNum", sign=-1, whole=True)
    assert (sold + advances, advances) == (Fraction(year.turnover), 0)


def test_the_whole_is_what_the_pieces_are(year: Year, ledger: tuple[Sale, ...]) -> None:
    assert sum(len(sale.payments) for sale in ledger) >= len(year.payments)
    rows: Breakdown = added(piece.rows for sale in ledger for piece in sale.pieces)
    assert without_zeros({key: row.vat for key, row in rows.items()}) == without_zeros(year.invoiced_vat)


def fec_day(line: dict[str, str]) -> date:
    """The day of an entry."""
    found = fec.day(line["EcritureDate"])
    assert found is not None
    return found


def balances(
    lines: list[dict[str, str]], account: str, by: str, *, sign: int = 1, whole: bool = False
) -> "dict[str, Fraction] | Fraction":
    """Debits less credits of the accounts that start so, by a column, without zeros; `whole` gives their sum."""
    found: dict[str, Fraction] = defaultdict(Fraction)
    for line in lines:
        if line["CompteNum"].startswith(account):
            found[line[by]] += sign * (fec.amount(line["Debit"]) - fec.amount(line["Credit"]))
    return sum(found.values(), Fraction()) if whole else {key: left for key, left in found.items() if left}
