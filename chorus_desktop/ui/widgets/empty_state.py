"""What a page shows while it has nothing to show: why, and the one thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets.buttons import PlainButton
from chorus_desktop.ui.widgets.glyph import Glyph
from chorus_desktop.ui.widgets.text import Text


class EmptyState(QWidget):
    """Icon, title, sentence, at most one button."""

    actionRequested = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        sentence: str,
        *,
        action: str = "",
        action_icon: str = "",
        name: str = "emptyState",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._glyph = Glyph(theme, icon, colour="faint", size=40)
        self._title = Text(title, role="section", name="emptyTitle")
        self._sentence = Text(sentence, role="soft", wrap=True, name="emptySentence")
        self._sentence.setAlignment(centre)
        self._sentence.setFixedWidth(420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.huge, SPACE.xxl, SPACE.huge)
        layout.setSpacing(SPACE.s)
        layout.addStretch(1)
        layout.addWidget(self._glyph, 0, centre)
        layout.addSpacing(SPACE.xs)
        layout.addWidget(self._title, 0, centre)
        middle = QHBoxLayout()  # an alignment would hide from the layout that the text may take two lines
        middle.addStretch(1)
        middle.addWidget(self._sentence)
        middle.addStretch(1)
        layout.addLayout(middle)
        if action:
            button = PlainButton(theme, action, icon=action_icon, name=f"{name}Action")
            button.clicked.connect(self.actionRequested)
            layout.addSpacing(SPACE.s)
            layout.addWidget(button, 0, centre)
        layout.addStretch(1)

    def setContent(self, icon: str, title: str, sentence: str) -> None:
        """Say something else."""
        self._glyph.setGlyph(icon, "faint")
        self._title.setText(title)
        self._sentence.setText(sentence)
