"""Read CII of any maker into an Invoice, ZUGFeRD 1 included; what cannot be read is left empty and told."""

from lxml import etree

from chorus_desktop.documents import reader_cii_parties as parties
from chorus_desktop.documents import reader_cii_references as references
from chorus_desktop.documents.reader_cii_lines import allowances, day, line, period
from chorus_desktop.documents.reader_cii_parties import AGREEMENT, DELIVERY, SETTLEMENT, TRADE
from chorus_desktop.documents.reader_cii_references import reference
from chorus_desktop.documents.reader_doubts import doubts
from chorus_desktop.documents.xml_fields import Element, XmlFields
from chorus_desktop.domain.invoice import Invoice, Note, TypeCode
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
        issue_date=day(fields, "IssueDateTime", header),
        due_date=day(fields, f"{SETTLEMENT}/SpecifiedTradePaymentTerms/DueDateDateTime"),
        currency=fields.text(f"{SETTLEMENT}/InvoiceCurrencyCode") or "EUR",
        business_process=fields.text("ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID"),
        vat_on_debits=any((code.text or "").strip() == _ON_DEBITS for code in tax),
        purchase_order=reference(fields, f"{AGREEMENT}/BuyerOrderReferencedDocument"),
        contract=reference(fields, f"{AGREEMENT}/ContractReferencedDocument"),
        delivery_date=day(fields, f"{DELIVERY}/ActualDeliverySupplyChainEvent/OccurrenceDateTime"),
        period=period(fields, SETTLEMENT),
        seller=parties.seller(fields),
        buyer=parties.buyer(fields),
        payment_means=_payment_means(fields),
        payment_terms=fields.text(f"{SETTLEMENT}/SpecifiedTradePaymentTerms/Description"),
        prepaid=fields.decimal(f"{_SUMS}/TotalPrepaidAmount") or ZERO,
        lines=tuple(line(fields, item) for item in items),
        allowances=allowances(fields, charge=False),
        charges=allowances(fields, charge=True),
        preceding_invoices=references.preceding_invoices(fields),
        notes=tuple(
            Note(code=fields.text("SubjectCode", item), text=fields.text("Content", item))
            for item in fields.all("IncludedNote", header)
        ),
        attachments=references.attachments(fields),
        third_party=parties.contractor(fields),
        rounding=fields.decimal(f"{_SUMS}/RoundingAmount") or ZERO,
        references=references.references(fields),
        delivery=parties.delivery(fields),
        payee=parties.payee(fields),
        tax_representative=parties.tax_representative(fields),
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
