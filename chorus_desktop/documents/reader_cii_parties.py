"""The parties in the CII of any maker: seller, buyer, payee, tax representative, contractor, place of delivery."""

from chorus_desktop.documents.reader_identifiers import ADDRESS, ROUTING, own_address, seller_identifier, siret
from chorus_desktop.documents.xml_fields import Element, XmlFields
from chorus_desktop.domain.identifiers import compact, siren_of
from chorus_desktop.domain.parties import Address, Buyer, Delivery, Payee, Seller, TaxRepresentative, ThirdParty

TRADE = "SupplyChainTradeTransaction"
AGREEMENT = f"{TRADE}/ApplicableHeaderTradeAgreement"
SETTLEMENT = f"{TRADE}/ApplicableHeaderTradeSettlement"
DELIVERY = f"{TRADE}/ApplicableHeaderTradeDelivery"
_MEANS = f"{SETTLEMENT}/SpecifiedTradeSettlementPaymentMeans"


def seller(fields: XmlFields) -> Seller:
    """BG-4 with the account to pay to (BT-84, BT-86)."""
    party = fields.first(f"{AGREEMENT}/SellerTradeParty")
    if party is None:
        return Seller()
    own = fields.text("Name", party)
    trading = fields.text("SpecifiedLegalOrganization/TradingBusinessName", party)
    contact = fields.text("DefinedTradeContact/PersonName", party)
    found = Seller(
        name=own or trading,
        identifier=seller_identifier(_identifiers(fields, party)),
        vat_id=_vat_id(fields, party),
        legal_form=fields.text("Description", party),
        address=_address(fields, party),
        email=fields.text("DefinedTradeContact/EmailURIUniversalCommunication/URIID", party),
        phone=fields.text("DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber", party),
        iban=compact(fields.text(f"{_MEANS}/PayeePartyCreditorFinancialAccount/IBANID")),
        bic=compact(fields.text(f"{_MEANS}/PayeeSpecifiedCreditorFinancialInstitution/BICID")),
        trading_name=trading if own else "",
        contact="" if contact == own else contact,
        account_name=fields.text(f"{_MEANS}/PayeePartyCreditorFinancialAccount/AccountName"),
    )
    return own_address(found, fields.text("URIUniversalCommunication/URIID", party, schemeID=ADDRESS))


def buyer(fields: XmlFields) -> Buyer:
    """BG-7 with the service code."""
    party = fields.first(f"{AGREEMENT}/BuyerTradeParty")
    reference = fields.text(f"{AGREEMENT}/BuyerReference")
    if party is None:
        return Buyer(service_code=reference)
    identifier = siret(_identifiers(fields, party))
    electronic = fields.text("URIUniversalCommunication/URIID", party, schemeID=ADDRESS)
    return Buyer(
        name=fields.text("Name", party),
        siret=identifier,
        service_code=reference or fields.text("GlobalID", party, schemeID=ROUTING),
        address=_address(fields, party),
        vat_id=_vat_id(fields, party),
        trading_name=fields.text("SpecifiedLegalOrganization/TradingBusinessName", party),
        contact=fields.text("DefinedTradeContact/PersonName", party),
        phone=fields.text("DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber", party),
        email=fields.text("DefinedTradeContact/EmailURIUniversalCommunication/URIID", party),
        electronic_address="" if electronic == siren_of(identifier) else electronic,
    )


def contractor(fields: XmlFields) -> ThirdParty | None:
    """The agent of the seller (profile EXTENDED), where there is one."""
    party = fields.first(f"{AGREEMENT}/SalesAgentTradeParty")
    if party is None:
        return None
    return ThirdParty(name=fields.text("Name", party), siret=siret(_identifiers(fields, party)))


def payee(fields: XmlFields) -> Payee | None:
    """BG-10."""
    party = fields.first(f"{SETTLEMENT}/PayeeTradeParty")
    if party is None:
        return None
    return Payee(name=fields.text("Name", party), siret=siret(_identifiers(fields, party)))


def tax_representative(fields: XmlFields) -> TaxRepresentative | None:
    """BG-11."""
    party = fields.first(f"{AGREEMENT}/SellerTaxRepresentativeTradeParty")
    if party is None:
        return None
    return TaxRepresentative(
        name=fields.text("Name", party), vat_id=_vat_id(fields, party), address=_address(fields, party)
    )


def delivery(fields: XmlFields) -> Delivery | None:
    """BG-13 and BG-15; the day stands apart."""
    party = fields.first(f"{DELIVERY}/ShipToTradeParty")
    if party is None:
        return None
    return Delivery(
        name=fields.text("Name", party), siret=siret(_identifiers(fields, party)), address=_address(fields, party)
    )


def _vat_id(fields: XmlFields, party: Element) -> str:
    return compact(fields.text("SpecifiedTaxRegistration/ID", party, schemeID="VA"))


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
