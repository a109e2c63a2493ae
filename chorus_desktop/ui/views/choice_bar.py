"""The bar below any list that says what is chosen and offers what can be done with all of it at once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import ElidedText, IconButton, PlainButton


class ChoiceBar(QWidget):
    """Hidden until something is told; its buttons are the caller's. `dropped`: nothing is to be chosen any more."""

    dropped = Signal()

    def __init__(self, theme: Theme, buttons: Sequence[PlainButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("selectionBar")
        self._buttons = tuple(buttons)
        self._told = ElidedText(role="strong", name="selectionTold")
        nothing = IconButton(theme, "x", self.tr("Tout désélectionner"), name="selectionNone")
        nothing.clicked.connect(self.dropped)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.s, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._told, 1)
        for button in (*self._buttons, nothing):
            layout.addWidget(button)
        self.hide()

    def tell(self, told: str, offers: Sequence[str] = ()) -> None:
        """Say what is chosen, and on each button what it does with it; "" hides a button, and told "" the whole bar."""
        self._told.setText(told)
        texts = (*offers, *[""] * len(self._buttons))
        for button, text in zip(self._buttons, texts, strict=False):
            button.setText(text)
            button.setVisible(bool(text))
        self.setVisible(bool(told))
