"""The four keys of Chorus Pro as fields: read from the keyring once, kept as soon as one is left."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from chorus_desktop.ui.presenters.settings import SettingsForm
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import FieldBox, TextField
from chorus_desktop.ui.wording.typography import set_in_french

_SECRET = ("client_secret", "password")


class CredentialFields(QObject):
    """The fields of one page over the shared form. `kept` carries the sentence that says where, or what went wrong."""

    kept = Signal(str)

    def __init__(self, theme: Theme, form: SettingsForm, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._form = theme, form
        self._edits: dict[str, TextField] = {}

    def field(self, name: str) -> FieldBox:
        """The field of one of CREDENTIALS."""
        labels = {
            "client_id": self.tr("PISTE : identifiant de l’application"),
            "client_secret": self.tr("PISTE : secret de l’application"),
            "login": self.tr("Compte technique : identifiant"),
            "password": self.tr("Compte technique : mot de passe"),
        }
        hints = {
            "client_id": self.tr("Sur piste.gouv.fr, votre application, « Client ID »"),
            "client_secret": self.tr("À côté de l’identifiant, « Consulter le client secret »"),
            "login": self.tr("De la forme TECH_1_12345@cpro.fr"),
            "password": self.tr("Montré à la création du compte, valable 14 mois"),
        }
        edit = TextField()
        edit.setObjectName(f"credential_{name}")
        if name in _SECRET:
            edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.textEdited.connect(self._note)
        edit.editingFinished.connect(self.keep)
        self._edits[name] = edit
        return FieldBox(self._theme, set_in_french(labels[name]), edit, hint=set_in_french(hints[name]))

    def load(self) -> str:
        """Read the keyring, which may ask the user something; what went wrong, or nothing."""
        self._form.load_credentials()
        self.renew()
        return self._form.trouble

    def renew(self) -> None:
        """Show what the form holds."""
        for name, edit in self._edits.items():
            if edit.text() != self._form.credential(name):
                edit.setText(self._form.credential(name))

    @Slot(str)
    def _note(self, text: str) -> None:
        self._form.type_credential(self.sender().objectName().removeprefix("credential_"), text)

    @Slot()
    def keep(self) -> None:
        """Keep what was typed, if it is new; all else stays, be it shown here or not."""
        told = self._form.keep_credentials()
        self.renew()
        if told:
            self.kept.emit(told)
