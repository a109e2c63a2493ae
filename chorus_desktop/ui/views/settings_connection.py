"""The connection to Chorus Pro in the settings: environment, keys, and a check that says which one is wrong."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.events import ConnectionChecked, EngineFailed, PasswordExpiryLearnt
from chorus_desktop.ui.presenters.settings import CREDENTIALS, SettingsForm
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.credential_fields import CredentialFields
from chorus_desktop.ui.widgets import Banner, Card, ChoiceBox, FieldBox, LinkButton, PlainButton, Text
from chorus_desktop.ui.wording.connection import check_sentence
from chorus_desktop.ui.wording.typography import set_in_french


class ConnectionSettings(Card):
    """`changed`: another environment was chosen; `guide_requested`: somebody wants to be led.

    Secrets are read from the keyring when the card is first shown.
    """

    changed = Signal()
    guide_requested = Signal()

    def __init__(
        self, desk: Desk, theme: Theme, form: SettingsForm, *, training: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(title=self.tr("Connexion à Chorus Pro"), name="connectionSettings", parent=parent)
        self._desk, self._theme, self._form, self._training = desk, theme, form, training
        self._loaded = training
        self._checked: object = None
        self._fields = CredentialFields(theme, form, self)
        self._fields.kept.connect(self._kept)
        self._environment_box: FieldBox | None = None
        if training:
            told = self.tr(
                "Vous vous entraînez sur une plateforme embarquée : rien ne part vers l’État, "
                "aucun identifiant n’est nécessaire."
            )
            self.body.addWidget(Text(set_in_french(told), wrap=True, name="trainingTold"))
        else:
            self._add_fields()
        self._status = Text(role="soft", wrap=True, name="secretsStatus")
        self._expiry = Banner(theme, "info", "", name="passwordExpiry")
        self._answer = Banner(theme, "info", "", name="checkAnswer")
        self._answer.hide()
        self._check = PlainButton(theme, self.tr("&Vérifier la connexion"), icon="refresh-cw", name="checkConnection")
        self._check.clicked.connect(self._start_check)
        row = QHBoxLayout()
        row.addWidget(self._check)
        if not training:
            guided = LinkButton(theme, self.tr("Être guidé pas à pas"), name="connectionGuide")
            guided.clicked.connect(self.guide_requested)
            row.addWidget(guided)
        row.addWidget(self._status, 1)
        self.body.addWidget(self._expiry)
        self.body.addLayout(row)
        self.body.addWidget(self._answer)
        self._show_expiry()

    def _add_fields(self) -> None:
        self._environment = ChoiceBox(name="environment")
        self._environment.addItem(self.tr("Réelle (production)"), "production")
        self._environment.addItem(self.tr("D’essai (qualification)"), "qualification")
        self._environment.choose(self._form.firm.environment)
        self._environment.currentIndexChanged.connect(self._environment_chosen)
        self._environment_box = FieldBox(self._theme, self.tr("Plateforme"), self._environment)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.m)
        for rank, name in enumerate(CREDENTIALS):
            grid.addWidget(self._fields.field(name), rank // 2, rank % 2)
        self.body.addWidget(self._environment_box)
        self.body.addLayout(grid)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the keyring only when somebody looks."""
        super().showEvent(event)
        self._show_expiry()
        if self._loaded:
            self._fields.renew()
            self._forget_answer()
        else:
            self._loaded = True
            self._load()

    def _load(self) -> None:
        self._status.setText(self._fields.load())

    def _show_expiry(self) -> None:
        reminder = self._form.expiry_reminder()
        self._expiry.setVisible(reminder is not None)
        if reminder is not None:
            self._expiry.setContent(*reminder)

    def show_problem(self, text: str | None) -> None:
        """What is wrong with the environment."""
        if self._environment_box is not None:
            self._environment_box.setProblem(text)
            if text:
                self._environment.choose(self._form.firm.environment)

    @Slot()
    def _environment_chosen(self) -> None:
        chosen = str(self._environment.currentData())
        if chosen == self._form.firm.environment:
            return
        self._form.choose_environment(chosen)
        self.changed.emit()
        self._load()
        self._forget_answer()

    @Slot(str)
    def _kept(self, told: str) -> None:
        self._status.setText(told)
        self._show_expiry()
        self._forget_answer()

    def _account(self) -> object:
        """What a check is about."""
        return self._form.firm.environment, self._form.credentials

    def _forget_answer(self) -> None:
        """What was found of other keys, or of the other platform, is told no longer."""
        if self._check.isEnabled() and self._checked != self._account():
            self._answer.hide()

    @Slot()
    def _start_check(self) -> None:
        self._fields.keep()
        self._ask()

    def _ask(self) -> None:
        self._checked = self._account()
        self._answer.setContent("info", self.tr("Vérification en cours…"))
        self._answer.show()
        self._check.setEnabled(False)
        self._desk.commands.check_connection()

    def hear(self, event: object) -> None:
        """The answer of the check, that none comes any more, or what the engine learnt of the password.

        Where the keys were changed while it was awaited it is asked for anew.
        """
        if isinstance(event, PasswordExpiryLearnt):
            self._show_expiry()
        waits = not self._check.isEnabled()
        if isinstance(event, ConnectionChecked) and waits and self._checked != self._account():
            self._ask()
        elif isinstance(event, ConnectionChecked):
            self._checked = self._account()
            self._answer.setContent(*check_sentence(event.report))
            self._answer.show()
            self._check.setEnabled(True)
        elif isinstance(event, EngineFailed) and waits:
            self._answer.hide()
            self._check.setEnabled(True)
