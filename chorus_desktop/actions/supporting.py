"""Supporting files (pièces jointes): read for the document of an invoice; joined, typed, removed beside an own PDF."""

import mimetypes
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from chorus_desktop.actions.desk import Desk
from chorus_desktop.documents.photos import photos_as_pdf
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.platform_files import (
    MOST_FILE_BYTES,
    MOST_INVOICE_BYTES,
    extension_of,
    joined_fault,
    shortened_name,
)
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.store import supporting
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.supporting import JoinedDocument

#: Type code of any document beside the invoice (recuperer/typespj).
OTHER_DOCUMENT = "02"
#: Longest designation that the platform takes, in characters.
_LONGEST_DESIGNATION = 100
_MEGA = 1024 * 1024
_PHOTOS = frozenset({"jpg", "jpeg", "png"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo among the files of an invoice."""

    position: int
    name: str
    content: bytes


def read_file(path: Path) -> bytes:
    """The content of a file of the disk; in any thread, and never more than the platform takes.

    Raises UserFault: attachment_unreadable, attachment_too_big.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_FILE_BYTES + 1)
    except OSError as fault:
        raise UserFault("attachment_unreadable", name=path.name, detail=fault.strerror or "") from None
    if len(content) > MOST_FILE_BYTES:
        raise UserFault("attachment_too_big", name=path.name, max=str(MOST_FILE_BYTES // _MEGA))
    return content


def files_named_by(invoice: Invoice, folder: Path = Path()) -> tuple[SupportingFile, ...]:
    """The supporting documents (BG-24) that an invoice names by a path, read; a relative path begins in `folder`.

    Raises UserFault: attachment_unreadable, attachment_too_big, attachments_too_big.
    """
    files = tuple(
        SupportingFile(
            name=attachment.filename,
            content=read_file(folder / attachment.path),
            designation=attachment.designation,
            type_code=OTHER_DOCUMENT,
        )
        for attachment in invoice.attachments
        if attachment.path
    )
    if sum(len(file.content) for file in files) > MOST_INVOICE_BYTES:
        raise UserFault("attachments_too_big", name=files[-1].name, max=str(MOST_INVOICE_BYTES // _MEGA))
    return files


def add_file(
    desk: Desk, draft_id: int, content: bytes, name: str, *, type_code: str = OTHER_DOCUMENT, shorten: bool = False
) -> int:
    """Join a file as it is to a draft and give its position.

    Raises UserFault: attachment_type_not_accepted, attachment_empty, attachment_too_big, attachments_too_big with the
    invoice's own PDF, attachment_joined_before, attachment_needs_pdf, not_a_draft, and attachment_name_length whose
    `proposed` is the name that `shorten` would give; the whole name then stays as the designation. StoreFault.
    """
    name = _tidy(name)
    short = shortened_name(name)
    fault = joined_fault(short, len(content), supporting.weight(desk.store, draft_id))
    if fault:
        most = MOST_INVOICE_BYTES if fault == "attachments_too_big" else MOST_FILE_BYTES
        raise UserFault(fault, name=name, max=str(most // _MEGA))
    if short != name and not shorten:
        raise UserFault("attachment_name_length", name=name, proposed=short)
    return supporting.add(
        desk.store,
        draft_id,
        content,
        name=short,
        designation=name[:_LONGEST_DESIGNATION],
        type_code=type_code,
        media_type=mimetypes.guess_type(short)[0] or "application/octet-stream",
        now=desk.now(),
    )


def photos_of(files: Iterable[JoinedDocument]) -> tuple[JoinedDocument, ...]:
    """Those of the files that are photos."""
    return tuple(file for file in files if extension_of(file.name) in _PHOTOS)


def photos_joined(desk: Desk, draft_id: int) -> tuple[Photo, ...]:
    """The photos joined to a draft, with their bytes. Raises StoreFault."""
    return tuple(
        Photo(position=file.position, name=file.name, content=read_document_bytes(desk.store, file.sha256))
        for file in photos_of(supporting.listed(desk.store, draft_id))
    )


def united(photos: Sequence[Photo]) -> bytes:
    """Photos as one PDF that the platform takes; in any thread.

    Raises UserFault: photo_unreadable, photo_too_big, photos_too_big.
    """
    return photos_as_pdf([(photo.name, photo.content) for photo in photos], MOST_FILE_BYTES)


def put_united(desk: Desk, draft_id: int, photos: Sequence[Photo], content: bytes, name: str) -> int:
    """Put the PDF of photos in their stead in one step and give its position.

    Raises UserFault: attachments_too_big, attachment_joined_before, not_a_draft; StoreFault.
    """
    others = supporting.weight(desk.store, draft_id) - sum(len(photo.content) for photo in photos)
    if len(content) + others > MOST_INVOICE_BYTES:
        raise UserFault("attachments_too_big", name=name, max=str(MOST_INVOICE_BYTES // _MEGA))
    positions = [photo.position for photo in photos]
    return supporting.replace_by(desk.store, draft_id, positions, content, name=name, now=desk.now())


def set_type(desk: Desk, draft_id: int, position: int, type_code: str) -> None:
    """Say what a file is, by the code of the platform's list. Raises UserFault("not_a_draft"), StoreFault."""
    supporting.set_type(desk.store, draft_id, position, type_code, now=desk.now())


def remove_file(desk: Desk, draft_id: int, position: int) -> None:
    """Take a file off a draft; the file of the disk stays where it is. Raises UserFault("not_a_draft"), StoreFault."""
    supporting.remove(desk.store, draft_id, position, now=desk.now())


def list_files(desk: Desk, invoice_id: int) -> tuple[JoinedDocument, ...]:
    """The files of an invoice, draft or issued, in the order in which they were joined. Raises StoreFault."""
    return supporting.listed(desk.store, invoice_id)


def _tidy(name: str) -> str:
    """The name as people see it: composed accents, which some systems store apart, and nothing that cannot be seen."""
    composed = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode("utf-8"))
    return " ".join("".join(sign if sign.isprintable() else " " for sign in composed).split())
