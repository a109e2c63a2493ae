"""Several own PDFs at once: each becomes a draft, once, and waits there to be confirmed beside its page."""

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from chorus_desktop.actions import handover, own_pdf
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.own_pdf import Examined
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.store import invoices, series
from chorus_desktop.store.list_queries import invoice_ids
from chorus_desktop.store.read_models import InvoiceFilter, InvoiceSort, Section, SortKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """What became of one PDF: its draft, which may have been there before; or the number under which it was sent."""

    draft_id: int | None
    sent_as: str = ""
    known: bool = False


def enqueue(desk: Desk, examined: Examined) -> Queued:
    """Keep a PDF as a draft, unless this very file has one already or was sent.

    Raises UserFault("handover_other_firm"), StoreFault.
    """
    there = handover.is_here(desk, examined)
    if there is not None:
        return Queued(draft_id=None, sent_as=invoices.load(desk.store, there).invoice.number, known=True)
    for invoice_id, number in series.invoices_of_document(desk.store, hashlib.sha256(examined.content).hexdigest()):
        if number:
            return Queued(draft_id=None, sent_as=number, known=True)
        return Queued(draft_id=invoice_id, known=True)
    return Queued(draft_id=own_pdf.start(desk, examined))


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A draft of an own PDF, with what was read in it or typed since; `with_vat` in euros."""

    draft_id: int
    filename: str
    number: str
    buyer_name: str
    with_vat: Decimal


def to_confirm(desk: Desk) -> tuple[Waiting, ...]:
    """The drafts of own PDFs, what has waited longest first. Raises StoreFault."""
    oldest_first = InvoiceSort(key=SortKey.UPDATED, descending=False)
    kept = (
        invoices.load(desk.store, draft_id)
        for draft_id in invoice_ids(desk.store, InvoiceFilter(section=Section.OWN_PDFS), oldest_first)
    )
    return tuple(
        Waiting(
            draft_id=stored.id,
            filename=stored.own_pdf_name,
            number=stored.invoice.number,
            buyer_name=stored.invoice.buyer.name,
            with_vat=compute_totals(stored.invoice).with_vat,
        )
        for stored in kept
    )
