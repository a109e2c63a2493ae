"""Reads the PDF of a kept draft again, away from the window: its fields then say what in them was read."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.own_pdf import examine, own_siret
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.ui.presenters.own_pdf import OwnPdf
from chorus_desktop.ui.tasks import Done, Pool, Task


class PdfRereading(QObject):
    """`read`: the presenter knows now; of a file that cannot be read any more its fields say nothing."""

    read = Signal()

    def __init__(self, desk: Desk, pdf: OwnPdf, parent: QObject, *, pool: Pool | None = None) -> None:
        super().__init__(parent)
        self._desk, self._pdf = desk, pdf
        self._task = Task(self, pool)
        self._task.ended.connect(self._ended)

    def start(self) -> None:
        """Read what the presenter holds; of XML all is known already."""
        if self._pdf.syntax is None:
            work = partial(examine, self._pdf.content, self._pdf.filename, seller_siret=own_siret(self._desk))
            self._task.start(work)

    def cancel(self) -> None:
        """Another file is shown."""
        self._task.cancel()

    @Slot(object)
    def _ended(self, outcome: object) -> None:
        if not isinstance(outcome, Done) or outcome.value.content != self._pdf.content:
            return
        try:
            self._pdf.remember(outcome.value)
        except StoreFault:
            return  # hints alone are missing; a store that cannot be read is told where the draft is kept
        self.read.emit()
