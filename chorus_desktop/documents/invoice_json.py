"""The JSON form of an invoice, that the command line takes and gives; totals are never read from it."""

from chorus_desktop.documents.json_reading import Reading
from chorus_desktop.documents.json_writing import invoice_to_json, totals_to_json
from chorus_desktop.domain.identifiers import IdentifierType
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
from chorus_desktop.domain.parties import Address, Buyer, Identifier, Seller, ThirdParty

__all__ = ["invoice_to_json", "parse_invoice", "totals_to_json"]


def parse_invoice(data: object) -> Invoice:
    """The invoice of a decoded JSON document.

    Raises UserFault with the place as `field`: json_key_unknown, json_missing, json_type, json_date, json_decimal,
    json_choice. What is merely missing from the invoice is `validate`'s to say.
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
        period=reading.nested("period", _period, None),
        seller=reading.nested("seller", _seller, Seller()),
        buyer=reading.nested("buyer", _buyer, Buyer()),
        payment_means=reading.text("payment_means", "30"),
        payment_terms=reading.text("payment_terms"),
        prepaid=reading.decimal("prepaid") or ZERO,
        lines=reading.objects("lines", _line),
        allowances=reading.objects("allowances", _allowance_charge),
        charges=reading.objects("charges", _allowance_charge),
        preceding_invoices=reading.objects("preceding_invoices", _preceding),
        notes=reading.objects("notes", _note),
        attachments=reading.objects("attachments", _attachment),
        third_party=reading.nested("third_party", _third_party, None),
    )


def _period(reading: Reading) -> Period | None:
    return Period(start=reading.required_day("start"), end=reading.required_day("end"))


def _address(reading: Reading) -> Address:
    return Address(
        line1=reading.text("line1"),
        line2=reading.text("line2"),
        postcode=reading.text("postcode"),
        city=reading.text("city"),
        country=reading.text("country", "FR"),
    )


def _identifier(reading: Reading) -> Identifier:
    return Identifier(
        type=reading.choice("type", IdentifierType, IdentifierType.SIRET),
        value=reading.text("value"),
    )


def _seller(reading: Reading) -> Seller:
    return Seller(
        name=reading.text("name"),
        identifier=reading.nested("identifier", _identifier, Identifier()),
        vat_id=reading.text("vat_id"),
        legal_form=reading.text("legal_form"),
        registration=reading.text("registration"),
        address=reading.nested("address", _address, Address()),
        email=reading.text("email"),
        phone=reading.text("phone"),
        iban=reading.text("iban"),
        bic=reading.text("bic"),
    )


def _buyer(reading: Reading) -> Buyer:
    return Buyer(
        name=reading.text("name"),
        siret=reading.text("siret"),
        service_code=reading.text("service_code"),
        address=reading.nested("address", _address, Address()),
    )


def _vat(reading: Reading) -> Vat:
    return Vat(
        category=reading.choice("category", VatCategory, VatCategory.STANDARD),
        rate=reading.decimal("rate") or ZERO,
        exemption_code=reading.text("exemption_code"),
        exemption_reason=reading.text("exemption_reason"),
    )


def _line(reading: Reading) -> Line:
    return Line(
        id=reading.text("id"),
        name=reading.text("name"),
        description=reading.text("description"),
        quantity=reading.decimal("quantity"),
        unit=reading.text("unit", "C62"),
        net_price=reading.decimal("net_price"),
        vat=reading.nested("vat", _vat, Vat()),
    )


def _allowance_charge(reading: Reading) -> AllowanceCharge:
    return AllowanceCharge(
        amount=reading.required_decimal("amount"),
        reason=reading.text("reason"),
        vat=reading.nested("vat", _vat, Vat()),
    )


def _preceding(reading: Reading) -> PrecedingInvoice:
    return PrecedingInvoice(number=reading.text("number"), issue_date=reading.day("issue_date"))


def _note(reading: Reading) -> Note:
    return Note(code=reading.text("code"), text=reading.text("text"))


def _attachment(reading: Reading) -> Attachment:
    return Attachment(
        filename=reading.text("filename"),
        path=reading.text("path"),
        type_code=reading.text("type_code", "DOCUMENT_ANNEXE"),
    )


def _third_party(reading: Reading) -> ThirdParty | None:
    return ThirdParty(role=reading.text("role"), name=reading.text("name"), siret=reading.text("siret"))
