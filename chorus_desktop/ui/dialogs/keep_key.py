"""Two questions about the key of the encrypted copies: it is typed again from its sheet, or it is used no more."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions import encryption
from chorus_desktop.domain.recovery_key import RecoveryKey
from chorus_desktop.paths import Profile
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.dialogs.key_box import KeyBox
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import DangerButton, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import encryption as words

_WIDTH = 560


class RetypeKeyDialog(FittedDialog):
    """`kept` carries the name of the key, once the keyring has it again. `name` is that of the key in use."""

    kept = Signal(str)

    def __init__(
        self, profile: Profile, secrets: SecretStore, theme: Theme, name: str, *, pool: Pool | None, parent: QWidget
    ) -> None:
        super().__init__(words.RETYPE_TITLE, name="retypeKeyDialog", width=_WIDTH, parent=parent)
        self._profile, self._secrets = profile, secrets
        self._key: RecoveryKey | None = None
        self._task = Task(self, pool)
        self._task.ended.connect(self._end)
        self.box = KeyBox(theme)
        self._go = StrongButton(theme, words.KEEP, icon="key-round", name="keepKey")
        self._go.clicked.connect(self._keep)
        parts = (
            Text(words.RETYPE_TITLE, role="section", name="retypeTitle"),
            Text(words.retype(name), wrap=True, name="retypeAbout"),
            self.box,
        )
        self.frame(parts, PlainButton(theme, words.CANCEL, name="retypeCancel"), self._go)

    @Slot()
    def _keep(self) -> None:
        self._key = self.box.read()
        if self._key is not None:
            self._go.setEnabled(False)
            self._task.start(partial(encryption.give_back, self._profile, self._secrets, self._key.letters))

    @Slot(object)
    def _end(self, outcome: object) -> None:
        self._go.setEnabled(True)
        if isinstance(outcome, Faulted):
            self.box.tell(outcome.fault)
        elif isinstance(outcome, Done) and self._key is not None:
            self.accept()
            self.kept.emit(self._key.id)


class StopEncryptingDialog(FittedDialog):
    """Accepted where the copies to come are to be plain; Enter leaves everything as it is."""

    def __init__(self, theme: Theme, name: str, *, parent: QWidget) -> None:
        super().__init__(words.STOP_TITLE, name="stopEncryptingDialog", width=_WIDTH, parent=parent)
        leave = PlainButton(theme, words.CANCEL, name="stopCancel")
        go = DangerButton(theme, words.STOP_GO, name="stopGo")
        go.clicked.connect(self.accept)
        parts = (
            Text(words.STOP_TITLE, role="section", name="stopTitle"),
            Text(words.stopping(name), wrap=True, name="stopAbout"),
        )
        self.frame(parts, leave, go)
        go.setAutoDefault(False)
        leave.setDefault(True)
