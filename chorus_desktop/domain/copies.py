"""When a copy of the store is due and which copies stay; pure decisions on the moments at which they were taken."""

from collections.abc import Callable, Collection, Hashable
from datetime import date, datetime, timedelta

#: So many days, weeks and months keep their newest copy.
DAYS, WEEKS, MONTHS = 7, 4, 12
#: Days after which a copy is old.
OLD = 14

_PERIODS: tuple[tuple[Callable[[datetime], Hashable], int], ...] = (
    (lambda moment: moment.date(), DAYS),
    (lambda moment: moment.isocalendar()[:2], WEEKS),
    (lambda moment: (moment.year, moment.month), MONTHS),
)


def is_due(taken: Collection[datetime], now: datetime) -> bool:
    """Whether this day, in the zone of the moments, has no copy yet; also right after the clock was set back."""
    return all(moment.date() != now.date() for moment in taken)


def kept(taken: Collection[datetime], surely: datetime) -> frozenset[datetime]:
    """Those that stay: the newest of each of the last days, weeks and months that have one, and always `surely`."""
    stay = {surely}
    for period, most in _PERIODS:
        newest: dict[Hashable, datetime] = {}
        for moment in sorted(taken, reverse=True):
            newest.setdefault(period(moment), moment)
        stay.update(list(newest.values())[:most])
    return frozenset(stay)


def old_before(today: date) -> date:
    """A copy of an earlier day than this one is too old; where there is none, so is an invoice that waits for it."""
    return today - timedelta(days=OLD)
