"""Opens the training beside this window: a program of its own, with a profile of its own."""

import sys

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from chorus_desktop.ui import language


def training_command() -> list[str]:
    """The program and its arguments, in the language of this window, from the source tree and frozen alike."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "chorus_desktop"]
    return [*program, "--training", "--lang", language.current()]


class TrainingWindow(QObject):
    """`opened` carries whether the system let the program start."""

    opened = Signal(bool)

    @Slot()
    def open(self) -> None:
        """Start it; it outlives this window."""
        program, *arguments = training_command()
        started, _ = QProcess.startDetached(program, arguments)
        self.opened.emit(bool(started))
