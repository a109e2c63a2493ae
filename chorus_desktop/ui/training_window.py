"""Opens the training beside this window: a program of its own, with a profile of its own."""

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from chorus_desktop.ui import language
from chorus_desktop.ui.own_program import own_program


def training_command() -> list[str]:
    """The program and its arguments, in the language of this window, from the source tree and frozen alike."""
    return [*own_program(), "--training", "--lang", language.current()]


class TrainingWindow(QObject):
    """`opened` carries whether the system let the program start."""

    opened = Signal(bool)

    @Slot()
    def open(self) -> None:
        """Start it; it outlives this window."""
        program, *arguments = training_command()
        started, _ = QProcess.startDetached(program, arguments)
        self.opened.emit(bool(started))
