"""The line to the platform: how long one failure makes everybody wait, and what frees everybody again."""

from datetime import UTC, datetime, timedelta

import pytest

from chorus_desktop.domain.events import Event, Link, LinkChanged
from chorus_desktop.sync.line import READS, Line

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
HOUR = 3600


class Hands:
    """A clock that is set by hand, and all that was announced."""

    def __init__(self) -> None:
        self.time = NOW
        self.told: list[Event] = []

    def now(self) -> datetime:
        return self.time

    def open_after(self, line: Line) -> timedelta:
        """How long after now the line opens, to the minute, at most a day."""
        waits = (timedelta(minutes=rank) for rank in range(24 * 60))
        return next((wait for wait in waits if line.open(self.time + wait)), timedelta(days=1))


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def line(hands: Hands) -> Line:
    return Line(clock=hands, announce=hands.told.append)


@pytest.mark.parametrize(
    ("asked", "waits"),
    [
        (None, timedelta(minutes=1)),
        (0.0, timedelta(minutes=1)),
        (2 * HOUR, timedelta(hours=2)),
        (10**6, timedelta(hours=6)),
    ],
)
def test_what_the_platform_asks_for_is_heeded_within_reason(
    hands: Hands, line: Line, asked: float | None, waits: timedelta
) -> None:
    line.failed("quota", draw=0.5, retry_after=asked)
    assert not line.open(NOW)
    assert hands.open_after(line) == waits


def test_failures_in_a_row_make_the_wait_longer_and_a_success_ends_it(hands: Hands, line: Line) -> None:
    waits = []
    for _ in range(12):
        line.failed("http_503", draw=0.99)
        waits.append(hands.open_after(line))
    assert waits == sorted(waits)
    assert waits[0] <= timedelta(minutes=2)
    assert timedelta(minutes=20) < waits[-1] <= timedelta(minutes=30)
    line.succeeded()
    assert line.open(NOW)
    line.failed("http_503", draw=0.99)
    assert hands.open_after(line) == waits[0]


def test_after_a_failure_one_read_learns_whether_the_line_is_back(line: Line) -> None:
    assert line.width == READS > 1
    line.failed("http_503", draw=0.5)
    line.reopen()
    assert line.width == 1
    line.succeeded()
    assert line.width == READS


def test_what_only_the_user_can_mend_is_told_apart(hands: Hands, line: Line) -> None:
    line.failed("proxy_unreachable", draw=0.5)
    line.failed("piste_refused", draw=0.5)
    line.failed("piste_refused", draw=0.5)
    line.succeeded()
    assert hands.told == [
        LinkChanged(link=Link.OFFLINE, code="proxy_unreachable"),
        LinkChanged(link=Link.NEEDS_LOGIN, code="piste_refused"),
        LinkChanged(link=Link.ONLINE, at=NOW),
    ]
