"""The form that notes a payment: how much, when, how; each fault stands at its field."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from chorus_desktop.domain.errors import ChorusError, UserFault
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import ChoiceBox, DateEdit, FieldBox, MoneyEdit, PlainButton, StrongButton
from chorus_desktop.ui.wording import choices, errors

_ANY_DAY = date(2026, 1, 1)


class PaymentForm(QWidget):
    """`noted` carries amount, day, means and remark; `cancelled` asks to close."""

    noted = Signal(object, object, str, str)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paymentForm")
        self.amount = MoneyEdit(euro=True, name="paymentAmount")
        self.day = DateEdit(theme, today=_ANY_DAY, name="paymentDay")
        self.means = ChoiceBox(name="paymentMeans")
        for choice in choices.PAYMENT_MEANS:
            self.means.addItem(choice.label, choice.key)
        self.remark = QLineEdit()
        self.remark.setObjectName("paymentRemark")
        self._boxes = {
            "amount": FieldBox(theme, self.tr("Montant reçu"), self.amount),
            "on": FieldBox(theme, self.tr("Arrivé le"), self.day),
            "means": FieldBox(theme, self.tr("Moyen"), self.means),
            "text": FieldBox(theme, self.tr("Remarque, si utile"), self.remark),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.m)
        for rank, box in enumerate(self._boxes.values()):
            grid.addWidget(box, rank // 2, rank % 2)
            grid.setColumnStretch(rank % 2, 1)
        self.keep = StrongButton(theme, self.tr("Noter ce &paiement"), icon="check", name="keepPayment")
        self.keep.clicked.connect(self._keep)
        away = PlainButton(theme, self.tr("Annuler"), name="cancelPayment")
        away.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self.keep)
        buttons.addWidget(away)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addLayout(grid)
        layout.addLayout(buttons)

    def begin(self, amount: Decimal, today: date) -> None:
        """Open with all that is left, today, by transfer; the cursor stands on the amount."""
        self.day.setToday(today)
        self.amount.setValue(amount)
        self.day.setValue(today)
        self.means.choose("30")
        self.remark.clear()
        self._forget()
        self.show()
        self.amount.setFocus(Qt.FocusReason.TabFocusReason)

    def refuse(self, fault: ChorusError) -> bool:
        """Say at its field what cannot be noted; False where the fault is about none of them."""
        field = fault.params.get("field", "")
        if field not in self._boxes:
            return False
        box = self._boxes[field]
        box.setProblem(errors.sentence(fault.code, fault.params))
        box.control.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _forget(self) -> None:
        for box in self._boxes.values():
            box.setProblem(None)

    @Slot()
    def _keep(self) -> None:
        self._forget()
        amount, day = self.amount.value(), self.day.value()
        if amount is None:
            self.refuse(UserFault("payment_amount", field="amount"))
        elif day is None:
            self.refuse(UserFault("payment_day", field="on"))
        else:
            self.noted.emit(amount, day, str(self.means.currentData()), self.remark.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter notes, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
