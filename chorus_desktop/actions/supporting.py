"""Supporting files (pièces jointes): joined to a draft, typed, removed; named by its invoice, read for its document."""

import mimetypes
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Attachment, Invoice
from chorus_desktop.domain.platform_files import (
    FILE_KINDS,
    LONGEST_FILE_NAME,
    MOST_FILE_BYTES,
    MOST_INVOICE_BYTES,
    MOST_WITHIN_BYTES,
    extension_of,
    joined_fault,
    shortened_name,
)
from chorus_desktop.domain.problems import Problem
from chorus_desktop.store import invoices, supporting
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.supporting import JoinedDocument

#: Code of any document beside the invoice, which may be of one of FILE_KINDS instead.
OTHER_DOCUMENT = "02"
#: Longest designation that the platform takes, in characters.
_LONGEST_DESIGNATION = 100
_MEGA = 1024 * 1024
_PHOTOS = frozenset({"jpg", "jpeg", "png"})
#: What BT-123 calls some of them; the others are told in words.
_KINDS = {"03": "BON_COMMANDE", "04": "BON_LIVRAISON", "06": "RIB", "07": "FACTURE_PAIEMENT_DIRECT"}
#: The name of the invoice's own data within a Factur-X: no other file may bear it.
_OWN_NAME = "factur-x.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo among the files of an invoice."""

    position: int
    name: str
    content: bytes


def with_files(invoice: Invoice, files: Iterable[JoinedDocument]) -> Invoice:
    """The invoice naming the files joined to its draft (BG-24), after those that it names by a path."""
    named = tuple(
        Attachment(
            filename=file.name,
            path="",
            type_code=_KINDS.get(file.type_code, "DOCUMENT_ANNEXE"),
            designation=file.designation if file.designation != file.name else _word(file.type_code),
        )
        for file in files
    )
    return replace(invoice, attachments=tuple(one for one in invoice.attachments if one.path) + named)


def _word(kind: str) -> str:
    return "" if kind in _KINDS else FILE_KINDS.get(kind, "").lower()


def too_heavy(files: Iterable[JoinedDocument]) -> tuple[Problem, ...]:
    """The problem of files that do not all go into one invoice of the form."""
    return heavy(sum(file.size for file in files))


def heavy(weight: int) -> tuple[Problem, ...]:
    """The problem of files of that weight, in bytes, in one invoice of the form."""
    if weight <= MOST_WITHIN_BYTES:
        return ()
    return (Problem(code="attachments_heavy", field="attachments", params={"max": str(MOST_WITHIN_BYTES // _MEGA)}),)


def add_file(
    desk: Desk, draft_id: int, content: bytes, name: str, *, type_code: str = OTHER_DOCUMENT, shorten: bool = False
) -> int:
    """Join a file as it is to a draft and give its position.

    Raises UserFault: attachment_type_not_accepted, attachment_empty, attachment_too_big, attachments_too_big with the
    invoice's own PDF, attachment_joined_before, not_a_draft, and attachment_name_length whose `proposed` is the name
    that `shorten` would give; the whole name then stays as the designation. A name that another file bears is
    numbered. StoreFault.
    """
    name = _tidy(name)
    short = shortened_name(name)
    fault = joined_fault(short, len(content), supporting.weight(desk.store, draft_id))
    if fault:
        most = MOST_INVOICE_BYTES if fault == "attachments_too_big" else MOST_FILE_BYTES
        raise UserFault(fault, name=name, max=str(most // _MEGA))
    if short != name and not shorten:
        raise UserFault("attachment_name_length", name=name, proposed=short)
    free = free_name(short, [file.name for file in supporting.listed(desk.store, draft_id)])
    return supporting.add(
        desk.store,
        draft_id,
        content,
        name=free,
        designation=free if short == name else name[:_LONGEST_DESIGNATION],
        type_code=type_code,
        media_type=mimetypes.guess_type(short)[0] or "application/octet-stream",
        now=desk.now(),
    )


def free_name(name: str, taken: Iterable[str]) -> str:
    """The name, numbered where another file bears it already: two of one name in a document would be one."""
    borne = {_OWN_NAME, *(one.casefold() for one in taken)}
    ending = f".{extension}" if (extension := extension_of(name)) else ""
    stem = name[: len(name) - len(ending)]
    endings = (f" {rank}{ending}" for rank in count(2))
    numbered = (stem[: LONGEST_FILE_NAME - len(end)].rstrip() + end for end in endings)
    return next(one for one in chain((name,), numbered) if one.casefold() not in borne)


def photos_of(files: Iterable[JoinedDocument]) -> tuple[JoinedDocument, ...]:
    """Those of the files that are photos."""
    return tuple(file for file in files if extension_of(file.name) in _PHOTOS)


def photos_joined(desk: Desk, draft_id: int) -> tuple[Photo, ...]:
    """The photos joined to a draft, with their bytes. Raises StoreFault."""
    return tuple(
        Photo(position=file.position, name=file.name, content=read_document_bytes(desk.store, file.sha256))
        for file in photos_of(supporting.listed(desk.store, draft_id))
    )


def room_for(desk: Desk, draft_id: int, photos: Sequence[Photo]) -> int:
    """The bytes that photos of a draft may weigh as one PDF. Raises UserFault("invoice_unknown"), StoreFault."""
    if invoices.load(desk.store, draft_id).origin == "own_pdf":
        return MOST_FILE_BYTES
    others = supporting.weight(desk.store, draft_id) - sum(len(photo.content) for photo in photos)
    return max(0, MOST_WITHIN_BYTES - others)


def united(photos: Sequence[Photo], most: int = MOST_FILE_BYTES) -> bytes:
    """Photos as one PDF of at most `most` bytes; in any thread.

    Raises UserFault: photo_unreadable, photo_too_big, photos_too_big.
    """
    from chorus_desktop.documents.photos import photos_as_pdf

    return photos_as_pdf([(photo.name, photo.content) for photo in photos], most)


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


def content_of(desk: Desk, file: JoinedDocument) -> bytes:
    """The very bytes that were joined. Raises StoreFault("document_damaged")."""
    return read_document_bytes(desk.store, file.sha256)


def _tidy(name: str) -> str:
    """The name as people see it: composed accents, which some systems store apart, and nothing that cannot be seen."""
    composed = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode("utf-8"))
    return " ".join("".join(sign if sign.isprintable() else " " for sign in composed).split())
