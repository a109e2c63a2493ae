"""A clock that moves only when a test says so."""

from datetime import UTC, datetime, timedelta

import pytest


class FakeClock:
    """Tells an instant (aware, UTC); both `clock()` and `clock.now()` read it."""

    def __init__(self, start: datetime = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)) -> None:
        self._now = start

    def __call__(self) -> datetime:
        """The present instant."""
        return self._now

    now = __call__

    def advance(self, step: timedelta | None = None, **parts: float) -> datetime:
        """Move forward by a timedelta or by its parts (`minutes=5`) and return the new instant."""
        step = step if step is not None else timedelta(**parts)
        if step < timedelta(0):
            raise ValueError("a clock of the tests never goes back; use set()")
        self._now += step
        return self._now

    def set(self, instant: datetime) -> None:
        """Jump to an aware instant, backwards too, as the clock of a laptop may."""
        if instant.tzinfo is None:
            raise ValueError("the clock needs an aware datetime")
        self._now = instant


@pytest.fixture
def clock() -> FakeClock:
    """25 November 2026, 09:00 in Paris, until advanced."""
    return FakeClock()
