"""A field with its label above, its hint and its problem below."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE, Theme, set_property
from chorus_desktop.ui.widgets.announce import announce
from chorus_desktop.ui.widgets.glyph import Glyph
from chorus_desktop.ui.widgets.text import Text

ProblemKind = Literal["bad", "warn"]


class FieldBox(QWidget):
    """Label, control, hint, problem. The label names the control for screen readers and takes its mnemonic."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        control: QWidget,
        *,
        hint: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name or f"{control.objectName()}Box")
        self.control = control
        self._label = Text(role="label", name="fieldLabel")
        self._label.setBuddy(control)
        self._hint = Text(role="small", wrap=True, name="fieldHint")
        self._problem = Text(role="bad", wrap=True, name="fieldProblem")
        self._glyph = Glyph(theme, "circle-alert", colour="bad", size=14)
        self._problem_row = QWidget()
        self._problem_row.setObjectName("fieldProblemRow")
        row = QHBoxLayout(self._problem_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._problem, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs + 1)
        for widget in (self._label, control, self._problem_row, self._hint):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._problem_row.hide()
        self.setLabel(label)
        self.setHint(hint)

    def setLabel(self, label: str) -> None:
        """Name the field; `&` before a letter makes Alt with that letter go to it."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self.control.setAccessibleName(label.replace("&&", "\0").replace("&", "").replace("\0", "&"))

    def label(self) -> str:
        """The label, mnemonic included."""
        return self._label.text()

    def setHint(self, hint: str) -> None:
        """Say below the field what is expected; nothing for an empty text."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint) and not self.problem())
        self._describe()

    def setProblem(self, sentence: str | None, kind: ProblemKind = "bad") -> None:
        """Say below the field what is wrong and where the answer is; None once it is mended.

        "bad" blocks sending and colours the border, "warn" does not block. A new problem is read aloud.
        """
        text = sentence or ""
        is_new = bool(text) and text != self._problem.text()
        self._problem.setText(text)
        self._problem.setRole(kind)
        self._glyph.setGlyph("circle-alert" if kind == "bad" else "triangle-alert", kind)
        self._problem_row.setVisible(bool(text))
        self._hint.setVisible(bool(self._hint.text()) and not text)
        set_property(self.control, "problem", kind if text else "")
        self._describe()
        if is_new and self.isVisible():
            announce(self.control, text)

    def problem(self) -> str:
        """The sentence shown as a problem, empty when there is none."""
        return self._problem.text()

    def _describe(self) -> None:
        self.control.setAccessibleDescription(self.problem() or self._hint.text())
