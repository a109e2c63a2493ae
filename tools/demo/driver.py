"""Hands and eyes of the demonstration: finds widgets by name, types and clicks, waits for what must appear."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_W = TypeVar("_W", bound=QWidget)
PATIENCE = 60.0


class Driver:
    """Acts on one window as a person would."""

    def __init__(self, application: QApplication, window: QWidget, folder: Path) -> None:
        self._application = application
        self._window = window
        self._folder = folder
        self._pictures = 0
        self._hand = window

    def find(self, kind: type[_W], name: str) -> _W:
        """The visible widget of that name."""
        for widget in self._window.findChildren(kind, name):
            if widget.isVisibleTo(self._window):
                return widget
        raise LookupError(f"no visible {kind.__name__} named {name!r}")

    def click(self, name: str) -> None:
        """Click a button, once it is there and enabled."""

        def ready() -> bool:
            try:
                return self.find(QAbstractButton, name).isEnabled()
            except LookupError:
                return False

        self.wait(ready, f"button {name}")
        QTest.mouseClick(self.find(QAbstractButton, name), Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, text: str, *, into: str = "") -> None:
        """Type text key by key, into the named field or where the focus is."""
        if self._application.activeWindow() is None:
            # A screen without a window manager makes no window active, and then no field has the focus.
            self._application.setActiveWindow(self._window)
        if into:
            self._hand = self.find(QWidget, into)
            self._hand.setFocus(Qt.FocusReason.TabFocusReason)
        target = self._hand if into else self._target()
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
                self._application.sendEvent(target, event)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the focus is."""
        QTest.keyClick(self._target(), key, modifiers)
        self.settle()

    def _target(self) -> QWidget:
        """Where a key goes: an open list, the focus, or, on a screen without window manager, the last field."""
        return self._application.activePopupWidget() or self._application.focusWidget() or self._hand

    def settle(self, milliseconds: int = 60) -> None:
        """Let the window draw."""
        QTest.qWait(milliseconds)

    def wait(self, true: Callable[[], bool], what: str) -> None:
        """Wait until something is true. Raises TimeoutError naming what did not come."""
        deadline = time.monotonic() + PATIENCE
        while not true():
            if time.monotonic() > deadline:
                self.picture("blocked")
                raise TimeoutError(f"waited in vain for: {what}")
            QTest.qWait(30)

    def picture(self, name: str) -> str:
        """Take a picture of the real window; gives the file's name."""
        self.settle(150)
        self._pictures += 1
        path = self._folder / f"{self._pictures:02d}-{name}.png"
        self._window.grab().save(str(path))
        return path.name
