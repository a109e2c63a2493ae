"""The user's own PDF: look at it, keep it as a draft, freeze it untouched and queue it."""

from dataclasses import dataclass, replace
from decimal import Decimal

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import new_invoice
from chorus_desktop.actions.issue import Issued, NotIssued, check
from chorus_desktop.documents.inspect import PdfFacts, Reading, examine_pdf
from chorus_desktop.domain.invoice import Invoice, StatedTotals
from chorus_desktop.domain.money import ZERO, parse_decimal, to_cents
from chorus_desktop.domain.problems import Problem, blocking
from chorus_desktop.store import invoices, series
from chorus_desktop.store.attachments import add_document, read_document_bytes
from chorus_desktop.store.directory import body_of
from chorus_desktop.store.invoices import FrozenDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A PDF that can be sent, and what was read in it; `reading` is None where nothing could be."""

    content: bytes
    filename: str
    facts: PdfFacts
    reading: Reading | None


def examine(content: bytes, filename: str) -> Examined:
    """Look at a PDF in a child process. Raises UserFault (pdf_corrupt, pdf_encrypted, pdf_empty, pdf_too_big)."""
    facts, reading = examine_pdf(content)
    return Examined(content=content, filename=filename, facts=facts, reading=reading)


def start(desk: Desk, examined: Examined, *, expected: str = "") -> int:
    """Keep the PDF and make a draft of what was read in it; gives the draft's id.

    `expected` is the number that the PDF is said to bear, for where none was read.
    """
    sha256 = add_document(desk.store, examined.content, media_type="application/pdf", now=desk.now())
    read = _prefilled(desk, examined.reading)
    return invoices.save_draft(
        desk.store,
        None,
        replace(read, number=read.number or expected),
        origin="own_pdf",
        now=desk.now(),
        own_pdf=(sha256, examined.filename),
    )


def exchange_pdf(desk: Desk, draft_id: int, examined: Examined) -> int:
    """Put another PDF in the place of a draft's, with the number read in it; what was typed stays.

    Raises UserFault("not_a_draft"), StoreFault.
    """
    kept = invoices.load(desk.store, draft_id).invoice
    number = examined.reading.invoice.number if examined.reading is not None else ""
    sha256 = add_document(desk.store, examined.content, media_type="application/pdf", now=desk.now())
    return invoices.save_draft(
        desk.store,
        draft_id,
        replace(kept, number=number),
        origin="own_pdf",
        now=desk.now(),
        own_pdf=(sha256, examined.filename),
    )


def used_number(desk: Desk, draft_id: int) -> str:
    """The number under which another invoice was issued with the very PDF of this draft; "" where there is none."""
    return series.number_of_document(desk.store, draft_id)


def save_own_pdf_draft(desk: Desk, draft_id: int, invoice: Invoice) -> int:
    """Keep what was typed beside the PDF."""
    return invoices.save_draft(desk.store, draft_id, invoice, origin="own_pdf", now=desk.now())


def content_of(desk: Desk, draft_id: int) -> bytes:
    """The PDF of a draft. Raises StoreFault("document_damaged")."""
    stored = invoices.load(desk.store, draft_id)
    return read_document_bytes(desk.store, stored.own_pdf_sha256)


def issue_own_pdf(desk: Desk, draft_id: int, invoice: Invoice) -> Issued | NotIssued:
    """Freeze the PDF as it is and queue it with its data. The number is the one printed on the PDF."""
    problems = blocking(check(desk, invoice, own_pdf=True))
    if not problems and series.number_exists(desk.store, invoice.number, except_id=draft_id):
        problems = (Problem(code="number_taken", field="number", params={"number": invoice.number}),)
    if not problems and (used := used_number(desk, draft_id)):
        problems = (Problem(code="pdf_number_used", field="number", params={"number": used}),)
    if problems:
        return NotIssued(problems=problems)
    content = content_of(desk, draft_id)

    def keep(_: Invoice) -> FrozenDocument:
        return FrozenDocument(content=content, media_type="application/pdf")

    stored = invoices.issue(desk.store, draft_id, invoice, now=desk.now(), prefix="", make=keep, submit=True)
    desk.commands.wake()
    return Issued(invoice_id=stored.id, number=stored.invoice.number)


def _prefilled(desk: Desk, reading: Reading | None) -> Invoice:
    blank = replace(
        new_invoice(desk), lines=(), stated_totals=StatedTotals(without_vat=ZERO, vat_total=ZERO, with_vat=ZERO)
    )
    if reading is None:
        return blank
    read, stated = reading.invoice, reading.stated_totals
    buyer = read.buyer
    known = body_of(desk.store, buyer.siret) if buyer.siret else None
    if known is not None:
        buyer = replace(buyer, name=known.name, address=known.address)
    return replace(
        blank,
        number=read.number,
        type_code=read.type_code,
        issue_date=read.issue_date or blank.issue_date,
        due_date=read.due_date or blank.due_date,
        buyer=buyer,
        purchase_order=read.purchase_order,
        contract=read.contract,
        stated_totals=StatedTotals(
            without_vat=_amount(stated.get("without_vat")),
            vat_total=_amount(stated.get("vat_total")),
            with_vat=_amount(stated.get("with_vat")),
        ),
    )


def _amount(text: str | None) -> Decimal:
    value = parse_decimal(text) if text else None
    return to_cents(value) if value is not None else ZERO
