"""The accounts as CSV files that French spreadsheets open: semicolons, comma decimals, UTF-8 with its mark."""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from chorus_desktop.documents import accounts_words as words
from chorus_desktop.documents import french
from chorus_desktop.documents.accounts_cells import amount_cell, day_cell, text_cell
from chorus_desktop.domain.accounts_customers import CustomerAccount
from chorus_desktop.domain.accounts_receipts import Receipt, Turnover
from chorus_desktop.domain.accounts_vat import VatPeriod


def write_vat(returns: Iterable[VatPeriod]) -> bytes:
    """VAT by period, category and rate, each period with its total."""
    rows = []
    for one in returns:
        name = text_cell(words.period(one.period))
        for line in one.lines:
            rate = "" if line.key.rate is None else _number(line.key.rate)
            category = text_cell(words.CATEGORIES[line.key.category])
            rows.append((name, category, rate, amount_cell(line.basis), amount_cell(line.vat)))
        rows.append((name, "Total", "", amount_cell(one.basis), amount_cell(one.vat)))
    return _table(("Période", "Catégorie", "Taux (%)", "Base hors taxe", "TVA exigible"), rows)


def write_receipts(book: Iterable[Receipt]) -> bytes:
    """The book of receipts, in the order of the days, numbered."""
    header = (
        "N°",
        "Date d’encaissement",
        "Référence de la facture",
        "Client",
        "Nature de la prestation ou de la vente",
        "Montant encaissé",
        "Dont hors taxe",
        "Mode de règlement",
        "Activité",
        "Remarque",
    )
    rows = [
        (
            str(rank),
            day_cell(one.on),
            text_cell(one.number),
            text_cell(one.customer),
            text_cell(one.nature),
            amount_cell(one.amount),
            amount_cell(one.without_vat),
            text_cell(words.MEANS.get(one.means, one.means)),
            words.ACTIVITIES[one.activity],
            text_cell(one.note),
        )
        for rank, one in enumerate(book, 1)
    ]
    return _table(header, rows)


def write_turnover(periods: Iterable[Turnover]) -> bytes:
    """The turnover to declare, by period and activity."""
    rows = [
        (
            text_cell(words.period(one.period)),
            words.ACTIVITIES[one.activity],
            amount_cell(one.received),
            amount_cell(one.without_vat),
        )
        for one in periods
    ]
    return _table(("Période", "Activité", "Montant encaissé", "Chiffre d’affaires hors taxe"), rows)


def write_customers(accounts: Iterable[CustomerAccount]) -> bytes:
    """What each customer owes, and his days to pay."""
    header = (
        "Client",
        "SIRET",
        "Factures",
        "Facturé",
        "Avoirs et annulations",
        "Encaissé",
        "Solde",
        "Dont échu",
        "Délai moyen de paiement (jours)",
    )
    rows = [
        (
            text_cell(one.name),
            text_cell(french.siret(one.siret)),
            str(one.invoices),
            *map(amount_cell, (one.invoiced, one.credited, one.received, one.balance, one.late)),
            "" if one.days_to_pay is None else _number(one.days_to_pay),
        )
        for one in accounts
    ]
    return _table(header, rows)


def _number(value: Decimal) -> str:
    return format(value.normalize(), "f").replace(".", ",")


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
