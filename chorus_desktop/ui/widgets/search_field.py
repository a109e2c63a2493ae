"""A search field that waits until the typing pauses."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets.side_buttons import SideButtons

#: Milliseconds without a key before the search starts.
PAUSE = 200


class SearchField(QLineEdit):
    """Says what is searched for after a pause, at once on Enter."""

    searched = Signal(str)

    def __init__(
        self,
        theme: Theme,
        placeholder: str,
        *,
        label: str = "",
        name: str = "searchField",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(label or placeholder)
        self.setClearButtonEnabled(True)
        self._theme = theme
        self._said = ""
        self._glass = QAction(self)
        self._glass.setEnabled(False)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._say)
        self.textChanged.connect(self._typed)
        self.returnPressed.connect(self._say)
        SideButtons(self, self.tr("Échap dans le champ"))
        self._tint()
        theme.changed.connect(self._tint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what is searched for, as the cross at the right does."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._say()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _typed(self, _text: str) -> None:
        self._pause.start()

    @Slot()
    def _say(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._said:
            self._said = text
            self.searched.emit(text)

    @Slot()
    def _tint(self) -> None:
        self._glass.setIcon(self._theme.icon("search", "soft"))
