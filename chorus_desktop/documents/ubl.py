"""Write an invoice as UBL 2.1, Invoice or CreditNote, in the EN 16931 syntax binding."""

from datetime import date

from chorus_desktop.documents import ubl_amounts, ubl_parties
from chorus_desktop.documents.cii_settlement import LEGAL_DELAY
from chorus_desktop.documents.notes import notes_of
from chorus_desktop.documents.regime import profile_of, routing_code
from chorus_desktop.documents.xml_text import group, leaf
from chorus_desktop.domain.invoice import Attachment, Invoice, PrecedingInvoice, VatCategory
from chorus_desktop.domain.totals import Totals, compute_totals

#: BT-8 in UBL: VAT falls due with the invoice, the option of the supplier for debits (UNTDID 2005).
VAT_ON_DEBITS = "3"
_NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:"


def write_ubl(invoice: Invoice) -> bytes:
    """The invoice as UBL, UTF-8; the same invoice gives the same bytes. Amounts are `compute_totals`'s.

    A credit note (BT-3 = 381) is a CreditNote document. The invoice must have passed `validate`.
    """
    root = "CreditNote" if invoice.is_credit_note else "Invoice"
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} xmlns="{_NAMESPACE}{root}-2" xmlns:cac="{_NAMESPACE}CommonAggregateComponents-2" '
        f'xmlns:cbc="{_NAMESPACE}CommonBasicComponents-2">'
    )
    totals = compute_totals(invoice)
    body = _header(invoice, root) + _references(invoice, totals) + _parties(invoice) + _settlement(invoice, totals)
    return f"{head}{body}</{root}>\n".encode()


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _header(invoice: Invoice, root: str) -> str:
    due = "" if invoice.is_credit_note else _iso(invoice.due_date)
    return "".join(
        (
            leaf("cbc:CustomizationID", profile_of(invoice).ubl),
            leaf("cbc:ProfileID", invoice.business_process),
            leaf("cbc:ID", invoice.number),
            leaf("cbc:IssueDate", _iso(invoice.issue_date)),
            leaf("cbc:DueDate", due),
            leaf(f"cbc:{root}TypeCode", invoice.type_code.value),
            *(leaf("cbc:Note", f"#{note.code}#{note.text}") for note in notes_of(invoice)),
            leaf("cbc:DocumentCurrencyCode", invoice.currency),
            leaf("cbc:BuyerReference", invoice.buyer.service_code),
        )
    )


def _references(invoice: Invoice, totals: Totals) -> str:
    return "".join(
        (
            _period(invoice, totals),
            group("cac:OrderReference", leaf("cbc:ID", invoice.purchase_order)),
            *(_preceding(earlier) for earlier in invoice.preceding_invoices),
            group("cac:ContractDocumentReference", leaf("cbc:ID", invoice.contract)),
            *(_attachment(attachment) for attachment in invoice.attachments),
        )
    )


def _period(invoice: Invoice, totals: Totals) -> str:
    period = invoice.period
    standard = any(row.category is VatCategory.STANDARD for row in totals.vat)
    return group(
        "cac:InvoicePeriod",
        leaf("cbc:StartDate", _iso(period.start if period else None)),
        leaf("cbc:EndDate", _iso(period.end if period else None)),
        leaf("cbc:DescriptionCode", VAT_ON_DEBITS if invoice.vat_on_debits and standard else ""),
    )


def _preceding(earlier: PrecedingInvoice) -> str:
    return group(
        "cac:BillingReference",
        group(
            "cac:InvoiceDocumentReference",
            leaf("cbc:ID", earlier.number),
            leaf("cbc:IssueDate", _iso(earlier.issue_date)),
        ),
    )


def _attachment(attachment: Attachment) -> str:
    return group(
        "cac:AdditionalDocumentReference",
        leaf("cbc:ID", attachment.filename),
        leaf("cbc:DocumentDescription", attachment.type_code),
    )


def _parties(invoice: Invoice) -> str:
    delivery = group("cac:Delivery", leaf("cbc:ActualDeliveryDate", _iso(invoice.delivery_date)))
    supplier = ubl_parties.supplier_party(invoice.seller, invoice.third_party)
    return supplier + ubl_parties.customer_party(invoice.buyer, routing_code(invoice)) + delivery


def _settlement(invoice: Invoice, totals: Totals) -> str:
    currency = invoice.currency
    needed = totals.due > 0 and invoice.due_date is None
    terms = invoice.payment_terms or (LEGAL_DELAY if needed else "")
    return "".join(
        (
            ubl_amounts.payment_means(invoice),
            group("cac:PaymentTerms", leaf("cbc:Note", terms)),
            *(ubl_amounts.allowance_charge(item, currency, charge=False) for item in invoice.allowances),
            *(ubl_amounts.allowance_charge(item, currency, charge=True) for item in invoice.charges),
            ubl_amounts.tax_total(totals, currency),
            ubl_amounts.monetary_total(invoice, totals),
            *(
                ubl_amounts.line_item(line, rank, currency, credit=invoice.is_credit_note)
                for rank, line in enumerate(invoice.lines, 1)
            ),
        )
    )
