"""How long the window takes until it can be seen; the measure of `make bench`."""

import json
import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

#: The moment, in seconds of the epoch, at which whoever measures started this process.
STARTED_AT = "CHORUS_STARTED_AT"


class FirstPaint(QObject):
    """Tells once when a widget has been painted for the first time."""

    painted = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint event to be over."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.painted.emit)
        return False


def time_first_paint(application: QApplication, window: QWidget) -> int:
    """Show the window, print one JSON line with the seconds from the start of the process to its first paint, quit."""
    paint = FirstPaint(window)
    window.installEventFilter(paint)
    paint.painted.connect(application.quit)
    window.show()
    code = application.exec()
    seconds = time.time() - float(os.environ.get(STARTED_AT) or "nan")
    sys.stdout.write(json.dumps({"seconds_to_first_paint": round(seconds, 4)}) + "\n")
    sys.stdout.flush()
    return code
