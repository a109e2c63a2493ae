"""The platform's own time: real time, moved and stretched as the exercise wants, and French local time."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Protocol


class Anchors(Protocol):
    """Where the clock keeps its position over a restart."""

    def read(self, key: str) -> str | None:
        """The kept value, or None."""
        ...

    def write(self, key: str, value: str) -> None:
        """Keep a value."""
        ...


class PlatformClock:
    """Seconds since 1970 on the platform: an anchor plus the real time since it, times `speed`; never set back."""

    def __init__(self, anchors: Anchors, *, speed: float, real: Callable[[], float] = time.time) -> None:
        self._anchors = anchors
        self._real = real
        kept = anchors.read("clock")
        self._base_real = real()
        self._base_platform = self._base_real
        if kept is not None:
            base_real, base_platform, old_speed = (float(part) for part in kept.split())
            self._base_platform = base_platform + max(0.0, self._base_real - base_real) * old_speed
        self._speed = speed
        self._keep()

    def now(self) -> float:
        """The instant on the platform, in seconds."""
        return self._base_platform + (self._real() - self._base_real) * self._speed

    def advance(self, seconds: float) -> float:
        """Jump forward and return the new instant. Raises ValueError for a step back."""
        if seconds < 0:
            raise ValueError("the platform's clock never goes back")
        present = self.now()
        self._base_real = self._real()
        self._base_platform = present + seconds
        self._keep()
        return self._base_platform

    def _keep(self) -> None:
        self._anchors.write("clock", f"{self._base_real!r} {self._base_platform!r} {self._speed!r}")


def local(instant: float) -> datetime:
    """The instant in mainland France, aware; computed here since a laptop may lack a time zone database."""
    moment = datetime.fromtimestamp(instant, UTC)
    summer = _last_sunday(moment.year, 3) <= moment < _last_sunday(moment.year, 10)
    return moment.astimezone(timezone(timedelta(hours=2 if summer else 1)))


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def day(instant: float) -> str:
    """YYYY-MM-DD, as dateDepot."""
    return local(instant).date().isoformat()


def minute(instant: float) -> str:
    """YYYY-MM-DD HH:MM, as histoStatutDatePassage."""
    return local(instant).strftime("%Y-%m-%d %H:%M")


def stamp(instant: float) -> str:
    """ISO 8601 with milliseconds and offset, as dateHeureEtatCourant."""
    return local(instant).isoformat(timespec="milliseconds")
