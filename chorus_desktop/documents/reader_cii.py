"""Read CII of any maker into an Invoice, ZUGFeRD 1 included; what cannot be read is left empty and told."""

from datetime import date
from decimal import Decimal

from lxml import etree

from chorus_desktop.documents import reader_cii_parties as parties
from chorus_desktop.documents.reader_cii_parties import AGREEMENT, SETTLEMENT, TRADE
from chorus_desktop.documents.reader_doubts import doubts, unit_price
from chorus_desktop.documents.xml_fields import Element, XmlFields
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
from chorus_desktop.domain.money import ZERO

#: Names of ZUGFeRD 1 (CII D08B), and the two that this module asks for under one.
_ALIASES = {
    "SpecifiedExchangedDocumentContext": "ExchangedDocumentContext",
    "HeaderExchangedDocument": "ExchangedDocument",
    "SpecifiedSupplyChainTradeTransaction": "SupplyChainTradeTransaction",
    "ApplicableSupplyChainTradeAgreement": "ApplicableHeaderTradeAgreement",
    "ApplicableSupplyChainTradeDelivery": "ApplicableHeaderTradeDelivery",
    "ApplicableSupplyChainTradeSettlement": "ApplicableHeaderTradeSettlement",
    "SpecifiedSupplyChainTradeAgreement": "SpecifiedLineTradeAgreement",
    "SpecifiedSupplyChainTradeDelivery": "SpecifiedLineTradeDelivery",
    "SpecifiedSupplyChainTradeSettlement": "SpecifiedLineTradeSettlement",
    "ApplicablePercent": "RateApplicablePercent",
    "SpecifiedTradeSettlementHeaderMonetarySummation": "Summation",
    "SpecifiedTradeSettlementLineMonetarySummation": "Summation",
    "SpecifiedTradeSettlementMonetarySummation": "Summation",
}
_DELIVERY = f"{TRADE}/ApplicableHeaderTradeDelivery"
_SUMS = f"{SETTLEMENT}/Summation"
_STATED = {
    "lines": f"{_SUMS}/LineTotalAmount",
    "allowances": f"{_SUMS}/AllowanceTotalAmount",
    "charges": f"{_SUMS}/ChargeTotalAmount",
    "without_vat": f"{_SUMS}/TaxBasisTotalAmount",
    "with_vat": f"{_SUMS}/GrandTotalAmount",
    "prepaid": f"{_SUMS}/TotalPrepaidAmount",
    "due": f"{_SUMS}/DuePayableAmount",
}
#: BT-8 in CII: the supplier's option for debits (UNTDID 2475).
_ON_DEBITS = "5"
#: BT-3 of a supporting document (BG-24) in CII.
_SUPPORTING = "916"
#: Lines that head or comment others and carry no amount of their own (profile EXTENDED).
_NO_AMOUNT = ("GROUP", "INFORMATION")


def is_cii(root: etree._Element) -> bool:
    """Whether the root is a CrossIndustryInvoice, or the CrossIndustryDocument of ZUGFeRD 1."""
    return etree.QName(root).localname in {"CrossIndustryInvoice", "CrossIndustryDocument"}


def read_cii(root: etree._Element) -> tuple[Invoice, dict[str, str], tuple[str, ...]]:
    """The invoice, the totals it states (keys of `Totals`), and codes of what could not be read or does not add up."""
    fields = XmlFields(root, _ALIASES)
    items = [item for item in fields.all(f"{TRADE}/IncludedSupplyChainTradeLineItem") if _counts(fields, item)]
    invoice = _invoice(fields, items)
    stated = _stated(fields, invoice.currency)
    amounts = [fields.decimal("SpecifiedLineTradeSettlement/Summation/LineTotalAmount", item) for item in items]
    return invoice, stated, (*fields.warnings, *dict.fromkeys(doubts(invoice, stated, amounts)))


def _invoice(fields: XmlFields, items: list[Element]) -> Invoice:
    header = fields.first("ExchangedDocument")
    if header is None:
        header = etree.Element("ExchangedDocument")
    tax = fields.all(f"{SETTLEMENT}/ApplicableTradeTax/DueDateTypeCode")
    return Invoice(
        number=fields.text("ID", header),
        type_code=fields.choice("TypeCode", TypeCode, TypeCode.INVOICE, header),
        issue_date=_day(fields, "IssueDateTime", header),
        due_date=_day(fields, f"{SETTLEMENT}/SpecifiedTradePaymentTerms/DueDateDateTime"),
        currency=fields.text(f"{SETTLEMENT}/InvoiceCurrencyCode") or "EUR",
        business_process=fields.text("ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID"),
        vat_on_debits=any((code.text or "").strip() == _ON_DEBITS for code in tax),
        purchase_order=_reference(fields, f"{AGREEMENT}/BuyerOrderReferencedDocument"),
        contract=_reference(fields, f"{AGREEMENT}/ContractReferencedDocument"),
        delivery_date=_day(fields, f"{_DELIVERY}/ActualDeliverySupplyChainEvent/OccurrenceDateTime"),
        period=_period(fields),
        seller=parties.seller(fields),
        buyer=parties.buyer(fields),
        payment_means=_payment_means(fields),
        payment_terms=fields.text(f"{SETTLEMENT}/SpecifiedTradePaymentTerms/Description"),
        prepaid=fields.decimal(f"{_SUMS}/TotalPrepaidAmount") or ZERO,
        lines=tuple(_line(fields, item) for item in items),
        allowances=_allowances(fields, charge=False),
        charges=_allowances(fields, charge=True),
        preceding_invoices=tuple(
            PrecedingInvoice(
                number=_reference(fields, "", item), issue_date=_day(fields, "FormattedIssueDateTime", item)
            )
            for item in fields.all(f"{SETTLEMENT}/InvoiceReferencedDocument")
        ),
        notes=tuple(
            Note(code=fields.text("SubjectCode", item), text=fields.text("Content", item))
            for item in fields.all("IncludedNote", header)
        ),
        attachments=_attachments(fields),
        third_party=parties.contractor(fields),
    )


