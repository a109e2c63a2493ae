"""The rows, forms and empty page of the gallery."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from chorus_desktop.ui.theme import SPACE, Kind, Theme
from chorus_desktop.ui.widgets import (
    AmountLabel,
    Card,
    ChoiceBox,
    DateEdit,
    ElidedText,
    EmptyState,
    FieldBox,
    FigureTable,
    Glyph,
    LinkButton,
    MoneyEdit,
    PlainButton,
    QuantityEdit,
    RowCard,
    SearchField,
    SiretEdit,
    StatusBadge,
    Text,
)
from chorus_desktop.ui.widgets.skeleton import SkeletonRow

TODAY = date(2026, 11, 24)


def figures() -> FigureTable:
    """Amounts to be read, with their total."""
    head = ("Taux", "Base HT", "TVA")
    table = FigureTable(head, amounts=(1, 2), wide=(0,), name="galleryFigures", label="TVA par taux")
    table.show_rows(
        (("20 %", "1 284,00 €", "256,80 €"), ("10 %", "640,00 €", "64,00 €")), ("Total", "1 924,00 €", "320,80 €")
    )
    return table


def awaited(theme: Theme) -> RowCard:
    """Rows whose words are not known yet."""
    card = RowCard()
    for rank in range(2):
        card.addRow(SkeletonRow(theme, name=f"gallerySkeleton{rank}"))
    return card


def rows(theme: Theme) -> RowCard:
    card = RowCard()
    things: tuple[tuple[str, Kind, str, str, str, str, str], ...] = (
        ("circle-alert", "bad", "Mairie de Valmont-les-Pins — F2026-0041", "À corriger",
         "Le service indiqué n’existe pas chez ce client. Choisissez-le dans sa liste.", "1284", "Corriger"),
        ("file-plus", "warn", "Lycée Jean-Rémy — F2026-0037", "Document manquant",
         "L’agence attend le bon de livraison signé.", "3960.50", "Compléter"),
        ("clock", "info", "CHU de Montclar — 2 factures", "En attente de réseau",
         "Partiront seules. Vous pouvez éteindre l’ordinateur.", "5412", "Voir"),
    )  # fmt: skip
    for icon, kind, who, badge, sentence, amount, action in things:
        row = QWidget()
        head = QHBoxLayout()
        head.setSpacing(SPACE.s + 2)
        head.addWidget(ElidedText(who, role="strong"))
        head.addWidget(StatusBadge(theme, kind, badge))
        head.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addLayout(head)
        texts.addWidget(Text(sentence, role="soft", wrap=True))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.l)
        layout.addWidget(Glyph(theme, icon, colour=kind, size=22))
        layout.addLayout(texts, 1)
        layout.addWidget(AmountLabel(Decimal(amount)))
        button = PlainButton(theme, action)
        button.setFixedWidth(104)
        layout.addWidget(button)
        card.addRow(row)
    return card


def fields(theme: Theme) -> Card:
    card = Card(title="Client public")
    search = SearchField(theme, "Nom, SIRET ou ville")
    card.body.addWidget(FieldBox(theme, "&Nom, SIRET ou ville", search))
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.l)
    grid.setVerticalSpacing(SPACE.m)
    service = ChoiceBox()
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


def lines(theme: Theme) -> Card:
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
        what, quantity, money, rate = QLineEdit(words), QuantityEdit(), MoneyEdit(), ChoiceBox()
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


def empty(theme: Theme) -> Card:
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
