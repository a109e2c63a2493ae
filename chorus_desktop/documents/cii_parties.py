"""The parties in CII: seller, buyer, payee, tax representative, main contractor, place of delivery."""

import re
from functools import lru_cache

from chorus_desktop.documents.xml_text import group, leaf
from chorus_desktop.domain.identifiers import SCHEMES, IdentifierType, siren_of
from chorus_desktop.domain.parties import Address, Buyer, Delivery, Payee, Seller, TaxRepresentative, ThirdParty

#: Schemes of ISO/IEC 6523: SIREN, SIRET; and the electronic address of the French directory.
SIREN_SCHEME = "0002"
SIRET_SCHEME = "0009"
ADDRESS_SCHEME = "0225"
#: A routing code, which a buyer has beside its SIRET in the profile EXTENDED only.
ROUTING_SCHEME = "0224"
#: BR-FR-23.
_NOT_OF_AN_ADDRESS = re.compile(r"[^A-Za-z0-9._-]")


@lru_cache(maxsize=16)
def seller_party(seller: Seller, *, taxable: bool = True) -> str:
    """BG-4: SIRET as BT-29 and SIREN as BT-30, or the one identifier that the seller has."""
    scheme, _ = SCHEMES[seller.identifier.type]
    legal = leaf("ram:ID", seller.siren, schemeID=SIREN_SCHEME)
    if seller.identifier.type is not IdentifierType.SIRET:
        legal = leaf("ram:ID", seller.identifier.value, schemeID=scheme)
    return group(
        "ram:SellerTradeParty",
        leaf("ram:GlobalID", seller.identifier.value, schemeID=scheme),
        leaf("ram:Name", seller.name),
        group("ram:SpecifiedLegalOrganization", legal, leaf("ram:TradingBusinessName", seller.trading_name)),
        _contact(contact_name(seller), seller.phone, seller.email),
        _address(seller.address),
        group("ram:URIUniversalCommunication", _electronic_address(seller)),
        group("ram:SpecifiedTaxRegistration", _tax_registration(seller, taxable=taxable)),
    )


@lru_cache(maxsize=16)
def buyer_party(buyer: Buyer, routing_code: str = "", *, taxable: bool = True) -> str:
    """BG-7: SIRET as BT-46, with the routing code where there is one, SIREN as BT-47."""
    return group(
        "ram:BuyerTradeParty",
        leaf("ram:GlobalID", buyer.siret, schemeID=SIRET_SCHEME),
        leaf("ram:GlobalID", routing_code, schemeID=ROUTING_SCHEME),
        leaf("ram:Name", buyer.name),
        group(
            "ram:SpecifiedLegalOrganization",
            leaf("ram:ID", buyer.siren, schemeID=SIREN_SCHEME),
            leaf("ram:TradingBusinessName", buyer.trading_name),
        ),
        _contact(buyer.contact, buyer.phone, buyer.email),
        _address(buyer.address),
        group(
            "ram:URIUniversalCommunication",
            leaf("ram:URIID", buyer.electronic_address or buyer.siren, schemeID=ADDRESS_SCHEME),
        ),
        _vat_registration(buyer.vat_id if taxable else ""),
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


def payee_party(payee: Payee | None) -> str:
    """BG-10: SIRET as BT-60, SIREN as BT-61."""
    if payee is None:
        return ""
    return group(
        "ram:PayeeTradeParty",
        leaf("ram:GlobalID", payee.siret, schemeID=SIRET_SCHEME),
        leaf("ram:Name", payee.name),
        group("ram:SpecifiedLegalOrganization", leaf("ram:ID", siren_of(payee.siret), schemeID=SIREN_SCHEME)),
    )


def tax_representative(party: TaxRepresentative | None, *, taxable: bool = True) -> str:
    """BG-11, whose VAT identifier nobody may leave out (BR-56): with nothing taxable there is none (BR-O-02)."""
    if party is None or not taxable:
        return ""
    return group(
        "ram:SellerTaxRepresentativeTradeParty",
        leaf("ram:Name", party.name),
        _address(party.address),
        _vat_registration(party.vat_id),
    )


def ship_to_party(delivery: Delivery | None) -> str:
    """BG-13 and BG-15: SIRET as BT-71."""
    if delivery is None:
        return ""
    return group(
        "ram:ShipToTradeParty",
        leaf("ram:GlobalID", delivery.siret, schemeID=SIRET_SCHEME),
        leaf("ram:Name", delivery.name),
        _address(delivery.address),
    )


def contact_name(seller: Seller) -> str:
    """BT-41: the seller's own name where there is a number or an address to reach but nobody to ask for."""
    return seller.contact or (seller.name if seller.email or seller.phone else "")


def electronic_address(seller: Seller) -> tuple[str, str]:
    """BT-34 and its scheme, which BR-FR-13 demands of everybody: the address given, the SIREN, the e-mail, and of a
    foreigner who has none of these the identifier, whose own scheme the list of addresses does not know (BR-CL-25).
    """
    if seller.electronic_address or seller.siren:
        return seller.electronic_address or seller.siren, ADDRESS_SCHEME
    if seller.email:
        return seller.email, "EM"
    return _NOT_OF_AN_ADDRESS.sub("", seller.identifier.value), ADDRESS_SCHEME


def _electronic_address(seller: Seller) -> str:
    address, scheme = electronic_address(seller)
    return leaf("ram:URIID", address, schemeID=scheme)


def _vat_registration(vat_id: str) -> str:
    return group("ram:SpecifiedTaxRegistration", leaf("ram:ID", vat_id, schemeID="VA"))


def _tax_registration(seller: Seller, *, taxable: bool) -> str:
    """BT-31, or under the exemption of small firms the SIREN as BT-32, without which BR-E-02 refuses the invoice."""
    if seller.vat_id and taxable:
        return leaf("ram:ID", seller.vat_id, schemeID="VA")
    return leaf("ram:ID", seller.siren or seller.identifier.value, schemeID="FC")


def _contact(name: str, phone: str, email: str) -> str:
    return group(
        "ram:DefinedTradeContact",
        leaf("ram:PersonName", name),
        group("ram:TelephoneUniversalCommunication", leaf("ram:CompleteNumber", phone)),
        group("ram:EmailURIUniversalCommunication", leaf("ram:URIID", email)),
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
