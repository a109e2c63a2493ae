"""The field in which a recovery key is typed from its sheet, and the part of a dialog that asks for it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.domain.errors import ChorusError, UserFault
from chorus_desktop.domain.recovery_key import RecoveryKey, typed
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import FieldBox, StrongButton, TextField
from chorus_desktop.ui.wording import encryption as words
from chorus_desktop.ui.wording import errors

#: More letters than a key has, with all that people put between its groups.
_LONGEST = 80


class KeyBox(FieldBox):
    """Says at the field what is mistyped, once it is read."""

    def __init__(self, theme: Theme) -> None:
        self.field = TextField()
        self.field.setObjectName("recoveryKey")
        self.field.setMaxLength(_LONGEST)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        super().__init__(theme, words.FIELD, self.field, hint=words.HINT)
        self.field.textEdited.connect(self._edited)

    def read(self) -> RecoveryKey | None:
        """The key that is typed, None where it is not one, which is said."""
        try:
            return typed(self.field.text())
        except UserFault as fault:
            self.tell(fault)
            return None

    def tell(self, fault: ChorusError) -> None:
        """Say at the field why it is not this key, and go there."""
        self.setProblem(errors.sentence(fault.code, fault.params))
        self.field.setFocus()

    @Slot(str)
    def _edited(self, _text: str) -> None:
        self.setProblem(None)


class KeyPanel(QWidget):
    """Hidden until a fault asks for a key; `typed` carries the one that was typed without a fault."""

    typed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("keyPanel")
        self.box = KeyBox(theme)
        self._open = StrongButton(theme, words.OPEN_COPY, icon="key-round", name="openWithKey")
        self._open.clicked.connect(self._read)
        row = QHBoxLayout()
        row.addWidget(self._open)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.box)
        layout.addLayout(row)
        self.hide()

    def asks(self, fault: ChorusError) -> str:
        """Ask for the key where a fault is that it is wanted, or is another; gives what to say above, else ""."""
        if fault.code not in {"copy_key_wanted", "key_other"}:
            return ""
        self.show()
        self._open.setDefault(True)
        self.box.field.setFocus()
        if fault.code == "key_other":
            self.box.tell(fault)
        return words.wanted(fault.params["wanted" if fault.code == "key_other" else "key"])

    @Slot()
    def _read(self) -> None:
        key = self.box.read()
        if key is not None:
            self.typed.emit(key)
