"""What the page of customers does with those that are chosen: their invoices, an update, a copy, an export."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from chorus_desktop.actions.buyers_export import export_buyers
from chorus_desktop.actions.desk import Desk
from chorus_desktop.ui.models.buyer_table import BuyerTable
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.bodies_asked import BodiesAsked
from chorus_desktop.ui.views.buyer_rows import BuyerRows
from chorus_desktop.ui.views.choice_bar import ChoiceBar
from chorus_desktop.ui.widgets import PlainButton, Toast
from chorus_desktop.ui.wording import buyers as words
from chorus_desktop.ui.wording import export as export_words

#: So many customers are asked for in turn, or their invoices shown together, at most.
MOST = 100


class BuyerActs(QObject):
    """Works on the rows that are chosen in the table. `listed` carries the SIRETs whose invoices are looked for."""

    listed = Signal(str)

    def __init__(
        self, desk: Desk, theme: Theme, page: QWidget, model: BuyerTable, table: BuyerRows, asked: BodiesAsked
    ) -> None:
        super().__init__(page)
        self._desk, self._theme, self._page = desk, theme, page
        self._model, self._table, self._asked = model, table, asked
        update = PlainButton(theme, "", icon="refresh-cw", name="selectionUpdate")
        update.clicked.connect(self.update_chosen)
        listing = PlainButton(theme, "", icon="file-text", name="selectionInvoices")
        listing.clicked.connect(self.list_invoices)
        export = PlainButton(theme, "", icon="download", name="selectionExport")
        export.clicked.connect(self.export)
        self.bar = ChoiceBar(theme, (update, listing, export))
        self.bar.dropped.connect(table.clearSelection)
        self.toast = Toast(theme, page, name="buyersToast")
        table.copy_asked.connect(self.copy)

    def show_choice(self) -> bool:
        """Offer what can be done with several; False where at most one is chosen, which the card below tells of."""
        count, export = self._table.count_chosen(), self.tr("&Exporter…")
        if count <= 1:
            self.bar.tell("")
        elif count > MOST:
            self.bar.tell(words.too_many(count, MOST), ("", "", export))
        else:
            left = self._model.left_of(self._table.chosen_sirets())
            offers = (self.tr("&Mettre à jour"), self.tr("&Voir leurs factures"), export)
            self.bar.tell(words.chosen(count, left), offers)
        return count > 1

    def offer_in(self, menu: QMenu) -> None:
        """Add what may be done with the chosen customers to a menu."""
        count = self._table.count_chosen()
        if 0 < count <= MOST:
            menu.addAction(words.list_invoices(count)).triggered.connect(self.list_invoices)
            menu.addAction(words.copy(count)).triggered.connect(self.copy)
            menu.addAction(self.tr("Mettre à jour depuis Chorus Pro")).triggered.connect(self.update_chosen)
        menu.addAction(self.tr("Exporter…")).triggered.connect(self.export)

    @Slot()
    def list_invoices(self) -> None:
        """Show the invoices of all that are chosen."""
        sirets = self._few()
        if sirets:
            self.listed.emit(" ".join(sirets))

    @Slot()
    def copy(self) -> None:
        """Put the SIRETs into the clipboard, one a line, as a number alone."""
        self._put(self._few())

    @Slot(str)
    def copy_one(self, siret: str) -> None:
        """Put the SIRET of one customer there."""
        self._put([siret])

    def _put(self, sirets: list[str]) -> None:
        if sirets:
            QGuiApplication.clipboard().setText("\n".join(sirets))
            self.toast.showMessage(words.copied(sirets))

    @Slot()
    def update_chosen(self) -> None:
        """Ask the platform for each of them."""
        sirets = self._few()
        if len(sirets) == 1:
            self._asked.fetch(sirets[0])
        elif sirets:
            self._asked.fetch_each(sirets)

    def _few(self) -> list[str]:
        return self._table.chosen_sirets() if self._table.count_chosen() <= MOST else []

    @Slot()
    def export(self) -> None:
        """Ask which customers are to be written into a file, and where."""
        from chorus_desktop.ui.dialogs.table_export import ask_for_table

        chosen, listed = self._table.chosen_ids(), self._model.ids()
        write = partial(
            export_buyers, self._desk.store.path, now=self._desk.now().astimezone(), words=export_words.buyer_words()
        )
        all_rows, some = (words.listed_rows(len(listed)), listed), (words.chosen_rows(len(chosen)), chosen)
        ask_for_table(self.tr("Exporter les clients"), self._theme, all_rows, some, write, self._page)
