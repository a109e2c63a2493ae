"""The head of a page: its title, one line about it, its actions at the right, or below where there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets.flow import FlowLayout
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
        # A layout of hidden widgets would keep the title from its place at the left; a hidden widget does not.
        self._second = QWidget()
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(SPACE.xs)
        second.addWidget(self._glyph)
        second.addWidget(self._subtitle, 1)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._second)
        self._actions = FlowLayout(SPACE.m)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.l)
        self._row.addLayout(texts, 1)
        self._row.addLayout(self._actions)
        self.setSubtitle(subtitle)
        self.setActions(actions)

    def setTitle(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def setSubtitle(self, text: str, icon: str = "", colour: str = "soft") -> None:
        """Change the line below, with an icon before it if one is named."""
        self._subtitle.setText(text)
        self._second.setVisible(bool(text))
        self._subtitle.setTone("soft" if colour == "good" else colour)
        self._glyph.setVisible(bool(icon))
        if icon:
            self._glyph.setGlyph(icon, colour)

    def setActions(self, actions: Sequence[QWidget]) -> None:
        """Put these widgets at the right in place of the former ones, which go to nobody."""
        while (item := self._actions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
        for action in actions:
            self._actions.addWidget(action)

    def minimumSizeHint(self) -> QSize:
        """As wide as the title or the widest action, whichever is wider: the actions may go below."""
        whole = super().minimumSizeHint()
        texts = max(self._title.minimumSizeHint().width(), self._subtitle.minimumSizeHint().width())
        return QSize(max(texts, self._actions.minimumSize().width()), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions below where they do not fit beside the title."""
        super().resizeEvent(event)
        self._lay()

    def event(self, event: QEvent) -> bool:
        """An action that came or went changes what fits."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay()
        return super().event(event)

    def _lay(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        needed = self._title.sizeHint().width() + SPACE.l + self._actions.sizeHint().width()
        wanted = across if self.width() >= needed else down
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)
            self._row.setSpacing(SPACE.l if wanted is across else SPACE.m)
