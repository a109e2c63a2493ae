"""The table of what is sold: its columns and their widths."""

from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.models.catalogue_table import CatalogueTable
from chorus_desktop.ui.views.chosen_columns import Columns
from chorus_desktop.ui.views.listed_rows import ListedRows
from chorus_desktop.ui.window_place import WindowPlace

_WIDTHS = {
    CatalogueTable.UNIT: 110,
    CatalogueTable.PRICE: 150,
    CatalogueTable.VAT: 100,
    CatalogueTable.TIMES: 120,
    CatalogueTable.SOLD: 142,
    CatalogueTable.FIXED: 110,
}
_USUAL = (
    CatalogueTable.UNIT,
    CatalogueTable.PRICE,
    CatalogueTable.VAT,
    CatalogueTable.TIMES,
    CatalogueTable.SOLD,
)
#: In pixels; the page is scrolled before the table is lower.
_LOWEST = 260


class CatalogueRows(ListedRows):
    """The designation gives way to the others and is always there; what is sold most comes first."""

    def __init__(self, model: CatalogueTable, place: WindowPlace | None, parent: QWidget | None = None) -> None:
        columns = Columns(
            page="catalogue",
            keys=model.KEYS,
            titles=model.titles,
            widths=_WIDTHS,
            usual=_USUAL,
            roomy=CatalogueTable.NAME,
            least=220,
            sorted_by=(CatalogueTable.TIMES, True),
        )
        super().__init__(model, columns, place, parent)
        self.setObjectName("itemTable")
        self.setAccessibleName(self.tr("Articles"))
        self.setMinimumHeight(_LOWEST)
