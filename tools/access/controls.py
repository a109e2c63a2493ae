"""Controls without a name, out of reach of the keyboard, too small to be hit, or two under one letter of Alt."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QLabel, QTableView, QWidget

from tools.access.sight import CONTROLS, Finding, called, inner, place, visible

_LETTER = re.compile(r"(?<!&)&([^&\s])")
#: Least side of a target, in device-independent pixels: WCAG 2.2, 2.5.8.
LEAST_TARGET = 24


def unnamed(window: QWidget) -> Iterator[Finding]:
    """What takes the focus and has no name."""
    for widget in visible(window):
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or inner(widget):
            continue
        if not called(widget).strip():
            yield Finding("unnamed", place(widget), "no accessible name")


def out_of_reach(window: QWidget) -> Iterator[Finding]:
    """Buttons that only a mouse can press: no Tab, no shortcut, no key that their description tells."""
    for button in visible(window):
        if not isinstance(button, QAbstractButton) or not button.isEnabled() or _part_of_qt(button):
            continue
        reached = button.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not reached and button.shortcut().isEmpty() and not button.accessibleDescription():
            yield Finding("out of reach", place(button), "neither Tab nor a key that is told")


def too_small(window: QWidget) -> Iterator[Finding]:
    """What is to be clicked and has a side below the least."""
    for widget in visible(window):
        if isinstance(widget, QHeaderView):
            small = min(widget.width(), widget.height()) if widget.sectionsClickable() else LEAST_TARGET
        elif isinstance(widget, QAbstractItemView):
            small = _row_height(widget)
        elif isinstance(widget, CONTROLS) and not inner(widget):
            small = min(widget.width(), widget.height())
        else:
            continue
        if small < LEAST_TARGET:
            yield Finding("small target", place(widget), f"{widget.width()} × {widget.height()}, {small}")


def doubled(window: QWidget) -> Iterator[Finding]:
    """What shares its letter of Alt with something before it: Alt then presses neither."""
    bearers: dict[str, list[QWidget]] = defaultdict(list)
    for widget in visible(window):
        if not widget.isEnabled() or not isinstance(widget, QAbstractButton | QLabel):
            continue
        if isinstance(widget, QAbstractButton) or widget.buddy() is not None:
            for letter in _LETTER.findall(widget.text()):
                bearers[letter.lower()].append(widget)
    for letter, (first, *others) in bearers.items():
        for widget in others:
            yield Finding("doubled letter", place(widget), f"Alt+{letter.upper()}, as {place(first)}")


def _row_height(view: QAbstractItemView) -> int:
    model = view.model()
    if model is None or not model.rowCount() or view.selectionMode() is QAbstractItemView.SelectionMode.NoSelection:
        return LEAST_TARGET
    if isinstance(view, QTableView):
        return min(view.rowHeight(row) for row in range(model.rowCount()) if not view.isRowHidden(row))
    return view.visualRect(model.index(0, 0)).height()


def _part_of_qt(button: QAbstractButton) -> bool:
    """Buttons within Qt's calendar and the corner of its tables: what they do the arrow keys do as well."""
    return button.objectName().startswith("qt_") or type(button).__name__ == "QTableCornerButton"
