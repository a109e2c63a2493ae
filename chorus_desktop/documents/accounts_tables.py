"""The accounts as tables for spreadsheets: VAT, book of receipts, turnover, customers."""

from collections.abc import Iterable

from chorus_desktop.documents import accounts_words as words
from chorus_desktop.documents.export_table import Row, Table
from chorus_desktop.domain.accounts_customers import CustomerAccount
from chorus_desktop.domain.accounts_receipts import Receipt, Turnover
from chorus_desktop.domain.accounts_vat import VatPeriod
from chorus_desktop.domain.money import ZERO


def vat_table(returns: Iterable[VatPeriod]) -> Table:
    """VAT by period, category and rate, each period with its total."""
    rows: list[Row] = []
    for one in returns:
        name = words.period(one.period)
        rows += [(name, words.CATEGORIES[line.key.category], line.key.rate, line.basis, line.vat) for line in one.lines]
        rows.append((name, "Total", None, one.basis, one.vat))
    header = ("Période", "Catégorie", "Taux (%)", "Base hors taxe", "TVA exigible")
    return Table(header=header, rows=tuple(rows), totals=())


def receipts_table(book: Iterable[Receipt]) -> Table:
    """The book of receipts, in the order of the days, numbered, with its total."""
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
    lines = tuple(book)
    rows = tuple(
        (
            str(rank),
            one.on,
            one.number,
            one.customer,
            one.nature or f"Selon facture {one.number}",
            one.amount,
            one.without_vat,
            words.MEANS.get(one.means, one.means),
            words.ACTIVITIES[one.activity],
            one.note or words.ORIGINS.get(one.origin, ""),
        )
        for rank, one in enumerate(lines, 1)
    )
    received = sum((one.amount for one in lines), ZERO)
    without_vat = sum((one.without_vat for one in lines), ZERO)
    total: Row = ("Total", None, None, None, None, received, without_vat, None, None, None)
    return Table(header=header, rows=rows, totals=(total,))


def turnover_table(periods: Iterable[Turnover]) -> Table:
    """The turnover to declare, by period and activity."""
    rows = tuple(
        (words.period(one.period), words.ACTIVITIES[one.activity], one.received, one.without_vat) for one in periods
    )
    header = ("Période", "Activité", "Montant encaissé", "Chiffre d’affaires hors taxe")
    return Table(header=header, rows=rows, totals=())


def customers_table(accounts: Iterable[CustomerAccount]) -> Table:
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
    rows: list[Row] = []
    for one in accounts:
        amounts = (one.invoiced, one.credited, one.received, one.balance, one.late)
        rows.append((one.name, one.siret, str(one.invoices), *amounts, one.days_to_pay))
    return Table(header=header, rows=tuple(rows), totals=())
