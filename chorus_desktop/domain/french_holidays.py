"""Public holidays in France, and which day of a delay is its last when that day is not a working day.

Source: Code du travail L. 3133-1 (the eleven of everywhere), L. 3134-13 (Moselle, Bas-Rhin, Haut-Rhin) and the decree
n° 83-1003 of 23 November 1983 (the day on which each overseas territory remembers the abolition of slavery).
"""

from datetime import date, timedelta
from enum import StrEnum
from functools import cache

_DAY = timedelta(days=1)
_SATURDAY = 5
#: Month and day.
_FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))


class Territory(StrEnum):
    """Where the holidays differ."""

    METROPOLE = "metropole"
    ALSACE_MOSELLE = "alsace_moselle"
    GUADELOUPE = "guadeloupe"
    MARTINIQUE = "martinique"
    GUYANE = "guyane"
    REUNION = "reunion"
    MAYOTTE = "mayotte"
    SAINT_BARTHELEMY = "saint_barthelemy"
    SAINT_MARTIN = "saint_martin"


_ABOLITION = {
    Territory.GUADELOUPE: (5, 27),
    Territory.MARTINIQUE: (5, 22),
    Territory.GUYANE: (6, 10),
    Territory.REUNION: (12, 20),
    Territory.MAYOTTE: (4, 27),
    Territory.SAINT_BARTHELEMY: (10, 9),
    Territory.SAINT_MARTIN: (5, 28),
}
#: The beginning of a postcode, longest first.
_POSTCODES = {
    "97133": Territory.SAINT_BARTHELEMY,
    "97150": Territory.SAINT_MARTIN,
    "971": Territory.GUADELOUPE,
    "972": Territory.MARTINIQUE,
    "973": Territory.GUYANE,
    "974": Territory.REUNION,
    "976": Territory.MAYOTTE,
    "57": Territory.ALSACE_MOSELLE,
    "67": Territory.ALSACE_MOSELLE,
    "68": Territory.ALSACE_MOSELLE,
}


def territory_of(postcode: str) -> Territory:
    """The territory of a French postcode; the holidays of everywhere where it names none of the others."""
    return next((found for start, found in _POSTCODES.items() if postcode.startswith(start)), Territory.METROPOLE)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (algorithm of Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def holidays(year: int, territory: Territory = Territory.METROPOLE) -> frozenset[date]:
    """The public holidays of a year."""
    found = {date(year, month, day) for month, day in _FIXED}
    sunday = easter(year)
    found |= {sunday + _DAY, sunday + 39 * _DAY, sunday + 50 * _DAY}
    if territory is Territory.ALSACE_MOSELLE:
        found |= {sunday - 2 * _DAY, date(year, 12, 26)}
    if territory in _ABOLITION:
        found.add(date(year, *_ABOLITION[territory]))
    return frozenset(found)


def is_working_day(day: date, territory: Territory = Territory.METROPOLE) -> bool:
    """Whether a day is neither a Saturday, nor a Sunday, nor a public holiday."""
    return day.weekday() < _SATURDAY and day not in holidays(day.year, territory)


def next_working_day(day: date, territory: Territory = Territory.METROPOLE) -> date:
    """The day itself, or the first working day after it."""
    while not is_working_day(day, territory):
        day += _DAY
    return day
