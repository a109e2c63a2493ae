"""Asks whether a backup is to be put back, once it was verified and what that means is known."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import restoring
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.paths import Profile
from chorus_desktop.store.restoring import Prospect
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Banner, DangerButton, Glyph, PlainButton, Text
from chorus_desktop.ui.widgets.skeleton import SkeletonRow
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import restoring as words

_AWAITED, _WIDTH = 3, 620


class RestoreDialog(QDialog):
    """`decided`: the user agreed, and the next start does it. Nothing is changed by looking at it."""

    decided = Signal()

    def __init__(
        self, profile: Profile, theme: Theme, copy: Path, when: str, *, pool: Pool | None = None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("restoreDialog")
        self.setWindowTitle(words.TITLE)
        self._profile, self._theme, self._when = profile, theme, when
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xl)
        self._column.setSpacing(SPACE.m)
        self._column.addWidget(Text(words.TITLE, role="section", name="restoreTitle"))
        self._head = Text(words.CHECKING, role="strong", wrap=True, name="restoreHead")
        self._column.addWidget(self._head)
        self._fault = Banner(theme, "bad", "", name="restoreFault")
        self._fault.hide()
        self._column.addWidget(self._fault)
        self._waiting = [SkeletonRow(theme) for _ in range(_AWAITED)]
        for row in self._waiting:
            self._column.addWidget(row)
        self._cancel = PlainButton(theme, words.CANCEL, name="restoreCancel")
        self._cancel.setDefault(True)
        self._cancel.clicked.connect(self.reject)
        self._go = DangerButton(theme, words.GO, icon="refresh-cw", name="restoreGo")
        self._go.setAutoDefault(False)
        self._go.clicked.connect(self._decide)
        self._go.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._go)
        self._column.addLayout(buttons)
        self._task = Task(self, pool)
        self._task.ended.connect(self._end)
        self._task.start(partial(restoring.look, profile, copy))

    @Slot(object)
    def _end(self, outcome: object) -> None:
        for row in self._waiting:
            row.hide()
        if isinstance(outcome, Done):
            self._show(outcome.value)
        elif isinstance(outcome, Faulted):
            self._tell(outcome.fault)
        else:
            self.reject()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what is said, which only then has its fonts."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        self._column.activate()
        self.setFixedSize(_WIDTH, self._column.totalHeightForWidth(_WIDTH))

    def _show(self, prospect: Prospect) -> None:
        self._head.setText(words.heading(self._when, prospect))
        meaning = QWidget()
        rows = QVBoxLayout(meaning)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE.m)
        for icon, sentence in words.meaning(prospect):
            row = QHBoxLayout()
            row.setSpacing(SPACE.m)
            colour = {"triangle-alert": "warn", "circle-check": "good"}.get(icon, "soft")
            row.addWidget(Glyph(self._theme, icon, colour=colour, size=18), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(sentence, wrap=True, name="restoreMeaning"), 1)
            rows.addLayout(row)
        self._column.insertWidget(self._column.indexOf(self._fault) + 1, meaning)
        meaning.show()
        self._go.show()

    def _tell(self, fault: ChorusError) -> None:
        self._head.hide()
        self._fault.setContent("bad", errors.sentence(fault.code, fault.params))
        self._fault.show()
        self._go.hide()
        self._cancel.setText(words.CLOSE)
        self._fit()

    @Slot()
    def _decide(self) -> None:
        try:
            restoring.decide(self._profile)
        except ChorusError as fault:
            self._tell(fault)
            return
        self.accept()
        self.decided.emit()

    def reject(self) -> None:
        """Not that one after all."""
        self._task.cancel()
        restoring.drop(self._profile)
        super().reject()
