"""Has the invoices that come again prepared when their day has come, also in a window that is left open."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from chorus_desktop.actions import templates
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError

#: Milliseconds after which it is looked again.
_AGAIN = 60_000


class DueInvoices(QObject):
    """`prepared(count)`: so many drafts were made; `failed(code, params)`: the store took none, it is tried again."""

    prepared = Signal(int)
    failed = Signal(str, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._again = QTimer(self)
        self._again.timeout.connect(self.prepare)
        self._again.start(_AGAIN)

    @Slot()
    def prepare(self) -> None:
        """Look now; over a store that is only read nothing is prepared."""
        if self._desk.store.read_only:
            return
        try:
            count = templates.prepare_due(self._desk)
        except ChorusError as fault:
            self.failed.emit(fault.code, fault.params)
            return
        if count:
            self.prepared.emit(count)

    def stop(self) -> None:
        """Look no more."""
        self._again.stop()
