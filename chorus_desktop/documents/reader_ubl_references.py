"""Read which other documents a UBL of any maker names (BT-11 to BT-19, BT-83, BG-24)."""

from chorus_desktop.documents.attachments import usual_media_type
from chorus_desktop.documents.cii_references import INVOICED_OBJECT
from chorus_desktop.documents.ubl_references import NO_ORDER, PROJECT
from chorus_desktop.documents.xml_fields import Element, XmlFields
from chorus_desktop.domain.invoice import Attachment, References

_ADDITIONAL = "AdditionalDocumentReference"


def purchase_order(fields: XmlFields) -> str:
    """BT-13, but for what stands in its place where only the seller's order is named."""
    number = fields.text("OrderReference/ID")
    return "" if number == NO_ORDER and fields.text("OrderReference/SalesOrderID") else number


def references(fields: XmlFields) -> References:
    """All but order, contract and earlier invoices."""
    invoiced, projects = _of_kind(fields, INVOICED_OBJECT), _of_kind(fields, PROJECT)
    return References(
        project=fields.text("ProjectReference/ID") or (fields.text("ID", projects[0]) if projects else ""),
        sales_order=fields.text("OrderReference/SalesOrderID"),
        receiving_advice=fields.text("ReceiptDocumentReference/ID"),
        despatch_advice=fields.text("DespatchDocumentReference/ID"),
        tender=fields.text("OriginatorDocumentReference/ID"),
        invoiced_object=fields.text("ID", invoiced[0]) if invoiced else "",
        invoiced_object_scheme=_scheme(fields, invoiced[0]) if invoiced else "",
        accounting=fields.text("AccountingCost"),
        remittance=fields.text("PaymentMeans/PaymentID"),
    )


def attachments(fields: XmlFields) -> tuple[Attachment, ...]:
    """BG-24, by name."""
    return tuple(_attachment(fields, item) for item in _of_kind(fields, ""))


def _of_kind(fields: XmlFields, code: str) -> list[Element]:
    return [item for item in fields.all(_ADDITIONAL) if fields.text("DocumentTypeCode", item) == code]


def _scheme(fields: XmlFields, item: Element) -> str:
    identifier = fields.first("ID", item)
    return identifier.get("schemeID", "") if identifier is not None else ""


def _attachment(fields: XmlFields, item: Element) -> Attachment:
    content = fields.first("Attachment/EmbeddedDocumentBinaryObject", item)
    given: dict[str, str] = {} if content is None else {str(key): str(text) for key, text in content.items()}
    name = given.get("filename", "") or fields.text("ID", item)
    media_type = given.get("mimeCode", "")
    return Attachment(
        filename=name,
        path="",
        type_code=fields.text("DocumentDescription", item) or "DOCUMENT_ANNEXE",
        media_type="" if media_type == usual_media_type(name) else media_type,
    )
