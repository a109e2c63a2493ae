"""Work too slow for the window's own thread: run on a pool, its outcome handed back in that thread."""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from chorus_desktop.domain.errors import ChorusError


class Pool(Protocol):
    """Where tasks run: a QThreadPool, or in tests one that runs them at once."""

    def start(self, runnable: QRunnable, /) -> None:
        """Run it, now or soon."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The task ended well."""

    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Faulted:
    """The task met an expected fault, whose code is to be worded."""

    fault: ChorusError


@dataclass(frozen=True, slots=True, kw_only=True)
class Crashed:
    """The task failed on a bug of ours; `sys.excepthook` has it, the page only leaves its waiting state."""

    error: Exception


class Task(QObject):
    """One kind of slow work of one owner: the newest call wins, outcomes of older ones are dropped.

    `ended` carries Done, Faulted or Crashed, in the thread of this object; `arrived` is for the pool alone.
    """

    ended = Signal(object)
    arrived = Signal(int, object)

    def __init__(self, parent: QObject, pool: Pool | None = None) -> None:
        super().__init__(parent)
        self._pool: Pool = pool or QThreadPool.globalInstance()
        self._current: _Run | None = None
        self._serial = 0
        self.arrived.connect(self._receive)

    def start(self, work: Callable[[], Any]) -> None:
        """Run `work`, which touches no widget and no store connection; drops what is still running."""
        self.cancel()
        self._serial += 1
        self._current = _Run(self, self._serial, work)
        self._pool.start(self._current)

    def cancel(self) -> None:
        """Drop the outcome of what is running; work that has not begun never begins."""
        if self._current is not None:
            self._current.abandon()
            self._current = None

    def is_running(self) -> bool:
        """Whether an outcome is awaited."""
        return self._current is not None

    @Slot(int, object)
    def _receive(self, serial: int, outcome: object) -> None:
        if self._current is None or serial != self._serial:
            return
        self._current = None
        if isinstance(outcome, Crashed):
            sys.excepthook(type(outcome.error), outcome.error, outcome.error.__traceback__)
        self.ended.emit(outcome)


class _Run(QRunnable):
    """One call on the pool; knows its owner only as long as the owner wants the outcome."""

    def __init__(self, owner: Task, serial: int, work: Callable[[], Any]) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._owner: Task | None = owner
        self._serial = serial
        self._work = work

    def abandon(self) -> None:
        with self._lock:
            self._owner = None

    def _wanted_by(self) -> Task | None:
        with self._lock:
            return self._owner

    def run(self) -> None:
        if self._wanted_by() is None:
            return
        outcome: Done | Faulted | Crashed
        try:
            outcome = Done(value=self._work())
        except ChorusError as fault:
            outcome = Faulted(fault=fault)
        except Exception as error:  # noqa: BLE001  the border of the thread: reported in the window's own
            outcome = Crashed(error=error)
        with self._lock:
            owner = self._owner
            if owner is not None and shiboken6.isValid(owner):
                owner.arrived.emit(self._serial, outcome)
