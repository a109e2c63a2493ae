"""Files of the disk that become supporting documents: chosen in the window, or named by an invoice by their path."""

import os
import stat
from pathlib import Path

from chorus_desktop.actions.supporting import OTHER_DOCUMENT, heavy
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.platform_files import MOST_FILE_BYTES, MOST_INVOICE_BYTES
from chorus_desktop.domain.problems import Problem
from chorus_desktop.domain.submission import SupportingFile

_MEGA = 1024 * 1024


def read_file(path: Path) -> bytes:
    """The content of a file of the disk; in any thread, and never more than the platform takes.

    Raises UserFault: attachment_no_file, attachment_unreadable, attachment_too_big.
    """
    try:
        # Asked before it is opened: a pipe would never come to an end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise UserFault("attachment_no_file", name=path.name)
        with path.open("rb") as file:
            content = file.read(MOST_FILE_BYTES + 1)
    except (OSError, ValueError) as fault:
        detail = getattr(fault, "strerror", None) or str(fault)
        raise UserFault("attachment_unreadable", name=path.name, detail=detail) from None
    if len(content) > MOST_FILE_BYTES:
        raise UserFault("attachment_too_big", name=path.name, max=str(MOST_FILE_BYTES // _MEGA))
    return content


def files_named_by(invoice: Invoice, folder: Path = Path()) -> tuple[SupportingFile, ...]:
    """The supporting documents (BG-24) that an invoice names by a path, read; a relative path begins in `folder`.

    Raises UserFault: attachment_no_file, attachment_unreadable, attachment_too_big, attachments_too_big.
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


def file_problems(invoice: Invoice, folder: Path = Path()) -> tuple[Problem, ...]:
    """What keeps the files that an invoice names by a path from being sent; a relative path begins in `folder`."""
    sizes = {
        rank: _plain_size(folder / attachment.path)
        for rank, attachment in enumerate(invoice.attachments)
        if attachment.path
    }
    found = [
        Problem(code="attachment_file", field=f"attachments.{rank}.path", params={"max": str(MOST_FILE_BYTES // _MEGA)})
        for rank, size in sizes.items()
        if not 0 < size <= MOST_FILE_BYTES
    ]
    return (*found, *heavy(sum(sizes.values())))


def _plain_size(path: Path) -> int:
    """The size of a file in bytes, 0 where there is none."""
    try:
        known = path.stat()
    except (OSError, ValueError):
        return 0
    return known.st_size if stat.S_ISREG(known.st_mode) and os.access(path, os.R_OK) else 0
