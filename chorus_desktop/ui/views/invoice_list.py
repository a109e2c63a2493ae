"""All invoices: searched, filtered, sorted; opened with Enter or a double click, or several acted upon at once."""

from PySide6.QtCore import QModelIndex, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from chorus_desktop.actions import selection
from chorus_desktop.actions.desk import Desk
from chorus_desktop.store import queries
from chorus_desktop.store.queries import InvoiceFilter, InvoiceRow, Section
from chorus_desktop.ui.models.invoice_table import InvoiceTable
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.list_acts import MOST, NOTHING, ListActs
from chorus_desktop.ui.views.list_table import ListTable
from chorus_desktop.ui.views.selection_bar import SelectionBar
from chorus_desktop.ui.views.stray_list import StrayList
from chorus_desktop.ui.widgets import (
    ChoiceBox,
    EmptyState,
    IconButton,
    PageHeader,
    PlainButton,
    SearchField,
    StrongButton,
)
from chorus_desktop.ui.window_place import WindowPlace
from chorus_desktop.ui.wording import holds

_LATE = "late"


class InvoiceListPage(QWidget):
    """Asks the window to open what is chosen."""

    new_requested = Signal()
    pdf_requested = Signal()
    invoice_requested = Signal(int)
    editor_requested = Signal(int, str)

    def __init__(
        self, desk: Desk, theme: Theme, parent: QWidget | None = None, *, place: WindowPlace | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._desk, self._theme = desk, theme
        self._text, self._typing = "", False
        self._acts = ListActs(desk, theme, self)
        self._acts.changed.connect(self._acted)
        self._acts.edit.connect(self.editor_requested)
        self.model = InvoiceTable(desk, self)
        self.model.completed.connect(self._completed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xl)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self._header(theme))
        layout.addLayout(self._filters(theme))
        self.table = ListTable(self.model, theme, place, self)
        self.table.opened.connect(self._open)
        self.table.customContextMenuRequested.connect(self._menu)
        self.table.chosen.connect(self._show_choice)
        self.table.discard_asked.connect(self._acts.discard)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._selection_bar(theme))
        self._empty = EmptyState(
            theme,
            "file-text",
            self.tr("Aucune facture ici"),
            self.tr("Changez la recherche ou le filtre, ou commencez une facture."),
            action=self.tr("Nouvelle facture"),
            action_icon="plus",
            name="listEmpty",
        )
        self._empty.actionRequested.connect(self.new_requested)
        layout.addWidget(self._empty, 1)
        self._strays = StrayList(desk, theme)
        layout.addWidget(self._strays, 1)
        self.refresh()

    def _header(self, theme: Theme) -> PageHeader:
        export = PlainButton(theme, self.tr("E&xporter…"), icon="download", name="listExport")
        export.clicked.connect(self._export)
        pdf = PlainButton(theme, self.tr("Joindre mon &PDF"), icon="paperclip", name="listAttachPdf")
        pdf.clicked.connect(self.pdf_requested)
        new = StrongButton(theme, self.tr("&Nouvelle facture"), icon="plus", name="listNewInvoice")
        new.clicked.connect(self.new_requested)
        self._head = PageHeader(theme, self.tr("Factures"), actions=[export, pdf, new])
        return self._head

    def _filters(self, theme: Theme) -> QHBoxLayout:
        self.search = SearchField(
            theme,
            self.tr("Numéro, client, SIRET, désignation…"),
            label=self.tr("Chercher une facture"),
            name="invoiceSearch",
        )
        self.search.searched.connect(self._searched)
        self._section = ChoiceBox(name="invoiceSection")
        self._section.setAccessibleName(self.tr("Montrer"))
        for section, text in (
            (Section.ALL, self.tr("Toutes")),
            (Section.TO_ACT, self.tr("À corriger ou à compléter")),
            (Section.DRAFTS, self.tr("Brouillons")),
            (Section.OWN_PDFS, self.tr("Mes PDF à confirmer")),
            (Section.WAITING, self.tr("Pas encore parties")),
            (Section.UNDER_WAY, self.tr("En cours chez le client")),
            (_LATE, self.tr("En retard de paiement")),
            (Section.PAID, self.tr("Payées")),
            (Section.CLOSED, self.tr("Refusées ou abandonnées")),
            (Section.BIN, self.tr("Corbeille")),
        ):
            self._section.addItem(text, section)
        self._section.addItem(holds.ELSEWHERE, holds.ELSEWHERE)
        self._section.setMinimumWidth(230)
        self._section.currentIndexChanged.connect(self._show)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self.search, 1)
        row.addWidget(self._section)
        self._columns = IconButton(theme, "columns-3", self.tr("Choisir les colonnes"), name="listColumns")
        self._columns.clicked.connect(self._choose_columns)
        row.addWidget(self._columns)
        return row

    def _selection_bar(self, theme: Theme) -> SelectionBar:
        self._bar = SelectionBar(theme)
        for asked, act in (
            (self._bar.send, self._acts.send),
            (self._bar.credit, self._acts.credit),
            (self._bar.discard, self._acts.discard),
            (self._bar.restore, self._acts.restore),
            (self._bar.dropped, self.table.clearSelection),
        ):
            asked.connect(act)
        return self._bar

    def set_online(self, online: bool) -> None:
        """Say whether what is sent leaves at once."""
        self._acts.online = online

    @Slot()
    def refresh(self) -> None:
        """Read again; the chosen invoices stay chosen."""
        current, chosen = self.model.row_at(self.table.currentIndex().row()), self.table.chosen_ids()
        self._read(self.table.looked_down_to())
        self.table.choose(chosen, None if current is None else current.id, stays=True)
        self._show_choice()

    @Slot(object)
    def _acted(self, ids: list[int]) -> None:
        """Read again after an act, and choose what came of it."""
        self._show()
        self.table.choose(ids, ids[0] if ids else None)
        self._show_choice()
        self.table.setFocus()

    @Slot()
    def _show_choice(self) -> None:
        count = self.table.count_chosen() if self.table.isVisibleTo(self) else 0
        if count > MOST:
            self._acts.choice = NOTHING
            self._bar.show_too_many(count, MOST)
            return
        rows = queries.invoice_page(self._desk.store, self.table.chosen_ids()) if count else ()
        self._acts.choice = selection.sort_out(rows)
        self._bar.show_choice(self._acts.choice)

    @Slot()
    def _show(self) -> None:
        self._read(0)
        self.table.scrollToTop()

    def _read(self, down_to: int) -> None:
        section = self._section.currentData()
        elsewhere = section == holds.ELSEWHERE
        self._strays.setVisible(elsewhere)
        if elsewhere:
            count = self._strays.show_matching(self._text)
        else:
            late_on, part = (self._desk.today(), Section.ALL) if section == _LATE else (None, Section(section))
            chosen = InvoiceFilter(section=part, text=self._text, late_on=late_on)
            self.model.show_filter(chosen, typing=self._typing, down_to=down_to)
            count = self.model.rowCount()
        self._show_count(count, elsewhere=elsewhere)

    def _show_count(self, count: int, *, elsewhere: bool = False) -> None:
        self._head.setSubtitle(self.model.told(count, whole=elsewhere or self.model.whole))
        self.table.setVisible(count > 0 and not elsewhere)
        self._empty.setVisible(count == 0 and not elsewhere)
        self._show_choice()

    @Slot(str)
    def _searched(self, text: str) -> None:
        self._text, self._typing = text, True
        self._show()
        self._typing = False

    @Slot()
    def _completed(self) -> None:
        self._show_count(self.model.rowCount())

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row())
        if row is not None:
            self._ask_for(row)

    def _ask_for(self, row: InvoiceRow) -> None:
        if row.state == "draft":
            self.editor_requested.emit(row.id, row.origin)
        else:
            self.invoice_requested.emit(row.id)

    @Slot(QPoint)
    def _menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        if not index.isValid():
            return
        menu = QMenu(self)
        opening = QAction(self.tr("Ouvrir"), menu)
        opening.triggered.connect(self._open_current)
        copying = QAction(self.tr("Dupliquer"), menu)
        copying.triggered.connect(self._duplicate_current)
        menu.addActions([opening, copying])
        self._acts.offer_in(menu)
        menu.popup(self.table.viewport().mapToGlobal(place))

    @Slot()
    def _choose_columns(self) -> None:
        self.table.columns_menu().popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))

    @Slot()
    def _export(self) -> None:
        from chorus_desktop.ui.dialogs.export import ExportDialog

        shown = self.table.isVisibleTo(self)
        listed, selected = (self.model.ids(), self.table.chosen_ids()) if shown else ((), [])
        dialog = ExportDialog(self._desk, self._theme, self, selected=selected, listed=listed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _open_current(self) -> None:
        self._open(self.table.currentIndex())

    @Slot()
    def _duplicate_current(self) -> None:
        row = self.model.row_at(self.table.currentIndex().row())
        if row is not None:
            self._acts.duplicate(row.id)
