"""What the list does with the chosen invoices; what can be taken back is told with "Annuler"."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from chorus_desktop.actions import drafts, selection
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.selection import Choice
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import Toast
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import selection as words

#: So many are acted upon at once at most; more are a slip of the keyboard, or an export.
MOST = 500
NOTHING = selection.sort_out(())


class _Undo(Enum):
    """What takes the last act back."""

    RESTORE = auto()
    DISCARD = auto()


class ListActs(QObject):
    """Works on `choice`, which the page keeps up to date. `changed` carries the ids to be chosen afterwards."""

    changed = Signal(object)
    edit = Signal(int, str)

    def __init__(self, desk: Desk, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._theme, self._page = desk, theme, page
        self._undo: tuple[_Undo, tuple[int, ...]] = (_Undo.RESTORE, ())
        self.choice: Choice = NOTHING
        self.online = False
        self.toast = Toast(theme, page, name="listToast")
        self.toast.undoRequested.connect(self._take_back)

    def offer_in(self, menu: QMenu) -> None:
        """Add what may be done with the choice to a menu."""
        choice = self.choice
        menu.addSeparator()
        for possible, text, act in (
            (choice.sendable, words.send(len(choice.sendable) + len(choice.own_pdfs)), self.send),
            (choice.creditable, words.credit(len(choice.creditable)), self.credit),
            (choice.restorable, words.restore(len(choice.restorable)), self.restore),
            (choice.discardable, words.discard(len(choice.discardable)), self.discard),
        ):
            if possible:
                menu.addAction(text).triggered.connect(act)

    @Slot()
    def discard(self) -> None:
        """Put the chosen drafts into the bin."""
        self._bin([row.id for row in self.choice.discardable])

    def _bin(self, ids: list[int]) -> None:
        if not ids:
            return
        try:
            gone = selection.discard(self._desk, ids)
        except ChorusError as fault:
            self._tell_fault(fault)
            return
        self._tell(words.discarded(len(gone)), _Undo.RESTORE, gone, chosen=())

    @Slot()
    def restore(self) -> None:
        """Take the chosen drafts out of the bin."""
        try:
            back = selection.restore(self._desk, [row.id for row in self.choice.restorable])
        except ChorusError as fault:
            self._tell_fault(fault)
            return
        if back:
            self._tell(words.restored(len(back)), _Undo.DISCARD, back, chosen=())

    @Slot()
    def credit(self) -> None:
        """Prepare credit notes; a single one is opened at once."""
        try:
            made = selection.credit_each(self._desk, self.choice)
        except ChorusError as fault:
            self._tell_fault(fault)
            return
        if len(self.choice.creditable) == 1 and made.drafts:
            self.edit.emit(made.drafts[0], "form")
            return
        told = words.credited(len(made.drafts), made.already)
        if told:
            self._tell(told, _Undo.DISCARD, made.drafts, chosen=made.drafts)

    def duplicate(self, invoice_id: int) -> None:
        """Make a draft of an invoice, and open it."""
        try:
            draft = drafts.duplicate(self._desk, invoice_id)
        except ChorusError as fault:
            self._tell_fault(fault)
            return
        self.edit.emit(draft, "form")

    @Slot()
    def send(self) -> None:
        """Ask, then send the chosen drafts that are ready."""
        from chorus_desktop.ui.dialogs.send_drafts import SendDraftsDialog

        if not self.choice.sendable and not self.choice.own_pdfs:
            return
        try:
            sending = selection.plan_sending(self._desk, self.choice)
        except ChorusError as fault:
            self._tell_fault(fault)
            return
        dialog = SendDraftsDialog(self._desk, self._theme, sending, online=self.online, parent=self._page)
        dialog.sent.connect(self._sent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _sent(self, issued: tuple[tuple[int, str], ...]) -> None:
        if issued:
            self.toast.showMessage(words.sent([number for _, number in issued], online=self.online))
        self.changed.emit([invoice_id for invoice_id, _ in issued])

    @Slot()
    def _take_back(self) -> None:
        way, ids = self._undo
        act = selection.restore if way is _Undo.RESTORE else selection.discard
        try:
            done = act(self._desk, ids)
        except ChorusError as fault:
            self._tell_fault(fault)
            return
        self.changed.emit(list(done) if way is _Undo.RESTORE else [])

    def _tell(self, text: str, way: _Undo, ids: tuple[int, ...], *, chosen: tuple[int, ...]) -> None:
        self._undo = (way, ids)
        self.toast.showMessage(text, undo=bool(ids))
        self.changed.emit(list(chosen))

    def _tell_fault(self, fault: ChorusError) -> None:
        self.toast.showMessage(errors.sentence(fault.code, fault.params))
