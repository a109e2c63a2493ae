"""Read which other documents a CII of any maker names (BT-11 to BT-19, BT-83, BG-3, BG-24)."""

from chorus_desktop.documents.attachments import usual_media_type
from chorus_desktop.documents.cii_references import INVOICED_OBJECT, SUPPORTING, TENDER
from chorus_desktop.documents.reader_cii_lines import day
from chorus_desktop.documents.reader_cii_parties import AGREEMENT, DELIVERY, SETTLEMENT
from chorus_desktop.documents.xml_fields import Element, XmlFields
from chorus_desktop.domain.invoice import Attachment, PrecedingInvoice, References

_ADDITIONAL = f"{AGREEMENT}/AdditionalReferencedDocument"


def reference(fields: XmlFields, path: str, below: Element | None = None) -> str:
    """The number of a document, under its new name or its old one."""
    prefix = f"{path}/" if path else ""
    return fields.text(f"{prefix}IssuerAssignedID", below) or fields.text(f"{prefix}ID", below)


def references(fields: XmlFields) -> References:
    """All but order, contract and earlier invoices."""
    invoiced = _of_kind(fields, INVOICED_OBJECT)
    tenders = _of_kind(fields, TENDER)
    return References(
        project=fields.text(f"{AGREEMENT}/SpecifiedProcuringProject/ID"),
        sales_order=reference(fields, f"{AGREEMENT}/SellerOrderReferencedDocument"),
        receiving_advice=reference(fields, f"{DELIVERY}/ReceivingAdviceReferencedDocument"),
        despatch_advice=reference(fields, f"{DELIVERY}/DespatchAdviceReferencedDocument"),
        tender=reference(fields, "", tenders[0]) if tenders else "",
        invoiced_object=reference(fields, "", invoiced[0]) if invoiced else "",
        invoiced_object_scheme=fields.text("ReferenceTypeCode", invoiced[0]) if invoiced else "",
        accounting=fields.text(f"{SETTLEMENT}/ReceivableSpecifiedTradeAccountingAccount/ID"),
        remittance=fields.text(f"{SETTLEMENT}/PaymentReference"),
    )


def preceding_invoices(fields: XmlFields) -> tuple[PrecedingInvoice, ...]:
    """BG-3."""
    return tuple(
        PrecedingInvoice(number=reference(fields, "", item), issue_date=day(fields, "FormattedIssueDateTime", item))
        for item in fields.all(f"{SETTLEMENT}/InvoiceReferencedDocument")
    )


def attachments(fields: XmlFields) -> tuple[Attachment, ...]:
    """BG-24, by name."""
    return tuple(_attachment(fields, item) for item in _of_kind(fields, SUPPORTING))


def _of_kind(fields: XmlFields, code: str) -> list[Element]:
    return [item for item in fields.all(_ADDITIONAL) if fields.text("TypeCode", item) == code]


def _attachment(fields: XmlFields, item: Element) -> Attachment:
    content = fields.first("AttachmentBinaryObject", item)
    given: dict[str, str] = {} if content is None else {str(key): str(text) for key, text in content.items()}
    name = given.get("filename", "") or fields.text("IssuerAssignedID", item)
    media_type = given.get("mimeCode", "")
    return Attachment(
        filename=name,
        path="",
        type_code=fields.text("Name", item) or "DOCUMENT_ANNEXE",
        media_type="" if media_type == usual_media_type(name) else media_type,
    )
