"""The parts of the exercise page: one invoice of the platform, the decision on it, time, network and incidents."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QRadioButton, QWidget

from chorus_desktop.ui.presenters.exercise import HeldRow
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import (
    Card,
    ChoiceBox,
    ElidedText,
    FieldBox,
    LinkButton,
    PlainButton,
    StatusBadge,
    StrongButton,
    Text,
)
from chorus_desktop.ui.wording import exercise as words
from chorus_desktop.ui.wording import statuses
from chorus_desktop.ui.wording.typography import set_in_french

#: Least widths of the columns of a line, so that usual numbers and dates stand below each other.
_NUMBER, _WHEN = 116, 142


class HeldLine(QWidget):
    """One invoice of the platform; `choice` is chosen among all lines with the arrow keys or a click on the line."""

    def __init__(self, theme: Theme, row: HeldRow) -> None:
        super().__init__()
        self.setObjectName(f"held{row.number}")
        self.row = row
        self.choice = QRadioButton(row.number)
        self.choice.setObjectName(f"choose{row.number}")
        self.choice.setMinimumWidth(_NUMBER)
        self._buyer = ElidedText(name="heldBuyer")
        self._when = Text(role="small", name="heldWhen")
        self._when.setMinimumWidth(_WHEN)
        self._badge = StatusBadge(theme, row.kind, row.word, icon=row.icon)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xs, SPACE.xl, SPACE.xs)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.choice)
        layout.addWidget(self._buyer, 1)
        layout.addWidget(self._badge)
        layout.addWidget(self._when)
        self.show_row(row)

    def show_row(self, row: HeldRow) -> None:
        """Show where the invoice stands now."""
        self.row = row
        self._buyer.setText(row.buyer)
        self._badge.setStatus(row.kind, row.word, row.icon)
        self._when.setText(row.when)
        self.choice.setAccessibleName(row.spoken)

    def mouseReleaseEvent(self, event: object) -> None:
        """The whole line is the target."""
        del event
        self.choice.click()


class DecisionCard(Card):
    """`decided` carries status and motive; `opened` asks for the invoice itself."""

    decided = Signal(str, str)
    opened = Signal()

    def __init__(self, theme: Theme, codes: tuple[tuple[str, str], ...]) -> None:
        super().__init__(title="", name="decisionCard")
        self._current = ""
        self._decision = ChoiceBox(name="decision")
        for choice in words.decisions():
            self._decision.addItem(choice.label, choice.status)
        self._other = ChoiceBox(name="otherStatus")
        for code, official in codes:
            self._other.addItem(official, code)
        self._motive = ChoiceBox(name="motive")
        self._motive.addItem(self.tr("Aucun"), "")
        for code in statuses.MOTIVES:
            self._motive.addItem(statuses.motive(code), code)
        self._other_box = FieldBox(theme, self.tr("&Statut"), self._other)
        self._outlook = Text(role="soft", wrap=True, name="outlook")
        self._apply = StrongButton(theme, self.tr("&Appliquer"), icon="check", name="applyDecision")
        self._open = LinkButton(theme, self.tr("&Voir la facture"), name="openHeld")
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self._outlook, 1)
        row.addWidget(self._open)
        row.addWidget(self._apply)
        self.body.addWidget(FieldBox(theme, self.tr("&Décision de l’agence"), self._decision))
        self.body.addWidget(self._other_box)
        self.body.addWidget(FieldBox(theme, self.tr("&Motif"), self._motive))
        self.body.addLayout(row)
        self._decision.currentIndexChanged.connect(self._show)
        self._apply.clicked.connect(self._decide)
        self._open.clicked.connect(self.opened)
        self._show()

    def set_invoice(self, row: HeldRow, *, known: bool) -> None:
        """Decide on this invoice from now on; `known` here too, so that it can be opened."""
        self._current = row.status
        self._apply.setAccessibleName(self.tr("Appliquer à {0}").format(row.number))
        self._open.setAccessibleName(self.tr("Voir la facture {0}").format(row.number))
        self._open.setVisible(known)
        self._show()

    @Slot()
    def _show(self) -> None:
        choice = words.decision(str(self._decision.currentData()))
        self._other_box.setVisible(choice.status == words.OTHER)
        self._motive.setEnabled(choice.motivated)
        self._outlook.setText(words.outlook(choice, self._current))
        self._apply.setAccessibleDescription(self._outlook.text())

    @Slot()
    def _decide(self) -> None:
        choice = words.decision(str(self._decision.currentData()))
        status = str(self._other.currentData()) if choice.status == words.OTHER else choice.status
        self.decided.emit(status, str(self._motive.currentData()) if choice.motivated else "")


class TimeCard(Card):
    """`advanced` carries by how much the platform's clock moves on."""

    advanced = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(title=self.tr("Le temps"), name="timeCard")
        self._clock = Text(role="strong", wrap=True, name="platformClock")
        self.body.addWidget(self._clock)
        told = self.tr("Date de la plateforme ; celle de votre ordinateur ne bouge pas.")
        self.body.addWidget(Text(set_in_french(told), role="small", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.xs + 2)
        grid.setColumnStretch(1, 1)
        for rank, step in enumerate(words.time_steps()):
            button = PlainButton(theme, step.label, name=f"advance{int(step.step.total_seconds())}")
            button.setProperty("step", step.step.total_seconds())
            button.setMinimumWidth(96)
            button.setAccessibleDescription(step.sentence)
            button.clicked.connect(self._advance)
            grid.addWidget(button, rank, 0)
            grid.addWidget(Text(step.sentence, role="small", wrap=True), rank, 1)
        self.body.addLayout(grid)

    def set_clock(self, clock: str) -> None:
        """The platform's date and time, in words."""
        self._clock.setText(clock)

    @Slot()
    def _advance(self) -> None:
        self.advanced.emit(timedelta(seconds=float(self.sender().property("step"))))


class NetworkCard(Card):
    """`switched` carries whether the line is to be cut."""

    switched = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(title=self.tr("Le réseau"), name="networkCard")
        self._cut = False
        self._badge = StatusBadge(theme, "good", "", name="networkBadge")
        self._told = Text(role="small", wrap=True, name="networkTold")
        self._button = PlainButton(theme, "", name="switchNetwork")
        self._button.clicked.connect(self._switch)
        self.body.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._told)
        self.body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_cut(cut=False)

    def set_cut(self, *, cut: bool) -> None:
        """Show the line as it is."""
        self._cut = cut
        if cut:
            self._badge.setStatus("warn", self.tr("Coupé"), "wifi-off")
            self._button.setText(self.tr("&Rétablir le réseau"))
            self._button.setIconName("wifi")
            told = self.tr("Rétabli, tout ce qui attend part tout seul. Regardez la carte de connexion, à gauche.")
        else:
            self._badge.setStatus("good", self.tr("Établi"), "wifi")
            self._button.setText(self.tr("&Couper le réseau"))
            self._button.setIconName("wifi-off")
            told = self.tr("Coupé, la carte de connexion, à gauche, dit « Hors ligne » et vos factures attendent ici.")
        self._told.setText(set_in_french(told))
        self._button.setAccessibleDescription(self._told.text())

    @Slot()
    def _switch(self) -> None:
        self.switched.emit(not self._cut)


