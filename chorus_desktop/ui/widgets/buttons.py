"""Buttons: one strong one a screen, plain ones, links, dangerous ones, and icons with a name."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from chorus_desktop.ui.theme import Theme, fonts, set_property

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
        self.setFont(fonts.font(weight="semibold" if self.kind == "primary" else "medium"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setIconSize(QSize(18, 18))
        self._tint()
        theme.changed.connect(self._tint)

    def setIconName(self, icon: str) -> None:
        """Show another Lucide icon, or none for an empty name."""
        self._icon_name = icon
        self._tint()

    @Slot()
    def _tint(self) -> None:
        if self._icon_name:
            self.setIcon(self._theme.icon(self._icon_name, self.iconColour()))

    def iconColour(self) -> str:
        """The token that tints the icon."""
        return _ICON_COLOURS.get(self.kind, "ink")

    def sizeHint(self) -> QSize:
        """Qt's own, plus the air between icon and text that the style sheet cannot give."""
        hint = super().sizeHint()
        return QSize(hint.width() + (4 if self._icon_name and self.text() else 0), hint.height())


class StrongButton(ActionButton):
    """The one thing to do on a screen."""

    kind = "primary"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and inside its edge the focus ring, which the accent itself would hide."""
        super().paintEvent(event)
        if self.hasFocus():
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
    button.setFont(fonts.font(weight="semibold" if kind == "primary" else "medium"))
    button.setIconName(button._icon_name)
