"""An icon beside a text; decorative, so that screen readers pass over it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.theme import Theme, icons


class Glyph(QWidget):
    """A Lucide icon in a colour of the theme; follows the theme by itself and is drawn as vectors."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        *,
        colour: str = "soft",
        size: int = 20,
        name: str = "glyph",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self.setFixedSize(QSize(size, size))
        self.setGlyph(icon, colour)

    def setGlyph(self, icon: str, colour: str) -> None:
        """Show another icon, tinted with the token `colour`. Raises FileNotFoundError or AttributeError."""
        icons.svg(icon, getattr(self._theme.tokens, colour))  # a slip must not wait for the first painting
        self._icon, self._colour = icon, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon; the colour is read now, so that a change of theme needs no news."""
        drawn = icons.drawn(self._icon, self._theme.colour(self._colour))
        painter = QPainter(self)
        drawn.render(painter, QRectF(self.rect()))
        painter.end()
