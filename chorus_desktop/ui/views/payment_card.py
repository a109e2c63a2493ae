"""The card of an invoice's money: due when by law, what came in by whose word, what is left, a way to note it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import payments
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.presenters.payment import PaymentState, payment
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.payment_form import PaymentForm
from chorus_desktop.ui.views.payment_table import PaymentTable
from chorus_desktop.ui.widgets import Card, LinkButton, PlainButton, SectionTitle, StatusBadge, Text
from chorus_desktop.ui.wording import payments as words


class PaymentCard(Card):
    """`changed` says that something was noted or taken back, `failed` carries the fault.

    `opened` asks for the invoice on which the money of a credit note is followed.
    """

    changed = Signal()
    opened = Signal(int)
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
        self.form, self.refund = PaymentForm(theme), PaymentForm(theme, refund=True)
        self.form.noted.connect(self._note)
        self.refund.noted.connect(self._note_refund)
        for form in (self.form, self.refund):
            form.cancelled.connect(self._close_form)
            form.hide()
        self._open = PlainButton(theme, words.NOTE, icon="banknote", name="notePayment")
        self._open.clicked.connect(self._open_form)
        self._give = PlainButton(theme, words.REFUND, icon="undo-2", name="noteRefund")
        self._give.clicked.connect(self._open_refund)
        self._more = LinkButton(theme, words.ONE_MORE, name="notePaymentMore")
        self._more.clicked.connect(self._open_form)
        self._keep = LinkButton(theme, words.KEEP, name="keepAdvance")
        self._keep.clicked.connect(self._keep_advance)
        self._release = LinkButton(theme, words.KEEP_NO_MORE, name="giveUpAdvance")
        self._release.clicked.connect(self._give_up)
        self._see = PlainButton(theme, "", icon="arrow-right", name="seeCredited")
        self._see.clicked.connect(self._see_invoice)
        self.body.addLayout(head)
        self.body.addLayout(self._place)
        self.body.addLayout(self._ways())
        self.body.addWidget(self.form)
        self.body.addWidget(self.refund)
        self.hide()

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        for button in (self._open, self._give, self._keep, self._release, self._more, self._see):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_invoice(self, detail: InvoiceDetail) -> None:
        """Follow this invoice; what is being typed stays as long as it is the same one. Raises StoreFault."""
        state = payment(self._desk, detail)
        if state == self._shown:
            return
        if state is None or self._shown is None or state.invoice_id != self._shown.invoice_id:
            self._hide_forms()
        self._shown = state
        self.setVisible(state is not None)
        if state is not None:
            self._badge.setStatus(*state.badge)
            self._fill(state)
            self._offer()

    def _hide_forms(self) -> None:
        self.form.hide()
        self.refund.hide()

    def _offer(self) -> None:
        state = self._shown
        if state is None:
            return
        back, more = state.refundable > 0, state.unconfirmed > 0
        if not more and not state.one_more:
            self.form.hide()
        if not back:
            self.refund.hide()
        typing = not (self.form.isHidden() and self.refund.isHidden())
        self._open.setText(state.note or words.NOTE)
        self._more.setText(state.one_more)
        self._open.setVisible(more and not back and not typing)
        self._give.setVisible(back and not typing)
        self._keep.setVisible(back and state.advance is None and state.keepable and not typing)
        self._release.setVisible(state.advance is not None and not typing)
        self._more.setVisible(bool(state.one_more) and not typing)
        self._see.setVisible(state.elsewhere is not None)
        if state.elsewhere is not None:
            self._see.setText(words.see_invoice(state.elsewhere[1]))

    def _first_way(self) -> None:
        """The cursor goes where one goes on."""
        ways = (self._open, self._give, self._more)
        way = next((button for button in ways if not button.isHidden()), self._more)
        way.setFocus(Qt.FocusReason.OtherFocusReason)

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
            table = PaymentTable(self._theme, state)
            table.removed.connect(self._undo)
            table.denied.connect(self._deny)
            column.addWidget(table)
        if state.denial is not None:
            column.addWidget(Text(words.DENIED, role="warn", wrap=True, name="denied"))
            undo = LinkButton(self._theme, words.UNDENY, name="undeny")
            undo.clicked.connect(self._take_back_denial)
            column.addWidget(undo, 0, Qt.AlignmentFlag.AlignLeft)
        self._place.addWidget(self._content)
        self._content.show()

    @Slot()
    def _open_form(self) -> None:
        assert self._shown is not None, "a payment is noted of an invoice"
        self.form.begin(self._shown.unconfirmed or None, self._desk.today())
        self._offer()

    @Slot()
    def _open_refund(self) -> None:
        assert self._shown is not None, "money of an invoice is paid back"
        self.refund.begin(self._shown.refundable, self._desk.today())
        self._offer()

    @Slot()
    def _keep_advance(self) -> None:
        assert self._shown is not None, "money of an invoice is kept"
        invoice_id = self._shown.invoice_id
        self._done(lambda: payments.keep_as_advance(self._desk, invoice_id))

    @Slot()
    def _give_up(self) -> None:
        assert self._shown is not None, "money of an invoice is kept"
        advance = self._shown.advance
        if advance is not None:
            self._done(lambda: payments.give_up_advance(self._desk, advance))

    @Slot()
    def _see_invoice(self) -> None:
        if self._shown is not None and self._shown.elsewhere is not None:
            self.opened.emit(self._shown.elsewhere[0])

    @Slot()
    def _close_form(self) -> None:
        self._hide_forms()
        self._offer()
        self._first_way()

    @Slot(object, object, str, str, bool)
    def _note(self, amount: Decimal, day: date, means: str, text: str, beyond: bool) -> None:
        assert self._shown is not None, "a payment is noted of an invoice"
        invoice_id = self._shown.invoice_id
        self._kept(
            self.form,
            lambda: payments.note_payment(self._desk, invoice_id, amount, day, text, means=means, beyond=beyond),
        )

    @Slot(object, object, str, str)
    def _note_refund(self, amount: Decimal, day: date, means: str, text: str) -> None:
        assert self._shown is not None, "money of an invoice is paid back"
        invoice_id = self._shown.invoice_id
        self._kept(self.refund, lambda: payments.note_refund(self._desk, invoice_id, amount, day, text, means=means))

    def _kept(self, form: PaymentForm, act: Callable[[], int]) -> None:
        try:
            act()
        except ChorusError as fault:
            if not form.refuse(fault):
                self.failed.emit(fault)
            return
        self._hide_forms()
        self.changed.emit()
        self._offer()
        self._first_way()

    @Slot()
    def _take_back_denial(self) -> None:
        if self._shown is not None and self._shown.denial is not None:
            self._undo(self._shown.denial)

    @Slot(int)
    def _undo(self, payment_id: int) -> None:
        self._done(lambda: payments.undo_payment(self._desk, payment_id))

    @Slot()
    def _deny(self) -> None:
        assert self._shown is not None, "a transfer is denied of an invoice"
        invoice_id = self._shown.invoice_id
        self._done(lambda: payments.deny_transfer(self._desk, invoice_id))

    def _done(self, act: Callable[[], object]) -> None:
        try:
            act()
        except ChorusError as fault:
            self.failed.emit(fault)
            return
        self.changed.emit()
        self._first_way()
