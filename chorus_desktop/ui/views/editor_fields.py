"""Binds a field of a form to a path of the draft: what is typed, when it is left, what it shows."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from chorus_desktop.domain.problems import Severity
from chorus_desktop.ui.presenters.line_states import FieldState
from chorus_desktop.ui.theme import set_property
from chorus_desktop.ui.widgets import DateEdit, FieldBox, TextField
from chorus_desktop.ui.wording.choices import Choice

KINDS = {Severity.ERROR: "bad", Severity.WARNING: "warn"}


#: Reasons of losing the focus with which the user does not leave a field.
NOT_LEFT = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class Binding(QObject):
    """One field bound to `path`. Undo and redo are left to the page, which knows all fields."""

    typed = Signal(str, str)
    left = Signal(str)

    def __init__(self, path: str, control: TextField | QComboBox, box: FieldBox | None = None) -> None:
        super().__init__(control)
        self.path = path
        self.control = control
        self._box = box
        self._choices: tuple[Choice, ...] = ()
        if isinstance(control, TextField):
            control.textEdited.connect(self._text_edited)
            control.returnPressed.connect(self._was_left)
            if isinstance(control, DateEdit):
                control.valueChanged.connect(self._day_picked)
        else:
            control.activated.connect(self._chosen)
            inner = control.lineEdit()
            if inner is not None:
                inner.textEdited.connect(self._text_edited)
                inner.installEventFilter(self)
        control.installEventFilter(self)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these entries in a list; the current one stays."""
        control = self.control
        if tuple(choices) == self._choices or not isinstance(control, QComboBox):
            return
        self._choices = tuple(choices)
        with QSignalBlocker(control), _filling(control):
            current, text = control.currentData(), control.currentText()
            control.clear()
            for choice in choices:
                control.addItem(choice.label, choice.key)
                if choice.long:
                    control.setItemData(control.count() - 1, choice.long, Qt.ItemDataRole.ToolTipRole)
            control.setCurrentIndex(control.findData(current))
            if control.isEditable() and control.currentIndex() < 0:
                control.setEditText(text)

    def show_state(self, state: FieldState, *, force: bool = False) -> None:
        """Show text, problem and hint; a field with the focus keeps the text being typed unless `force`."""
        if isinstance(self.control, QComboBox):
            self._show_choice(self.control, state.text, force)
        elif force or not self.control.hasFocus():
            if self.control.text() != state.text:
                self.control.setText(state.text)
            if not self.control.hasFocus() and self.control.cursorPosition():
                self.control.setCursorPosition(0)
        kind = KINDS[state.severity] if state.problem else ""
        if self._box is not None:
            self._box.setHint(state.hint)
            self._box.setProblem(state.problem or None, "bad" if kind == "bad" else "warn")
        else:
            set_property(self.control, "problem", kind)
            self.control.setAccessibleDescription(state.problem or self._purpose())

    def _purpose(self) -> str:
        """On X11 the name that a list tells is its current entry; what it is for is then told beside it."""
        return self.control.accessibleName() if isinstance(self.control, QComboBox) else ""

    def _show_choice(self, control: QComboBox, key: str, force: bool) -> None:
        inner = control.lineEdit()
        if inner is not None and inner.hasFocus() and not force:
            return
        index = control.findData(key)
        with QSignalBlocker(control), _filling(control):
            control.setCurrentIndex(index)
            if index < 0 and inner is not None and inner.text() != key:
                control.setEditText(key)
        if inner is not None:
            inner.setCursorPosition(0)

    @Slot(str)
    def _text_edited(self, text: str) -> None:
        if isinstance(self.control, QComboBox):
            index = self.control.findText(text, Qt.MatchFlag.MatchFixedString)
            text = str(self.control.itemData(index)) if index >= 0 else text
        self.typed.emit(self.path, text)

    @Slot(int)
    def _chosen(self, index: int) -> None:
        if isinstance(self.control, QComboBox):
            self.typed.emit(self.path, str(self.control.itemData(index)))

    @Slot(object)
    def _day_picked(self, _value: object) -> None:
        if isinstance(self.control, TextField):
            self.typed.emit(self.path, self.control.text())

    @Slot()
    def _was_left(self) -> None:
        self.left.emit(self.path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo and redo belong to the page; a wheel over a list scrolls the page; leaving a list is told."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                return True
        elif isinstance(event, QWheelEvent) and isinstance(self.control, QComboBox) and not self.control.hasFocus():
            event.ignore()
            return True
        elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in NOT_LEFT:
            self.left.emit(self.path)
        return super().eventFilter(watched, event)


def tell_day(bindings: Iterable[Binding], today: date) -> None:
    """Say what day it is to the fields that read short dates: the window may be open for days."""
    for binding in bindings:
        if isinstance(binding.control, DateEdit):
            binding.control.setToday(today)


def _filling(control: QComboBox) -> AbstractContextManager[None]:
    """Within it the program fills the field of an editable list."""
    inner = control.lineEdit()
    return inner.filled() if isinstance(inner, TextField) else nullcontext()


def choice_box(name: str, label: str, *, editable: bool = False, parent: QWidget | None = None) -> QComboBox:
    """A list; an editable one completes from anywhere in its entries and takes other texts too."""
    box = QComboBox(parent)
    box.setObjectName(name)
    box.setAccessibleName(label)
    box.setAccessibleDescription(label)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if editable:
        box.setLineEdit(TextField())
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        inner, completer = box.lineEdit(), box.completer()
        assert isinstance(inner, TextField)
        assert completer is not None
        inner.follow(completer)
        inner.setObjectName(f"{name}Text")
        inner.setAccessibleName(label)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return box
