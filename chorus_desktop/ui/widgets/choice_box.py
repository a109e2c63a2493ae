"""A field to choose one of a few things from a list."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget


class ChoiceBox(QComboBox):
    """A combo box with rows high enough to be hit; the wheel scrolls the page and never changes the choice."""

    def __init__(self, *, name: str = "choiceBox", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setItemDelegate(QStyledItemDelegate(self))  # the default one does not ask the style sheet
        self.setMaxVisibleItems(12)

    def choose(self, data: object) -> None:
        """Show the entry that carries `data`, or none; silent."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self.findData(data))
        self.blockSignals(blocked)

    def minimumSizeHint(self) -> QSize:
        """A few letters, so that one long entry does not widen the whole form."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 88), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest words."""
        self.view().setMinimumWidth(max(self.width(), self.view().sizeHintForColumn(0) + 24))
        super().showPopup()
