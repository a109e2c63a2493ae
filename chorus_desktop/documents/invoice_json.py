"""The JSON form of an invoice, that the command line takes and gives; totals are never read from it."""

from chorus_desktop.documents import json_lines, json_parties, json_works
from chorus_desktop.documents.json_reading import Reading
from chorus_desktop.documents.json_writing import REFERENCE_NAMES, invoice_to_json, totals_to_json
from chorus_desktop.domain.invoice import Attachment, Invoice, Note, PrecedingInvoice, References, TypeCode
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.parties import Buyer, Seller

__all__ = ["invoice_to_json", "parse_invoice", "totals_to_json"]


def parse_invoice(data: object) -> Invoice:
    """The invoice of a decoded JSON document.

    Raises UserFault with the place as `field`: json_key_unknown, json_missing, json_type, json_date, json_decimal,
    json_choice; json_no_object where it is none at all. What is merely missing from the invoice is `validate`'s to say.
    """
    reading = Reading(data)
    invoice = _invoice(reading)
    reading.finish()
    return invoice


def _invoice(reading: Reading) -> Invoice:
    return Invoice(
        number=reading.text("number"),
        type_code=reading.choice("type_code", TypeCode, TypeCode.INVOICE),
        issue_date=reading.day("issue_date"),
        due_date=reading.day("due_date"),
        currency=reading.text("currency", "EUR"),
        business_process=reading.text("business_process", "A1"),
        vat_on_debits=reading.flag("vat_on_debits"),
        purchase_order=reading.text("purchase_order"),
        contract=reading.text("contract"),
        delivery_date=reading.day("delivery_date"),
        period=reading.nested("period", json_lines.period, None),
        seller=reading.nested("seller", json_parties.seller, Seller()),
        buyer=reading.nested("buyer", json_parties.buyer, Buyer()),
        payment_means=reading.text("payment_means", "30"),
        payment_terms=reading.text("payment_terms"),
        prepaid=reading.decimal("prepaid") or ZERO,
        lines=reading.objects("lines", json_lines.line),
        allowances=reading.objects("allowances", json_lines.allowance_charge),
        charges=reading.objects("charges", json_lines.allowance_charge),
        preceding_invoices=reading.objects("preceding_invoices", _preceding),
        notes=reading.objects("notes", _note),
        attachments=reading.objects("attachments", _attachment),
        third_party=reading.nested("third_party", json_parties.third_party, None),
        rounding=reading.decimal("rounding") or ZERO,
        references=reading.nested("references", _references, References()),
        delivery=reading.nested("delivery", json_parties.delivery, None),
        payee=reading.nested("payee", json_parties.payee, None),
        tax_representative=reading.nested("tax_representative", json_parties.tax_representative, None),
        works=reading.nested("works", json_works.situation, None),
    )


def _references(reading: Reading) -> References:
    return References(**{name: reading.text(name) for name in REFERENCE_NAMES})


def _preceding(reading: Reading) -> PrecedingInvoice:
    return PrecedingInvoice(number=reading.text("number"), issue_date=reading.day("issue_date"))


def _note(reading: Reading) -> Note:
    return Note(code=reading.text("code"), text=reading.text("text"))


def _attachment(reading: Reading) -> Attachment:
    return Attachment(
        filename=reading.text("filename"),
        path=reading.text("path"),
        type_code=reading.text("type_code", "DOCUMENT_ANNEXE"),
        designation=reading.text("designation"),
        media_type=reading.text("media_type"),
    )
