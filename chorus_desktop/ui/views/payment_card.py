"""The card of an invoice's money: due when by law, what came in by whose word, what is left, a way to note it."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import payments
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.presenters.payment import MoneyLine, PaymentState, payment
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.payment_form import PaymentForm
from chorus_desktop.ui.widgets import Card, Divider, LinkButton, PlainButton, SectionTitle, StatusBadge, Text
from chorus_desktop.ui.wording import payments as words

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PaymentCard(Card):
    """`changed` says that something was noted or taken back, `failed` carries the fault."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name="paymentCard", parent=parent)
        self._desk, self._theme = desk, theme
        self._shown: PaymentState | None = None
        self._content: QWidget | None = None
        self.setAccessibleName(words.TITLE)
        self._badge = StatusBadge(theme, "neutral", "", name="paymentBadge")
        head = QHBoxLayout()
        head.addWidget(SectionTitle(words.TITLE, name="paymentTitle"), 1)
        head.addWidget(self._badge)
        self._place = QVBoxLayout()
        self.form = PaymentForm(theme)
        self.form.noted.connect(self._note)
        self.form.cancelled.connect(self._close_form)
        self.form.hide()
        self._open = PlainButton(theme, words.NOTE, icon="banknote", name="notePayment")
        self._open.clicked.connect(self._open_form)
        self.body.addLayout(head)
        self.body.addLayout(self._place)
        self.body.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.form)
        self.hide()

    def show_invoice(self, detail: InvoiceDetail) -> None:
        """Follow this invoice; what is being typed stays as long as it is the same one. Raises StoreFault."""
        state = payment(self._desk, detail)
        if state == self._shown:
            return
        if state is None or self._shown is None or state.invoice_id != self._shown.invoice_id:
            self.form.hide()
        self._shown = state
        self.setVisible(state is not None)
        if state is not None:
            self._badge.setStatus(*state.badge)
            self._fill(state)
            self._offer()

    def _offer(self) -> None:
        open_already = not self.form.isHidden()
        more = self._shown is not None and self._shown.unconfirmed > 0
        self._open.setVisible(more and not open_already)
        if self._shown is not None:
            self._open.setText(self._shown.note or words.NOTE)
        if not more:
            self.form.hide()

    def _fill(self, state: PaymentState) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        self._content.setProperty("ground", "none")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        if state.title:
            column.addWidget(Text(state.title, role="strong", wrap=True, name="payBy"))
        for sentence in state.sentences:
            column.addWidget(Text(sentence, role="soft", wrap=True, name="paymentSentence"))
        if state.asked:
            column.addSpacing(SPACE.xs)
            column.addLayout(self._table(state))
        if state.denial is not None:
            column.addWidget(Text(words.DENIED, role="warn", wrap=True, name="denied"))
            undo = LinkButton(self._theme, words.UNDENY, name="undeny")
            undo.clicked.connect(self._take_back_denial)
            column.addWidget(undo, 0, Qt.AlignmentFlag.AlignLeft)
        self._place.addWidget(self._content)
        self._content.show()

    def _table(self, state: PaymentState) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(1, 1)
        self._sum(grid, words.ASKED, state.asked, "askedAmount")
        if state.credited:
            self._sum(grid, words.CREDITED, state.credited, "creditedAmount")
        if state.retained:
            self._sum(grid, words.RETAINED, state.retained, "retainedAmount")
        for line in state.lines:
            self._payment(grid, line)
        grid.addWidget(Divider(), grid.rowCount(), 0, 1, 4 if state.lines else 3)
        self._sum(grid, state.left_label, state.left, "leftAmount", strong=True)
        return grid

    def _sum(self, grid: QGridLayout, label: str, amount: str, name: str, *, strong: bool = False) -> None:
        row = grid.rowCount()
        grid.addWidget(Text(label, role="strong" if strong else "body", wrap=True), row, 0, 1, 2)
        figure = Text(amount, role="strong" if strong else "body", name=name)
        figure.setAccessibleName(f"{label}, {amount}")
        grid.addWidget(figure, row, 2, _RIGHT)

    def _payment(self, grid: QGridLayout, line: MoneyLine) -> None:
        row = grid.rowCount()
        grid.addWidget(Text(line.day, name="paymentDate"), row, 0)
        grid.addWidget(Text(line.said, role="soft", wrap=True, name="paymentSaid"), row, 1)
        grid.addWidget(Text(line.amount, name="paymentReceived"), row, 2, _RIGHT)
        noted = line.payment_id is not None
        act = LinkButton(self._theme, line.action, name="removePayment" if noted else "denyTransfer")
        act.setAccessibleName(line.action_name)
        act.setProperty("payment", line.payment_id or 0)
        act.clicked.connect(self._take_back if noted else self._deny)
        grid.addWidget(act, row, 3, _RIGHT)

    @Slot()
    def _open_form(self) -> None:
        assert self._shown is not None, "a payment is noted of an invoice"
        self.form.begin(self._shown.unconfirmed, self._desk.today())
        self._offer()

    @Slot()
    def _close_form(self) -> None:
        self.form.hide()
        self._offer()
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, object, str, str)
    def _note(self, amount: Decimal, day: date, means: str, text: str) -> None:
        assert self._shown is not None, "a payment is noted of an invoice"
        try:
            payments.note_payment(self._desk, self._shown.invoice_id, amount, day, text, means=means)
        except ChorusError as fault:
            if not self.form.refuse(fault):
                self.failed.emit(fault)
            return
        self._close_form()
        self.changed.emit()

    @Slot()
    def _take_back(self) -> None:
        self._undo(int(self.sender().property("payment")))

    @Slot()
    def _take_back_denial(self) -> None:
        if self._shown is not None and self._shown.denial is not None:
            self._undo(self._shown.denial)

    def _undo(self, payment_id: int) -> None:
        try:
            payments.undo_payment(self._desk, payment_id)
        except ChorusError as fault:
            self.failed.emit(fault)
            return
        self.changed.emit()
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _deny(self) -> None:
        assert self._shown is not None, "a transfer is denied of an invoice"
        try:
            payments.deny_transfer(self._desk, self._shown.invoice_id)
        except ChorusError as fault:
            self.failed.emit(fault)
            return
        self.changed.emit()
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)
