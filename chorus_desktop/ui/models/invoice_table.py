"""The list of invoices as a table: filtered, searched while somebody types, sorted in SQL."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.store import queries
from chorus_desktop.store.queries import InvoiceFilter, InvoiceRow, InvoiceSort, SortKey
from chorus_desktop.ui.formats import format_date, format_money, format_quantity, format_siret
from chorus_desktop.ui.models.paged_table import PAGE, PagedTable
from chorus_desktop.ui.wording import states

#: So many of what matches are shown while somebody types, so many of a list that is not searched are read at once, and
#: for how many milliseconds the rest waits.
_AT_ONCE, FIRST, _PAUSE = 500, 20_000, 400


class InvoiceTable(PagedTable[InvoiceRow]):
    """Columns: number, customer, dates, amounts, state. Reads the store of the desk."""

    NUMBER, BUYER, DATE, DUE, AMOUNT, STATE, SIRET, WITHOUT_VAT, UPDATED = range(9)
    KEYS = ("number", "buyer", "date", "due", "amount", "state", "siret", "without_vat", "updated")
    #: All that matches is shown now.
    completed = Signal()
    _RIGHT = (AMOUNT, WITHOUT_VAT)
    _WIDE = (BUYER,)
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
        super().__init__(desk, parent)
        self._filter = InvoiceFilter()
        self._key = InvoiceSort().key
        #: Whether all that matches is shown.
        self.whole = True
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._complete)
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

    def show_filter(self, chosen: InvoiceFilter, *, typing: bool = False, down_to: int = 0) -> None:
        """Show what matches, in any case `down_to` this row; the rest of very many, or of what is typed, after a pause.

        Raises StoreFault.
        """
        first = FIRST if down_to < FIRST and not chosen.text else None
        self._filter = replace(chosen, most=_AT_ONCE if typing and chosen.text else first)
        self.reload()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort in SQL by a column, the first of very many at once. Raises StoreFault."""
        if not self._filter.text:
            self._filter = replace(self._filter, most=FIRST)
        super().sort(column, order)

    def reload(self) -> None:
        """Read again. Raises StoreFault."""
        super().reload()
        if self.whole:
            self._rest.stop()
        else:
            self._rest.start(_PAUSE)

    @Slot()
    def _complete(self) -> None:
        self._rest.stop()
        self._filter = replace(self._filter, most=None)
        self._grow(self._find())
        self.completed.emit()

    def ids(self) -> tuple[int, ...]:
        """All that match, in the order shown."""
        if not self.whole:
            self._complete()
        return super().ids()

    def rows_of(self, ids: Sequence[int]) -> dict[int, int]:
        """Where these stand; those that are not listed are left out."""
        found = super().rows_of(ids)
        if self.whole or len(found) == len(set(ids)):
            return found
        self._complete()
        return super().rows_of(ids)

    def told(self, count: int, *, whole: bool) -> str:
        """How many there are, in words; `whole` where they are not more."""
        several = self.tr("{0} factures") if whole else self.tr("Au moins {0} factures")
        few = {0: self.tr("Aucune"), 1: self.tr("1 facture")}
        return few.get(count, several.format(format_quantity(Decimal(count))))

    def _find(self) -> tuple[int, ...]:
        sort = InvoiceSort(key=self._key, descending=self._descending)
        found, self.whole = queries.matching(self._store, self._filter, sort)
        return found

    def _show(self, ids: tuple[int, ...]) -> None:
        """The same invoices as before stay where they are, and only what changed is drawn anew."""
        if ids != self._ids:
            super()._show(ids)
            return
        before = {page: self._pages[page] for page in self._seen()}
        self._pages.clear()
        for page, rows in before.items():
            if self._read(page):
                self._tell_changes(page, rows)

    def _tell_changes(self, page: int, before: tuple[InvoiceRow, ...]) -> None:
        shown = {row.id: row for row in before}
        for place, row in enumerate(self._pages[page], start=page * PAGE):
            if row != shown.get(row.id):
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.titles) - 1))

    def _fetch(self, ids: Sequence[int]) -> tuple[InvoiceRow, ...]:
        return queries.invoice_page(self._store, ids)

    def _text(self, row: InvoiceRow, column: int) -> str:
        return self._texts[column](row)


def _signed(row: InvoiceRow, amount: Decimal) -> Decimal:
    """A credit note lowers what is to come."""
    return -amount if row.type_code is TypeCode.CREDIT_NOTE else amount
