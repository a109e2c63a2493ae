"""Documents by their SHA-256: put in once, never changed, checked whenever they are read."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.database import Store
from chorus_desktop.store.times import to_text

if TYPE_CHECKING:
    from sqlite_utils import Database


def add_document(store: Store, content: bytes, *, media_type: str, now: datetime) -> str:
    """Keep a document and give its SHA-256; the same content twice is kept once. Raises StoreFault."""
    with store.write(begins=True) as db:
        return insert_document(db, content, media_type=media_type, now=now)


def insert_document(db: Database, content: bytes, *, media_type: str, now: datetime) -> str:
    """The same inside a transaction that is already open; bytes that the disk had lost are there again."""
    sha256 = hashlib.sha256(content).hexdigest()
    added = db.execute(
        "INSERT INTO documents (sha256, media_type, size, content, created_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (sha256) DO NOTHING",
        [sha256, media_type, len(content), content, to_text(now)],
    ).rowcount
    if not added and db.execute("SELECT content FROM documents WHERE sha256 = ?", [sha256]).fetchone() != (content,):
        _give_back(db, sha256, content, media_type)
    return sha256


def _give_back(db: Database, sha256: str, content: bytes, media_type: str) -> None:
    """The rule that a document never changes stands again before anything of this is on the disk."""
    rule = db.execute("SELECT sql FROM sqlite_master WHERE name = 'documents_frozen'").fetchall()
    db.execute("DROP TRIGGER IF EXISTS documents_frozen")
    db.execute(
        "UPDATE documents SET media_type = ?, size = ?, content = ? WHERE sha256 = ?",
        [media_type, len(content), content, sha256],
    )
    for (sql,) in rule:
        db.execute(sql)


def read_document_bytes(store: Store, sha256: str) -> bytes:
    """The very bytes that were put in. Raises StoreFault("document_damaged") where the disk no longer has them."""
    row = store.row("SELECT content FROM documents WHERE sha256 = ?", [sha256])
    if row is None or hashlib.sha256(row["content"]).hexdigest() != sha256:
        raise StoreFault("document_damaged", sha256=sha256, path=str(store.path))
    return bytes(row["content"])
