"""Draws the state of an invoice in a table: icon and word in a badge."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from chorus_desktop.store.queries import InvoiceRow, Stray
from chorus_desktop.ui.models.paged_table import ROW_ROLE
from chorus_desktop.ui.theme import RADIUS, SPACE, Theme
from chorus_desktop.ui.wording import states, statuses
from chorus_desktop.ui.wording.kinds import Kind

_HIGH, _ICON = 24, 14


class BadgeDelegate(QStyledItemDelegate):
    """For the column of states."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell's ground as any other, then the badge."""
        row = index.data(ROW_ROLE)
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        widget = ground.widget
        style = widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, ground, painter, widget)
        if isinstance(row, InvoiceRow):
            self._badge(painter, option.rect, states.badge(row.submission_state, row.status, row.reason))
        elif isinstance(row, Stray):
            self._badge(painter, option.rect, statuses.badge(row.status))

    def _badge(self, painter: QPainter, cell: QRect, badge: tuple[Kind, str, str]) -> None:
        kind, word, icon = badge
        colour = "soft" if kind == "neutral" else kind
        ground = "sunken" if kind == "neutral" else f"{kind}_soft"
        font = self._theme.font(12, "medium")
        room = cell.width() - SPACE.m - SPACE.s
        word = QFontMetrics(font).elidedText(word, Qt.TextElideMode.ElideRight, room - _ICON - 3 * SPACE.s)
        wide = QFontMetrics(font).horizontalAdvance(word) + _ICON + 3 * SPACE.s
        box = QRect(cell.left() + SPACE.m, cell.center().y() - _HIGH // 2, wide, _HIGH)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(box, RADIUS.badge, RADIUS.badge)
        picture = self._theme.icon(icon, colour, _ICON)
        picture.paint(painter, QRect(box.left() + SPACE.s, box.center().y() - _ICON // 2 + 1, _ICON, _ICON))
        painter.setPen(self._theme.colour(colour))
        painter.setFont(font)
        painter.drawText(box.adjusted(_ICON + SPACE.s + SPACE.xs + 2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as a comfortable row."""
        del option, index
        return QSize(190, 40)
