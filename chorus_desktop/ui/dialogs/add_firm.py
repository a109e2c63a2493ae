"""Asks how another firm is added: empty, or from the backup that its owner hands over."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import firms
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.recovery_key import RecoveryKey
from chorus_desktop.paths import Profile
from chorus_desktop.ui.dialogs.file_choice import ask_file
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.dialogs.key_box import KeyPanel
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Banner, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import firms as words
from chorus_desktop.ui.wording.typography import set_in_french


class AddFirmDialog(FittedDialog):
    """`added` carries the profile of the firm, which is to be opened."""

    added = Signal(object)

    def __init__(self, desk: Desk, theme: Theme, profile: Profile, *, pool: Pool | None, parent: QWidget) -> None:
        super().__init__(words.ADD_TITLE, name="addFirmDialog", width=560, parent=parent)
        self._desk, self._profile = desk, profile
        self._task = Task(self, pool)
        self._task.ended.connect(self._end)
        self._same = QCheckBox(words.SAME_ACCOUNT)
        self._same.setObjectName("sameAccount")
        self._told = Banner(theme, "info", "", name="addFirmTold")
        self._told.hide()
        self._copy = PlainButton(theme, words.FROM_COPY, icon="folder-open", name="firmFromCopy")
        self._copy.clicked.connect(self._choose)
        self._brought = Path()
        self._key = KeyPanel(theme)
        self._key.typed.connect(self._bring_with)
        self._go = StrongButton(theme, words.GO, icon="plus", name="addFirmGo")
        self._go.clicked.connect(self._add)
        parts = (
            Text(words.ADD_TITLE, role="section", name="addFirmTitle"),
            Text(set_in_french(words.ADD_ABOUT), wrap=True, name="addFirmAbout"),
            _explained(self._same, words.SAME_ACCOUNT_HINT, name="sameAccountHint"),
            _explained(self._copy, words.FROM_COPY_HINT, name="fromCopyHint"),
            self._told,
            self._key,
        )
        self._leave = PlainButton(theme, words.CANCEL, name="addFirmCancel")
        self.frame(parts, self._leave, self._go)

    @Slot()
    def _add(self) -> None:
        self._start(partial(firms.add, self._desk.secrets, self._profile, same_account=self._same.isChecked()))

    @Slot()
    def _choose(self) -> None:
        kinds = [self.tr("Sauvegardes (chorus*.db chorus*.chiffre)"), self.tr("Tous (*)")]
        ask_file(self, words.FILE_DIALOG, self.bring, name="firmFileDialog", kinds=kinds)

    @Slot(str)
    def bring(self, path: str) -> None:
        """Add the firm whose backup this is."""
        self._brought = Path(path)
        self._bring_with(None)

    @Slot(object)
    def _bring_with(self, key: RecoveryKey | None) -> None:
        self._key.hide()
        self._told.setContent("info", words.BRINGING)
        self._told.show()
        self._start(partial(firms.bring, self._profile, self._brought, key=key))

    def _start(self, work: partial[Profile]) -> None:
        self._busy(busy=True)
        self._task.start(work)

    def _busy(self, *, busy: bool) -> None:
        for part in (self._go, self._copy, self._same, self._leave):
            part.setEnabled(not busy)

    @Slot(object)
    def _end(self, outcome: object) -> None:
        self._busy(busy=False)
        self._told.hide()
        if isinstance(outcome, Done):
            self.accept()
            self.added.emit(outcome.value)
        elif isinstance(outcome, Faulted):
            wanted = self._key.asks(outcome.fault)
            sentence = wanted or errors.sentence(outcome.fault.code, outcome.fault.params)
            self._told.setContent("info" if wanted else "bad", sentence)
            self._told.show()

    def reject(self) -> None:
        """No firm is added, unless one is just being added: that comes to its end first."""
        if not self._task.is_running():
            super().reject()


def _explained(control: QWidget, hint: str, *, name: str) -> QVBoxLayout:
    """A control in its own width, with what it means below."""
    row = QHBoxLayout()
    row.addWidget(control)
    row.addStretch(1)
    layout = QVBoxLayout()
    layout.setSpacing(SPACE.xs)
    layout.addLayout(row)
    layout.addWidget(Text(set_in_french(hint), role="small", wrap=True, name=name))
    return layout
