"""Every component in every state on one page, to be looked at by a person and walked by tests."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import (
    AmountLabel,
    Banner,
    Card,
    ConnectionCard,
    DangerButton,
    DateEdit,
    ElidedText,
    EmptyState,
    FieldBox,
    IconButton,
    LinkButton,
    MoneyEdit,
    NavigationBar,
    NavigationItem,
    PageHeader,
    PlainButton,
    QuantityEdit,
    RowCard,
    ScrollPage,
    SearchField,
    SectionTitle,
    SiretEdit,
    StatusBadge,
    StrongButton,
    Text,
    Timeline,
    TimelineStep,
    Toast,
)
from chorus_desktop.ui.widgets.glyph import Glyph

TODAY = date(2026, 11, 24)


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
        (left, [_rows(theme), _fields(theme), _lines(theme), _empty(theme)]),
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


def _rows(theme: Theme) -> RowCard:
    card = RowCard()
    for icon, colour, who, badge, kind, sentence, amount, action in (
        ("circle-alert", "bad", "Mairie de Valmont-les-Pins — F2026-0041", "À corriger", "bad",
         "Le service indiqué n’existe pas chez ce client. Choisissez-le dans sa liste.", "1284", "Corriger"),
        ("file-plus", "warn", "Lycée Jean-Rémy — F2026-0037", "Document manquant", "warn",
         "L’agence attend le bon de livraison signé.", "3960.50", "Compléter"),
        ("clock", "info", "CHU de Montclar — 2 factures", "En attente de réseau", "info",
         "Partiront seules. Vous pouvez éteindre l’ordinateur.", "5412", "Voir"),
    ):  # fmt: skip
        row = QWidget()
        head = QHBoxLayout()
        head.setSpacing(SPACE.s + 2)
        head.addWidget(ElidedText(who, role="strong"))
        head.addWidget(StatusBadge(theme, kind, badge))  # type: ignore[arg-type]
        head.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addLayout(head)
        texts.addWidget(Text(sentence, role="soft", wrap=True))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.l)
        layout.addWidget(Glyph(theme, icon, colour=colour, size=22))
        layout.addLayout(texts, 1)
        layout.addWidget(AmountLabel(Decimal(amount)))
        button = PlainButton(theme, action)
        button.setFixedWidth(104)
        layout.addWidget(button)
        card.addRow(row)
    return card


def _fields(theme: Theme) -> Card:
    card = Card(title="Client public")
    search = SearchField(theme, "Nom, SIRET ou ville")
    card.body.addWidget(FieldBox(theme, "&Nom, SIRET ou ville", search))
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.l)
    grid.setVerticalSpacing(SPACE.m)
    service = QComboBox()
    service.addItems(["TECH — Services techniques", "ADM — Administration"])
    service.setObjectName("service")
    engagement = QLineEdit()
    engagement.setObjectName("engagement")
    siret, day = SiretEdit(), DateEdit(theme, today=TODAY)
    siret.setValue("21840069500019")
    day.setValue(TODAY)
    amount, closed, note = MoneyEdit(euro=True), QLineEdit("F2026-0044"), QPlainTextEdit()
    amount.setValue(Decimal("1234.5"))
    closed.setEnabled(False)
    note.setFixedHeight(72)
    engagement_box = FieldBox(theme, "N° de &commande de l’administration (engagement)", engagement)
    engagement_box.setProblem("Ce client l’exige. Il figure sur le bon de commande, souvent après «\u202fEJ\u202f».")
    siret_box = FieldBox(theme, "S&IRET", siret)
    siret_box.setProblem("La clé de ce SIRET est inhabituelle\u202f: vérifiez-le.", "warn")
    boxes: list[QWidget] = [
        FieldBox(theme, "&Service destinataire (code service)", service, hint="Exigé par ce client."),
        engagement_box,
        siret_box,
        FieldBox(theme, "&Date", day, hint="«\u202f15\u202f» suffit pour le 15 de ce mois."),
        FieldBox(theme, "&Montant", amount),
        FieldBox(theme, "Numéro", closed, hint="Donné à l’envoi, sans trou."),
        FieldBox(theme, "N&ote pour le client", note),
        _choices(),
    ]
    for index, box in enumerate(boxes):
        grid.addWidget(box, index // 2, index % 2)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    card.body.addLayout(grid)
    return card


def _choices() -> QWidget:
    choices = QWidget()
    layout = QVBoxLayout(choices)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for control, checked in (
        (QCheckBox("Autoliquidation de la TVA"), True),
        (QCheckBox("Retenue de garantie"), False),
        (QRadioButton("Facture"), True),
        (QRadioButton("Avoir"), False),
    ):
        control.setChecked(checked)
        layout.addWidget(control)
    return choices


def _lines(theme: Theme) -> Card:
    card = Card(title="Travaux et fournitures")
    grid = QGridLayout()
    grid.setSpacing(SPACE.s)
    for column, head in enumerate(("Désignation", "Qté", "Prix HT", "TVA", "Total HT")):
        right = column in {1, 2, 4}
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        grid.addWidget(Text(head, role="small"), 0, column, side)
    for row, (words, count, price, total) in enumerate(
        (("Remplacement de vannes", "12", "38.5", "462"), ("Réfection de la chaufferie", "1", "3200", "3200")), 1
    ):
        what, quantity, money, rate = QLineEdit(words), QuantityEdit(), MoneyEdit(), QComboBox()
        quantity.setValue(Decimal(count))
        money.setValue(Decimal(price))
        rate.addItems(["20\u00a0%", "10\u00a0%", "5,5\u00a0%"])
        for widget, label in ((what, "Désignation"), (quantity, "Quantité"), (money, "Prix HT"), (rate, "TVA")):
            widget.setAccessibleName(f"{label}, ligne {row}")
        for column, cell in enumerate((what, quantity, money, rate, AmountLabel(Decimal(total)))):
            grid.addWidget(cell, row, column)
        quantity.setFixedWidth(64)
        money.setFixedWidth(100)
        rate.setFixedWidth(88)
    grid.setColumnStretch(0, 1)
    card.body.addLayout(grid)
    foot = QHBoxLayout()
    foot.addWidget(LinkButton(theme, "Ajouter une ligne", icon="plus"))
    foot.addStretch(1)
    foot.addWidget(Text("À payer", role="soft"))
    foot.addWidget(AmountLabel(Decimal("4092.40"), size="big"))
    card.body.addLayout(foot)
    return card


def _empty(theme: Theme) -> Card:
    card = Card()
    card.body.addWidget(
        EmptyState(
            theme,
            "file-text",
            "Aucune facture pour l’instant",
            "Vos factures et leur suivi seront ici. La première prend deux minutes.",
            action="Nouvelle facture",
            action_icon="plus",
        )
    )
    return card


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
    states = (
        ("online", "En ligne", ["Dernier échange\u202f: 9\u00a0h\u00a041"], ""),
        ("sending", "Envoi en cours", ["F2026-0041 part chez la mairie de Valmont."], ""),
        ("training", "Mode d’entraînement", ["Rien ne part chez Chorus Pro."], "Passer en vrai"),
        ("needs_login", "Connexion à refaire", ["Vos factures attendent ici."], "Se connecter"),
    )
    for index, (state, title, lines, action) in enumerate(states):
        card = ConnectionCard(theme)
        card.setState(state, title, lines, action)  # type: ignore[arg-type]
        grid.addWidget(card, index // 2, index % 2)
    return holder
