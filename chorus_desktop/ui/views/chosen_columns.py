"""Columns of a table that the user chooses, moves, sizes and sorts by, all of it remembered."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from chorus_desktop.ui.views.columns import give_width
from chorus_desktop.ui.window_place import WindowPlace

#: Milliseconds until a column that is being drawn wider is remembered.
_PAUSE = 400
_WIDEST = 800


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a table in the order of its model.

    `page` begins the words under which the choice is remembered, `keys` name the columns there and `titles` on the
    screen. `usual` are shown until the user chooses otherwise. `roomy` is always shown, takes the room that the others
    with their `widths` leave, and never less than `least` pixels; then the table is scrolled. `sorted_by`: a column,
    and whether downwards, to begin with.
    """

    page: str
    keys: tuple[str, ...]
    titles: tuple[str, ...]
    widths: Mapping[int, int]
    usual: tuple[int, ...]
    roomy: int
    least: int
    sorted_by: tuple[int, bool]


class ColumnTable(QTableView):
    """A table with the columns that were chosen last time; without a place they are those of a new window."""

    def __init__(
        self, model: QAbstractTableModel, columns: Columns, place: WindowPlace | None, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._columns, self._place = columns, place
        self._noting = QTimer(self)
        self._noting.setSingleShot(True)
        self._noting.timeout.connect(self._note)
        self.setModel(model)
        self._furnish_header()

    def _furnish_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # Qt would ask of every row that is chosen whether it makes a column look chosen, seconds long in a long list.
        header.setSelectionModel(QItemSelectionModel(self.model(), self))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(True)
        give_width(self, self._columns.widths)
        self._show_usual()
        self._point_at(*self._columns.sorted_by)
        self._recall()
        self.setSortingEnabled(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask_for_columns)
        for moved in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
            moved.connect(self._note_soon)

    def _show_usual(self) -> None:
        for column in self._columns.widths:
            self.setColumnHidden(column, column not in self._columns.usual)

    def _point_at(self, column: int, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)

    def columns_menu(self) -> QMenu:
        """Every column with a mark where it is shown; the caller opens it."""
        menu = QMenu(self)
        menu.setObjectName("columnsMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        for column, title in enumerate(self._columns.titles):
            if column == self._columns.roomy:
                continue
            action = QAction(title, menu)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.setData(column)
            action.toggled.connect(self._toggle)
            menu.addAction(action)
        menu.addSeparator()
        usual = QAction(self.tr("Revenir aux colonnes habituelles"), menu)
        usual.triggered.connect(self._use_usual)
        menu.addAction(usual)
        return menu

    @Slot(QPoint)
    def _ask_for_columns(self, place: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(place))

    @Slot(bool)
    def _toggle(self, shown: bool) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.setColumnHidden(action.data(), not shown)
        self._give_room()
        self._note_soon()

    @Slot()
    def _use_usual(self) -> None:
        header = self.horizontalHeader()
        for column in range(len(self._columns.keys)):
            header.moveSection(header.visualIndex(column), column)
        self._show_usual()
        give_width(self, self._columns.widths)
        self._give_room()

    def _give_room(self) -> None:
        roomy, least = self._columns.roomy, self._columns.least
        others = sum(self.columnWidth(column) for column in self._columns.widths if not self.isColumnHidden(column))
        enough = self.viewport().width() - others >= least
        mode = QHeaderView.ResizeMode.Stretch if enough else QHeaderView.ResizeMode.Interactive
        self.horizontalHeader().setSectionResizeMode(roomy, mode)
        if not enough:
            self.setColumnWidth(roomy, least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the roomy column what is left."""
        super().resizeEvent(event)
        self._give_room()

    @Slot()
    def _note_soon(self) -> None:
        self._noting.start(_PAUSE)

    @Slot()
    def _note(self) -> None:
        if self._place is None:
            return
        header, keys = self.horizontalHeader(), self._columns.keys
        order = [header.logicalIndex(visual) for visual in range(header.count())]
        told = [f"{keys[column]}:{0 if self.isColumnHidden(column) else self.columnWidth(column)}" for column in order]
        self._place.note(f"{self._columns.page}/columns", " ".join(told))
        descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        key = keys[header.sortIndicatorSection()]
        self._place.note(f"{self._columns.page}/sort", f"{key}:{'down' if descending else 'up'}")

    def _recall(self) -> None:
        if self._place is None:
            return
        header, keys = self.horizontalHeader(), self._columns.keys
        told = [part.partition(":") for part in self._place.recall(f"{self._columns.page}/columns").split()]
        for visual, (key, _, width) in enumerate(told):
            if key not in keys or not width.isdecimal():
                continue
            column = keys.index(key)
            header.moveSection(header.visualIndex(column), visual)
            if column != self._columns.roomy:
                self.setColumnHidden(column, width == "0")
                if width != "0":
                    self.setColumnWidth(column, min(int(width), _WIDEST))
        key, _, way = self._place.recall(f"{self._columns.page}/sort").partition(":")
        if key in keys:
            self._point_at(keys.index(key), way == "down")
