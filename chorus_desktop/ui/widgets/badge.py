"""A status in one or two words, with its icon and its colour."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from chorus_desktop.ui.theme import Kind, Theme, set_property
from chorus_desktop.ui.widgets.glyph import Glyph
from chorus_desktop.ui.widgets.text import Text

#: Icon of a kind, where the status names none of its own.
KIND_ICONS: dict[str, str] = {
    "warn": "triangle-alert",
    "bad": "circle-alert",
    "good": "circle-check",
    "info": "clock",
    "neutral": "circle",
}


def kind_colour(kind: str) -> str:
    """The token that draws the icon and the words of a kind."""
    return "soft" if kind == "neutral" else kind


class StatusBadge(QFrame):
    """Icon and word on a soft ground: the colour is never alone to say it."""

    def __init__(
        self,
        theme: Theme,
        kind: Kind,
        text: str,
        *,
        icon: str = "",
        name: str = "statusBadge",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._glyph = Glyph(theme, KIND_ICONS[kind], size=14)
        self._text = Text(role="badge", name="badgeText")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(9, 3, 10, 3)
        layout.setSpacing(5)
        layout.addWidget(self._glyph)
        layout.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setStatus(kind, text, icon)

    def setStatus(self, kind: Kind, text: str, icon: str = "") -> None:
        """Show another status."""
        set_property(self, "badge", kind)
        self._text.setTone(kind_colour(kind))
        self._glyph.setGlyph(icon or KIND_ICONS[kind], kind_colour(kind))
        self._text.setText(text)
        self.setAccessibleName(text)

    def text(self) -> str:
        """The words of the status."""
        return self._text.text()
