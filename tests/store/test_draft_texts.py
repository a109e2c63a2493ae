"""Texts that cannot be read yet: kept with their draft, both or nothing, changed, gone once they are read."""

from datetime import date

import pytest

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.store import draft_texts, invoices
from chorus_desktop.store.draft_texts import DraftText
from chorus_desktop.store.settings import load_settings
from tests import factories
from tests.store.conftest import NOW, Shelf

PRICE = DraftText(field="lines.0.net_price", text="12,50 à 13 ")
DUE = DraftText(field="due_date", text="fin mars")
INVOICE = factories.invoice(number="", due_date=None)


def keep(shelf: Shelf, draft_id: int | None, *texts: DraftText, invoice: Invoice = INVOICE) -> int:
    return draft_texts.save_draft(shelf.store, draft_id, invoice, texts, now=NOW)


def test_they_are_kept_as_typed_with_their_draft_until_they_are_read(shelf: Shelf) -> None:
    other = shelf.draft()
    settings = load_settings(shelf.store)
    draft = keep(shelf, None, PRICE, DUE)
    assert draft_texts.texts_of(shelf.store, draft) == (PRICE, DUE)
    assert draft_texts.texts_of(shelf.store, other) == ()
    assert invoices.load(shelf.store, draft).invoice == INVOICE
    assert load_settings(shelf.store) == settings
    assert keep(shelf, draft, DUE) == draft
    assert draft_texts.texts_of(shelf.store, draft) == (DUE,)
    read = factories.invoice(number="", due_date=date(2026, 3, 31))
    keep(shelf, draft, invoice=read)
    assert draft_texts.texts_of(shelf.store, draft) == ()
    assert invoices.load(shelf.store, draft).invoice == read


def test_an_issued_invoice_takes_none(shelf: Shelf) -> None:
    issued = shelf.issue()
    with pytest.raises(UserFault, match="not_a_draft"):
        keep(shelf, issued.id, DUE)
    assert draft_texts.texts_of(shelf.store, issued.id) == ()
    assert invoices.load(shelf.store, issued.id) == issued