class IncidentCard(Card):
    """`prepared` carries the kind of incident for the next deposit."""

    prepared = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(title=self.tr("Un incident au prochain envoi"), name="incidentCard")
        self._kind = ChoiceBox(name="incident")
        self._kind.setAccessibleName(self.tr("Incident au prochain envoi"))
        for incident in words.incidents():
            self._kind.addItem(incident.label, incident.kind)
        self._sentence = Text(role="soft", wrap=True, name="incidentSentence")
        self._armed = Text(role="warn", wrap=True, name="incidentArmed")
        button = PlainButton(theme, self.tr("&Préparer l’incident"), icon="triangle-alert", name="prepareIncident")
        button.clicked.connect(self._prepare)
        self._kind.currentIndexChanged.connect(self._show)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self._kind, 1)
        row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self._sentence)
        self.body.addWidget(self._armed)
        self.set_armed("")
        self._show()

    def set_armed(self, sentence: str) -> None:
        """What waits for the next deposit; nothing for an empty sentence."""
        self._armed.setText(sentence)
        self._armed.setVisible(bool(sentence))

    @Slot()
    def _show(self) -> None:
        self._sentence.setText(set_in_french(words.incident(str(self._kind.currentData())).sentence))
        self._kind.setAccessibleDescription(self._sentence.text())

    @Slot()
    def _prepare(self) -> None:
        self.prepared.emit(str(self._kind.currentData()))
