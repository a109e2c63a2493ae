"""The sums of an invoice's money: what is asked, each payment with a way to take it back, what is left."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from chorus_desktop.ui.presenters.money_line import MoneyLine
from chorus_desktop.ui.presenters.payment import PaymentState
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Divider, LinkButton, Text
from chorus_desktop.ui.wording import payments as words

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PaymentTable(QWidget):
    """`removed` carries the id of what was noted by mistake, `denied` says that the transfer told of did not come."""

    removed = Signal(int)
    denied = Signal()

    def __init__(self, theme: Theme, state: PaymentState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "none")
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.m)
        self._grid.setVerticalSpacing(SPACE.s)
        self._grid.setColumnStretch(1, 1)
        self._sum(state.asked_label or words.ASKED, state.asked, "askedAmount")
        if state.credited:
            self._sum(words.CREDITED, state.credited, "creditedAmount")
        if state.retained:
            self._sum(words.RETAINED, state.retained, "retainedAmount")
        for line in state.lines:
            self._payment(line)
        self._grid.addWidget(Divider(), self._grid.rowCount(), 0, 1, 4 if state.lines else 3)
        self._sum(state.left_label, state.left, "leftAmount", strong=True)

    def _sum(self, label: str, amount: str, name: str, *, strong: bool = False) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(Text(label, role="strong" if strong else "body", wrap=True), row, 0, 1, 2)
        figure = Text(amount, role="strong" if strong else "body", name=name)
        figure.setAccessibleName(f"{label}, {amount}")
        self._grid.addWidget(figure, row, 2, _RIGHT)

    def _payment(self, line: MoneyLine) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(Text(line.day, name="paymentDate"), row, 0)
        self._grid.addWidget(Text(line.said, role="soft", wrap=True, name="paymentSaid"), row, 1)
        self._grid.addWidget(Text(line.amount, name="paymentReceived"), row, 2, _RIGHT)
        noted = line.payment_id is not None
        act = LinkButton(self._theme, line.action, name="removePayment" if noted else "denyTransfer")
        act.setAccessibleName(line.action_name)
        act.setProperty("payment", line.payment_id or 0)
        act.clicked.connect(self._remove if noted else self.denied)
        self._grid.addWidget(act, row, 3, _RIGHT)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(int(self.sender().property("payment")))
