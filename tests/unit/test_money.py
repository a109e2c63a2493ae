"""Amounts: one rounding, halves away from zero, and cents that lose nothing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop.domain import money


@pytest.mark.parametrize(
    ("amount", "rounded"),
    [("0.005", "0.01"), ("-0.005", "-0.01"), ("2.675", "2.68"), ("1.004", "1.00"), ("-0.001", "0.00"), ("3", "3.00")],
)
def test_halves_go_away_from_zero_and_zero_has_no_sign(amount: str, rounded: str) -> None:
    assert str(money.to_cents(Decimal(amount))) == rounded


def test_whatever_is_typed_can_be_rounded() -> None:
    assert money.to_cents(Decimal("9" * 40)) == Decimal("9" * 40)


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_cents_and_back(value: int) -> None:
    assert money.cents(money.from_cents(value)) == value


def test_a_fraction_of_a_cent_is_refused() -> None:
    with pytest.raises(ValueError, match="fraction of a cent"):
        money.cents(Decimal("1.001"))


@pytest.mark.parametrize(
    ("text", "value"), [("12.50", Decimal("12.50")), ("abc", None), ("NaN", None), ("Infinity", None)]
)
def test_only_finite_decimals_are_read(text: str, value: Decimal | None) -> None:
    assert money.parse_decimal(text) == value


@pytest.mark.parametrize(
    ("text", "count"), [("1", 0), ("1.50", 1), ("1.000001", 6), ("100", 0), ("1E+2", 0), ("NaN", 0)]
)
def test_decimals_that_count(text: str, count: int) -> None:
    assert money.decimals(Decimal(text)) == count


def test_plain_has_no_exponent() -> None:
    assert money.plain(Decimal("1E+2")) == "100"
