"""Drafts that follow an invoice: the final one after an advance, the credit note."""

from dataclasses import replace
from decimal import Decimal

import pytest

from chorus_desktop.actions import drafts
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.store.invoices import load
from tests.factories import invoice, line
from tests.sync_desk import Bench, bench

__all__ = ["bench"]


def test_a_final_invoice_deducts_of_its_advance_what_no_credit_note_took_off(bench: Bench) -> None:
    advance = bench.issue(type_code=TypeCode.ADVANCE, lines=(line(quantity="1", price="100", rate="20"),))
    assert load(bench.store, drafts.final(bench.desk, advance.invoice_id)).invoice.prepaid == 120
    draft_id = drafts.credit(bench.desk, advance.invoice_id)
    note = load(bench.store, draft_id).invoice
    part = replace(note, lines=(replace(note.lines[0], quantity=Decimal("0.25")),))
    assert isinstance(issue(bench.desk, draft_id, part), Issued)
    final = load(bench.store, drafts.final(bench.desk, advance.invoice_id)).invoice
    assert final.prepaid == 90
    issued_on = load(bench.store, advance.invoice_id).invoice.issue_date
    assert final.preceding_invoices == (PrecedingInvoice(number=advance.number, issue_date=issued_on),)


def test_no_final_invoice_follows_an_advance_that_was_not_issued(bench: Bench) -> None:
    advance = replace(invoice(), type_code=TypeCode.ADVANCE, number="")
    with pytest.raises(UserFault, match="payment_needs_invoice"):
        drafts.final(bench.desk, drafts.save_draft(bench.desk, None, advance))
