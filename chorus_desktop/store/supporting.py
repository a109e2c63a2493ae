"""The files joined to an invoice: added and removed in the draft, frozen with it, read to be sent beside or in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.store.attachments import insert_document, read_document_bytes
from chorus_desktop.store.database import Store
from chorus_desktop.store.rows import Row
from chorus_desktop.store.times import to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

_REMOVE = "DELETE FROM supporting_files WHERE invoice_id = ? AND position = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedDocument:
    """One file of an invoice without its bytes; `position` names it within the invoice, `size` is in bytes."""

    position: int
    sha256: str
    name: str
    designation: str
    type_code: str
    size: int


def listed(store: Store, invoice_id: int) -> tuple[JoinedDocument, ...]:
    """The files of an invoice in the order in which they were joined. Raises StoreFault."""
    rows = store.rows(
        "SELECT position, sha256, name, designation, type_code, size FROM supporting_files"
        " JOIN documents USING (sha256) WHERE invoice_id = ? ORDER BY position",
        [invoice_id],
    )
    return tuple(JoinedDocument(**row) for row in rows)


def files_of(store: Store, invoice_id: int) -> tuple[SupportingFile, ...]:
    """The same with their bytes, hash verified, to be sent. Raises StoreFault("document_damaged")."""
    return tuple(
        SupportingFile(
            name=file.name,
            content=read_document_bytes(store, file.sha256),
            designation=file.designation,
            type_code=file.type_code,
        )
        for file in listed(store, invoice_id)
    )


def weight(store: Store, invoice_id: int) -> int:
    """What an invoice weighs in bytes: its own PDF, if it is one, and all that is joined to it. Raises StoreFault."""
    (size,) = store.column(
        "SELECT coalesce(sum(size), 0) FROM documents WHERE sha256 IN (SELECT own_pdf_sha256 FROM invoices"
        " WHERE id = :id UNION ALL SELECT sha256 FROM supporting_files WHERE invoice_id = :id)",
        {"id": invoice_id},
    )
    return int(size)


def told(store: Store, invoice_id: int) -> str:
    """What the journal tells of the files when they are frozen: on each line a SHA-256, two spaces, and the name."""
    return "\n".join(f"{file.sha256}  {file.name}" for file in listed(store, invoice_id))


def from_journal(text: str) -> tuple[tuple[str, str], ...]:
    """SHA-256 and name of each file that `told` told."""
    return tuple((line[:64], line[66:]) for line in text.split("\n") if line)


def add(
    store: Store,
    draft_id: int,
    content: bytes,
    *,
    name: str,
    designation: str,
    type_code: str,
    media_type: str,
    now: datetime,
) -> int:
    """Join a file to a draft and give its position; on the disk when it returns.

    Raises UserFault: invoice_unknown, not_a_draft, and attachment_joined_before where the draft has the same bytes
    already, joined or as its PDF; StoreFault.
    """
    file = SupportingFile(name=name, content=content, designation=designation, type_code=type_code)
    with store.write(begins=True) as db:
        return _added(db, store, draft_id, file, media_type, now)


def copy(store: Store, source_id: int, draft_id: int, *, now: datetime) -> None:
    """Join to a draft whatever is joined to another one. Raises UserFault: invoice_unknown, not_a_draft; StoreFault."""
    with store.write() as db:
        _draft(store, draft_id)
        copy_within(db, source_id, draft_id)
        _touch(db, draft_id, now)


def copy_within(db: Database, source_id: int, draft_id: int) -> None:
    """Join to a draft whatever is joined to another invoice, inside a transaction that is already open."""
    db.execute(
        "INSERT INTO supporting_files (invoice_id, position, sha256, name, designation, type_code)"
        " SELECT ?, position, sha256, name, designation, type_code FROM supporting_files WHERE invoice_id = ?",
        [draft_id, source_id],
    )


def replace_by(
    store: Store, draft_id: int, positions: Iterable[int], content: bytes, *, name: str, now: datetime
) -> int:
    """Put one PDF in the stead of these files, under the type of the first; gives its position. Raises like `add`."""
    wanted = set(positions)
    with store.write(begins=True) as db:
        gone = [file for file in listed(store, draft_id) if file.position in wanted]
        made = SupportingFile(name=name, content=content, designation=name, type_code=gone[0].type_code)
        position = _added(db, store, draft_id, made, "application/pdf", now)
        for file in gone:
            db.execute(_REMOVE, [draft_id, file.position])
        return position


def _added(db: Database, store: Store, draft_id: int, file: SupportingFile, media_type: str, now: datetime) -> int:
    draft = _draft(store, draft_id)
    sha256 = insert_document(db, file.content, media_type=media_type, now=now)
    others = listed(store, draft_id)
    known = {draft["own_pdf_sha256"]: draft["own_pdf_name"]} | {other.sha256: other.name for other in others}
    if sha256 in known:
        raise UserFault("attachment_joined_before", name=file.name, other=known[sha256])
    position = max((other.position for other in others), default=0) + 1
    db.execute(
        "INSERT INTO supporting_files (invoice_id, position, sha256, name, designation, type_code)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [draft_id, position, sha256, file.name, file.designation, file.type_code],
    )
    _touch(db, draft_id, now)
    return position


def set_type(store: Store, draft_id: int, position: int, type_code: str, *, now: datetime) -> None:
    """Say what a file of a draft is. Raises UserFault: invoice_unknown, not_a_draft; StoreFault."""
    with store.write() as db:
        _draft(store, draft_id)
        db.execute(
            "UPDATE supporting_files SET type_code = ? WHERE invoice_id = ? AND position = ?",
            [type_code, draft_id, position],
        )
        _touch(db, draft_id, now)


def remove(store: Store, draft_id: int, position: int, *, now: datetime) -> None:
    """Take a file off a draft. Raises UserFault: invoice_unknown, not_a_draft; StoreFault."""
    with store.write() as db:
        _draft(store, draft_id)
        db.execute(_REMOVE, [draft_id, position])
        _touch(db, draft_id, now)


def _draft(store: Store, draft_id: int) -> Row:
    row = store.row("SELECT * FROM invoices WHERE id = ?", [draft_id])
    if row is None:
        raise UserFault("invoice_unknown", id=str(draft_id))
    if row["state"] != "draft":
        raise UserFault("not_a_draft", number=row["number"])
    return row


def _touch(db: Database, draft_id: int, now: datetime) -> None:
    db.execute("UPDATE invoices SET updated_at = ? WHERE id = ?", [to_text(now), draft_id])
