"""What an invoice asks of its owner, on its page: a decision, a step after the deposit, who sends it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.dispute_card import DisputeCard
from chorus_desktop.ui.views.handover_card import HandoverCard
from chorus_desktop.ui.views.step_card import StepCard


class InvoiceAsks(QWidget):
    """`settled` carries what was done, `failed` the fault, `redone` the draft that follows."""

    settled = Signal(str)
    failed = Signal(object)
    redone = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, *, pool: Pool | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dispute = DisputeCard(desk, theme)
        self._dispute.redone.connect(self.redone)
        self._step = StepCard(desk, theme, pool=pool)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.l)
        self._handover = HandoverCard(desk, theme)
        self._handover.redone.connect(self.redone)
        cards: tuple[DisputeCard | StepCard | HandoverCard, ...] = (self._dispute, self._step, self._handover)
        for card in cards:
            card.settled.connect(self.settled)
            card.failed.connect(self.failed)
            layout.addWidget(card)

    def save(self) -> bool:
        """Keep what is being typed; False where it cannot be kept."""
        return self._step.save()

    def show_invoice(self, detail: InvoiceDetail) -> None:
        """Follow this invoice. Raises StoreFault."""
        self._dispute.show_invoice(detail)
        self._step.show_invoice(detail)
        self._handover.show_invoice(detail)
        self.setVisible(not all(card.isHidden() for card in (self._dispute, self._step, self._handover)))
