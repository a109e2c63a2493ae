"""The form that notes a payment or what was paid back: how much, when, how; each fault stands at its field."""

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
    """`noted` carries amount, day, means, remark, and whether it may be too much; `cancelled` asks to close.

    With `refund` it notes money that was paid back.
    """

    noted = Signal(object, object, str, str, bool)
    cancelled = Signal()

    def __init__(self, theme: Theme, *, refund: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind = "refund" if refund else "payment"
        self._beyond = self._knows = False
        self.setObjectName(f"{kind}Form")
        self.amount = MoneyEdit(euro=True, name=f"{kind}Amount")
        self.amount.textEdited.connect(self._retyped)
        self.day = DateEdit(theme, today=_ANY_DAY, name=f"{kind}Day")
        self.means = ChoiceBox(name=f"{kind}Means")
        for choice in choices.MONEY_WAYS:
            self.means.addItem(choice.label, choice.key)
        self.remark = QLineEdit()
        self.remark.setObjectName(f"{kind}Remark")
        amount = self.tr("Montant rendu") if refund else self.tr("Montant reçu")
        self._boxes = {
            "amount": FieldBox(theme, amount, self.amount),
            "on": FieldBox(theme, self.tr("Rendu le") if refund else self.tr("Arrivé le"), self.day),
            "means": FieldBox(theme, self.tr("Moyen"), self.means),
            "text": FieldBox(theme, self.tr("Remarque, si utile"), self.remark),
        }
        self._keep_it = self.tr("Noter ce re&mboursement") if refund else self.tr("Noter ce &paiement")
        self.keep = StrongButton(theme, self._keep_it, icon="check", name=f"keep{kind.title()}")
        self.keep.clicked.connect(self._keep)
        self._away = PlainButton(theme, self.tr("Annuler"), name=f"cancel{kind.title()}")
        self._away.clicked.connect(self.cancelled)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.m)
        for rank, box in enumerate(self._boxes.values()):
            grid.addWidget(box, rank // 2, rank % 2)
            grid.setColumnStretch(rank % 2, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self.keep)
        buttons.addWidget(self._away)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addLayout(grid)
        layout.addLayout(buttons)

    def begin(self, amount: Decimal | None, today: date) -> None:
        """Open with all that is left, today, by transfer; the cursor stands on the amount.

        Without an amount it is known that this money is too much.
        """
        self.day.setToday(today)
        self.amount.setValue(amount)
        self.day.setValue(today)
        self.means.choose("30")
        self.remark.clear()
        self._forget()
        self._too_much(amount is None)
        self._knows = amount is None
        self.show()
        self.amount.setFocus(Qt.FocusReason.TabFocusReason)

    def refuse(self, fault: ChorusError) -> bool:
        """Say at its field what cannot be noted; False where the fault is about none of them."""
        field = fault.params.get("field", "")
        if field not in self._boxes:
            return False
        box = self._boxes[field]
        if fault.code == "payment_exceeds":
            self._too_much(True)
        box.setProblem(errors.sentence(fault.code, fault.params))
        box.control.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _too_much(self, beyond: bool) -> None:
        """Another amount is asked about again."""
        self._beyond = beyond
        self.keep.setText(self.tr("Noter ce tro&p-payé") if beyond else self._keep_it)

    @Slot()
    def _retyped(self) -> None:
        self._too_much(self._knows)

    def _forget(self) -> None:
        for box in self._boxes.values():
            box.setProblem(None)

    @Slot()
    def _keep(self) -> None:
        self._forget()
        amount, day = self.amount.value(), self.day.value()
        if amount is None:
            self.refuse(UserFault(f"{self._kind}_amount", field="amount"))
        elif day is None:
            self.refuse(UserFault(f"{self._kind}_day", field="on"))
        else:
            self.noted.emit(amount, day, str(self.means.currentData()), self.remark.text(), self._beyond)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter notes, Escape closes; Enter on the button that closes does so too."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and self._away.hasFocus()):
            self.cancelled.emit()
        elif enter:
            self._keep()
        else:
            super().keyPressEvent(event)
