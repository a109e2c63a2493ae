"""The user's own file, PDF or bare XML: look at it; it is kept as a draft, frozen untouched and queued."""

import stat
from dataclasses import dataclass, replace
from pathlib import Path

from chorus_desktop.actions import own_xml
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import Issued, NotIssued, check
from chorus_desktop.actions.prefill import as_handed_over, prefilled
from chorus_desktop.actions.supporting import add_file
from chorus_desktop.documents.handover_file import MOST_HANDOVER_BYTES, Handover, is_handover, is_zip, read_handover
from chorus_desktop.documents.inspect import (
    MOST_PDF_BYTES,
    PdfFacts,
    Reading,
    examine_pdf,
    is_pdf,
    looks_like_xml,
    read_document,
)
from chorus_desktop.documents.xml_reading import syntax_of
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.problems import Problem, blocking
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.store import invoices, received, series, supporting
from chorus_desktop.store.attachments import add_document, read_document_bytes
from chorus_desktop.store.invoices import FrozenDocument
from chorus_desktop.store.received import Received
from chorus_desktop.store.settings import load_settings

#: Warning that a structured invoice names another seller than one's own firm.
SELLER_OTHER = "seller_other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A file that holds an invoice, and what was read in it; `reading` is None where nothing could be.

    `handover` is the file around it with which it was given to be sent.
    An invoice in bare XML has no `facts` and always a reading; `own_xml.why_not_as_it_is` says whether it can be sent.
    """

    content: bytes
    filename: str
    facts: PdfFacts | None
    reading: Reading | None
    handover: Handover | None = None


def examine(content: bytes, filename: str, *, seller_siret: str = "") -> Examined:
    """Look at a file in a child process. Raises UserFault: pdf_*, xml_*, document_unknown, xml_too_long.

    `seller_siret` is one's own, lest it be taken for the customer's.
    """
    if is_handover(content):
        return _handed_over(content, seller_siret)
    facts: PdfFacts | None = None
    reading: Reading | None
    if not is_pdf(content) and looks_like_xml(content):
        reading = read_document(content, filename)
    else:
        facts, reading = examine_pdf(content, seller_siret=seller_siret)
    if reading is not None and seller_siret and _of_another(reading, seller_siret):
        reading = replace(reading, warnings=(*reading.warnings, SELLER_OTHER))
    return Examined(content=content, filename=filename, facts=facts, reading=reading)


def _handed_over(content: bytes, seller_siret: str) -> Examined:
    """What is inside is what was sent along, whatever could be read of its page."""
    given = read_handover(content)
    if is_handover(given.content):
        raise UserFault("handover_damaged")
    within = examine(given.content, given.filename, seller_siret=seller_siret)
    reading = within.reading if within.facts is None else Reading(source="handover", invoice=given.invoice)
    return replace(within, reading=reading, handover=given)


def _of_another(reading: Reading, seller_siret: str) -> bool:
    identifier = reading.invoice.seller.identifier
    return identifier.type is IdentifierType.SIRET and identifier.value not in ("", seller_siret)


def examine_file(path: Path, *, seller_siret: str = "") -> Examined:
    """Look at a file of the disk. Raises as `examine`, and file_unreadable for what is none or may not be read."""
    try:
        # Asked before it is opened: a pipe would never come to an end.
        known = path.stat()
        if not stat.S_ISREG(known.st_mode):
            raise UserFault("file_unreadable")
        with path.open("rb") as file:
            content = file.read(MOST_PDF_BYTES + 1)
            if is_zip(content):
                content += file.read(MOST_HANDOVER_BYTES - len(content))
    except (OSError, ValueError):
        raise UserFault("file_unreadable") from None
    return examine(content, path.name, seller_siret=seller_siret)


def own_siret(desk: Desk) -> str:
    """The SIRET of the firm; "" where it goes by another identifier, or is not known yet."""
    identifier = load_settings(desk.store).seller.identifier
    return identifier.value if identifier.type is IdentifierType.SIRET else ""


def start(desk: Desk, examined: Examined, *, expected: str = "") -> int:
    """Keep the file and make a draft of what was read in it; gives the draft's id.

    `expected` is the number that the PDF is said to bear, for where none was read.
    """
    read = _read(desk, examined)
    if examined.facts is not None:
        read = replace(read, number=read.number or expected)
    draft_id = _save(desk, None, examined, read)
    for file in examined.handover.files if examined.handover is not None else ():
        add_file(desk, draft_id, file.content, file.name, type_code=file.type_code, shorten=True)
    return draft_id


def exchange_pdf(desk: Desk, draft_id: int, examined: Examined) -> int:
    """Put another file in the place of a draft's, with the number read in it; what was typed beside a PDF stays.

    Raises UserFault: not_a_draft, or xml_takes_no_files where files were joined to the PDF; StoreFault.
    """
    if examined.facts is None and supporting.listed(desk.store, draft_id):
        raise UserFault("xml_takes_no_files")
    read = _read(desk, examined)
    if examined.facts is not None and is_pdf(content_of(desk, draft_id)):
        number = examined.reading.invoice.number if examined.reading is not None else ""
        read = replace(invoices.load(desk.store, draft_id).invoice, number=number)
    return _save(desk, draft_id, examined, read)


def _read(desk: Desk, examined: Examined) -> Invoice:
    """Of XML all that is in it; of a PDF what goes beside it."""
    if examined.facts is None:
        assert examined.reading is not None, "XML that is no invoice is a fault"
        return own_xml.invoice_of(examined.reading)
    return as_handed_over(examined.handover) if examined.handover else prefilled(desk, examined.reading)


def _save(desk: Desk, draft_id: int | None, examined: Examined, invoice: Invoice) -> int:
    media_type = "application/pdf" if examined.facts is not None else own_xml.MEDIA_TYPE
    sha256 = add_document(desk.store, examined.content, media_type=media_type, now=desk.now())
    if (given := examined.handover) is not None:
        told = Received(name=given.invoice.seller.name, handed_on=given.handed_on)
        received.note(desk.store, sha256, told, now=desk.now())
    own = (sha256, examined.filename)
    return invoices.save_draft(desk.store, draft_id, invoice, origin="own_pdf", now=desk.now(), own_pdf=own)


def handed_over_by(desk: Desk, draft_id: int) -> Received | None:
    """Who handed the file of this draft over to be sent; None of one's own. Raises StoreFault."""
    return received.received(desk.store, invoices.load(desk.store, draft_id).own_pdf_sha256)


