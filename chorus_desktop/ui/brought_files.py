"""Files that a second start was given: opened in the window that is there, once no dialog is before it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from chorus_desktop.ui.main_window import MainWindow

#: Milliseconds between two looks at whether the dialog was closed.
_LOOK = 300


class BroughtFiles(QObject):
    """The page under an open dialog stays as it is: what is answered there is meant for it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Path] = []
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._open)

    @Slot(Path)
    def take(self, file: Path) -> None:
        """Open a file, or have it wait."""
        self._waiting.append(file)
        self._open()

    @Slot()
    def _open(self) -> None:
        if QApplication.activeModalWidget() is not None:
            self._look.start()
            return
        self._look.stop()
        files, self._waiting = self._waiting, []
        if len(files) == 1:
            self._window.open_own_pdf(files[0])
        elif files:
            self._window.pages.queue_pdfs(files)
