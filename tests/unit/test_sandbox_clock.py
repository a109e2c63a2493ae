"""The embedded platform's time: advanced, stretched, kept over a restart, told in French local time."""

from datetime import UTC, datetime

import pytest

from chorus_desktop.sandbox.clock import PlatformClock, day, minute, stamp


class Shelf:
    """Keeps values as the database does."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def read(self, key: str) -> str | None:
        return self.values.get(key)

    def write(self, key: str, value: str) -> None:
        self.values[key] = value


class Wall:
    """Real time, moved by hand."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def instant(*parts: int) -> float:
    return datetime(*parts, tzinfo=UTC).timestamp()  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(("speed", "elapsed"), [(1.0, 10), (60.0, 600), (0.0, 0)])
def test_time_runs_at_its_speed(speed: float, elapsed: float) -> None:
    wall = Wall()
    clock = PlatformClock(Shelf(), speed=speed, real=wall)
    start = clock.now()
    wall.now += 10
    assert clock.now() - start == elapsed


def test_an_advance_adds_to_what_ran() -> None:
    wall = Wall()
    clock = PlatformClock(Shelf(), speed=2.0, real=wall)
    start = clock.now()
    wall.now += 5
    assert clock.advance(100) == start + 110
    wall.now += 5
    assert clock.now() == start + 120
    with pytest.raises(ValueError, match="never goes back"):
        clock.advance(-1)


def test_a_restart_goes_on_from_where_time_would_be() -> None:
    shelf, wall = Shelf(), Wall()
    before = PlatformClock(shelf, speed=3.0, real=wall)
    before.advance(1000)
    start = before.now()
    wall.now += 10
    after = PlatformClock(shelf, speed=1.0, real=wall)
    assert after.now() == start + 30
    wall.now -= 500
    assert PlatformClock(shelf, speed=1.0, real=wall).now() == start + 30


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (instant(2026, 1, 31, 23, 30), "2026-02-01T00:30:00.000+01:00"),
        (instant(2026, 3, 29, 0, 59), "2026-03-29T01:59:00.000+01:00"),
        (instant(2026, 3, 29, 1, 0), "2026-03-29T03:00:00.000+02:00"),
        (instant(2026, 7, 14, 22, 0), "2026-07-15T00:00:00.000+02:00"),
        (instant(2026, 10, 25, 0, 59), "2026-10-25T02:59:00.000+02:00"),
        (instant(2026, 10, 25, 1, 0), "2026-10-25T02:00:00.000+01:00"),
        (instant(2027, 10, 31, 0, 30), "2027-10-31T02:30:00.000+02:00"),
    ],
)
def test_local_time_knows_summer(moment: float, told: str) -> None:
    assert stamp(moment) == told
    assert day(moment) == told[:10]
    assert minute(moment) == told[:16].replace("T", " ")
