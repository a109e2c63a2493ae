"""Invoices survive the store digit by digit, and the store does not believe what it cannot have written."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.invoice import Invoice, Line, VatCategory
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.store.codec import decode, encode
from chorus_desktop.store.times import from_text, to_text
from tests import factories

st.register_type_strategy(Decimal, st.decimals(allow_nan=False, allow_infinity=False))
INVOICES = st.builds(Invoice, lines=st.lists(st.from_type(Line), max_size=3).map(tuple))
ZONES = [UTC, timezone(timedelta(hours=2)), timezone(timedelta(hours=-9, minutes=-30))]
INSTANTS = st.builds(
    lambda day, seconds, zone: (datetime(2, 1, 1, tzinfo=UTC) + timedelta(days=day, seconds=seconds)).astimezone(zone),
    st.integers(0, 3_600_000),
    st.floats(0, 86_399),
    st.sampled_from(ZONES),
)


@given(INVOICES)
def test_an_invoice_comes_back_as_it_was(invoice: Invoice) -> None:
    text = encode(invoice)
    back = decode(Invoice, text)
    assert back == invoice
    assert [str(line.net_price) for line in back.lines] == [str(line.net_price) for line in invoice.lines]
    assert encode(back) == text


@given(st.from_type(Invoice))
def test_with_every_field_set_too(invoice: Invoice) -> None:
    assert decode(Invoice, encode(invoice)) == invoice


@given(st.builds(PublicBody))
def test_a_body_comes_back_as_it_was(body: PublicBody) -> None:
    assert decode(PublicBody, encode(body)) == body


def test_no_amount_becomes_a_float() -> None:
    plain = json.loads(encode(factories.invoice()), parse_float=pytest.fail)
    assert plain["lines"][0]["net_price"] == "38.50"


def test_fields_added_later_take_their_default_and_unknown_ones_are_passed_over() -> None:
    assert decode(Invoice, '{"number":"F1","of_the_future":[1]}') == Invoice(number="F1")


def test_half_a_character_does_not_lose_the_invoice() -> None:
    assert decode(Invoice, encode(Invoice(payment_terms="a\ud83d"))).payment_terms == "a?"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"number":1}',
        '{"number":null}',
        '{"prepaid":1.5}',
        '{"prepaid":"x"}',
        '{"issue_date":"2026-13-01"}',
        '{"type_code":"999"}',
        '{"lines":{}}',
        '{"lines":[{"vat":{"category":"?"}}]}',
        '{"vat_on_debits":1}',
        '{"period":{"start":"2026-01-01"}}',
    ],
)
def test_what_the_store_cannot_have_written_is_damage(text: str) -> None:
    with pytest.raises(StoreFault, match="store_damaged"):
        decode(Invoice, text)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moments:
    at: datetime
    day: date | None = None
    category: VatCategory = VatCategory.STANDARD


def test_instants_days_and_codes() -> None:
    value = _Moments(at=datetime(2026, 11, 25, 8, 0, tzinfo=UTC), day=date(2026, 1, 2), category=VatCategory.EXPORT)
    assert encode(value) == '{"at":"2026-11-25T08:00:00.000000Z","category":"G","day":"2026-01-02"}'
    assert decode(_Moments, encode(value)) == value


@pytest.mark.parametrize("value", [1.5, Decimal("NaN"), {"a": 1}, [1], b"x"])
def test_what_has_no_place_in_the_store_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        encode(value)


@given(INSTANTS, INSTANTS)
def test_text_order_is_time_order(first: datetime, second: datetime) -> None:
    assert (to_text(first) < to_text(second)) == (first < second)
    assert from_text(to_text(first)) == first
    assert len(to_text(first)) == 27


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        to_text(datetime(2026, 11, 25, 8, 0))  # noqa: DTZ001 - the point of the test
