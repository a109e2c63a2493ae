"""Frozen documents: kept once, never changed, checked on every reading."""

import hashlib
import sqlite3

import pytest

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.attachments import add_document, read_document_bytes
from chorus_desktop.store.database import Store, open_database
from tests.store.conftest import NOW, Shelf

CONTENT = b"%PDF-1.7 a document that nobody may change"
SHA256 = hashlib.sha256(CONTENT).hexdigest()


def add(store: Store, content: bytes = CONTENT) -> str:
    return add_document(store, content, media_type="application/pdf", now=NOW)


def test_a_document_is_kept_once_under_its_hash(store: Store) -> None:
    assert add(store) == add(store) == SHA256
    assert read_document_bytes(store, SHA256) == CONTENT
    assert store.column("SELECT size FROM documents") == (len(CONTENT),)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents SET content = x'00', size = 1",
        "UPDATE documents SET media_type = 'text/plain'",
        "UPDATE documents SET sha256 = sha256",
        "DELETE FROM documents",
        "INSERT OR REPLACE INTO documents SELECT sha256, 'text/plain', size, content, created_at FROM documents",
    ],
)
def test_no_statement_changes_a_document(store: Store, statement: str) -> None:
    add(store)
    with pytest.raises(sqlite3.IntegrityError, match="frozen document"), store.write() as db:
        db.execute(statement)
    assert read_document_bytes(store, SHA256) == CONTENT


def test_a_hash_has_its_length_and_a_size_is_true(store: Store) -> None:
    for sha256, size in (("ab", 1), ("a" * 64, 2)):
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"), store.write() as db:
            db.execute("INSERT INTO documents VALUES (?, '', ?, x'00', '')", [sha256, size])


def test_bytes_that_the_disk_changed_are_not_given_out(shelf: Shelf) -> None:
    add(shelf.store)
    shelf.store.close()
    content = shelf.path.read_bytes()
    assert content.count(b"nobody may") == 1
    shelf.path.write_bytes(content.replace(b"nobody may", b"nobody MAY"))
    store = open_database(shelf.path)
    with pytest.raises(StoreFault) as caught:
        read_document_bytes(store, SHA256)
    store.close()
    assert (caught.value.code, caught.value.params["sha256"]) == ("document_damaged", SHA256)


def test_a_document_that_is_missing(store: Store) -> None:
    with pytest.raises(StoreFault, match="document_damaged"):
        read_document_bytes(store, "0" * 64)


def test_a_document_in_use_cannot_go_missing(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"), store.write() as db:
        db.execute(
            "INSERT INTO invoices (state, origin, content, type_code, buyer_siret, buyer_name, preceding_number,"
            " without_vat_cents, vat_cents, with_vat_cents, due_cents, created_at, updated_at, own_pdf_sha256)"
            " VALUES ('draft', 'own_pdf', '{}', '380', '', '', '', 0, 0, 0, 0, '', '', ?)",
            ["0" * 64],
        )
