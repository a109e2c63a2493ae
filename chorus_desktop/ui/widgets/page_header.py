"""The head of a page: its title, one line about it, its actions at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets.glyph import Glyph
from chorus_desktop.ui.widgets.text import ElidedText, Text


class PageHeader(QWidget):
    """Title and actions; the strong action comes last, at the edge."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        subtitle: str = "",
        *,
        actions: Sequence[QWidget] = (),
        name: str = "pageHeader",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._title = Text(title, role="title", name="pageTitle")
        self._glyph = Glyph(theme, "check", size=16)
        self._subtitle = ElidedText(role="soft", name="pageSubtitle")
        second = QHBoxLayout()
        second.setSpacing(SPACE.xs)
        second.addWidget(self._glyph)
        second.addWidget(self._subtitle, 1)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addLayout(second)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(SPACE.m)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.l)
        layout.addLayout(texts, 1)
        layout.addLayout(self._actions)
        self.setSubtitle(subtitle)
        self.setActions(actions)

    def setTitle(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def setSubtitle(self, text: str, icon: str = "", colour: str = "soft") -> None:
        """Change the line below, with an icon before it if one is named."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))
        self._subtitle.setTone("soft" if colour == "good" else colour)
        self._glyph.setVisible(bool(icon) and bool(text))
        if icon:
            self._glyph.setGlyph(icon, colour)

    def setActions(self, actions: Sequence[QWidget]) -> None:
        """Put these widgets at the right in place of the former ones, which go to nobody."""
        while (item := self._actions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
        for action in actions:
            self._actions.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
