"""A short word at the bottom of the window after an act, with "Annuler" where the act can be undone."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets.announce import announce
from chorus_desktop.ui.widgets.buttons import ToastButton
from chorus_desktop.ui.widgets.text import Text

#: Milliseconds that a toast stays: long enough to be read, longer when there is something to press.
STAY = 5_000
STAY_WITH_UNDO = 10_000


class Toast(QFrame):
    """Lies over `window`; waits while the pointer or the focus is on it. One at a time: a new one replaces the old."""

    undoRequested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, *, name: str = "toast") -> None:
        super().__init__(window)
        self.setObjectName(name)
        self.setProperty("toast", True)
        self._window = window
        self._text = Text(name="toastText")
        self._text.setTone("inverse")
        self._undo = ToastButton(theme, self.tr("Annuler"), name="toastUndo")
        self._undo.clicked.connect(self._take_back)
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, 5, SPACE.s, 5)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._text)
        layout.addWidget(self._undo)
        self.setMinimumHeight(46)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        self.setGraphicsEffect(shadow)
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.timeout.connect(self.close_now)
        window.installEventFilter(self)
        self.hide()

    def showMessage(self, text: str, *, undo: bool = False) -> None:
        """Show the text, with "Annuler" if `undo`; read it aloud."""
        self._text.setText(text)
        self._undo.setVisible(undo)
        self._layout.setContentsMargins(SPACE.l, 5, SPACE.s if undo else SPACE.l, 5)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._stay.start(STAY_WITH_UNDO if undo else STAY)
        announce(self._window, text)

    @Slot()
    def close_now(self) -> None:
        """Take the toast away, unless the user is on it."""
        if self.isVisible() and (self.underMouse() or self._undo.hasFocus()):
            self._stay.start(STAY)
            return
        self._stay.stop()
        self.hide()
        self.closed.emit()

    @Slot()
    def _take_back(self) -> None:
        self._stay.stop()
        self.hide()
        self.undoRequested.emit()

    def _place(self) -> None:
        self.ensurePolished()
        self.adjustSize()
        x = (self._window.width() - self.width()) // 2
        self.move(max(0, x), max(0, self._window.height() - self.height() - SPACE.xxl))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window; it may be asked while it is being collected, when its own names are gone."""
        if event.type() == QEvent.Type.Resize and watched is self.parent() and not self.isHidden():
            self._place()
        return False
