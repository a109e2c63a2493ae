"""The list that opens below a field while it is typed in: a name above, and below it what tells it from others."""

from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItem
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from chorus_desktop.ui.theme import TYPE, Theme

KEY = Qt.ItemDataRole.UserRole
DETAIL = Qt.ItemDataRole.UserRole + 1
MOST_ROWS = 7
#: Height of a suggestion in device-independent pixels.
_ROW = 50


def suggestion_item(name: str, detail: str, key: object) -> QStandardItem:
    """One entry; `key` is what choosing it gives."""
    item = QStandardItem(name)
    item.setData(key, KEY)
    item.setData(detail, DETAIL)
    item.setData(f"{name}, {detail}", Qt.ItemDataRole.AccessibleTextRole)
    return item


class SuggestionList(QListView):
    """The list below the field. A completer leaves six pixels for its frame, ours is wider: the rows make up for it."""

    def __init__(self, theme: Theme, *, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setProperty("popup", True)
        self.setMouseTracking(True)
        self._look = SuggestionDelegate(theme, self)

    def dress(self) -> None:
        """Draw the entries our way; a completer that takes the list puts a delegate of its own in."""
        self.setItemDelegate(self._look)

    def sizeHintForRow(self, row: int) -> int:
        rows = max(1, min(MOST_ROWS, self.model().rowCount()))
        return _ROW + ceil((2 * self.frameWidth() - 6) / rows)


class SuggestionDelegate(QStyledItemDelegate):
    """Name above, detail below."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        painter.save()
        active = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
        if state & active:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        text = rect.adjusted(10, 6, -10, -6)
        self._line(painter, text, index.data(), Qt.AlignmentFlag.AlignTop, strong=True)
        self._line(painter, text, index.data(DETAIL), Qt.AlignmentFlag.AlignBottom, strong=False)
        painter.restore()

    def _line(self, painter: QPainter, rect: QRect, text: str, edge: Qt.AlignmentFlag, *, strong: bool) -> None:
        font = self._theme.font(weight="medium") if strong else self._theme.font(TYPE.small, tabular=True)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink" if strong else "soft"))
        fitted = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(edge | Qt.AlignmentFlag.AlignLeft), fitted)
