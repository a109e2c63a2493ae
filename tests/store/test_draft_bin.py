"""Several drafts to the bin and back in one transaction, and which invoices have a credit note already."""

from datetime import timedelta

from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.store import draft_bin, invoices
from chorus_desktop.store.list_queries import credited_numbers
from tests.store.conftest import NOW, Shelf


def test_only_drafts_without_a_number_go_and_each_is_told_once(shelf: Shelf) -> None:
    first, second, issued = shelf.draft(), shelf.draft(), shelf.issue().id
    assert draft_bin.discard(shelf.store, [first, issued, second, 999], now=NOW) == (first, second)
    assert draft_bin.discard(shelf.store, [first], now=NOW + timedelta(days=1)) == ()
    assert invoices.load(shelf.store, first).deleted_at == NOW
    assert invoices.load(shelf.store, issued).deleted_at is None


def test_what_comes_back_is_as_it_was(shelf: Shelf) -> None:
    draft, kept = shelf.draft(), shelf.draft()
    before = invoices.load(shelf.store, draft)
    draft_bin.discard(shelf.store, [draft], now=NOW + timedelta(days=1))
    assert draft_bin.restore(shelf.store, [draft, kept]) == (draft,)
    assert invoices.load(shelf.store, draft) == before


def test_a_credit_note_in_the_bin_does_not_count(shelf: Shelf) -> None:
    number = shelf.issue().invoice.number
    note = shelf.draft(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=(PrecedingInvoice(number=number),))
    assert credited_numbers(shelf.store, [number, "F2026-0099"]) == {number}
    draft_bin.discard(shelf.store, [note], now=NOW)
    assert credited_numbers(shelf.store, [number]) == frozenset()
