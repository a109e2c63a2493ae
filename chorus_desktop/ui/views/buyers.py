"""Public customers: searched in the local directory, fetched from the platform, with what each requires."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.events import DirectoryChanged
from chorus_desktop.domain.identifiers import compact, is_siret_shape
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.store import queries
from chorus_desktop.ui.formats import format_siret
from chorus_desktop.ui.language import said
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import (
    EmptyState,
    Glyph,
    PageHeader,
    PlainButton,
    RowCard,
    ScrollPage,
    SearchField,
    StatusBadge,
    Text,
)
from chorus_desktop.ui.wording import directory as words
from chorus_desktop.ui.wording.typography import set_in_french

_MOST = 30


def requirements(body: PublicBody) -> str:
    """What a body requires of an invoice, in one sentence."""
    if not body.requirements_known:
        return said("Ses exigences ne sont pas encore connues ici.")
    if body.engagement_required and body.service_required:
        told = said("Exige le code service et le numéro d’engagement.")
    elif body.engagement_required:
        told = said("Exige le numéro d’engagement.")
    elif body.service_required:
        told = said("Exige le code service.")
    elif body.engagement_or_service_required:
        told = said("Exige le code service ou le numéro d’engagement.")
    else:
        told = said("N’exige ni service ni engagement.")
    names = ", ".join(service.code for service in body.services if service.active)
    return set_in_french(said("{told} Services : {names}.").format(told=told, names=names) if names else told)


class BodyLine(QWidget):
    """One body; the button fetches its requirements anew."""

    fetched = Signal(str)

    def __init__(self, theme: Theme, body: PublicBody) -> None:
        super().__init__()
        self._siret = body.siret
        self.setObjectName(f"body{body.siret}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.m)
        layout.addWidget(Glyph(theme, "landmark", size=20))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(body.name, role="strong", name="bodyName"))
        town = f" · {body.address.postcode} {body.address.city}" if body.address.city else ""
        words.addWidget(Text(f"SIRET {format_siret(body.siret)}{town}", role="small", name="bodySiret"))
        words.addWidget(Text(requirements(body), role="soft", wrap=True, name="bodyRequires"))
        layout.addLayout(words, 1)
        if not body.active:
            layout.addWidget(StatusBadge(theme, "bad", self.tr("Fermé"), icon="circle-alert"))
        button = PlainButton(theme, self.tr("Mettre à jour"), icon="refresh-cw", name=f"fetch{body.siret}")
        button.setAccessibleName(self.tr("Mettre à jour {0}").format(body.name))
        button.clicked.connect(self._fetch)
        layout.addWidget(button)

    @Slot()
    def _fetch(self) -> None:
        self.fetched.emit(self._siret)


class BuyersPage(ScrollPage):
    """Searches here first; what is not here is asked of the platform when the user wants it."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name="buyers", parent=parent)
        self._desk, self._theme = desk, theme
        self._text = ""
        importing = PlainButton(theme, self.tr("&Importer l’annuaire…"), icon="upload", name="importDirectory")
        importing.clicked.connect(self._import)
        self._header = PageHeader(theme, self.tr("Clients publics"), actions=[importing])
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
        self._told = Text(role="soft", wrap=True, name="directoryTold")
        self._rows = RowCard(name="bodies")
        self._empty = EmptyState(
            theme,
            "landmark",
            self.tr("Aucun client ici"),
            self.tr(
                "Tapez un nom ou un SIRET, puis cherchez-le sur Chorus Pro. Il restera ensuite disponible hors ligne."
            ),
            name="bodiesEmpty",
        )
        self.body.addWidget(self._header)
        self.body.addLayout(row)
        self._more = Text(role="soft", name="bodiesMore")
        for widget in (self._told, self._rows, self._more, self._empty):
            self.body.addWidget(widget)
        self._count()
        self.show_bodies()

    @Slot()
    def show_bodies(self) -> None:
        """Show what matches here; before anything is typed, the customers of past invoices."""
        if self._text:
            found = queries.search_bodies(self._desk.store, self._text, _MOST)
        else:
            known = (queries.body(self._desk.store, item.siret) for item in queries.known_buyers(self._desk.store))
            found = tuple(body for body in known if body is not None)
        self._rows.clear()
        for body in found:
            line = BodyLine(self._theme, body)
            line.fetched.connect(self._fetch)
            self._rows.addRow(line)
        self._rows.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._more.setText(words.only_first(_MOST))
        self._more.setVisible(len(found) >= _MOST)
        self._ask.setEnabled(len(self._text) >= 3)

    @Slot(str)
    def _searched(self, text: str) -> None:
        self._text = text.strip()
        self._told.setText("")
        self.show_bodies()

    @Slot()
    def _ask_platform(self) -> None:
        self._told.setText(self.tr("Demandé à Chorus Pro…"))
        siret = compact(self._text)
        if is_siret_shape(siret):
            self._desk.commands.fetch_body(siret)
        else:
            self._desk.commands.find_bodies(self._text)

    @Slot()
    def _count(self) -> None:
        self._header.setSubtitle(words.kept_here(queries.count_bodies(self._desk.store)))

    @Slot()
    def _import(self) -> None:
        from chorus_desktop.ui.dialogs.import_directory import ImportDirectoryDialog

        dialog = ImportDirectoryDialog(self._desk, self._theme, self)
        dialog.imported.connect(self._count)
        dialog.imported.connect(self.show_bodies)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _fetch(self, siret: str) -> None:
        self._told.setText(self.tr("Demandé à Chorus Pro…"))
        self._desk.commands.fetch_body(siret)

    def refresh(self, event: object = None) -> None:
        """The directory changed, or a search there brought nothing."""
        if isinstance(event, DirectoryChanged):
            nothing = self.tr("Rien trouvé sur Chorus Pro, ou pas de réseau pour le moment.")
            one, many = self.tr("1 client reçu."), self.tr("{0} clients reçus.").format(event.count)
            self._told.setText({0: nothing, 1: one}.get(event.count, many))
            self._count()
            self.show_bodies()
