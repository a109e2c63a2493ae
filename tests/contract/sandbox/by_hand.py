"""Invoices written by hand for the platform: CII, UBL, Factur-X, with one thing wrong on demand."""

import gzip
import io
import tarfile
from dataclasses import dataclass

from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

SUPPLIER = "73282932000074"
MALAUCENE = "21840069500019"

_CII = "urn:un:unece:uncefact:data:standard:"
_UBL = "urn:oasis:names:specification:ubl:schema:xsd:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands in the document; two lines of 100.00 and 20.50 at 20 % by default."""

    number: str = "F2026-0042"
    issue_date: str = "2026-11-24"
    cadre: str = "A1"
    supplier: str = SUPPLIER
    buyer: str = MALAUCENE
    service: str = "TECH"
    engagement: str = ""
    payment_means: str = "30"
    lines: tuple[str, ...] = ("100.00", "20.50")
    basis: str = "120.50"
    vat: str = "24.10"
    total: str = "144.60"
    due: str = "144.60"
    vat_category: str = "S"


def cii(sheet: Sheet) -> bytes:
    """The Cross Industry Invoice."""
    lines = "".join(_cii_line(rank, total) for rank, total in enumerate(sheet.lines, 1))
    means = f"<ram:TypeCode>{sheet.payment_means}</ram:TypeCode>" if sheet.payment_means else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="{_CII}CrossIndustryInvoice:100"
 xmlns:ram="{_CII}ReusableAggregateBusinessInformationEntity:100" xmlns:udt="{_CII}UnqualifiedDataType:100">
<rsm:ExchangedDocumentContext><ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>{sheet.cadre}</ram:ID>
</ram:BusinessProcessSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>{sheet.number}</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime>
<udt:DateTimeString format="102">{sheet.issue_date.replace("-", "")}</udt:DateTimeString></ram:IssueDateTime>
</rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction>{lines}<ram:ApplicableHeaderTradeAgreement>
{_tag("ram:BuyerReference", sheet.service)}
<ram:SellerTradeParty><ram:GlobalID schemeID="0009">{sheet.supplier}</ram:GlobalID></ram:SellerTradeParty>
<ram:BuyerTradeParty><ram:GlobalID schemeID="0009">{sheet.buyer}</ram:GlobalID></ram:BuyerTradeParty>
<ram:BuyerOrderReferencedDocument>{_tag("ram:IssuerAssignedID", sheet.engagement)}</ram:BuyerOrderReferencedDocument>
</ram:ApplicableHeaderTradeAgreement><ram:ApplicableHeaderTradeSettlement>
<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
<ram:SpecifiedTradeSettlementPaymentMeans>{means}</ram:SpecifiedTradeSettlementPaymentMeans>
<ram:ApplicableTradeTax><ram:CalculatedAmount>{sheet.vat}</ram:CalculatedAmount>
<ram:BasisAmount>{sheet.basis}</ram:BasisAmount>
{_tag("ram:CategoryCode", sheet.vat_category)}
<ram:RateApplicablePercent>20.00</ram:RateApplicablePercent>
</ram:ApplicableTradeTax><ram:SpecifiedTradeSettlementHeaderMonetarySummation>
<ram:LineTotalAmount>{sheet.basis}</ram:LineTotalAmount><ram:TaxBasisTotalAmount>{sheet.basis}</ram:TaxBasisTotalAmount>
<ram:TaxTotalAmount currencyID="EUR">{sheet.vat}</ram:TaxTotalAmount>
<ram:GrandTotalAmount>{sheet.total}</ram:GrandTotalAmount><ram:DuePayableAmount>{sheet.due}</ram:DuePayableAmount>
</ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement>
</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>""".encode()


def _cii_line(rank: int, total: str) -> str:
    return f"""<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>{rank}</ram:LineID>
</ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:Name>Vanne {rank}</ram:Name>
</ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>
<ram:ChargeAmount>{total}</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
<ram:SpecifiedLineTradeDelivery><ram:BilledQuantity>1</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
<ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation>
<ram:LineTotalAmount>{total}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
</ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>"""


def _tag(name: str, value: str) -> str:
    return f"<{name}>{value}</{name}>" if value else ""


def ubl(sheet: Sheet) -> bytes:
    """The UBL invoice."""
    lines = "".join(
        f"<cac:InvoiceLine><cbc:ID>{rank}</cbc:ID><cbc:InvoicedQuantity>1</cbc:InvoicedQuantity>"
        f"<cbc:LineExtensionAmount>{total}</cbc:LineExtensionAmount><cac:Item><cbc:Name>Vanne</cbc:Name></cac:Item>"
        f"<cac:Price><cbc:PriceAmount>{total}</cbc:PriceAmount></cac:Price></cac:InvoiceLine>"
        for rank, total in enumerate(sheet.lines, 1)
    )
    party = (
        '<cac:{0}><cac:Party><cac:PartyIdentification><cbc:ID schemeID="0009">{1}</cbc:ID>'
        "</cac:PartyIdentification></cac:Party></cac:{0}>"
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="{_UBL}Invoice-2" xmlns:cac="{_UBL}CommonAggregateComponents-2"
 xmlns:cbc="{_UBL}CommonBasicComponents-2"><cbc:ProfileID>{sheet.cadre}</cbc:ProfileID><cbc:ID>{sheet.number}</cbc:ID>
<cbc:IssueDate>{sheet.issue_date}</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:BuyerReference>{sheet.service}</cbc:BuyerReference>
{party.format("AccountingSupplierParty", sheet.supplier)}{party.format("AccountingCustomerParty", sheet.buyer)}
<cac:PaymentMeans><cbc:PaymentMeansCode>{sheet.payment_means}</cbc:PaymentMeansCode></cac:PaymentMeans>
<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">{sheet.vat}</cbc:TaxAmount><cac:TaxSubtotal>
<cbc:TaxableAmount>{sheet.basis}</cbc:TaxableAmount><cbc:TaxAmount>{sheet.vat}</cbc:TaxAmount>
<cac:TaxCategory>{_tag("cbc:ID", sheet.vat_category)}<cbc:Percent>20</cbc:Percent></cac:TaxCategory>
</cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount>{sheet.basis}</cbc:LineExtensionAmount>
<cbc:TaxExclusiveAmount>{sheet.basis}</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount>{sheet.total}</cbc:TaxInclusiveAmount>
<cbc:PayableAmount>{sheet.due}</cbc:PayableAmount></cac:LegalMonetaryTotal>{lines}</Invoice>""".encode()


def pdf(text: str = "Facture") -> bytes:
    """A page without any attachment."""
    target = io.BytesIO()
    page = Canvas(target, invariant=True)
    page.drawString(60, 760, text)
    page.showPage()
    page.save()
    return target.getvalue()


def facturx(sheet: Sheet, xml: bytes | None = None) -> bytes:
    """A PDF that carries the CII (or the XML given) as factur-x.xml."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(sheet.number))))
    writer.add_attachment("factur-x.xml", cii(sheet) if xml is None else xml)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def lot(*files: bytes) -> bytes:
    """A .tar.gz of the files; the same bytes at any time, for they name tests."""
    target = io.BytesIO()
    with gzip.GzipFile(fileobj=target, mode="wb", mtime=0) as zipped, tarfile.open(fileobj=zipped, mode="w") as archive:
        for rank, content in enumerate(files, 1):
            member = tarfile.TarInfo(f"facture-{rank}.pdf")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return target.getvalue()
