"""What can be done to a line of the form, by a menu and by keys."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_KEYS = {
    (Qt.Key.Key_Up, _ALT): "up",
    (Qt.Key.Key_Down, _ALT): "down",
    (Qt.Key.Key_R, _CTRL): "discount",
    (Qt.Key.Key_K, _CTRL | Qt.KeyboardModifier.ShiftModifier): "remove",
}


def gesture_of(event: QKeyEvent) -> str:
    """What a key does to the line in which it is pressed: "up", "down", "discount", "remove" or nothing."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _KEYS.get((Qt.Key(event.key()), modifiers), "")


class LineMenu(QMenu):
    """`chosen(gesture)`; the keys beside the entries are told, they work in the fields themselves."""

    chosen = Signal(str)

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"line{place}Menu")
        for text, keys, gesture in (
            (self.tr("&Monter"), "Alt+Up", "up"),
            (self.tr("&Descendre"), "Alt+Down", "down"),
            (self.tr("&Remise sur cette ligne"), "Ctrl+R", "discount"),
            (self.tr("&Supprimer la ligne"), "Ctrl+Shift+K", "remove"),
        ):
            action = QAction(f"{text}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}", self)
            action.setData(gesture)
            self.addAction(action)
        self.triggered.connect(self._triggered)

    @Slot(QAction)
    def _triggered(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
