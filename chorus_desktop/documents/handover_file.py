"""The file with which an invoice is given to somebody who sends it: document, data and files in one ZIP."""

import hashlib
import io
import json
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date

from chorus_desktop.documents.export_archive import entry_of
from chorus_desktop.domain.codec import decode, encode
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.submission import SupportingFile

#: Largest such file that is looked at, in bytes: what an invoice may weigh with all its files, and some room.
MOST_HANDOVER_BYTES = 150 * 1024 * 1024
_MANIFEST, _READ_ME, _FILES = "remise.json", "LISEZMOI.txt", "pieces/"
_FORMAT, _VERSION = "chorus-desktop/remise", 1
#: What a person reads who opens the ZIP without this program; a document, so in French.
_TOLD = (
    "Facture {number} de {name}\r\n\r\n"
    "À envoyer à Chorus Pro par l’expert-comptable : {name} ne l’envoie pas.\r\n"
    "Ouvrez ce fichier ZIP tel quel avec Chorus Desktop, ou déposez le document {document} vous-même, sans changer son "
    "numéro.\r\n"
)
_MOST_MANIFEST = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """What is handed over: the document that leaves, byte for byte, under its name, on which day, and its data.

    `files` are those that go beside a PDF of the user's own; what is embedded in the document is not among them.
    """

    content: bytes
    filename: str
    handed_on: date
    invoice: Invoice
    files: tuple[SupportingFile, ...] = ()


def is_zip(data: bytes) -> bool:
    """Whether a file begins as a ZIP does."""
    return data[:4] == b"PK\x03\x04"


def is_handover(data: bytes) -> bool:
    """Whether a file is a ZIP that means to be a hand-over; any other one is no invoice at all."""
    return is_zip(data) and _MANIFEST.encode() in data


def write_handover(given: Handover) -> bytes:
    """The ZIP; the same bytes for the same hand-over."""
    number, name = given.invoice.number, given.invoice.seller.name
    read_me = _TOLD.format(number=number, name=name, document=given.filename)
    told = {
        "format": _FORMAT,
        "version": _VERSION,
        "handed_on": given.handed_on.isoformat(),
        "document": given.filename,
        "sha256": _sha256(given.content),
        "invoice": json.loads(encode(given.invoice)),
        "files": [
            {"name": f.name, "designation": f.designation, "type_code": f.type_code, "sha256": _sha256(f.content)}
            for f in given.files
        ],
    }
    manifest = json.dumps(told, ensure_ascii=False, sort_keys=True, indent=1).encode("utf-8")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(entry_of(given.filename), given.content)
        archive.writestr(entry_of(_READ_ME), read_me.encode("utf-8-sig"))
        archive.writestr(entry_of(_MANIFEST), manifest)
        for rank, file in enumerate(given.files):
            archive.writestr(entry_of(_place(rank, file.name)), file.content)
    return packed.getvalue()


def read_handover(data: bytes) -> Handover:
    """What was handed over, each file being what its hash says. Raises UserFault: handover_damaged, handover_newer."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > MOST_HANDOVER_BYTES:
                raise UserFault("handover_damaged")
            told = json.loads(_member(archive, _MANIFEST, _MOST_MANIFEST))
            if told["format"] != _FORMAT:
                raise UserFault("handover_damaged")
            if told["version"] > _VERSION:
                raise UserFault("handover_newer")
            files = tuple(_file(archive, rank, each) for rank, each in enumerate(told["files"]))
            return Handover(
                content=_verified(archive, str(told["document"]), told["sha256"]),
                filename=str(told["document"]),
                handed_on=date.fromisoformat(told["handed_on"]),
                invoice=decode(Invoice, json.dumps(told["invoice"])),
                files=files,
            )
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, KeyError, TypeError, RuntimeError):
        raise UserFault("handover_damaged") from None


def _file(archive: zipfile.ZipFile, rank: int, told: dict[str, str]) -> SupportingFile:
    return SupportingFile(
        name=str(told["name"]),
        content=_verified(archive, _place(rank, str(told["name"])), told["sha256"]),
        designation=str(told["designation"]),
        type_code=str(told["type_code"]),
    )


def _place(rank: int, name: str) -> str:
    return f"{_FILES}{rank + 1:02d}-{name}"


def _verified(archive: zipfile.ZipFile, name: str, sha256: str) -> bytes:
    content = _member(archive, name, MOST_HANDOVER_BYTES)
    if _sha256(content) != sha256:
        raise UserFault("handover_damaged")
    return content


def _member(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """One member, of which no more is unpacked than may be."""
    with archive.open(name) as member:
        content = member.read(most + 1)
    if len(content) > most:
        raise UserFault("handover_damaged")
    return content


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
