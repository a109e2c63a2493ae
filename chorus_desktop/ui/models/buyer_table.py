"""The public customers as a table: those of the invoices, or all of the directory, in the order of any column."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import ClassVar

from PySide6.QtCore import QObject

from chorus_desktop.actions.desk import Desk
from chorus_desktop.store.buyer_list import BuyerFilter, BuyerSort, buyer_keys, buyer_page, keys_of
from chorus_desktop.store.buyer_rows import BuyerRow
from chorus_desktop.store.home_queries import expected_by_buyer
from chorus_desktop.ui.formats import format_date, format_money, format_siret
from chorus_desktop.ui.models.paged_table import PagedTable
from chorus_desktop.ui.wording import buyers as words


class BuyerTable(PagedTable[BuyerRow]):
    """What money is to come of a customer is summed up when that column is first seen."""

    NAME, SIRET, TOWN, REQUIRES, INVOICES, LAST, LEFT, SERVICES, PAYMENTS, ADDRESS, UPDATED = range(11)
    KEYS = (
        "name", "siret", "town", "requires", "invoices", "last", "left", "services", "payments", "address", "updated"
    )  # fmt: skip
    _RIGHT = (INVOICES, LEFT)
    _WIDE = (NAME, TOWN, SERVICES, ADDRESS)
    _SORTS: ClassVar = {column: BuyerSort(key) for column, key in enumerate(KEYS)}

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._filter = BuyerFilter()
        self._key = BuyerSort.LAST
        self._left: dict[str, Decimal] | None = None
        self.titles = (
            self.tr("Client"),
            self.tr("SIRET"),
            self.tr("Ville"),
            self.tr("Exige"),
            self.tr("Factures"),
            self.tr("Dernière facture"),
            self.tr("Reste à recevoir"),
            self.tr("Services"),
            self.tr("Annonce ses paiements"),
            self.tr("Adresse"),
            self.tr("Mis à jour le"),
        )
        self._texts: dict[int, Callable[[BuyerRow], str]] = {
            self.NAME: lambda row: row.name,
            self.SIRET: lambda row: format_siret(row.siret),
            self.TOWN: lambda row: row.town,
            self.REQUIRES: words.required,
            self.INVOICES: lambda row: str(row.invoices) if row.invoices else "",
            self.LAST: lambda row: format_date(row.last_issue_date) if row.last_issue_date else "",
            self.LEFT: self._left_of,
            self.SERVICES: lambda row: row.services,
            self.PAYMENTS: words.announces,
            self.ADDRESS: lambda row: row.address.line1,
            self.UPDATED: lambda row: format_date(row.updated_at.astimezone().date()) if row.updated_at else "",
        }

    def show_filter(self, chosen: BuyerFilter) -> None:
        """Show the customers of a filter. Raises StoreFault."""
        self._filter = chosen
        self.reload()

    def reload(self) -> None:
        """Read again. Raises StoreFault."""
        self._left = None
        super().reload()

    def renew(self) -> bool:
        """Read again, and leave what is shown alone where nothing is different; whether it was. Raises StoreFault."""
        if self._left is not None and self._left != expected_by_buyer(self._store):
            self.reload()
            return True
        return super().renew()

    def _find(self) -> tuple[int, ...]:
        return buyer_keys(self._store, self._filter, self._key, descending=self._descending)

    def _fetch(self, ids: Sequence[int]) -> tuple[BuyerRow, ...]:
        return buyer_page(self._store, ids)

    def _text(self, row: BuyerRow, column: int) -> str:
        return self._texts[column](row)

    def _left_of(self, row: BuyerRow) -> str:
        if self._left is None and not self._glimpse(self._read_left):
            return ""
        left = self.left_of([row.siret])
        return format_money(left) if left else ""

    def _read_left(self) -> None:
        self._left = expected_by_buyer(self._store)

    def left_of(self, sirets: Sequence[str]) -> Decimal:
        """What money is still to come of these customers together, in euros. Raises StoreFault."""
        if self._left is None:
            self._read_left()
        assert self._left is not None
        return sum((self._left.get(siret, Decimal()) for siret in sirets), Decimal())

    def rows_of_sirets(self, sirets: Sequence[str]) -> dict[str, int]:
        """Where these customers stand; those that are not listed are left out. Raises StoreFault."""
        keys = keys_of(self._store, sirets) if sirets else {}
        rows = self.rows_of(list(keys.values()))
        return {siret: rows[key] for siret, key in keys.items() if key in rows}

    def row_of(self, siret: str) -> int:
        """Where a customer stands; -1 where it is not listed. Raises StoreFault."""
        return self.rows_of_sirets([siret]).get(siret, -1)
