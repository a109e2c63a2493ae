"""The parties of an invoice in the JSON form, read and given."""

from typing import Any

from chorus_desktop.documents.json_plain import kept
from chorus_desktop.documents.json_reading import Reading
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.parties import (
    Address,
    Buyer,
    Delivery,
    Identifier,
    Payee,
    Seller,
    TaxRepresentative,
    ThirdParty,
)

_SELLER_TEXTS = (
    "name vat_id legal_form registration email phone iban bic trading_name contact account_name electronic_address"
).split()
_BUYER_TEXTS = "name siret service_code vat_id trading_name contact phone email electronic_address".split()


def seller(reading: Reading) -> Seller:
    """BG-4."""
    texts = {name: reading.text(name) for name in _SELLER_TEXTS}
    return Seller(
        identifier=reading.nested("identifier", _identifier, Identifier()), address=_address(reading), **texts
    )


def seller_json(given: Seller) -> dict[str, Any]:
    """The inverse of `seller`."""
    identifier = {"type": given.identifier.type.value, "value": given.identifier.value}
    named = {"identifier": identifier if given.identifier.value else None, "address": _address_json(given.address)}
    return kept({name: getattr(given, name) for name in _SELLER_TEXTS} | named)


def buyer(reading: Reading) -> Buyer:
    """BG-7."""
    return Buyer(address=_address(reading), **{name: reading.text(name) for name in _BUYER_TEXTS})


def buyer_json(given: Buyer) -> dict[str, Any]:
    """The inverse of `buyer`."""
    return kept({name: getattr(given, name) for name in _BUYER_TEXTS} | {"address": _address_json(given.address)})


def third_party(reading: Reading) -> ThirdParty | None:
    """The main contractor (cadres A9, A12, S3, S6)."""
    return ThirdParty(role=reading.text("role"), name=reading.text("name"), siret=reading.text("siret"))


def payee(reading: Reading) -> Payee | None:
    """BG-10."""
    return Payee(name=reading.text("name"), siret=reading.text("siret"))


def tax_representative(reading: Reading) -> TaxRepresentative | None:
    """BG-11."""
    return TaxRepresentative(name=reading.text("name"), vat_id=reading.text("vat_id"), address=_address(reading))


def delivery(reading: Reading) -> Delivery | None:
    """BG-13 and BG-15."""
    return Delivery(name=reading.text("name"), siret=reading.text("siret"), address=_address(reading))


def party_json(given: ThirdParty | Payee | TaxRepresentative | Delivery | None) -> dict[str, Any] | None:
    """The inverse of the four before it."""
    if given is None:
        return None
    texts = {name: getattr(given, name, "") for name in ("role", "name", "siret", "vat_id")}
    if isinstance(given, TaxRepresentative | Delivery):
        return kept(texts | {"address": _address_json(given.address)})
    return kept(texts)


def _identifier(reading: Reading) -> Identifier:
    return Identifier(type=reading.choice("type", IdentifierType, IdentifierType.SIRET), value=reading.text("value"))


def _address(reading: Reading) -> Address:
    return reading.nested("address", _lines, Address())


def _lines(reading: Reading) -> Address:
    return Address(
        line1=reading.text("line1"),
        line2=reading.text("line2"),
        postcode=reading.text("postcode"),
        city=reading.text("city"),
        country=reading.text("country", "FR"),
    )


def _address_json(address: Address) -> dict[str, Any]:
    return kept({name: getattr(address, name) for name in ("line1", "line2", "postcode", "city", "country")})
