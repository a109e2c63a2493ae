"""The syntax of a flux: frozen with the invoice, told by the journal, verified, and kept through the migration."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from chorus_desktop.domain.exchange import Accepted, DepositWay
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.outbox import Submission, SubmissionState, after_deposit
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.store import attachments, audit, invoices, proof
from chorus_desktop.store.database import open_database
from chorus_desktop.store.invoices import FrozenDocument
from chorus_desktop.store.migrations import MIGRATIONS
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.verification import verify
from tests import factories
from tests.store.conftest import NOW, Shelf, freeze

XML = b"<Invoice/>"


def queued(shelf: Shelf, syntax: FluxSyntax, content: bytes = XML, number: str = "EXT/1") -> Submission:
    """An own document of this syntax, issued and queued."""
    sha256 = attachments.add_document(shelf.store, content, media_type="application/xml", now=NOW)
    invoice = factories.invoice(number=number)
    draft = invoices.save_draft(shelf.store, None, invoice, origin="own_pdf", now=NOW, own_pdf=(sha256, "facture.xml"))

    def keep(_: Invoice) -> FrozenDocument:
        return FrozenDocument(content=content, media_type="application/xml", syntax=syntax)

    invoices.issue(shelf.store, draft, invoice, now=NOW, prefix="", make=keep, submit=True)
    return shelf.sync.active()[-1]


@pytest.mark.parametrize("syntax", [FluxSyntax.UBL, FluxSyntax.CII_16B])
def test_an_own_xml_is_a_flux_in_its_syntax_byte_for_byte(shelf: Shelf, syntax: FluxSyntax) -> None:
    deposit = shelf.sync.deposit_of(queued(shelf, syntax))
    assert (deposit.way, deposit.syntax, deposit.content) == (DepositWay.FLUX, syntax, XML)
    assert (deposit.pdf_data, deposit.supporting) == (None, ())
    assert deposit.file_name.startswith("EXT_1-1-")
    assert deposit.file_name.endswith(".xml")


def test_an_own_pdf_and_the_form_are_what_they_were(shelf: Shelf) -> None:
    own = shelf.sync.deposit_of(queued(shelf, FluxSyntax.FACTURX, b"%PDF-1.7"))
    form = shelf.sync.deposit_of(shelf.queued())
    assert (own.way, form.way) == (DepositWay.PDF, DepositWay.FLUX)
    assert (own.syntax, form.syntax) == (FluxSyntax.FACTURX, FluxSyntax.FACTURX)
    assert (own.file_name[-4:], form.file_name[-4:]) == (".pdf", ".pdf")


def test_the_journal_tells_the_syntax_only_where_it_is_not_ours(shelf: Shelf) -> None:
    queued(shelf, FluxSyntax.UBL)
    shelf.queued()
    assert [facts.get("syntax") for facts in audit.moves(shelf.store)] == ["ubl", None]
    assert verify(shelf.store).findings == ()


def test_the_syntax_never_changes(shelf: Shelf) -> None:
    queued(shelf, FluxSyntax.UBL)
    with pytest.raises(sqlite3.IntegrityError, match="never changes"), shelf.store.write() as db:
        db.execute("UPDATE submissions SET syntax = 'cii_16b'")


def test_a_syntax_that_was_tampered_with_is_named(shelf: Shelf) -> None:
    queued(shelf, FluxSyntax.UBL)
    with shelf.store.write() as db:
        db.execute("DROP TRIGGER submissions_frozen")
        db.execute("UPDATE submissions SET syntax = 'facturx'")
    found = {(finding.code, finding.detail) for finding in verify(shelf.store).findings}
    assert ("sent_differs", "syntax") in found


def test_the_proof_says_in_which_syntax_it_left(shelf: Shelf) -> None:
    sending = shelf.sync.begin(queued(shelf, FluxSyntax.CII_16B), NOW)
    assert sending is not None
    deposited = shelf.sync.settle(sending, after_deposit(sending, Accepted(flux_number="CPP1"), NOW, 0.5), NOW)
    (sent,) = proof.proof_of(shelf.store, deposited.invoice_id, now=NOW).sent
    assert (sent.syntax, sent.file_name[-4:], sent.state) == (FluxSyntax.CII_16B, ".xml", SubmissionState.DEPOSITED)


def copied_to_an_old_store(shelf: Shelf, path: Path) -> None:
    """Write what the shelf holds into a store as it was before fluxes had a syntax."""
    db = Database(path, execute_plugins=False)
    MIGRATIONS.apply(db, stop_before="m003_syntax")
    db.execute("ATTACH ? AS new", [str(shelf.path)])
    with db.conn:
        for table in ("documents", "invoices", "submissions", "journal", "series"):
            columns = ", ".join(db[table].columns_dict)
            db.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM new.{table}")  # noqa: S608
    db.conn.close()


def test_what_was_queued_before_is_a_facturx_and_leaves(shelf: Shelf, tmp_path: Path) -> None:
    submission = shelf.queued()
    old = tmp_path / "old.db"
    copied_to_an_old_store(shelf, old)
    migrated = open_database(old)
    sync = SqlSyncStore(migrated)
    (found,) = sync.active()
    assert replace(found, decided_at=None) == replace(submission, decided_at=None)
    deposit = sync.deposit_of(found)
    assert (deposit.syntax, deposit.content) == (
        FluxSyntax.FACTURX,
        freeze(factories.invoice(number="F2026-0001")).content,
    )
    assert sync.begin(found, NOW) is not None
    assert verify(migrated).findings == ()
    migrated.close()
