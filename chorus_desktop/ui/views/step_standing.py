"""Where the last step about an invoice stands, on its page, and what may be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.presenters.step import Standing
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Glyph, PlainButton, Text
from chorus_desktop.ui.wording import steps as words

#: The token that tints the mark of each kind.
COLOURS = {"neutral": "soft", "info": "info", "warn": "warn", "bad": "bad", "good": "good"}


class StandingView(QWidget):
    """`taken_back` where it is not to be sent, or is settled, `tried_again` where it is sent once more."""

    taken_back = Signal()
    tried_again = Signal()

    def __init__(self, theme: Theme, standing: Standing, *, marked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "none")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        if marked:
            top = Qt.AlignmentFlag.AlignTop
            row.addWidget(Glyph(theme, standing.icon, colour=COLOURS[standing.kind], size=16), 0, top)
        row.addWidget(Text(standing.sentence, wrap=True, name="stepStanding"), 1)
        column.addLayout(row)
        for line in standing.asked:
            column.addWidget(Text(line, role="soft", wrap=True, name="stepAsked"))
        if standing.can_cancel:
            away = PlainButton(theme, words.TAKE_BACK, icon="undo-2", name="cancelStep")
            away.clicked.connect(self.taken_back)
            column.addWidget(away, 0, Qt.AlignmentFlag.AlignLeft)
        if standing.stuck:
            for label, name, slot in (
                (words.TRY_AGAIN, "tryStepAgain", self.tried_again),
                (words.SETTLED, "stepSettled", self.taken_back),
            ):
                button = PlainButton(theme, label, name=name)
                button.clicked.connect(slot)
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
