"""The card on the page of an invoice with which it is given to the accountant, taken back, or noted as sent."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from chorus_desktop.actions import handover
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.dialogs.file_choice import ask_where
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Card, FieldBox, PlainButton, SectionTitle, StrongButton, Text
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import handover as words


class HandoverCard(Card):
    """`settled` carries what was done, `failed` the fault, `redone` the draft that an invoice is again."""

    settled = Signal(str)
    failed = Signal(object)
    redone = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name="handoverCard", parent=parent)
        self._desk, self._theme = desk, theme
        self._detail: InvoiceDetail | None = None
        self.setAccessibleName(words.TITLE)
        self._title = SectionTitle(words.TITLE, name="handoverTitle")
        self._about = Text("", wrap=True, name="handoverAbout")
        self.body.addWidget(self._title)
        self.body.addWidget(self._about)
        self._give = self._button(words.HAND_OVER, "handOver", self._choose, icon="user-round")
        self._save = self._button(words.SAVE_FILE, "saveHandover", self._choose, icon="download")
        self._sent = self._button(words.SENT, "openSentByOther", self._ask_sent)
        self._back = self._button(words.TAKE_BACK, "openTakeBack", self._ask_back)
        self.body.addLayout(_row(self._give, self._save))
        self.body.addLayout(_row(self._sent, self._back))
        self._number = QLineEdit()
        self._number.setObjectName("fluxNumber")
        self._number.returnPressed.connect(self._note_sent)
        self._box = FieldBox(theme, words.NUMBER, self._number, hint=words.NUMBER_HINT)
        self._sending = self._question(words.ABOUT_SENT, words.NOTE_SENT, "noteSentByOther", self._note_sent, self._box)
        self._taking = self._question(words.ABOUT_BACK, words.CONFIRM_BACK, "takeBack", self._take_back)
        self.hide()

    def _button(self, label: str, name: str, slot: object, *, icon: str = "") -> PlainButton:
        button = PlainButton(self._theme, label, icon=icon, name=name)
        button.clicked.connect(slot)
        return button

    def _question(self, about: str, label: str, name: str, slot: object, *fields: QWidget) -> QWidget:
        """What is asked before something is done, with a way back."""
        asked = QWidget()
        asked.setProperty("ground", "none")
        column = QVBoxLayout(asked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(Text(about, wrap=True, name=f"{name}About"))
        for field in fields:
            column.addWidget(field)
        yes = StrongButton(self._theme, label, icon="check", name=name)
        yes.clicked.connect(slot)
        column.addLayout(_row(yes, self._button(words.AWAY, f"{name}Away", self._close)))
        self.body.addWidget(asked)
        asked.hide()
        return asked

    def show_invoice(self, detail: InvoiceDetail) -> None:
        """Follow this invoice; a question that is being asked stays as long as it is the same one."""
        same = self._detail is not None and self._detail.row.id == detail.row.id
        self._detail = detail
        state = detail.row.submission_state if detail.row.state == "issued" else None
        waits = state is SubmissionState.QUEUED and detail.submission is not None and detail.submission.resends == 0
        given = state is SubmissionState.HANDED_OVER
        self.setVisible(waits or given)
        self._title.setVisible(given)
        if given and detail.submission is not None and detail.submission.decided_at is not None:
            self._about.setText(words.since(detail.submission.decided_at, self._desk.now().astimezone()))
        else:
            self._about.setText(words.ABOUT)
        if not (same and given):
            self._hide_questions()
        self._offer()

    def _offer(self) -> None:
        given = not self._title.isHidden()
        asking = not (self._sending.isHidden() and self._taking.isHidden())
        self._give.setVisible(not given)
        for button in (self._save, self._sent, self._back):
            button.setVisible(given and not asking)

    def _hide_questions(self) -> None:
        self._sending.hide()
        self._taking.hide()

    @Slot()
    def _close(self) -> None:
        self._hide_questions()
        self._offer()
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_sent(self) -> None:
        self._number.clear()
        self._box.setProblem(None)
        self._sending.show()
        self._offer()
        self._number.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _ask_back(self) -> None:
        self._taking.show()
        self._offer()

    @Slot()
    def _choose(self) -> None:
        """Where the file goes; nothing is given away before that is said."""
        if self._detail is None:
            return
        file = handover.file_name(self._detail.row.number)
        ask_where(self, words.CHOOSE_FILE, file, self.give, name="handoverDialog", kinds=["ZIP (*.zip)"])

    @Slot(str)
    def give(self, path: str) -> None:
        """Give it away where it is still here, first, so that it can leave from here no more; then write its file."""
        if self._detail is None:
            return
        invoice_id = self._detail.row.id
        try:
            given = self._detail.row.submission_state is SubmissionState.HANDED_OVER
            if not given and not handover.hand_over(self._desk, invoice_id):
                self.settled.emit(words.TOO_LATE)
                return
            handover.write_to(self._desk, invoice_id, Path(path))
        except ChorusError as fault:
            self.failed.emit(fault)
        else:
            self.settled.emit(words.done(Path(path).name))

    @Slot()
    def _note_sent(self) -> None:
        if self._detail is None:
            return
        try:
            handover.note_sent(self._desk, self._detail.row.id, self._number.text())
        except ChorusError as fault:
            if fault.params.get("field") == "flux_number":
                self._box.setProblem(errors.sentence(fault.code, fault.params))
                self._number.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.failed.emit(fault)
            return
        self.settled.emit(words.NOTED_SENT)

    @Slot()
    def _take_back(self) -> None:
        if self._detail is None:
            return
        invoice_id = self._detail.row.id
        try:
            handover.take_back(self._desk, invoice_id)
        except ChorusError as fault:
            self.failed.emit(fault)
            return
        self.redone.emit(invoice_id)


def _row(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE.m)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
