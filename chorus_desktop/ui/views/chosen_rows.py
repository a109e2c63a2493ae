"""A table of whole rows of which several are chosen, with the keys that every list of the program has."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from chorus_desktop.ui.views.chosen_columns import Columns, ColumnTable
from chorus_desktop.ui.window_place import WindowPlace

_WHOLE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
#: Height of a row in pixels.
_ROW = 42


class RowTable(ColumnTable):
    """Enter opens the current row, Delete asks to remove what is chosen, Escape chooses nothing, Ctrl+A everything.

    `chosen` is told whenever other rows are chosen.
    """

    opened = Signal(QModelIndex)
    discard_asked = Signal()
    chosen = Signal()

    def __init__(
        self, model: QAbstractTableModel, columns: Columns, place: WindowPlace | None, parent: QWidget | None
    ) -> None:
        super().__init__(model, columns, place, parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.doubleClicked.connect(self.opened)
        self.selectionModel().selectionChanged.connect(self.chosen)

    def count_chosen(self) -> int:
        """How many rows are chosen, without going through them."""
        return sum(part.height() for part in self._parts())

    def _parts(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.size())]

    def chosen_rows(self) -> list[int]:
        """The chosen rows, from the top."""
        return sorted({row for part in self._parts() for row in range(part.top(), part.bottom() + 1)})

    def looked_down_to(self) -> int:
        """The lowest row that is in sight, chosen, or that the keyboard is on."""
        seen = self.rowAt(self.viewport().height() - 1)
        return max([seen, self.currentIndex().row(), *(part.bottom() for part in self._parts()), 0])

    def choose_rows(self, rows: Iterable[int], current: int | None = None, *, stays: bool = False) -> None:
        """Choose these rows; `current` is the one that the keyboard is on.

        It comes into sight, unless the table `stays` where it was scrolled to.
        """
        bars = [(bar, bar.value()) for bar in (self.verticalScrollBar(), self.horizontalScrollBar())]
        if current is not None:
            self.setCurrentIndex(self.model().index(current, 0))
        selection = QItemSelection()
        for first, last in _runs(sorted(rows)):
            selection.select(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(selection, _WHOLE_ROW)
        for bar, place in bars if stays else ():
            bar.setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Delete and Escape; every other key is the table's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.discard_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clearSelection()
        else:
            super().keyPressEvent(event)


def _runs(rows: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of every run of rows that follow one another."""
    for _, run in groupby(enumerate(rows), key=_distance):
        found = [row for _, row in run]
        yield found[0], found[-1]


def _distance(placed: tuple[int, int]) -> int:
    return placed[1] - placed[0]
