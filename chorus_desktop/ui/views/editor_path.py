"""The way the keyboard goes through the form: Tab from control to control, Enter from field to field to its end."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget


class TabPath:
    """Sets the order of Tab anew only where it changed: a form may have thousands of controls."""

    def __init__(self) -> None:
        self.chain: list[QWidget] = []
        self._steps: set[tuple[int, int]] = set()

    def follow(self, chain: list[QWidget]) -> list[QWidget]:
        """Go this way from now on; gives the controls that are new."""
        if chain == self.chain:
            return []
        known = {id(control) for control in self.chain}
        steps: set[tuple[int, int]] = set()
        for before, after in pairwise(chain):
            step = id(before), id(after)
            steps.add(step)
            if step not in self._steps:
                QWidget.setTabOrder(before, after)
        self.chain, self._steps = chain, steps
        return [control for control in chain if id(control) not in known]


class EnterPath(QObject):
    """Enter leaves a field for the next one that is seen. `ended`: it was the last."""

    ended = Signal()

    def __init__(self, fields: Sequence[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._fields = [field for field in fields if not isinstance(field, QAbstractButton)]
        for field in self._fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter that a list below the field takes does not come by here: it chooses, and the cursor stays."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            edit = watched.lineEdit() if isinstance(watched, QComboBox) else watched
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                if isinstance(edit, QLineEdit):
                    edit.returnPressed.emit()
                self._go_on(watched)
                return True
        return super().eventFilter(watched, event)

    def _go_on(self, left: QObject) -> None:
        at = next(at for at, field in enumerate(self._fields) if field is left)
        for field in self._fields[at + 1 :]:
            if field.isVisible():
                go_to(field)
                return
        self.ended.emit()


def go_to(field: QWidget) -> None:
    """Put the cursor there as Tab does, with what stands there marked."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
