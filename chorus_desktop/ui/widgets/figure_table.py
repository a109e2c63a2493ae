"""A table of figures to be read: texts at the left, amounts at the right, a total below; as high as its rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from chorus_desktop.ui.theme import fonts

_ROW = 34
#: More rows than that scroll inside the table.
_MOST = 13
#: No column takes more of the room than that by itself.
_WIDEST = 260
_NARROWEST = 88
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FigureTable(QTableWidget):
    """`amounts` are the columns that stand at the right, `wide` those that share the room that is left."""

    def __init__(
        self,
        head: Sequence[str],
        *,
        amounts: Sequence[int],
        wide: Sequence[int],
        name: str,
        label: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, len(head), parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._amounts, self._wide = frozenset(amounts), frozenset(wide)
        self.setProperty("flush", True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMaximumSectionSize(_WIDEST)
        header.setMinimumSectionSize(_NARROWEST)
        for column, title in enumerate(head):
            item = QTableWidgetItem(title)
            item.setTextAlignment(_RIGHT if column in self._amounts else _LEFT)
            self.setHorizontalHeaderItem(column, item)

    def show_rows(self, rows: Sequence[Sequence[str]], total: Sequence[str] = ()) -> None:
        """Show these; the total stands out."""
        everything = [*rows, *([total] if total else [])]
        self.setRowCount(len(everything))
        for row, texts in enumerate(everything):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_RIGHT if column in self._amounts else _LEFT)
                item.setFont(fonts.font(weight="semibold" if total and row == len(rows) else "regular", tabular=True))
                item.setToolTip(text if column in self._wide or len(text) > 24 else "")
                self.setItem(row, column, item)
        self._fit(len(everything))

    def _fit(self, rows: int) -> None:
        header = self.horizontalHeader()
        modes = QHeaderView.ResizeMode
        for column in range(self.columnCount()):
            header.setSectionResizeMode(column, modes.Stretch if column in self._wide else modes.ResizeToContents)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if rows > _MOST else policy.ScrollBarAlwaysOff)
        self._reach()

    def _reach(self) -> None:
        """As high as the rows, and the bar that moves the columns where they do not fit."""
        header = self.horizontalHeader()
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if header.length() > self.viewport().width() else 0
        self.setFixedHeight(header.sizeHint().height() + _ROW * min(self.rowCount(), _MOST) + 4 + extra)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need the bar, or none."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._reach()

    def texts(self) -> list[list[str]]:
        """All cells from top to bottom, the total last."""
        return [[self._text(row, column) for column in range(self.columnCount())] for row in range(self.rowCount())]

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text() if item is not None else ""
