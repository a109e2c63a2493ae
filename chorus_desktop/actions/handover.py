"""Have somebody else send an invoice, usually the accountant: give it away, take it back, note that it was sent."""

import re
from pathlib import Path

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.own_pdf import Examined
from chorus_desktop.documents.export_names import FileNames
from chorus_desktop.documents.handover_file import Handover, write_handover
from chorus_desktop.documents.inspect import is_pdf
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.identifiers import siren_of
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.durable_files import write_durably
from chorus_desktop.store import guard, handovers, invoices, supporting
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.moves import latest_of
from chorus_desktop.store.proof import invoice_of_number
from chorus_desktop.store.settings import load_settings

#: What the platform calls a deposit: letters and digits, as on its portal and in its letters.
_FLUX_NUMBER = re.compile(r"[0-9A-Z_-]{0,50}")


def hand_over(desk: Desk, invoice_id: int) -> bool:
    """Give a queued invoice away, so that nothing here sends it. False when it is too late.

    Raises UserFault: handover_held_back in an older store that is still compared with the platform, handover_there
    where the platform has one of its number; StoreFault.
    """
    given = handovers.hand_over(desk.store, invoice_id, now=desk.now())
    desk.commands.wake()
    return given


def write_file(desk: Desk, invoice_id: int, folder: Path) -> Path:
    """Write the file for the other side into a folder, under the number; gives its path.

    Raises as `handover_file`, and UserFault("file_unwritable").
    """
    path = folder / file_name(invoices.load(desk.store, invoice_id).invoice.number)
    write_to(desk, invoice_id, path)
    return path


def write_to(desk: Desk, invoice_id: int, path: Path) -> None:
    """Write the file for the other side under a path of the user's. Raises as `write_file`."""
    try:
        write_durably(path, handover_file(desk, invoice_id))
    except OSError as fault:
        raise UserFault("file_unwritable", path=str(path), detail=fault.strerror or "") from None


def file_name(number: str) -> str:
    """How the file for the other side is called."""
    return f"{FileNames().stem(number)}-remise.zip"


def handover_file(desk: Desk, invoice_id: int) -> bytes:
    """The file for the other side. Raises UserFault: decided_meanwhile unless it is given away; StoreFault.

    There is none before the second place knows: a backup of before would send what the other side was given.
    """
    guard.catch_up(desk.store)
    stored, submission = invoices.load(desk.store, invoice_id), latest_of(desk.store, invoice_id)
    if submission is None or submission.state is not SubmissionState.HANDED_OVER:
        raise UserFault("decided_meanwhile")
    content = read_document_bytes(desk.store, submission.document_sha256)
    given = Handover(
        content=content,
        filename=FileNames().of(stored.invoice.number, "pdf" if is_pdf(content) else "xml"),
        handed_on=(submission.decided_at or desk.now()).astimezone().date(),
        invoice=stored.invoice,
        files=supporting.files_of(desk.store, invoice_id) if stored.own_pdf_sha256 else (),
    )
    return write_handover(given)


def is_here(desk: Desk, examined: Examined) -> int | None:
    """The id of the invoice of a file that was handed over, where it is in this store; else None.

    Raises UserFault("handover_other_firm") for the file of a firm that is not open here; StoreFault.
    """
    if examined.handover is None:
        return None
    invoice = examined.handover.invoice
    own, seller = load_settings(desk.store).seller.identifier, invoice.seller.identifier
    if own.value and seller != own and siren_of(seller.value) != siren_of(own.value):
        raise UserFault("handover_other_firm", name=invoice.seller.name, siret=seller.value)
    try:
        return invoice_of_number(desk.store, invoice.number)
    except UserFault:
        return None


def take_back(desk: Desk, invoice_id: int) -> None:
    """The other side does not send it: it is a draft again under its number.

    Sent again from here it is searched for on the platform first, as long as an unanswered deposit is. Raises
    UserFault("decided_meanwhile"), StoreFault.
    """
    handovers.take_back(desk.store, invoice_id, now=desk.now())


def note_sent(desk: Desk, invoice_id: int, flux_number: str = "") -> None:
    """The other side sent it, under a flux number where that is known; its statuses are read from now on.

    Raises UserFault: flux_number_shape, decided_meanwhile; StoreFault.
    """
    number = "".join(flux_number.split()).upper()
    if not _FLUX_NUMBER.fullmatch(number):
        raise UserFault("flux_number_shape", field="flux_number")
    handovers.note_sent(desk.store, invoice_id, number, now=desk.now())
    desk.commands.sync_now()
