"""Slow work: outcomes as values in the window's thread, the newest call wins, a crash is reported."""

import sys
import threading

import pytest
from PySide6.QtCore import QObject, Slot

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.ui.tasks import Crashed, Done, Faulted, Task
from tests.inline_pool import HeldPool, InlinePool


class Ear(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: list[int] = []

    @Slot(object)
    def hear(self, outcome: object) -> None:
        self.heard.append(outcome)
        self.threads.append(threading.get_ident())


def _task(pool):
    ear = Ear()
    task = Task(ear, pool)
    task.ended.connect(ear.hear)
    return task, ear


def test_the_value_arrives_in_the_thread_of_the_owner(qtbot):
    task, ear = _task(None)
    worked_in: list[int] = []

    def work() -> str:
        worked_in.append(threading.get_ident())
        return "page"

    with qtbot.waitSignal(task.ended):
        task.start(work)
    assert ear.heard == [Done(value="page")]
    assert ear.threads == [threading.get_ident()] != worked_in
    assert not task.is_running()


def test_an_expected_fault_is_a_value(qtbot):
    task, ear = _task(InlinePool())

    def work() -> None:
        raise UserFault("pdf_corrupt")

    task.start(work)
    (outcome,) = ear.heard
    assert isinstance(outcome, Faulted)
    assert outcome.fault.code == "pdf_corrupt"


def test_a_crash_reaches_the_hook_and_ends_the_wait(qtbot, monkeypatch):
    reported: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: reported.append(error))
    task, ear = _task(InlinePool())

    def work() -> None:
        raise ZeroDivisionError

    task.start(work)
    assert [type(error) for error in reported] == [ZeroDivisionError]
    assert isinstance(ear.heard[0], Crashed)
    assert not task.is_running()


def test_the_newest_call_wins(qtbot):
    pool = HeldPool()
    task, ear = _task(pool)
    task.start(lambda: "old")
    task.start(lambda: "new")
    for run in pool.held:
        run.run()
    assert ear.heard == [Done(value="new")]


def test_a_cancelled_task_never_begins(qtbot):
    pool = HeldPool()
    task, ear = _task(pool)
    task.start(lambda: pytest.fail("ran after it was cancelled"))
    task.cancel()
    pool.held[0].run()
    assert ear.heard == []


def test_an_outcome_for_an_owner_that_is_gone_is_dropped(qtbot):
    pool = HeldPool()
    task, ear = _task(pool)
    begun, go = threading.Event(), threading.Event()

    def work() -> str:
        begun.set()
        go.wait(10)
        return "late"

    task.start(work)
    thread = threading.Thread(target=pool.held[0].run)
    thread.start()
    assert begun.wait(10)
    task.cancel()
    go.set()
    thread.join(10)
    assert ear.heard == []
