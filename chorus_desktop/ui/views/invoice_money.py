"""The money of one invoice on its page: the card of its payments, and the card of what is late."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.late_card import LateCard
from chorus_desktop.ui.views.payment_card import PaymentCard


class InvoiceMoney(QWidget):
    """`changed` says that something was noted or told, `told` carries what was done, `failed` the fault.

    `opened` asks for another invoice.
    """

    changed = Signal()
    told = Signal(str)
    failed = Signal(object)
    opened = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.payment = PaymentCard(desk, theme)
        self.payment.opened.connect(self.opened)
        self.late = LateCard(desk, theme)
        self.late.told.connect(self.told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.l)
        for card in (self.payment, self.late):
            card.changed.connect(self.changed)
            card.failed.connect(self.failed)
            layout.addWidget(card)

    def show_invoice(self, detail: InvoiceDetail) -> None:
        """Follow this invoice. Raises StoreFault."""
        self.payment.show_invoice(detail)
        self.late.show_invoice(detail)
        self.setVisible(not self.payment.isHidden() or not self.late.isHidden())
