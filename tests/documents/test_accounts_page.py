"""The accounts on paper: every sum is there, long tables turn the page with their head, nothing has its words."""

import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from pypdf import PdfReader

from chorus_desktop.documents import french
from chorus_desktop.documents.accounts_page import AccountsSheet, render_accounts
from chorus_desktop.documents.accounts_words import period
from chorus_desktop.domain.accounts import Activity, Exigibility, periods
from chorus_desktop.domain.accounts_customers import customer_accounts
from chorus_desktop.domain.accounts_ledger import sales
from chorus_desktop.domain.accounts_receipts import receipts, turnover
from chorus_desktop.domain.accounts_vat import vat_by_period
from chorus_desktop.domain.invoice import Period
from tests import factories
from tests.accounts_year import FIRST, LAST, year_of_business


@pytest.fixture
def sheet(rng: Random) -> AccountsSheet:
    """A year of a thousand invoices, month by month."""
    year = year_of_business(rng)
    ledger, parts = sales(year.documents, year.payments), periods(FIRST, LAST, 1)
    book = tuple(one for one in receipts(ledger) if FIRST <= one.on <= LAST)
    return AccountsSheet(
        seller=factories.seller(),
        period=Period(start=FIRST, end=LAST),
        exigibility=Exigibility.RECEIPTS,
        vat=vat_by_period(ledger, Exigibility.RECEIPTS, parts),
        turnover=turnover(book, parts),
        customers=customer_accounts(ledger, LAST),
    )


def pages(content: bytes) -> list[str]:
    """The text of each page, its spaces plain."""
    return [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(io.BytesIO(content)).pages]


def plain(amount: Decimal) -> str:
    """An amount as it is read in that text."""
    return re.sub(r"\s+", " ", french.euros(amount))


def test_every_sum_of_the_year_is_on_it(sheet: AccountsSheet) -> None:
    text = " ".join(pages(render_accounts(sheet)))
    assert "Comptes – 2026" in text
    assert sheet.seller.name in text
    for one in sheet.vat:
        lines = [line for line in sheet.turnover if line.period == one.period]
        received, without = sum(line.received for line in lines), sum(line.without_vat for line in lines)
        row = f"{period(one.period)} {plain(Decimal(received))} {plain(Decimal(without))} {plain(one.vat)}"
        assert row in text
    for customer in sheet.customers:
        assert f" {french.figure(customer.balance, 2)} ".replace("\u202f", " ") in text
    for total in (sum(one.vat for one in sheet.vat), sum(line.without_vat for line in sheet.turnover)):
        assert f"{plain(Decimal(total))} " in text
    assert "janv." in text
    assert "déc." in text


def test_many_customers_turn_the_page_and_the_head_comes_again(sheet: AccountsSheet) -> None:
    customer = sheet.customers[0]
    many = tuple(replace(customer, name=f"Commune n° {rank}") for rank in range(120))
    found = pages(render_accounts(replace(sheet, customers=many)))
    assert len(found) >= 3
    assert all(f"Page {rank}/{len(found)}" in text for rank, text in enumerate(found, 1))
    assert sum("Commune n° " in text for text in found) == sum("Dont échu Délai" in text for text in found)
    assert sum(text.count("Commune n° ") for text in found) == 120


def test_nothing_at_all_is_said_in_words() -> None:
    day = date(2026, 1, 1)
    empty = AccountsSheet(
        seller=factories.seller(),
        period=Period(start=day, end=date(2026, 1, 31)),
        exigibility=Exigibility.DEBITS,
        vat=vat_by_period((), Exigibility.DEBITS, periods(day, date(2026, 1, 31), 1)),
        turnover=(),
        customers=(),
    )
    (text,) = pages(render_accounts(empty))
    assert "Aucune TVA exigible sur cette période." in text
    assert "Rien n’a été encaissé sur cette période." in text
    assert "Aucune facture à cette date." in text


def test_what_went_back_hangs_below_the_line(sheet: AccountsSheet) -> None:
    lines = [replace(line, without_vat=Decimal(-1000)) for line in sheet.turnover if line.activity is Activity.UNKNOWN]
    text = " ".join(pages(render_accounts(replace(sheet, turnover=tuple(lines)))))
    assert text.count("−1 000 ") >= 12


def test_the_same_accounts_give_the_same_bytes(sheet: AccountsSheet) -> None:
    assert render_accounts(sheet) == render_accounts(sheet)
