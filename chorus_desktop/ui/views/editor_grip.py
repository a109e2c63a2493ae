"""Lines moved with the mouse: the handle that is dragged, and the mark that shows where the line will go."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.theme import Theme

#: Width of the handle in device-independent pixels.
GRIP = 14


class LineGrip(QWidget):
    """Six dots. `dragged(y)` while the mouse moves, `dropped(y)` when it is let go, in coordinates of the screen."""

    dragged = Signal(int)
    dropped = Signal(int)

    def __init__(self, theme: Theme, *, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setFixedWidth(GRIP)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._theme = theme
        self._held = False

    def sizeHint(self) -> QSize:
        return QSize(GRIP, 24)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._held = event.button() == Qt.MouseButton.LeftButton
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the mouse is."""
        if self._held:
            self.dragged.emit(self._height(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if self._held:
            self._held = False
            self.dropped.emit(self._height(event))

    def _height(self, event: QMouseEvent) -> int:
        return self.mapToGlobal(QPoint(0, round(event.position().y()))).y()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("faint"))
        middle = self.height() / 2
        for row in (-5, 0, 5):
            for across in (3, 8):
                painter.drawEllipse(QRectF(across, middle + row - 1.5, 3, 3))
        painter.end()


class DropMark(QWidget):
    """A bar over the edge between two lines."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dropMark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self.hide()

    def show_at(self, y: int, left: int, width: int) -> None:
        """Lie over this height of the parent."""
        self.setGeometry(left, y - 1, width, 3)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("accent"))
        painter.end()
