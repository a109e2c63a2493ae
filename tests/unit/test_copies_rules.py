"""Which copies stay and when one is due: random moments, and the days at the edges."""

import random
from datetime import UTC, datetime, timedelta

from chorus_desktop.domain.copies import DAYS, MONTHS, OLD, WEEKS, is_due, kept, old_before

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


def test_one_a_day() -> None:
    assert is_due([], NOW)
    assert is_due([NOW - timedelta(hours=10)], NOW)
    assert not is_due([NOW - timedelta(hours=9)], NOW)
    assert is_due([NOW + timedelta(days=40)], NOW), "a clock that was ahead does not stop the copies"
    assert not is_due([NOW + timedelta(days=40), NOW], NOW), "and does not make one an hour"


def test_three_years_of_days_leave_days_weeks_and_months() -> None:
    taken: list[datetime] = []
    for day in range(1100):
        moment = NOW + timedelta(days=day)
        stay = kept([*taken, moment], moment)
        taken = sorted(stay)
        assert len(taken) <= DAYS + WEEKS + MONTHS
    last = taken[-1]
    assert [last - timedelta(days=days) for days in range(DAYS)] == taken[: -DAYS - 1 : -1]
    assert min(taken) < last - timedelta(days=320), "nearly a year can be gone back"


def test_random_moments_keep_the_newest_of_each_period_and_what_is_sure(rng: random.Random) -> None:
    for _ in range(300):
        taken = [NOW + timedelta(hours=rng.randrange(-20_000, 2_000)) for _ in range(rng.randrange(1, 60))]
        surely = rng.choice(taken)
        stay = kept(taken, surely)
        assert surely in stay
        assert max(taken) in stay
        assert stay <= set(taken)
        assert kept(stay, surely) == stay, "what stayed once stays until another is taken"


def test_when_a_copy_is_old() -> None:
    assert old_before(NOW.date()) == NOW.date() - timedelta(days=OLD)
