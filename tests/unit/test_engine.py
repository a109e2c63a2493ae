"""The engine on the real store over a fake platform: in order, once, and truthfully."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from chorus_desktop.domain.events import (
    ConnectionChecked,
    EngineFailed,
    Link,
    LinkChanged,
    StatusChanged,
    SubmissionChanged,
)
from chorus_desktop.domain.exchange import Accepted, Held, NotSent, TurnedDown, Unanswered
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store.queries import invoice_detail
from tests import factories
from tests.sync_desk import Bench

S = SubmissionState
#: What is read before a deposit: without it nothing leaves.
BEFORE_A_DEPOSIT = ("changed_since", "search")


def links(subject: Bench) -> list[tuple[Link, str]]:
    return [(event.link, event.code) for event in subject.news.of(LinkChanged)]


async def test_an_invoice_goes_out_and_its_statuses_come_back(bench: Bench) -> None:
    issued = bench.issue()
    engine = bench.engine()
    await engine.turn()
    assert bench.states() == [S.DEPOSITED]
    bench.later(seconds=3)
    await engine.turn()
    assert bench.states() == [S.INTEGRATED]
    assert bench.news.of(StatusChanged)[-1].status == "DEPOSEE"
    bench.later(minutes=30)
    bench.platform.advance_status(issued.number, "MISE_EN_PAIEMENT", bench.clock.now())
    await engine.turn()
    assert bench.news.of(StatusChanged)[-1] == StatusChanged(
        invoice_id=issued.invoice_id, number=issued.number, status="MISE_EN_PAIEMENT"
    )
    assert [event.state for event in bench.news.of(SubmissionChanged)] == ["sending", "deposited", "integrated"]
    assert len(bench.platform.received) == 1
    await engine._close()


async def test_nothing_is_asked_twice_while_nothing_changes(bench: Bench) -> None:
    bench.issue()
    engine = bench.engine()
    await engine.turn()
    bench.later(seconds=3)
    await engine.turn()
    histories = bench.platform.calls.count("history")
    bench.later(minutes=30)
    await engine.turn()
    assert bench.platform.calls.count("history") == histories
    await engine._close()


async def test_sending_is_on_the_disk_before_the_platform_is_called(bench: Bench) -> None:
    bench.issue()
    seen: list[list[SubmissionState]] = []
    honest = bench.platform.deposit

    async def watching(deposit: object) -> object:
        seen.append(bench.states())
        return await honest(deposit)  # type: ignore[arg-type]

    bench.platform.deposit = watching  # type: ignore[method-assign, assignment]
    engine = bench.engine()
    await engine.turn()
    assert seen == [[S.SENDING]]
    await engine._close()


async def test_offline_everything_waits_and_one_try_is_enough(bench: Bench) -> None:
    bench.issue()
    bench.issue()
    bench.platform.outcomes.append(NotSent(code="offline"))
    engine = bench.engine()
    await engine.turn()
    assert bench.states() == [S.QUEUED, S.QUEUED]
    assert bench.platform.calls.count("deposit") == 1
    assert links(bench)[-1] == (Link.OFFLINE, "offline")
    bench.later(minutes=1)
    await engine.turn()
    assert bench.states() == [S.DEPOSITED, S.DEPOSITED]
    assert links(bench)[-1] == (Link.ONLINE, "")
    await engine._close()


@pytest.mark.parametrize("code", ["read_timeout", "http_500", "html"])
async def test_an_answer_that_proves_nothing_is_searched_for_and_adopted(bench: Bench, code: str) -> None:
    bench.issue()
    bench.platform.outcomes.append(Unanswered(code=code))
    engine = bench.engine()
    await engine.turn()
    assert bench.states() == [S.AMBIGUOUS]
    bench.later(minutes=1)
    await engine.turn()
    assert bench.states() == [S.INTEGRATED]
    assert len(bench.platform.received) == 1
    assert bench.platform.calls.index("search") < len(bench.platform.calls)
    await engine._close()


async def test_a_deposit_that_was_lost_is_sent_again_only_after_the_quarantine(bench: Bench) -> None:
    bench.issue()
    bench.platform.outcomes.append(Unanswered(code="read_timeout"))
    bench.platform.lost = True
    engine = bench.engine()
    await engine.turn()
    for _ in range(20):
        bench.later(hours=1)
        await engine.turn()
        assert bench.states() == [S.AMBIGUOUS]
    assert bench.platform.calls.count("deposit") == 1
    bench.later(hours=5)
    await engine.turn()
    assert bench.states() == [S.DEPOSITED]
    assert len(bench.platform.received) == 1
    await engine._close()


async def test_a_crash_while_sending_is_reconciled_before_anything_else(bench: Bench) -> None:
    bench.issue()
    bench.issue()
    never = asyncio.Event()
    honest = bench.platform.deposit

    async def hanging(deposit: object) -> object:
        await honest(deposit)  # type: ignore[arg-type]
        await never.wait()
        return Accepted(flux_number="never told")

    bench.platform.deposit = hanging  # type: ignore[method-assign, assignment]
    first = asyncio.create_task(bench.engine().run())
    while not bench.platform.received:
        await asyncio.sleep(0)
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    assert bench.states() == [S.SENDING, S.QUEUED]

    bench.platform.deposit = honest  # type: ignore[method-assign]
    bench.platform.calls.clear()
    engine = bench.engine()
    await engine.once()
    assert bench.platform.calls[0] == "search"
    assert bench.states() == [S.INTEGRATED, S.DEPOSITED]
    assert [deposit.identity.number for deposit in bench.platform.received] == ["F2026-0001", "F2026-0002"]


async def test_wrong_credentials_stop_after_one_try_and_ask(bench: Bench) -> None:
    bench.issue()
    bench.platform.outcomes.extend([Held(code="account_refused")] * 9)
    engine = bench.engine()
    for _ in range(3):
        await engine.turn()
    assert bench.platform.calls.count("deposit") == 1
    assert links(bench)[-1] == (Link.NEEDS_LOGIN, "account_refused")
    await engine._close()


async def test_a_refusal_is_told_in_the_platforms_words(bench: Bench) -> None:
    bench.issue()
    bench.platform.outcomes.append(TurnedDown(code="20013", label="Service inconnu"))
    engine = bench.engine()
    await engine.turn()
    (row,) = bench.store.db.query("SELECT state, reason FROM submissions")
    assert (row["state"], row["reason"]) == ("refused", "Service inconnu")
    await engine._close()


async def test_without_credentials_nothing_is_lost(bench: Bench) -> None:
    bench.issue()
    engine = bench.engine(connected=False)
    assert await engine.turn()
    assert links(bench) == [(Link.NOT_CONFIGURED, "")]
    assert bench.states() == [S.QUEUED]
    engine.check_connection()
    engine.fetch_body(factories.BUYER_SIRET)
    engine.find_bodies("commune")
    await asyncio.gather(*engine._tasks)
    assert bench.news.of(ConnectionChecked)[0].report.detail == "missing"
    await engine._close()


async def test_a_damaged_document_stops_only_its_own_invoice(bench: Bench) -> None:
    bench.issue()
    bench.issue()
    damage_first_document(bench)
    engine = bench.engine()
    await engine.turn()
    await engine.turn()
    assert bench.states() == [S.QUEUED, S.DEPOSITED]
    assert [event.code for event in bench.news.of(EngineFailed)] == ["document_damaged"]
    await engine._close()


def damage_first_document(subject: Bench) -> None:
    """As a failing disk would: behind the program's back and past the triggers."""
    with closing(sqlite3.connect(subject.path)) as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'documents'"):
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(
            "UPDATE documents SET content = zeroblob(size) WHERE sha256 = "
            "(SELECT document_sha256 FROM submissions ORDER BY id LIMIT 1)"
        )
        raw.commit()


