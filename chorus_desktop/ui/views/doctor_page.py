"""The diagnosis: every part of the program on this machine, what is to be done of it, and a report to copy."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.diagnosis import Diagnosis, Health
from chorus_desktop.actions.doctor import examination
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Kind, Theme
from chorus_desktop.ui.views.side_page import SidePage
from chorus_desktop.ui.widgets import Banner, Glyph, LinkButton, PlainButton, RowCard, StatusBadge, Text
from chorus_desktop.ui.widgets.skeleton import SkeletonRow
from chorus_desktop.ui.wording import doctor as words
from chorus_desktop.ui.wording.typography import set_in_french

_WIDEST = 860
#: As many as there usually are, so that the page keeps its height.
_AWAITED = 7
_KINDS: dict[Health, Kind] = {Health.GOOD: "good", Health.LOOK: "warn", Health.BAD: "bad"}
_ICONS = {Health.GOOD: "circle-check", Health.LOOK: "triangle-alert", Health.BAD: "circle-alert"}
#: What is to be seen to comes first.
_ORDER = (Health.BAD, Health.LOOK, Health.GOOD)


class DiagnosisLine(QWidget):
    """One part; `wanted` carries the page on which something can be done."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, found: Diagnosis) -> None:
        super().__init__()
        self.setObjectName(f"diagnosis_{found.code}")
        kind, remedy = _KINDS[found.health], words.remedy(found)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(Text(words.title(found), role="strong", name="diagnosisTitle"))
        if found.health is not Health.GOOD:
            head.addWidget(StatusBadge(theme, kind, words.mark(found), icon=_ICONS[found.health]))
        head.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(SPACE.xs)
        texts.addLayout(head)
        texts.addWidget(Text(words.sentence(found), role="soft", wrap=True, name="diagnosisSentence"))
        details = words.details(found)
        if details:
            texts.addWidget(Text("\n".join(details), role="soft", wrap=True, name="diagnosisDetails"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.m)
        layout.addWidget(Glyph(theme, _ICONS[found.health], colour=kind, size=20))
        layout.addLayout(texts, 1)
        self._page = remedy.page if remedy else ""
        if remedy:
            button = PlainButton(theme, remedy.label, name=f"remedy_{found.code}")
            button.setAccessibleName(f"{remedy.label} – {words.title(found)}")
            button.clicked.connect(self._want)
            layout.addWidget(button)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._page)


class DoctorPage(SidePage):
    """Looks anew whenever it is opened, off the window's thread. `page_requested` carries the key of a page."""

    page_requested = Signal(str)

    def __init__(
        self, desk: Desk, theme: Theme, *, training: bool, pool: Pool | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, words.TITLE, name="doctor", parent=parent)
        self._desk, self._training = desk, training
        self._found: tuple[Diagnosis, ...] = ()
        self._task = Task(self, pool)
        self._task.ended.connect(self._end)
        self._copy = PlainButton(theme, words.COPY, icon="copy", name="copyReport")
        self._copy.clicked.connect(self._copy_report)
        self._again = PlainButton(theme, words.AGAIN, icon="refresh-cw", name="diagnoseAgain")
        self._again.clicked.connect(self.look)
        self._header.setActions([self._copy, self._again])
        self._copied = Banner(theme, "good", words.COPIED, closable=True, name="reportCopied")
        self._rows = RowCard(name="diagnoses")
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.m)
        settings = LinkButton(theme, self.tr("Ouvrir Réglages"), name="doctorSettings")
        settings.clicked.connect(self._settings)
        self._foot = Text(words.NOT_TRIED, role="soft", name="notTried")
        foot.addWidget(self._foot)
        foot.addWidget(settings)
        foot.addStretch(1)
        column = self.add_column(_WIDEST)
        column.addWidget(self._copied)
        column.addWidget(self._rows)
        column.addLayout(foot)
        self._foot.setVisible(not training)
        settings.setVisible(not training)
        self._copied.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Look when somebody comes, not when the window is only brought back."""
        super().showEvent(event)
        if not event.spontaneous():
            self.look()

    @Slot()
    def look(self) -> None:
        """Look at every part now."""
        self._copied.hide()
        self._fault.hide()
        self._wait(waiting=True)
        self._header.setSubtitle(words.LOOKING)
        self._rows.clear()
        for _ in range(_AWAITED):
            self._rows.addRow(SkeletonRow(self._theme))
        self._task.start(examination(self._desk, training=self._training))

    def _wait(self, *, waiting: bool) -> None:
        for button in (self._copy, self._again):
            button.setEnabled(not waiting)

    @Slot(object)
    def _end(self, outcome: object) -> None:
        self._wait(waiting=False)
        self._rows.clear()
        self._found = outcome.value if isinstance(outcome, Done) else ()
        self._copy.setEnabled(bool(self._found))
        if isinstance(outcome, Faulted):
            self.tell_fault(outcome.fault)
        if not self._found:
            self._header.setSubtitle(words.FAILED)
            return
        trouble = [part for part in self._found if part.health is not Health.GOOD]
        worst = next(health for health in _ORDER if any(part.health is health for part in self._found))
        self._header.setSubtitle(set_in_french(words.outcome(self._found)), icon=_ICONS[worst], colour=_KINDS[worst])
        for part in sorted(trouble, key=lambda one: _ORDER.index(one.health)):
            self._add(part)
        for part in self._found:
            if part.health is Health.GOOD:
                self._add(part)

    def _add(self, part: Diagnosis) -> None:
        line = DiagnosisLine(self._theme, part)
        line.wanted.connect(self.page_requested)
        self._rows.addRow(line)

    @Slot()
    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(words.report(self._found))
        self._copied.show()

    @Slot()
    def _settings(self) -> None:
        self.page_requested.emit("settings")
