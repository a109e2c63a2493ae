"""Read lines, discounts and charges, VAT, periods and days in the CII of any maker (BG-14, BG-20 to BG-32)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from chorus_desktop.documents.reader_cii_parties import SETTLEMENT
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

_LINE_SETTLEMENT = "SpecifiedLineTradeSettlement"
_AGREED = "SpecifiedLineTradeAgreement"
_PRICE = f"{_AGREED}/NetPriceProductTradePrice"
_PRODUCT = "SpecifiedTradeProduct"
_ALLOWANCE = "SpecifiedTradeAllowanceCharge"
_EXEMPTION = ("CategoryCode", "RateApplicablePercent", "ExemptionReasonCode", "ExemptionReason")


def day(fields: XmlFields, path: str, below: Element | None = None) -> date | None:
    """A day in the wrapping that most of CII uses."""
    return fields.day(fields.text(f"{path}/DateTimeString", below))


def period(fields: XmlFields, path: str, below: Element | None = None) -> Period | None:
    """BG-14 or BG-26, where both of its days are told."""
    start = day(fields, f"{path}/BillingSpecifiedPeriod/StartDateTime", below)
    end = day(fields, f"{path}/BillingSpecifiedPeriod/EndDateTime", below)
    return Period(start=start, end=end) if start and end else None


def allowances(fields: XmlFields, *, charge: bool) -> tuple[AllowanceCharge, ...]:
    """Discounts (BG-20) or charges (BG-21) on the whole."""
    return tuple(
        AllowanceCharge(
            amount=fields.decimal("ActualAmount", item) or ZERO,
            reason=fields.text("Reason", item),
            reason_code=fields.text("ReasonCode", item),
            base=fields.decimal("BasisAmount", item),
            percent=fields.decimal("CalculationPercent", item),
            vat=_vat(fields, "CategoryTradeTax", item),
        )
        for item in _of_kind(fields, f"{SETTLEMENT}/{_ALLOWANCE}", None, charge=charge)
    )


def line(fields: XmlFields, item: Element) -> Line:
    """BG-25."""
    quantity = fields.first("SpecifiedLineTradeDelivery/BilledQuantity", item)
    return Line(
        id=fields.text("AssociatedDocumentLineDocument/LineID", item),
        name=fields.text(f"{_PRODUCT}/Name", item),
        description=fields.text(f"{_PRODUCT}/Description", item),
        quantity=fields.decimal("SpecifiedLineTradeDelivery/BilledQuantity", item),
        unit=(quantity.get("unitCode", "") if quantity is not None else "") or "C62",
        net_price=fields.decimal(f"{_PRICE}/ChargeAmount", item),
        base_quantity=several(fields.decimal(f"{_PRICE}/BasisQuantity", item)),
        gross_price=fields.decimal(f"{_AGREED}/GrossPriceProductTradePrice/ChargeAmount", item),
        vat=_vat(fields, f"{_LINE_SETTLEMENT}/ApplicableTradeTax", item),
        note=fields.text("AssociatedDocumentLineDocument/IncludedNote/Content", item),
        order_line=fields.text(f"{_AGREED}/BuyerOrderReferencedDocument/LineID", item),
        accounting_reference=fields.text(f"{_LINE_SETTLEMENT}/ReceivableSpecifiedTradeAccountingAccount/ID", item),
        period=period(fields, _LINE_SETTLEMENT, item),
        allowances=_of_line(fields, item, charge=False),
        charges=_of_line(fields, item, charge=True),
        article=_article(fields, item),
    )


def _of_line(fields: XmlFields, line: Element, *, charge: bool) -> tuple[LineAllowanceCharge, ...]:
    return tuple(
        LineAllowanceCharge(
            amount=fields.decimal("ActualAmount", item) or ZERO,
            reason=fields.text("Reason", item),
            reason_code=fields.text("ReasonCode", item),
            base=fields.decimal("BasisAmount", item),
            percent=fields.decimal("CalculationPercent", item),
        )
        for item in _of_kind(fields, f"{_LINE_SETTLEMENT}/{_ALLOWANCE}", line, charge=charge)
    )


def _of_kind(fields: XmlFields, path: str, below: Element | None, *, charge: bool) -> Iterator[Element]:
    wanted = ("true", "1") if charge else ("false", "0")
    return (item for item in fields.all(path, below) if fields.text("ChargeIndicator/Indicator", item) in wanted)


def _article(fields: XmlFields, item: Element) -> Article:
    standard = fields.first(f"{_PRODUCT}/GlobalID", item)
    return Article(
        seller_id=fields.text(f"{_PRODUCT}/SellerAssignedID", item),
        buyer_id=fields.text(f"{_PRODUCT}/BuyerAssignedID", item),
        standard_id=fields.text(f"{_PRODUCT}/GlobalID", item),
        standard_scheme=(standard.get("schemeID", "") if standard is not None else "") or "0160",
        origin_country=fields.text(f"{_PRODUCT}/OriginTradeCountry/ID", item),
        attributes=tuple(
            Attribute(name=fields.text("Description", found), value=fields.text("Value", found))
            for found in fields.all(f"{_PRODUCT}/ApplicableProductCharacteristic", item)
        ),
    )


def _vat(fields: XmlFields, path: str, below: Element) -> Vat:
    tax = fields.first(path, below)
    if tax is None:
        fields.warn("vat_missing")
        return Vat(category=VatCategory.STANDARD, rate=Decimal(0))
    category = fields.choice("CategoryCode", VatCategory, VatCategory.STANDARD, tax)
    rate = fields.rate("RateApplicablePercent", tax)
    code, reason = fields.exemption(f"{SETTLEMENT}/ApplicableTradeTax", _EXEMPTION, category.value, rate)
    return Vat(category=category, rate=rate, exemption_code=code, exemption_reason=reason)
