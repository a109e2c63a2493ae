"""A field for a SIRET, grouped 3 3 3 5 while it is typed."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.formats import format_siret
from chorus_desktop.ui.theme import fonts
from chorus_desktop.ui.widgets.text_field import TextField


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isascii() and c.isdigit())


class SiretEdit(TextField):
    """Keeps the digits of what is typed or pasted, all of them, and groups them. Checks nothing."""

    #: The digits, whenever the user changed them; `setValue` is silent.
    valueChanged = Signal(object)

    def __init__(self, *, name: str = "siretEdit", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName(name)
        self.setFont(fonts.font(tabular=True))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self._last = ""
        self.textEdited.connect(self._edited)

    def value(self) -> str:
        """The digits without spaces."""
        return _digits(self.text())

    def setValue(self, digits: str) -> None:
        """Show a SIRET."""
        self._last = _digits(digits)
        if self._last != self.value() or self.text() != format_siret(self._last):
            self.setText(format_siret(self._last))

    @Slot(str)
    def _edited(self, text: str) -> None:
        before = len(_digits(text[: self.cursorPosition()]))
        digits = _digits(text)
        self.setText(format_siret(digits))
        self.setCursorPosition(len(format_siret(digits[:before])))
        if digits != self._last:
            self._last = digits
            self.valueChanged.emit(digits)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Delete in front of a space take the figure behind it."""
        position = self.cursorPosition()
        following = self.text()[position : position + 1]
        if event.key() == Qt.Key.Key_Delete and following.isspace() and not self.hasSelectedText():
            self.setCursorPosition(position + 1)
        super().keyPressEvent(event)
