"""Write an invoice as UN/CEFACT CII D22B, in the EN 16931 profile or, where a rule asks for it, EXTENDED."""

from chorus_desktop.documents import cii_parties, cii_settlement
from chorus_desktop.documents.notes import notes_of
from chorus_desktop.documents.regime import profile_of, routing_code
from chorus_desktop.documents.xml_text import amount, group, leaf, number
from chorus_desktop.domain.invoice import Attachment, Invoice, Line
from chorus_desktop.domain.totals import compute_totals, line_amount

_NAMESPACE = "urn:un:unece:uncefact:data:standard:"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<rsm:CrossIndustryInvoice xmlns:rsm="{_NAMESPACE}CrossIndustryInvoice:100" '
    f'xmlns:ram="{_NAMESPACE}ReusableAggregateBusinessInformationEntity:100" '
    f'xmlns:udt="{_NAMESPACE}UnqualifiedDataType:100" xmlns:qdt="{_NAMESPACE}QualifiedDataType:100">'
)
_TAIL = "</rsm:CrossIndustryInvoice>\n"


def write_cii(invoice: Invoice) -> bytes:
    """The invoice as CII, UTF-8; the same invoice gives the same bytes. Amounts are `compute_totals`'s.

    The service code goes to BT-10, where Chorus Pro reads it, under the reform to BT-46 too. The invoice must have
    passed `validate`.
    """
    body = _context(invoice) + _document(invoice) + _transaction(invoice)
    return (_HEAD + body + _TAIL).encode()


def _context(invoice: Invoice) -> str:
    return group(
        "rsm:ExchangedDocumentContext",
        group(
            "ram:BusinessProcessSpecifiedDocumentContextParameter",
            leaf("ram:ID", invoice.business_process),
        ),
        group("ram:GuidelineSpecifiedDocumentContextParameter", leaf("ram:ID", profile_of(invoice).cii)),
    )


def _document(invoice: Invoice) -> str:
    notes = (
        group("ram:IncludedNote", leaf("ram:Content", note.text), leaf("ram:SubjectCode", note.code))
        for note in notes_of(invoice)
    )
    return group(
        "rsm:ExchangedDocument",
        leaf("ram:ID", invoice.number),
        leaf("ram:TypeCode", invoice.type_code.value),
        cii_settlement.instant("ram:IssueDateTime", invoice.issue_date),
        *notes,
    )


def _transaction(invoice: Invoice) -> str:
    return group(
        "rsm:SupplyChainTradeTransaction",
        *(_line(line, rank) for rank, line in enumerate(invoice.lines, 1)),
        _agreement(invoice),
        _delivery(invoice),
        cii_settlement.settlement(invoice, compute_totals(invoice)),
    )


def _line(line: Line, rank: int) -> str:
    assert line.net_price is not None
    assert line.quantity is not None
    return group(
        "ram:IncludedSupplyChainTradeLineItem",
        group("ram:AssociatedDocumentLineDocument", leaf("ram:LineID", line.id or str(rank))),
        group(
            "ram:SpecifiedTradeProduct",
            leaf("ram:Name", line.name),
            leaf("ram:Description", line.description),
        ),
        group(
            "ram:SpecifiedLineTradeAgreement",
            group("ram:NetPriceProductTradePrice", leaf("ram:ChargeAmount", number(line.net_price))),
        ),
        group(
            "ram:SpecifiedLineTradeDelivery",
            leaf("ram:BilledQuantity", number(line.quantity), unitCode=line.unit),
        ),
        group(
            "ram:SpecifiedLineTradeSettlement",
            cii_settlement.line_vat(line.vat),
            group(
                "ram:SpecifiedTradeSettlementLineMonetarySummation",
                leaf("ram:LineTotalAmount", amount(line_amount(line))),
            ),
        ),
    )


def _agreement(invoice: Invoice) -> str:
    return group(
        "ram:ApplicableHeaderTradeAgreement",
        leaf("ram:BuyerReference", invoice.buyer.service_code),
        cii_parties.seller_party(invoice.seller),
        cii_parties.buyer_party(invoice.buyer, routing_code(invoice)),
        cii_parties.sales_agent(invoice.third_party),
        group("ram:BuyerOrderReferencedDocument", leaf("ram:IssuerAssignedID", invoice.purchase_order)),
        group("ram:ContractReferencedDocument", leaf("ram:IssuerAssignedID", invoice.contract)),
        *(_attachment(attachment) for attachment in invoice.attachments),
    )


def _attachment(attachment: Attachment) -> str:
    return group(
        "ram:AdditionalReferencedDocument",
        leaf("ram:IssuerAssignedID", attachment.filename),
        leaf("ram:TypeCode", "916"),
        leaf("ram:Name", attachment.type_code),
    )


def _delivery(invoice: Invoice) -> str:
    event = cii_settlement.instant("ram:OccurrenceDateTime", invoice.delivery_date)
    inside = group("ram:ActualDeliverySupplyChainEvent", event)
    return f"<ram:ApplicableHeaderTradeDelivery>{inside}</ram:ApplicableHeaderTradeDelivery>"
