"""The public customers as a table to be sorted: a column chosen at its head is put in order by the store."""

from typing import Any, ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from chorus_desktop.actions.desk import Desk
from chorus_desktop.store.buyer_list import BuyerRow, BuyerSort, buyer_rows
from chorus_desktop.ui.formats import format_date, format_siret
from chorus_desktop.ui.models.paged_table import ROW_ROLE
from chorus_desktop.ui.widgets.text import plain_tooltip
from chorus_desktop.ui.wording import buyers as words

_AnyIndex = QModelIndex | QPersistentModelIndex
#: So many are shown; who looks for another one types another word.
MOST = 1000
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class BuyerTable(QAbstractTableModel):
    """Columns: name, SIRET, town, what is required, how many invoices, the last one's date."""

    NAME, SIRET, TOWN, REQUIRES, INVOICES, LAST = range(6)
    _SORTS: ClassVar = {
        NAME: BuyerSort.NAME,
        SIRET: BuyerSort.SIRET,
        TOWN: BuyerSort.TOWN,
        INVOICES: BuyerSort.INVOICES,
        LAST: BuyerSort.LAST,
    }

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = desk.store
        self.text = ""
        self._sort, self._descending = BuyerSort.LAST, True
        self._rows: tuple[BuyerRow, ...] = ()
        self._titles = (
            self.tr("Client"),
            self.tr("SIRET"),
            self.tr("Ville"),
            self.tr("Exige"),
            self.tr("Factures"),
            self.tr("Dernière facture"),
        )

    def show_matching(self, text: str) -> None:
        """Show whom the directory has under a text; without one, whom this firm has invoiced. Raises StoreFault."""
        self.text = text
        self.reload()

    def reload(self) -> None:
        """Read again. Raises StoreFault."""
        self._show(self._found())

    def renew(self) -> None:
        """Read again, and leave what is shown alone where nothing is different. Raises StoreFault."""
        found = self._found()
        if found != self._rows:
            self._show(found)

    def _found(self) -> tuple[BuyerRow, ...]:
        return buyer_rows(self._store, self.text, sort=self._sort, descending=self._descending, most=MOST)

    def _show(self, rows: tuple[BuyerRow, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort in SQL by a column; what a customer requires has no order."""
        if column in self._SORTS:
            self._sort, self._descending = self._SORTS[column], order is Qt.SortOrder.DescendingOrder
            self.reload()

    def row_of(self, siret: str) -> int:
        """Where a customer stands; -1 where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.siret == siret), -1)

    def rowCount(self, parent: _AnyIndex | None = None) -> int:
        """How many are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex | None = None) -> int:
        """Six."""
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == self.INVOICES:
            return Qt.AlignmentFlag.AlignRight | _MIDDLE
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, and the row itself under ROW_ROLE."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == self.INVOICES:
            return Qt.AlignmentFlag.AlignRight | _MIDDLE
        if role == Qt.ItemDataRole.ToolTipRole and column in (self.NAME, self.TOWN):
            return plain_tooltip(self._text(row, column))
        return row if role == ROW_ROLE else None

    def _text(self, row: BuyerRow, column: int) -> str:
        last = format_date(row.last_issue_date) if row.last_issue_date else ""
        count = str(row.invoices) if row.invoices else ""
        return (row.name, format_siret(row.siret), row.town, words.required(row), count, last)[column]
