"""The side bar: the program, the firm, the pages, the connection, settings and help."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE, TYPE, Theme, fonts, set_property
from chorus_desktop.ui.widgets.buttons import ActionButton
from chorus_desktop.ui.widgets.connection_card import ConnectionCard
from chorus_desktop.ui.widgets.glyph import Glyph
from chorus_desktop.ui.widgets.text import Text, plain_tooltip

WIDTH = 232
#: Height in device-independent pixels below which the bar is laid closer.
_LOW = 640


@dataclass(frozen=True, slots=True, kw_only=True)
class NavigationItem:
    """A page of the window; `shortcut` as QKeySequence reads it."""

    key: str
    text: str
    icon: str
    shortcut: str = ""


class NavigationButton(ActionButton):
    """One page in the side bar, with the number of things that wait there."""

    kind = "nav"

    def __init__(self, theme: Theme, item: NavigationItem) -> None:
        super().__init__(theme, item.text, icon=item.icon, name=f"nav_{item.key}")
        self._item = item
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if item.shortcut:
            self.setShortcut(QKeySequence(item.shortcut))
        self.setAccessibleName(item.text)

    def setCurrent(self, current: bool) -> None:
        """Whether this page is shown. Not "checked": a screen reader would tell a box to tick, and tick it in vain."""
        set_property(self, "current", current)
        self.setAccessibleDescription(self.tr("Page affichée") if current else "")
        self._tint()

    def isCurrent(self) -> bool:
        """Whether this page is shown."""
        return self.property("current") is True

    def iconColour(self) -> str:
        """Ink for the page that is shown."""
        return "ink" if self.isCurrent() else "soft"

    def setCount(self, count: int) -> None:
        """How many things wait on this page; nothing is shown for none."""
        self._count = count
        self.setAccessibleName(f"{self._item.text} ({count})" if count else self._item.text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and the number at its right."""
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font(TYPE.small, "semibold", tabular=True))
        text = str(self._count)
        width = max(22, painter.fontMetrics().horizontalAdvance(text) + 12)
        box = QRect(self.width() - width - 10, (self.height() - 20) // 2, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawRoundedRect(box, 10, 10)
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class NavigationBar(QFrame):
    """`chosen` carries the key of a page when the user asks for it; `setCurrent` says that it is shown, if it is."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        firm: str,
        items: Sequence[NavigationItem],
        footer: Sequence[NavigationItem] = (),
        name: str = "navigationBar",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("sidebar", True)
        self.setAccessibleName(self.tr("Navigation"))
        self.setFixedWidth(WIDTH)
        self._theme = theme
        self._buttons: dict[str, NavigationButton] = {}
        self.connection = ConnectionCard(theme)
        self.connection.hide()
        self._firm = Text(role="small", name="firm")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, SPACE.l, 14, SPACE.l)
        layout.setSpacing(1)
        layout.addLayout(self._brand())
        layout.addWidget(self._firm)
        layout.addSpacing(SPACE.l)
        for item in items:
            layout.addWidget(self._button(item))
        layout.addStretch(1)
        layout.addWidget(self.connection)
        layout.addSpacing(SPACE.s)
        for item in footer:
            layout.addWidget(self._button(item))
        self.setFirm(firm)

    def setFirm(self, firm: str) -> None:
        """The name of the firm that invoices; a long one is cut with an ellipsis and told in the tooltip."""
        width = WIDTH - 2 * 14
        self._firm.ensurePolished()
        shown = self._firm.fontMetrics().elidedText(firm, Qt.TextElideMode.ElideRight, width)
        self._firm.setText(shown)
        self._firm.setToolTip(plain_tooltip(firm) if shown != firm else "")

    def setCurrent(self, key: str) -> None:
        """Show the page `key` as current, silently. Raises KeyError for a page that is not in the bar."""
        current = self._buttons[key]
        for button in self._buttons.values():
            button.setCurrent(button is current)

    def setOffered(self, key: str, offered: bool) -> None:
        """Whether the way to a page is shown; it may be the current one all the same."""
        self._buttons[key].setVisible(offered)

    def current(self) -> str:
        """The key of the current page, empty before the first."""
        return next((key for key, button in self._buttons.items() if button.isCurrent()), "")

    def setCount(self, key: str, count: int) -> None:
        """How many things wait on a page."""
        self._buttons[key].setCount(count)

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(Glyph(self._theme, "send", colour="accent", size=22))
        row.addWidget(Text("Chorus Desktop", role="section", name="brand"), 1)
        return row

    def _button(self, item: NavigationItem) -> NavigationButton:
        button = NavigationButton(self._theme, item)
        self._buttons[item.key] = button
        button.clicked.connect(self._clicked)
        return button

    @Slot()
    def _clicked(self) -> None:
        key = next(key for key, button in self._buttons.items() if button is self.sender())
        self.chosen.emit(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the entries closer in a low window, so that the connection can say all it has to say."""
        super().resizeEvent(event)
        low = self.height() < _LOW
        for button in self._buttons.values():
            set_property(button, "compact", low)
        layout = self.layout()
        if layout is not None:
            edge = SPACE.s if low else SPACE.l
            layout.setContentsMargins(14, edge, 14, edge)

    def sizeHint(self) -> QSize:
        """As wide as the bar is, as high as it needs."""
        return QSize(WIDTH, super().sizeHint().height())
