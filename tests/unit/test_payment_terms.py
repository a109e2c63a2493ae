"""The delay of each kind of buyer: its length, its start, its interruption, its last day."""

from datetime import date

import pytest

from chorus_desktop.domain.french_holidays import Territory
from chorus_desktop.domain.payment_terms import (
    BuyerKind,
    Interruption,
    PaymentTerm,
    Start,
    payment_term,
    presumed_kind,
)

RECEIVED = date(2025, 1, 15)


def term(kind: BuyerKind = BuyerKind.AUTHORITY, **values: object) -> PaymentTerm:
    given: dict[str, object] = {"requested_on": date(2025, 1, 14), "received_on": RECEIVED}
    return payment_term(kind, **(given | values))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "last_day", "article"),
    [
        (BuyerKind.AUTHORITY, date(2025, 2, 14), "R2192-10"),
        (BuyerKind.HEALTH, date(2025, 3, 6), "R2192-11 1°"),
        (BuyerKind.PUBLIC_COMPANY, date(2025, 3, 17), "R2192-11 2°"),
    ],
)
def test_each_kind_has_its_delay(kind: BuyerKind, last_day: date, article: str) -> None:
    found = term(kind)
    assert found.last_day == last_day
    assert found.articles == ("L2192-10", article, "R2192-12", "R2192-15")


def test_the_sixtieth_day_is_a_sunday() -> None:
    found = term(BuyerKind.PUBLIC_COMPANY)
    assert found.counted_to == date(2025, 3, 16)
    assert term(BuyerKind.PUBLIC_COMPANY, carried=False).last_day == date(2025, 3, 16)


def test_february_of_a_leap_year_has_one_day_more() -> None:
    assert term(received_on=date(2024, 2, 10)).counted_to == date(2024, 3, 11)
    assert term(received_on=date(2025, 2, 10)).counted_to == date(2025, 3, 12)


def test_a_holiday_is_counted_but_does_not_end_the_delay() -> None:
    assert term(received_on=date(2025, 4, 1)).last_day == date(2025, 5, 2)
    assert term(received_on=date(2025, 4, 14)).last_day == date(2025, 5, 14)


def test_a_holiday_of_one_territory() -> None:
    good_friday = date(2025, 4, 18)
    assert term(received_on=date(2025, 3, 19)).last_day == good_friday
    assert term(received_on=date(2025, 3, 19), territory=Territory.ALSACE_MOSELLE).last_day == date(2025, 4, 22)


def test_what_starts_the_delay() -> None:
    assert (term().start, term().starts_on) == (Start.RECEIPT, RECEIVED)
    later = term(executed_on=date(2025, 1, 20))
    assert (later.start, later.starts_on) == (Start.EXECUTION, date(2025, 1, 20))
    assert "R2192-13" in later.articles
    assert term(executed_on=RECEIVED).start is Start.RECEIPT
    presumed = term(received_on=None)
    assert (presumed.start, presumed.starts_on) == (Start.PRESUMED_RECEIPT, date(2025, 1, 16))
    assert "R2192-14" in presumed.articles


def test_a_contract_may_only_shorten_it() -> None:
    assert term(agreed_days=20).days == 20
    assert term(agreed_days=45).days == 30


def test_an_interruption_that_lasts_leaves_no_last_day() -> None:
    found = term(interruption=Interruption(told_on=date(2025, 1, 25)))
    assert (found.counted_to, found.last_day) == (None, None)
    assert found.articles[-2:] == ("R2192-27", "R2192-29")


def test_after_an_interruption_thirty_days_or_what_was_left() -> None:
    stopped = Interruption(told_on=date(2025, 1, 25), completed_on=date(2025, 2, 3))
    assert term(interruption=stopped).last_day == date(2025, 3, 5)
    assert term(BuyerKind.HEALTH, interruption=stopped).last_day == date(2025, 3, 17)
    assert term(BuyerKind.HEALTH, interruption=stopped).counted_to == date(2025, 3, 15)


@pytest.mark.parametrize(
    ("name", "legal_form", "kind", "certain"),
    [
        ("COMMUNE DE MALAUCENE", "7210", BuyerKind.AUTHORITY, True),
        ("CENTRE HOSPITALIER D AVIGNON", "7364", BuyerKind.HEALTH, True),
        ("SNCF RESEAU", "5599", BuyerKind.PUBLIC_COMPANY, True),
        ("RATP", "4120", BuyerKind.PUBLIC_COMPANY, True),
        ("REGIE DES EAUX", "4150", BuyerKind.AUTHORITY, True),
        ("Centre hospitalier d’Avignon", "", BuyerKind.HEALTH, False),
        ("CHU DE NICE", "Établissement d'hospitalisation", BuyerKind.HEALTH, False),
        ("CHUELLES", "", BuyerKind.AUTHORITY, False),
        ("Commune de Malaucène", "", BuyerKind.AUTHORITY, False),
    ],
)
def test_the_kind_that_a_buyer_seems_to_be(name: str, legal_form: str, kind: BuyerKind, certain: bool) -> None:
    found = presumed_kind(name, legal_form)
    assert (found.kind, found.certain) == (kind, certain)
