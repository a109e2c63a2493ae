"""The small buttons inside a field: kept in the middle of its height, with the key that does the same."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QToolButton


class SideButtons(QObject):
    """Qt reckons with buttons 18 pixels high, so that one of 24, which a finger meets, would hang three too low."""

    def __init__(self, field: QLineEdit, key: str) -> None:
        """Watch the buttons that the field has now; `key` tells a screen reader what to press instead."""
        super().__init__(field)
        self._field = field
        for button in field.findChildren(QToolButton):
            button.installEventFilter(self)
            button.setAccessibleDescription(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whenever Qt puts a button somewhere, put it in the middle."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and isinstance(watched, QToolButton):
            middle = (self._field.height() - watched.height()) // 2
            if watched.y() != middle:
                watched.move(watched.x(), middle)
        return False