async def test_the_loop_wakes_when_told(bench: Bench) -> None:
    engine = bench.engine()
    work = asyncio.create_task(engine.run())
    await asyncio.sleep(0)
    bench.issue()
    engine.wake()
    while bench.states() != [S.DEPOSITED]:
        await asyncio.sleep(0.01)
    engine.reconnect()
    while not bench.platform.closed:
        await asyncio.sleep(0.01)
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)


async def test_a_platform_that_lags_is_asked_again_for_the_id(bench: Bench) -> None:
    bench.issue()
    engine = bench.engine()
    await engine.turn()
    bench.later(seconds=3)
    hidden, bench.platform.invoices = bench.platform.invoices, []
    assert not await engine.turn()
    assert bench.states() == [S.INTEGRATED]
    bench.platform.invoices = hidden
    bench.later(seconds=10)
    assert await engine.turn()
    assert bench.news.of(StatusChanged)[-1].status == "DEPOSEE"
    await engine._close()


async def test_a_status_that_comes_a_second_time_is_read_from_a_history_that_knows_of_it(bench: Bench) -> None:
    """The list says so at once, the history comes from a copy that lags behind; after a day it is believed."""
    number, engine = bench.issue().number, bench.engine()
    for status in ("MANDATEE", "MANDATEE"):
        for _ in range(3):
            await engine.turn()
            bench.later(minutes=20)
        bench.platform.advance_status(number, status, bench.clock.now())
    (told,) = bench.platform.events.values()
    second, told[-1:] = told[-1], []
    for _ in range(2):
        await engine.turn()
        bench.later(minutes=20)
    told.append(second)
    await engine.turn()
    assert [item.at for item in invoice_detail(bench.store, 1).statuses if item.status == "MANDATEE"] == [
        item.at for item in told if item.status == "MANDATEE"
    ]
    read = bench.platform.calls.count("history")
    told.remove(second)
    bench.platform.advance_status(number, "MANDATEE", second.at + timedelta(minutes=1))
    told.pop()
    for _ in range(60):
        bench.later(hours=1)
        await engine.turn()
    assert 20 <= bench.platform.calls.count("history") - read <= 26
    await engine._close()


