"""The bar below a list that says what is chosen and offers what can be done with all of it at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.actions.selection import Choice
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import ElidedText, IconButton, PlainButton
from chorus_desktop.ui.wording import selection as words


class SelectionBar(QWidget):
    """Shown while something is chosen; offers only what is possible."""

    send = Signal()
    credit = Signal()
    discard = Signal()
    restore = Signal()
    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("selectionBar")
        self._told = ElidedText(role="strong", name="selectionTold")
        self._send = PlainButton(theme, "", icon="send", name="selectionSend")
        self._send.clicked.connect(self.send)
        self._credit = PlainButton(theme, "", icon="receipt-text", name="selectionCredit")
        self._credit.clicked.connect(self.credit)
        self._restore = PlainButton(theme, "", icon="undo-2", name="selectionRestore")
        self._restore.clicked.connect(self.restore)
        self._discard = PlainButton(theme, "", icon="trash-2", name="selectionDiscard")
        self._discard.setToolTip(self.tr("Suppr"))
        self._discard.clicked.connect(self.discard)
        nothing = IconButton(theme, "x", self.tr("Tout désélectionner"), name="selectionNone")
        nothing.clicked.connect(self.dropped)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.s, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._told, 1)
        for button in (self._send, self._credit, self._restore, self._discard, nothing):
            layout.addWidget(button)
        self.hide()

    def show_choice(self, choice: Choice) -> None:
        """Offer what can be done with these; nothing chosen hides the bar."""
        self._told.setText(words.chosen(choice.rows))
        drafts = len(choice.sendable) + len(choice.own_pdfs)
        self._offer(self._send, words.send(drafts), bool(choice.sendable))
        self._offer(self._credit, words.credit(len(choice.creditable)), bool(choice.creditable))
        self._offer(self._restore, words.restore(len(choice.restorable)), bool(choice.restorable))
        self._offer(self._discard, words.discard(len(choice.discardable)), bool(choice.discardable))
        self.setVisible(bool(choice.rows))

    def show_too_many(self, count: int, most: int) -> None:
        """Say that so many are not acted upon at once."""
        self._told.setText(words.too_many(count, most))
        for button in (self._send, self._credit, self._restore, self._discard):
            button.hide()
        self.show()

    @staticmethod
    def _offer(button: PlainButton, text: str, possible: bool) -> None:
        button.setText(text)
        button.setVisible(possible)
