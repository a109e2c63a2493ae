"""Time of the simulation: an event loop that jumps to its next timer, and clocks that go wrong as asked."""

import asyncio
import random
from datetime import UTC, datetime, timedelta
from typing import Any


def dice(seed: int, name: str) -> random.Random:
    """One stream of chance of a schedule; streams do not disturb each other."""
    return random.Random(f"{seed}/{name}")  # noqa: S311 - a schedule is repeated, not guessed


class _Jump:
    """The selector of a loop without sockets: waiting is moving the hands of the clock."""

    def __init__(self, loop: "VirtualLoop") -> None:
        self._loop = loop

    def select(self, timeout: float | None) -> list[Any]:
        """Wait so many virtual seconds; a loop that would wait for ever has nothing left that could happen."""
        if timeout is None:
            raise RuntimeError("the simulation waits for something that nobody will do")
        self._loop.elapsed += timeout
        return []


class VirtualLoop(asyncio.BaseEventLoop):
    """An event loop in which no time is lost; `elapsed` in virtual seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.elapsed = 0.0
        self._selector = _Jump(self)
        self._clock_resolution = 1e-9
        self.set_exception_handler(_silent)

    def time(self) -> float:
        """Virtual seconds since the schedule began."""
        return self.elapsed

    def _process_events(self, event_list: list[Any]) -> None:
        """Nothing ever comes from outside."""

    def _write_to_self(self) -> None:
        """Nobody sleeps."""


def _silent(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """What a killed process leaves behind is of no interest."""


class SimClock:
    """A clock in UTC beside the true time of the loop; `skew` is how far it is off."""

    def __init__(self, loop: VirtualLoop, start: datetime, skew: timedelta = timedelta(0)) -> None:
        self._loop = loop
        self._start = start
        self.skew = skew

    def now(self) -> datetime:
        """What the clock shows."""
        return self.true() + self.skew

    def true(self) -> datetime:
        """What a right clock would show."""
        return self._start + timedelta(microseconds=round(self._loop.elapsed * 1e6))


def start_of(seed: int) -> datetime:
    """When a schedule begins: any hour of a day far from the change of the hour, often late in the evening."""
    stream = dice(seed, "start")
    late = seed % 8 == 6
    hour = 21 if late else stream.choice((8, 13, 18, 21, 22, 23))
    evening = datetime(2026, 11, 10, hour, stream.randrange(10 if late else 60), tzinfo=UTC)
    return evening + timedelta(days=stream.randrange(60))
