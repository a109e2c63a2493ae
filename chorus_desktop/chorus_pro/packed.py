"""Downloads of several documents: a ZIP with a folder for each invoice, unpacked within limits."""

import io
import zipfile
import zlib

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.domain.exchange import ReadFailed
from chorus_desktop.domain.platform_files import Download, FileKind, PackedFile

#: Bytes and entries beyond which an archive is not what the platform would pack (120 Mo, 500 invoices).
MOST_BYTES = 256 * 1024 * 1024
MOST_ENTRIES = 10_000


def unpacked(download: Download) -> tuple[PackedFile, ...] | ReadFailed:
    """The documents of a download; a single PDF or XML is one without a folder. "unexpected_answer" if damaged."""
    if download.kind is not FileKind.ZIP:
        return (PackedFile(folder="", name="", content=download.content),)
    try:
        with zipfile.ZipFile(io.BytesIO(download.content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
                return ReadFailed(code="unexpected_answer", detail="archive too big")
            return tuple(_unpacked(entry.filename, archive.read(entry)) for entry in entries)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError) as fault:
        # RuntimeError is how encryption and unknown methods of compression are told.
        return ReadFailed(code="unexpected_answer", detail=f"archive: {fault}"[:200])


def _unpacked(path: str, content: bytes) -> PackedFile:
    """Names are shown, never used as paths: only the last folder and the plain name are kept."""
    *folders, name = path.replace("\\", "/").split("/")
    return PackedFile(
        folder=folders[-1] if folders else "",
        name=name,
        content=content,
        is_deposit_certificate=uncertain.CERTIFICATE_WORD in name.casefold(),
    )
