"""Everything that the product does to its store, one durable transaction after another."""

import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from chorus_desktop.domain.comparison import Difference
from chorus_desktop.domain.exchange import PlatformInvoice, StatusEvent
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.outbox import Move, SubmissionState
from chorus_desktop.store import comparisons, guard, invoices, strays
from chorus_desktop.store.attachments import add_document
from chorus_desktop.store.backup import back_up
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.outbox import withdraw
from chorus_desktop.store.settings import Settings, save_settings
from tests import factories
from tests.store.conftest import NOW, Shelf
from tools.prove.memory_place import MemoryPlace

S = SubmissionState


def story(shelf: Shelf, rng: random.Random) -> Iterator[str]:
    """Name each gesture, then do it; the caller may look at the disk whenever a name comes."""
    store = shelf.store
    yield "save_settings"
    save_settings(store, Settings(seller=factories.seller()), now=NOW)
    yield "save_bodies"
    save_bodies(store, tuple(factories.body(siret=f"{rng.randint(1, 10**14):014d}") for _ in range(5)), now=NOW)
    yield from _form(shelf, rng)
    yield from _sent(shelf, rng)
    yield from _own_pdf(shelf, rng)
    yield from _setbacks(shelf)


def _form(shelf: Shelf, rng: random.Random) -> Iterator[str]:
    store = shelf.store

    def freeze(invoice: Invoice) -> invoices.FrozenDocument:
        content = rng.randbytes(rng.randint(10, 20_000)) + invoice.number.encode()
        return invoices.FrozenDocument(content=content, media_type="application/pdf")

    yield "save_draft"
    draft = shelf.draft()
    typed = invoices.load(store, draft).invoice
    yield "save_draft again"
    invoices.save_draft(store, draft, replace(typed, purchase_order="77"), origin="form", now=NOW)
    yield "discard_draft"
    invoices.discard_draft(store, draft, now=NOW)
    yield "restore_draft"
    invoices.restore_draft(store, draft, now=NOW)
    yield "issue and queue"
    invoices.issue(store, draft, typed, now=NOW, prefix="F", make=freeze, submit=True)


def _sent(shelf: Shelf, rng: random.Random) -> Iterator[str]:
    sync = shelf.sync
    queued = sync.active()[-1]
    yield "begin"
    sending = sync.begin(queued, NOW)
    assert sending is not None
    yield "deposited"
    deposited = sync.settle(sending, Move(state=S.DEPOSITED, flux_number="CPP1"), NOW, raw="{}" * rng.randint(1, 3000))
    yield "integrated"
    integrated = sync.settle(deposited, Move(state=S.INTEGRATED, flux_number="CPP1"), NOW)
    yield "learn_platform_id"
    sync.learn_platform_id(integrated, 1001)
    yield "record_statuses"
    sync.record_statuses(integrated, (StatusEvent(status="DEPOSEE", at=NOW), StatusEvent(status="RECUE", at=NOW)), NOW)
    yield "move_status_cursor"
    sync.move_status_cursor(NOW)
    yield "note_exchange"
    sync.note_exchange(NOW)


def _own_pdf(shelf: Shelf, rng: random.Random) -> Iterator[str]:
    store = shelf.store
    content = rng.randbytes(rng.randint(1000, 60_000))
    yield "add_document"
    sha256 = add_document(store, content, media_type="application/pdf", now=NOW)
    invoice = factories.invoice(number=f"PM-{rng.randint(1, 999)}")
    yield "save_draft of an own PDF"
    draft = invoices.save_draft(store, None, invoice, origin="own_pdf", now=NOW, own_pdf=(sha256, "facture.pdf"))

    def same(_: Invoice) -> invoices.FrozenDocument:
        return invoices.FrozenDocument(content=content, media_type="application/pdf")

    yield "issue and queue an own PDF"
    invoices.issue(store, draft, invoice, now=NOW, prefix="F", make=same, submit=True)


def _setbacks(shelf: Shelf) -> Iterator[str]:
    store, sync = shelf.store, shelf.sync
    yield "save_draft of another"
    draft = shelf.draft()
    yield "issue"
    shelf.issue(draft)
    yield "withdraw"
    withdraw(store, max(item.invoice_id for item in sync.active()), now=NOW)
    first = sync.active()[0]
    yield "begin, then the process ends"
    assert sync.begin(first, NOW) is not None
    yield "recover"
    (ambiguous,) = sync.recover(NOW)
    yield "queued again"
    queued = sync.settle(ambiguous, Move(state=S.QUEUED, resends=1), NOW)
    yield "begin again"
    sending = sync.begin(queued, NOW)
    assert sending is not None
    yield "refused"
    refused = sync.settle(sending, Move(state=S.REFUSED, reason="20003 doublon"), NOW)
    yield "reopen"
    invoices.reopen(store, refused.invoice_id, now=NOW)
    yield "save_draft of one more"
    draft = shelf.draft()
    yield "issue one more"
    shelf.issue(draft)
    yield "doubt"
    sync.doubt(sync.active()[-1], "already_there", NOW)
    yield from _restored(shelf)
    yield "back up"
    back_up(store.db.conn, shelf.path, before="essai", disk=store.disk)


def _restored(shelf: Shelf) -> Iterator[str]:
    """The second place knows that the store has come further: it is held back, compared, and released."""
    store, place = shelf.store, MemoryPlace()
    store.second_place = place
    yield "examine, the first time"
    guard.examine(store, NOW)
    place.run_ahead(5)
    yield "held back"
    guard.examine(store, NOW)
    yield "compared_from"
    guard.compared_from(store, NOW)
    yield "release"
    guard.release(store, NOW)
    yield "note_comparison"
    comparisons.note(store, (Difference(number="F2026-0001", here="DEPOSEE", there="RECUE"),), NOW)
    yield "note_strays"
    stray = PlatformInvoice(
        platform_id=7,
        number="F2026-0009",
        issue_date=factories.TODAY,
        seller_identifier=factories.SELLER_SIRET,
        buyer_siret=factories.BUYER_SIRET,
        with_vat=Decimal(12),
        status="DEPOSEE",
        status_at=NOW,
    )
    strays.note(store, (stray,), NOW)
