"""Keeps what is being typed in answer to the platform, so that it is there after the program was closed."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from chorus_desktop.actions import steps
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError, StoreFault
from chorus_desktop.domain.steps import StepRequest
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.ui.views.step_form import Form

#: Milliseconds without a key after which what is typed is kept.
_PAUSE = 700


class StepDraft(QObject):
    """Of one form, as long as it lives; `failed` carries the fault where it cannot be kept."""

    failed = Signal(object)

    def __init__(self, desk: Desk, invoice_id: int, form: Form) -> None:
        super().__init__(form)
        self._desk, self._invoice_id, self._form = desk, invoice_id, form
        self._kept: tuple[StepRequest | None, tuple[SupportingFile, ...]] = (None, ())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)

    def begin(self) -> None:
        """What the form holds now is known; from now on what is typed is kept."""
        self._kept = self._form.typed()
        self._form.changed.connect(self._pause.start)

    def keep_soon(self) -> None:
        """Keep it within a moment, while the store is being read and cannot be written."""
        self._pause.start()

    @Slot()
    def save(self) -> bool:
        """Keep it now; False where it cannot be kept."""
        self._pause.stop()
        request, files = typed = self._form.typed()
        if typed == self._kept:
            return True
        try:
            steps.keep_draft(self._desk, self._invoice_id, request, files, same_files=files == self._kept[1])
        except StoreFault as fault:
            self.failed.emit(fault)
            return False
        except ChorusError:
            return True  # the invoice asks nothing any more: there is nothing to answer
        self._kept = typed
        return True

    def forget(self) -> None:
        """It was sent: nothing is kept any more."""
        self._pause.stop()
        self._form.changed.disconnect(self._pause.start)
        self._kept = self._form.typed()
