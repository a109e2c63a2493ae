"""Exchanges for firms whose window is not open: one process after another, each safe to be cut short at any moment."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from chorus_desktop.paths import Profile
from chorus_desktop.ui import language
from chorus_desktop.ui.own_program import own_program
from chorus_desktop.ui.wording import errors

#: The exit code of a command that said in one sentence why it was not done.
_SAID = 2


class Errands(QObject):
    """`begun` carries a profile, `ended` that profile and what `sync --once` printed, or why not as "fault".

    `done` comes after the last one. `options` lead to the platform that this window speaks with.
    """

    begun = Signal(object)
    ended = Signal(object, object)
    done = Signal()

    def __init__(self, options: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self._waiting: list[Profile] = []
        self._process: QProcess | None = None
        self._profile: Profile | None = None

    def is_running(self) -> bool:
        """Whether an exchange is under way."""
        return self._process is not None

    def run(self, profiles: Iterable[Profile]) -> None:
        """Exchange for each of them; those that were asked for before come first."""
        self._waiting += [profile for profile in profiles if profile not in self._waiting]
        if self._process is None:
            self._next()

    def stop(self) -> None:
        """Begin no more of them, and end the one under way: the engine of that firm finds out what it had sent."""
        self._waiting.clear()
        if self._process is not None:
            self._process.finished.disconnect(self._finished)
            self._process.kill()
            self._process.waitForFinished()
            self._process = None

    def _next(self) -> None:
        if not self._waiting:
            self.done.emit()
            return
        self._profile = self._waiting.pop(0)
        self.begun.emit(self._profile)
        program, *words = own_program()
        process = self._process = QProcess(self)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        profile = ("--profile", str(self._profile.root), "--lang", language.current())
        process.start(program, [*words, *profile, *self._options, "sync", "--once"])

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._finished()

    @Slot()
    def _finished(self) -> None:
        process, self._process = self._process, None
        assert process is not None
        told = _told(process)
        process.deleteLater()
        self.ended.emit(self._profile, told)
        self._next()


def _told(process: QProcess) -> dict[str, Any]:
    printed = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
    try:
        answer = json.loads(printed)
    except ValueError:
        answer = None
    if isinstance(answer, dict):
        return answer
    sentence = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
    said_why = process.error() is QProcess.ProcessError.UnknownError and process.exitCode() == _SAID
    return {"fault": sentence if said_why and sentence else errors.sentence("errand_failed")}
