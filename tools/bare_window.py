"""The reference of the start-up measurement: an empty QMainWindow that tells when it was first painted."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class BareWindow(QMainWindow):
    """Writes one line and ends the program after its first paint event."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """See Qt."""
        super().paintEvent(event)
        QTimer.singleShot(0, self, self.tell)

    def tell(self) -> None:
        """Say that the window stands."""
        print("{}", flush=True)
        self.close()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = BareWindow()
    window.resize(1200, 800)
    window.show()
    sys.exit(application.exec())
