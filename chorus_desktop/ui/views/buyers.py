"""Public customers: a table to be searched and sorted, what is known of one of them, more from the platform."""

from PySide6.QtCore import QModelIndex, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from chorus_desktop.actions import drafts
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.parties import Buyer
from chorus_desktop.store import queries
from chorus_desktop.store.buyer_list import Among, count_bodies_found
from chorus_desktop.ui.models.buyer_table import BuyerTable
from chorus_desktop.ui.presenters.buyer_picker import as_buyer
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.bodies_asked import BodiesAsked
from chorus_desktop.ui.views.buyer_acts import MOST, BuyerActs
from chorus_desktop.ui.views.buyer_card import BuyerDetail
from chorus_desktop.ui.views.buyer_rows import BuyerRows
from chorus_desktop.ui.views.buyer_search import BuyerSearch
from chorus_desktop.ui.widgets import EmptyState, LinkButton, PageHeader, PlainButton
from chorus_desktop.ui.window_place import WindowPlace
from chorus_desktop.ui.wording import directory as words


class BuyersPage(QWidget):
    """Searches here first; what is not here is asked of the platform when the user wants it.

    `editor_requested` carries a draft begun for a customer and its origin; `listed` the SIRETs whose invoices are to be
    looked for, followed by `page_requested`.
    """

    editor_requested = Signal(int, str)
    listed = Signal(str)
    page_requested = Signal(str)

    def __init__(
        self, desk: Desk, theme: Theme, parent: QWidget | None = None, *, place: WindowPlace | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._desk, self._theme = desk, theme
        self._several = False
        self.model = BuyerTable(desk, self)
        self.table = BuyerRows(self.model, place)
        self.filter = BuyerSearch(theme, self.table)
        self.asked = BodiesAsked(desk, theme)
        self._acts = BuyerActs(desk, theme, self, self.model, self.table, self.asked)
        self._more = LinkButton(theme, "", name="bodiesMore")
        self._empty = EmptyState(
            theme,
            "landmark",
            self.tr("Aucun client ici"),
            self.tr(
                "Tapez un nom ou un SIRET, puis cherchez-le sur Chorus Pro. Il restera ensuite disponible hors ligne."
            ),
            name="bodiesEmpty",
        )
        self._detail = BuyerDetail(desk, theme)
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xl)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self._head(theme))
        for widget, stretch in (
            (self.filter, 0),
            (self.asked, 0),
            (self._more, 0),
            (self.table, 1),
            (self._empty, 1),
            (self._acts.bar, 0),
            (self._detail, 0),
        ):
            layout.addWidget(widget, stretch)
        self._count()
        self.show_bodies()

    def _connect(self) -> None:
        self.filter.changed.connect(self.show_bodies)
        self.filter.searched.connect(self._searched)
        self.filter.wanted.connect(self.asked.search)
        for wider in (self.asked.found, self._more.clicked):
            wider.connect(self.filter.widen)
        self._acts.listed.connect(self._list)
        self.table.current.connect(self._look)
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._show_choice)
        self.table.customContextMenuRequested.connect(self._menu)
        self._detail.invoiced.connect(self._invoice)
        self._detail.fetched.connect(self.asked.fetch)
        self._detail.listed.connect(self._list)
        self._detail.copied.connect(self._acts.copy_one)

    def _head(self, theme: Theme) -> PageHeader:
        importing = PlainButton(theme, self.tr("&Importer l’annuaire…"), icon="upload", name="importDirectory")
        importing.clicked.connect(self._import)
        self._export = PlainButton(theme, self.tr("E&xporter…"), icon="download", name="buyersExport")
        self._export.clicked.connect(self._acts.export)
        self._header = PageHeader(theme, self.tr("Clients publics"), actions=[importing, self._export])
        return self._header

    # --- what is shown ---

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now; who is looked at or chosen stays, and the place. Raises StoreFault."""
        self._count()
        chosen = self.table.chosen_sirets() if 1 < self.table.count_chosen() <= MOST else []
        place = self.table.verticalScrollBar().value()
        self.model.renew()
        if chosen and self.table.count_chosen() != len(chosen):
            self.table.choose_sirets(chosen)
        self._show_found()
        self.table.verticalScrollBar().setValue(place)
        self._look(self.table.looked_at())

    @Slot()
    def show_bodies(self) -> None:
        """Show what matches among those that are wanted; before anything is asked, the customers of past invoices."""
        self.model.show_filter(self.filter.chosen())
        self._show_found()

    def _show_found(self) -> None:
        found = self.model.rowCount()
        self.table.setVisible(found > 0)
        self._empty.setVisible(found == 0)
        self._export.setEnabled(found > 0)
        self._show_others()
        self._show_choice()

    def _show_others(self) -> None:
        """Offer those of the directory that are found too; without a text only where nobody is shown."""
        chosen, others = self.filter.chosen(), 0
        if chosen.among is not Among.DIRECTORY and (chosen.text or not self.model.rowCount()):
            shown = sum(key > 0 for key in self.model.ids())
            others = count_bodies_found(self._desk.store, chosen.text) - shown
        self._more.setText(words.others(others))
        self._more.setVisible(others > 0)

    @Slot()
    def _show_choice(self) -> None:
        shown = self.table.isVisibleTo(self)
        self._several = self._acts.show_choice() if shown else False
        self._detail.setVisible(shown and not self._several)

    @Slot(str)
    def _look(self, siret: str) -> None:
        row = self.model.row_at(self.model.row_of(siret))
        if row is not None:
            self._detail.show_buyer(siret, row.name, invoices=row.invoices)

    @Slot()
    def _searched(self) -> None:
        self.asked.forget()
        self.show_bodies()

    def _count(self) -> None:
        self._header.setSubtitle(words.kept_here(queries.count_bodies(self._desk.store)))

    # --- what is asked for ---

    def row_menu(self) -> QMenu:
        """What may be done with the chosen customers; the caller opens it."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if not self._several:
            menu.addAction(self.tr("Lui faire une facture")).triggered.connect(self._invoice_current)
        self._acts.offer_in(menu)
        return menu

    @Slot(QPoint)
    def _menu(self, place: QPoint) -> None:
        if self.table.indexAt(place).isValid():
            self.row_menu().popup(self.table.viewport().mapToGlobal(place))

    @Slot()
    def _import(self) -> None:
        from chorus_desktop.ui.dialogs.import_directory import ImportDirectoryDialog

        dialog = ImportDirectoryDialog(self._desk, self._theme, self)
        dialog.imported.connect(self._imported)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _imported(self) -> None:
        """What is looked for and stands in no invoice is looked for in what was brought."""
        self.refresh()
        if not self.model.rowCount():
            self.filter.widen()

    @Slot(str)
    def _list(self, sirets: str) -> None:
        self.listed.emit(sirets)
        self.page_requested.emit("invoices")

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row())
        if row is not None:
            self._invoice(row.siret)

    @Slot()
    def _invoice_current(self) -> None:
        self._open(self.table.currentIndex())

    @Slot(str)
    def _invoice(self, siret: str) -> None:
        """A customer that is closed takes no invoice."""
        row = self.model.row_at(self.model.row_of(siret))
        if row is None or not row.active:
            return
        body = queries.body(self._desk.store, siret)
        buyer = Buyer(name=row.name, siret=siret) if body is None else as_buyer(body, "")
        self.editor_requested.emit(drafts.invoice_to(self._desk, buyer), "form")

    def set_online(self, online: bool) -> None:
        """Say whether the platform can be asked for several customers."""
        self.asked.set_online(online)

    def hear(self, event: object) -> None:
        """An answer to what this page asked."""
        self.asked.hear(event)
