"""The reference of a window ready for work: a QMainWindow with an empty table that tells when it was painted."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView


class BareTable(QTableView):
    """Writes one line and ends the program after its first paint event."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """See Qt."""
        super().paintEvent(event)
        QTimer.singleShot(0, self, self.tell)

    def tell(self) -> None:
        """Say that the window stands."""
        print("{}", flush=True)
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = QMainWindow()
    table = BareTable()
    table.setModel(QStandardItemModel(0, 6))
    window.setCentralWidget(table)
    window.resize(1200, 800)
    window.show()
    sys.exit(application.exec())
