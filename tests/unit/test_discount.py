"""A discount on the whole invoice: each VAT rate bears its part, to the cent, whatever the lines become."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop.domain.discount import (
    Discount,
    discount_of,
    discount_of_line,
    line_with_discount,
    renewed,
    renewed_line,
    with_discount,
)
from chorus_desktop.domain.invoice import AllowanceCharge, Invoice, Line, LineAllowanceCharge, Vat
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.totals import compute_totals, line_amount

FULL, REDUCED = Vat(rate=Decimal("20.00")), Vat(rate=Decimal("5.50"))


def line(price: str, vat: Vat = FULL) -> Line:
    return Line(name="Pose", quantity=Decimal(1), net_price=Decimal(price), vat=vat)


def test_a_percentage_is_borne_by_every_rate():
    invoice = with_discount(
        Invoice(lines=(line("100"), line("33.33", REDUCED), line("50"))), Discount(percent=Decimal(10))
    )
    assert [(item.vat, item.amount, item.base, item.percent) for item in invoice.allowances] == [
        (FULL, Decimal("15.00"), Decimal("150.00"), Decimal(10)),
        (REDUCED, Decimal("3.33"), Decimal("33.33"), Decimal(10)),
    ]
    assert compute_totals(invoice).without_vat == Decimal("165.00")
    assert discount_of(invoice) == Discount(percent=Decimal(10))


@given(
    prices=st.lists(st.tuples(st.integers(1, 10**7), st.sampled_from([FULL, REDUCED])), min_size=1, max_size=8),
    cents=st.integers(1, 10**7),
)
def test_an_amount_is_given_to_the_cent(prices, cents):
    amount = Decimal(cents) / 100
    plain = Invoice(lines=tuple(line(str(Decimal(price) / 100), vat) for price, vat in prices))
    invoice = with_discount(plain, Discount(amount=amount))
    assert compute_totals(invoice).allowances == amount
    assert compute_totals(invoice).without_vat == compute_totals(plain).without_vat - amount
    assert discount_of(invoice) == Discount(amount=amount)
    assert {item.vat for item in invoice.allowances} == {item.vat for item in plain.lines}


@pytest.mark.parametrize("discount", [Discount(percent=Decimal("12.5")), Discount(amount=Decimal("8.01"))])
def test_other_lines_bring_another_discount_and_none_forgets_it(discount):
    invoice = with_discount(Invoice(lines=(line("40"),)), discount)
    emptied = renewed(replace(invoice, lines=()))
    assert discount_of(emptied) == discount
    again = renewed(replace(emptied, lines=(line("200"), line("200", REDUCED))))
    assert again == with_discount(replace(invoice, lines=again.lines), discount)
    assert len(again.allowances) == 2


def test_lines_that_make_up_for_each_other_leave_the_amount_in_one_piece():
    invoice = with_discount(Invoice(lines=(line("10"), line("-10", REDUCED))), Discount(amount=Decimal(3)))
    assert [item.amount for item in invoice.allowances] == [Decimal(3), ZERO]


def test_allowances_of_another_kind_are_shown_as_their_sum_and_left_alone():
    other = AllowanceCharge(amount=Decimal(5), reason="Geste commercial", vat=FULL)
    invoice = Invoice(lines=(line("10"),), allowances=(other, replace(other, vat=REDUCED)))
    assert renewed(invoice) is invoice
    assert discount_of(invoice) == Discount(amount=Decimal(10))
    assert discount_of(Invoice()) is None
    assert with_discount(invoice, None).allowances == ()


@pytest.mark.parametrize(
    ("discount", "left"),
    [(Discount(percent=Decimal(10)), "89.99"), (Discount(amount=Decimal("12.345")), "87.64")],
)
def test_a_discount_of_a_line_lowers_its_amount(discount, left):
    given = line_with_discount(line("99.99"), discount)
    assert line_amount(given) == Decimal(left)
    (one,) = given.allowances
    assert (one.reason, one.reason_code) == ("Remise", "95")
    assert line_with_discount(given, None).allowances == ()


def test_a_percentage_of_a_line_follows_its_price_and_an_amount_stays():
    percent = line_with_discount(line("100"), Discount(percent=Decimal(10)))
    dearer = renewed_line(replace(percent, net_price=Decimal(250)))
    assert dearer.allowances[0].amount == Decimal(25)
    assert dearer.allowances[0].base == Decimal(250)
    assert discount_of_line(dearer) == Discount(percent=Decimal(10))
    amount = line_with_discount(line("100"), Discount(amount=Decimal(8)))
    assert renewed_line(replace(amount, net_price=Decimal(250))).allowances == amount.allowances


def test_other_allowances_of_a_line_are_left_alone():
    other = replace(line("10"), allowances=(LineAllowanceCharge(amount=Decimal(2), reason="Geste commercial"),))
    assert renewed_line(other) is other
    assert discount_of_line(other) == Discount(amount=Decimal(2))
    plain = line("10")
    assert renewed_line(plain) is plain
    assert discount_of_line(plain) is None
