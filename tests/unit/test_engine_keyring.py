"""A keyring that is locked: what it keeps is not called missing, and is used as soon as it opens."""

import asyncio
from datetime import timedelta

import pytest

from chorus_desktop.domain.errors import ChorusError, Denied, StoreFault, Unavailable
from chorus_desktop.domain.events import ConnectionChecked, EngineFailed, Link, LinkChanged
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store.queries import queue_summary
from chorus_desktop.ui.presenters.connection import TRY_NOW, connection_state
from tests.fakes import FakePlatform
from tests.sync_desk import Bench


def links(subject: Bench) -> list[tuple[Link, str]]:
    return [(event.link, event.code) for event in subject.news.of(LinkChanged)]


@pytest.mark.parametrize(
    "locked", [Denied("keyring_locked"), Unavailable("keyring_silent"), Unavailable("keyring_refused")]
)
async def test_a_locked_keyring_is_named_and_asked_again(bench: Bench, locked: ChorusError) -> None:
    bench.issue()
    engine = bench.engine()
    honest = engine.connect

    def refuse() -> FakePlatform:
        raise locked

    engine.connect = engine.inquiries.connect = refuse
    assert await engine.turn()
    assert links(bench) == [(Link.NEEDS_LOGIN, locked.code)]
    assert engine._pause() >= timedelta(minutes=1), "it is not asked for all the time"
    engine.check_connection()
    await asyncio.gather(*engine._tasks)
    assert bench.news.of(ConnectionChecked)[0].report.fault == locked.code
    engine.connect = honest
    await engine.turn()
    assert bench.states() == [SubmissionState.DEPOSITED]
    await engine._close()


async def test_a_store_that_cannot_be_read_is_no_locked_keyring(bench: Bench) -> None:
    engine = bench.engine()

    def fail() -> FakePlatform:
        raise StoreFault("store_busy")

    engine.connect = engine.inquiries.connect = fail
    await engine._guarded(engine.turn)
    engine.check_connection()
    await asyncio.gather(*engine._tasks)
    assert [news.code for news in bench.news.of(EngineFailed)] == ["store_busy", "store_busy"]
    await engine._close()


@pytest.mark.parametrize("training", [True, False])
def test_the_card_says_what_to_open_and_offers_to_try_again(bench: Bench, training: bool) -> None:
    queue = queue_summary(bench.store)
    shown = connection_state(
        LinkChanged(link=Link.NEEDS_LOGIN, code="keyring_locked"), queue, bench.clock.now(), training=training
    )
    assert shown.title == "Trousseau verrouillé"
    assert shown.action == TRY_NOW
    assert "Déverrouillez-le" in shown.text
