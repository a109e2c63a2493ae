"""Invoices with something of everything that EN 16931 has a place for, and one of each VAT category."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.invoice import (
    AllowanceCharge,
    Article,
    Attribute,
    Invoice,
    Line,
    LineAllowanceCharge,
    Period,
    References,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.parties import Address, Delivery, Payee, TaxRepresentative

REFERENCES = References(
    project="CHANTIER-7",
    sales_order="CDE-881",
    receiving_advice="PV-12",
    despatch_advice="BL-3301",
    tender="LOT-04",
    invoiced_object="COMPTEUR-9",
    invoiced_object_scheme="MG",
    accounting="615221",
    remittance="F2026-0042 CDE-881",
)
SCHOOL = Delivery(
    name="École Jules-Ferry",
    siret="21840069500027",
    address=Address(line1="3 rue de l’École", postcode="84340", city="Malaucène"),
)
CABLE = Line(
    id="2",
    name="Câble R2V",
    description="Touret entamé",
    quantity=Decimal(250),
    unit="MTR",
    net_price=Decimal("89.90"),
    gross_price=Decimal("94.50"),
    base_quantity=Decimal(100),
    note="Livré le matin",
    order_line="10",
    accounting_reference="60225",
    period=Period(start=date(2026, 11, 2), end=date(2026, 11, 6)),
    allowances=(
        LineAllowanceCharge(
            amount=Decimal("22.48"),
            reason="Remise de fin d’année",
            reason_code="95",
            base=Decimal("224.75"),
            percent=Decimal(10),
        ),
        LineAllowanceCharge(amount=Decimal("1.27"), reason="Geste commercial"),
    ),
    charges=(LineAllowanceCharge(amount=Decimal("3.00"), reason="Coupe", reason_code="AAA"),),
    article=Article(
        seller_id="R2V-3G2",
        buyer_id="E-4471",
        standard_id="3606480089596",
        origin_country="FR",
        attributes=(Attribute(name="Couleur", value="noir"), Attribute(name="Section", value="2,5 mm²")),
    ),
)


def everything(invoice: Invoice) -> Invoice:
    """The invoice with every party, reference, discount, charge and period that may stand in one."""
    half = Vat(rate=Decimal("10.00"))
    return replace(
        invoice,
        seller=replace(
            invoice.seller,
            trading_name="Chez Martin",
            contact="Service facturation",
            account_name="Plomberie Martin",
            electronic_address="732829320_73282932000074",
        ),
        buyer=replace(
            invoice.buyer,
            trading_name="Mairie de Malaucène",
            vat_id="FR11218400695",
            contact="Comptabilité",
            phone="+33 4 90 00 00 00",
            email="compta@malaucene.example",
            electronic_address="218400695_21840069500019",
        ),
        lines=(*invoice.lines, CABLE, replace(CABLE, id="3", vat=half, base_quantity=None, gross_price=None)),
        allowances=(
            AllowanceCharge(
                amount=Decimal("12.35"), reason_code="95", base=Decimal("247.00"), percent=Decimal(5), vat=half
            ),
            *invoice.allowances,
        ),
        charges=(AllowanceCharge(amount=Decimal("25.00"), reason="Déplacement", reason_code="FC", vat=half),),
        period=Period(start=date(2026, 11, 1), end=date(2026, 11, 30)),
        prepaid=Decimal("100.00"),
        rounding=Decimal("-0.03"),
        references=REFERENCES,
        delivery=SCHOOL,
        payee=Payee(name="Affacturage du Rhône", siret="55208131766522"),
        tax_representative=TaxRepresentative(
            name="Fiscalis", vat_id="FR32123456789", address=Address(line1="1 quai", postcode="69002", city="Lyon")
        ),
    )


def _category(invoice: Invoice, vat: Vat) -> Invoice:
    return replace(
        invoice,
        lines=tuple(replace(line, vat=vat) for line in invoice.lines),
        allowances=tuple(replace(item, vat=vat) for item in invoice.allowances),
    )


def _untaxed(category: VatCategory, code: str, reason: str) -> Vat:
    return Vat(category=category, rate=Decimal(0), exemption_code=code, exemption_reason=reason)


def by_category(invoice: Invoice) -> dict[str, Invoice]:
    """The invoice under each category that has rules of its own, by its letter."""
    outside = replace(invoice, seller=replace(invoice.seller, vat_id=""))
    abroad = replace(invoice, delivery=SCHOOL, buyer=replace(invoice.buyer, vat_id="FR11218400695"))
    return {
        "E": _category(invoice, _untaxed(VatCategory.EXEMPT, "VATEX-EU-132-1I", "Formation, art. 261-4-4° du CGI")),
        "AE": _category(invoice, _untaxed(VatCategory.REVERSE_CHARGE, "VATEX-EU-AE", "Autoliquidation")),
        "K": _category(
            abroad, _untaxed(VatCategory.INTRA_COMMUNITY, "VATEX-EU-IC", "Livraison intracommunautaire, art. 262 ter")
        ),
        "G": _category(invoice, _untaxed(VatCategory.EXPORT, "VATEX-EU-G", "Exportation, art. 262 du CGI")),
        "O": _category(outside, _untaxed(VatCategory.OUT_OF_SCOPE, "VATEX-EU-O", "Hors du champ de la TVA")),
        "L": _category(invoice, Vat(category=VatCategory.CANARY_ISLANDS, rate=Decimal("7.00"))),
        "M": _category(invoice, Vat(category=VatCategory.CEUTA_MELILLA, rate=Decimal("10.00"))),
    }
