"""Other documents that an invoice names, in UBL: order, earlier invoices, contract, project, supporting documents."""

from collections.abc import Iterable

from chorus_desktop.documents.attachments import Joined
from chorus_desktop.documents.cii_references import INVOICED_OBJECT
from chorus_desktop.documents.ubl_amounts import period
from chorus_desktop.documents.xml_text import group, leaf
from chorus_desktop.domain.invoice import Invoice, PrecedingInvoice, VatCategory
from chorus_desktop.domain.totals import Totals

#: BT-8 in UBL: VAT falls due with the invoice, the option of the supplier for debits (UNTDID 2005).
VAT_ON_DEBITS = "3"
#: UBL wants the buyer's order wherever the seller's is named.
NO_ORDER = "NA"
#: UNTDID 1001 code under which a credit note, which has no place of its own for it, names the project (BT-11).
PROJECT = "50"


def references(invoice: Invoice, totals: Totals, attachments: Iterable[Joined]) -> str:
    """BG-14 with BT-8, BT-13 and BT-14, BG-3, BT-16, BT-15, BT-17, BT-12, BG-24, BT-18, BT-11, as the schema wants."""
    given = invoice.references
    standard = any(row.category is VatCategory.STANDARD for row in totals.vat)
    tender = _document("cac:OriginatorDocumentReference", given.tender)
    project = given.project
    return "".join(
        (
            period(invoice.period, VAT_ON_DEBITS if invoice.vat_on_debits and standard else ""),
            _order(invoice.purchase_order, given.sales_order),
            *(_preceding(earlier) for earlier in invoice.preceding_invoices),
            _document("cac:DespatchDocumentReference", given.despatch_advice),
            _document("cac:ReceiptDocumentReference", given.receiving_advice),
            "" if invoice.is_credit_note else tender,
            _document("cac:ContractDocumentReference", invoice.contract),
            *map(_attachment, attachments),
            _additional(given.invoiced_object, INVOICED_OBJECT, given.invoiced_object_scheme),
            _additional(project, PROJECT) + tender
            if invoice.is_credit_note
            else group("cac:ProjectReference", leaf("cbc:ID", project)),
        )
    )


def _order(purchase_order: str, sales_order: str) -> str:
    own = leaf("cbc:SalesOrderID", sales_order)
    return group("cac:OrderReference", leaf("cbc:ID", purchase_order or (NO_ORDER if own else "")), own)


def _document(name: str, number: str) -> str:
    return group(name, leaf("cbc:ID", number))


def _additional(number: str, kind: str, scheme: str = "") -> str:
    schemes = {"schemeID": scheme} if scheme else {}
    identifier = leaf("cbc:ID", number, **schemes)
    return (
        group("cac:AdditionalDocumentReference", identifier, leaf("cbc:DocumentTypeCode", kind)) if identifier else ""
    )


def _preceding(earlier: PrecedingInvoice) -> str:
    return group(
        "cac:BillingReference",
        group(
            "cac:InvoiceDocumentReference",
            leaf("cbc:ID", earlier.number),
            leaf("cbc:IssueDate", earlier.issue_date.isoformat() if earlier.issue_date else ""),
        ),
    )


def _attachment(item: Joined) -> str:
    attachment, content = item.attachment, item.embedded
    return group(
        "cac:AdditionalDocumentReference",
        leaf("cbc:ID", attachment.filename),
        leaf("cbc:DocumentDescription", attachment.type_code),
        group(
            "cac:Attachment",
            leaf("cbc:EmbeddedDocumentBinaryObject", content, mimeCode=item.media_type, filename=attachment.filename),
        ),
    )
