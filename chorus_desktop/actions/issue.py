"""Issue an invoice: number it, freeze its document and queue it, all or nothing; take it back while it is here."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.disk_files import files_named_by
from chorus_desktop.actions.progress import beyond_contract, up_to_date
from chorus_desktop.actions.supporting import too_heavy, with_files
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.invoice_kind import on_chorus
from chorus_desktop.domain.letterhead import PLAIN, Letterhead
from chorus_desktop.domain.platform_files import MOST_DOCUMENT_BYTES, MOST_WITHIN_BYTES
from chorus_desktop.domain.problems import Problem, Severity, blocking
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.domain.validation import validate
from chorus_desktop.store import invoices, outbox, strays, supporting
from chorus_desktop.store.directory import body_of
from chorus_desktop.store.invoices import FrozenDocument
from chorus_desktop.store.settings import load_settings

#: A warning by which a draft does not leave among several.
SENT_ELSEWHERE = "sent_elsewhere"
#: What French is written with: the page has all of it, so that its fonts need not be asked.
_USUAL = frozenset(chr(code) for code in (0x09, 0x0A, 0x0D, *range(0x20, 0x7F), *range(0xA0, 0x180))) | set(
    "’…–—€\u202f"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The invoice has its number, its document cannot change any more, and it leaves as soon as it can."""

    invoice_id: int
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotIssued:
    """Nothing was numbered; these problems must be mended first."""

    problems: tuple[Problem, ...]


def check(desk: Desk, invoice: Invoice, *, own_pdf: bool = False) -> list[Problem]:
    """All problems of a draft, with what the directory knows of its buyer. Own PDFs carry a number of their own.

    A cadre of the reform is right in a file, and refused by Chorus Pro (BT-23 must be one of A1 to A25).
    """
    known = body_of(desk.store, invoice.buyer.siret) if invoice.buyer.siret else None
    problems = validate(invoice, today=desk.today(), body=known, numbered=own_pdf)
    if on_chorus(invoice.business_process) != invoice.business_process:
        problems.append(Problem(code="business_process", field="business_process"))
    return problems if own_pdf else [*problems, *_not_printed(invoice), *_sent_elsewhere(desk, invoice)]


def _not_printed(invoice: Invoice) -> Iterator[Problem]:
    """What was typed has signs that the page shows as question marks; its data have them all the same."""
    typed = [("buyer.name", invoice.buyer.name), ("payment_terms", invoice.payment_terms)]
    typed += [(f"notes.{rank}.text", note.text) for rank, note in enumerate(invoice.notes)]
    for rank, line in enumerate(invoice.lines):
        typed += [(f"lines.{rank}.name", line.name), (f"lines.{rank}.description", line.description)]
    for field, text in typed:
        if not text.isascii() and not _USUAL.issuperset(text):
            from chorus_desktop.documents.paper import unprintable

            if sign := unprintable(text):
                yield Problem(code="not_printed", field=field, severity=Severity.WARNING, params={"sign": sign})


def _sent_elsewhere(desk: Desk, invoice: Invoice) -> list[Problem]:
    """The draft of a store that was restored, or one typed twice, may be on the platform under another number."""
    number = strays.like(desk.store, invoice)
    told = Problem(code=SENT_ELSEWHERE, field="buyer.siret", severity=Severity.WARNING, params={"number": number})
    named = {preceding.number for preceding in invoice.preceding_invoices}
    return [told] if number and number not in named else []


def unseen(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """What keeps a draft from leaving while nobody has it before their eyes."""
    found = tuple(problems)
    return (*blocking(found), *(problem for problem in found if problem.code == SENT_ELSEWHERE))


def check_draft(desk: Desk, draft_id: int, invoice: Invoice) -> list[Problem]:
    """The same of a draft of the form that is kept, with its files and its works contract. Raises StoreFault."""
    joined = supporting.listed(desk.store, draft_id)
    beyond = beyond_contract(desk, draft_id, invoice)
    return [*check(desk, with_files(invoice, joined)), *beyond, *too_heavy(joined)]


def preview(invoice: Invoice, letterhead: Letterhead = PLAIN) -> bytes:
    """The page as the customer will see it, as PDF; pure, may run in any thread."""
    from chorus_desktop.documents.page import render_page

    return render_page(invoice, letterhead)


def issue(desk: Desk, draft_id: int, invoice: Invoice, *, hand_over: bool = False) -> Issued | NotIssued:
    """Number, freeze and queue in one transaction, then wake the engine. On StoreFault nothing has changed.

    `hand_over`: it is given to who sends it in the same transaction, and never leaves from here.

    The files joined to the draft, and those that the invoice names by a path, are read first and go within the
    document. Raises UserFault as `disk_files.files_named_by` and as `documents.attachments.joined` do, and
    attachments_heavy where the document would be too big for a flux; handover_held_back, handover_searched,
    handover_there; nothing is numbered then.
    """
    problems = blocking(check_draft(desk, draft_id, invoice))
    if problems:
        return NotIssued(problems=problems)
    invoice = up_to_date(desk, with_files(invoice, supporting.listed(desk.store, draft_id)), draft_id)
    settings = load_settings(desk.store)
    files = files_named_by(invoice) + supporting.files_of(desk.store, draft_id)

    def make(numbered: Invoice) -> FrozenDocument:
        document = freeze(numbered, files, settings.letterhead)
        if files and len(document.content) > MOST_DOCUMENT_BYTES:
            raise UserFault("attachments_heavy", field="attachments", max=str(MOST_WITHIN_BYTES // 1024 // 1024))
        return document

    stored = invoices.issue(
        desk.store,
        draft_id,
        invoice,
        now=desk.now(),
        prefix=settings.prefix,
        make=make,
        submit=True,
        hand_over=hand_over,
    )
    desk.commands.wake()
    return Issued(invoice_id=stored.id, number=stored.invoice.number)


def freeze(invoice: Invoice, files: Sequence[SupportingFile] = (), letterhead: Letterhead = PLAIN) -> FrozenDocument:
    """The Factur-X of a numbered invoice, with the bytes of its supporting documents, the firm's colour and logo."""
    from chorus_desktop.documents.facturx import write_facturx

    return FrozenDocument(content=write_facturx(invoice, files, letterhead), media_type="application/pdf")


def withdraw(desk: Desk, invoice_id: int) -> bool:
    """Take an invoice back before it leaves; it becomes a draft that keeps its number. False when it is too late."""
    return outbox.withdraw(desk.store, invoice_id, now=desk.now())


def correct(desk: Desk, invoice_id: int) -> int:
    """Open again, under its number, an invoice that was not taken in. Raises UserFault("not_correctable")."""
    invoices.reopen(desk.store, invoice_id, now=desk.now())
    return invoice_id
