"""The question before several drafts are sent, their sending one after the other, and what came of it."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from chorus_desktop.actions import selection
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import Issued
from chorus_desktop.actions.selection import Held, Sending
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.problems import blocking
from chorus_desktop.store.queries import InvoiceRow
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import Banner, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import selection as words

#: So many of those that stay are named.
_NAMED = 6


class SendDraftsDialog(FittedDialog):
    """Sends in the order of the list, one at each turn of the event loop; may be stopped after any of them.

    `sent` carries the id and the number of everything that was issued, when all is done.
    """

    sent = Signal(object)

    def __init__(self, desk: Desk, theme: Theme, sending: Sending, *, online: bool, parent: QWidget) -> None:
        super().__init__(self.tr("Envoyer des factures"), name="sendDraftsDialog", width=560, parent=parent)
        self._desk, self._online = desk, online
        self._waiting: list[InvoiceRow] = list(sending.ready)
        self._every = len(sending.ready)
        self._held: list[Held] = list(sending.held)
        self._issued: list[Issued] = []
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._send_next)
        self._title = Text(words.sending_title(self._every), role="section", wrap=True, name="sendTitle")
        self._told = Text(words.sending(sending.ready, online=online), wrap=True, name="sendTold")
        self._told.setVisible(self._every > 0)
        self._stays = Text("", role="soft", wrap=True, name="sendStays")
        self._banner = Banner(theme, "bad", "", name="sendBanner")
        self._banner.hide()
        self._bar = QProgressBar()
        self._bar.setObjectName("sendProgress")
        self._bar.setAccessibleName(self.tr("Avancement"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, max(1, self._every))
        self._bar.hide()
        self._close = PlainButton(theme, self.tr("&Annuler") if self._every else self.tr("&Fermer"), name="sendClose")
        self._go = StrongButton(theme, words.go(self._every), icon="send", name="sendGo")
        self._go.clicked.connect(self._begin)
        self.frame((self._title, self._told, self._stays, self._banner, self._bar), self._close, self._go)
        self._go.setVisible(self._every > 0)
        self._show_held()

    def _show_held(self) -> None:
        lines = [words.held(one) for one in self._held[:_NAMED]]
        if len(self._held) > _NAMED:
            lines.append("…")
        self._stays.setText("\n".join([words.held_title(len(self._held)), *(f"• {line}" for line in lines)]))
        self._stays.setVisible(bool(self._held))
        self.fit()

    @Slot()
    def _begin(self) -> None:
        self._go.hide()
        self._bar.show()
        self._close.setText(self.tr("A&rrêter"))
        self._turn.start()

    @Slot()
    def _send_next(self) -> None:
        if not self._waiting:
            self._end()
            return
        row = self._waiting.pop(0)
        try:
            answer = selection.send(self._desk, row.id)
        except ChorusError as fault:
            self._banner.setContent("bad", errors.sentence(fault.code, fault.params))
            self._banner.show()
            self._end()
            return
        if isinstance(answer, Issued):
            self._issued.append(answer)
        else:
            self._held.append(Held(row=row, problem=blocking(answer.problems)[0]))
        self._bar.setValue(self._every - len(self._waiting))
        self._title.setText(words.sent_so_far(self._every - len(self._waiting), self._every))

    def _end(self) -> None:
        self._turn.stop()
        self._bar.hide()
        self._told.hide()
        self._title.setText(words.sent([issued.number for issued in self._issued], online=self._online))
        self._close.setText(self.tr("&Fermer"))
        self._close.setFocus()
        self._show_held()
        self.sent.emit(tuple((issued.invoice_id, issued.number) for issued in self._issued))
        if not self._held and self._banner.isHidden():
            self.accept()

    def reject(self) -> None:
        """Stop after what has been sent, then say so; close where nothing runs."""
        if self._turn.isActive():
            self._waiting.clear()
            self._end()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As the button does."""
        if self._turn.isActive():
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)
