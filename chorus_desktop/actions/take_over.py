"""Data of a file that was dropped, taken over into a draft of the form."""

from dataclasses import replace

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import discard_draft, new_invoice, save_draft
from chorus_desktop.documents.inspect import Reading
from chorus_desktop.domain.invoice_kind import on_chorus
from chorus_desktop.domain.rules.code_lists import HISTORIC_PROCESSES, PAYMENT_MEANS
from chorus_desktop.store import supporting
from chorus_desktop.store.directory import body_of


def take_over(desk: Desk, reading: Reading, pdf_draft: int | None = None) -> int:
    """A draft of the form from a structured invoice, yet to be numbered by its series; gives its id.

    The seller is one's own firm. Codes that only other countries know give way to the usual ones; the files that were
    embedded stay out. `pdf_draft` is the draft that would have sent the same file: it goes into the bin first, lest the
    invoice leave twice, and what the user joined to it is joined to the new one. Raises UserFault (not_a_draft,
    draft_numbered), StoreFault.
    """
    fresh, read = new_invoice(desk), reading.invoice
    buyer = read.buyer
    known = body_of(desk.store, buyer.siret) if buyer.siret else None
    if known is not None:
        buyer = replace(buyer, name=known.name, address=known.address)
    process = on_chorus(read.business_process)
    means = read.payment_means
    if pdf_draft is not None:
        discard_draft(desk, pdf_draft)
    draft = save_draft(
        desk,
        None,
        replace(
            read,
            number="",
            issue_date=read.issue_date or fresh.issue_date,
            seller=fresh.seller,
            buyer=buyer,
            lines=read.lines or fresh.lines,
            attachments=(),
            business_process=process if process in HISTORIC_PROCESSES else fresh.business_process,
            payment_means=means if means in PAYMENT_MEANS else fresh.payment_means,
        ),
    )
    if pdf_draft is not None:
        supporting.copy(desk.store, pdf_draft, draft, now=desk.now())
    return draft
