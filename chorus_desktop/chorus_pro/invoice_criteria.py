"""Criteria and orders of a search among invoices in the words of rechercher/fournisseur."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from chorus_desktop.chorus_pro import cadres
from chorus_desktop.chorus_pro.partition import AMOUNT, DEPOSIT_DAY, ISSUE_DAY, STATUS_DAY, Dimension, Span, fractions
from chorus_desktop.chorus_pro.wire import present
from chorus_desktop.domain.platform_invoices import Amounts, Days, InvoiceCriteria, InvoiceOrder, ListedInvoice

_COLUMNS = {
    InvoiceOrder.DEPOSITED: "DateDepot",
    InvoiceOrder.ISSUED: "DateFacture",
    InvoiceOrder.NUMBER: "NumeroFacture",
    InvoiceOrder.BUYER: "DesignationDestinataire",
    InvoiceOrder.WITHOUT_VAT: "MontantHT",
    InvoiceOrder.WITH_VAT: "MontantTTC",
    InvoiceOrder.DUE: "MontantAPayer",
    InvoiceOrder.STATUS: "Statut",
}
_LOWEST = Decimal("-Infinity")
_KEYS: dict[InvoiceOrder, Callable[[ListedInvoice], Any]] = {
    InvoiceOrder.DEPOSITED: lambda row: row.invoice.deposited_on or date.min,
    InvoiceOrder.ISSUED: lambda row: row.invoice.issue_date or date.min,
    InvoiceOrder.NUMBER: lambda row: row.invoice.number,
    InvoiceOrder.BUYER: lambda row: row.buyer_name,
    InvoiceOrder.WITHOUT_VAT: lambda row: _LOWEST if row.without_vat is None else row.without_vat,
    InvoiceOrder.WITH_VAT: lambda row: _LOWEST if row.invoice.with_vat is None else row.invoice.with_vat,
    InvoiceOrder.DUE: lambda row: _LOWEST if row.due is None else row.due,
    InvoiceOrder.STATUS: lambda row: row.invoice.status,
}


def spans(criteria: InvoiceCriteria) -> dict[Dimension, Span]:
    """The criteria that can be narrowed further."""
    amounts = criteria.with_vat
    told = {
        STATUS_DAY: _days(criteria.status_dated),
        DEPOSIT_DAY: _days(criteria.deposited),
        ISSUE_DAY: _days(criteria.issued),
        AMOUNT: Span(low=fractions(amounts.least), high=fractions(amounts.most)),
    }
    return {dimension: span for dimension, span in told.items() if span != Span()}


def beyond_spans(criteria: InvoiceCriteria) -> dict[str, object]:
    """All other criteria."""
    return present(
        {
            "numeroFacture": criteria.number,
            "numeroFluxDepot": criteria.flux_number,
            "typeFacture": criteria.kind and cadres.KINDS[criteria.kind],
            "statutCourant": list(criteria.statuses),
            "cadreFacturation": cadres.word(criteria.business_process),
            "modeDepot": criteria.deposit_mode,
            **_amounts("montantHT", criteria.without_vat),
            **_amounts("montantApayer", criteria.due),
            "numeroMarche": criteria.contract,
            "numeroBonCommande": criteria.purchase_order,
            "numeroFactureOrigine": criteria.preceding_number,
            "listeDestinataire": [
                present({"idDestinataire": buyer.structure_id, "listeIdServiceExecutant": list(buyer.service_ids)})
                for buyer in criteria.buyers
            ],
            "rechercheSirenDestinataire": criteria.whole_buyer_firm or None,
            "idFournisseur": criteria.supplier_id,
            "idServiceFournisseur": criteria.supplier_service_id,
            "idStructureValideur": criteria.validator_id,
            "coordonneeBancaire": criteria.bank_details_id,
            "idUtilisateurCreateur": list(criteria.created_by),
            "rejetTraite": criteria.rejection_filed,
        }
    )


def order_words(order: InvoiceOrder, descending: bool) -> dict[str, object]:
    """triColonne and triSens."""
    return {"triColonne": _COLUMNS[order], "triSens": "Descendant" if descending else "Ascendant"}


def in_order(
    rows: Iterable[ListedInvoice], order: InvoiceOrder, *, descending: bool = False
) -> tuple[ListedInvoice, ...]:
    """The rows in that order, then by identifier; what says nothing comes first, as the lowest value."""
    key = _KEYS[order]
    return tuple(sorted(rows, key=lambda row: (key(row), row.invoice.platform_id), reverse=descending))


def _days(days: Days) -> Span:
    return Span(low=days.since.toordinal() if days.since else None, high=days.until.toordinal() if days.until else None)


def _amounts(name: str, amounts: Amounts) -> dict[str, object]:
    return {f"{name}Min": amounts.least, f"{name}Max": amounts.most}
