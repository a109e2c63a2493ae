"""Beside the strong button of a draft: issue it and give it to the accountant in one gesture, with its file."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from chorus_desktop.actions import handover
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import Issued
from chorus_desktop.domain.errors import ChorusError, UserFault
from chorus_desktop.ui.dialogs.file_choice import ask_folder
from chorus_desktop.ui.presenters.editing import Editing
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import IconButton
from chorus_desktop.ui.wording import handover as words


class DraftHandover(QObject):
    """`given(invoice, outcome)`: what to do with the file, or the fault of writing it. `refused`: it may not leave yet.

    `failed` carries why it cannot be given away; then nothing was numbered.
    """

    given = Signal(int, object)
    refused = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, theme: Theme, draft: Editing, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._draft, self._page = desk, draft, page
        self.button = IconButton(theme, "chevron-down", words.OTHERWISE, name="sendOtherwise")
        self.button.clicked.connect(self._open)
        self.menu = QMenu(page)
        self.menu.setObjectName("sendOtherwiseMenu")
        self.menu.addAction(words.HAND_OVER).triggered.connect(self._ask)

    @Slot()
    def _open(self) -> None:
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    @Slot()
    def _ask(self) -> None:
        """Where its file goes, once nothing stands in the way: nothing is given away before that is said."""
        if not self._page.may_send():  # type: ignore[attr-defined]
            return
        if not self._draft.may_leave():
            self.refused.emit()
            return
        ask_folder(self._page, words.CHOOSE_FOLDER, self.give, name="handoverFolder")

    @Slot(str)
    def give(self, folder: str) -> None:
        """Issue it and give it away, so that it can never leave from here; then write its file into the folder."""
        try:
            answer = self._draft.send(hand_over=True)
        except UserFault as fault:
            self.failed.emit(fault)
            return
        if not isinstance(answer, Issued):
            self.refused.emit()
            return
        outcome: str | ChorusError
        try:
            outcome = words.done(handover.write_file(self._desk, answer.invoice_id, Path(folder)).name)
        except ChorusError as fault:
            outcome = fault
        self.given.emit(answer.invoice_id, outcome)
