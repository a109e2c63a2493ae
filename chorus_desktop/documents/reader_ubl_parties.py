"""Seller, buyer and main contractor in the UBL of any maker (BG-4, BG-7, EXT-FR-FE-BG-03)."""

from chorus_desktop.documents.reader_identifiers import ROUTING, seller_identifier, siret
from chorus_desktop.documents.xml_fields import Element, XmlFields
from chorus_desktop.domain.identifiers import compact
from chorus_desktop.domain.parties import Address, Buyer, Seller, ThirdParty


def seller(fields: XmlFields) -> Seller:
    """BG-4 with the account to pay to (BT-84, BT-86)."""
    party = fields.first("AccountingSupplierParty/Party")
    if party is None:
        return Seller()
    account = "PaymentMeans/PayeeFinancialAccount"
    return Seller(
        name=_name(fields, party),
        identifier=seller_identifier(_identifiers(fields, party)),
        vat_id=_vat_id(fields, party),
        legal_form=fields.text("PartyLegalEntity/CompanyLegalForm", party),
        address=_address(fields, party),
        email=fields.text("Contact/ElectronicMail", party),
        phone=fields.text("Contact/Telephone", party),
        iban=compact(fields.text(f"{account}/ID")),
        bic=compact(fields.text(f"{account}/FinancialInstitutionBranch/ID")),
    )


def buyer(fields: XmlFields) -> Buyer:
    """BG-7 with the service code."""
    party = fields.first("AccountingCustomerParty/Party")
    reference = fields.text("BuyerReference")
    if party is None:
        return Buyer(service_code=reference)
    return Buyer(
        name=_name(fields, party),
        siret=siret(_identifiers(fields, party)),
        service_code=reference or fields.text("PartyIdentification/ID", party, schemeID=ROUTING),
        address=_address(fields, party),
    )


def contractor(fields: XmlFields) -> ThirdParty | None:
    """The agent of the seller (profile EXTENDED-CTC-FR), where there is one."""
    party = fields.first("AccountingSupplierParty/Party/AgentParty")
    if party is None:
        return None
    return ThirdParty(name=_name(fields, party), siret=siret(_identifiers(fields, party)))


def _name(fields: XmlFields, party: Element) -> str:
    return fields.text("PartyLegalEntity/RegistrationName", party) or fields.text("PartyName/Name", party)


def _vat_id(fields: XmlFields, party: Element) -> str:
    for item in fields.all("PartyTaxScheme", party):
        if fields.text("TaxScheme/ID", item) == "VAT":
            return compact(fields.text("CompanyID", item))
    return ""


def _identifiers(fields: XmlFields, party: Element) -> list[Element]:
    paths = ("PartyIdentification/ID", "PartyLegalEntity/CompanyID", "EndpointID")
    return [item for path in paths for item in fields.all(path, party)]


def _address(fields: XmlFields, party: Element) -> Address:
    place = fields.first("PostalAddress", party)
    if place is None:
        return Address()
    return Address(
        line1=fields.text("StreetName", place),
        line2=fields.text("AdditionalStreetName", place),
        postcode=fields.text("PostalZone", place),
        city=fields.text("CityName", place),
        country=fields.text("Country/IdentificationCode", place) or "FR",
    )
