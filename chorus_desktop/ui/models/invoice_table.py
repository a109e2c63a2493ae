"""The list of invoices as a table: all ids at once, rows by pages of 200, sorted and filtered in SQL."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.store import queries
from chorus_desktop.store.queries import InvoiceFilter, InvoiceRow, InvoiceSort, SortKey
from chorus_desktop.ui.formats import format_date, format_money, format_siret
from chorus_desktop.ui.widgets.text import plain_tooltip
from chorus_desktop.ui.wording import states

PAGE = 200
#: Pages read anew with the list, those that were looked at last.
_KEPT = 2
#: So many of what matches are shown while somebody types, and for how many milliseconds the rest waits for more keys.
_AT_ONCE, _PAUSE = 500, 400
#: Milliseconds until a page is read that a writer kept back.
_MOMENT = 25
_AnyIndex = QModelIndex | QPersistentModelIndex
#: Role under which a cell gives its InvoiceRow.
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class InvoiceTable(QAbstractTableModel):
    """Columns: number, customer, dates, amounts, state. Reads the store of the desk.

    KEYS name the columns where a choice of them is remembered; titles are what is shown.
    """

    NUMBER, BUYER, DATE, DUE, AMOUNT, STATE, SIRET, WITHOUT_VAT, UPDATED = range(9)
    KEYS = ("number", "buyer", "date", "due", "amount", "state", "siret", "without_vat", "updated")
    #: All that matches is shown now, more than was while somebody typed.
    completed = Signal()
    _RIGHT = (AMOUNT, WITHOUT_VAT)
    _SORTS: ClassVar = {
        NUMBER: SortKey.NUMBER,
        BUYER: SortKey.BUYER,
        DATE: SortKey.ISSUE_DATE,
        DUE: SortKey.DUE_DATE,
        AMOUNT: SortKey.AMOUNT,
        STATE: SortKey.UPDATED,
        SIRET: SortKey.SIRET,
        WITHOUT_VAT: SortKey.WITHOUT_VAT,
        UPDATED: SortKey.UPDATED,
    }

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = desk.store
        self._filter = InvoiceFilter()
        self._sort = InvoiceSort()
        self._ids: tuple[int, ...] = ()
        self._pages: dict[int, tuple[InvoiceRow, ...]] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._complete)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._show_again)
        self.titles = (
            self.tr("Numéro"),
            self.tr("Client"),
            self.tr("Date"),
            self.tr("Échéance"),
            self.tr("Montant TTC"),
            self.tr("État"),
            self.tr("SIRET du client"),
            self.tr("Montant HT"),
            self.tr("Dernier changement"),
        )
        self._texts: dict[int, Callable[[InvoiceRow], str]] = {
            self.NUMBER: lambda row: row.number or "—",
            self.BUYER: lambda row: row.buyer_name or self.tr("Client à choisir"),
            self.DATE: lambda row: format_date(row.issue_date) if row.issue_date else "",
            self.DUE: lambda row: format_date(row.due_date) if row.due_date else "",
            self.AMOUNT: lambda row: format_money(_signed(row, row.with_vat)),
            self.STATE: lambda row: states.badge(row.submission_state, row.status, row.reason)[1],
            self.SIRET: lambda row: format_siret(row.buyer_siret) if row.buyer_siret else "",
            self.WITHOUT_VAT: lambda row: format_money(_signed(row, row.without_vat)),
            self.UPDATED: lambda row: format_date(row.updated_at.astimezone().date()),
        }

    def show_filter(self, chosen: InvoiceFilter, *, typing: bool = False) -> None:
        """Show what matches; while somebody is `typing` the latest of it at once, and the rest after a pause."""
        self._filter = replace(chosen, most=_AT_ONCE) if typing and chosen.text else chosen
        self.reload()
        if self._filter.most is None:
            self._rest.stop()
        else:
            self._rest.start(_PAUSE)

    @Slot()
    def _complete(self) -> None:
        self._rest.stop()
        self._filter = replace(self._filter, most=None)
        if self._ids != queries.invoice_ids(self._store, self._filter, self._sort):
            self.reload()
            self.completed.emit()

    def reload(self) -> None:
        """Read again."""
        self.beginResetModel()
        self._ids = queries.invoice_ids(self._store, self._filter, self._sort)
        seen = [page for page in self._pages if page * PAGE < len(self._ids)][-_KEPT:]
        self._pages.clear()
        for page in seen:
            self._read(page)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort in SQL by a column."""
        if column not in self._SORTS:
            return
        self._sort = InvoiceSort(key=self._SORTS[column], descending=order is Qt.SortOrder.DescendingOrder)
        self.reload()

    def row_at(self, row: int) -> InvoiceRow | None:
        """The invoice of a row; None where it has gone meanwhile."""
        if not 0 <= row < len(self._ids):
            return None
        page = row // PAGE
        if page not in self._pages and not self._read(page):
            return None
        wanted = self._ids[row]
        return next((found for found in self._pages[page] if found.id == wanted), None)

    def _read(self, page: int) -> bool:
        """Read a page; False while a writer holds the store, and then it is read a moment later."""
        ids = self._ids[page * PAGE : (page + 1) * PAGE]
        try:
            with self._store.glimpse():
                self._pages[page] = queries.invoice_page(self._store, ids)
        except StoreFault as fault:
            if fault.code != "store_busy":
                raise
            self._again.start(_MOMENT)
            return False
        return True

    @Slot()
    def _show_again(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, self.UPDATED))

    def forget(self) -> None:
        """Let the rows go that were read; they are read again when they are looked at."""
        self._pages.clear()

    def ids(self) -> tuple[int, ...]:
        """All that match, in the order shown."""
        if self._rest.isActive():
            self._complete()
        return self._ids

    def rows_of(self, invoice_ids: Sequence[int]) -> dict[int, int]:
        """Where these invoices stand; those that are not listed are left out."""
        wanted = set(invoice_ids)
        return {found: row for row, found in enumerate(self._ids) if found in wanted} if wanted else {}

    def rowCount(self, parent: _AnyIndex | None = None) -> int:
        """How many match."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: _AnyIndex | None = None) -> int:
        """All that there are, shown or not."""
        return 0 if parent is not None and parent.isValid() else len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._RIGHT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, and the row itself under ROW_ROLE."""
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._texts[index.column()](row)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._RIGHT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == self.BUYER:
            return plain_tooltip(row.buyer_name)  # the only column that gives way
        return row if role == ROW_ROLE else None


def _signed(row: InvoiceRow, amount: Decimal) -> Decimal:
    """A credit note lowers what is to come."""
    return -amount if row.type_code is TypeCode.CREDIT_NOTE else amount
