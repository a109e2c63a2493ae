"""Brings out of a damaged store what can still be read, says what that is, and asks whether to put it in place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from chorus_desktop.actions import restoring
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.paths import Profile
from chorus_desktop.store.salvage_findings import Salvaged
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Banner, Glyph, PlainButton, StrongButton, Text
from chorus_desktop.ui.widgets.skeleton import SkeletonRow
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import salvage as words
from chorus_desktop.ui.wording.typography import set_in_french

_WIDTH, _HIGHEST, _AWAITED = 640, 380, 3


class SalvageDialog(FittedDialog):
    """`decided`: the user agreed, and the next start puts it in place. Nothing is changed by looking at it."""

    decided = Signal()

    def __init__(self, profile: Profile, theme: Theme, *, pool: Pool | None = None, parent: QWidget) -> None:
        super().__init__(words.TITLE, name="salvageDialog", width=_WIDTH, parent=parent)
        self._profile, self._theme = profile, theme
        self._head = Text(set_in_french(words.READING), role="strong", wrap=True, name="salvageHead")
        self._fault = Banner(theme, "bad", "", name="salvageFault")
        self._fault.hide()
        self._account = QScrollArea()
        self._account.setObjectName("salvageAccount")
        self._account.setWidgetResizable(True)
        self._account.setFrameShape(QScrollArea.Shape.NoFrame)
        self._account.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._put([SkeletonRow(theme) for _ in range(_AWAITED)])
        self._leave = PlainButton(theme, words.CANCEL, name="salvageCancel")
        self._go = StrongButton(theme, words.GO, icon="refresh-cw", name="salvageGo")
        self._go.clicked.connect(self._decide)
        title = Text(words.TITLE, role="section", name="salvageTitle")
        self.frame((title, self._head, self._fault, self._account), self._leave, self._go)
        self._go.setEnabled(False)
        self._task = Task(self, pool)
        self._task.ended.connect(self._end)
        self._task.start(partial(restoring.rescue, profile, datetime.now(UTC)))

    def _put(self, lines: Sequence[QWidget]) -> None:
        """Show these lines in place of those before."""
        inner = QWidget()
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, SPACE.m, 0)
        self._rows.setSpacing(SPACE.m)
        for line in lines:
            self._rows.addWidget(line)
        self._rows.addStretch(1)
        self._account.setWidget(inner)
        self._give_room()

    def _give_room(self) -> None:
        """As high as the lines need, up to a limit beyond which they roll."""
        for part in self._account.findChildren(QWidget):
            part.ensurePolished()
        self._rows.activate()
        needed = self._rows.totalHeightForWidth(_WIDTH - 3 * SPACE.xxl)
        self._account.setFixedHeight(min(_HIGHEST, max(needed, self._rows.totalSizeHint().height())))

    def _line(self, icon: str, sentence: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.m)
        colour = {"triangle-alert": "warn", "circle-check": "good"}.get(icon, "soft")
        row.addWidget(Glyph(self._theme, icon, colour=colour, size=18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(sentence, wrap=True, name="salvageLine"), 1)
        return line

    @Slot(object)
    def _end(self, outcome: object) -> None:
        if isinstance(outcome, Done):
            self._show(outcome.value)
        elif isinstance(outcome, Faulted):
            self._tell(outcome.fault)
        else:
            self.reject()

    def _show(self, result: Salvaged) -> None:
        self._head.setText(words.HEAD_ALL if result.whole else words.HEAD_PARTLY)
        self._put([self._line(icon, sentence) for icon, sentence in words.account(result)])
        self._go.setEnabled(True)
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now do the lines have their fonts."""
        self._give_room()
        super().showEvent(event)

    def _tell(self, fault: ChorusError) -> None:
        self._head.hide()
        self._account.hide()
        self._fault.setContent("bad", errors.sentence(fault.code, fault.params))
        self._fault.show()
        self._go.hide()
        self._leave.setText(words.CLOSE)

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
        """Not now."""
        self._task.cancel()
        restoring.drop(self._profile)
        super().reject()
