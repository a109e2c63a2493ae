"""The parties in UBL: seller, buyer, payee, tax representative, main contractor, place of delivery."""

from datetime import date

from chorus_desktop.documents.cii_parties import (
    ADDRESS_SCHEME,
    ROUTING_SCHEME,
    SIREN_SCHEME,
    SIRET_SCHEME,
    contact_name,
    electronic_address,
)
from chorus_desktop.documents.xml_text import group, leaf
from chorus_desktop.domain.identifiers import SCHEMES, IdentifierType, siren_of
from chorus_desktop.domain.parties import Address, Buyer, Delivery, Payee, Seller, TaxRepresentative, ThirdParty


def supplier_party(seller: Seller, contractor: ThirdParty | None = None, *, taxable: bool = True) -> str:
    """BG-4: SIRET as BT-29 and SIREN as BT-30, or the one identifier that the seller has; with its main contractor."""
    scheme, _ = SCHEMES[seller.identifier.type]
    legal = leaf("cbc:CompanyID", seller.siren, schemeID=SIREN_SCHEME)
    if seller.identifier.type is not IdentifierType.SIRET:
        legal = leaf("cbc:CompanyID", seller.identifier.value, schemeID=scheme)
    return _party(
        "cac:AccountingSupplierParty",
        _endpoint(*electronic_address(seller)),
        _identification(seller.identifier.value, scheme),
        _party_name(seller.trading_name),
        _address("cac:PostalAddress", seller.address),
        _seller_tax(seller, taxable=taxable),
        group("cac:PartyLegalEntity", leaf("cbc:RegistrationName", seller.name), legal),
        _contact(contact_name(seller), seller.phone, seller.email),
        _agent(contractor),
    )


def customer_party(buyer: Buyer, routing_code: str = "", *, taxable: bool = True) -> str:
    """BG-7: SIRET as BT-46, with the routing code where there is one, SIREN as BT-47."""
    return _party(
        "cac:AccountingCustomerParty",
        _endpoint(buyer.electronic_address or buyer.siren, ADDRESS_SCHEME),
        _identification(buyer.siret, SIRET_SCHEME),
        _identification(routing_code, ROUTING_SCHEME),
        _party_name(buyer.trading_name),
        _address("cac:PostalAddress", buyer.address),
        _tax_scheme(buyer.vat_id if taxable else "", "VAT"),
        group(
            "cac:PartyLegalEntity",
            leaf("cbc:RegistrationName", buyer.name),
            leaf("cbc:CompanyID", buyer.siren, schemeID=SIREN_SCHEME),
        ),
        _contact(buyer.contact, buyer.phone, buyer.email),
    )


def payee_party(payee: Payee | None) -> str:
    """BG-10: SIRET as BT-60, SIREN as BT-61."""
    if payee is None:
        return ""
    return group(
        "cac:PayeeParty",
        _identification(payee.siret, SIRET_SCHEME),
        _party_name(payee.name),
        group("cac:PartyLegalEntity", leaf("cbc:CompanyID", siren_of(payee.siret), schemeID=SIREN_SCHEME)),
    )


def tax_representative(party: TaxRepresentative | None, *, taxable: bool = True) -> str:
    """BG-11, whose VAT identifier nobody may leave out (BR-56): with nothing taxable there is none (BR-O-02)."""
    if party is None or not taxable:
        return ""
    return group(
        "cac:TaxRepresentativeParty",
        _party_name(party.name),
        _address("cac:PostalAddress", party.address),
        _tax_scheme(party.vat_id, "VAT"),
    )


def delivery(place: Delivery | None, day: date | None) -> str:
    """BT-72, BG-13 and BG-15: SIRET as BT-71."""
    location = party = ""
    if place is not None:
        location = group(
            "cac:DeliveryLocation",
            leaf("cbc:ID", place.siret, schemeID=SIRET_SCHEME),
            _address("cac:Address", place.address),
        )
        party = group("cac:DeliveryParty", _party_name(place.name))
    return group("cac:Delivery", leaf("cbc:ActualDeliveryDate", day.isoformat() if day else ""), location, party)


def _agent(party: ThirdParty | None) -> str:
    if party is None:
        return ""
    return group(
        "cac:AgentParty",
        _identification(party.siret, SIRET_SCHEME),
        group(
            "cac:PartyLegalEntity",
            leaf("cbc:RegistrationName", party.name),
            leaf("cbc:CompanyID", siren_of(party.siret), schemeID=SIREN_SCHEME),
        ),
    )


def _party(name: str, *parts: str) -> str:
    return group(name, group("cac:Party", *parts))


def _endpoint(address: str, scheme: str) -> str:
    return leaf("cbc:EndpointID", address, schemeID=scheme)


def _party_name(name: str) -> str:
    return group("cac:PartyName", leaf("cbc:Name", name))


def _identification(value: str, scheme: str) -> str:
    return group("cac:PartyIdentification", leaf("cbc:ID", value, schemeID=scheme))


def _seller_tax(seller: Seller, *, taxable: bool) -> str:
    """BT-31, or under the exemption of small firms the SIREN as BT-32, without which BR-E-02 refuses the invoice."""
    if seller.vat_id and taxable:
        return _tax_scheme(seller.vat_id, "VAT")
    return _tax_scheme(seller.siren or seller.identifier.value, "LOC")


def _tax_scheme(number: str, kind: str) -> str:
    if not number:
        return ""
    return group("cac:PartyTaxScheme", leaf("cbc:CompanyID", number), group("cac:TaxScheme", leaf("cbc:ID", kind)))


def _contact(name: str, phone: str, email: str) -> str:
    return group("cac:Contact", leaf("cbc:Name", name), leaf("cbc:Telephone", phone), leaf("cbc:ElectronicMail", email))


def _address(name: str, address: Address) -> str:
    return group(
        name,
        leaf("cbc:StreetName", address.line1),
        leaf("cbc:AdditionalStreetName", address.line2),
        leaf("cbc:CityName", address.city),
        leaf("cbc:PostalZone", address.postcode),
        group("cac:Country", leaf("cbc:IdentificationCode", address.country or "FR")),
    )
