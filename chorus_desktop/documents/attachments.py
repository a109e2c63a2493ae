"""The bytes of supporting documents (BG-24): which file belongs to which name, and what a document may carry of it."""

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Attachment, Invoice
from chorus_desktop.domain.platform_files import MOST_FILE_BYTES, attachment_fault, extension_of
from chorus_desktop.domain.submission import SupportingFile

#: Media types of the extensions that matter here; all others travel as plain bytes.
_MEDIA_TYPES = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "txt": "text/plain",
    "xml": "text/xml",
    "zip": "application/zip",
}
#: What EN 16931 lets into the XML itself (BR-CL-24).
EMBEDDABLE = frozenset(_MEDIA_TYPES[kind] for kind in ("pdf", "png", "jpg", "csv", "xlsx", "ods"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A supporting document with its bytes; `content` is None where only its name is known."""

    attachment: Attachment
    content: bytes | None

    @property
    def media_type(self) -> str:
        """BT-125-1."""
        return self.attachment.media_type or usual_media_type(self.attachment.filename)

    @property
    def embedded(self) -> str:
        """The bytes as base64, where they are known and the XML may carry them; else nothing."""
        if self.content is None or self.media_type not in EMBEDDABLE:
            return ""
        return base64.b64encode(self.content).decode("ascii")


def usual_media_type(name: str) -> str:
    """The media type that follows from the name of a file."""
    return _MEDIA_TYPES.get(extension_of(name), "application/octet-stream")


def joined(invoice: Invoice, files: Sequence[SupportingFile]) -> tuple[Joined, ...]:
    """The supporting documents of an invoice in their order, each with the bytes of the file of its name.

    Where several bear one name, each takes the next of its files.
    Raises UserFault, naming the file: attachment_name_length, attachment_type_not_accepted, attachment_empty,
    attachment_too_big. A file that the invoice does not name is a fault of the program.
    """
    contents: dict[str, list[bytes]] = {}
    for file in files:
        contents.setdefault(file.name, []).append(file.content)
    assert contents.keys() <= {attachment.filename for attachment in invoice.attachments}
    return tuple(_joined(invoice.attachments, contents))


def _joined(attachments: Sequence[Attachment], contents: dict[str, list[bytes]]) -> Iterator[Joined]:
    for attachment in attachments:
        waiting = contents.get(attachment.filename)
        content = waiting.pop(0) if waiting else None
        if content is not None:
            fault = attachment_fault(attachment.filename, len(content))
            if fault:
                raise UserFault(fault, name=attachment.filename, max=str(MOST_FILE_BYTES // 1024 // 1024))
        yield Joined(attachment=attachment, content=content)
