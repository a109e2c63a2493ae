"""The parties in the UBL of any maker: seller, buyer, payee, tax representative, contractor, place of delivery."""

from chorus_desktop.documents.reader_identifiers import ADDRESS, ROUTING, own_address, seller_identifier, siret
from chorus_desktop.documents.xml_fields import Element, XmlFields
from chorus_desktop.domain.identifiers import compact, siren_of
from chorus_desktop.domain.parties import Address, Buyer, Delivery, Payee, Seller, TaxRepresentative, ThirdParty


def seller(fields: XmlFields) -> Seller:
    """BG-4 with the account to pay to (BT-84, BT-86)."""
    party = fields.first("AccountingSupplierParty/Party")
    if party is None:
        return Seller()
    account = "PaymentMeans/PayeeFinancialAccount"
    name, contact = _name(fields, party), fields.text("Contact/Name", party)
    found = Seller(
        name=name,
        identifier=seller_identifier(_identifiers(fields, party)),
        vat_id=_vat_id(fields, party),
        legal_form=fields.text("PartyLegalEntity/CompanyLegalForm", party),
        address=_address(fields, "PostalAddress", party),
        email=fields.text("Contact/ElectronicMail", party),
        phone=fields.text("Contact/Telephone", party),
        iban=compact(fields.text(f"{account}/ID")),
        bic=compact(fields.text(f"{account}/FinancialInstitutionBranch/ID")),
        trading_name=_trading_name(fields, party),
        contact="" if contact == name else contact,
        account_name=fields.text(f"{account}/Name"),
    )
    return own_address(found, fields.text("EndpointID", party, schemeID=ADDRESS))


def buyer(fields: XmlFields) -> Buyer:
    """BG-7 with the service code."""
    party = fields.first("AccountingCustomerParty/Party")
    reference = fields.text("BuyerReference")
    if party is None:
        return Buyer(service_code=reference)
    identifier = siret(_identifiers(fields, party))
    electronic = fields.text("EndpointID", party, schemeID=ADDRESS)
    return Buyer(
        name=_name(fields, party),
        siret=identifier,
        service_code=reference or fields.text("PartyIdentification/ID", party, schemeID=ROUTING),
        address=_address(fields, "PostalAddress", party),
        vat_id=_vat_id(fields, party),
        trading_name=_trading_name(fields, party),
        contact=fields.text("Contact/Name", party),
        phone=fields.text("Contact/Telephone", party),
        email=fields.text("Contact/ElectronicMail", party),
        electronic_address="" if electronic == siren_of(identifier) else electronic,
    )


def contractor(fields: XmlFields) -> ThirdParty | None:
    """The agent of the seller (profile EXTENDED-CTC-FR), where there is one."""
    party = fields.first("AccountingSupplierParty/Party/AgentParty")
    if party is None:
        return None
    return ThirdParty(name=_name(fields, party), siret=siret(_identifiers(fields, party)))


def payee(fields: XmlFields) -> Payee | None:
    """BG-10."""
    party = fields.first("PayeeParty")
    if party is None:
        return None
    return Payee(name=_name(fields, party), siret=siret(_identifiers(fields, party)))


def tax_representative(fields: XmlFields) -> TaxRepresentative | None:
    """BG-11."""
    party = fields.first("TaxRepresentativeParty")
    if party is None:
        return None
    return TaxRepresentative(
        name=_name(fields, party), vat_id=_vat_id(fields, party), address=_address(fields, "PostalAddress", party)
    )


def delivery(fields: XmlFields) -> Delivery | None:
    """BG-13 and BG-15; the day stands apart."""
    name = fields.text("Delivery/DeliveryParty/PartyName/Name")
    place = fields.first("Delivery/DeliveryLocation")
    if place is None:
        return Delivery(name=name) if name else None
    return Delivery(name=name, siret=siret(fields.all("ID", place)), address=_address(fields, "Address", place))


def _trading_name(fields: XmlFields, party: Element) -> str:
    """BT-28 or BT-45, where the registered name stands beside it."""
    registered = fields.text("PartyLegalEntity/RegistrationName", party)
    return fields.text("PartyName/Name", party) if registered else ""


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


def _address(fields: XmlFields, path: str, below: Element) -> Address:
    place = fields.first(path, below)
    if place is None:
        return Address()
    return Address(
        line1=fields.text("StreetName", place),
        line2=fields.text("AdditionalStreetName", place),
        postcode=fields.text("PostalZone", place),
        city=fields.text("CityName", place),
        country=fields.text("Country/IdentificationCode", place) or "FR",
    )
