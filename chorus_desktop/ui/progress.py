"""How far slow work is, carried from its thread to the window, and the wish to stop it carried back."""

from threading import Event

from PySide6.QtCore import QObject, Signal


class Progress(QObject):
    """`counted` carries what is done and of how much; `stop` is set to end the work."""

    counted = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stop = Event()

    def watch(self, done: int, every: int) -> bool:
        """What the work asks after each step: False where it is to stop."""
        if self.stop.is_set():
            return False
        self.counted.emit(done, every)
        return True
