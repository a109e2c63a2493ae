"""Other documents that an invoice names, in CII: order, contract, delivery, project, supporting documents."""

from collections.abc import Iterable

from chorus_desktop.documents.attachments import Joined
from chorus_desktop.documents.cii_amounts import instant
from chorus_desktop.documents.cii_parties import ship_to_party
from chorus_desktop.documents.xml_text import group, leaf
from chorus_desktop.domain.invoice import Invoice

#: What an additional document is (UNTDID 1001): a tender or lot (BT-17), the invoiced object (BT-18), else support.
TENDER, INVOICED_OBJECT, SUPPORTING = "50", "130", "916"


def documents(invoice: Invoice, attachments: Iterable[Joined]) -> str:
    """BT-14, BT-13, BT-12, BG-24, BT-17, BT-18 and BT-11, in the order of the schema."""
    references = invoice.references
    return "".join(
        (
            _referenced("ram:SellerOrderReferencedDocument", references.sales_order),
            _referenced("ram:BuyerOrderReferencedDocument", invoice.purchase_order),
            _referenced("ram:ContractReferencedDocument", invoice.contract),
            *map(_attachment, attachments),
            _additional(references.tender, TENDER),
            _additional(references.invoiced_object, INVOICED_OBJECT, references.invoiced_object_scheme),
            _project(references.project),
        )
    )


def delivery(invoice: Invoice) -> str:
    """BG-13 with BT-16 and BT-15; the schema wants the element even where it is empty."""
    event = instant("ram:OccurrenceDateTime", invoice.delivery_date)
    inside = "".join(
        (
            ship_to_party(invoice.delivery),
            group("ram:ActualDeliverySupplyChainEvent", event),
            _referenced("ram:DespatchAdviceReferencedDocument", invoice.references.despatch_advice),
            _referenced("ram:ReceivingAdviceReferencedDocument", invoice.references.receiving_advice),
        )
    )
    return f"<ram:ApplicableHeaderTradeDelivery>{inside}</ram:ApplicableHeaderTradeDelivery>"


def _referenced(name: str, number: str) -> str:
    return group(name, leaf("ram:IssuerAssignedID", number)) if number else ""


def _additional(number: str, kind: str, scheme: str = "") -> str:
    assigned = leaf("ram:IssuerAssignedID", number)
    if not assigned:
        return ""
    return group(
        "ram:AdditionalReferencedDocument",
        assigned,
        leaf("ram:TypeCode", kind),
        leaf("ram:ReferenceTypeCode", scheme),
    )


def _project(number: str) -> str:
    """BT-11; the schema wants a name too, which EN 16931 fixes."""
    identifier = leaf("ram:ID", number)
    return (
        group("ram:SpecifiedProcuringProject", identifier, leaf("ram:Name", "Project reference")) if identifier else ""
    )


def _attachment(item: Joined) -> str:
    attachment, content = item.attachment, item.embedded
    return group(
        "ram:AdditionalReferencedDocument",
        leaf("ram:IssuerAssignedID", attachment.filename),
        leaf("ram:TypeCode", SUPPORTING),
        leaf("ram:Name", attachment.type_code),
        leaf("ram:AttachmentBinaryObject", content, mimeCode=item.media_type, filename=attachment.filename),
    )
