"""What a public buyer that pays late owes besides: moratory interest and the fixed sum for recovery, to the cent.

Source: Code de la commande publique L. 2192-12 to L. 2192-14, R. 2192-31 (rate), R. 2192-32 and following (count),
D. 2192-35 (40 €), R. 2192-36 (paid within 45 days). The interest runs from the day after the last day of the delay to
the day on which the money is put on its way, that day included, on the amount with VAT less the retained guarantee. One
rate holds for the whole time: that of the half-year in which the interest began to run. The code names no year to
divide by; the ministry (DAJ, technical sheet on payment delays) divides by 365, and so does this, in leap years too.
Neither the interest nor the fixed sum bears VAT (CGI, article 256: nothing is supplied for them). Which of these texts
were read again, and when, is written in `resources/rates/`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from chorus_desktop.domain.money import ZERO, to_cents

#: Added to the rate of the European Central Bank, in points (R. 2192-31).
SURCHARGE = Decimal(8)
#: For recovery, in euros, once per late invoice (D. 2192-35).
FIXED_SUM = Decimal("40.00")
#: Within so many days after the principal (R. 2192-36).
PAID_WITHIN = 45
DAYS_OF_A_YEAR = 365
ARTICLES = ("L2192-12", "L2192-13", "R2192-31", "R2192-32", "D2192-35", "R2192-36")


@dataclass(frozen=True, slots=True, kw_only=True)
class RefinancingRate:
    """The rate of the main refinancing operations on the first day of a half-year, in percent.

    Only a `verified` one is computed with; `source` and `checked_on` say where and when it was read.
    """

    half_year: date
    percent: Decimal
    source: str
    checked_on: date
    verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RateToVerify:
    """Nothing is computed: the rate of this half-year is not known, or nobody has verified it yet."""

    half_year: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """An amount in euros and the day on which the buyer put it on its way."""

    on: date
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An amount that was late by so many days; `open` while it is not paid and the count goes on."""

    amount: Decimal
    until: date
    days: int
    interest: Decimal
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LateInterest:
    """What is owed for one invoice, in euros, and the figures that it was computed from; `percent` is the full rate."""

    last_day: date
    begins_on: date
    refinancing: RefinancingRate
    percent: Decimal
    parts: tuple[Part, ...]
    interest: Decimal
    fixed_sum: Decimal = FIXED_SUM

    @property
    def total(self) -> Decimal:
        """Interest and fixed sum."""
        return self.interest + self.fixed_sum


def half_year_of(day: date) -> date:
    """The first day of the half-year."""
    return date(day.year, 1 if day.month < 7 else 7, 1)


def late_interest(
    owed: Decimal,
    *,
    last_day: date,
    received: Iterable[Received],
    as_of: date,
    rates: Iterable[RefinancingRate],
) -> LateInterest | RateToVerify | None:
    """What is owed on `as_of`; None where nothing was or is late.

    `owed` is what was to be paid by `last_day`: with VAT, less the retained guarantee. Each late payment ends the count
    of its own amount; what is still open is counted up to `as_of`. Each part is rounded to the cent, so that the table
    adds up. What came in above `owed` counts for nothing.
    """
    late = _late_parts(owed, last_day, received, as_of)
    if not late:
        return None
    begins_on = last_day + timedelta(days=1)
    half_year = half_year_of(begins_on)
    rate = next((known for known in rates if known.half_year == half_year and known.verified), None)
    if rate is None:
        return RateToVerify(half_year=half_year)
    percent = rate.percent + SURCHARGE
    parts = tuple(_part(amount, until, (until - last_day).days, percent, is_open) for amount, until, is_open in late)
    return LateInterest(
        last_day=last_day,
        begins_on=begins_on,
        refinancing=rate,
        percent=percent,
        parts=parts,
        interest=sum((part.interest for part in parts), ZERO),
    )


def _late_parts(
    owed: Decimal, last_day: date, received: Iterable[Received], as_of: date
) -> list[tuple[Decimal, date, bool]]:
    late, left = [], owed
    for payment in sorted(received, key=lambda one: one.on):
        amount = min(payment.amount, left)
        left -= amount
        if amount > 0 and payment.on > last_day:
            late.append((amount, payment.on, False))
    if left > 0 and as_of > last_day:
        late.append((left, as_of, True))
    return late


def _part(amount: Decimal, until: date, days: int, percent: Decimal, is_open: bool) -> Part:
    interest = to_cents(amount * percent * days / (100 * DAYS_OF_A_YEAR))
    return Part(amount=amount, until=until, days=days, interest=interest, open=is_open)
