"""Give an invoice and its totals in the JSON form."""

from typing import Any

from chorus_desktop.documents import json_lines, json_parties, json_works
from chorus_desktop.documents.json_plain import iso, kept, plain
from chorus_desktop.domain.invoice import Attachment, Invoice, References
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.totals import Totals

#: The names of `References`, in the order of their business terms.
REFERENCE_NAMES = tuple(References.__dataclass_fields__)
ATTACHMENT_NAMES = tuple(Attachment.__dataclass_fields__)


def invoice_to_json(invoice: Invoice) -> dict[str, Any]:
    """The inverse of `parse_invoice`; what is empty is left out."""
    return kept(
        {
            "number": invoice.number,
            "type_code": invoice.type_code.value,
            "issue_date": iso(invoice.issue_date),
            "due_date": iso(invoice.due_date),
            "currency": invoice.currency,
            "business_process": invoice.business_process,
            "vat_on_debits": invoice.vat_on_debits,
            "purchase_order": invoice.purchase_order,
            "contract": invoice.contract,
            "references": kept({name: getattr(invoice.references, name) for name in REFERENCE_NAMES}),
            "delivery_date": iso(invoice.delivery_date),
            "delivery": json_parties.party_json(invoice.delivery),
            "period": json_lines.period_json(invoice.period),
            "seller": json_parties.seller_json(invoice.seller),
            "tax_representative": json_parties.party_json(invoice.tax_representative),
            "buyer": json_parties.buyer_json(invoice.buyer),
            "payee": json_parties.party_json(invoice.payee),
            "payment_means": invoice.payment_means,
            "payment_terms": invoice.payment_terms,
            "prepaid": plain(invoice.prepaid),
            "rounding": plain(invoice.rounding) if invoice.rounding else "",
            "lines": [json_lines.line_json(line) for line in invoice.lines],
            "allowances": [json_lines.allowance_charge_json(item) for item in invoice.allowances],
            "charges": [json_lines.allowance_charge_json(item) for item in invoice.charges],
            **_documents(invoice),
            "third_party": json_parties.party_json(invoice.third_party),
            "works": json_works.situation_json(invoice.works),
        }
    )


def _documents(invoice: Invoice) -> dict[str, Any]:
    """Earlier invoices, notes and supporting documents."""
    return {
        "preceding_invoices": [
            kept({"number": item.number, "issue_date": iso(item.issue_date)}) for item in invoice.preceding_invoices
        ],
        "notes": [{"code": note.code, "text": note.text} for note in invoice.notes],
        "attachments": [kept({name: getattr(item, name) for name in ATTACHMENT_NAMES}) for item in invoice.attachments],
    }


def totals_to_json(totals: Totals) -> dict[str, Any]:
    """Computed totals, as `check` prints them."""
    return {
        "lines": plain(totals.lines),
        "allowances": plain(totals.allowances),
        "charges": plain(totals.charges),
        "without_vat": plain(totals.without_vat),
        "vat": [
            {
                "category": row.category.value,
                "rate": plain(row.rate),
                "basis": plain(row.basis),
                "amount": plain(row.amount),
            }
            for row in totals.vat
        ],
        "vat_total": plain(totals.vat_total),
        "with_vat": plain(totals.with_vat),
        "prepaid": plain(totals.prepaid),
        "due": plain(totals.due),
        **({"rounding": plain(totals.rounding)} if totals.rounding != ZERO else {}),
    }
