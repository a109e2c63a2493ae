"""Read a UBL invoice or credit note of any maker into an Invoice; what cannot be read is left empty and told."""

import re
from decimal import Decimal

from lxml import etree

from chorus_desktop.documents import reader_ubl_parties as parties
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

#: What a credit note calls otherwise.
_ALIASES = {
    "CreditNoteTypeCode": "InvoiceTypeCode",
    "CreditNoteLine": "InvoiceLine",
    "CreditedQuantity": "InvoicedQuantity",
}
_STATED = {
    "lines": "LegalMonetaryTotal/LineExtensionAmount",
    "allowances": "LegalMonetaryTotal/AllowanceTotalAmount",
    "charges": "LegalMonetaryTotal/ChargeTotalAmount",
    "without_vat": "LegalMonetaryTotal/TaxExclusiveAmount",
    "with_vat": "LegalMonetaryTotal/TaxInclusiveAmount",
    "prepaid": "LegalMonetaryTotal/PrepaidAmount",
    "due": "LegalMonetaryTotal/PayableAmount",
}
#: BT-8 in UBL: the supplier's option for debits (UNTDID 2005).
_ON_DEBITS = "3"
#: A note whose subject code (BT-21) stands before its text, as the French rules write it.
_CODED_NOTE = re.compile(r"#([A-Z]{3})#(.*)", re.DOTALL)


def is_ubl(root: etree._Element) -> bool:
    """Whether the root is a UBL Invoice or CreditNote."""
    name = etree.QName(root)
    return name.localname in {"Invoice", "CreditNote"} and "ubl" in (name.namespace or "")


def read_ubl(root: etree._Element) -> tuple[Invoice, dict[str, str], tuple[str, ...]]:
    """The invoice, the totals it states (keys of `Totals`), and codes of what could not be read or does not add up."""
    fields = XmlFields(root, _ALIASES)
    default = TypeCode.CREDIT_NOTE if etree.QName(root).localname == "CreditNote" else TypeCode.INVOICE
    invoice = _invoice(fields, default)
    tax = {"vat_total": "TaxTotal/TaxAmount"}
    stated = fields.sums(_STATED) | (fields.sums(tax, currencyID=invoice.currency) or fields.sums(tax))
    amounts = [fields.decimal("LineExtensionAmount", item) for item in fields.all("InvoiceLine")]
    return invoice, stated, (*fields.warnings, *dict.fromkeys(doubts(invoice, stated, amounts)))


def _invoice(fields: XmlFields, default: TypeCode) -> Invoice:
    due = fields.text("DueDate") or fields.text("PaymentMeans/PaymentDueDate")
    return Invoice(
        number=fields.text("ID"),
        type_code=fields.choice("InvoiceTypeCode", TypeCode, default),
        issue_date=fields.day(fields.text("IssueDate")),
        due_date=fields.day(due),
        currency=fields.text("DocumentCurrencyCode") or "EUR",
        business_process=fields.text("ProfileID"),
        vat_on_debits=fields.text("InvoicePeriod/DescriptionCode") == _ON_DEBITS,
        purchase_order=fields.text("OrderReference/ID"),
        contract=fields.text("ContractDocumentReference/ID"),
        delivery_date=fields.day(fields.text("Delivery/ActualDeliveryDate")),
        period=_period(fields),
        seller=parties.seller(fields),
        buyer=parties.buyer(fields),
        payment_means=_payment_means(fields),
        payment_terms=fields.text("PaymentTerms/Note"),
        prepaid=fields.decimal("LegalMonetaryTotal/PrepaidAmount") or ZERO,
        lines=tuple(_line(fields, item) for item in fields.all("InvoiceLine")),
        allowances=_allowances(fields, charge=False),
        charges=_allowances(fields, charge=True),
        preceding_invoices=tuple(
            PrecedingInvoice(number=fields.text("ID", item), issue_date=fields.day(fields.text("IssueDate", item)))
            for kind in ("InvoiceDocumentReference", "CreditNoteDocumentReference")
            for item in fields.all(f"BillingReference/{kind}")
        ),
        notes=tuple(_note((item.text or "").strip()) for item in fields.all("Note")),
        attachments=tuple(
            _attachment(fields, item)
            for item in fields.all("AdditionalDocumentReference")
            if not fields.text("DocumentTypeCode", item)
        ),
        third_party=parties.contractor(fields),
    )


def _payment_means(fields: XmlFields) -> str:
    """BT-81 under Chorus Pro's name: another means is 1 in UNCL4461."""
    code = fields.text("PaymentMeans/PaymentMeansCode")
    return "01" if code == "1" else code


def _period(fields: XmlFields) -> Period | None:
    start = fields.day(fields.text("InvoicePeriod/StartDate"))
    end = fields.day(fields.text("InvoicePeriod/EndDate"))
    return Period(start=start, end=end) if start and end else None


def _note(text: str) -> Note:
    coded = _CODED_NOTE.fullmatch(text)
    return Note(code=coded[1], text=coded[2]) if coded else Note(code="", text=text)


def _vat(fields: XmlFields, path: str, below: Element) -> Vat:
    tax = fields.first(path, below)
    if tax is None:
        fields.warn("vat_missing")
        return Vat(category=VatCategory.STANDARD, rate=Decimal(0))
    category = fields.choice("ID", VatCategory, VatCategory.STANDARD, tax)
    rate = fields.rate("Percent", tax)
    for row in fields.all("TaxTotal/TaxSubtotal/TaxCategory"):
        if fields.text("ID", row) == category.value and fields.rate("Percent", row) == rate:
            code, reason = fields.text("TaxExemptionReasonCode", row), fields.text("TaxExemptionReason", row)
            return Vat(category=category, rate=rate, exemption_code=code, exemption_reason=reason)
    return Vat(category=category, rate=rate)


def _line(fields: XmlFields, item: Element) -> Line:
    quantity = fields.first("InvoicedQuantity", item)
    return Line(
        id=fields.text("ID", item),
        name=fields.text("Item/Name", item),
        description=fields.text("Item/Description", item),
        quantity=fields.decimal("InvoicedQuantity", item),
        unit=(quantity.get("unitCode", "") if quantity is not None else "") or "C62",
        net_price=unit_price(fields.decimal("Price/PriceAmount", item), fields.decimal("Price/BaseQuantity", item)),
        vat=_vat(fields, "Item/ClassifiedTaxCategory", item),
    )


def _allowances(fields: XmlFields, *, charge: bool) -> tuple[AllowanceCharge, ...]:
    wanted = ("true", "1") if charge else ("false", "0")
    return tuple(
        AllowanceCharge(
            amount=fields.decimal("Amount", item) or ZERO,
            reason=fields.text("AllowanceChargeReason", item),
            vat=_vat(fields, "TaxCategory", item),
        )
        for item in fields.all("AllowanceCharge")
        if fields.text("ChargeIndicator", item) in wanted
    )


def _attachment(fields: XmlFields, item: Element) -> Attachment:
    content = fields.first("Attachment/EmbeddedDocumentBinaryObject", item)
    name = content.get("filename", "") if content is not None else ""
    return Attachment(
        filename=name or fields.text("ID", item),
        path="",
        type_code=fields.text("DocumentDescription", item) or "DOCUMENT_ANNEXE",
    )
