"""Where several firms are offered in the settings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import Card, PlainButton, Text
from chorus_desktop.ui.wording import firms as words
from chorus_desktop.ui.wording.typography import set_in_french


class FirmsCard(Card):
    """Where it is offered in the settings; `wanted` asks for the page."""

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(title=words.CARD_TITLE, name="firmsCard", parent=parent)
        self.body.addWidget(Text(set_in_french(words.ABOUT), role="soft", wrap=True, name="firmsAbout"))
        button = PlainButton(theme, words.OPEN_PAGE, icon="building-2", name="openFirms")
        button.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
