"""Whether the copies of the second folder are encrypted, and what can be done about it: a part of the backups' card."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from chorus_desktop.actions import encryption
from chorus_desktop.actions.copies import Standing
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.paths import Profile
from chorus_desktop.store import queries
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import LinkButton, PlainButton, Text
from chorus_desktop.ui.widgets.flow import FlowLayout
from chorus_desktop.ui.wording import encryption as words
from chorus_desktop.ui.wording import errors


class CopiesKey(QWidget):
    """Hidden without a second folder. `changed` carries what to say, and asks for a copy; `failed` says why not."""

    changed = Signal(str)
    failed = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, *, pool: Pool | None = None) -> None:
        super().__init__()
        self.setObjectName("copiesKey")
        self._desk, self._theme, self._pool = desk, theme, pool
        self._profile = Profile(desk.store.path.parent)
        self._key: str | None = None
        self._told = Text(role="soft", wrap=True, name="copiesKeyTold")
        self._encrypt = PlainButton(theme, words.ENCRYPT, icon="lock", name="encryptCopies")
        self._encrypt.clicked.connect(self._make)
        self._new = LinkButton(theme, words.NEW_KEY, name="newKey")
        self._new.clicked.connect(self._make)
        self._retype = PlainButton(theme, words.RETYPE, icon="key-round", name="retypeKey")
        self._retype.clicked.connect(self._type)
        self._stop = LinkButton(theme, words.STOP, name="stopEncrypting")
        self._stop.clicked.connect(self._ask_to_stop)
        row = FlowLayout(SPACE.m)
        for button in (self._encrypt, self._retype, self._new, self._stop):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._told)
        layout.addLayout(row)
        self.hide()

    def show_standing(self, standing: Standing) -> None:
        """Show how it is now."""
        self._key = standing.key
        encrypted = standing.key is not None
        self._told.setText(words.standing(standing.key, at_hand=standing.key_at_hand))
        self._told.setRole("soft" if standing.key_at_hand or not encrypted else "bad")
        self._encrypt.setVisible(not encrypted)
        self._new.setVisible(encrypted)
        self._stop.setVisible(encrypted)
        self._retype.setVisible(encrypted and not standing.key_at_hand)
        self.setVisible(standing.elsewhere is not None)

    @Slot()
    def _make(self) -> None:
        from chorus_desktop.ui.dialogs.encrypt_copies import EncryptDialog

        dialog = EncryptDialog(
            self._profile,
            self._desk.secrets,
            self._theme,
            before=self._key,
            firm=queries.settings(self._desk.store).seller.name,
            day=self._desk.today(),
            pool=self._pool,
            parent=self,
        )
        dialog.begun.connect(self._begun)
        self._open(dialog)

    @Slot(str)
    def _begun(self, name: str) -> None:
        self.changed.emit(words.begun(name))

    @Slot()
    def _type(self) -> None:
        from chorus_desktop.ui.dialogs.keep_key import RetypeKeyDialog

        dialog = RetypeKeyDialog(
            self._profile, self._desk.secrets, self._theme, str(self._key), pool=self._pool, parent=self
        )
        dialog.kept.connect(self._kept)
        self._open(dialog)

    @Slot(str)
    def _kept(self, name: str) -> None:
        self.changed.emit(words.kept_again(name))

    @Slot()
    def _ask_to_stop(self) -> None:
        from chorus_desktop.ui.dialogs.keep_key import StopEncryptingDialog

        dialog = StopEncryptingDialog(self._theme, str(self._key), parent=self)
        dialog.accepted.connect(self._stopped)
        self._open(dialog)

    @Slot()
    def _stopped(self) -> None:
        try:
            encryption.stop(self._profile)
        except ChorusError as fault:
            self.failed.emit(errors.sentence(fault.code, fault.params))
        else:
            self.changed.emit(words.stopped(str(self._key)))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
