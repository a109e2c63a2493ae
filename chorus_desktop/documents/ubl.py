"""Write an invoice as UBL 2.1, Invoice or CreditNote, in the EN 16931 syntax binding."""

from collections.abc import Sequence
from datetime import date

from chorus_desktop.documents import ubl_amounts, ubl_lines, ubl_parties, ubl_references
from chorus_desktop.documents.attachments import joined
from chorus_desktop.documents.cii_settlement import LEGAL_DELAY
from chorus_desktop.documents.notes import notes_of
from chorus_desktop.documents.regime import profile_of, routing_code
from chorus_desktop.documents.xml_text import group, leaf
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.domain.totals import Totals, compute_totals, is_out_of_scope

_NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:"


def write_ubl(invoice: Invoice, files: Sequence[SupportingFile] = ()) -> bytes:
    """The invoice as UBL, UTF-8; the same invoice gives the same bytes. Amounts are `compute_totals`'s.

    A credit note (BT-3 = 381) is a CreditNote document. The invoice must have passed `validate`.
    `files` are the bytes of the supporting documents that it names; one without goes by its name. Raises UserFault as
    `attachments.joined` does.
    """
    root = "CreditNote" if invoice.is_credit_note else "Invoice"
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} xmlns="{_NAMESPACE}{root}-2" xmlns:cac="{_NAMESPACE}CommonAggregateComponents-2" '
        f'xmlns:cbc="{_NAMESPACE}CommonBasicComponents-2">'
    )
    totals = compute_totals(invoice)
    body = (
        _header(invoice, root)
        + ubl_references.references(invoice, totals, joined(invoice, files))
        + _parties(invoice, totals)
    )
    return f"{head}{body}{_settlement(invoice, totals)}</{root}>\n".encode()


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
            leaf("cbc:AccountingCost", invoice.references.accounting),
            leaf("cbc:BuyerReference", invoice.buyer.service_code),
        )
    )


def _parties(invoice: Invoice, totals: Totals) -> str:
    taxable = not is_out_of_scope(totals)
    return "".join(
        (
            ubl_parties.supplier_party(invoice.seller, invoice.third_party, taxable=taxable),
            ubl_parties.customer_party(invoice.buyer, routing_code(invoice), taxable=taxable),
            ubl_parties.payee_party(invoice.payee),
            ubl_parties.tax_representative(invoice.tax_representative, taxable=taxable),
            ubl_parties.delivery(invoice.delivery, invoice.delivery_date),
        )
    )


def _settlement(invoice: Invoice, totals: Totals) -> str:
    currency = invoice.currency
    needed = totals.due > 0 and invoice.due_date is None
    terms = invoice.payment_terms or (LEGAL_DELAY if needed else "")
    return "".join(
        (
            ubl_amounts.payment_means(invoice),
            group("cac:PaymentTerms", leaf("cbc:Note", terms)),
            ubl_amounts.allowances_charges(invoice.allowances, invoice.charges, currency),
            ubl_amounts.tax_total(totals, currency),
            ubl_amounts.monetary_total(invoice, totals),
            *(
                ubl_lines.line_item(line, rank, currency, credit=invoice.is_credit_note)
                for rank, line in enumerate(invoice.lines, 1)
            ),
        )
    )
