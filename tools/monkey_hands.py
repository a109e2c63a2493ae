"""The hands of the monkey: one random gesture after another on whatever is in front."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.ui.main_window import MainWindow
from tests import factories
from tests.own_pdf import own_pdf

_K, _M = Qt.Key, Qt.KeyboardModifier
_NONE, _CONTROL, _ALT, _SHIFT = _M.NoModifier, _M.ControlModifier, _M.AltModifier, _M.ShiftModifier
_KEYS = (
    *((key, _NONE) for key in (_K.Key_Tab, _K.Key_Tab, _K.Key_Return, _K.Key_Escape, _K.Key_Down, _K.Key_Up)),
    *((key, _NONE) for key in (_K.Key_Left, _K.Key_Right, _K.Key_Space, _K.Key_Backspace, _K.Key_Delete, _K.Key_F4)),
    *((key, _NONE) for key in (_K.Key_PageDown, _K.Key_Home, _K.Key_End, _K.Key_F1, _K.Key_Menu)),
    *((key, _CONTROL) for key in (_K.Key_N, _K.Key_F, _K.Key_Z, _K.Key_Y, _K.Key_S, _K.Key_A, _K.Key_C, _K.Key_V)),
    *((key, _CONTROL) for key in (_K.Key_1, _K.Key_2, _K.Key_3, _K.Key_4, _K.Key_Return, _K.Key_X)),
    *((key, _ALT) for key in (_K.Key_Up, _K.Key_Down, _K.Key_A, _K.Key_E, _K.Key_P, _K.Key_C)),
    (_K.Key_Backtab, _SHIFT),
    (_K.Key_K, _CONTROL | _SHIFT),
)
_WORDS = (
    "malauc", "21840069500019", "lyc", "480", "12,5", "-3", "0", "1e9", "15", "31/02/2026", "1/1/1900", "TECH",
    "Entretien", "é'\"<b>", "20 %", "999999999999", "1300045678", "\u202f", "x" * 300, "FR76 3000 6000", "a\tb",
)  # fmt: skip
#: What would leave the machine, or end the play.
_LEFT_ALONE = ("startFailureQuit",)


class Hands(QObject):
    """Makes gestures until told to stop; `told` has each of them."""

    def __init__(self, window: MainWindow, desk: Desk, chance: random.Random, folder: Path) -> None:
        super().__init__()
        self._desk, self._settings = desk, load_settings(desk.store)
        self.made = 0
        self.told: list[str] = []
        self._window, self._chance, self._folder = window, chance, folder
        (folder / "facture.pdf").write_bytes(own_pdf())
        (folder / "autre.pdf").write_bytes(b"no PDF")
        for scheme in ("file", "http", "https", "mailto"):
            QDesktopServices.setUrlHandler(scheme, self, "stay")
        self._gestures: tuple[tuple[Callable[[QWidget], None], int], ...] = (
            (self._press_button, 30),
            (self._press_key, 22),
            (self._write, 22),
            (self._press_anywhere, 10),
            (self._choose_row, 6),
            (self._choose_entry, 5),
            (self._turn_wheel, 2),
            (self._resize, 2),
            (self._drop, 1),
            (self._ask_menu, 2),
            (self._begin, 2),
            (self._send, 2),
        )

    @Slot(QUrl)
    def stay(self, _url: QUrl) -> None:
        """Open nothing outside of the window."""

    def play(self, application: QApplication, done: Callable[[], bool]) -> None:
        """One gesture each turn of the event loop, also within loops that a gesture opened."""
        self._application, self._done = application, done
        QTimer.singleShot(0, self, self._go_on)
        application.exec()

    @Slot()
    def _go_on(self) -> None:
        if self._done():
            for widget in QApplication.topLevelWidgets():
                if widget is not self._window and widget.isVisible():
                    widget.close()
            self._application.quit()
            return
        # First the next one: a gesture may open a loop of its own.
        QTimer.singleShot(self._chance.choice((0, 0, 1, 5, 20)), self, self._go_on)
        self.made += 1
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window
        if isinstance(front, QFileDialog):
            self._leave_files(front)
            return
        if not self._window.isVisible():
            self._window.show()
        if front.windowType() is not Qt.WindowType.Popup and not front.isActiveWindow():
            front.activateWindow()  # as a window manager does; a list that closed may still have it on a bare screen
        gestures, weights = zip(*self._gestures, strict=True)
        self._chance.choices(gestures, weights)[0](front)

    def _note(self, what: str, widget: QWidget) -> None:
        self.told.append(f"{self.made}: {what} {type(widget).__name__} {widget.objectName()}")
        del self.told[:-200]

    def _leave_files(self, dialog: QFileDialog) -> None:
        """Files are the one thing that a monkey must not choose: a PDF of ours to open, a place of ours, or nothing."""
        self._note("files", dialog)
        if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptOpen and self._chance.random() < 0.5:
            dialog.selectFile(str(self._folder / self._chance.choice(("facture.pdf", "autre.pdf"))))
            dialog.accept()
        else:
            dialog.reject()

    def _press_button(self, front: QWidget) -> None:
        buttons = [
            button
            for button in front.findChildren(QAbstractButton)
            if button.isVisible() and button.isEnabled() and button.objectName() not in _LEFT_ALONE
        ]
        if buttons:
            button = self._chance.choice(buttons)
            self._note("click", button)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _focused(self, front: QWidget) -> QWidget:
        focused = QApplication.focusWidget()
        return focused if focused is not None and focused.window() is front.window() else front

    def _press_key(self, front: QWidget) -> None:
        key, modifier = self._chance.choice(_KEYS)
        target = self._focused(front)
        self._note(f"key {key.name} {modifier.name}", target)
        QTest.keyClick(target, key, modifier)

    def _write(self, front: QWidget) -> None:
        fields = [
            field
            for field in front.findChildren(QWidget)
            if isinstance(field, QLineEdit | QPlainTextEdit) and field.isVisible() and field.isEnabled()
        ]
        if not fields:
            return
        field = self._chance.choice(fields)
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        word = self._chance.choice(_WORDS)
        self._note(f"write {word[:20]!r}", field)
        if self._chance.random() < 0.5:
            QTest.keyClick(field, Qt.Key.Key_A, _CONTROL)
        for letter in word:
            # QTest knows only keys of its own table.
            target = self._focused(front)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, _NONE, letter))
            if not isValid(front):
                return

    def _press_anywhere(self, front: QWidget) -> None:
        point = QPoint(self._chance.randrange(max(1, front.width())), self._chance.randrange(max(1, front.height())))
        target = front.childAt(point) or front
        self._note(f"click at {point.toTuple()}", target)
        double = self._chance.random() < 0.2 and not isinstance(front, QMenu)
        act = QTest.mouseDClick if double else QTest.mouseClick
        act(target, Qt.MouseButton.LeftButton, _NONE, target.mapFrom(front, point))

    def _choose_row(self, front: QWidget) -> None:
        views = [view for view in front.findChildren(QAbstractItemView) if view.isVisible() and view.model()]
        views = [view for view in views if view.model().rowCount()]
        if not views:
            return
        view = self._chance.choice(views)
        model = view.model()
        index = model.index(self._chance.randrange(min(model.rowCount(), 40)), 0)
        self._note(f"row {index.row()}", view)
        act = self._chance.choice((QTest.mouseClick, QTest.mouseDClick))
        modifier = self._chance.choice((_NONE, _NONE, _CONTROL, _SHIFT))
        act(view.viewport(), Qt.MouseButton.LeftButton, modifier, view.visualRect(index).center())

    def _choose_entry(self, front: QWidget) -> None:
        boxes = [box for box in front.findChildren(QComboBox) if box.isVisible() and box.isEnabled()]
        if boxes:
            box = self._chance.choice(boxes)
            self._note("list", box)
            box.setFocus()
            for _ in range(self._chance.randrange(1, 4)):
                QTest.keyClick(box, self._chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))

    def _turn_wheel(self, front: QWidget) -> None:
        middle = QPointF(front.width() / 2, front.height() / 2)
        target = front.childAt(middle.toPoint()) or front
        self._note("wheel", target)
        turn = QPoint(0, self._chance.choice((-120, 120)))
        phase = Qt.ScrollPhase.NoScrollPhase
        spot = QPointF(target.mapFrom(front, middle.toPoint()))
        event = QWheelEvent(spot, QPointF(front.mapToGlobal(middle.toPoint())), QPoint(), turn, Qt.MouseButton.NoButton,
                            _NONE, phase, False)  # fmt: skip
        QApplication.sendEvent(target, event)

    def _resize(self, _front: QWidget) -> None:
        self._window.resize(self._chance.randrange(960, 1600), self._chance.randrange(560, 1000))
        self._note("resize", self._window)

    def _drop(self, front: QWidget) -> None:
        if front is not self._window:
            return
        self._note("drop", front)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._folder / self._chance.choice(("facture.pdf", "autre.pdf"))))])
        left = Qt.MouseButton.LeftButton
        self._window.dropEvent(QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, left, _NONE))

    def _begin(self, front: QWidget) -> None:
        """A draft that lacks nothing, of a firm whose numbers are right again, so that now and then one is sent."""
        if front is self._window:
            self._note("whole draft", front)
            save_settings(self._desk.store, self._settings, now=self._desk.now())
            today = self._desk.today()
            invoice = replace(factories.invoice(), number="", issue_date=today, due_date=None)
            self._window.open_editor(save_draft(self._desk, None, invoice))
            send = [button for button in front.findChildren(QAbstractButton, "send") if button.isVisible()]
            if send and self._chance.random() < 0.6:
                QTest.mouseClick(send[0], Qt.MouseButton.LeftButton)

    def _send(self, front: QWidget) -> None:
        self._note("send", front)
        QTest.keyClick(self._focused(front), Qt.Key.Key_Return, _CONTROL)

    def _ask_menu(self, front: QWidget) -> None:
        target = self._focused(front)
        self._note("menu", target)
        QTest.mouseClick(target, Qt.MouseButton.RightButton)
