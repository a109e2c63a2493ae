"""The card of the copies in the settings: the last one, where they go, one now, another folder, and the list."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions import copies
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.paths import Profile
from chorus_desktop.ui.dialogs.file_choice import ask_folder
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.copies_key import CopiesKey
from chorus_desktop.ui.views.copies_rows import CopiesRows
from chorus_desktop.ui.widgets import Banner, Card, LinkButton, PlainButton, Text
from chorus_desktop.ui.widgets.flow import FlowLayout
from chorus_desktop.ui.wording import copies as words
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.typography import set_in_french


class CopiesCard(Card):
    """Reads the folders off the window's thread, whenever it is shown."""

    def __init__(self, desk: Desk, theme: Theme, *, pool: Pool | None = None, parent: QWidget | None = None) -> None:
        super().__init__(title=words.TITLE, name="copiesCard", parent=parent)
        self._desk, self._theme = desk, theme
        self._profile = Profile(desk.store.path.parent)
        self._reading, self._taking = Task(self, pool), Task(self, pool)
        self._reading.ended.connect(self._read)
        self._taking.ended.connect(self._taken)
        self._last = Text(role="strong", wrap=True, name="lastCopy")
        self._second = Text(role="soft", wrap=True, name="secondFolder")
        self._told = Banner(theme, "info", "", closable=True, name="copyTold")
        self._told.hide()
        self._then = ""
        self.key = CopiesKey(desk, theme, pool=pool)
        self.key.changed.connect(self._take_and_tell)
        self.key.failed.connect(self._tell_bad)
        self.rows = CopiesRows(self._profile, theme, secrets=desk.secrets, pool=pool)
        self.rows.decided.connect(self._leave)
        self.body.addWidget(Text(set_in_french(words.ABOUT), role="soft", wrap=True, name="copiesAbout"))
        self.body.addWidget(self._last)
        self.body.addWidget(self._second)
        self.body.addLayout(self._buttons())
        self.body.addWidget(self.key)
        self.body.addWidget(self._told)
        self.body.addWidget(self.rows)

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(SPACE.m)
        self._now = PlainButton(self._theme, words.NOW, icon="shield-check", name="copyNow")
        self._now.clicked.connect(self.take)
        choose = PlainButton(self._theme, words.CHOOSE, icon="folder-open", name="chooseSecond")
        choose.clicked.connect(self._choose)
        self._forget = LinkButton(self._theme, words.FORGET, name="forgetSecond")
        self._forget.clicked.connect(self._forget_second)
        self._forget.hide()
        self._open = LinkButton(self._theme, words.SHOW, name="openCopies")
        self._open.clicked.connect(self._open_folder)
        self._open.hide()
        for button in (self._now, choose, self._forget, self._open):
            row.addWidget(button)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Read the folders when somebody comes to look."""
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the folders."""
        self._reading.start(partial(copies.standing, self._profile, self._desk.secrets))

    @Slot()
    def take(self) -> None:
        """A copy now."""
        self._now.setEnabled(False)
        self._tell("info", set_in_french(words.UNDER_WAY))
        self._taking.start(partial(copies.take_now, self._profile, self._desk.now(), self._desk.secrets))

    @Slot(str)
    def _take_and_tell(self, sentence: str) -> None:
        """What leaves is encrypted in another way from now on, so it is seen to at once whether that works."""
        self._then = sentence
        self.take()

    @Slot(object)
    def _taken(self, outcome: object) -> None:
        self._now.setEnabled(True)
        if isinstance(outcome, Done):
            findings = outcome.value.findings
            done = errors.sentence("copy_flawed", {"count": str(findings)}) if findings else set_in_french(words.DONE)
            self._tell("warn" if findings else "good", " ".join(filter(None, (done, self._then))))
        elif isinstance(outcome, Faulted):
            self._tell_fault(outcome.fault)
        else:
            self._told.hide()
        self._then = ""
        self.refresh()

    def _tell(self, kind: str, sentence: str) -> None:
        self._told.setContent(kind, sentence)  # type: ignore[arg-type]
        self._told.show()

    def _tell_fault(self, fault: ChorusError) -> None:
        self._tell_bad(errors.sentence(fault.code, fault.params))

    @Slot(str)
    def _tell_bad(self, sentence: str) -> None:
        self._tell("bad", sentence)

    @Slot(object)
    def _read(self, outcome: object) -> None:
        if isinstance(outcome, Faulted):
            self._tell_fault(outcome.fault)
        if not isinstance(outcome, Done):
            return
        now = self._desk.now().astimezone()
        self._last.setText(words.last(outcome.value, now, idle=self._desk.store.read_only))
        self._second.setText(words.second(outcome.value.elsewhere, now))
        self._forget.setVisible(outcome.value.elsewhere is not None)
        self._open.setVisible(bool(outcome.value.listed))
        self.key.show_standing(outcome.value)
        self.rows.show_copies(outcome.value.listed)

    @Slot()
    def _choose(self) -> None:
        ask_folder(self, words.DIALOG, self.choose, name="secondFolderDialog")

    @Slot(str)
    def choose(self, folder: str) -> None:
        """Copy to this folder as well, at once and from now on."""
        try:
            copies.choose_elsewhere(self._profile, Path(folder))
        except ChorusError as fault:
            self._tell_fault(fault)
            return
        self.take()

    @Slot()
    def _forget_second(self) -> None:
        try:
            copies.choose_elsewhere(self._profile, None)
        except ChorusError as fault:
            self._tell_fault(fault)
        self.refresh()

    @Slot()
    def _leave(self) -> None:
        """Close the window: it is opened again by itself, on the backup."""
        self.window().close()

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._profile.copies)))
