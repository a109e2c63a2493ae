"""Seller, buyer and main contractor in UBL (BG-4, BG-7, EXT-FR-FE-BG-03)."""

from chorus_desktop.documents.cii_parties import ADDRESS_SCHEME, ROUTING_SCHEME, SIREN_SCHEME, SIRET_SCHEME
from chorus_desktop.documents.xml_text import group, leaf
from chorus_desktop.domain.identifiers import SCHEMES, IdentifierType, siren_of
from chorus_desktop.domain.parties import Address, Buyer, Seller, ThirdParty


def supplier_party(seller: Seller, contractor: ThirdParty | None = None) -> str:
    """BG-4: SIRET as BT-29 and SIREN as BT-30, or the one identifier that the seller has; with its main contractor."""
    scheme, _ = SCHEMES[seller.identifier.type]
    legal = leaf("cbc:CompanyID", seller.siren, schemeID=SIREN_SCHEME)
    if seller.identifier.type is not IdentifierType.SIRET:
        legal = leaf("cbc:CompanyID", seller.identifier.value, schemeID=scheme)
    return _party(
        "cac:AccountingSupplierParty",
        _endpoint(seller),
        _identification(seller.identifier.value, scheme),
        _address(seller.address),
        _tax_scheme(seller),
        group("cac:PartyLegalEntity", leaf("cbc:RegistrationName", seller.name), legal),
        _contact(seller),
        _agent(contractor),
    )


def customer_party(buyer: Buyer, routing_code: str = "") -> str:
    """BG-7: SIRET as BT-46, with the routing code where there is one, SIREN as BT-47."""
    return _party(
        "cac:AccountingCustomerParty",
        leaf("cbc:EndpointID", buyer.siren, schemeID=ADDRESS_SCHEME),
        _identification(buyer.siret, SIRET_SCHEME),
        _identification(routing_code, ROUTING_SCHEME),
        _address(buyer.address),
        group(
            "cac:PartyLegalEntity",
            leaf("cbc:RegistrationName", buyer.name),
            leaf("cbc:CompanyID", buyer.siren, schemeID=SIREN_SCHEME),
        ),
    )


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


def _endpoint(seller: Seller) -> str:
    if seller.siren:
        return leaf("cbc:EndpointID", seller.siren, schemeID=ADDRESS_SCHEME)
    return leaf("cbc:EndpointID", seller.email, schemeID="EM")


def _identification(value: str, scheme: str) -> str:
    return group("cac:PartyIdentification", leaf("cbc:ID", value, schemeID=scheme))


def _tax_scheme(seller: Seller) -> str:
    """BT-31, or under the exemption of small firms the SIREN as BT-32, without which BR-E-02 refuses the invoice."""
    number = seller.vat_id or seller.siren or seller.identifier.value
    kind = "VAT" if seller.vat_id else "LOC"
    if not number:
        return ""
    return group("cac:PartyTaxScheme", leaf("cbc:CompanyID", number), group("cac:TaxScheme", leaf("cbc:ID", kind)))


def _contact(seller: Seller) -> str:
    if not (seller.email or seller.phone):
        return ""
    return group(
        "cac:Contact",
        leaf("cbc:Name", seller.name),
        leaf("cbc:Telephone", seller.phone),
        leaf("cbc:ElectronicMail", seller.email),
    )


def _address(address: Address) -> str:
    return group(
        "cac:PostalAddress",
        leaf("cbc:StreetName", address.line1),
        leaf("cbc:AdditionalStreetName", address.line2),
        leaf("cbc:CityName", address.city),
        leaf("cbc:PostalZone", address.postcode),
        group("cac:Country", leaf("cbc:IdentificationCode", address.country or "FR")),
    )
