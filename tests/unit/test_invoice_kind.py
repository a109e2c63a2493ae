"""The kind of an invoice: one answer for its cadre and its type, with what each kind brings along."""

from dataclasses import replace
from decimal import Decimal

import pytest

from chorus_desktop.domain.invoice import PrecedingInvoice, StatedTotals, TypeCode
from chorus_desktop.domain.invoice_kind import (
    ADVANCE,
    CO_CONTRACTOR,
    CREDIT,
    ORDINARY,
    PAID,
    SUBCONTRACTOR,
    approved_first,
    as_kind,
    kind_of,
    on_chorus,
    settled,
    to_be_paid_back,
)
from chorus_desktop.domain.parties import ThirdParty
from chorus_desktop.domain.totals import compute_totals
from tests import factories

KINDS = (ORDINARY, PAID, SUBCONTRACTOR, CO_CONTRACTOR, ADVANCE)


@pytest.mark.parametrize("before", KINDS)
@pytest.mark.parametrize("kind", KINDS)
def test_what_was_another_kind_keeps_nothing_of_it(before: str, kind: str) -> None:
    given = as_kind(factories.invoice(), kind)
    assert as_kind(as_kind(factories.invoice(), before), kind) == given
    assert kind_of(given) == kind
    assert given.type_code is (TypeCode.ADVANCE if kind == ADVANCE else TypeCode.INVOICE)
    assert given.business_process == (ORDINARY if kind == ADVANCE else kind)
    assert given.prepaid == (compute_totals(factories.invoice()).with_vat if kind == PAID else 0)
    assert approved_first(given) == (given.third_party is not None) == (kind in (SUBCONTRACTOR, CO_CONTRACTOR))


def test_a_main_contractor_that_was_typed_stays_between_the_kinds_that_have_one() -> None:
    contractor = ThirdParty(name="Bâtisseurs du Ventoux SAS")
    typed = replace(as_kind(factories.invoice(), SUBCONTRACTOR), third_party=contractor)
    assert as_kind(typed, CO_CONTRACTOR).third_party == contractor


def test_an_advance_that_was_received_stays_on_an_ordinary_invoice() -> None:
    part = factories.invoice(prepaid=Decimal(100))
    assert as_kind(part, SUBCONTRACTOR).prepaid == 100


def test_of_a_paid_invoice_all_of_it_was_received_whatever_its_lines_become() -> None:
    paid = as_kind(factories.invoice(), PAID)
    assert settled(paid) is paid
    more = settled(replace(paid, lines=(*paid.lines, factories.line(price="10"))))
    assert more.prepaid == compute_totals(more).with_vat > paid.prepaid
    ordinary = factories.invoice()
    assert settled(ordinary) is ordinary


def test_a_credit_note_over_a_paid_invoice_is_not_paid_yet() -> None:
    assert to_be_paid_back(as_kind(factories.invoice(), PAID)).business_process == ORDINARY
    subcontracted = as_kind(factories.invoice(), SUBCONTRACTOR)
    assert to_be_paid_back(subcontracted).business_process == SUBCONTRACTOR


def test_the_user_s_own_credit_note_is_a_kind_and_can_be_undone() -> None:
    stated = StatedTotals(without_vat=Decimal(100), vat_total=Decimal(20), with_vat=Decimal(120))
    own = factories.invoice(lines=(), stated_totals=stated)
    note = as_kind(own, CREDIT)
    assert (kind_of(note), note.business_process, note.is_credit_note) == (CREDIT, "A1", True)
    named = replace(note, preceding_invoices=(PrecedingInvoice(number="F1"),))
    again = as_kind(named, "A9")
    assert (kind_of(again), again.is_credit_note, again.preceding_invoices) == ("A9", False, ())
    assert kind_of(factories.invoice(type_code=TypeCode.CREDIT_NOTE)) == "A1"


@pytest.mark.parametrize(
    ("reform", "historic"), [("S1", "A1"), ("B4", "A1"), ("M2", "A2"), ("S3", "A9"), ("S6", "A12"), ("A9", "A9")]
)
def test_a_cadre_of_the_reform_is_sent_by_its_meaning(reform: str, historic: str) -> None:
    assert on_chorus(reform) == historic
