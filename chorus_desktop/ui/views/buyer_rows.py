"""The table of the public customers: its columns, their widths, and the customers that are chosen in it."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.models.buyer_table import BuyerTable
from chorus_desktop.ui.views.chosen_columns import Columns
from chorus_desktop.ui.views.listed_rows import ListedRows
from chorus_desktop.ui.window_place import WindowPlace

_WIDTHS = {
    BuyerTable.SIRET: 158,
    BuyerTable.TOWN: 180,
    BuyerTable.REQUIRES: 186,
    BuyerTable.INVOICES: 112,
    BuyerTable.LAST: 164,
    BuyerTable.LEFT: 164,
    BuyerTable.SERVICES: 150,
    BuyerTable.PAYMENTS: 200,
    BuyerTable.ADDRESS: 200,
    BuyerTable.UPDATED: 142,
}
_USUAL = (BuyerTable.SIRET, BuyerTable.TOWN, BuyerTable.REQUIRES, BuyerTable.INVOICES, BuyerTable.LAST)


class BuyerRows(ListedRows):
    """`current` carries the SIRET of the row that the keyboard is on, "" for none; Ctrl+C asks for a copy of those
    that are chosen."""

    current = Signal(str)
    copy_asked = Signal()

    def __init__(self, model: BuyerTable, place: WindowPlace | None = None, parent: QWidget | None = None) -> None:
        columns = Columns(
            page="buyers",
            keys=model.KEYS,
            titles=model.titles,
            widths=_WIDTHS,
            usual=_USUAL,
            roomy=BuyerTable.NAME,
            least=220,
            sorted_by=(BuyerTable.LAST, True),
        )
        super().__init__(model, columns, place, parent)
        self._buyers, self._siret = model, ""
        self.setObjectName("bodies")
        self.setAccessibleName(self.tr("Clients publics"))
        model.modelReset.connect(self._again)
        self.selectionModel().currentRowChanged.connect(self._moved)

    def looked_at(self) -> str:
        """The SIRET of the row that the keyboard is on or was on last, "" before the first."""
        return self._siret

    def chosen_sirets(self) -> list[str]:
        """The SIRETs of the chosen rows, in the order shown; for few of them. Raises StoreFault."""
        rows = [self._buyers.row_at(row) for row in self.chosen_rows()]
        return [row.siret for row in rows if row is not None]

    def choose_sirets(self, sirets: list[str]) -> None:
        """Choose these customers as far as they are listed; the table stays where it was scrolled to."""
        rows = self._buyers.rows_of_sirets([*sirets, self._siret])
        self.choose_rows([rows[siret] for siret in sirets if siret in rows], rows.get(self._siret), stays=True)

    @Slot()
    def _again(self) -> None:
        """The customer that was looked at stays the current one; where it is gone, the first."""
        row = max(0, self._buyers.row_of(self._siret))
        if self._buyers.rowCount():
            self.choose_rows([row], row)
        else:
            self._tell("")

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self._buyers.row_at(now.row())
        if row is not None:
            self._tell(row.siret)

    def _tell(self, siret: str) -> None:
        self._siret = siret or self._siret
        self.current.emit(siret)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies whole customers, not the text of a cell; every other key is that of a list."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)
