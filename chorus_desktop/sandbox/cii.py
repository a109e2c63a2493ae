"""Reading of a Cross Industry Invoice (D16B), alone or out of a Factur-X."""

from lxml import etree

from chorus_desktop.sandbox.reading import Document, Line, Reading, Tax, Totals

_BASE = "urn:un:unece:uncefact:data:standard:"
_PREFIXES = {
    "rsm": f"{_BASE}CrossIndustryInvoice:100",
    "ram": f"{_BASE}ReusableAggregateBusinessInformationEntity:100",
    "udt": f"{_BASE}UnqualifiedDataType:100",
}
ROOT = f"{{{_PREFIXES['rsm']}}}CrossIndustryInvoice"

_TRADE = "rsm:SupplyChainTradeTransaction"
_AGREEMENT = f"{_TRADE}/ram:ApplicableHeaderTradeAgreement"
_SETTLEMENT = f"{_TRADE}/ram:ApplicableHeaderTradeSettlement"
_SUMS = f"{_SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation"
_SELLER = f"{_AGREEMENT}/ram:SellerTradeParty"
_BUYER = f"{_AGREEMENT}/ram:BuyerTradeParty"
_MEANS = f"{_SETTLEMENT}/ram:SpecifiedTradeSettlementPaymentMeans"


def read(root: etree._Element) -> Reading:
    """Everything the platform looks at; what is absent stays empty."""
    doc = Document(root, _PREFIXES)
    supplier, supplier_scheme = party_identifier(doc, _SELLER)
    buyer, buyer_scheme = party_identifier(doc, _BUYER)
    return Reading(
        number=doc.text("rsm:ExchangedDocument/ram:ID"),
        type_code=doc.text("rsm:ExchangedDocument/ram:TypeCode"),
        issue_date=_date(doc.text("rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString")),
        cadre=doc.text("rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID"),
        supplier=supplier,
        supplier_scheme=supplier_scheme,
        buyer=buyer,
        buyer_scheme=buyer_scheme,
        service=doc.text(f"{_AGREEMENT}/ram:BuyerReference", f"{_BUYER}/ram:GlobalID[@schemeID='0224']"),
        engagement=doc.text(f"{_AGREEMENT}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID"),
        contract=doc.text(f"{_AGREEMENT}/ram:ContractReferencedDocument/ram:IssuerAssignedID"),
        payment_means=doc.text(f"{_MEANS}/ram:TypeCode"),
        currency=doc.text(f"{_SETTLEMENT}/ram:InvoiceCurrencyCode"),
        vat_on_debits=doc.text(f"{_SETTLEMENT}/ram:ApplicableTradeTax/ram:DueDateTypeCode") == "5",
        preceding=doc.text(f"{_SETTLEMENT}/ram:InvoiceReferencedDocument/ram:IssuerAssignedID"),
        validator=party_identifier(doc, f"{_AGREEMENT}/ram:SalesAgentTradeParty")[0],
        totals=_totals(doc),
        taxes=tuple(_tax(tax) for tax in doc.all(f"{_SETTLEMENT}/ram:ApplicableTradeTax")),
        lines=tuple(_line(line) for line in doc.all(f"{_TRADE}/ram:IncludedSupplyChainTradeLineItem")),
        extra={"iban": doc.text(f"{_MEANS}/ram:PayeePartyCreditorFinancialAccount/ram:IBANID")},
    )


def party_identifier(doc: Document, party: str) -> tuple[str, str]:
    """Identifier and scheme: the SIRET of BT-29/BT-46, else the legal identifier (BT-30/BT-47), else any other."""
    for path in (
        f"{party}/ram:GlobalID[@schemeID='0009']",
        f"{party}/ram:SpecifiedLegalOrganization/ram:ID",
        f"{party}/ram:GlobalID[@schemeID!='0224']",
        f"{party}/ram:ID",
    ):
        if value := doc.text(path):
            return value, doc.attribute(path, "schemeID")
    return "", ""


def _date(compact: str) -> str:
    return f"{compact[:4]}-{compact[4:6]}-{compact[6:8]}" if len(compact) == 8 else compact


def _totals(doc: Document) -> Totals:
    currency = doc.text(f"{_SETTLEMENT}/ram:InvoiceCurrencyCode")
    vat = doc.amount(f"{_SUMS}/ram:TaxTotalAmount[@currencyID='{currency}']") if currency.isalpha() else None
    return Totals(
        lines=doc.amount(f"{_SUMS}/ram:LineTotalAmount"),
        allowances=doc.money(f"{_SUMS}/ram:AllowanceTotalAmount"),
        charges=doc.money(f"{_SUMS}/ram:ChargeTotalAmount"),
        without_vat=doc.amount(f"{_SUMS}/ram:TaxBasisTotalAmount"),
        vat=vat if vat is not None else doc.amount(f"{_SUMS}/ram:TaxTotalAmount"),
        with_vat=doc.amount(f"{_SUMS}/ram:GrandTotalAmount"),
        prepaid=doc.money(f"{_SUMS}/ram:TotalPrepaidAmount"),
        rounding=doc.money(f"{_SUMS}/ram:RoundingAmount"),
        due=doc.amount(f"{_SUMS}/ram:DuePayableAmount"),
    )


def _tax(tax: Document) -> Tax:
    return Tax(
        rate=tax.money("ram:RateApplicablePercent"),
        basis=tax.money("ram:BasisAmount"),
        amount=tax.money("ram:CalculatedAmount"),
        category=tax.text("ram:CategoryCode"),
    )


def _line(line: Document) -> Line:
    settlement = "ram:SpecifiedLineTradeSettlement"
    tax = f"{settlement}/ram:ApplicableTradeTax"
    return Line(
        number=line.text("ram:AssociatedDocumentLineDocument/ram:LineID"),
        name=line.text("ram:SpecifiedTradeProduct/ram:Name"),
        reference=line.text("ram:SpecifiedTradeProduct/ram:SellerAssignedID"),
        quantity=line.money("ram:SpecifiedLineTradeDelivery/ram:BilledQuantity"),
        price=line.money("ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount"),
        rate=line.money(f"{tax}/ram:RateApplicablePercent"),
        total=line.money(f"{settlement}/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount"),
        category=line.text(f"{tax}/ram:CategoryCode") if line.all(tax) else None,
    )
