"""All invoices: searched, filtered, sorted; a row opens with Enter or a double click."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QMenu, QTableView, QVBoxLayout, QWidget

from chorus_desktop.actions import drafts
from chorus_desktop.actions.desk import Desk
from chorus_desktop.store.queries import InvoiceFilter, InvoiceRow, Section
from chorus_desktop.ui.models.invoice_table import InvoiceTable
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.badge_delegate import BadgeDelegate
from chorus_desktop.ui.views.stray_list import StrayList
from chorus_desktop.ui.widgets import ChoiceBox, EmptyState, PageHeader, PlainButton, SearchField, StrongButton
from chorus_desktop.ui.wording.holds import ELSEWHERE

_WIDTHS = {
    InvoiceTable.NUMBER: 130,
    InvoiceTable.DATE: 116,
    InvoiceTable.DUE: 116,
    InvoiceTable.AMOUNT: 130,
    InvoiceTable.STATE: 200,
}
_WHOLE_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class Table(QTableView):
    """A table whose Enter key opens the current row."""

    opened = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; every other key is the table's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class InvoiceListPage(QWidget):
    """Asks the window to open what is chosen."""

    new_requested = Signal()
    pdf_requested = Signal()
    invoice_requested = Signal(int)
    editor_requested = Signal(int, str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._desk, self._theme = desk, theme
        self._text = ""
        self.model = InvoiceTable(desk, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xl)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self._header(theme))
        layout.addLayout(self._filters(theme))
        self.table = self._table(theme)
        layout.addWidget(self.table, 1)
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
            (Section.WAITING, self.tr("Pas encore parties")),
            (Section.UNDER_WAY, self.tr("En cours chez le client")),
            (Section.PAID, self.tr("Payées")),
            (Section.CLOSED, self.tr("Refusées ou abandonnées")),
            (Section.BIN, self.tr("Corbeille")),
        ):
            self._section.addItem(text, section)
        self._section.addItem(ELSEWHERE, ELSEWHERE)
        self._section.setMinimumWidth(230)
        self._section.currentIndexChanged.connect(self._show)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self.search, 1)
        row.addWidget(self._section)
        return row

    def _table(self, theme: Theme) -> Table:
        table = Table(self)
        table.setObjectName("invoiceTable")
        table.setAccessibleName(self.tr("Factures"))
        table.setModel(self.model)
        table.setItemDelegateForColumn(InvoiceTable.STATE, BadgeDelegate(theme, table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(42)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(InvoiceTable.STATE, Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(InvoiceTable.BUYER, QHeaderView.ResizeMode.Stretch)
        table.opened.connect(self._open)
        table.doubleClicked.connect(self._open)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)
        return table

    @Slot()
    def refresh(self) -> None:
        """Read again; the chosen invoices stay chosen."""
        current, chosen = self.model.row_at(self.table.currentIndex().row()), self._chosen()
        self._show()
        if current is not None:
            row = self.model.row_of(current.id)
            if row >= 0:
                self.table.selectRow(row)
        for invoice_id in chosen if len(chosen) > 1 else ():
            index = self.model.index(self.model.row_of(invoice_id), 0)
            self.table.selectionModel().select(index, _WHOLE_ROW)

    def _chosen(self) -> list[int]:
        """The ids of the chosen rows, in the order shown."""
        listed = self.model.ids()
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [listed[row] for row in rows if row < len(listed)]

    @Slot()
    def _show(self) -> None:
        section = self._section.currentData()
        elsewhere = section == ELSEWHERE
        self._strays.setVisible(elsewhere)
        if elsewhere:
            count = self._strays.show_matching(self._text)
        else:
            self.model.show_filter(InvoiceFilter(section=Section(section), text=self._text))
            count = self.model.rowCount()
        told = {0: self.tr("Aucune"), 1: self.tr("1 facture")}
        self._head.setSubtitle(told.get(count, self.tr("{0} factures").format(count)))
        self.table.setVisible(count > 0 and not elsewhere)
        self._empty.setVisible(count == 0 and not elsewhere)

    @Slot(str)
    def _searched(self, text: str) -> None:
        self._text = text
        self._show()

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
        menu.popup(self.table.viewport().mapToGlobal(place))

    @Slot()
    def _export(self) -> None:
        from chorus_desktop.ui.dialogs.export import ExportDialog

        shown = self.table.isVisibleTo(self)
        listed, selected = (self.model.ids(), self._chosen()) if shown else ((), [])
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
            self.editor_requested.emit(drafts.duplicate(self._desk, row.id), "form")
