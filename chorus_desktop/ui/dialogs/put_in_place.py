"""What every dialog stands in that puts another store in the present one's place: looked at, told, then decided."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from chorus_desktop.actions import restoring
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.paths import Profile
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Banner, Glyph, PlainButton, Text
from chorus_desktop.ui.widgets.buttons import ActionButton
from chorus_desktop.ui.widgets.skeleton import SkeletonRow
from chorus_desktop.ui.wording import errors

#: Width, and greatest height of what is told, in device-independent pixels; lines awaited.
_WIDTH, _HIGHEST, _AWAITED = 640, 380, 3


class PutInPlaceDialog(FittedDialog):
    """Looking changes nothing. `looked` brings what was found, `decided` says that the next start puts it in place.

    `place` is where this dialog alone has it made ready: the work of one that was left may still be going on.

    `name` begins the object names of its parts; `closing` is what the button that leaves says once nothing is to do.
    """

    decided = Signal()
    looked = Signal(object)

    def __init__(
        self, profile: Profile, theme: Theme, title: str, reading: str, *, name: str, closing: str, parent: QWidget
    ) -> None:
        super().__init__(title, name=f"{name}Dialog", width=_WIDTH, parent=parent)
        self._profile, self._theme, self._name, self._closing = profile, theme, name, closing
        self._reading = reading
        self.place, self._left = restoring.new_place(profile), threading.Event()
        self._title = Text(title, role="section", name=f"{name}Title")
        self.head = Text(reading, role="strong", wrap=True, name=f"{name}Head")
        self._fault = Banner(theme, "bad", "", name=f"{name}Fault")
        self._fault.hide()
        self._account = QScrollArea()
        self._account.setObjectName(f"{name}Account")
        self._account.setAccessibleName(title)
        self._account.setWidgetResizable(True)
        self._account.setFrameShape(QScrollArea.Shape.NoFrame)
        self._account.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._put([SkeletonRow(theme) for _ in range(_AWAITED)])

    def look(
        self,
        work: Callable[[], object],
        leave: PlainButton,
        go: ActionButton,
        pool: Pool | None,
        asked: Sequence[QWidget] = (),
    ) -> None:
        """Lay it out over its two buttons, and look beside the window's thread; `go` waits for what is found.

        `asked` is what it may have to ask for, hidden at first.
        """
        self._leave, self._go = leave, go
        go.clicked.connect(self._decide)
        self.frame((self._title, self.head, self._fault, *asked, self._account), leave, go)
        go.setEnabled(False)
        self._task = Task(self, pool)
        self._task.ended.connect(self._end)
        self._task.start(partial(_unless_left, work, self.place, self._left))

    def look_again(self, work: Callable[[], object]) -> None:
        """Look once more, with what was asked for."""
        self.head.setText(self._reading)
        self._put([SkeletonRow(self._theme) for _ in range(_AWAITED)])
        self._account.show()
        self._task.start(partial(_unless_left, work, self.place, self._left))

    def stand_by(self, sentence: str) -> None:
        """Say what is wanted before anything can be told."""
        self.head.setText(sentence)
        self._account.hide()

    def asks(self, fault: ChorusError) -> bool:
        """Whether the dialog asks for what this fault is about, rather than tell it and come to its end."""
        del fault
        return False

    def tell(self, lines: Iterable[tuple[str, str]]) -> None:
        """Show what was found, each line an icon and a sentence, and let it be decided."""
        self._put([self._line(icon, sentence) for icon, sentence in lines])
        self._go.setEnabled(True)

    # --- its lines ---

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
        row.addWidget(Text(sentence, wrap=True, name=f"{self._name}Line"), 1)
        return line

    def showEvent(self, event: QShowEvent) -> None:
        """Only now do the lines have their fonts."""
        self._give_room()
        super().showEvent(event)

    # --- what comes of it ---

    @Slot(object)
    def _end(self, outcome: object) -> None:
        if isinstance(outcome, Done):
            self.looked.emit(outcome.value)
        elif isinstance(outcome, Faulted):
            if not self.asks(outcome.fault):
                self._tell_fault(outcome.fault)
        else:
            self.reject()

    def _tell_fault(self, fault: ChorusError) -> None:
        self.head.hide()
        self._account.hide()
        self._fault.setContent("bad", errors.sentence(fault.code, fault.params))
        self._fault.show()
        self._go.hide()
        self._leave.setText(self._closing)

    @Slot()
    def _decide(self) -> None:
        try:
            restoring.decide(self._profile, self.place)
        except ChorusError as fault:
            self._tell_fault(fault)
            return
        self.accept()
        self.decided.emit()

    def reject(self) -> None:
        """Not that one, or not now."""
        self._task.cancel()
        self._left.set()
        restoring.drop(self.place)
        super().reject()


def _unless_left(work: Callable[[], object], place: Path, left: threading.Event) -> object:
    """What is made ready for a dialog that was left meanwhile is of no use to anyone."""
    try:
        return work()
    finally:
        if left.is_set():
            restoring.drop(place)
