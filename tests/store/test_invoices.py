"""Drafts are kept, numbers have no gaps, and what is issued never changes."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.exchange import DepositWay, Identity
from chorus_desktop.domain.invoice import Invoice, Line, StatedTotals
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import invoices, outbox, series
from chorus_desktop.store.attachments import add_document, read_document_bytes
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.invoices import FrozenDocument
from chorus_desktop.store.migrations import renew_legal_moves
from chorus_desktop.store.rows import submission_of
from tests import factories
from tests.store.conftest import NOW, Shelf, freeze

S = SubmissionState


def numbers(store: Store) -> list[str]:
    return list(store.column("SELECT number FROM invoices WHERE number IS NOT NULL ORDER BY id"))


def own_pdf_draft(shelf: Shelf, number: str) -> int:
    sha256 = add_document(shelf.store, b"%PDF of mine", media_type="application/pdf", now=NOW)
    totals = StatedTotals(without_vat=Decimal("400.00"), vat_total=Decimal("80.00"), with_vat=Decimal("480.00"))
    invoice = factories.invoice(number=number, lines=(), stated_totals=totals)
    return invoices.save_draft(shelf.store, None, invoice, origin="own_pdf", now=NOW, own_pdf=(sha256, "facture.pdf"))


def issue_own(shelf: Shelf, draft_id: int) -> invoices.StoredInvoice:
    stored = invoices.load(shelf.store, draft_id)
    content = read_document_bytes(shelf.store, stored.own_pdf_sha256)

    def keep(_: Invoice) -> FrozenDocument:
        return FrozenDocument(content=content, media_type="application/pdf")

    return invoices.issue(shelf.store, draft_id, stored.invoice, now=NOW, prefix="", make=keep, submit=True)


# --- drafts ---


def test_a_draft_is_kept_as_it_was_typed_and_survives_reopening(shelf: Shelf) -> None:
    half = replace(factories.invoice(number=""), lines=(Line(id="1", name="Vanne"),), due_date=None)
    draft = invoices.save_draft(shelf.store, None, half, origin="form", now=NOW)
    typed = replace(half, purchase_order="42")
    assert invoices.save_draft(shelf.store, draft, typed, origin="form", now=NOW + timedelta(seconds=1)) == draft
    reopened = open_database(shelf.path)
    stored = invoices.load(reopened, draft)
    reopened.close()
    assert (stored.invoice, stored.state, stored.origin) == (typed, "draft", "form")
    assert (stored.created_at, stored.updated_at) == (NOW, NOW + timedelta(seconds=1))
    assert stored.issued_at is None


@pytest.mark.parametrize("price", ["1e30", "99999999999999999.99", "1e999999"])
def test_an_absurd_price_does_not_lose_the_draft(shelf: Shelf, price: str) -> None:
    draft = shelf.draft(lines=(replace(factories.line(), net_price=Decimal(price)),))
    assert invoices.load(shelf.store, draft).invoice.lines[0].net_price == Decimal(price)


def test_the_bin_gives_back_what_was_thrown_away(shelf: Shelf) -> None:
    draft = shelf.draft()
    invoices.discard_draft(shelf.store, draft, now=NOW)
    assert invoices.load(shelf.store, draft).deleted_at == NOW
    invoices.restore_draft(shelf.store, draft, now=NOW)
    assert invoices.load(shelf.store, draft).deleted_at is None


def test_an_unknown_invoice(store: Store) -> None:
    with pytest.raises(UserFault, match="invoice_unknown"):
        invoices.load(store, 12)


@pytest.mark.parametrize("gesture", ["save", "discard", "restore", "issue"])
def test_an_issued_invoice_is_no_draft_any_more(shelf: Shelf, gesture: str) -> None:
    issued = shelf.issue()
    gestures = {
        "save": lambda: invoices.save_draft(shelf.store, issued.id, Invoice(), origin="form", now=NOW),
        "discard": lambda: invoices.discard_draft(shelf.store, issued.id, now=NOW),
        "restore": lambda: invoices.restore_draft(shelf.store, issued.id, now=NOW),
        "issue": lambda: shelf.issue(issued.id),
    }
    with pytest.raises(UserFault, match="not_a_draft"):
        gestures[gesture]()
    assert invoices.load(shelf.store, issued.id) == issued


# --- numbers ---


def test_numbers_follow_one_another_by_prefix_and_year(shelf: Shelf) -> None:
    shelf.issue()
    shelf.issue(issue_date=date(2027, 1, 2), due_date=None)
    shelf.issue()
    assert numbers(shelf.store) == ["F2026-0001", "F2027-0001", "F2026-0002"]


def test_a_failing_document_leaves_the_draft_and_no_gap(shelf: Shelf) -> None:
    draft = shelf.draft()

    def broken(invoice: Invoice) -> FrozenDocument:
        assert invoice.number == "F2026-0001"
        raise OSError("no font")

    with pytest.raises(OSError, match="no font"):
        invoices.issue(shelf.store, draft, factories.invoice(), now=NOW, prefix="F", make=broken, submit=True)
    assert invoices.load(shelf.store, draft).state == "draft"
    assert shelf.store.column("SELECT count(*) FROM documents") == (0,)
    assert not outbox.has_submissions(shelf.store)
    assert shelf.issue(draft).invoice.number == "F2026-0001"


def test_a_prefix_that_is_too_long_leaves_no_gap(shelf: Shelf) -> None:
    draft = shelf.draft()
    with pytest.raises(ValueError, match="longer than"):
        invoices.issue(shelf.store, draft, factories.invoice(), now=NOW, prefix="P" * 12, make=freeze, submit=True)
    assert shelf.store.column("SELECT count(*) FROM series") == (0,)


def test_a_number_that_would_be_a_date_is_not_spent(shelf: Shelf) -> None:
    with shelf.store.write() as db:
        db.execute("INSERT INTO series (prefix, year, next) VALUES ('', 2026, 100)")

    def issued(draft: int) -> str:
        given = factories.invoice()
        return invoices.issue(shelf.store, draft, given, now=NOW, prefix="", make=freeze, submit=True).invoice.number

    assert issued(shelf.draft()) == "2026-0100"
    draft = shelf.draft()
    with pytest.raises(UserFault, match="series_is_date") as refused:
        issued(draft)
    assert refused.value.params == {"field": "prefix", "number": "2026-0101"}
    assert shelf.store.column("SELECT next FROM series") == (101,)
    assert shelf.issue(draft).invoice.number == "F2026-0001"


def test_an_invoice_without_a_date_gets_no_number(shelf: Shelf) -> None:
    draft = shelf.draft(issue_date=None)
    with pytest.raises(UserFault, match="date_missing"):
        shelf.issue(draft)


def test_two_threads_share_a_series_without_gap_or_double(shelf: Shelf) -> None:
    each = 20
    start = threading.Barrier(2)

    def work() -> None:
        mine = Shelf(shelf.path, open_database(shelf.path))
        start.wait(30)
        for _ in range(each):
            mine.issue()
        mine.store.close()

    with ThreadPoolExecutor(2) as pool:
        for future in [pool.submit(work), pool.submit(work)]:
            future.result()
    assert sorted(numbers(shelf.store)) == [f"F2026-{rank:04d}" for rank in range(1, 2 * each + 1)]


def test_issuing_writes_number_document_and_submission_at_once(shelf: Shelf) -> None:
    issued = shelf.issue()
    assert (issued.state, issued.issued_at, issued.invoice.number) == ("issued", NOW, "F2026-0001")
    (submission,) = shelf.sync.active()
    assert submission.invoice_id == issued.id
    assert submission.way is DepositWay.FLUX
    assert submission.identity == Identity(
        number="F2026-0001",
        issue_date=factories.TODAY,
        seller_identifier=factories.SELLER_SIRET,
        buyer_siret=factories.BUYER_SIRET,
        with_vat=Decimal("554.40"),
    )
    assert read_document_bytes(shelf.store, submission.document_sha256) == b"document of F2026-0001"
    assert submission.file_name == f"F2026-0001-1-{submission.document_sha256[:8]}.pdf"


def test_issued_without_sending(shelf: Shelf) -> None:
    issued = shelf.issue(submit=False)
    assert issued.state == "issued"
    assert shelf.sync.active() == ()
    with pytest.raises(UserFault, match="not_correctable"):
        invoices.reopen(shelf.store, issued.id, now=NOW)


# --- the user's own PDF ---


def test_an_own_pdf_keeps_the_number_printed_on_it(shelf: Shelf) -> None:
    issued = issue_own(shelf, own_pdf_draft(shelf, "PM/2026+118"))
    assert issued.invoice.number == "PM/2026+118"
    assert (issued.origin, issued.own_pdf_name) == ("own_pdf", "facture.pdf")
    (submission,) = shelf.sync.active()
    assert submission.way is DepositWay.PDF
    assert submission.file_name.startswith("PM_2026+118-1-")
    assert shelf.store.column("SELECT count(*) FROM series") == (0,)


def test_a_number_is_used_once(shelf: Shelf) -> None:
    issue_own(shelf, own_pdf_draft(shelf, "A1"))
    second = own_pdf_draft(shelf, "A1")
    assert series.number_exists(shelf.store, "A1", except_id=second)
    with pytest.raises(UserFault) as caught:
        issue_own(shelf, second)
    assert (caught.value.code, caught.value.params["number"]) == ("number_taken", "A1")
    assert invoices.load(shelf.store, second).state == "draft"


def test_an_own_pdf_needs_a_number(shelf: Shelf) -> None:
    draft = own_pdf_draft(shelf, "")
    with pytest.raises(UserFault, match="number_missing"):
        issue_own(shelf, draft)


def test_the_series_passes_over_a_number_that_an_own_pdf_bears(shelf: Shelf) -> None:
    issue_own(shelf, own_pdf_draft(shelf, "F2026-0001"))
    assert shelf.issue().invoice.number == "F2026-0002"
    assert shelf.issue().invoice.number == "F2026-0003"


# --- frozen ---


@pytest.mark.parametrize(
    "change",
    [
        "content = '{}'",
        "number = 'X'",
        "origin = 'own_pdf'",
        "with_vat_cents = 1",
        "number = NULL",
        "issue_date = NULL",
    ],
)
def test_an_issued_invoice_never_changes(shelf: Shelf, change: str) -> None:
    shelf.issue()
    with pytest.raises(sqlite3.IntegrityError), shelf.store.write() as db:
        db.execute(f"UPDATE invoices SET {change}")  # noqa: S608 - constants


def test_a_numbered_invoice_is_never_deleted(shelf: Shelf) -> None:
    issued = shelf.issue(submit=False)
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"), shelf.store.write() as db:
        db.execute("DELETE FROM invoices WHERE id = ?", [issued.id])


@pytest.mark.parametrize("statement", ["UPDATE series SET next = 1", "DELETE FROM series"])
def test_a_series_only_goes_forward(shelf: Shelf, statement: str) -> None:
    shelf.issue()
    with pytest.raises(sqlite3.IntegrityError, match="never given twice"), shelf.store.write() as db:
        db.execute(statement)


# --- reopened ---


@pytest.mark.parametrize("state", sorted(set(S) - {S.REJECTED, S.REFUSED, S.CANCELLED}))
def test_what_may_be_on_the_platform_is_not_reopened(shelf: Shelf, state: S) -> None:
    issued = shelf.issue()
    force_state(shelf, state)
    with pytest.raises(UserFault, match="not_correctable"):
        invoices.reopen(shelf.store, issued.id, now=NOW)
    with pytest.raises(sqlite3.IntegrityError, match="not reopened"), shelf.store.write() as db:
        db.execute("UPDATE invoices SET state = 'draft'")


def force_state(shelf: Shelf, state: S) -> None:
    """Put the only submission, just queued, into any state, past the law that is back in force afterwards."""
    with shelf.store.write() as db:
        db.execute("INSERT OR IGNORE INTO legal_moves (from_state, to_state) VALUES ('queued', ?)", [state])
        flux = "" if state in (S.QUEUED, S.SENDING, S.CANCELLED, S.HANDED_OVER) else "CPP1"
        db.execute("UPDATE submissions SET state = ?, flux_number = ?", [state, flux])
        renew_legal_moves(db)


def test_a_refused_invoice_is_corrected_under_its_number_with_a_new_document(shelf: Shelf) -> None:
    sending = shelf.sending()
    shelf.settle(sending, S.REFUSED, reason="Service inconnu")
    invoices.reopen(shelf.store, sending.invoice_id, now=NOW)
    typed = replace(invoices.load(shelf.store, sending.invoice_id).invoice, number="AUTRE", purchase_order="9")
    invoices.save_draft(shelf.store, sending.invoice_id, typed, origin="form", now=NOW)
    assert invoices.load(shelf.store, sending.invoice_id).invoice.number == "F2026-0001"
    again = invoices.issue(
        shelf.store,
        sending.invoice_id,
        typed,
        now=NOW,
        prefix="F",
        make=lambda invoice: FrozenDocument(content=invoice.purchase_order.encode(), media_type="application/pdf"),
        submit=True,
    )
    assert (again.invoice.number, again.invoice.purchase_order) == ("F2026-0001", "9")
    (submission,) = shelf.sync.active()
    assert submission.file_name == f"F2026-0001-2-{submission.document_sha256[:8]}.pdf"
    assert read_document_bytes(shelf.store, sending.document_sha256) == b"document of F2026-0001"
    assert shelf.issue().invoice.number == "F2026-0002"


def test_a_reopened_invoice_cannot_be_thrown_away(shelf: Shelf) -> None:
    sending = shelf.sending()
    shelf.settle(sending, S.REFUSED)
    invoices.reopen(shelf.store, sending.invoice_id, now=NOW)
    with pytest.raises(UserFault, match="draft_numbered"):
        invoices.discard_draft(shelf.store, sending.invoice_id, now=NOW)
    with pytest.raises(sqlite3.IntegrityError), shelf.store.write() as db:
        db.execute("UPDATE invoices SET number = NULL")


def test_content_that_the_store_cannot_have_written(shelf: Shelf) -> None:
    draft = shelf.draft()
    with shelf.store.write() as db:
        db.execute("UPDATE invoices SET content = '{\"number\":1}'")
    with pytest.raises(StoreFault, match="store_damaged"):
        invoices.load(shelf.store, draft)


@pytest.mark.parametrize(
    "torn", [{"way": "fax"}, {"state": "sent"}, {"other": "{"}, {"other": "[]"}, {"with_vat_cents": "12,5"}]
)
def test_a_submission_that_the_store_cannot_have_written(shelf: Shelf, torn: dict[str, str]) -> None:
    shelf.sending()
    sound = shelf.store.only("SELECT * FROM submissions_whole")
    assert submission_of(sound).id == sound["id"]
    with pytest.raises(StoreFault, match="store_damaged"):
        submission_of(sound | torn)
