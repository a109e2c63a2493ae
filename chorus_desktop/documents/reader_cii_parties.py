"""Seller, buyer and main contractor in the CII of any maker (BG-4, BG-7, EXT-FR-FE-BG-03)."""

from chorus_desktop.documents.reader_identifiers import ROUTING, seller_identifier, siret
from chorus_desktop.documents.xml_fields import Element, XmlFields
from chorus_desktop.domain.identifiers import compact
from chorus_desktop.domain.parties import Address, Buyer, Seller, ThirdParty

TRADE = "SupplyChainTradeTransaction"
AGREEMENT = f"{TRADE}/ApplicableHeaderTradeAgreement"
SETTLEMENT = f"{TRADE}/ApplicableHeaderTradeSettlement"
_MEANS = f"{SETTLEMENT}/SpecifiedTradeSettlementPaymentMeans"


def seller(fields: XmlFields) -> Seller:
    """BG-4 with the account to pay to (BT-84, BT-86)."""
    party = fields.first(f"{AGREEMENT}/SellerTradeParty")
    if party is None:
        return Seller()
    return Seller(
        name=fields.text("Name", party) or fields.text("SpecifiedLegalOrganization/TradingBusinessName", party),
        identifier=seller_identifier(_identifiers(fields, party)),
        vat_id=compact(fields.text("SpecifiedTaxRegistration/ID", party, schemeID="VA")),
        legal_form=fields.text("Description", party),
        address=_address(fields, party),
        email=fields.text("DefinedTradeContact/EmailURIUniversalCommunication/URIID", party),
        phone=fields.text("DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber", party),
        iban=compact(fields.text(f"{_MEANS}/PayeePartyCreditorFinancialAccount/IBANID")),
        bic=compact(fields.text(f"{_MEANS}/PayeeSpecifiedCreditorFinancialInstitution/BICID")),
    )


def buyer(fields: XmlFields) -> Buyer:
    """BG-7 with the service code."""
    party = fields.first(f"{AGREEMENT}/BuyerTradeParty")
    reference = fields.text(f"{AGREEMENT}/BuyerReference")
    if party is None:
        return Buyer(service_code=reference)
    return Buyer(
        name=fields.text("Name", party),
        siret=siret(_identifiers(fields, party)),
        service_code=reference or fields.text("GlobalID", party, schemeID=ROUTING),
        address=_address(fields, party),
    )


def contractor(fields: XmlFields) -> ThirdParty | None:
    """The agent of the seller (profile EXTENDED), where there is one."""
    party = fields.first(f"{AGREEMENT}/SalesAgentTradeParty")
    if party is None:
        return None
    return ThirdParty(name=fields.text("Name", party), siret=siret(_identifiers(fields, party)))


def _identifiers(fields: XmlFields, party: Element) -> list[Element]:
    paths = ("GlobalID", "ID", "SpecifiedLegalOrganization/ID")
    return [item for path in paths for item in fields.all(path, party)]


def _address(fields: XmlFields, party: Element) -> Address:
    place = fields.first("PostalTradeAddress", party)
    if place is None:
        return Address()
    return Address(
        line1=fields.text("LineOne", place),
        line2=fields.text("LineTwo", place),
        postcode=fields.text("PostcodeCode", place),
        city=fields.text("CityName", place),
        country=fields.text("CountryID", place) or "FR",
    )
