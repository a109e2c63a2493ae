"""Give an invoice and its totals in the JSON form."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from chorus_desktop.domain.invoice import AllowanceCharge, Invoice, Line, Vat
from chorus_desktop.domain.parties import Address, Buyer, Seller, ThirdParty
from chorus_desktop.domain.totals import Totals


def invoice_to_json(invoice: Invoice) -> dict[str, Any]:
    """The inverse of `parse_invoice`; what is empty is left out."""
    return _kept(
        {
            "number": invoice.number,
            "type_code": invoice.type_code.value,
            "issue_date": _iso(invoice.issue_date),
            "due_date": _iso(invoice.due_date),
            "currency": invoice.currency,
            "business_process": invoice.business_process,
            "vat_on_debits": invoice.vat_on_debits,
            "purchase_order": invoice.purchase_order,
            "contract": invoice.contract,
            "delivery_date": _iso(invoice.delivery_date),
            "period": {"start": _iso(invoice.period.start), "end": _iso(invoice.period.end)}
            if invoice.period
            else None,
            "seller": _seller_json(invoice.seller),
            "buyer": _buyer_json(invoice.buyer),
            "payment_means": invoice.payment_means,
            "payment_terms": invoice.payment_terms,
            "prepaid": _plain(invoice.prepaid),
            "lines": [_line_json(line) for line in invoice.lines],
            "allowances": [_allowance_json(item) for item in invoice.allowances],
            "charges": [_allowance_json(item) for item in invoice.charges],
            "preceding_invoices": [
                _kept({"number": item.number, "issue_date": _iso(item.issue_date)})
                for item in invoice.preceding_invoices
            ],
            "notes": [{"code": note.code, "text": note.text} for note in invoice.notes],
            "attachments": [
                {"filename": item.filename, "path": item.path, "type_code": item.type_code}
                for item in invoice.attachments
            ],
            "third_party": _third_party_json(invoice.third_party),
        }
    )


def totals_to_json(totals: Totals) -> dict[str, Any]:
    """Computed totals, as `check` prints them."""
    return {
        "lines": _plain(totals.lines),
        "allowances": _plain(totals.allowances),
        "charges": _plain(totals.charges),
        "without_vat": _plain(totals.without_vat),
        "vat": [
            {
                "category": row.category.value,
                "rate": _plain(row.rate),
                "basis": _plain(row.basis),
                "amount": _plain(row.amount),
            }
            for row in totals.vat
        ],
        "vat_total": _plain(totals.vat_total),
        "with_vat": _plain(totals.with_vat),
        "prepaid": _plain(totals.prepaid),
        "due": _plain(totals.due),
    }


def _kept(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in ("", None, [], {}, ())}


def _iso(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def _plain(value: Decimal | None) -> str:
    return "" if value is None else format(value, "f")


def _address_json(address: Address) -> dict[str, Any]:
    return _kept(
        {
            "line1": address.line1,
            "line2": address.line2,
            "postcode": address.postcode,
            "city": address.city,
            "country": address.country,
        }
    )


def _seller_json(seller: Seller) -> dict[str, Any]:
    identifier = {"type": seller.identifier.type.value, "value": seller.identifier.value}
    return _kept(
        {
            "name": seller.name,
            "identifier": identifier if seller.identifier.value else None,
            "vat_id": seller.vat_id,
            "legal_form": seller.legal_form,
            "registration": seller.registration,
            "address": _address_json(seller.address),
            "email": seller.email,
            "phone": seller.phone,
            "iban": seller.iban,
            "bic": seller.bic,
        }
    )


def _buyer_json(buyer: Buyer) -> dict[str, Any]:
    return _kept(
        {
            "name": buyer.name,
            "siret": buyer.siret,
            "service_code": buyer.service_code,
            "address": _address_json(buyer.address),
        }
    )


def _vat_json(vat: Vat) -> dict[str, Any]:
    return _kept(
        {
            "category": vat.category.value,
            "rate": _plain(vat.rate),
            "exemption_code": vat.exemption_code,
            "exemption_reason": vat.exemption_reason,
        }
    )


def _line_json(line: Line) -> dict[str, Any]:
    return _kept(
        {
            "id": line.id,
            "name": line.name,
            "description": line.description,
            "quantity": _plain(line.quantity),
            "unit": line.unit,
            "net_price": _plain(line.net_price),
            "vat": _vat_json(line.vat),
        }
    )


def _allowance_json(item: AllowanceCharge) -> dict[str, Any]:
    return _kept({"amount": _plain(item.amount), "reason": item.reason, "vat": _vat_json(item.vat)})


def _third_party_json(party: ThirdParty | None) -> dict[str, Any] | None:
    return _kept({"role": party.role, "name": party.name, "siret": party.siret}) if party else None
