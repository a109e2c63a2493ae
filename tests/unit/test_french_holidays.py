"""Public holidays: the eleven of everywhere, those of some territories, and the working day after them."""

from datetime import date

import pytest

from chorus_desktop.domain.french_holidays import Territory, easter, holidays, next_working_day, territory_of


@pytest.mark.parametrize(
    "sunday",
    [date(1818, 3, 22), date(1943, 4, 25), date(2000, 4, 23), date(2024, 3, 31), date(2026, 4, 5), date(2049, 4, 18)],
    ids=str,
)
def test_easter(sunday: date) -> None:
    assert easter(sunday.year) == sunday


def test_the_eleven_of_2026() -> None:
    assert sorted(f"{day:%d/%m}" for day in holidays(2026)) == sorted(
        "01/01 06/04 01/05 08/05 14/05 25/05 14/07 15/08 01/11 11/11 25/12".split()
    )


def test_two_more_in_alsace_and_moselle() -> None:
    assert holidays(2026, Territory.ALSACE_MOSELLE) - holidays(2026) == {date(2026, 4, 3), date(2026, 12, 26)}


@pytest.mark.parametrize(
    ("postcode", "territory", "own"),
    [
        ("97110", Territory.GUADELOUPE, date(2026, 5, 27)),
        ("97200", Territory.MARTINIQUE, date(2026, 5, 22)),
        ("97300", Territory.GUYANE, date(2026, 6, 10)),
        ("97400", Territory.REUNION, date(2026, 12, 20)),
        ("97600", Territory.MAYOTTE, date(2026, 4, 27)),
        ("97133", Territory.SAINT_BARTHELEMY, date(2026, 10, 9)),
        ("97150", Territory.SAINT_MARTIN, date(2026, 5, 28)),
    ],
)
def test_overseas(postcode: str, territory: Territory, own: date) -> None:
    assert territory_of(postcode) is territory
    assert holidays(2026, territory) - holidays(2026) == {own}


@pytest.mark.parametrize(
    ("postcode", "territory"), [("67000", Territory.ALSACE_MOSELLE), ("84340", Territory.METROPOLE)]
)
def test_on_the_mainland(postcode: str, territory: Territory) -> None:
    assert territory_of(postcode) is territory


def test_the_next_working_day() -> None:
    assert next_working_day(date(2026, 11, 25)) == date(2026, 11, 25)
    assert next_working_day(date(2026, 8, 15)) == date(2026, 8, 17)
    assert next_working_day(date(2025, 12, 25)) == date(2025, 12, 26)
    assert next_working_day(date(2025, 12, 25), Territory.ALSACE_MOSELLE) == date(2025, 12, 29)
    assert next_working_day(date(2026, 4, 3), Territory.ALSACE_MOSELLE) == date(2026, 4, 7)
