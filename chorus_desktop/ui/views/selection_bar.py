"""The bar below the list of invoices: what can be done with those that are chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions.selection import Choice
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.choice_bar import ChoiceBar
from chorus_desktop.ui.widgets import PlainButton
from chorus_desktop.ui.wording import selection as words


class SelectionBar(ChoiceBar):
    """Shown while something is chosen; offers only what is possible."""

    send = Signal()
    credit = Signal()
    discard = Signal()
    restore = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        send = PlainButton(theme, "", icon="send", name="selectionSend")
        credit = PlainButton(theme, "", icon="receipt-text", name="selectionCredit")
        restore = PlainButton(theme, "", icon="undo-2", name="selectionRestore")
        discard = PlainButton(theme, "", icon="trash-2", name="selectionDiscard")
        super().__init__(theme, (send, credit, restore, discard), parent)
        send.clicked.connect(self.send)
        credit.clicked.connect(self.credit)
        restore.clicked.connect(self.restore)
        discard.clicked.connect(self.discard)
        discard.setToolTip(self.tr("Suppr"))

    def show_choice(self, choice: Choice) -> None:
        """Offer what can be done with these; nothing chosen hides the bar."""
        drafts = len(choice.sendable) + len(choice.own_pdfs)
        offers = (
            words.send(drafts) if choice.sendable else "",
            words.credit(len(choice.creditable)) if choice.creditable else "",
            words.restore(len(choice.restorable)) if choice.restorable else "",
            words.discard(len(choice.discardable)) if choice.discardable else "",
        )
        self.tell(words.chosen(choice.rows) if choice.rows else "", offers)

    def show_too_many(self, count: int, most: int) -> None:
        """Say that so many are not acted upon at once."""
        self.tell(words.too_many(count, most))
