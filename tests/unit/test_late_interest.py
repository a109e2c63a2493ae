"""Moratory interest to the cent: each example names the article and the figures that it was computed from by hand."""

from datetime import date
from decimal import Decimal

import pytest

from chorus_desktop.actions.interest_rates import shipped_rates
from chorus_desktop.domain.late_interest import (
    LateInterest,
    RateToVerify,
    Received,
    RefinancingRate,
    half_year_of,
    late_interest,
)
from chorus_desktop.domain.payment_terms import BuyerKind, payment_term

RATES = shipped_rates()


def claim(
    owed: str, last_day: date, *received: tuple[date, str], as_of: date, rates: tuple[RefinancingRate, ...] = RATES
) -> LateInterest | RateToVerify | None:
    came = [Received(on=on, amount=Decimal(amount)) for on, amount in received]
    return late_interest(Decimal(owed), last_day=last_day, received=came, as_of=as_of, rates=rates)


def owed_for(kind: BuyerKind, received_on: date, owed: str, paid_on: date, *, carried: bool = True) -> LateInterest:
    term = payment_term(kind, requested_on=received_on, received_on=received_on, carried=carried)
    assert term.last_day is not None
    found = claim(owed, term.last_day, (paid_on, owed), as_of=paid_on)
    assert isinstance(found, LateInterest)
    return found


def test_a_commune() -> None:
    """R2192-10: 15/01/2025 + 30 = Friday 14/02/2025. R2192-31: 3.15 on 01/01/2025 + 8 = 11.15 %.

    15/02 to 31/03/2025, both included: 14 + 31 = 45 days. 1,554.40 × 11.15 % × 45 / 365 = 21.3677.
    """
    found = owed_for(BuyerKind.AUTHORITY, date(2025, 1, 15), "1554.40", date(2025, 3, 31))
    assert (found.begins_on, found.percent, found.parts[0].days) == (date(2025, 2, 15), Decimal("11.15"), 45)
    assert (found.interest, found.fixed_sum, found.total) == (Decimal("21.37"), Decimal("40.00"), Decimal("61.37"))


def test_a_hospital_across_29_february() -> None:
    """R2192-11 1°: 20/12/2023 + 50 = Thursday 08/02/2024. R2192-31: 4.50 on 01/01/2024 + 8 = 12.50 %.

    09/02 to 08/03/2024: 21 + 8 = 29 days, 29 February among them. 10,000 × 12.50 % × 29 / 365 = 99.3151.
    """
    found = owed_for(BuyerKind.HEALTH, date(2023, 12, 20), "10000", date(2024, 3, 8))
    assert (found.percent, found.parts[0].days, found.interest) == (Decimal("12.50"), 29, Decimal("99.32"))


def test_a_public_company_across_two_changes_of_rate() -> None:
    """R2192-11 2°: 30/04/2024 + 60 = Saturday 29/06/2024, carried to Monday 01/07/2024.

    R2192-31: interest begins on 02/07/2024, so 4.25 + 8 = 12.25 %, and 3.15 on 01/01/2025 changes nothing.
    02/07/2024 to 31/01/2025: 30 + 31 + 30 + 31 + 30 + 31 + 31 = 214 days. 8,000 × 12.25 % × 214 / 365 = 574.5753.
    """
    found = owed_for(BuyerKind.PUBLIC_COMPANY, date(2024, 4, 30), "8000", date(2025, 1, 31))
    assert (found.begins_on, found.refinancing.half_year) == (date(2024, 7, 2), date(2024, 7, 1))
    assert (found.percent, found.parts[0].days, found.interest) == (Decimal("12.25"), 214, Decimal("574.58"))


def test_the_same_without_carrying_the_last_day_begins_in_the_half_year_before() -> None:
    """Begins on 30/06/2024: 4.50 + 8 = 12.50 % on 216 days. 8,000 × 12.50 % × 216 / 365 = 591.7808."""
    found = owed_for(BuyerKind.PUBLIC_COMPANY, date(2024, 4, 30), "8000", date(2025, 1, 31), carried=False)
    assert (found.percent, found.parts[0].days, found.interest) == (Decimal("12.50"), 216, Decimal("591.78"))