@pytest.mark.parametrize("lost_call", ["changed_since", "deposited_by", "history", "report", "search"])
async def test_a_read_that_fails_closes_the_line_and_changes_nothing(bench: Bench, lost_call: str) -> None:
    bench.issue()
    if lost_call == "search":
        bench.platform.outcomes.append(Unanswered(code="read_timeout"))
    honest = getattr(bench.platform, lost_call)

    async def failing(*arguments: object) -> object:
        from chorus_desktop.domain.exchange import ReadFailed

        bench.platform.calls.append(lost_call)
        return ReadFailed(code="offline", retry_after=60)

    setattr(bench.platform, lost_call, failing)
    engine = bench.engine()
    for _ in range(3):
        await engine.turn()
        bench.later(seconds=10)
    assert links(bench)[-1] == (Link.OFFLINE, "offline")
    assert len(bench.platform.received) == (0 if lost_call in BEFORE_A_DEPOSIT else 1)
    setattr(bench.platform, lost_call, honest)
    for _ in range(4):
        bench.later(minutes=20)
        await engine.turn()
    assert bench.states() == [S.INTEGRATED]
    assert bench.news.of(StatusChanged)[-1].status == "DEPOSEE"
    assert len(bench.platform.received) == 1
    await engine._close()


async def test_the_user_need_not_wait_for_the_next_try(bench: Bench) -> None:
    bench.issue()
    bench.platform.outcomes.append(NotSent(code="offline"))
    engine = bench.engine()
    await engine.turn()
    await engine.turn()
    assert bench.platform.calls.count("deposit") == 1
    engine.sync_now()
    await engine.turn()
    assert bench.states() == [S.INTEGRATED]
    assert len(bench.platform.received) == 1
    await engine._close()


async def test_hurry_never_shortens_a_quarantine(bench: Bench) -> None:
    bench.issue()
    bench.platform.outcomes.append(Unanswered(code="read_timeout"))
    bench.platform.lost = True
    engine = bench.engine()
    for _ in range(5):
        engine.sync_now()
        await engine.turn()
    assert bench.states() == [S.AMBIGUOUS]
    assert bench.platform.calls.count("deposit") == 1
    await engine._close()


async def test_an_own_pdf_is_integrated_at_once(bench: Bench) -> None:
    from tests.own_pdf import issue_own_pdf_of

    issue_own_pdf_of(bench.desk)
    engine = bench.engine()
    await engine.turn()
    assert bench.states() == [S.INTEGRATED]
    (deposit,) = bench.platform.received
    assert deposit.pdf_data is not None
    assert deposit.content.startswith(b"%PDF")
    await engine._close()


async def test_withdrawn_in_time_is_never_sent(bench: Bench) -> None:
    from chorus_desktop.actions.issue import withdraw

    issued = bench.issue()
    assert withdraw(bench.desk, issued.invoice_id)
    engine = bench.engine()
    await engine.turn()
    assert bench.platform.received == []
    assert bench.states() == [S.CANCELLED]
    assert not withdraw(bench.desk, issued.invoice_id)
    await engine._close()


def test_waits_are_short_when_something_is_due_and_long_when_not(bench: Bench) -> None:
    engine = bench.engine()
    engine._recover()
    assert engine._pause() == timedelta(minutes=5)
    engine._platform = bench.platform
    bench.issue()
    assert engine._pause() <= timedelta(minutes=5)
    engine.line.close(bench.clock.now() + timedelta(seconds=20), "offline")
    assert engine._pause() == timedelta(seconds=20)
    engine.store.close()


def test_the_factory_invoice_is_the_one_that_is_issued(bench: Bench) -> None:
    issued = bench.issue(lines=(replace(factories.line(), name="Autre"),))
    assert issued.number == "F2026-0001"
