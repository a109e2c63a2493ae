"""Write an invoice as UN/CEFACT CII D22B, in the EN 16931 profile or, where a rule asks for it, EXTENDED."""

from collections.abc import Sequence
from functools import lru_cache

from chorus_desktop.documents import cii_amounts, cii_lines, cii_parties, cii_references, cii_settlement
from chorus_desktop.documents.attachments import Joined, joined
from chorus_desktop.documents.notes import notes_of
from chorus_desktop.documents.regime import profile_of, routing_code
from chorus_desktop.documents.xml_text import group, leaf
from chorus_desktop.domain.invoice import Invoice, Note
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.domain.totals import compute_totals, is_out_of_scope

_NAMESPACE = "urn:un:unece:uncefact:data:standard:"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<rsm:CrossIndustryInvoice xmlns:rsm="{_NAMESPACE}CrossIndustryInvoice:100" '
    f'xmlns:ram="{_NAMESPACE}ReusableAggregateBusinessInformationEntity:100" '
    f'xmlns:udt="{_NAMESPACE}UnqualifiedDataType:100" xmlns:qdt="{_NAMESPACE}QualifiedDataType:100">'
).encode()
_TAIL = b"</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>\n"


def write_cii(invoice: Invoice, files: Sequence[SupportingFile] = ()) -> bytes:
    """The invoice as CII, UTF-8; the same invoice gives the same bytes. Amounts are `compute_totals`'s.

    The service code goes to BT-10, where Chorus Pro reads it, under the reform to BT-46 too. The invoice must have
    passed `validate`. `files` are the bytes of the supporting documents that it names; one without goes by its name.
    Raises UserFault as `attachments.joined` does.
    """
    totals = compute_totals(invoice)
    parts = (
        _context(invoice.business_process, profile_of(invoice).cii),
        _document(invoice),
        "<rsm:SupplyChainTradeTransaction>",
        *(cii_lines.line_item(line, rank) for rank, line in enumerate(invoice.lines, 1)),
        _agreement(invoice, joined(invoice, files), taxable=not is_out_of_scope(totals)),
        cii_references.delivery(invoice),
        cii_settlement.settlement(invoice, totals),
    )
    # Each by itself: a text with one wide character in it is slow to encode as a whole.
    return _HEAD + b"".join([part.encode() for part in parts]) + _TAIL


@lru_cache(maxsize=16)
def _context(process: str, guideline: str) -> str:
    return group(
        "rsm:ExchangedDocumentContext",
        group("ram:BusinessProcessSpecifiedDocumentContextParameter", leaf("ram:ID", process)),
        group("ram:GuidelineSpecifiedDocumentContextParameter", leaf("ram:ID", guideline)),
    )


def _document(invoice: Invoice) -> str:
    return group(
        "rsm:ExchangedDocument",
        leaf("ram:ID", invoice.number),
        leaf("ram:TypeCode", invoice.type_code.value),
        cii_amounts.instant("ram:IssueDateTime", invoice.issue_date),
        *map(_note, notes_of(invoice)),
    )


@lru_cache(maxsize=32)
def _note(note: Note) -> str:
    return group("ram:IncludedNote", leaf("ram:Content", note.text), leaf("ram:SubjectCode", note.code))


def _agreement(invoice: Invoice, attachments: Sequence[Joined], *, taxable: bool) -> str:
    return group(
        "ram:ApplicableHeaderTradeAgreement",
        leaf("ram:BuyerReference", invoice.buyer.service_code),
        cii_parties.seller_party(invoice.seller, taxable=taxable),
        cii_parties.buyer_party(invoice.buyer, routing_code(invoice), taxable=taxable),
        cii_parties.sales_agent(invoice.third_party),
        cii_parties.tax_representative(invoice.tax_representative, taxable=taxable),
        cii_references.documents(invoice, attachments),
    )
