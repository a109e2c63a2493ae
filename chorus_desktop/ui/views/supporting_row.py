"""One supporting file in its card: name, size, what it is, the way to look at it and the way to take it off."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.store.supporting import JoinedDocument
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import ChoiceBox, ElidedText, Glyph, LinkButton, Text
from chorus_desktop.ui.wording import supporting as words
from chorus_desktop.ui.wording.choices import with_current
from chorus_desktop.ui.wording.typography import set_in_french

_GLYPH = 18


class SupportingRow(QWidget):
    """Emits `opened(position)`, `removed(position)` and `retyped(position, code)`."""

    opened = Signal(int)
    removed = Signal(int)
    retyped = Signal(int, str)

    def __init__(self, theme: Theme, file: JoinedDocument, *, frozen: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("supportingRow")
        self.file = file
        self.position = file.position
        size = words.size(file.size)
        kind = words.type_label(file.type_code)
        self.setAccessibleName(f"{file.name}, {size}, {kind}")
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(Glyph(theme, "paperclip", size=_GLYPH))
        head.addWidget(ElidedText(file.name, role="strong", name="supportingName"), 1)
        head.addWidget(Text(size, role="soft", name="supportingSize"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(head)
        self.open = LinkButton(theme, self.tr("Ouvrir"), icon="external-link", name="openFile")
        self.open.setAccessibleName(set_in_french(self.tr("Ouvrir « {0} »")).format(file.name))
        self.open.clicked.connect(self._look)
        layout.addLayout(self._told(kind) if frozen else self._controls(theme))

    def _told(self, kind: str) -> QHBoxLayout:
        below = Text(kind, role="soft", wrap=True, name="supportingKind")
        below.setIndent(_GLYPH + SPACE.s)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(below, 1)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _controls(self, theme: Theme) -> QHBoxLayout:
        self.type = ChoiceBox(name="supportingType")
        for choice in with_current(words.TYPES, self.file.type_code):
            self.type.addItem(choice.label, choice.key)
        self.type.choose(self.file.type_code)
        self.type.setAccessibleName(set_in_french(self.tr("Type de « {0} »")).format(self.file.name))
        self.type.activated.connect(self._chosen)
        self.remove = LinkButton(theme, self.tr("Retirer"), icon="trash-2", name="removeFile")
        self.remove.setAccessibleName(set_in_french(self.tr("Retirer « {0} »")).format(self.file.name))
        self.remove.clicked.connect(self._take_off)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(self.type, 1)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Look at the file."""
        event.accept()
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens too, where the keyboard is on what opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.open.hasFocus():
            self._look()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _look(self) -> None:
        self.opened.emit(self.position)

    @Slot(int)
    def _chosen(self, _index: int) -> None:
        self.retyped.emit(self.position, self.type.currentData())

    @Slot()
    def _take_off(self) -> None:
        self.removed.emit(self.position)
