"""Read lines, discounts and charges, VAT and periods in the UBL of any maker (BG-14, BG-20 to BG-32)."""

from collections.abc import Iterator
from decimal import Decimal

from chorus_desktop.documents.reader_doubts import several
from chorus_desktop.documents.xml_fields import Element, XmlFields
from chorus_desktop.domain.invoice import (
    AllowanceCharge,
    Article,
    Attribute,
    Line,
    LineAllowanceCharge,
    Period,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.money import ZERO

#: Names in the breakdown of VAT (BG-23).
_EXEMPTION = ("ID", "Percent", "TaxExemptionReasonCode", "TaxExemptionReason")


def period(fields: XmlFields, path: str, below: Element | None = None) -> Period | None:
    """BG-14 or BG-26, where both of its days are told."""
    start = fields.day(fields.text(f"{path}/StartDate", below))
    end = fields.day(fields.text(f"{path}/EndDate", below))
    return Period(start=start, end=end) if start and end else None


def allowances(fields: XmlFields, *, charge: bool) -> tuple[AllowanceCharge, ...]:
    """Discounts (BG-20) or charges (BG-21) on the whole."""
    return tuple(
        AllowanceCharge(
            amount=fields.decimal("Amount", item) or ZERO,
            reason=fields.text("AllowanceChargeReason", item),
            reason_code=fields.text("AllowanceChargeReasonCode", item),
            base=fields.decimal("BaseAmount", item),
            percent=fields.decimal("MultiplierFactorNumeric", item),
            vat=_vat(fields, "TaxCategory", item),
        )
        for item in _of_kind(fields, None, charge=charge)
    )


def line(fields: XmlFields, item: Element) -> Line:
    """BG-25."""
    quantity = fields.first("InvoicedQuantity", item)
    return Line(
        id=fields.text("ID", item),
        name=fields.text("Item/Name", item),
        description=fields.text("Item/Description", item),
        quantity=fields.decimal("InvoicedQuantity", item),
        unit=(quantity.get("unitCode", "") if quantity is not None else "") or "C62",
        net_price=fields.decimal("Price/PriceAmount", item),
        base_quantity=several(fields.decimal("Price/BaseQuantity", item)),
        gross_price=fields.decimal("Price/AllowanceCharge/BaseAmount", item),
        vat=_vat(fields, "Item/ClassifiedTaxCategory", item),
        note=fields.text("Note", item),
        order_line=fields.text("OrderLineReference/LineID", item),
        accounting_reference=fields.text("AccountingCost", item),
        period=period(fields, "InvoicePeriod", item),
        allowances=_of_line(fields, item, charge=False),
        charges=_of_line(fields, item, charge=True),
        article=_article(fields, item),
    )


def _of_line(fields: XmlFields, line: Element, *, charge: bool) -> tuple[LineAllowanceCharge, ...]:
    return tuple(
        LineAllowanceCharge(
            amount=fields.decimal("Amount", item) or ZERO,
            reason=fields.text("AllowanceChargeReason", item),
            reason_code=fields.text("AllowanceChargeReasonCode", item),
            base=fields.decimal("BaseAmount", item),
            percent=fields.decimal("MultiplierFactorNumeric", item),
        )
        for item in _of_kind(fields, line, charge=charge)
    )


def _of_kind(fields: XmlFields, below: Element | None, *, charge: bool) -> Iterator[Element]:
    wanted = ("true", "1") if charge else ("false", "0")
    return (item for item in fields.all("AllowanceCharge", below) if fields.text("ChargeIndicator", item) in wanted)


def _article(fields: XmlFields, item: Element) -> Article:
    standard = fields.first("Item/StandardItemIdentification/ID", item)
    return Article(
        seller_id=fields.text("Item/SellersItemIdentification/ID", item),
        buyer_id=fields.text("Item/BuyersItemIdentification/ID", item),
        standard_id=fields.text("Item/StandardItemIdentification/ID", item),
        standard_scheme=(standard.get("schemeID", "") if standard is not None else "") or "0160",
        origin_country=fields.text("Item/OriginCountry/IdentificationCode", item),
        attributes=tuple(
            Attribute(name=fields.text("Name", found), value=fields.text("Value", found))
            for found in fields.all("Item/AdditionalItemProperty", item)
        ),
    )


def _vat(fields: XmlFields, path: str, below: Element) -> Vat:
    tax = fields.first(path, below)
    if tax is None:
        fields.warn("vat_missing")
        return Vat(category=VatCategory.STANDARD, rate=Decimal(0))
    category = fields.choice("ID", VatCategory, VatCategory.STANDARD, tax)
    rate = fields.rate("Percent", tax)
    code, reason = fields.exemption("TaxTotal/TaxSubtotal/TaxCategory", _EXEMPTION, category.value, rate)
    return Vat(category=category, rate=rate, exemption_code=code, exemption_reason=reason)
