"""The engine's thread: commands in, news out, and a stop that never waits for a silent platform."""

import asyncio
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.events import (
    CertificateBrought,
    ConnectionChecked,
    DirectoryChanged,
    EngineFailed,
    SubmissionChanged,
)
from chorus_desktop.sync.engine import Engine
from chorus_desktop.sync.ports import Announce
from chorus_desktop.sync.thread import SyncThread
from tests import factories
from tests.sync_desk import Bench


class Ear(QObject):
    """Notes each piece of news with the thread in which it was heard."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[int, object]] = []

    @Slot(object)
    def hear(self, event: object) -> None:
        """One piece of news."""
        self.heard.append((threading.get_ident(), event))


def factory_of(bench: Bench) -> Callable[[Announce], Engine]:
    def build(announce: Announce) -> Engine:
        engine = bench.engine()
        engine.announce = announce
        for part in (engine.line, engine.submitter, engine.reader, engine.inquiries):
            part.announce = announce
        return engine

    return build


def test_what_is_queued_goes_out_and_the_news_come_in_this_thread(bench: Bench, qtbot: QtBot) -> None:
    here, ear = threading.get_ident(), Ear()
    thread = SyncThread(factory_of(bench))
    thread.news.connect(ear.hear)
    bench.issue()
    thread.start()
    thread.wake()
    qtbot.waitUntil(lambda: any(isinstance(e, SubmissionChanged) and e.state == "deposited" for _, e in ear.heard))
    thread.stop()
    assert {ident for ident, _ in ear.heard} == {here}
    assert bench.platform.closed
    assert not thread.isRunning()
    thread.stop()


def test_every_command_reaches_the_engine(bench: Bench, qtbot: QtBot) -> None:
    bench.platform.bodies[factories.BUYER_SIRET] = factories.body()
    heard: list[object] = []
    thread = SyncThread(factory_of(bench))
    thread.news.connect(heard.append)
    thread.wake()  # nobody is there yet: nothing happens
    thread.start()
    thread.check_connection()
    thread.fetch_body(factories.BUYER_SIRET)
    thread.find_bodies("malau")
    thread.fetch_certificate(7)
    thread.network_changed()
    thread.sync_now()
    thread.reconnect()
    qtbot.waitUntil(lambda: sum(isinstance(event, DirectoryChanged) for event in heard) == 2)
    qtbot.waitUntil(lambda: any(isinstance(event, ConnectionChecked) for event in heard))
    qtbot.waitUntil(lambda: any(isinstance(event, CertificateBrought) for event in heard))
    thread.stop()


def test_a_platform_that_never_answers_does_not_hold_the_window(bench: Bench, qtbot: QtBot) -> None:
    called = threading.Event()

    async def silent(_: object) -> object:
        called.set()
        await asyncio.Event().wait()
        return None

    bench.platform.deposit = silent  # type: ignore[method-assign, assignment]
    bench.issue()
    thread = SyncThread(factory_of(bench))
    thread.start()
    qtbot.waitUntil(called.is_set)
    thread.stop()
    assert [state.value for state in bench.states()] == ["sending"]


@pytest.mark.parametrize("fault", [StoreFault("store_newer"), ZeroDivisionError("of ours")])
def test_an_engine_that_cannot_start_says_so(qtbot: QtBot, fault: Exception) -> None:
    def build(_: Announce) -> Engine:
        raise fault

    heard: list[object] = []
    thread = SyncThread(build)
    thread.news.connect(heard.append)
    with capture_exceptions() as raised:
        thread.start()
        qtbot.waitUntil(lambda: bool(heard) and thread.isFinished())
    (told,) = heard
    thread.check_connection()
    assert heard == [told, told], "who asks for a check hears why there is none"
    assert isinstance(told, EngineFailed)
    assert told.code == getattr(fault, "code", "engine_start")
    assert [kind for kind, *_ in raised] == [ZeroDivisionError] * isinstance(fault, ZeroDivisionError)


def test_a_fault_of_ours_in_the_loop_is_told_and_not_swallowed(bench: Bench, qtbot: QtBot) -> None:
    async def broken(_: object) -> object:
        raise ZeroDivisionError("of ours")

    bench.platform.changed_since = broken  # type: ignore[method-assign, assignment]
    heard: list[object] = []
    thread = SyncThread(factory_of(bench))
    thread.news.connect(heard.append)
    with capture_exceptions() as raised:
        thread.start()
        qtbot.waitUntil(thread.isFinished)
        qtbot.waitUntil(lambda: any(isinstance(event, EngineFailed) for event in heard))
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
