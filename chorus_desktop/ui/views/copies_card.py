"""The card of the copies in the settings: the last one, where they go, one now, another folder, and the list."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from chorus_desktop.actions import copies
from chorus_desktop.actions.copies import Listed, Standing
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.paths import Profile
from chorus_desktop.ui.dialogs.restore import RestoreDialog
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.copies_rows import CopiesRows
from chorus_desktop.ui.widgets import Banner, Card, LinkButton, PlainButton, Text
from chorus_desktop.ui.widgets.flow import FlowLayout
from chorus_desktop.ui.wording import copies as words
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import restoring as restoring_words
from chorus_desktop.ui.wording.typography import set_in_french

#: Copies that are shown before the others are asked for.
_SHOWN = 5


class CopiesCard(Card):
    """Reads the folders off the window's thread, whenever it is shown."""

    def __init__(self, desk: Desk, theme: Theme, *, pool: Pool | None = None, parent: QWidget | None = None) -> None:
        super().__init__(title=words.TITLE, name="copiesCard", parent=parent)
        self._desk, self._theme = desk, theme
        self._profile = Profile(desk.store.path.parent)
        self._standing: Standing | None = None
        self._all = False
        self._dialog: QFileDialog | None = None
        self._files: QFileDialog | None = None
        self._pool = pool
        self._reading, self._taking = Task(self, pool), Task(self, pool)
        self._reading.ended.connect(self._read)
        self._taking.ended.connect(self._taken)
        self._last = Text(role="strong", wrap=True, name="lastCopy")
        self._second = Text(role="soft", wrap=True, name="secondFolder")
        self._told = Banner(theme, "info", "", closable=True, name="copyTold")
        self._told.hide()
        self._rows = CopiesRows(theme)
        self._rows.wanted.connect(self._restore)
        self._others = LinkButton(theme, "", name="otherCopies")
        self._others.clicked.connect(self._show_all)
        self.body.addWidget(Text(set_in_french(words.ABOUT), role="soft", wrap=True, name="copiesAbout"))
        self.body.addWidget(self._last)
        self.body.addWidget(self._second)
        self.body.addLayout(self._buttons())
        self.body.addWidget(self._told)
        self.body.addWidget(self._rows)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        self._from_file = LinkButton(theme, restoring_words.FROM_FILE, name="restoreFile")
        self._from_file.clicked.connect(self._choose_file)
        foot.addWidget(self._others)
        foot.addWidget(self._from_file)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self._others.hide()

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
        self._reading.start(partial(copies.standing, self._profile))

    @Slot()
    def take(self) -> None:
        """A copy now."""
        self._now.setEnabled(False)
        self._tell("info", set_in_french(words.UNDER_WAY))
        self._taking.start(partial(copies.take_now, self._profile, self._desk.now()))

    @Slot(object)
    def _taken(self, outcome: object) -> None:
        self._now.setEnabled(True)
        if isinstance(outcome, Done):
            self._tell("good", set_in_french(words.DONE))
        elif isinstance(outcome, Faulted):
            self._tell_fault(outcome.fault)
        else:
            self._told.hide()
        self.refresh()

    def _tell(self, kind: str, sentence: str) -> None:
        self._told.setContent(kind, sentence)  # type: ignore[arg-type]
        self._told.show()

    def _tell_fault(self, fault: ChorusError) -> None:
        self._tell("bad", errors.sentence(fault.code, fault.params))

    @Slot(object)
    def _read(self, outcome: object) -> None:
        if isinstance(outcome, Faulted):
            self._tell_fault(outcome.fault)
        if not isinstance(outcome, Done):
            return
        before, self._standing = self._standing, outcome.value
        now = self._desk.now().astimezone()
        self._last.setText(words.last(outcome.value, now))
        self._second.setText(words.second(outcome.value.elsewhere, now))
        self._forget.setVisible(outcome.value.elsewhere is not None)
        self._open.setVisible(bool(outcome.value.listed))
        if before is None or before.listed != outcome.value.listed:
            self._show_rows(outcome.value.listed)

    def _show_rows(self, listed: tuple[Listed, ...]) -> None:
        shown = listed if self._all else listed[:_SHOWN]
        self._rows.show_copies(shown)
        self._others.setText(words.others(len(listed) - len(shown)))
        self._others.setVisible(len(shown) < len(listed))

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        if self._standing is not None:
            self._show_rows(self._standing.listed)

    @Slot()
    def _choose(self) -> None:
        if self._dialog is None:
            self._dialog = QFileDialog(self, words.DIALOG)
            self._dialog.setObjectName("secondFolderDialog")
            self._dialog.setFileMode(QFileDialog.FileMode.Directory)
            self._dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            self._dialog.fileSelected.connect(self.choose)
        self._dialog.open()

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

    @Slot(object)
    def _restore(self, listed: Listed) -> None:
        self._ask(listed.copy.path, words.when(listed))

    @Slot()
    def _choose_file(self) -> None:
        if self._files is None:
            self._files = QFileDialog(self, restoring_words.FILE_DIALOG)
            self._files.setObjectName("restoreFileDialog")
            self._files.setFileMode(QFileDialog.FileMode.ExistingFile)
            self._files.setNameFilters([self.tr("Sauvegardes (chorus*.db)"), self.tr("Tous (*)")])
            self._files.fileSelected.connect(self.restore_file)
        self._files.open()

    @Slot(str)
    def restore_file(self, path: str) -> None:
        """Ask whether this file is to take the place of the store."""
        self._ask(Path(path), restoring_words.of_file(Path(path).name))

    def _ask(self, path: Path, when: str) -> None:
        dialog = RestoreDialog(self._profile, self._theme, path, when, pool=self._pool, parent=self)
        dialog.decided.connect(self._leave)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _leave(self) -> None:
        """Close the window: it is opened again by itself, on the backup."""
        self.window().close()

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._profile.copies)))
