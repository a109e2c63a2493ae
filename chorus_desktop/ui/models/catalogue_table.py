"""The catalogue as a table: all that is sold, searched and sorted in SQL."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import QObject

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.store.catalogue_list import ItemSort, item_ids, items
from chorus_desktop.ui.formats import format_date
from chorus_desktop.ui.models.paged_table import PagedTable
from chorus_desktop.ui.wording import catalogue as words
from chorus_desktop.ui.wording import choices
from chorus_desktop.ui.wording.choices import vat_label


class CatalogueTable(PagedTable[CatalogueItem]):
    """Columns: designation, unit, price, VAT, how often and when last it was sold, whether a person fixed the price."""

    NAME, UNIT, PRICE, VAT, TIMES, SOLD, FIXED = range(7)
    KEYS = ("name", "unit", "price", "vat", "times", "sold", "fixed")
    _RIGHT = (PRICE, TIMES)
    _WIDE = (NAME,)
    _SORTS: ClassVar = {
        NAME: ItemSort.NAME,
        UNIT: ItemSort.UNIT,
        PRICE: ItemSort.PRICE,
        VAT: ItemSort.VAT,
        TIMES: ItemSort.TIMES,
        SOLD: ItemSort.SOLD,
        FIXED: ItemSort.FIXED,
    }

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.text = ""
        self._key = ItemSort.TIMES
        self.titles = (
            self.tr("Désignation"),
            self.tr("Unité"),
            self.tr("Prix HT"),
            self.tr("TVA"),
            self.tr("Fois vendu"),
            self.tr("Dernière vente"),
            self.tr("Prix fixé"),
        )
        self._texts: dict[int, Callable[[CatalogueItem], str]] = {
            self.NAME: lambda item: item.name,
            self.UNIT: lambda item: words.unit_label(item.unit),
            self.PRICE: lambda item: words.price(item.net_price),
            self.VAT: lambda item: vat_label(item.vat),
            self.TIMES: lambda item: str(item.times) if item.times else "",
            self.SOLD: lambda item: format_date(item.sold_on) if item.sold_on else "",
            self.FIXED: lambda item: self.tr("par vous") if item.fixed else "",
        }

    def show_matching(self, text: str) -> None:
        """Show the items with every word of a text; for none all of them. Raises StoreFault."""
        self.text = text
        self.reload()

    def _find(self) -> tuple[int, ...]:
        shown = {unit.key: unit.label for unit in choices.UNITS}
        return item_ids(self._store, self.text, sort=self._key, descending=self._descending, unit_names=shown)

    def _fetch(self, ids: Sequence[int]) -> tuple[CatalogueItem, ...]:
        return items(self._store, ids)

    def _text(self, row: CatalogueItem, column: int) -> str:
        return self._texts[column](row)
