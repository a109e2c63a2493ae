"""A card that says what a page is for and leads there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import Card, PlainButton, Text
from chorus_desktop.ui.wording import doctor, firms
from chorus_desktop.ui.wording.typography import set_in_french


class WayCard(Card):
    """`wanted` asks for the page."""

    wanted = Signal()

    def __init__(
        self, theme: Theme, title: str, about: str, button: tuple[str, str], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title=title, name=f"{name}Card", parent=parent)
        text, icon = button
        self.body.addWidget(Text(set_in_french(about), role="soft", wrap=True, name=f"{name}About"))
        way = PlainButton(theme, text, icon=icon, name=f"open{name.capitalize()}")
        way.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addWidget(way)
        row.addStretch(1)
        self.body.addLayout(row)


def doctor_card(theme: Theme) -> WayCard:
    """Where the diagnosis is offered."""
    return WayCard(theme, doctor.TITLE, doctor.ABOUT, (doctor.OPEN, "life-buoy"), name="doctor")


def firms_card(theme: Theme) -> WayCard:
    """Where several firms are offered."""
    return WayCard(theme, firms.CARD_TITLE, firms.ABOUT, (firms.OPEN_PAGE, "building-2"), name="firms")
