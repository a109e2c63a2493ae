"""Has the catalogue learn from what was issued, a little at a time, so that nobody waits for it."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from chorus_desktop.actions import catalogue
from chorus_desktop.actions.desk import Desk


class Learning(QObject):
    """`learn` takes in the first part at once and the others between two events; `learnt` after the last of those."""

    learnt = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._go_on)

    def learn(self) -> None:
        """Learn what is new."""
        if catalogue.learn(self._desk):
            self._turn.start(0)

    @Slot()
    def _go_on(self) -> None:
        if catalogue.learn(self._desk):
            self._turn.start(0)
        else:
            self.learnt.emit()
