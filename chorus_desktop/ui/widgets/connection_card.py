"""What will happen by itself with the connection, said quietly."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets.buttons import LinkButton
from chorus_desktop.ui.widgets.glyph import Glyph
from chorus_desktop.ui.widgets.text import Text

ConnectionState = Literal["online", "offline", "sending", "training", "needs_login", "paused", "starting"]

#: State -> icon, colour.
_LOOKS: dict[str, tuple[str, str]] = {
    "online": ("wifi", "good"),
    "offline": ("wifi-off", "warn"),
    "sending": ("refresh-cw", "info"),
    "training": ("graduation-cap", "info"),
    "needs_login": ("key-round", "warn"),
    "paused": ("clock", "soft"),
    "starting": ("wifi", "faint"),
}


class ConnectionCard(QFrame):
    """Never an alarm: a title, one or two lines, at most one link."""

    actionRequested = Signal()

    def __init__(self, theme: Theme, *, name: str = "connectionCard", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("card", True)
        self._glyph = Glyph(theme, "wifi", size=18)
        self._title = Text(role="caption", name="connectionTitle")
        self._labels: list[Text] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(3)
        self._action = LinkButton(theme, "", name="connectionAction")
        self._action.setProperty("flush", True)
        self._action.clicked.connect(self.actionRequested)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s - 1)
        head.addWidget(self._glyph)
        head.addWidget(self._title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.s + 2, SPACE.m, SPACE.m - 1)
        layout.setSpacing(SPACE.xs + 1)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        layout.addWidget(self._action)
        layout.addStretch(1)
        self._action.hide()

    def setState(self, state: ConnectionState, title: str, lines: Sequence[str] = (), action: str = "") -> None:
        """Show a state: its title in two words, sentences below, and a link if there is something to do."""
        self._glyph.setGlyph(*_LOOKS[state])
        self._title.setText(title)
        while len(self._labels) > len(lines):
            label = self._labels.pop()
            label.hide()
            label.deleteLater()
        while len(self._labels) < len(lines):
            self._labels.append(Text(role="small", wrap=True, name="connectionLine"))
            self._lines.addWidget(self._labels[-1])
        for label, line in zip(self._labels, lines, strict=True):
            label.setText(line)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(" ".join([title, *lines]))
