"""The engine over a store that cannot be written: it asks less and less often, and goes on as soon as it can."""

from datetime import datetime, timedelta

import pytest

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.sync.engine import Engine
from tests.sync_desk import Bench


def full(_server_date: datetime) -> None:
    raise StoreFault("disk_full")


async def turned(bench: Bench, engine: Engine) -> timedelta:
    """One turn, and the wait after it, which is over then."""
    await engine._guarded(engine.turn)
    pause = engine._pause()
    bench.later(seconds=pause.total_seconds())
    return pause


async def test_on_a_full_disk_nothing_is_asked_for_again_and_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read cannot be kept there."""
    engine = bench.engine()
    monkeypatch.setattr(engine.store, "move_status_cursor", full)
    rests = [await turned(bench, engine) for _ in range(6)]
    assert [rest.total_seconds() for rest in rests] == [30, 60, 120, 240, 300, 300]
    end, before = bench.clock.now() + timedelta(days=1), len(bench.platform.calls)
    while bench.clock.now() < end:
        await turned(bench, engine)
    turns = timedelta(days=1) / engine.pace.longest_wait
    assert 0 < len(bench.platform.calls) - before <= 2 * turns
    await engine._close()


async def test_once_there_is_room_again_it_goes_on_and_the_next_fault_is_a_first_one(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.issue()
    engine = bench.engine()
    monkeypatch.setattr(engine.store, "move_status_cursor", full)
    for _ in range(4):
        await turned(bench, engine)
    assert bench.states() == [SubmissionState.QUEUED]
    monkeypatch.undo()
    await turned(bench, engine)
    assert len(bench.platform.received) == 1
    monkeypatch.setattr(engine.store, "move_status_cursor", full)
    bench.later(minutes=20)
    assert await turned(bench, engine) == engine.pace.after_store_fault
    await engine._close()


async def test_a_person_who_asks_is_not_made_to_wait(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.issue()
    engine = bench.engine()
    monkeypatch.setattr(engine.store, "move_status_cursor", full)
    for _ in range(4):
        await engine._guarded(engine.turn)
        bench.later(seconds=engine._pause().total_seconds() / 2)
    monkeypatch.undo()
    engine.sync_now()
    await engine._guarded(engine.turn)
    assert len(bench.platform.received) == 1
    await engine._close()
