"""The guards of the test suite, each shown a test that it must fail and one that it must let pass."""

import random
import socket
from pathlib import Path

import keyring
import pytest
from keyring.errors import KeyringLocked

from tests.plugins.clock import FakeClock
from tests.plugins.keyring_memory import MemoryKeyring

ROOT = Path(__file__).resolve().parents[2]
PLUGINS = ("log_guard", "network_guard")


@pytest.fixture(autouse=True)
def _guards_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def run(pytester: pytest.Pytester, source: str) -> pytest.RunResult:
    """Run a test module on its own, in a process that has the guards and nothing else of ours."""
    pytester.makepyfile(source)
    options = [part for name in PLUGINS for part in ("-p", f"tests.plugins.{name}")]
    return pytester.runpytest_subprocess("-p", "no:pytest-qt", "-p", "no:asyncio", *options)


def test_a_surprise_in_the_log_fails_the_test(pytester: pytest.Pytester) -> None:
    result = run(
        pytester,
        """
        import logging

        def test_surprise():
            logging.getLogger("store").warning("disk %s", "full")
        """,
    )
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*unexpected log records:*", "*WARNING store: disk full*"])


def test_announced_and_caught_records_pass(pytester: pytest.Pytester) -> None:
    result = run(
        pytester,
        """
        import logging

        def test_announced(expected_logs):
            expected_logs.expect("store: disk full")
            logging.getLogger("store").error("disk full")

        def test_caught(caplog):
            with caplog.at_level(logging.ERROR):
                logging.getLogger("store").error("disk full")
            assert caplog.messages == ["disk full"]

        def test_quiet():
            logging.getLogger("store").info("opened")
        """,
    )
    result.assert_outcomes(passed=3)


def test_an_announced_record_that_never_comes_fails_the_test(pytester: pytest.Pytester) -> None:
    result = run(pytester, "def test_vain(expected_logs):\n    expected_logs.expect('never')\n")
    result.assert_outcomes(passed=1, errors=1)


def test_a_foreign_address_fails_the_test_even_when_its_error_is_swallowed(pytester: pytest.Pytester) -> None:
    result = run(
        pytester,
        """
        import contextlib, socket

        def test_name():
            with contextlib.suppress(OSError):
                socket.getaddrinfo("host.invalid", 443)

        def test_number():
            with socket.socket() as s, contextlib.suppress(OSError):
                s.connect(("192.0.2.1", 443))
        """,
    )
    result.assert_outcomes(passed=2, errors=2)
    result.stdout.fnmatch_lines(["*beyond the loopback: *host.invalid*", "*beyond the loopback: *192.0.2.1*"])


def test_the_loopback_stays_open() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(("localhost", server.getsockname()[1])) as client,
        server.accept()[0] as accepted,
    ):
        client.sendall(b"x")
        assert accepted.recv(1) == b"x"


def test_secrets_stay_in_memory(memory_keyring: MemoryKeyring) -> None:
    keyring.set_password("chorus-desktop", "login", "s3cret")
    assert memory_keyring.entries == {("chorus-desktop", "login"): "s3cret"}
    memory_keyring.locked = True
    with pytest.raises(KeyringLocked):
        keyring.get_password("chorus-desktop", "login")


def test_the_clock_moves_only_when_told(clock: FakeClock) -> None:
    before = clock()
    assert clock.advance(minutes=5) == clock.now() == clock()
    assert (clock() - before).total_seconds() == 300
    with pytest.raises(ValueError, match="never goes back"):
        clock.advance(minutes=-1)


def test_random_data_is_the_same_on_every_run(rng: random.Random, request: pytest.FixtureRequest) -> None:
    assert [title for _, title, _ in request.node._report_sections] == ["seed"]
    assert rng.random() == rng.__class__(int(request.node._report_sections[0][2].split("=")[1])).random()
