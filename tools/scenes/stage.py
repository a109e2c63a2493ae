"""Where a scene is played: stores in a folder of its own, real windows on them, and patience until all is drawn."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Coroutine
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from chorus_desktop.actions.exercise import Exercise
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.editor_preview import PreviewPane
from tests.plugins.clock import FakeClock
from tests.sync_desk import Bench, bench_at
from tools.seed_profile import fill

Told = TypeVar("Told")
Shown = TypeVar("Shown", bound=QWidget)

WIDTH, HEIGHT = 1366, 768
#: How often, each 20 milliseconds, it is looked whether the page beside a form is drawn.
_PATIENCE = 250
#: Invoices of a craftsperson's quarter.
QUARTER = 30


class Stage:
    """Opens stores and windows for one scene; `close` leaves nothing of them."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        self.theme = theme
        self.folder = folder
        self.benches: list[Bench] = []
        self._shown: list[QWidget] = []

    def bench(self, invoices: int = 0, place: Path | None = None) -> Bench:
        """A store with the firm of the exercise, and `invoices` in all their states where some are asked for."""
        place = place or self.folder / str(len(self.benches))
        place.mkdir(parents=True)
        if invoices:
            (place / "chorus.db").write_bytes(_filled(invoices))
        bench = bench_at(place / "chorus.db", FakeClock())
        self.benches.append(bench)
        return bench

    def window(self, bench: Bench, page: str = "home", exercise: Exercise | None = None) -> MainWindow:
        """The real window on a store, of the size of the smallest common screen; in training with an exercise."""
        training = exercise is not None
        window = MainWindow(self.theme, training=training, settings_path=bench.path.parent / "window.ini")
        window.furnish(replace(bench.desk, exercise=exercise))
        window.show_page(page)
        self.show(window, WIDTH, HEIGHT)
        return window

    def show(self, widget: Shown, width: int = 0, height: int = 0) -> Shown:
        """Show a window or a dialog, in its own size where none is given."""
        self._shown.append(widget)
        if width:
            widget.resize(width, height)
        widget.show()
        self.front(widget)
        return widget

    def front(self, window: QWidget) -> None:
        """Have it drawn, and the keyboard given to it; a list that was just made takes it away on a bare screen.

        A menu that is open over it would keep the keyboard to itself, and is closed.
        """
        self.settle()
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu) and menu is not window:
            menu.close()
        window.activateWindow()
        if window.windowType() is not Qt.WindowType.Popup:
            QTest.qWaitForWindowActive(window, 1000)

    def settle(self) -> None:
        """Until what was asked of the threads has come and nothing waits to be drawn."""
        for _ in range(3):
            QThreadPool.globalInstance().waitForDone()
            QTest.qWait(20)
        for _ in range(_PATIENCE):
            if not any(pane.is_waiting() for shown in self._shown for pane in shown.findChildren(PreviewPane)):
                break
            QThreadPool.globalInstance().waitForDone()
            QTest.qWait(20)

    def press(self, parent: QWidget, name: str) -> None:
        """Click on the visible button of that name."""
        part(parent, QAbstractButton, name).click()
        self.settle()

    def run(self, story: Coroutine[Any, Any, Told]) -> Told:
        """Let the engine of a bench work."""
        return asyncio.run(story)

    def close(self) -> None:
        """Close everything, windows first."""
        for widget in reversed(self._shown):
            if isinstance(widget, MainWindow):
                widget.shut_down()
            widget.hide()
            widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for bench in self.benches:
            bench.store.close()


@lru_cache
def _filled(invoices: int) -> bytes:
    """A store with that many invoices: what every scene of a run begins with is made once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chorus.db"
        bench = bench_at(path, FakeClock())
        fill(bench.desk, invoices)
        bench.store.close()
        return path.read_bytes()


def part(parent: QWidget, kind: type[Shown], name: str) -> Shown:
    """The visible part of that name."""
    found = [each for each in parent.findChildren(kind, name) if each.isVisibleTo(parent)]
    assert found, f"nothing visible is called {name}"
    return found[0]
