"""What keeps the data of a firm safe: the diagnosis of the machine."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tools.scenes.stage import QUARTER, Stage


def doctor(stage: Stage) -> QWidget:
    """The diagnosis, reached from the help: on this machine the keyring is in memory."""
    window = stage.window(stage.bench(QUARTER), "help")
    stage.press(window, "openDoctor")
    return window


KEEPING: dict[str, Callable[[Stage], QWidget]] = {
    "doctor": doctor,
}
