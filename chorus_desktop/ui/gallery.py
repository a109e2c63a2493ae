"""Every component in every state on one page, to be looked at by a person and walked by tests."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.gallery_forms import awaited, empty, fields, figures, lines, rows
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import (
    Banner,
    Card,
    ConnectionCard,
    DangerButton,
    IconButton,
    LinkButton,
    NavigationBar,
    NavigationItem,
    PageHeader,
    PlainButton,
    ScrollPage,
    SectionTitle,
    StatusBadge,
    StrongButton,
    Timeline,
    TimelineStep,
    Toast,
)
from chorus_desktop.ui.widgets.connection_card import ConnectionState


def build_gallery(theme: Theme) -> QWidget:
    """The page, with the side bar at its left; light or dark as the theme is."""
    window = QWidget()
    window.setObjectName("page")
    window.setWindowTitle("Chorus Desktop — composants")
    layout = QHBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(_navigation(theme))
    page = ScrollPage()
    layout.addWidget(page, 1)
    page.body.addWidget(_header(theme))
    columns = QHBoxLayout()
    columns.setSpacing(SPACE.xl)
    left, right = QVBoxLayout(), QVBoxLayout()
    for column, parts in (
        (left, [rows(theme), awaited(theme), fields(theme), lines(theme), figures(), empty(theme)]),
        (right, [_buttons(theme), _badges(theme), _banners(theme), _timeline(theme), _connections(theme)]),
    ):
        column.setSpacing(SPACE.l)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
    columns.addLayout(left, 3)
    columns.addLayout(right, 2)
    page.body.addLayout(columns)
    Toast(theme, window).showMessage("Brouillon F2026-0044 mis à la corbeille.", undo=True)
    return window


def _navigation(theme: Theme) -> NavigationBar:
    bar = NavigationBar(
        theme,
        firm="Plomberie Martin",
        items=[
            NavigationItem(key="home", text="À faire", icon="house", shortcut="Ctrl+1"),
            NavigationItem(key="invoices", text="Factures", icon="file-text", shortcut="Ctrl+2"),
            NavigationItem(key="buyers", text="Clients publics", icon="landmark", shortcut="Ctrl+3"),
            NavigationItem(key="catalogue", text="Catalogue", icon="package"),
            NavigationItem(key="payments", text="Paiements", icon="banknote"),
            NavigationItem(key="accounts", text="Comptes", icon="chart-column"),
        ],
        footer=[
            NavigationItem(key="settings", text="Réglages", icon="settings"),
            NavigationItem(key="help", text="Aide", icon="life-buoy", shortcut="F1"),
        ],
    )
    bar.setCurrent("home")
    bar.setCount("home", 4)
    bar.connection.setState(
        "offline",
        "Hors ligne",
        ["2 factures partiront dès que le réseau revient.", "Dernier échange\u202f: 9\u00a0h\u00a041"],
    )
    bar.connection.show()
    return bar


def _header(theme: Theme) -> PageHeader:
    header = PageHeader(
        theme,
        "Nouvelle facture",
        actions=[
            PlainButton(theme, "Aperçu PDF", icon="eye"),
            StrongButton(theme, "Envoyer dès que possible", icon="send"),
        ],
    )
    header.setSubtitle("Brouillon gardé à 9\u00a0h\u00a047 · pas encore envoyé", "check", "good")
    return header


def _buttons(theme: Theme) -> Card:
    card = Card(title="Boutons")
    grid = QGridLayout()
    grid.setSpacing(SPACE.s)
    kinds = (StrongButton, PlainButton, LinkButton, DangerButton)
    for row, kind in enumerate(kinds):
        for column, icon in enumerate(("", "plus")):
            grid.addWidget(kind(theme, "Continuer", icon=icon), row, column)
        off = kind(theme, "Impossible", icon="plus")
        off.setEnabled(False)
        grid.addWidget(off, row, 2)
    grid.setColumnStretch(3, 1)
    card.body.addLayout(grid)
    icons = QHBoxLayout()
    for icon, label in (("pencil", "Modifier"), ("copy", "Dupliquer"), ("trash-2", "Mettre à la corbeille")):
        icons.addWidget(IconButton(theme, icon, label))
    icons.addStretch(1)
    card.body.addLayout(icons)
    return card


def _badges(theme: Theme) -> Card:
    card = Card(title="États")
    grid = QGridLayout()
    grid.setSpacing(SPACE.s)
    badges = (
        StatusBadge(theme, "bad", "À corriger"),
        StatusBadge(theme, "warn", "Document manquant", icon="file-plus"),
        StatusBadge(theme, "good", "Payée", icon="badge-euro"),
        StatusBadge(theme, "info", "En attente de réseau"),
        StatusBadge(theme, "neutral", "Brouillon", icon="pencil"),
    )
    for index, badge in enumerate(badges):
        grid.addWidget(badge, index // 2, index % 2)
    grid.setColumnStretch(2, 1)
    card.body.addLayout(grid)
    return card


def _banners(theme: Theme) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE.s)
    layout.addWidget(SectionTitle("Messages"))
    layout.addWidget(Banner(theme, "info", "Une nouvelle version est prête.", action="Installer", closable=True))
    layout.addWidget(
        Banner(theme, "warn", "Chorus Pro demande un nouveau mot de passe avant le 3 décembre.", action="Le changer")
    )
    layout.addWidget(Banner(theme, "bad", "La facture n’a pas pu être gardée\u202f: le disque est plein."))
    layout.addWidget(Banner(theme, "good", "F2026-0031 est payée.", closable=True))
    return holder


def _timeline(theme: Theme) -> Card:
    card = Card(title="Suivi")
    timeline = Timeline(theme)
    timeline.setSteps(
        [
            TimelineStep(icon="send", sentence="Vous l’avez envoyée", official="Déposée", colour="accent",
                         when="18 nov., 9\u00a0h\u00a002"),
            TimelineStep(icon="check-check", sentence="La mairie l’a reçue", official="Mise à disposition",
                         when="hier"),
            TimelineStep(icon="file-plus", sentence="Il manque un document", official="Suspendue",
                         detail="L’agence attend le bon de livraison signé.", colour="warn", when="9\u00a0h\u00a041"),
            TimelineStep(icon="badge-euro", sentence="Mise en paiement", official="Au plus tard 30 jours après",
                         when="avant le 18 déc.", future=True),
        ]
    )  # fmt: skip
    card.body.addWidget(timeline)
    return card


def _connections(theme: Theme) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    states: tuple[tuple[ConnectionState, str, list[str], str], ...] = (
        ("online", "En ligne", ["Dernier échange\u202f: 9\u00a0h\u00a041"], ""),
        ("sending", "Envoi en cours", ["F2026-0041 part chez la mairie de Valmont."], ""),
        ("training", "Mode d’entraînement", ["Rien ne part chez Chorus Pro."], "Passer en vrai"),
        ("needs_login", "Connexion à refaire", ["Vos factures attendent ici."], "Se connecter"),
    )
    for index, (state, title, sentences, action) in enumerate(states):
        card = ConnectionCard(theme)
        card.setState(state, title, sentences, action)
        grid.addWidget(card, index // 2, index % 2)
    return holder
