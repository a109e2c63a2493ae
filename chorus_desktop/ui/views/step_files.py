"""The files that are to be joined to an answer: chosen or dropped, typed, taken off; in memory until it is sent."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chorus_desktop.actions.disk_files import read_file
from chorus_desktop.actions.steps import check_file
from chorus_desktop.actions.supporting import OTHER_DOCUMENT, free_name
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.platform_files import shortened_name
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.store.supporting import JoinedDocument
from chorus_desktop.ui.dialogs.file_choice import ask_files
from chorus_desktop.ui.opened_copies import OpenedCopies
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.supporting_row import SupportingRow
from chorus_desktop.ui.widgets import Banner, PlainButton, Text
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import steps as words
from chorus_desktop.ui.wording.supporting import accepted_kinds

_LONGEST_DESIGNATION = 100


class StepFiles(QWidget):
    """Files are read away from the window's thread; too long a name is shortened, the whole one stays beside it.

    `changed` says that others are to be joined than before.
    """

    changed = Signal()

    def __init__(self, theme: Theme, *, pool: Pool | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepFiles")
        self._theme = theme
        self._files: list[SupportingFile] = []
        self._waiting: list[Path] = []
        self._shown: list[SupportingRow] = []
        self._copies = OpenedCopies(self)
        self._task = Task(self, pool)
        self._task.ended.connect(self._ended)
        self._about = Text(words.FILES_HINT, role="soft", wrap=True, name="stepFilesAbout")
        self._fault = Banner(theme, "bad", "", closable=True, name="stepFilesFault")
        self._fault.closed.connect(self._fault.hide)
        self._fault.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.m)
        self.add = PlainButton(theme, self.tr("&Joindre un fichier…"), icon="paperclip", name="joinStepFile")
        self.add.clicked.connect(self.choose_files)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(Text(words.FILES, role="label", name="stepFilesTitle"))
        layout.addWidget(self._about)
        layout.addWidget(self._fault)
        layout.addLayout(self._rows)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAcceptDrops(True)

    def files(self) -> tuple[SupportingFile, ...]:
        """What is to be joined, in order."""
        return tuple(self._files)

    def set_files(self, files: Iterable[SupportingFile]) -> None:
        """Begin with these."""
        self._files = list(files)
        self._fill()

    def awaits_a_file(self) -> bool:
        """Whether something that was chosen is not in the list yet."""
        return self._task.is_running() or bool(self._waiting)

    def join(self, paths: Iterable[Path]) -> None:
        """Read these files, one after the other."""
        self._fault.hide()
        self._waiting += paths
        self._next()

    @Slot()
    def choose_files(self) -> None:
        """Let the user choose files."""
        title, kinds = self.tr("Joindre des fichiers à la réponse"), accepted_kinds()
        ask_files(self, title, self._selected, name="joinStepFileDialog", kinds=kinds)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._about.setText(words.LET_GO)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._about.setText(words.FILES_HINT)

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._about.setText(words.FILES_HINT)
        self.join(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())

    @Slot(list)
    def _selected(self, paths: list[str]) -> None:
        self.join(map(Path, paths))

    def _next(self) -> None:
        if self._waiting and not self._task.is_running():
            self._task.start(partial(_read, self._waiting.pop(0)))

    @Slot(object)
    def _ended(self, outcome: object) -> None:
        match outcome:
            case Done(value=(str() as name, bytes() as content)):
                self._add(name, content)
            case Faulted(fault=fault):
                self._refuse(fault)
        self._next()

    def _add(self, name: str, content: bytes) -> None:
        short = free_name(shortened_name(name), [file.name for file in self._files])
        made = SupportingFile(
            name=short, content=content, designation=name[:_LONGEST_DESIGNATION], type_code=OTHER_DOCUMENT
        )
        try:
            check_file(made, sum(len(file.content) for file in self._files))
        except ChorusError as fault:
            self._refuse(fault)
            return
        self._files.append(made)
        self._fill()
        self.changed.emit()

    def _refuse(self, fault: ChorusError) -> None:
        self._fault.setContent("bad", errors.sentence(fault.code, fault.params))
        self._fault.show()

    @Slot(int)
    def _open(self, position: int) -> None:
        file = self._files[position - 1]
        try:
            self._copies.open(file.name, file.content)
        except ChorusError as fault:
            self._refuse(fault)

    @Slot(int)
    def _remove(self, position: int) -> None:
        del self._files[position - 1]
        self._fill()
        self.changed.emit()
        following = self._shown[position - 1 :]
        (following[0].remove if following else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int, str)
    def _retype(self, position: int, code: str) -> None:
        self._files[position - 1] = replace(self._files[position - 1], type_code=code)
        self.changed.emit()

    def _fill(self) -> None:
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = [SupportingRow(self._theme, _told(rank, file), frozen=False) for rank, file in self._numbered()]
        for row in self._shown:
            row.opened.connect(self._open)
            row.removed.connect(self._remove)
            row.retyped.connect(self._retype)
            self._rows.addWidget(row)
            row.show()

    def _numbered(self) -> Iterable[tuple[int, SupportingFile]]:
        return enumerate(self._files, start=1)


def _told(position: int, file: SupportingFile) -> JoinedDocument:
    return JoinedDocument(
        position=position,
        sha256=hashlib.sha256(file.content).hexdigest(),
        name=file.name,
        designation=file.designation,
        type_code=file.type_code,
        size=len(file.content),
    )


def _read(path: Path) -> tuple[str, bytes]:
    return path.name, read_file(path)
