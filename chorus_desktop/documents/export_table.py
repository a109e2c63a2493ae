"""The table of invoices for an accountant: its columns, one row each, totals; credit notes count as minus."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.invoice import Invoice, TypeCode
from chorus_desktop.domain.money import AMOUNT_DECIMALS, ZERO, decimals
from chorus_desktop.domain.totals import Totals, compute_totals

#: What a cell holds, an int being a count; None and "" are both an empty one.
Cell = str | Decimal | int | date | None
Row = tuple[Cell, ...]

_TYPES = {
    TypeCode.INVOICE: "Facture",
    TypeCode.CREDIT_NOTE: "Avoir",
    TypeCode.CORRECTED: "Facture rectificative",
    TypeCode.ADVANCE: "Facture d’acompte",
}
_BEFORE = ("Numéro", "Date", "Type", "Client", "SIRET", "Devise", "Total HT")
_AFTER = (
    "Total TVA",
    "Total TTC",
    "Net à payer",
    "Échéance",
    "Statut",
    "Date du statut",
    "Date de mise en paiement",
    "Fichier",
    "Remarque",
)
_OWN_PDF = "TVA par taux\u202f: voir le PDF"
_OWN_XML = "Page lisible\u202f: {page}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One invoice of the table; `status` in words, `paid_on` the day on which its payment was ordered.

    `page_name` is the page made of the user's own XML, which is the file.
    """

    invoice: Invoice
    status: str
    status_on: date | None = None
    paid_on: date | None = None
    file_name: str = ""
    page_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Every row is as long as `header`; `totals` holds one row for each currency."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: tuple[Row, ...]


def in_figures(amount: Decimal) -> str:
    """An amount or a price with a point and at least two decimals; nothing of it is rounded away."""
    return f"{amount:.{max(AMOUNT_DECIMALS, decimals(amount))}f}"


def table_of(entries: Sequence[Entry]) -> Table:
    """The table of these invoices in their order, with two columns for each VAT rate that is in them."""
    rates = sorted({rate for entry in entries for rate in _vat_of(entry.invoice)}, reverse=True)
    titles = [f"{what} {_percent(rate)}" for rate in rates for what in ("Base", "TVA")]
    header = (*_BEFORE, *titles, *_AFTER)
    rows = tuple(_row(entry, rates) for entry in entries)
    currencies = sorted({entry.invoice.currency for entry in entries})
    return Table(header=header, rows=rows, totals=tuple(_total(rows, currency) for currency in currencies))


def _percent(rate: Decimal) -> str:
    return format(rate.normalize(), "f").replace(".", ",") + " %"


def _sign(invoice: Invoice) -> int:
    return -1 if invoice.is_credit_note else 1


def _vat_of(invoice: Invoice) -> dict[Decimal, tuple[Decimal, Decimal]]:
    """Basis and VAT of each rate; several categories of one rate together."""
    found: dict[Decimal, tuple[Decimal, Decimal]] = {}
    for row in compute_totals(invoice).vat:
        basis, amount = found.get(row.rate.normalize(), (ZERO, ZERO))
        found[row.rate.normalize()] = (basis + row.basis, amount + row.amount)
    return found


def _row(entry: Entry, rates: Sequence[Decimal]) -> Row:
    invoice, sign = entry.invoice, _sign(entry.invoice)
    totals, vat = compute_totals(invoice), _vat_of(invoice)
    by_rate = [part * sign if part is not None else None for rate in rates for part in vat.get(rate, (None, None))]
    return (
        invoice.number,
        invoice.issue_date,
        _TYPES[invoice.type_code],
        invoice.buyer.name,
        invoice.buyer.siret,
        invoice.currency,
        totals.without_vat * sign,
        *by_rate,
        totals.vat_total * sign,
        totals.with_vat * sign,
        totals.due * sign,
        invoice.due_date,
        entry.status,
        entry.status_on,
        entry.paid_on,
        entry.file_name,
        _remark(entry, totals),
    )


def _remark(entry: Entry, totals: Totals) -> str:
    if entry.page_name:
        return _OWN_XML.format(page=entry.page_name)
    return _OWN_PDF if entry.invoice.stated_totals is not None and totals.vat_total else ""


def _total(rows: Sequence[Row], currency: str) -> Row:
    """The sums of the amounts of one currency under their columns."""
    at = _BEFORE.index("Devise")
    mine = [row for row in rows if row[at] == currency]
    sums: list[Cell] = [f"Total ({len(mine)})", *[None] * (at - 1), currency]
    for cells in list(zip(*mine, strict=True))[at + 1 :]:
        amounts = [cell for cell in cells if isinstance(cell, Decimal)]
        sums.append(sum(amounts, ZERO) if amounts else None)
    return tuple(sums)