def _counts(fields: XmlFields, item: Element) -> bool:
    return fields.text("AssociatedDocumentLineDocument/LineStatusReasonCode", item) not in _NO_AMOUNT


def _stated(fields: XmlFields, currency: str) -> dict[str, str]:
    tax = {"vat_total": f"{_SUMS}/TaxTotalAmount"}
    return fields.sums(_STATED) | (fields.sums(tax, currencyID=currency) or fields.sums(tax))


def _payment_means(fields: XmlFields) -> str:
    """BT-81 under Chorus Pro's name: another means is 1 in UNCL4461."""
    code = fields.text(f"{SETTLEMENT}/SpecifiedTradeSettlementPaymentMeans/TypeCode")
    return "01" if code == "1" else code


def _reference(fields: XmlFields, path: str, below: Element | None = None) -> str:
    prefix = f"{path}/" if path else ""
    return fields.text(f"{prefix}IssuerAssignedID", below) or fields.text(f"{prefix}ID", below)


def _day(fields: XmlFields, path: str, below: Element | None = None) -> date | None:
    return fields.day(fields.text(f"{path}/DateTimeString", below))


def _period(fields: XmlFields) -> Period | None:
    start = _day(fields, f"{SETTLEMENT}/BillingSpecifiedPeriod/StartDateTime")
    end = _day(fields, f"{SETTLEMENT}/BillingSpecifiedPeriod/EndDateTime")
    return Period(start=start, end=end) if start and end else None


def _vat(fields: XmlFields, path: str, below: Element) -> Vat:
    tax = fields.first(path, below)
    if tax is None:
        fields.warn("vat_missing")
        return Vat(category=VatCategory.STANDARD, rate=Decimal(0))
    category = fields.choice("CategoryCode", VatCategory, VatCategory.STANDARD, tax)
    rate = fields.rate("RateApplicablePercent", tax)
    for row in fields.all(f"{SETTLEMENT}/ApplicableTradeTax"):
        if fields.text("CategoryCode", row) == category.value and fields.rate("RateApplicablePercent", row) == rate:
            code, reason = fields.text("ExemptionReasonCode", row), fields.text("ExemptionReason", row)
            return Vat(category=category, rate=rate, exemption_code=code, exemption_reason=reason)
    return Vat(category=category, rate=rate)


def _line(fields: XmlFields, item: Element) -> Line:
    quantity = fields.first("SpecifiedLineTradeDelivery/BilledQuantity", item)
    price = "SpecifiedLineTradeAgreement/NetPriceProductTradePrice"
    return Line(
        id=fields.text("AssociatedDocumentLineDocument/LineID", item),
        name=fields.text("SpecifiedTradeProduct/Name", item),
        description=fields.text("SpecifiedTradeProduct/Description", item),
        quantity=fields.decimal("SpecifiedLineTradeDelivery/BilledQuantity", item),
        unit=(quantity.get("unitCode", "") if quantity is not None else "") or "C62",
        net_price=unit_price(
            fields.decimal(f"{price}/ChargeAmount", item), fields.decimal(f"{price}/BasisQuantity", item)
        ),
        vat=_vat(fields, "SpecifiedLineTradeSettlement/ApplicableTradeTax", item),
    )


def _allowances(fields: XmlFields, *, charge: bool) -> tuple[AllowanceCharge, ...]:
    wanted = ("true", "1") if charge else ("false", "0")
    return tuple(
        AllowanceCharge(
            amount=fields.decimal("ActualAmount", item) or ZERO,
            reason=fields.text("Reason", item),
            vat=_vat(fields, "CategoryTradeTax", item),
        )
        for item in fields.all(f"{SETTLEMENT}/SpecifiedTradeAllowanceCharge")
        if fields.text("ChargeIndicator/Indicator", item) in wanted
    )


def _attachments(fields: XmlFields) -> tuple[Attachment, ...]:
    documents = fields.all(f"{AGREEMENT}/AdditionalReferencedDocument")
    return tuple(_attachment(fields, item) for item in documents if fields.text("TypeCode", item) == _SUPPORTING)


def _attachment(fields: XmlFields, item: Element) -> Attachment:
    content = fields.first("AttachmentBinaryObject", item)
    name = content.get("filename", "") if content is not None else ""
    return Attachment(
        filename=name or fields.text("IssuerAssignedID", item),
        path="",
        type_code=fields.text("Name", item) or "DOCUMENT_ANNEXE",
    )
