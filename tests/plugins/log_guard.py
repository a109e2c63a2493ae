"""The rule that a log record of WARNING or above which no test expected fails the test."""

import logging
import re
from collections.abc import Iterator

import pytest


class ExpectedLogs:
    """What a test announced with `expect`, and the records that matched."""

    def __init__(self) -> None:
        self._patterns: list[re.Pattern[str]] = []
        self.records: list[logging.LogRecord] = []

    def expect(self, pattern: str) -> None:
        """Allow records whose `logger: message` contains the regular expression; each must come at least once."""
        self._patterns.append(re.compile(pattern))

    def take(self, record: logging.LogRecord) -> bool:
        """Whether the record was announced; keeps it if so."""
        known = any(p.search(_line(record)) for p in self._patterns)
        if known:
            self.records.append(record)
        return known

    def missing(self) -> list[str]:
        """The announced patterns that nothing matched."""
        return [p.pattern for p in self._patterns if not any(p.search(_line(r)) for r in self.records)]


class _Guard(logging.Handler):
    def __init__(self, expected: ExpectedLogs, caplog: pytest.LogCaptureFixture) -> None:
        super().__init__(logging.WARNING)
        self._expected = expected
        self._caplog = caplog
        self.surprises: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno != self._caplog.handler.level and not self._expected.take(record):
            self.surprises.append(f"{record.levelname} {_line(record)}")


def _line(record: logging.LogRecord) -> str:
    return f"{record.name}: {record.getMessage()}"


@pytest.fixture
def expected_logs() -> ExpectedLogs:
    """Announce a record that the test provokes: `expected_logs.expect("store: disk full")`."""
    return ExpectedLogs()


@pytest.fixture(autouse=True)
def _log_guard(expected_logs: ExpectedLogs, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on surprises; `with caplog.at_level(logging.ERROR)` also lets records of just that level pass."""
    guard = _Guard(expected_logs, caplog)
    logging.getLogger().addHandler(guard)
    yield
    logging.getLogger().removeHandler(guard)
    if guard.surprises:
        pytest.fail("unexpected log records:\n  " + "\n  ".join(guard.surprises), pytrace=False)
    if missing := expected_logs.missing():
        pytest.fail(f"announced log records that never came: {missing}", pytrace=False)
