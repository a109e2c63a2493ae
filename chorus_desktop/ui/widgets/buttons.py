"""Buttons: one strong one a screen, plain ones, links, dangerous ones, and icons with a name."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from chorus_desktop.ui.theme import Theme, set_property

ICON_SIZE = 18
ICON_GAP = 5  # beyond the 4 that Qt leaves between icon and text

_REASON = Qt.FocusReason
_KEYBOARD = {_REASON.TabFocusReason, _REASON.BacktabFocusReason, _REASON.ShortcutFocusReason}
_ELSEWHERE = {_REASON.ActiveWindowFocusReason, _REASON.PopupFocusReason, _REASON.MenuBarFocusReason}
#: Colour of the icon by kind of button.
_ICON_COLOURS = {"primary": "on_accent", "danger": "bad", "link": "accent", "icon": "soft"}


class ActionButton(QPushButton):
    """A button whose icon follows the theme. Use one of its four kinds below."""

    kind = "plain"

    def __init__(
        self, theme: Theme, text: str, *, icon: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon_name = icon
        self.setObjectName(name or f"{self.kind}Button")
        self.setProperty("kind", self.kind)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._tint()
        theme.changed.connect(self._tint)

    def setText(self, text: str) -> None:
        """Show a text; the icon keeps its distance from it."""
        super().setText(text)
        self._tint()

    def setIconName(self, icon: str) -> None:
        """Show another Lucide icon, or none for an empty name."""
        self._icon_name = icon
        self._tint()

    @Slot()
    def _tint(self) -> None:
        if self._icon_name:
            gap = ICON_GAP if self.text() else 0
            self.setIconSize(QSize(ICON_SIZE + gap, ICON_SIZE))
            self.setIcon(self._theme.icon(self._icon_name, self.iconColour(), ICON_SIZE, gap=gap))
        else:
            self.setIcon(QIcon())

    def iconColour(self) -> str:
        """The token that tints the icon."""
        return _ICON_COLOURS.get(self.kind, "ink")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring when the keyboard brought the focus; a click needs none."""
        super().focusInEvent(event)
        if event.reason() in _KEYBOARD:
            set_property(self, "ring", True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, but keep it while another window is in front."""
        super().focusOutEvent(event)
        if event.reason() not in _ELSEWHERE:
            set_property(self, "ring", False)


class StrongButton(ActionButton):
    """The one thing to do on a screen."""

    kind = "primary"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and inside its edge the focus ring, which the accent itself would hide."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("ring"):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("on_accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 5, 5)
            painter.end()


class PlainButton(ActionButton):
    """Any other action."""


class LinkButton(ActionButton):
    """A light action inside a text or a card."""

    kind = "link"


class DangerButton(ActionButton):
    """An action that takes something away."""

    kind = "danger"


class IconButton(ActionButton):
    """A button that shows an icon alone; `label` is what screen readers say and the tooltip shows."""

    kind = "icon"

    def __init__(self, theme: Theme, icon: str, label: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, "", icon=icon, name=name, parent=parent)
        self.setLabel(label)

    def setLabel(self, label: str) -> None:
        """Say what the button does."""
        self.setAccessibleName(label)
        self.setToolTip(label)


class ToastButton(ActionButton):
    """The action of a toast, which stands on ink."""

    kind = "toast"


def set_kind(button: ActionButton, kind: str) -> None:
    """Change the kind of a button that is already shown: "primary", "plain", "danger" or "link"."""
    button.kind = kind
    set_property(button, "kind", kind)
    button.setIconName(button._icon_name)
