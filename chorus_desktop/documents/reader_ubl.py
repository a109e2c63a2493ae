"""Read a UBL invoice or credit note of any maker into an Invoice; what cannot be read is left empty and told."""

import re

from lxml import etree

from chorus_desktop.documents import reader_ubl_parties as parties
from chorus_desktop.documents import reader_ubl_references as references
from chorus_desktop.documents.reader_doubts import doubts
from chorus_desktop.documents.reader_ubl_lines import allowances, line, period
from chorus_desktop.documents.xml_fields import Element, XmlFields
from chorus_desktop.domain.invoice import Invoice, Note, PrecedingInvoice, TypeCode
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
    items = fields.all("InvoiceLine")
    invoice = _invoice(fields, items, default)
    tax = {"vat_total": "TaxTotal/TaxAmount"}
    stated = fields.sums(_STATED) | (fields.sums(tax, currencyID=invoice.currency) or fields.sums(tax))
    amounts = [fields.decimal("LineExtensionAmount", item) for item in items]
    return invoice, stated, (*fields.warnings, *dict.fromkeys(doubts(invoice, stated, amounts)))


def _invoice(fields: XmlFields, items: list[Element], default: TypeCode) -> Invoice:
    due = fields.text("DueDate") or fields.text("PaymentMeans/PaymentDueDate")
    return Invoice(
        number=fields.text("ID"),
        type_code=fields.choice("InvoiceTypeCode", TypeCode, default),
        issue_date=fields.day(fields.text("IssueDate")),
        due_date=fields.day(due),
        currency=fields.text("DocumentCurrencyCode") or "EUR",
        business_process=fields.text("ProfileID"),
        vat_on_debits=fields.text("InvoicePeriod/DescriptionCode") == _ON_DEBITS,
        purchase_order=references.purchase_order(fields),
        contract=fields.text("ContractDocumentReference/ID"),
        delivery_date=fields.day(fields.text("Delivery/ActualDeliveryDate")),
        period=period(fields, "InvoicePeriod"),
        seller=parties.seller(fields),
        buyer=parties.buyer(fields),
        payment_means=_payment_means(fields),
        payment_terms=fields.text("PaymentTerms/Note"),
        prepaid=fields.decimal("LegalMonetaryTotal/PrepaidAmount") or ZERO,
        lines=tuple(line(fields, item) for item in items),
        allowances=allowances(fields, charge=False),
        charges=allowances(fields, charge=True),
        preceding_invoices=tuple(
            PrecedingInvoice(number=fields.text("ID", item), issue_date=fields.day(fields.text("IssueDate", item)))
            for kind in ("InvoiceDocumentReference", "CreditNoteDocumentReference")
            for item in fields.all(f"BillingReference/{kind}")
        ),
        notes=tuple(_note((item.text or "").strip()) for item in fields.all("Note")),
        attachments=references.attachments(fields),
        third_party=parties.contractor(fields),
        rounding=fields.decimal("LegalMonetaryTotal/PayableRoundingAmount") or ZERO,
        references=references.references(fields),
        delivery=parties.delivery(fields),
        payee=parties.payee(fields),
        tax_representative=parties.tax_representative(fields),
    )


def _payment_means(fields: XmlFields) -> str:
    """BT-81 under Chorus Pro's name: another means is 1 in UNCL4461."""
    code = fields.text("PaymentMeans/PaymentMeansCode")
    return "01" if code == "1" else code


def _note(text: str) -> Note:
    coded = _CODED_NOTE.fullmatch(text)
    return Note(code=coded[1], text=coded[2]) if coded else Note(code="", text=text)
