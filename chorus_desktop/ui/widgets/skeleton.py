"""Rows whose words are not known yet: two grey bars where each will stand, so that nothing jumps when they come."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from chorus_desktop.ui.theme import SPACE, Theme

_HEIGHT, _BAR, _GLYPH = 66, 11, 20
#: Widths of the two bars, in hundredths of the room.
_SHORT, _LONG = 22, 58


class SkeletonRow(QWidget):
    """One row that is awaited; screen readers hear of the waiting from the page and pass over it."""

    def __init__(self, theme: Theme, *, name: str = "skeleton", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the place of an icon and of two lines; the colour is read now, so that it follows the theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        left, middle = SPACE.xl, _HEIGHT / 2
        painter.drawEllipse(QRectF(left, middle - _GLYPH / 2, _GLYPH, _GLYPH))
        left += _GLYPH + SPACE.m
        room = self.width() - left - SPACE.xl
        for rank, hundredths in enumerate((_SHORT, _LONG)):
            top = middle - _BAR - SPACE.xs + rank * (_BAR + 2 * SPACE.xs)
            painter.drawRoundedRect(QRectF(left, top, room * hundredths / 100, _BAR), _BAR / 2, _BAR / 2)
        painter.end()
