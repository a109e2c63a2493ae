"""Seller, buyer and main contractor in CII (BG-4, BG-7, EXT-FR-FE-BG-03)."""

from functools import lru_cache

from chorus_desktop.documents.xml_text import group, leaf
from chorus_desktop.domain.identifiers import SCHEMES, IdentifierType, siren_of
from chorus_desktop.domain.parties import Address, Buyer, Seller, ThirdParty

#: Schemes of ISO/IEC 6523: SIREN, SIRET; and the electronic address of the French directory.
SIREN_SCHEME = "0002"
SIRET_SCHEME = "0009"
ADDRESS_SCHEME = "0225"
#: A routing code, which a buyer has beside its SIRET in the profile EXTENDED only.
ROUTING_SCHEME = "0224"


@lru_cache(maxsize=16)
def seller_party(seller: Seller) -> str:
    """BG-4: SIRET as BT-29 and SIREN as BT-30, or the one identifier that the seller has."""
    scheme, _ = SCHEMES[seller.identifier.type]
    legal = leaf("ram:ID", seller.siren, schemeID=SIREN_SCHEME)
    if seller.identifier.type is not IdentifierType.SIRET:
        legal = leaf("ram:ID", seller.identifier.value, schemeID=scheme)
    return group(
        "ram:SellerTradeParty",
        leaf("ram:GlobalID", seller.identifier.value, schemeID=scheme),
        leaf("ram:Name", seller.name),
        group("ram:SpecifiedLegalOrganization", legal),
        _contact(seller),
        _address(seller.address),
        group("ram:URIUniversalCommunication", _electronic_address(seller)),
        group("ram:SpecifiedTaxRegistration", _tax_registration(seller)),
    )


@lru_cache(maxsize=16)
def buyer_party(buyer: Buyer, routing_code: str = "") -> str:
    """BG-7: SIRET as BT-46, with the routing code where there is one, SIREN as BT-47."""
    return group(
        "ram:BuyerTradeParty",
        leaf("ram:GlobalID", buyer.siret, schemeID=SIRET_SCHEME),
        leaf("ram:GlobalID", routing_code, schemeID=ROUTING_SCHEME),
        leaf("ram:Name", buyer.name),
        group("ram:SpecifiedLegalOrganization", leaf("ram:ID", buyer.siren, schemeID=SIREN_SCHEME)),
        _address(buyer.address),
        group("ram:URIUniversalCommunication", leaf("ram:URIID", buyer.siren, schemeID=ADDRESS_SCHEME)),
    )


def sales_agent(party: ThirdParty | None) -> str:
    """The main contractor of a subcontractor or co-contractor, who approves the invoice first (profile EXTENDED)."""
    if party is None:
        return ""
    return group(
        "ram:SalesAgentTradeParty",
        leaf("ram:GlobalID", party.siret, schemeID=SIRET_SCHEME),
        leaf("ram:Name", party.name),
        group("ram:SpecifiedLegalOrganization", leaf("ram:ID", siren_of(party.siret), schemeID=SIREN_SCHEME)),
    )


def _electronic_address(seller: Seller) -> str:
    if seller.siren:
        return leaf("ram:URIID", seller.siren, schemeID=ADDRESS_SCHEME)
    return leaf("ram:URIID", seller.email, schemeID="EM")


def _tax_registration(seller: Seller) -> str:
    """BT-31, or under the exemption of small firms the SIREN as BT-32, without which BR-E-02 refuses the invoice."""
    if seller.vat_id:
        return leaf("ram:ID", seller.vat_id, schemeID="VA")
    return leaf("ram:ID", seller.siren or seller.identifier.value, schemeID="FC")


def _contact(seller: Seller) -> str:
    if not (seller.email or seller.phone):
        return ""
    return group(
        "ram:DefinedTradeContact",
        leaf("ram:PersonName", seller.name),
        group("ram:TelephoneUniversalCommunication", leaf("ram:CompleteNumber", seller.phone)),
        group("ram:EmailURIUniversalCommunication", leaf("ram:URIID", seller.email)),
    )


def _address(address: Address) -> str:
    return group(
        "ram:PostalTradeAddress",
        leaf("ram:PostcodeCode", address.postcode),
        leaf("ram:LineOne", address.line1),
        leaf("ram:LineTwo", address.line2),
        leaf("ram:CityName", address.city),
        leaf("ram:CountryID", address.country or "FR"),
    )
