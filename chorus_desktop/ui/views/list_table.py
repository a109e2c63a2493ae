"""The table of the list of invoices: keys, columns that the user chooses, moves and sizes, all of it remembered."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from chorus_desktop.ui.models.invoice_table import InvoiceTable
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.badge_delegate import BadgeDelegate
from chorus_desktop.ui.views.columns import give_width
from chorus_desktop.ui.window_place import WindowPlace

_WIDTHS = {
    InvoiceTable.NUMBER: 130,
    InvoiceTable.DATE: 120,
    InvoiceTable.DUE: 120,
    InvoiceTable.AMOUNT: 142,
    InvoiceTable.STATE: 200,
    InvoiceTable.SIRET: 160,
    InvoiceTable.WITHOUT_VAT: 142,
    InvoiceTable.UPDATED: 142,
}
#: Shown until the user chooses otherwise. The customer gives way to the others and is always there.
_USUAL = (InvoiceTable.NUMBER, InvoiceTable.DATE, InvoiceTable.DUE, InvoiceTable.AMOUNT, InvoiceTable.STATE)
_COLUMNS, _SORT = "invoices/columns", "invoices/sort"
_WHOLE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
#: The customer's column takes the room that is left, and never less than this; then the table is scrolled.
_BUYER_LEAST = 200
#: Milliseconds until a column that is being drawn wider is remembered.
_PAUSE = 400


class ListTable(QTableView):
    """Enter opens the current row, Delete asks to put what is chosen into the bin, Escape chooses nothing."""

    opened = Signal(QModelIndex)
    discard_asked = Signal()
    chosen = Signal()

    def __init__(self, model: InvoiceTable, theme: Theme, place: WindowPlace | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._invoices, self._place = model, place
        self._noting = QTimer(self)
        self._noting.setSingleShot(True)
        self._noting.timeout.connect(self._note)
        self.setObjectName("invoiceTable")
        self.setAccessibleName(self.tr("Factures"))
        self.setModel(model)
        self.setItemDelegateForColumn(InvoiceTable.STATE, BadgeDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(42)
        self._furnish_header()
        self.doubleClicked.connect(self.opened)
        self.selectionModel().selectionChanged.connect(self.chosen)

    def _furnish_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(True)
        give_width(self, _WIDTHS)
        for column in _WIDTHS:
            self.setColumnHidden(column, column not in _USUAL)
        header.setSortIndicator(InvoiceTable.STATE, Qt.SortOrder.DescendingOrder)
        self._recall()
        self.setSortingEnabled(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask_for_columns)
        for moved in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
            moved.connect(self._note_soon)

    # --- columns ---

    def columns_menu(self) -> QMenu:
        """Every column with a mark where it is shown; the caller opens it."""
        menu = QMenu(self)
        menu.setObjectName("columnsMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        for column, title in enumerate(self._invoices.titles):
            if column == InvoiceTable.BUYER:
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
        for column in range(self._invoices.columnCount()):
            header.moveSection(header.visualIndex(column), column)
            if column in _WIDTHS:
                self.setColumnHidden(column, column not in _USUAL)
        give_width(self, _WIDTHS)
        self._give_room()

    def _give_room(self) -> None:
        header = self.horizontalHeader()
        others = sum(self.columnWidth(column) for column in _WIDTHS if not self.isColumnHidden(column))
        roomy = self.viewport().width() - others >= _BUYER_LEAST
        mode = QHeaderView.ResizeMode.Stretch if roomy else QHeaderView.ResizeMode.Interactive
        header.setSectionResizeMode(InvoiceTable.BUYER, mode)
        if not roomy:
            self.setColumnWidth(InvoiceTable.BUYER, _BUYER_LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the customer's column what is left."""
        super().resizeEvent(event)
        self._give_room()

    @Slot()
    def _note_soon(self) -> None:
        self._noting.start(_PAUSE)

    @Slot()
    def _note(self) -> None:
        if self._place is None:
            return
        header = self.horizontalHeader()
        order = [header.logicalIndex(visual) for visual in range(header.count())]
        told = [
            f"{self._invoices.KEYS[column]}:{0 if self.isColumnHidden(column) else self.columnWidth(column)}"
            for column in order
        ]
        self._place.note(_COLUMNS, " ".join(told))
        descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        key = self._invoices.KEYS[header.sortIndicatorSection()]
        self._place.note(_SORT, f"{key}:{'down' if descending else 'up'}")

    def _recall(self) -> None:
        if self._place is None:
            return
        header, keys = self.horizontalHeader(), self._invoices.KEYS
        told = [part.partition(":") for part in self._place.recall(_COLUMNS).split()]
        for visual, (key, _, width) in enumerate(told):
            if key not in keys or not width.isdecimal():
                continue
            column = keys.index(key)
            header.moveSection(header.visualIndex(column), visual)
            if column != InvoiceTable.BUYER:
                self.setColumnHidden(column, width == "0")
                if width != "0":
                    self.setColumnWidth(column, min(int(width), 800))
        key, _, way = self._place.recall(_SORT).partition(":")
        if key in keys:
            order = Qt.SortOrder.DescendingOrder if way == "down" else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(keys.index(key), order)

    # --- rows ---

    def count_chosen(self) -> int:
        """How many rows are chosen, without going through them."""
        return sum(part.height() for part in self._parts())

    def _parts(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.size())]

    def chosen_ids(self) -> list[int]:
        """The ids of the chosen rows, in the order shown."""
        listed = self._invoices.ids()
        rows = {row for part in self._parts() for row in range(part.top(), part.bottom() + 1)}
        return [listed[row] for row in sorted(rows) if row < len(listed)]

    def choose(self, ids: list[int], current: int | None = None, *, stays: bool = False) -> None:
        """Choose these invoices as far as they are listed; `current` is the one that the keyboard is on.

        It comes into sight, unless the table `stays` where it was scrolled to.
        """
        bars = [(bar, bar.value()) for bar in (self.verticalScrollBar(), self.horizontalScrollBar())]
        rows = self._invoices.rows_of([*ids, *(() if current is None else (current,))])
        if current in rows:
            self.setCurrentIndex(self._invoices.index(rows[current], 0))
        selection = QItemSelection()
        for first, last in _runs(sorted(rows[invoice_id] for invoice_id in ids if invoice_id in rows)):
            selection.select(self._invoices.index(first, 0), self._invoices.index(last, 0))
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
