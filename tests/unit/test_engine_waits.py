"""The engine when something fails: how long it waits, what it costs, and how it goes on without a restart."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.events import EngineFailed
from chorus_desktop.domain.exchange import Deposit, DepositOutcome, NotSent, ReadFailed, Unanswered
from chorus_desktop.domain.outbox import Move, Submission, SubmissionState
from chorus_desktop.store.second_place import FolderSecondPlace
from tests.sync_desk import Bench

S = SubmissionState


async def test_unanswered_deposits_in_a_row_stop_the_rest(bench: Bench) -> None:
    for _ in range(30):
        bench.issue()
    bench.platform.outcomes.extend([Unanswered(code="http_500")] * 30)
    bench.platform.lost = True
    engine = bench.engine()
    for _ in range(24 * 12):
        await engine.turn()
        bench.later(minutes=5)
    assert bench.states().count(S.AMBIGUOUS) <= 12
    assert bench.platform.calls.count("deposit") <= 12
    await engine._close()


async def test_an_answer_between_two_that_are_lost_lets_the_rest_go_on(bench: Bench) -> None:
    engine, minutes = bench.engine(), 0
    for rank in range(10):
        bench.issue(), bench.issue()
        bench.platform.outcomes.append(Unanswered(code="http_500"))
        while len(bench.platform.received) < 2 * rank + 2 and minutes < 24 * 60:
            await engine.turn()
            bench.later(minutes=1)
            minutes += 1
    assert minutes < 60
    await engine._close()


async def test_a_day_without_the_platform_costs_few_calls(bench: Bench) -> None:
    for _ in range(20):
        bench.issue()
    bench.platform.reachable = False
    engine = bench.engine()
    for _ in range(24 * 60):
        await engine.turn()
        bench.later(minutes=1)
    assert len(bench.platform.calls) <= 150
    await engine._close()


async def test_an_answer_that_could_not_be_written_is_searched_for_without_a_restart(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = bench.issue(), bench.issue()
    engine = bench.engine()
    honest = engine.store.settle

    def full(submission: Submission, move: Move, now: datetime, raw: str = "") -> Submission:
        if submission.state is S.SENDING:
            raise StoreFault("disk_full")
        return honest(submission, move, now, raw)

    monkeypatch.setattr(engine.store, "settle", full)
    await engine._guarded(engine.turn)
    assert bench.states() == [S.SENDING, S.QUEUED]
    monkeypatch.undo()
    for _ in range(4):
        bench.later(minutes=1)
        await engine._guarded(engine.turn)
    assert bench.states() == [S.INTEGRATED, S.INTEGRATED]
    assert [deposit.identity.number for deposit in bench.platform.received] == [first.number, second.number]
    await engine._close()


@pytest.mark.parametrize("hours", [-100, -4.3, -0.1])
async def test_a_clock_that_was_set_back_makes_nothing_wait_longer(bench: Bench, hours: float) -> None:
    bench.issue()
    bench.platform.integrates = False
    engine = bench.engine()
    await engine.turn()
    bench.clock.set(bench.clock.now() + timedelta(hours=hours))
    bench.platform.integrates = True
    await engine.turn()
    assert bench.states() == [S.INTEGRATED]
    await engine._close()


async def test_after_a_sleep_of_the_machine_connections_are_made_anew(bench: Bench) -> None:
    engine = bench.engine()
    await engine.turn()
    engine.pace = replace(engine.pace, longest_wait=timedelta(milliseconds=10))

    async def sleep_an_hour() -> None:
        bench.later(hours=1)

    task = asyncio.create_task(sleep_an_hour())
    await engine._sleep()
    await task
    assert bench.platform.closed is False
    assert not engine.line.open(bench.clock.now()), "not at the very second at which all others try"
    bench.later(seconds=30)
    await engine.turn()
    assert bench.platform.closed is True
    await engine._close()


async def test_a_network_that_is_said_to_be_back_is_only_a_hint(bench: Bench) -> None:
    bench.issue()
    bench.platform.reachable = False
    engine = bench.engine()
    for _ in range(10):
        await engine.turn()
        bench.later(minutes=3)
    if engine.line.open(bench.clock.now()):
        await engine.turn()
    calls = len(bench.platform.calls)
    engine.network_changed()
    await engine.turn()
    assert len(bench.platform.calls) == calls, "a hint waits its draw"
    bench.later(seconds=30)
    await engine.turn()
    assert len(bench.platform.calls) == calls + 1
    assert bench.states() == [S.QUEUED], "and proves nothing"
    await engine._close()


async def test_a_fault_of_the_store_does_not_swallow_the_order_to_stop(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.issue()
    engine = bench.engine()
    reached = asyncio.Event()

    async def hanging(_deposit: Deposit) -> DepositOutcome:
        reached.set()
        try:
            await asyncio.Event().wait()
        finally:
            raise StoreFault("disk_error")

    monkeypatch.setattr(bench.platform, "deposit", hanging)
    task = asyncio.create_task(engine.run())
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_what_cannot_be_done_now_does_not_make_the_loop_spin(bench: Bench, tmp_path: Path) -> None:
    for _ in range(3):
        bench.issue()
    bench.platform.outcomes.extend([NotSent(code="offline"), Unanswered(code="http_500"), Unanswered(code="http_500")])
    bench.platform.lost = True
    engine = bench.engine()
    for _ in range(8):
        await engine.turn()
        bench.later(minutes=2)
    assert bench.states().count(S.AMBIGUOUS) == 2
    await engine.turn()
    assert engine._pause() >= timedelta(seconds=1), "deposits are paused"
    bench.store.second_place = FolderSecondPlace(tmp_path)
    with bench.store.write() as db:
        db.execute("UPDATE guard SET held = 'restored', held_at = '2026-11-25T08:00:00.000000Z'")
    bench.later(hours=8)
    await engine.turn()
    assert engine._pause() >= timedelta(seconds=1), "the store is held back"
    await engine._close()


async def test_a_damaged_document_does_not_make_the_loop_spin(bench: Bench) -> None:
    bench.issue()
    bench.platform.outcomes.append(NotSent(code="offline"))
    engine = bench.engine()
    await engine.turn()
    with closing(sqlite3.connect(bench.path)) as connection, connection:
        connection.execute("DROP TRIGGER documents_frozen")
        connection.execute("UPDATE documents SET content = zeroblob(size)")
    bench.later(minutes=1)
    await engine.turn()
    assert bench.news.of(EngineFailed)[-1].code == "document_damaged"
    assert engine._pause() >= timedelta(seconds=1)
    await engine._close()


async def test_a_list_that_changes_while_it_is_read_does_not_close_the_line(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.issue()
    engine = bench.engine()
    await engine.turn()
    bench.platform.calls.clear()

    async def moving(_day: object) -> ReadFailed:
        bench.platform.calls.append("changed_since")
        return ReadFailed(code="incomplete")

    monkeypatch.setattr(bench.platform, "changed_since", moving)
    bench.later(minutes=20)
    second = bench.issue()
    waited = timedelta()
    for _ in range(30):
        await engine.turn()
        pause = engine._pause()
        assert pause >= timedelta(seconds=1), "the loop spins"
        bench.later(seconds=pause.total_seconds())
        waited += pause
    assert bench.platform.received[-1].identity.number == second.number, "deposits go on"
    assert bench.platform.calls.count("changed_since") <= 8 + waited / timedelta(minutes=5)
    await engine._close()


async def test_a_first_list_that_is_never_whole_is_asked_for_ever_more_seldom(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.issue()
    bench.platform.outcomes.append(NotSent(code="offline"))
    earlier = bench.engine()
    await earlier.turn()
    await earlier._close()
    engine = bench.engine()

    async def moving(_day: object) -> ReadFailed:
        bench.platform.calls.append("changed_since")
        return ReadFailed(code="incomplete")

    monkeypatch.setattr(bench.platform, "changed_since", moving)
    bench.later(minutes=30)
    for _ in range(24 * 60):
        await engine.turn()
        assert engine._pause() >= timedelta(seconds=1), "the loop spins"
        bench.later(minutes=1)
    assert bench.states() == [S.QUEUED]
    assert 100 <= bench.platform.calls.count("changed_since") <= 200
    await engine._close()


async def test_what_became_of_the_last_deposit_is_asked_before_the_ids_of_the_others(bench: Bench) -> None:
    bench.issue()
    engine = bench.engine()
    await engine.turn()
    bench.later(seconds=3)
    bench.issue()
    await engine.turn()
    assert bench.states() == [S.INTEGRATED, S.DEPOSITED]
    assert "deposited_by" not in bench.platform.calls
    bench.later(seconds=3)
    await engine.turn()
    assert bench.states() == [S.INTEGRATED, S.INTEGRATED]
    assert bench.platform.calls.count("deposited_by") == 2
    await engine._close()
