"""The platform's certificate of deposit: asked for with a click, written where the user wants it once it is here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.events import CertificateBrought, EngineFailed
from chorus_desktop.durable_files import write_durably
from chorus_desktop.ui.dialogs.file_choice import ask_where
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import PlainButton
from chorus_desktop.ui.wording import certificate as words
from chorus_desktop.ui.wording import errors


class CertificateButton(PlainButton):
    """Only for an invoice that the platform has. `told` carries what became of the wish, and its tone."""

    told = Signal(str, str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.CERTIFICATE, icon="download", name="certificate", parent=parent)
        self._desk = desk
        self._platform_id: int | None = None
        self._asked: int | None = None
        self._number, self._target = "", ""
        self.clicked.connect(self._choose)

    def show_for(self, platform_id: int | None, number: str) -> None:
        """Offer it for this invoice; what was asked for another one is awaited no more."""
        if platform_id != self._platform_id:
            self._platform_id, self._target = platform_id, ""
            self.setEnabled(True)
        self._number = number
        self.setVisible(platform_id is not None)

    @Slot()
    def _choose(self) -> None:
        self._asked = self._platform_id
        file = words.file_name(self._number)
        ask_where(self, words.CHOOSE_FILE, file, self.fetch, name="certificateDialog", kinds=["PDF (*.pdf)"])

    @Slot(str)
    def fetch(self, path: str) -> None:
        """Ask the platform for that of the invoice for which this place was asked; written there when it comes."""
        if self._asked is None:
            return
        self._target = path
        self.setEnabled(False)
        self.told.emit(words.ASKED, "soft")
        self._desk.commands.fetch_certificate(self._asked)

    def hear(self, event: object) -> None:
        """What the engine tells: the certificate that was asked for, why there is none, or that none comes any more."""
        if isinstance(event, EngineFailed) and self._target:
            self._target = ""
            self.setEnabled(True)
            self.told.emit(words.failed(event.code), "bad")
            return
        if not isinstance(event, CertificateBrought) or event.platform_id != self._asked or not self._target:
            return
        target, self._target = self._target, ""
        self.setEnabled(True)
        if event.code:
            self.told.emit(words.failed(event.code), "bad")
            return
        try:
            write_durably(Path(target), event.content)
        except OSError as fault:
            params = {"path": target, "detail": fault.strerror or ""}
            self.told.emit(errors.sentence("file_unwritable", params), "bad")
        else:
            self.told.emit(words.written(target), "good")