def test_the_last_day_of_a_half_year_and_the_first_of_the_next() -> None:
    """30/06/2025 is the last day in time: interest begins on 01/07/2025, with the rate of that very day."""
    after = claim("1000", date(2025, 6, 30), as_of=date(2025, 7, 1))
    before = claim("1000", date(2025, 6, 29), as_of=date(2025, 7, 1))
    assert isinstance(after, LateInterest)
    assert isinstance(before, LateInterest)
    assert (after.percent, after.parts[0].days, after.interest) == (Decimal("10.15"), 1, Decimal("0.28"))
    assert (before.percent, before.parts[0].days, before.interest) == (Decimal("11.15"), 2, Decimal("0.61"))


def test_each_part_is_counted_to_its_own_payment() -> None:
    """Due 14/02/2025 at 11.15 %: 400 in time.

    500 after 10 days = 1.5274; 100 after 20 days = 0.6110; 200 still open after 30 days = 1.8329.
    """
    found = claim(
        "1200",
        date(2025, 2, 14),
        (date(2025, 3, 6), "100"),
        (date(2025, 2, 14), "400"),
        (date(2025, 2, 24), "500"),
        as_of=date(2025, 3, 16),
    )
    assert isinstance(found, LateInterest)
    assert [(part.amount, part.days, part.interest, part.open) for part in found.parts] == [
        (Decimal(500), 10, Decimal("1.53"), False),
        (Decimal(100), 20, Decimal("0.61"), False),
        (Decimal(200), 30, Decimal("1.83"), True),
    ]
    assert found.interest == Decimal("3.97")
    assert found.total == Decimal("43.97")


def test_what_is_paid_in_time_costs_nothing() -> None:
    assert claim("100", date(2025, 2, 14), (date(2025, 2, 14), "100"), as_of=date(2025, 12, 31)) is None
    assert claim("100", date(2025, 2, 14), as_of=date(2025, 2, 14)) is None


def test_what_comes_in_above_what_is_owed_counts_for_nothing() -> None:
    last = date(2025, 2, 14)
    assert claim("100", last, (last, "130"), (date(2025, 3, 1), "10"), as_of=date(2025, 4, 1)) is None


@pytest.mark.parametrize(
    ("last_day", "half_year"),
    [
        (date(2018, 3, 1), date(2018, 1, 1)),
        (date(2026, 8, 31), date(2026, 7, 1)),
        (date(2030, 6, 30), date(2030, 7, 1)),
    ],
    ids=["before", "not verified", "to come"],
)
def test_a_rate_that_nobody_verified_is_asked_for(last_day: date, half_year: date) -> None:
    assert claim("100", last_day, as_of=date(2031, 1, 1)) == RateToVerify(half_year=half_year)


def test_a_rate_that_a_person_verified_is_used() -> None:
    own = RefinancingRate(
        half_year=date(2026, 7, 1), percent=Decimal("2.40"), source="ecb.europa.eu", checked_on=date(2026, 12, 1)
    )
    found = claim("100", date(2026, 8, 31), as_of=date(2026, 9, 30), rates=(*RATES, own))
    assert isinstance(found, LateInterest)
    assert (found.refinancing, found.percent) == (own, Decimal("10.40"))


def test_every_shipped_rate_says_where_and_when_it_was_read() -> None:
    assert all(rate.source and rate.half_year == half_year_of(rate.half_year) for rate in RATES)
    half_years = [rate.half_year for rate in RATES]
    expected = [date(year, month, 1) for year in range(2019, half_years[-1].year + 1) for month in (1, 7)]
    assert half_years == expected[: len(half_years)]
    assert {rate.half_year for rate in RATES if not rate.verified} == {date(2026, 7, 1)}
