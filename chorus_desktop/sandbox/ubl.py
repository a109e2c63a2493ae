"""Reading of a UBL 2.1 Invoice or CreditNote."""

from lxml import etree

from chorus_desktop.sandbox.reading import Document, Line, Reading, Tax, Totals

_BASE = "urn:oasis:names:specification:ubl:schema:xsd:"
_PREFIXES = {"cac": f"{_BASE}CommonAggregateComponents-2", "cbc": f"{_BASE}CommonBasicComponents-2"}
ROOTS = (f"{{{_BASE}Invoice-2}}Invoice", f"{{{_BASE}CreditNote-2}}CreditNote")

_SELLER = "cac:AccountingSupplierParty/cac:Party"
_BUYER = "cac:AccountingCustomerParty/cac:Party"
_SUMS = "cac:LegalMonetaryTotal"


def read(root: etree._Element) -> Reading:
    """Everything the platform looks at; what is absent stays empty."""
    doc = Document(root, _PREFIXES)
    supplier, supplier_scheme = _party_identifier(doc, _SELLER)
    buyer, buyer_scheme = _party_identifier(doc, _BUYER)
    lines = doc.all("cac:InvoiceLine") or doc.all("cac:CreditNoteLine")
    return Reading(
        number=doc.text("cbc:ID"),
        type_code=doc.text("cbc:InvoiceTypeCode", "cbc:CreditNoteTypeCode"),
        issue_date=doc.text("cbc:IssueDate"),
        cadre=doc.text("cbc:ProfileID"),
        supplier=supplier,
        supplier_scheme=supplier_scheme,
        buyer=buyer,
        buyer_scheme=buyer_scheme,
        service=doc.text("cbc:BuyerReference", f"{_BUYER}/cac:PartyIdentification/cbc:ID[@schemeID='0224']"),
        engagement=doc.text("cac:OrderReference/cbc:ID"),
        contract=doc.text("cac:ContractDocumentReference/cbc:ID"),
        payment_means=doc.text("cac:PaymentMeans/cbc:PaymentMeansCode"),
        currency=doc.text("cbc:DocumentCurrencyCode"),
        vat_on_debits=doc.text("cac:InvoicePeriod/cbc:DescriptionCode") == "3",
        preceding=doc.text("cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"),
        validator=_validator(doc),
        totals=_totals(doc),
        taxes=tuple(_tax(tax) for tax in doc.all("cac:TaxTotal/cac:TaxSubtotal")),
        lines=tuple(_line(line) for line in lines),
        extra={"iban": doc.text("cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID")},
    )


def _validator(doc: Document) -> str:
    """The main contractor: the agent of the seller, or the originator that the UBL of the old portal may name."""
    agent, _ = _party_identifier(doc, f"{_SELLER}/cac:AgentParty")
    return agent or _party_identifier(doc, "cac:OriginatorCustomerParty/cac:Party")[0]


def _party_identifier(doc: Document, party: str) -> tuple[str, str]:
    for path in (
        f"{party}/cac:PartyIdentification/cbc:ID[@schemeID='0009' or @schemeName='1']",
        f"{party}/cac:PartyLegalEntity/cbc:CompanyID",
        f"{party}/cac:PartyIdentification/cbc:ID[not(@schemeID='0224')]",
    ):
        if value := doc.text(path):
            return value, doc.attribute(path, "schemeID")
    return "", ""


def _totals(doc: Document) -> Totals:
    currency = doc.text("cbc:DocumentCurrencyCode")
    vat = doc.amount(f"cac:TaxTotal/cbc:TaxAmount[@currencyID='{currency}']") if currency.isalpha() else None
    return Totals(
        lines=doc.amount(f"{_SUMS}/cbc:LineExtensionAmount"),
        allowances=doc.money(f"{_SUMS}/cbc:AllowanceTotalAmount"),
        charges=doc.money(f"{_SUMS}/cbc:ChargeTotalAmount"),
        without_vat=doc.amount(f"{_SUMS}/cbc:TaxExclusiveAmount"),
        vat=vat if vat is not None else doc.amount("cac:TaxTotal/cbc:TaxAmount"),
        with_vat=doc.amount(f"{_SUMS}/cbc:TaxInclusiveAmount"),
        prepaid=doc.money(f"{_SUMS}/cbc:PrepaidAmount"),
        rounding=doc.money(f"{_SUMS}/cbc:PayableRoundingAmount"),
        due=doc.amount(f"{_SUMS}/cbc:PayableAmount"),
    )


def _tax(tax: Document) -> Tax:
    return Tax(
        rate=tax.money("cac:TaxCategory/cbc:Percent"),
        basis=tax.money("cbc:TaxableAmount"),
        amount=tax.money("cbc:TaxAmount"),
        category=tax.text("cac:TaxCategory/cbc:ID"),
    )


def _line(line: Document) -> Line:
    quantity = "cbc:InvoicedQuantity" if line.all("cbc:InvoicedQuantity") else "cbc:CreditedQuantity"
    tax = "cac:Item/cac:ClassifiedTaxCategory"
    return Line(
        number=line.text("cbc:ID"),
        name=line.text("cac:Item/cbc:Name"),
        reference=line.text("cac:Item/cac:SellersItemIdentification/cbc:ID"),
        quantity=line.money(quantity),
        price=line.money("cac:Price/cbc:PriceAmount"),
        rate=line.money(f"{tax}/cbc:Percent"),
        total=line.money("cbc:LineExtensionAmount"),
        category=line.text(f"{tax}/cbc:ID") if line.all(tax) else None,
    )
