"""The table of the list of invoices: its columns, their widths, and the invoices that are chosen in it."""

from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.models.invoice_table import InvoiceTable
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.badge_delegate import BadgeDelegate
from chorus_desktop.ui.views.chosen_columns import Columns
from chorus_desktop.ui.views.chosen_rows import RowTable
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


class ListTable(RowTable):
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
        self._invoices = model
        self.setObjectName("invoiceTable")
        self.setAccessibleName(self.tr("Factures"))
        self.setItemDelegateForColumn(InvoiceTable.STATE, BadgeDelegate(theme, self))

    def chosen_ids(self) -> list[int]:
        """The ids of the chosen rows, in the order shown."""
        listed = self._invoices.ids()
        return [listed[row] for row in self.chosen_rows() if row < len(listed)]

    def choose(self, ids: list[int], current: int | None = None, *, stays: bool = False) -> None:
        """Choose these invoices as far as they are listed; `current` is the one that the keyboard is on.

        It comes into sight, unless the table `stays` where it was scrolled to.
        """
        rows = self._invoices.rows_of([*ids, *(() if current is None else (current,))])
        at = None if current is None else rows.get(current)
        self.choose_rows([rows[one] for one in ids if one in rows], at, stays=stays)