def used_number(desk: Desk, draft_id: int) -> str:
    """The number under which another invoice was issued with the very PDF of this draft; "" where there is none."""
    return series.number_of_document(desk.store, draft_id)


def save_own_pdf_draft(desk: Desk, draft_id: int, invoice: Invoice) -> int:
    """Keep what was typed beside the PDF."""
    return invoices.save_draft(desk.store, draft_id, invoice, origin="own_pdf", now=desk.now())


def content_of(desk: Desk, draft_id: int) -> bytes:
    """The file of a draft. Raises StoreFault("document_damaged")."""
    stored = invoices.load(desk.store, draft_id)
    return read_document_bytes(desk.store, stored.own_pdf_sha256)


def xml_syntax(content: bytes) -> FluxSyntax | None:
    """The syntax in which a draft's file is sent as a flux; None for a PDF."""
    return None if is_pdf(content) else syntax_of(content)


def issue_own_pdf(desk: Desk, draft_id: int, invoice: Invoice, *, hand_over: bool = False) -> Issued | NotIssued:
    """Freeze the file as it is and queue it. The number is the one printed on the PDF, or written in the XML.

    `invoice` goes beside a PDF as its data; of XML nothing counts but what was read in it. `hand_over` as in `issue`.
    """
    content = content_of(desk, draft_id)
    if syntax := xml_syntax(content):
        return own_xml.issue_xml(desk, draft_id, content, syntax, hand_over=hand_over)
    problems = blocking(check(desk, invoice, own_pdf=True))
    if not problems and series.number_exists(desk.store, invoice.number, except_id=draft_id):
        problems = (Problem(code="number_taken", field="number", params={"number": invoice.number}),)
    if not problems and (used := used_number(desk, draft_id)):
        problems = (Problem(code="pdf_number_used", field="number", params={"number": used}),)
    if problems:
        return NotIssued(problems=problems)

    def keep(_: Invoice) -> FrozenDocument:
        return FrozenDocument(content=content, media_type="application/pdf")

    stored = invoices.issue(
        desk.store, draft_id, invoice, now=desk.now(), prefix="", make=keep, submit=True, hand_over=hand_over
    )
    desk.commands.wake()
    return Issued(invoice_id=stored.id, number=stored.invoice.number)
