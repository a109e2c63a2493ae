"""What a dropped file asks to be opened in its place: another firm of this user, or an invoice that is here already."""

from PySide6.QtCore import QObject, Signal

from chorus_desktop.actions import handover
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.whose import Whose
from chorus_desktop.ui.departure import Visit
from chorus_desktop.ui.views.own_pdf_drop import DropZone
from chorus_desktop.ui.wording import handover as handover_words
from chorus_desktop.ui.wording import own_pdf as words


class Elsewhere(QObject):
    """Says it on the drop zone; `visit_requested` carries a Visit, `invoice_requested` an id, once it is wanted."""

    visit_requested = Signal(object)
    invoice_requested = Signal(int)

    def __init__(self, desk: Desk, zone: DropZone, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._zone = desk, zone
        self._visit: Visit | None = None
        self._invoice: int | None = None

    def forget(self) -> None:
        """Another file is waited for."""
        self._visit = self._invoice = None

    def offers(self, file: Whose) -> bool:
        """Whether the file is shown elsewhere, and nothing is kept of it here.

        Raises UserFault("handover_other_firm"), StoreFault.
        """
        if file.elsewhere is not None:
            self._visit = Visit(profile=file.elsewhere.profile, file=file.path)
            self._zone.show_offer(words.of_another_firm(file.elsewhere.name), words.OPEN_THERE)
            return True
        given = file.examined.handover
        self._invoice = handover.is_here(self._desk, file.examined)
        if given is None or self._invoice is None:
            return False
        self._zone.show_offer(handover_words.here_already(given.invoice.number), handover_words.OPEN_HERE)
        return True

    def go(self) -> bool:
        """Ask for what was offered; False where nothing was."""
        if self._visit is not None:
            self.visit_requested.emit(self._visit)
        elif self._invoice is not None:
            self.invoice_requested.emit(self._invoice)
        return self._visit is not None or self._invoice is not None
