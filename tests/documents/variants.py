"""Invoices of every kind that a craftsperson writes, each valid, in both regimes: what the writers are tried on."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from chorus_desktop.documents.invoice_json import parse_invoice
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import (
    AllowanceCharge,
    Attachment,
    Invoice,
    Line,
    Note,
    Period,
    PrecedingInvoice,
    TypeCode,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.parties import Address, Identifier, ThirdParty
from chorus_desktop.domain.totals import compute_totals
from tests.documents import rich

EXAMPLES = Path(__file__).parent
FRANCHISE = Vat(
    category=VatCategory.EXEMPT,
    rate=Decimal("0.00"),
    exemption_code="VATEX-FR-FRANCHISE",
    exemption_reason="TVA non applicable, art. 293 B du CGI",
)
REVERSE_CHARGE = Vat(
    category=VatCategory.REVERSE_CHARGE,
    rate=Decimal("0.00"),
    exemption_code="VATEX-FR-AE",
    exemption_reason="Autoliquidation – art. 283-2 nonies du CGI",
)
#: An identifier of each type, of the shape that Chorus Pro takes, and the country that goes with it.
IDENTIFIERS = {
    IdentifierType.SIRET: ("73282932000074", "FR"),
    IdentifierType.UE_HORS_FRANCE: ("BE0404621642", "BE"),
    IdentifierType.HORS_UE: ("CHE123456789", "CH"),
    IdentifierType.RIDET: ("0123456001", "NC"),
    IdentifierType.TAHITI: ("A12345001", "PF"),
    IdentifierType.PARTICULIER: ("1780175123456MARTIN", "FR"),
}


def example(name: str = "example") -> Invoice:
    """An example file of this folder."""
    return parse_invoice(json.loads((EXAMPLES / f"{name}.json").read_text("utf-8")))


def _untaxed(invoice: Invoice, vat: Vat, vat_id: str) -> Invoice:
    return replace(
        invoice,
        seller=replace(invoice.seller, vat_id=vat_id),
        lines=tuple(replace(line, vat=vat) for line in invoice.lines),
        allowances=tuple(replace(item, vat=vat) for item in invoice.allowances),
    )


def _two_rates(invoice: Invoice) -> Invoice:
    reduced = Line(
        id="2",
        name="Rénovation énergétique, lot 3 <combles> & toiture",
        quantity=Decimal("17.3333"),
        unit="MTK",
        net_price=Decimal("41.123456"),
        vat=Vat(rate=Decimal("5.50")),
    )
    return replace(invoice, lines=(*invoice.lines, reduced), vat_on_debits=True)


def _charged(invoice: Invoice) -> Invoice:
    half = Vat(rate=Decimal("10.00"))
    return replace(
        invoice,
        lines=(*invoice.lines, replace(invoice.lines[0], id="2", vat=half)),
        allowances=(*invoice.allowances, AllowanceCharge(amount=Decimal("3.33"), vat=half)),
        charges=(AllowanceCharge(amount=Decimal("25.00"), reason="Déplacement", vat=half),),
        prepaid=Decimal("100.00"),
    )


def _referring(invoice: Invoice) -> Invoice:
    return replace(
        invoice,
        period=Period(start=date(2026, 11, 1), end=date(2026, 11, 30)),
        due_date=None,
        delivery_date=None,
        notes=(Note(code="AAI", text="Chantier de l’école\nbâtiment C"), Note(code="ABU", text="Retenue de 5 %")),
        attachments=(Attachment(filename="bon.pdf", path="bon.pdf", type_code="BON_COMMANDE"),),
    )


def _paid(invoice: Invoice) -> Invoice:
    process = {"A1": "A2", "S1": "S2"}[invoice.business_process]
    return replace(invoice, business_process=process, prepaid=compute_totals(invoice).with_vat)


def _through(invoice: Invoice, historic: str, reform: str) -> Invoice:
    process = historic if invoice.business_process == "A1" else reform
    contractor = ThirdParty(role="titulaire", name="Bâtisseurs du Ventoux SAS", siret="55208131766522")
    return replace(invoice, business_process=process, third_party=contractor)


def of_seller(invoice: Invoice, kind: IdentifierType) -> Invoice:
    """The invoice from a seller under another type of identifier, under the franchise where there is no TVA number."""
    value, country = IDENTIFIERS[kind]
    seller = replace(
        invoice.seller,
        identifier=Identifier(type=kind, value=value),
        address=replace(invoice.seller.address, country=country),
    )
    if kind is IdentifierType.SIRET:
        return replace(invoice, seller=seller)
    vat_id = value if kind is IdentifierType.UE_HORS_FRANCE else ""
    vat = REVERSE_CHARGE if vat_id else FRANCHISE
    return _untaxed(replace(invoice, seller=seller), vat, vat_id)


def variants(invoice: Invoice) -> dict[str, Invoice]:
    """By name, all in the regime of the invoice given."""
    earlier = (PrecedingInvoice(number="F2026-0040", issue_date=date(2026, 10, 2)),)
    return {
        "as it is": invoice,
        "credit note": replace(invoice, type_code=TypeCode.CREDIT_NOTE, preceding_invoices=earlier),
        "corrected": replace(invoice, type_code=TypeCode.CORRECTED, preceding_invoices=earlier),
        "advance": replace(invoice, type_code=TypeCode.ADVANCE),
        "already paid": _paid(invoice),
        "franchise": _untaxed(invoice, FRANCHISE, ""),
        "reverse charge": _untaxed(invoice, REVERSE_CHARGE, "FR44732829320"),
        "zero": _untaxed(invoice, Vat(category=VatCategory.ZERO, rate=Decimal(0)), "FR44732829320"),
        "two rates": _two_rates(invoice),
        "charges": _charged(invoice),
        "references": _referring(invoice),
        "subcontractor": _through(invoice, "A9", "S3"),
        "co-contractor": _through(invoice, "A12", "S6"),
        "everything": rich.everything(invoice),
        "everything credited": replace(
            rich.everything(invoice), type_code=TypeCode.CREDIT_NOTE, preceding_invoices=earlier
        ),
        **{f"category {letter}": other for letter, other in rich.by_category(invoice).items() if letter not in "LM"},
        "no service": replace(invoice, buyer=replace(invoice.buyer, service_code="")),
        "bare": replace(
            invoice,
            seller=replace(invoice.seller, phone="", email="", iban="", bic="", legal_form="", registration=""),
            buyer=replace(invoice.buyer, service_code="", address=Address(postcode="84340", city="Malaucène")),
            purchase_order="",
            contract="",
            payment_means="20",
            due_date=None,
            allowances=(),
            notes=(),
        ),
        **{f"seller {kind.value}": of_seller(invoice, kind) for kind in IDENTIFIERS},
    }
