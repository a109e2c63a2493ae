"""Contrast as it is drawn: text against what lies behind it, borders against what is beside, focus against none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PIL import Image, ImageChops
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QImage, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTableView,
    QToolButton,
    QWidget,
)

from chorus_desktop.ui.theme.tokens import contrast
from tools.access.sight import FIELDS, Finding, by_tab, inner, place, uncovered, visible, within

TEXT, LARGE, LINE = 4.5, 3.0, 3.0
#: Pixels of the picture to one of the window: strokes are then drawn in their full colour.
RATIO = 2
#: Pixels of the picture that a colour must fill to count as drawn.
_DRAWN = 3
#: Steps of grey, of 255, by which a pixel must change.
_SEEN = 48
#: What WCAG calls large, in pixels: 18 points, or 14 where bold.
_LARGE, _LARGE_BOLD = 24.0, 18.66
Colour = tuple[int, int, int]


@lru_cache(maxsize=200_000)
def ratio(first: Colour, second: Colour) -> float:
    """Contrast of two colours."""
    return contrast("#{:02x}{:02x}{:02x}".format(*first), "#{:02x}{:02x}{:02x}".format(*second))


class Picture:
    """A window as it is drawn now."""

    def __init__(self, window: QWidget, rect: QRect | None = None) -> None:
        area = rect if rect is not None else window.rect()
        image = QImage(area.size() * RATIO, QImage.Format.Format_RGB888)
        image.setDevicePixelRatio(RATIO)
        image.fill(window.palette().window().color())
        window.render(image, QPoint(0, 0), QRegion(area))
        size = (image.width(), image.height())
        self._image = Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine())
        self._origin = area.topLeft()

    def part(self, rect: QRect) -> Image.Image:
        """The pixels of a rectangle of the window."""
        at = rect.translated(-self._origin)
        left, top = at.left() * RATIO, at.top() * RATIO
        return self._image.crop((left, top, left + at.width() * RATIO, top + at.height() * RATIO))

    def colour(self, x: float, y: float) -> Colour:
        """The pixel at a point of the window."""
        at = (round((x - self._origin.x()) * RATIO), round((y - self._origin.y()) * RATIO))
        width, height = self._image.size
        found = self._image.getpixel((min(max(at[0], 0), width - 1), min(max(at[1], 0), height - 1)))
        assert isinstance(found, tuple)
        return found[0], found[1], found[2]

    def strongest(self, rect: QRect) -> float:
        """The contrast of what is drawn in a rectangle with the ground that fills most of it."""
        counted = self.part(rect).getcolors(1 << 20) or []
        drawn = [(count, colour) for count, colour in counted if count >= _DRAWN]
        if not drawn:
            return 21.0
        ground = max(drawn)[1]
        return max(ratio(ground, colour) for _, colour in drawn)  # type: ignore[arg-type]


def pale(window: QWidget) -> Iterator[Finding]:
    """Text below 4.5:1 (3:1 where large), icons and borders below 3:1. What is disabled is exempt, as in WCAG."""
    picture = Picture(window)
    for widget in visible(window):
        if not widget.isEnabled() or not uncovered(widget, window):
            continue
        rect = _written(widget, window)
        if rect is not None and rect.isValid():
            found, least = picture.strongest(rect), _least(widget)
            if found < least:
                yield Finding("pale text", place(widget), f"{found:.2f} < {least}")
        if isinstance(widget, QAbstractItemView):
            yield from _pale_cells(picture, widget, window)
        line = _line(picture, widget, window)
        if line < LINE:
            yield Finding("pale border", place(widget), f"{line:.2f} < {LINE}")


def _least(widget: QWidget) -> float:
    if isinstance(widget, QToolButton) or (isinstance(widget, QAbstractButton) and not widget.text()):
        return LINE  # an icon, whose text is not shown
    font = widget.font()
    bold = font.weight() >= QFont.Weight.DemiBold
    return LARGE if font.pixelSize() >= (_LARGE_BOLD if bold else _LARGE) else TEXT


def _written(widget: QWidget, window: QWidget) -> QRect | None:
    """Where a widget prints its text, without its icon; nothing where it prints none."""
    rect = within(widget, window)
    if isinstance(widget, QLabel):
        return rect if widget.text() or not widget.pixmap().isNull() else None
    if isinstance(widget, QCheckBox | QRadioButton):
        return rect.adjusted(26, 0, 0, 0) if widget.text() else None
    if isinstance(widget, QAbstractButton):
        if isinstance(widget, QToolButton) or not widget.text() or widget.icon().isNull():
            return rect.adjusted(4, 4, -4, -4)
        wide = widget.fontMetrics().horizontalAdvance(widget.text().replace("&", ""))
        if widget.property("kind") == "nav":
            return rect.adjusted(40, 6, -44, -6)
        air = (rect.width() - wide - widget.iconSize().width()) // 2
        return QRect(rect.right() - air - wide + 6, rect.top() + 6, wide - 8, rect.height() - 12)
    if isinstance(widget, QLineEdit) and not isinstance(widget.parentWidget(), QComboBox):
        shown = widget.text() or widget.placeholderText()
        aside = 34 if widget.findChildren(QAbstractButton) else 4
        return rect.adjusted(4, 4, -aside, -4) if shown else None
    if isinstance(widget, QComboBox):
        return rect.adjusted(4, 4, -30, -4) if widget.currentText() else None
    if isinstance(widget, QPlainTextEdit):
        return rect.adjusted(4, 4, -4, -4) if widget.toPlainText() else None
    return None


def _pale_cells(picture: Picture, view: QAbstractItemView, window: QWidget) -> Iterator[Finding]:
    model, port = view.model(), view.viewport()
    if model is None:
        return
    corner = port.mapTo(window, QPoint(0, 0))
    for row in range(min(model.rowCount(), 40)):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            whole = view.visualRect(index).translated(corner)
            rect = whole & within(port, window)
            if rect.isEmpty() or not index.data() or (isinstance(view, QTableView) and view.isColumnHidden(column)):
                continue
            if rect.height() < whole.height():
                continue  # cut by the edge of the list: half of a letter has no colour of its own
            found = picture.strongest(rect.adjusted(1, 1, -1, -2))
            if found < TEXT:
                yield Finding("pale text", place(view), f"cell {row}, {column} {index.data()!r}: {found:.2f}")


def _line(picture: Picture, widget: QWidget, window: QWidget) -> float:
    """The contrast of the border of a field, a plain button or a box with either of its sides; 21 where none is."""
    rect = within(widget, window)
    if isinstance(widget, QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        option.initFrom(widget)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        rect = widget.style().subElementRect(part, option, widget).translated(rect.topLeft())
    elif isinstance(widget, QPushButton):
        if widget.property("kind") not in {"plain", "danger"}:
            return 21.0
    elif not isinstance(widget, FIELDS) or inner(widget) or isinstance(widget.parentWidget(), QComboBox):
        return 21.0
    if not window.rect().contains(rect.adjusted(-3, 0, 0, 0)):
        return 21.0
    y = rect.center().y()
    outside, inside = picture.colour(rect.left() - 2.5, y), picture.colour(rect.left() + 3.5, y)
    edge = [picture.colour(rect.left() + step, y) for step in (0.0, 0.5, 1.0)]
    return max(max(ratio(colour, outside), ratio(colour, inside)) for colour in edge)


def focus_unseen(window: QWidget) -> Iterator[Finding]:
    """Where Tab goes and nothing, or too little, shows that it has come."""
    if window.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup:
        return  # it has the keyboard as long as it is there, and its current entry is marked
    for widget in list(visible(window)):
        if not by_tab(widget) or inner(widget) or not uncovered(widget, window):
            continue
        rect = within(widget, window).adjusted(-3, -3, 3, 3) & window.rect()
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        before = Picture(window, rect).part(rect)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        after = Picture(window, rect).part(rect)
        changed = _changed(before, after)
        wanted = (rect.width() + rect.height()) * RATIO // 2
        if changed < wanted:
            yield Finding("focus unseen", place(widget), f"{changed} pixels change, {wanted} wanted")


def _changed(before: Image.Image, after: Image.Image) -> int:
    """How many pixels changed so that one sees it."""
    return sum(ImageChops.difference(before, after).convert("L").histogram()[_SEEN:])
