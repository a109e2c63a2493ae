"""Public customers: a table to be searched and sorted, what is known of one of them, more from the platform."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import drafts
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.events import DirectoryChanged, EngineFailed
from chorus_desktop.domain.identifiers import compact, is_siret_shape
from chorus_desktop.domain.parties import Buyer
from chorus_desktop.store import queries
from chorus_desktop.ui.models.buyer_table import MOST, BuyerTable
from chorus_desktop.ui.models.paged_table import ROW_ROLE
from chorus_desktop.ui.presenters.buyer_picker import as_buyer
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.buyer_card import BuyerDetail
from chorus_desktop.ui.views.buyer_rows import BuyerRows
from chorus_desktop.ui.widgets import EmptyState, PageHeader, PlainButton, SearchField, Text
from chorus_desktop.ui.wording import directory as words


class BuyersPage(QWidget):
    """Searches here first; what is not here is asked of the platform when the user wants it.

    `editor_requested` carries a draft begun for a customer and its origin; `listed` the SIRET whose invoices are to be
    looked for, followed by `page_requested`.
    """

    editor_requested = Signal(int, str)
    listed = Signal(str)
    page_requested = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._desk, self._theme = desk, theme
        self._text, self._asked = "", False
        importing = PlainButton(theme, self.tr("&Importer l’annuaire…"), icon="upload", name="importDirectory")
        importing.clicked.connect(self._import)
        self._header = PageHeader(theme, self.tr("Clients publics"), actions=[importing])
        self._told = Text(role="soft", wrap=True, name="directoryTold")
        self.model = BuyerTable(desk, self)
        self.table = BuyerRows(self.model)
        self._more = Text(words.only_first(MOST), role="soft", name="bodiesMore")
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
        self.table.current.connect(self._look)
        self.table.opened.connect(self._invoice)
        self._detail.invoiced.connect(self._invoice)
        self._detail.fetched.connect(self._fetch)
        self._detail.listed.connect(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xl)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self._header)
        layout.addLayout(self._search_row(theme))
        for widget, stretch in ((self._told, 0), (self.table, 1), (self._empty, 1), (self._more, 0), (self._detail, 0)):
            layout.addWidget(widget, stretch)
        self._tell("")
        self._count()
        self.show_bodies()

    def _search_row(self, theme: Theme) -> QHBoxLayout:
        self.search = SearchField(
            theme, self.tr("Nom, SIRET ou ville"), label=self.tr("Chercher un client public"), name="bodySearch"
        )
        self.search.searched.connect(self._searched)
        self._ask = PlainButton(theme, self.tr("&Chercher sur Chorus Pro"), icon="download", name="askPlatform")
        self._ask.clicked.connect(self._ask_platform)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self.search, 1)
        row.addWidget(self._ask)
        return row

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now; the customer that is looked at stays, and the place. Raises StoreFault."""
        self._count()
        place = self.table.verticalScrollBar().value()
        self.model.renew()
        self._show_found()
        self.table.verticalScrollBar().setValue(place)
        self._look(self.table.looked_at())

    def show_bodies(self) -> None:
        """Show what matches here; before anything is typed, the customers of past invoices."""
        self.model.show_matching(self._text)
        self._show_found()

    def _show_found(self) -> None:
        found = self.model.rowCount()
        self.table.setVisible(found > 0)
        self._detail.setVisible(found > 0)
        self._empty.setVisible(found == 0)
        self._more.setVisible(found >= MOST)
        self._ask.setEnabled(len(self._text) >= 3)

    @Slot(str)
    def _look(self, siret: str) -> None:
        at = self.model.row_of(siret)
        if at >= 0:
            row = self.model.index(at, 0).data(ROW_ROLE)
            self._detail.show_buyer(siret, row.name, invoices=row.invoices)

    @Slot(str)
    def _searched(self, text: str) -> None:
        self._text, self._asked = text.strip(), False
        self._tell("")
        self.show_bodies()

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def _await(self) -> None:
        self._asked = True
        self._tell(self.tr("Demandé à Chorus Pro…"))

    @Slot()
    def _ask_platform(self) -> None:
        self._await()
        siret = compact(self._text)
        if is_siret_shape(siret):
            self._desk.commands.fetch_body(siret)
        else:
            self._desk.commands.find_bodies(self._text)

    def _count(self) -> None:
        self._header.setSubtitle(words.kept_here(queries.count_bodies(self._desk.store)))

    @Slot()
    def _import(self) -> None:
        from chorus_desktop.ui.dialogs.import_directory import ImportDirectoryDialog

        dialog = ImportDirectoryDialog(self._desk, self._theme, self)
        dialog.imported.connect(self.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _fetch(self, siret: str) -> None:
        self._await()
        self._desk.commands.fetch_body(siret)

    @Slot(str)
    def _list(self, siret: str) -> None:
        self.listed.emit(siret)
        self.page_requested.emit("invoices")

    @Slot(str)
    def _invoice(self, siret: str) -> None:
        """A customer that is closed takes no invoice."""
        row = self.model.index(self.model.row_of(siret), 0).data(ROW_ROLE)
        if row is None or not row.active:
            return
        body = queries.body(self._desk.store, siret)
        buyer = Buyer(name=row.name, siret=siret) if body is None else as_buyer(body, "")
        self.editor_requested.emit(drafts.invoice_to(self._desk, buyer), "form")

    def hear(self, event: object) -> None:
        """The directory changed, or a search there brought nothing; told where it was this page that asked."""
        if isinstance(event, EngineFailed) and self._asked:
            self._asked = False
            self._tell("")
        elif isinstance(event, DirectoryChanged) and self._asked:
            self._asked = False
            nothing = self.tr("Rien trouvé sur Chorus Pro, ou pas de réseau pour le moment.")
            one, many = self.tr("1 client reçu."), self.tr("{0} clients reçus.").format(event.count)
            self._tell({0: nothing, 1: one}.get(event.count, many))
