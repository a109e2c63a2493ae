"""Text that does not fit where it stands, and parts that do not fit into what holds them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QToolButton,
    QWidget,
)

from chorus_desktop.ui.widgets import DateEdit, ElidedText
from tools.access.sight import Finding, inner, place, visible

#: Air that Qt leaves in a line edit at each side, beside what the style sheet says.
_EDIT_AIR = 2


def clipped(window: QWidget) -> Iterator[Finding]:
    """Everything that is cut and that nothing shows whole."""
    for widget in visible(window):
        if isinstance(widget, QLabel):
            short = _label(widget)
        elif isinstance(widget, QComboBox):
            short = _combo(widget)
        elif isinstance(widget, QLineEdit):
            short = _edit(widget)
        elif isinstance(widget, QAbstractButton):
            short = _button(widget)
        elif isinstance(widget, QHeaderView):
            short = _header(widget)
        elif isinstance(widget, QTableView):
            short = _cells(widget)
        elif isinstance(widget, QScrollArea):
            short = _scrolled_sideways(widget)
        else:
            continue
        if short:
            yield Finding("clipped", place(widget), short)


def pushed_out(window: QWidget) -> Iterator[Finding]:
    """Text and controls that reach beyond a part that holds them, up to what scrolls."""
    for widget in visible(window):
        if not isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox) or inner(widget):
            continue
        if isinstance(widget.parentWidget(), QLineEdit | QCalendarWidget | QHeaderView) or not _says(widget):
            continue
        beyond = _beyond(widget, window)
        if beyond:
            yield Finding("pushed out", place(widget), beyond)


def overlapping(window: QWidget) -> Iterator[Finding]:
    """Text and controls of one parent that lie one over the other."""
    parts: dict[QWidget, list[QWidget]] = {}
    for widget in visible(window):
        parent = widget.parentWidget()
        if (
            isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox)
            and parent is not None
            and _says(widget)
        ):
            parts.setdefault(parent, []).append(widget)
    for parent, children in parts.items():
        if isinstance(parent, QLineEdit) or inner(parent):
            continue
        for rank, first in enumerate(children):
            for second in children[rank + 1 :]:
                common = first.geometry() & second.geometry()
                if common.width() > 1 and common.height() > 1:
                    yield Finding("overlapping", place(first), f"{place(second)}: {common.getRect()}")


def _says(widget: QWidget) -> bool:
    return bool(widget.text()) if isinstance(widget, QLabel) else True


def _beyond(widget: QWidget, window: QWidget) -> str:
    rect = QRect(widget.rect())
    at = widget
    while at is not window:
        rect.translate(at.pos())
        parent = at.parentWidget()
        if parent is None:
            return ""
        holder = parent.parentWidget()
        if isinstance(holder, QAbstractScrollArea) and holder.viewport() is parent:
            return ""
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(rect):
            return f"{rect.getRect()} in {place(parent)} {parent.rect().getRect()}"
        at = parent
    return ""


def _told(widget: QWidget, text: str) -> bool:
    """Whether the whole text is told where the mouse rests."""
    plain = widget.toolTip().replace("<p>", "").replace("</p>", "")
    return bool(plain) and (text in plain or text.endswith("…"))


def _label(label: QLabel) -> str:
    text = label.text()
    if not text or (label.pixmap() and not label.pixmap().isNull()):
        return ""
    if isinstance(label, ElidedText) or (text.endswith("…") and _told(label, text)):
        wide = label.fontMetrics().horizontalAdvance(text)
        return f"{text!r} elided and nowhere told" if wide > label.width() and not _told(label, text) else ""
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        widest = max(label.fontMetrics().horizontalAdvance(word) for word in text.split(" "))
        if needed > label.height() + 1:
            return f"{text!r} needs a height of {needed}, has {label.height()}"
        return f"{text!r}: a word needs {widest}, has {room.width()}" if widest > room.width() + 1 else ""
    hint = label.sizeHint()
    if hint.width() > label.width() + 1 or hint.height() > label.height() + 1:
        return f"{text!r} needs {hint.toTuple()}, has {label.size().toTuple()}"
    return ""


def _button(button: QAbstractButton) -> str:
    if not button.text() or isinstance(button, QToolButton):  # those of fields show an icon alone
        return ""
    hint = button.minimumSizeHint() if isinstance(button, QCheckBox | QRadioButton) else button.sizeHint()
    if hint.width() > button.width() + 1 or hint.height() > button.height() + 1:
        return f"{button.text()!r} needs {hint.toTuple()}, has {button.size().toTuple()}"
    return ""


def _combo(box: QComboBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
    text = box.currentText()
    wide = box.fontMetrics().horizontalAdvance(text)
    if wide > room and not _told(box, text):
        return f"{text!r} needs {wide}, has {room}"
    return ""


def _edit(edit: QLineEdit) -> str:
    """Its example must fit; of what is typed, dates and figures, which nobody should have to scroll."""
    if isinstance(edit.parentWidget(), QComboBox):
        return ""
    figures = isinstance(edit, DateEdit) or bool(edit.alignment() & Qt.AlignmentFlag.AlignRight)
    text = edit.text() if edit.text() and figures else "" if edit.text() else edit.placeholderText()
    margins = edit.textMargins()
    room = edit.contentsRect().width() - margins.left() - margins.right() - 2 * _EDIT_AIR
    if edit.objectName() == "qt_spinbox_lineedit":
        return ""
    wide = edit.fontMetrics().horizontalAdvance(text)
    return f"{text!r} needs {wide}, has {room}" if wide > room and not _told(edit, text) else ""


def _header(header: QHeaderView) -> str:
    model = header.model()
    if model is None or header.orientation() is Qt.Orientation.Vertical:
        return ""
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        text = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        needed = header.sectionSizeFromContents(section).width()
        if text and needed > header.sectionSize(section) + 1:
            return f"{text!r} needs {needed}, has {header.sectionSize(section)}"
    return ""


def _cells(table: QTableView) -> str:
    model = table.model()
    if model is None or isinstance(table.parentWidget(), QCalendarWidget):
        return ""
    for row in range(min(model.rowCount(), 40)):
        for column in range(model.columnCount()):
            if table.isColumnHidden(column):
                continue
            index = model.index(row, column)
            text = str(index.data() or "")
            whole = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            needed = table.sizeHintForIndex(index).width()
            if text and needed > table.columnWidth(column) + 1 and text not in whole:
                return f"{text!r} needs {needed}, has {table.columnWidth(column)}"
    return ""


def _scrolled_sideways(area: QScrollArea) -> str:
    beyond = area.horizontalScrollBar().maximum()
    return f"{beyond} beyond its width" if beyond > 0 else ""
