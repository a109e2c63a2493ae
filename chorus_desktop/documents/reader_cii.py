"""Read CII of any maker into an Invoice; what cannot be read is left empty and told."""

from datetime import date
from decimal import Decimal

from lxml import etree

from chorus_desktop.documents.xml_fields import Element, XmlFields
from chorus_desktop.domain.identifiers import SCHEMES, IdentifierType
from chorus_desktop.domain.invoice import (
    AllowanceCharge,
    Attachment,
    Invoice,
    Line,
    Note,
    Period,
    PrecedingInvoice,
    TypeCode,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.parties import Address, Buyer, Identifier, Seller

_TRADE = "SupplyChainTradeTransaction"
_AGREEMENT = f"{_TRADE}/ApplicableHeaderTradeAgreement"
_DELIVERY = f"{_TRADE}/ApplicableHeaderTradeDelivery"
_SETTLEMENT = f"{_TRADE}/ApplicableHeaderTradeSettlement"
_SUMS = f"{_SETTLEMENT}/SpecifiedTradeSettlementHeaderMonetarySummation"
_TYPE_BY_SCHEME = {scheme: kind for kind, (scheme, _) in SCHEMES.items()}


def is_cii(root: etree._Element) -> bool:
    """Whether the root is a CrossIndustryInvoice."""
    return etree.QName(root).localname == "CrossIndustryInvoice"


def read_cii(root: etree._Element) -> tuple[Invoice, dict[str, str], tuple[str, ...]]:
    """The invoice, the totals it states, and codes of what could not be read."""
    fields = XmlFields(root)
    header = fields.first("ExchangedDocument")
    invoice = Invoice(
        number=fields.text("ID", header),
        type_code=fields.choice("TypeCode", TypeCode, TypeCode.INVOICE, header),
        issue_date=_day(fields, "IssueDateTime", header),
        due_date=_day(fields, f"{_SETTLEMENT}/SpecifiedTradePaymentTerms/DueDateDateTime"),
        currency=fields.text(f"{_SETTLEMENT}/InvoiceCurrencyCode") or "EUR",
        business_process=fields.text("ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID"),
        vat_on_debits=fields.text(f"{_SETTLEMENT}/ApplicableTradeTax/DueDateTypeCode") == "5",
        purchase_order=fields.text(f"{_AGREEMENT}/BuyerOrderReferencedDocument/IssuerAssignedID"),
        contract=fields.text(f"{_AGREEMENT}/ContractReferencedDocument/IssuerAssignedID"),
        delivery_date=_day(fields, f"{_DELIVERY}/ActualDeliverySupplyChainEvent/OccurrenceDateTime"),
        period=_period(fields),
        seller=_seller(fields),
        buyer=_buyer(fields),
        payment_means=fields.text(f"{_SETTLEMENT}/SpecifiedTradeSettlementPaymentMeans/TypeCode"),
        payment_terms=fields.text(f"{_SETTLEMENT}/SpecifiedTradePaymentTerms/Description"),
        prepaid=fields.decimal(f"{_SUMS}/TotalPrepaidAmount") or ZERO,
        lines=tuple(_line(fields, item) for item in fields.all(f"{_TRADE}/IncludedSupplyChainTradeLineItem")),
        allowances=_allowances(fields, charge=False),
        charges=_allowances(fields, charge=True),
        preceding_invoices=tuple(
            PrecedingInvoice(
                number=fields.text("IssuerAssignedID", item), issue_date=_day(fields, "FormattedIssueDateTime", item)
            )
            for item in fields.all(f"{_SETTLEMENT}/InvoiceReferencedDocument")
        ),
        notes=tuple(
            Note(code=fields.text("SubjectCode", item), text=fields.text("Content", item))
            for item in fields.all("IncludedNote", header)
        ),
        attachments=tuple(
            Attachment(filename=fields.text("IssuerAssignedID", item), path="", type_code=fields.text("Name", item))
            for item in fields.all(f"{_AGREEMENT}/AdditionalReferencedDocument")
            if fields.text("TypeCode", item) == "916"
        ),
    )
    return invoice, _stated(fields), tuple(fields.warnings)


def _stated(fields: XmlFields) -> dict[str, str]:
    names = {
        "lines": "LineTotalAmount",
        "allowances": "AllowanceTotalAmount",
        "charges": "ChargeTotalAmount",
        "without_vat": "TaxBasisTotalAmount",
        "vat_total": "TaxTotalAmount",
        "with_vat": "GrandTotalAmount",
        "prepaid": "TotalPrepaidAmount",
        "due": "DuePayableAmount",
    }
    values = {key: fields.text(f"{_SUMS}/{name}") for key, name in names.items()}
    return {key: value for key, value in values.items() if value}


def _day(fields: XmlFields, path: str, below: Element | None = None) -> date | None:
    text = fields.text(f"{path}/DateTimeString", below)
    return fields.day(f"{text[:4]}-{text[4:6]}-{text[6:8]}" if len(text) == 8 else text) if text else None


def _period(fields: XmlFields) -> Period | None:
    start = _day(fields, f"{_SETTLEMENT}/BillingSpecifiedPeriod/StartDateTime")
    end = _day(fields, f"{_SETTLEMENT}/BillingSpecifiedPeriod/EndDateTime")
    return Period(start=start, end=end) if start and end else None


def _address(fields: XmlFields, party: Element | None) -> Address:
    place = fields.first("PostalTradeAddress", party)
    return Address(
        line1=fields.text("LineOne", place),
        line2=fields.text("LineTwo", place),
        postcode=fields.text("PostcodeCode", place),
        city=fields.text("CityName", place),
        country=fields.text("CountryID", place) or "FR",
    )


def _seller(fields: XmlFields) -> Seller:
    party = fields.first(f"{_AGREEMENT}/SellerTradeParty")
    account = f"{_SETTLEMENT}/SpecifiedTradeSettlementPaymentMeans"
    return Seller(
        name=fields.text("Name", party),
        identifier=_identifier(fields, party),
        vat_id=_vat_id(fields, party),
        address=_address(fields, party),
        email=fields.text("DefinedTradeContact/EmailURIUniversalCommunication/URIID", party),
        phone=fields.text("DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber", party),
        iban=fields.text(f"{account}/PayeePartyCreditorFinancialAccount/IBANID"),
        bic=fields.text(f"{account}/PayeeSpecifiedCreditorFinancialInstitution/BICID"),
    )


def _identifier(fields: XmlFields, party: Element | None) -> Identifier:
    for item in fields.all("GlobalID", party):
        kind = _TYPE_BY_SCHEME.get(item.get("schemeID", ""))
        if kind is not None and (item.text or "").strip():
            return Identifier(type=kind, value=(item.text or "").strip())
    return Identifier(type=IdentifierType.SIRET, value="")


def _vat_id(fields: XmlFields, party: Element | None) -> str:
    for item in fields.all("SpecifiedTaxRegistration/ID", party):
        if item.get("schemeID") == "VA":
            return (item.text or "").strip()
    return ""


def _buyer(fields: XmlFields) -> Buyer:
    party = fields.first(f"{_AGREEMENT}/BuyerTradeParty")
    siret = next((item.text or "" for item in fields.all("GlobalID", party) if item.get("schemeID") == "0009"), "")
    return Buyer(
        name=fields.text("Name", party),
        siret=siret.strip(),
        service_code=fields.text(f"{_AGREEMENT}/BuyerReference"),
        address=_address(fields, party),
    )


def _vat(fields: XmlFields, path: str, below: Element) -> Vat:
    tax = fields.first(path, below)
    category = fields.choice("CategoryCode", VatCategory, VatCategory.STANDARD, tax)
    rate = fields.decimal("RateApplicablePercent", tax) or Decimal(0)
    for row in fields.all(f"{_SETTLEMENT}/ApplicableTradeTax"):
        if fields.text("CategoryCode", row) == category.value:
            code, reason = fields.text("ExemptionReasonCode", row), fields.text("ExemptionReason", row)
            if code or reason:
                return Vat(category=category, rate=rate, exemption_code=code, exemption_reason=reason)
    return Vat(category=category, rate=rate)


def _line(fields: XmlFields, item: Element) -> Line:
    quantity = fields.first("SpecifiedLineTradeDelivery/BilledQuantity", item)
    return Line(
        id=fields.text("AssociatedDocumentLineDocument/LineID", item),
        name=fields.text("SpecifiedTradeProduct/Name", item),
        description=fields.text("SpecifiedTradeProduct/Description", item),
        quantity=fields.decimal("SpecifiedLineTradeDelivery/BilledQuantity", item),
        unit=quantity.get("unitCode", "C62") if quantity is not None else "C62",
        net_price=fields.decimal("SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount", item),
        vat=_vat(fields, "SpecifiedLineTradeSettlement/ApplicableTradeTax", item),
    )


def _allowances(fields: XmlFields, *, charge: bool) -> tuple[AllowanceCharge, ...]:
    wanted = "true" if charge else "false"
    return tuple(
        AllowanceCharge(
            amount=fields.decimal("ActualAmount", item) or ZERO,
            reason=fields.text("Reason", item),
            vat=_vat(fields, "CategoryTradeTax", item),
        )
        for item in fields.all(f"{_SETTLEMENT}/SpecifiedTradeAllowanceCharge")
        if fields.text("ChargeIndicator/Indicator", item) == wanted
    )
