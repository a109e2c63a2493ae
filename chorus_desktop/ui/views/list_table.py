"""The table of the list of invoices: its columns and their widths."""

from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.models.invoice_table import InvoiceTable
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.badge_delegate import BadgeDelegate
from chorus_desktop.ui.views.chosen_columns import Columns
from chorus_desktop.ui.views.listed_rows import ListedRows
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
_USUAL = (InvoiceTable.NUMBER, InvoiceTable.DATE, InvoiceTable.DUE, InvoiceTable.AMOUNT, InvoiceTable.STATE)


class ListTable(ListedRows):
    """The customer's column gives way to the others and is always there."""

    def __init__(self, model: InvoiceTable, theme: Theme, place: WindowPlace | None, parent: QWidget) -> None:
        columns = Columns(
            page="invoices",
            keys=model.KEYS,
            titles=model.titles,
            widths=_WIDTHS,
            usual=_USUAL,
            roomy=InvoiceTable.BUYER,
            least=200,
            sorted_by=(InvoiceTable.STATE, True),
        )
        super().__init__(model, columns, place, parent)
        self.setObjectName("invoiceTable")
        self.setAccessibleName(self.tr("Factures"))
        self.setItemDelegateForColumn(InvoiceTable.STATE, BadgeDelegate(theme, self))
