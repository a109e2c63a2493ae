"""The test of keys: a button, what was found of each key with icon and word, and the sentence that says what to do."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.presenters.guide import KeyLine
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Banner, PlainButton, StatusBadge, Text
from chorus_desktop.ui.wording import guide as words
from chorus_desktop.ui.wording.kinds import BannerKind


class KeyCheck(QWidget):
    """`wanted`: the button was pressed; whoever hears it calls `wait`, `refuse` or `tell`."""

    wanted = Signal()

    def __init__(self, theme: Theme, label: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._button = PlainButton(theme, label, icon="refresh-cw", name=f"{name}Button")
        self._button.clicked.connect(self.wanted)
        self._answer = Banner(theme, "info", "", name=f"{name}Answer")
        self._answer.hide()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE.xs)
        self._shown: list[QWidget] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._button)
        layout.addWidget(self._answer)
        layout.addLayout(self._lines)

    def wait(self) -> None:
        """An answer is awaited."""
        self._button.setEnabled(False)
        self._say("info", words.WAITING, ())

    def refuse(self, sentence: str) -> None:
        """There is nothing to check yet."""
        self._say("warn", sentence, ())

    def tell(self, kind: BannerKind, sentence: str, lines: Sequence[KeyLine]) -> None:
        """What was found."""
        self._button.setEnabled(True)
        self._say(kind, sentence, lines)

    @Slot()
    def forget(self) -> None:
        """Other keys are typed: what was found is of no use any more."""
        self._button.setEnabled(True)
        self._answer.hide()
        self._show(())

    def _say(self, kind: BannerKind, sentence: str, lines: Sequence[KeyLine]) -> None:
        self._answer.setContent(kind, sentence)
        self._answer.show()
        self._show(lines)

    def _show(self, lines: Sequence[KeyLine]) -> None:
        while self._shown:
            gone = self._shown.pop()
            gone.hide()
            gone.deleteLater()
        for line in lines:
            row = QWidget()
            layout = QHBoxLayout(row)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(SPACE.m)
            layout.addWidget(Text(line.name, name="keyName"), 1)
            layout.addWidget(StatusBadge(self._theme, line.kind, line.word, icon=line.icon))
            self._lines.addWidget(row)
            self._shown.append(row)
