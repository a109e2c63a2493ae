"""The second place cannot be written for a while: nothing leaves without it, and it is told as soon as it can be."""

from pathlib import Path

import pytest

from chorus_desktop.domain.events import EngineFailed
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import guard
from tests.plugins.log_guard import ExpectedLogs
from tests.sync_desk import Bench
from tests.unit.test_engine_guard import Laptop

S = SubmissionState


@pytest.fixture
def laptop(bench: Bench, tmp_path: Path) -> Laptop:
    found = Laptop(bench, tmp_path / "garde")
    guard.examine(bench.store, bench.clock.now())
    return found


@pytest.mark.parametrize("connected", [True, False])
async def test_what_the_second_place_was_not_told_when_it_was_issued_is_told_soon(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch, expected_logs: ExpectedLogs, connected: bool
) -> None:
    """Its disk was full for a moment; the invoice waits, and its number is remembered before anything else happens."""
    bench = laptop.bench
    engine = laptop.engine()
    if not connected:
        engine.connect = lambda: None
    bench.platform.reachable = False
    await engine.turn()

    def full(_mark: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(laptop.place, "write", full)
    expected_logs.expect("second place")
    older = laptop.copy()
    number = bench.issue().number
    for _ in range(3):
        await engine.turn()
    assert [event.code for event in bench.news.of(EngineFailed)] == ["second_place_unwritable"], "told once"
    monkeypatch.undo()
    await engine.turn()
    laptop.restore(older)
    guard.examine(bench.store, bench.clock.now())
    assert guard.hold(bench.store) is not None, "the machine remembers more than the older store"
    assert guard.release(bench.store, bench.clock.now()) == (number,)
    await engine._close()


async def test_without_the_second_place_no_byte_leaves(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = laptop.bench
    bench.issue()
    engine = laptop.engine()

    def full(_mark: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(laptop.place, "write", full)
    await engine._guarded(engine.turn)
    assert bench.news.of(EngineFailed)[-1].code == "second_place_unwritable"
    assert bench.states() == [S.QUEUED]
    assert bench.platform.received == []
    monkeypatch.undo()
    bench.later(minutes=1)
    await engine.turn()
    assert bench.states() == [S.DEPOSITED]
    await engine._close()
