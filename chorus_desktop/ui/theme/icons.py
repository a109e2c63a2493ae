"""Draws the Lucide icons in a colour, sharp at every scale of the screen."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from chorus_desktop.paths import resource


@lru_cache(maxsize=256)
def svg(name: str, colour: str) -> bytes:
    """The text of the icon `name` (a file of resources/icons/) in `colour`. Raises FileNotFoundError."""
    text = resource("icons", f"{name}.svg").read_text("utf-8")
    return text.replace("currentColor", colour).encode()


def pixmap(name: str, colour: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    """The icon for a screen of that device pixel ratio.

    `size` and `gap` (air at its right) are in device-independent pixels.
    """
    renderer = QSvgRenderer(QByteArray(svg(name, colour)))  # may raise: never while a painter is at work
    pixels = round(size * ratio)
    image = QImage(QSize(pixels + round(gap * ratio), pixels), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)  # nothing, see-through
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)


def icon(name: str, colour: str, disabled: str, size: int, gap: int = 0, *, ratios: Iterable[float]) -> QIcon:
    """The icon in its colour, and in `disabled` for controls that cannot be used, sharp on screens of these ratios."""
    made = QIcon()
    for ratio in ratios:
        made.addPixmap(pixmap(name, colour, size, ratio, gap), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, disabled, size, ratio, gap), QIcon.Mode.Disabled)
    return made


def drawn(name: str, colour: QColor) -> QSvgRenderer:
    """The icon ready to be painted at any size."""
    return QSvgRenderer(QByteArray(svg(name, colour.name())))
