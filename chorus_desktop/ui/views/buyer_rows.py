"""The table of the public customers, with the keys of the list of invoices."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from chorus_desktop.ui.models.buyer_table import BuyerTable
from chorus_desktop.ui.models.paged_table import ROW_ROLE
from chorus_desktop.ui.views.columns import give_width

_WIDTHS = {
    BuyerTable.SIRET: 158,
    BuyerTable.TOWN: 180,
    BuyerTable.REQUIRES: 186,
    BuyerTable.INVOICES: 112,
    BuyerTable.LAST: 164,
}
_ROW = 42


class BuyerRows(QTableView):
    """`current` carries the SIRET of the row that the keyboard is on, "" for none; `opened` that of one to invoice."""

    current = Signal(str)
    opened = Signal(str)

    def __init__(self, model: BuyerTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buyers, self._siret = model, ""
        self.setObjectName("bodies")
        self.setAccessibleName(self.tr("Clients publics"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorShown(True)
        give_width(self, _WIDTHS)
        header.setSectionResizeMode(BuyerTable.NAME, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(BuyerTable.LAST, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self._again)
        self.selectionModel().currentRowChanged.connect(self._moved)

    def looked_at(self) -> str:
        """The SIRET of the row that the keyboard is on or was on last, "" before the first."""
        return self._siret

    @Slot()
    def _again(self) -> None:
        """The customer that was looked at stays the current one; where it is gone, the first."""
        row = max(0, self._buyers.row_of(self._siret))
        if self._buyers.rowCount():
            self.selectRow(row)
        else:
            self._tell("")

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = now.data(ROW_ROLE)
        if row is not None:
            self._tell(row.siret)

    def _tell(self, siret: str) -> None:
        self._siret = siret or self._siret
        self.current.emit(siret)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW_ROLE).siret)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter invoices the current customer; every other key is the table's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
