"""What of a window can be seen: its visible widgets, what a screen reader calls them, how a finding names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QPlainTextEdit)
FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend: of which kind, where, and what was seen there."""

    kind: str
    where: str
    seen: str


def visible(window: QWidget) -> Iterator[QWidget]:
    """The visible widgets of a window, without those of windows above it."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window and widget.width() > 0 and widget.height() > 0:
            yield widget


def place(widget: QWidget) -> str:
    """Where a widget stands, by the names that the sources give."""
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(names) < 4:
        name = at.objectName()
        if name and not name.startswith("qt_"):
            names.append(name)
        at = at.parentWidget()
    return f"{type(widget).__name__} {' < '.join(names)}"


def called(widget: QWidget) -> str:
    """What a screen reader calls a widget: its label, else its own name."""
    if label := label_of(widget):
        return label
    if isinstance(widget, QComboBox):
        return widget.accessibleName()  # on X11 the interface tells the current entry instead
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name) if told is not None else ""


def label_of(widget: QWidget) -> str:
    """The text of the label that is tied to a widget."""
    parent = widget.parentWidget()
    if parent is None:
        return ""
    return next((label.text() for label in parent.findChildren(QLabel) if label.buddy() is widget), "")


def inner(widget: QWidget) -> bool:
    """Whether a widget is a part that Qt made for another one, which has the focus and the name."""
    if widget.focusProxy() is not None:
        return True
    parent = widget.parentWidget()
    if isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget:
        return True
    return isinstance(parent, QComboBox | QAbstractSpinBox)


def within(widget: QWidget, window: QWidget) -> QRect:
    """The rectangle of a widget in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def uncovered(widget: QWidget, window: QWidget) -> bool:
    """Whether the middle of a widget is in the window, not scrolled out of a part of it, and nothing lies above it."""
    middle = within(widget, window).center()
    if not window.rect().contains(middle) or not widget.visibleRegion().contains(widget.rect().center()):
        return False
    above = window.childAt(middle)
    return above is None or above is widget or widget.isAncestorOf(above) or above.isAncestorOf(widget)


def by_tab(widget: QWidget) -> bool:
    """Whether Tab may go there."""
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
