"""What is sold: a table to be searched, sorted and arranged; one item or several acted upon."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from chorus_desktop.actions import catalogue
from chorus_desktop.actions.desk import Desk
from chorus_desktop.ui.models.catalogue_table import CatalogueTable
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.catalogue_acts import CatalogueActs
from chorus_desktop.ui.views.catalogue_rows import CatalogueRows
from chorus_desktop.ui.views.choice_bar import ChoiceBar
from chorus_desktop.ui.widgets import EmptyState, IconButton, PlainButton, SearchField, SectionTitle
from chorus_desktop.ui.window_place import WindowPlace
from chorus_desktop.ui.wording import catalogue as words

#: So many are acted upon at once at most; more are a slip of the keyboard, or an export.
MOST = 500


class CatalogueItems(QWidget):
    """Enter or a double click changes an item; `acts` are done with those chosen. `counted`: how many are listed."""

    counted = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, place: WindowPlace | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.acts = CatalogueActs(desk, theme, self)
        self.acts.kept.connect(self._kept)
        self._title = SectionTitle(self.tr("Articles"), name="itemsTitle")
        self.model = CatalogueTable(desk, self)
        self.table = CatalogueRows(self.model, place)
        self.table.opened.connect(self._open)
        self.table.discard_asked.connect(self._remove)
        self.table.chosen.connect(self._show_choice)
        self.table.customContextMenuRequested.connect(self._menu)
        self._empty = EmptyState(theme, "package", self.tr("Rien ici"), "", name="itemsEmpty")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self._title)
        layout.addLayout(self._search_row(theme))
        layout.addWidget(self.table, 1)
        layout.addWidget(self._choice_bar(theme))
        layout.addWidget(self._empty, 1)

    def _search_row(self, theme: Theme) -> QHBoxLayout:
        self.search = SearchField(
            theme, self.tr("Désignation"), label=self.tr("Chercher dans le catalogue"), name="itemSearch"
        )
        self.search.searched.connect(self._searched)
        new = PlainButton(theme, self.tr("&Nouvel article"), icon="plus", name="newItem")
        new.clicked.connect(self.acts.new)
        self._columns = IconButton(theme, "columns-3", self.tr("Choisir les colonnes"), name="itemColumns")
        self._columns.clicked.connect(self._choose_columns)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self.search, 1)
        row.addWidget(new)
        row.addWidget(self._columns)
        return row

    def _choice_bar(self, theme: Theme) -> ChoiceBar:
        change = PlainButton(theme, "", icon="pencil", name="selectionChange")
        change.clicked.connect(self._open_chosen)
        invoice = PlainButton(theme, "", icon="file-plus", name="selectionInvoice")
        invoice.clicked.connect(self._invoice)
        remove = PlainButton(theme, "", icon="trash-2", name="selectionRemove")
        remove.setToolTip(self.tr("Suppr"))
        remove.clicked.connect(self._remove)
        self._bar = ChoiceBar(theme, (change, invoice, remove))
        self._bar.dropped.connect(self.table.clearSelection)
        return self._bar

    # --- what is shown ---

    def refresh(self) -> None:
        """Show what the store says now; what is chosen stays so, and what did not change is left alone.

        Raises StoreFault.
        """
        chosen, current = self.table.chosen_ids(), self.model.row_at(self.table.currentIndex().row())
        if self.model.renew():
            self.table.choose(chosen, None if current is None else current.id, stays=True)
        self._show()

    def _show(self) -> None:
        count = self.model.rowCount()
        self._title.setText(words.listed(count))
        self.table.setVisible(count > 0)
        self._columns.setVisible(count > 0)
        self._empty.setContent("package", self.tr("Rien ici"), self._nothing())
        self._empty.setVisible(count == 0)
        self._show_choice()
        self.counted.emit(count)

    def _nothing(self) -> str:
        if self.model.text:
            return self.tr("Rien de tel n’a été vendu. Essayez le début d’un autre mot.")
        return self.tr("Ce que vous vendez s’ajoute ici de lui-même dès la première facture envoyée.")

    @Slot()
    def _show_choice(self) -> None:
        count = self.table.count_chosen() if self.model.rowCount() else 0
        if count > MOST:
            self._bar.tell(words.too_many(count, MOST))
        elif count:
            change = words.CHANGE if count == 1 else ""
            self._bar.tell(words.chosen(count), (change, words.INVOICE, words.REMOVE))
        else:
            self._bar.tell("")

    @Slot(str)
    def _searched(self, text: str) -> None:
        self.model.show_matching(text)
        self._show()

    @Slot()
    def _choose_columns(self) -> None:
        menu = self.table.columns_menu()
        menu.popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))

    @Slot(QPoint)
    def _menu(self, place: QPoint) -> None:
        if not self.table.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.setObjectName("itemMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(words.CHANGE).triggered.connect(self._open_current)
        if 0 < self.table.count_chosen() <= MOST:
            menu.addSeparator()
            menu.addAction(words.INVOICE).triggered.connect(self._invoice)
            menu.addAction(words.REMOVE).triggered.connect(self._remove)
        menu.popup(self.table.viewport().mapToGlobal(place))

    # --- one item ---

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        item = self.model.row_at(index.row())
        if item is not None:
            self.acts.change(item)

    @Slot()
    def _open_current(self) -> None:
        self._open(self.table.currentIndex())

    @Slot()
    def _open_chosen(self) -> None:
        self._open(self.model.index(self.table.chosen_rows()[0], 0))

    @Slot(int)
    def _kept(self, item_id: int) -> None:
        self._read_again([item_id])

    # --- several ---

    def _acted_upon(self) -> list[int]:
        return self.table.chosen_ids() if 0 < self.table.count_chosen() <= MOST else []

    @Slot()
    def _invoice(self) -> None:
        if chosen := self._acted_upon():
            self.acts.invoice(chosen)

    @Slot()
    def _remove(self) -> None:
        chosen, rows = self._acted_upon(), self.table.chosen_rows()
        if chosen and self.acts.remove(chosen):
            self._read_again([])
            # The keyboard goes on where what is gone stood, with nothing chosen.
            index = self.model.index(min(rows[0], self.model.rowCount() - 1), 0)
            self.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def bring_back(self, ids: list[int]) -> None:
        """Offer again what was removed, and choose it. Raises StoreFault."""
        catalogue.take_back(self._desk, ids)
        self._read_again(ids)

    def _read_again(self, chosen: list[int]) -> None:
        """Show what came of an act, with this chosen; the keyboard goes on there."""
        self.model.reload()
        self._show()
        self.table.choose(chosen, chosen[0] if chosen else None)
        (self.table if self.model.rowCount() else self.search).setFocus()

    @Slot()
    def export(self) -> None:
        """Ask which items are written as a table, and where."""
        self.acts.export(self.table.chosen_ids(), self.model.ids())
