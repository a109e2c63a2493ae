"""Bars of the money to come, month by month; each carries its figure, so that nothing is told by height alone."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.formats import format_money, format_short
from chorus_desktop.ui.presenters.home import Bar
from chorus_desktop.ui.theme import Theme

_HEIGHT, _LABELS, _FIGURES = 150, 22, 20
_WIDEST = 36


class MoneyChart(QWidget):
    """Shows a few months; `caption` says what the figures are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, caption: str = "") -> None:
        super().__init__(parent)
        self._caption = caption or self.tr("À encaisser par mois")
        self.setObjectName("moneyChart")
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        theme.changed.connect(self.update)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these months."""
        self._bars = tuple(bars)
        told = ", ".join(f"{bar.label} {format_money(bar.amount)}" for bar in bars)
        self.setAccessibleName(f"{self._caption}\u202f: {told}")
        self.setVisible(bool(bars))
        self.update()

    def sizeHint(self) -> QSize:
        """A strip as wide as its card."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars, their figures above and the months below."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._bars:
            self._draw(painter)
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        highest = max((abs(bar.amount) for bar in self._bars), default=Decimal(1)) or Decimal(1)
        slot = self.width() / len(self._bars)
        wide = min(_WIDEST, slot * 0.62)
        room = self.height() - _LABELS - _FIGURES
        for rank, bar in enumerate(self._bars):
            tall = max(3.0, room * float(abs(bar.amount) / highest))
            left = rank * slot + (slot - wide) / 2
            top = _FIGURES + room - tall
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("line_strong" if bar.past else "accent"))
            painter.drawRoundedRect(QRectF(left, top, wide, tall), 4, 4)
            painter.setPen(self._theme.colour("ink"))
            painter.setFont(self._theme.font(12, "semibold", tabular=True))
            figures = QRectF(rank * slot, top - _FIGURES, slot, _FIGURES - 2)
            painter.drawText(figures, Qt.AlignmentFlag.AlignCenter, format_short(bar.amount))
            painter.setPen(self._theme.colour("soft"))
            painter.setFont(self._theme.font(12))
            label = QRectF(rank * slot, self.height() - _LABELS, slot, _LABELS)
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, bar.label)
