"""Leads to encrypted copies: a key is made, its sheet is saved, a part of it is typed from paper, then it is used."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import encryption
from chorus_desktop.actions.recovery_sheet import sheet_name, write_sheet
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.recovery_key import RecoveryKey
from chorus_desktop.paths import Profile
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.ui.dialogs.file_choice import ask_where
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Banner, FieldBox, LinkButton, PlainButton, StrongButton, Text, TextField
from chorus_desktop.ui.wording import encryption as words
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.typography import set_in_french

#: Width in device-independent pixels; groups of the key in a line.
_WIDTH, _ACROSS = 600, 3


class EncryptDialog(FittedDialog):
    """`begun` carries the name of the key that is now in use; closed before that, nothing has changed.

    `before`: the name of the key in use so far, None where copies are not encrypted yet. `firm` and `day` are printed.
    """

    begun = Signal(str)

    def __init__(
        self,
        profile: Profile,
        secrets: SecretStore,
        theme: Theme,
        *,
        before: str | None,
        firm: str,
        day: date,
        pool: Pool | None,
        parent: QWidget,
    ) -> None:
        super().__init__(words.TITLE, name="encryptDialog", width=_WIDTH, parent=parent)
        self._profile, self._secrets, self._firm, self._day = profile, secrets, firm, day
        self._key: RecoveryKey | None = None
        self._asked = encryption.asked_groups()
        self._sheet: Path | None = None
        self._making, self._writing, self._keeping = (Task(self, pool) for _ in range(3))
        self._making.ended.connect(self._made)
        self._writing.ended.connect(self._written)
        self._keeping.ended.connect(self._kept)
        older = Text(words.OLDER, role="strong", wrap=True, name="encryptOlder")
        older.setVisible(before is not None)
        self._told = Banner(theme, "info", set_in_french(words.MAKING), name="encryptTold")
        self._leave = PlainButton(theme, words.CANCEL, name="encryptCancel")
        self._go = StrongButton(theme, words.NEXT, name="encryptGo")
        self._go.clicked.connect(self._forward)
        parts = (
            Text(words.TITLE, role="section", name="encryptTitle"),
            Text(words.ABOUT, wrap=True, name="encryptAbout"),
            older,
            self._shown(theme),
            self._typing(theme),
            self._told,
        )
        self.frame(parts, self._leave, self._go)
        self._show(typing=False)
        self._making.start(partial(encryption.new_key, secrets))

    # --- its two parts ---

    def _shown(self, theme: Theme) -> QWidget:
        """The key, and what saves its sheet."""
        self._first = QWidget()
        self._name = Text(role="label", name="keyName")
        self._groups = QGridLayout()
        self._groups.setHorizontalSpacing(SPACE.xxl)
        self._groups.setVerticalSpacing(SPACE.s)
        self._groups.setColumnStretch(_ACROSS, 1)
        save = PlainButton(theme, words.SAVE, icon="download", name="saveSheet")
        save.clicked.connect(self._choose)
        self._open = LinkButton(theme, words.OPEN, icon="printer", name="openSheet")
        self._open.clicked.connect(self._open_sheet)
        self._open.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(save)
        row.addWidget(self._open)
        row.addStretch(1)
        column = _column(self._first)
        column.addWidget(self._name)
        column.addLayout(self._groups)
        column.addLayout(row)
        return self._first

    def _typing(self, theme: Theme) -> QWidget:
        """The field for some groups of the sheet, while the key is out of sight."""
        self._second = QWidget()
        self._field = TextField()
        self._field.setObjectName("typedGroups")
        self._field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._field.textEdited.connect(self._edited)
        self._box = FieldBox(theme, words.groups(self._asked), self._field)
        back = LinkButton(theme, words.BACK, name="seeKeyAgain")
        back.clicked.connect(self._back)
        column = _column(self._second)
        column.addWidget(Text(words.ASK, wrap=True, name="encryptAsk"))
        column.addWidget(self._box)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        return self._second

    def _show(self, *, typing: bool) -> None:
        self._first.setVisible(self._key is not None and not typing)
        self._second.setVisible(typing)
        self._go.setText(words.GO if typing else words.NEXT)
        self._go.setEnabled(self._key is not None and self._sheet is not None)
        if typing:
            self._field.setFocus()

    @Slot(object)
    def _made(self, outcome: object) -> None:
        self._told.hide()
        if isinstance(outcome, Faulted):
            self._tell_fault(outcome.fault)
            self._go.hide()
            self._leave.setText(words.CLOSE)
        elif isinstance(outcome, Done):
            self._key = outcome.value
            self._name.setText(words.key_name(outcome.value.id))
            for rank, group in enumerate(outcome.value.groups):
                self._groups.addWidget(Text(group, role="section", name="keyGroup"), rank // _ACROSS, rank % _ACROSS)
            self._show(typing=False)

    # --- the sheet ---

    @Slot()
    def _choose(self) -> None:
        if self._key is not None:
            file, kinds = sheet_name(self._key), [words.SHEETS]
            ask_where(self, words.SAVE_DIALOG, file, self.save_sheet, name="sheetFileDialog", kinds=kinds)

    @Slot(str)
    def save_sheet(self, path: str) -> None:
        """Write the sheet to this file."""
        if self._key is not None:
            work = partial(write_sheet, self._profile, self._key, Path(path), firm=self._firm, day=self._day)
            self._writing.start(work)

    @Slot(object)
    def _written(self, outcome: object) -> None:
        if isinstance(outcome, Faulted):
            self._tell_fault(outcome.fault)
        elif isinstance(outcome, Done):
            self._sheet = outcome.value
            self._open.show()
            self._tell("info", words.PRINT)
            self._show(typing=False)

    @Slot()
    def _open_sheet(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._sheet)))

    # --- from the paper ---

    @Slot()
    def _forward(self) -> None:
        if self._second.isHidden():
            self._told.hide()
            self._show(typing=True)
        elif self._key is not None and encryption.are_typed(self._key, self._asked, self._field.text()):
            self._go.setEnabled(False)
            self._keeping.start(partial(encryption.begin, self._profile, self._secrets, self._key))
        else:
            self._box.setProblem(set_in_french(words.NOT_THESE))
            self._field.setFocus()

    @Slot()
    def _back(self) -> None:
        self._show(typing=False)

    @Slot(str)
    def _edited(self, _text: str) -> None:
        self._box.setProblem(None)

    @Slot(object)
    def _kept(self, outcome: object) -> None:
        self._go.setEnabled(True)
        if isinstance(outcome, Faulted):
            self._tell_fault(outcome.fault)
        elif isinstance(outcome, Done) and self._key is not None:
            self.accept()
            self.begun.emit(self._key.id)

    def reject(self) -> None:
        """Nothing changes, unless the key is being put into the keyring: that comes to its end first."""
        if not self._keeping.is_running():
            super().reject()

    def _tell_fault(self, fault: ChorusError) -> None:
        self._tell("bad", errors.sentence(fault.code, fault.params))

    def _tell(self, kind: str, sentence: str) -> None:
        self._told.setContent(kind, sentence)  # type: ignore[arg-type]
        self._told.show()


def _column(part: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE.m)
    return layout
