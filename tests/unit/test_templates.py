"""Templates: what of an invoice holds for others, and on which days it comes again."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chorus_desktop.domain.invoice import Period, PrecedingInvoice, TypeCode
from chorus_desktop.domain.templates import (
    MOST_AT_ONCE,
    Rhythm,
    Template,
    advanced,
    due,
    later,
    repeated,
    template_of,
    with_period,
)
from tests import factories

NOVEMBER = Period(start=date(2026, 11, 1), end=date(2026, 11, 30))


def test_a_template_has_neither_number_nor_dates_nor_what_was_paid() -> None:
    note = factories.invoice(
        type_code=TypeCode.CREDIT_NOTE, prepaid=Decimal(5), preceding_invoices=(PrecedingInvoice(number="F1"),)
    )
    template = template_of(note)
    assert (template.number, template.issue_date, template.due_date, template.prepaid) == ("", None, None, 0)
    assert template.type_code is TypeCode.INVOICE
    assert template.preceding_invoices == ()
    assert (template.buyer, template.lines) == (note.buyer, note.lines)


@pytest.mark.parametrize(
    ("rhythm", "days"),
    [
        (Rhythm.MONTHLY, [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]),
        (Rhythm.QUARTERLY, [date(2027, 1, 31), date(2027, 4, 30), date(2027, 7, 31)]),
        (Rhythm.YEARLY, [date(2027, 1, 31), date(2028, 1, 31), date(2029, 1, 31)]),
    ],
)
def test_the_day_that_was_asked_for_comes_back_after_a_shorter_month(rhythm: Rhythm, days: list[date]) -> None:
    template = repeated("Entretien", factories.invoice(), rhythm, date(2027, 1, 31))
    assert [one.next_on for one in due(template, date(2029, 2, 1))][:3] == days


def test_the_period_moves_with_the_invoice_and_whole_months_stay_whole() -> None:
    template = repeated("Entretien", factories.invoice(period=NOVEMBER), Rhythm.MONTHLY, date(2026, 12, 1))
    assert template.invoice.period == Period(start=date(2026, 12, 1), end=date(2026, 12, 31))
    assert advanced(advanced(template)).invoice.period == Period(start=date(2027, 2, 1), end=date(2027, 2, 28))
    odd = Period(start=date(2026, 11, 10), end=date(2026, 12, 9))
    moved = with_period(factories.invoice(period=odd), 3).period
    assert moved == Period(start=date(2027, 2, 10), end=date(2027, 3, 9))


def test_an_invoice_without_a_day_begins_with_the_first_one() -> None:
    invoice = factories.invoice(issue_date=None, period=NOVEMBER)
    assert repeated("Entretien", invoice, Rhythm.MONTHLY, date(2027, 3, 1)).invoice.period == NOVEMBER


def test_what_is_missed_is_made_up_for_but_not_without_end() -> None:
    template = repeated("Entretien", factories.invoice(), Rhythm.MONTHLY, date(2020, 1, 1))
    assert len(list(due(template, date(2026, 11, 25)))) == MOST_AT_ONCE
    assert len(list(due(template, date(2020, 3, 1)))) == 3
    assert list(due(template, date(2019, 12, 31))) == []


def test_a_plain_template_is_never_due() -> None:
    template = Template(name="Devis type", invoice=factories.invoice())
    assert list(due(template, date(2099, 1, 1))) == []
    assert advanced(template) is template
    halfway = replace(template, rhythm=Rhythm.MONTHLY)
    assert list(due(halfway, date(2099, 1, 1))) == []
    assert advanced(halfway) is halfway


def test_months_over_the_end_of_a_year() -> None:
    assert later(date(2026, 12, 15), 1, day=15) == date(2027, 1, 15)
    assert later(date(2026, 1, 15), -1, day=15) == date(2025, 12, 15)
