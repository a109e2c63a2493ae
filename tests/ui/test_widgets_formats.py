"""Tests of how numbers, amounts and dates are typed and shown in French."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop.ui import formats

TODAY = date(2026, 11, 24)
PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1234.5", "1234.5"),
        ("1234,5", "1234.5"),
        ("1 234,5 €", "1234.5"),
        ("1\u202f234,50\u00a0€", "1234.50"),
        ("1'234,50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1.234.567,8", "1234567.8"),
        (",5", "0.5"),
        (".5", "0.5"),
        ("12,", "12"),
        ("-3", "-3"),
        ("−3", "-3"),
        ("+3", "3"),
        ("007", "7"),
        ("5,5 %", "5.5"),
        ("0", "0"),
    ],
)
def test_typed_numbers(typed: str, value: str) -> None:
    assert formats.parse_number(typed) == Decimal(value)


@pytest.mark.parametrize(
    "typed", ["", " ", "abc", "12a", "1,2,3", "1.2.3", "--1", "1e5", "NaN", "inf", "€", "-", ",", "٣", "1" * 16]
)
def test_what_is_no_number(typed: str) -> None:
    assert formats.parse_number(typed) is None


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_a_shown_number_reads_back_as_itself(value: Decimal) -> None:
    assert formats.parse_number(formats.format_amount(value, 4)) == value
    assert formats.parse_number(formats.format_quantity(value)) == value


@given(st.text(max_size=20))
def test_any_text_is_a_number_or_none(text: str) -> None:
    value = formats.parse_number(text)
    assert value is None or value.is_finite()


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("1234.5", 2, "1\u202f234,50"),
        ("0", 2, "0,00"),
        ("-0.001", 2, "0,00"),
        ("-1234567.891", 2, "−1\u202f234\u202f567,89"),
        ("0.005", 2, "0,01"),
        ("0.123456", 6, "0,123456"),
        ("12", 6, "12,00"),
        ("1E+3", 2, "1\u202f000,00"),
    ],
)
def test_amounts(value: str, decimals: int, shown: str) -> None:
    assert formats.format_amount(Decimal(value), decimals) == shown


def test_money_carries_the_sign_after_a_space_that_does_not_break() -> None:
    assert formats.format_money(Decimal("18437.5")) == "18\u202f437,50\u00a0€"


@pytest.mark.parametrize(
    ("value", "shown"),
    [("12", "12"), ("12.00", "12"), ("1.50", "1,5"), ("1200", "1\u202f200"), ("-0.0", "0"), ("1E+2", "100")],
)
def test_quantities(value: str, shown: str) -> None:
    assert formats.format_quantity(Decimal(value)) == shown


def test_rates() -> None:
    assert formats.format_rate(Decimal("5.50")) == "5,5\u00a0%"
    assert formats.format_rate(Decimal(20)) == "20\u00a0%"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15", date(2026, 11, 15)),
        ("1", date(2026, 11, 1)),
        ("15/3", date(2026, 3, 15)),
        ("15 3", date(2026, 3, 15)),
        ("15.03", date(2026, 3, 15)),
        ("15-03-27", date(2027, 3, 15)),
        ("15/03/2027", date(2027, 3, 15)),
        ("150327", date(2027, 3, 15)),
        ("15032027", date(2027, 3, 15)),
        (" 24 / 11 / 2026 ", date(2026, 11, 24)),
        ("29/02/2028", date(2028, 2, 29)),
    ],
)
def test_typed_dates(typed: str, day: date) -> None:
    assert formats.parse_date(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed",
    ["", "31", "0", "32", "29/02/2026", "15/13", "a", "15/", "/3", "15//3", "1/2/3/4", "2026/11/24", "00/00/0000", "²"],
)
def test_what_is_no_date(typed: str) -> None:
    assert formats.parse_date(typed, TODAY) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_shown_date_reads_back_as_itself(day: date) -> None:
    assert formats.parse_date(formats.format_date(day), TODAY) == day


@given(st.text(alphabet="0123456789/.- ²٣a", max_size=12))
def test_any_text_is_a_date_or_none(text: str) -> None:
    day = formats.parse_date(text, TODAY)
    assert day is None or isinstance(day, date)


def test_dates_in_words() -> None:
    assert formats.format_date_long(TODAY) == "24 novembre 2026"
    assert formats.format_date_long(date(2027, 8, 1)) == "1er août 2027"
    assert formats.format_day(TODAY) == "mardi 24 novembre"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 11, 24, 9, 41, tzinfo=PARIS), "9\u00a0h\u00a041"),
        (datetime(2026, 11, 23, 16, 20, tzinfo=PARIS), "hier, 16\u00a0h\u00a020"),
        (datetime(2026, 11, 20, 9, 2, tzinfo=PARIS), "20 novembre"),
        (datetime(2025, 5, 3, 9, 2, tzinfo=PARIS), "3 mai 2025"),
        (datetime(2026, 11, 25, 0, 5, tzinfo=PARIS), "25 novembre"),
    ],
)
def test_moments(moment: datetime, said: str) -> None:
    assert formats.format_moment(moment, datetime(2026, 11, 24, 10, 0, tzinfo=PARIS)) == said


@pytest.mark.parametrize(
    ("digits", "shown"),
    [
        ("", ""),
        ("21", "21"),
        ("2184", "218 4"),
        ("21840069500019", "218 400 695 00019"),
        ("2" * 16, "222 222 222 2222222"),
    ],
)
def test_siret_is_grouped(digits: str, shown: str) -> None:
    assert formats.format_siret(digits) == shown.replace(" ", "\u202f")
