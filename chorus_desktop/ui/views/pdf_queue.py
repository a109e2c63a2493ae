"""The queue of own PDFs: files are read one after the other, each becomes a draft, and the list says what remains."""

from collections import deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import pdf_queue
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.own_pdf import Examined, examine_file, own_siret
from chorus_desktop.actions.own_xml import why_not_as_it_is
from chorus_desktop.actions.pdf_queue import Waiting
from chorus_desktop.domain.errors import ChorusError, UserFault
from chorus_desktop.ui.dialogs.file_choice import ask_files
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.side_page import SidePage
from chorus_desktop.ui.widgets import (
    ElidedText,
    EmptyState,
    Glyph,
    IconButton,
    PlainButton,
    RowCard,
    StatusBadge,
    StrongButton,
    Text,
    Toast,
)
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import own_pdf as pdf_words
from chorus_desktop.ui.wording import pdf_queue as words
from chorus_desktop.ui.wording.kinds import Kind


class _Line(QWidget):
    """One file: what it is, how it stands, at most one button."""

    def __init__(self, theme: Theme, icon: str, title: str, told: str, badge: tuple[Kind, str]) -> None:
        super().__init__()
        kind, word = badge
        self._title = title
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.l, SPACE.m)
        self._layout.setSpacing(SPACE.m)
        self._layout.addWidget(Glyph(theme, icon, colour="soft" if kind == "neutral" else kind, size=20))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(ElidedText(title, role="strong", name="queueTitle"))
        if told:
            texts.addWidget(Text(told, role="soft", wrap=True, name="queueFacts"))
        self._layout.addLayout(texts, 1)
        self._layout.addWidget(StatusBadge(theme, kind, word, icon=icon))

    def offer(self, button: QWidget, spoken: str) -> None:
        """Put a button at the end, said together with what it is about."""
        button.setAccessibleName(f"{spoken} {self._title}")
        self._layout.addWidget(button)


class DraftLine(_Line):
    """A draft that waits to be confirmed; `wanted` carries its id."""

    wanted = Signal(int)

    def __init__(self, theme: Theme, waiting: Waiting) -> None:
        badge: tuple[Kind, str] = ("warn", words.TO_CONFIRM)
        super().__init__(theme, "file-check", words.title(waiting), words.facts(waiting), badge)
        self._draft_id = waiting.draft_id
        self.setObjectName(f"queued{waiting.draft_id}")
        button = PlainButton(theme, words.CHECK, name=f"check{waiting.draft_id}")
        button.clicked.connect(self._want)
        self.offer(button, words.CHECK)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._draft_id)


class FailedLine(_Line):
    """A file that was not taken, and why; `forgotten` when the user has read it."""

    forgotten = Signal(object)

    def __init__(self, theme: Theme, path: Path, why: str) -> None:
        super().__init__(theme, "circle-alert", path.name, why, ("bad", words.NOT_TAKEN))
        self._path = path
        button = IconButton(theme, "x", words.FORGET, name="queueForget")
        button.clicked.connect(self._forget)
        self.offer(button, words.FORGET)

    @Slot()
    def _forget(self) -> None:
        self.forgotten.emit(self._path)


class PdfQueuePage(SidePage):
    """`draft_requested` asks to confirm a draft beside its page. Files are read on while other pages are shown."""

    draft_requested = Signal(int, str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None, *, pool: Pool | None = None) -> None:
        super().__init__(theme, words.TITLE, name="pdfQueue", parent=parent)
        self._desk = desk
        self._unread: deque[Path] = deque()
        self._failed: dict[Path, str] = {}
        self._waiting: tuple[Waiting, ...] = ()
        self._shown: object = None
        self._fresh = self._known = 0
        self._task = Task(self, pool)
        self._task.ended.connect(self._ended)
        self._toast = Toast(theme, self, name="queueToast")
        choose = PlainButton(theme, words.CHOOSE, icon="folder-open", name="queueChoose")
        choose.clicked.connect(self._choose)
        self._next = StrongButton(theme, words.CHECK_NEXT, icon="check", name="queueNext")
        self._next.clicked.connect(self._check_next)
        self._header.setActions([choose, self._next])
        self._rows = RowCard(name="queueRows")
        self._empty = EmptyState(theme, "file-check", words.EMPTY_TITLE, words.EMPTY, name="queueEmpty")
        self.body.addWidget(self._rows)
        self.body.addWidget(self._empty, 1)
        self.refresh()

    def take(self, paths: Sequence[Path]) -> None:
        """Read these files, each once, after those that are still waiting."""
        for path in paths:
            if path not in self._unread:
                self._failed.pop(path, None)
                self._unread.append(path)
        self._read_next()
        self.refresh()

    def remains(self) -> bool:
        """Whether anything is still to be read or confirmed."""
        return bool(self._unread or pdf_queue.to_confirm(self._desk))

    def _read_next(self) -> None:
        if self._unread and not self._task.is_running():
            self._task.start(partial(examine_file, self._unread[0], seller_siret=own_siret(self._desk)))

    @Slot(object)
    def _ended(self, outcome: object) -> None:
        path = self._unread.popleft()
        if isinstance(outcome, Done):
            self._take(path, outcome.value)
        else:
            fault = outcome.fault if isinstance(outcome, Faulted) else UserFault("file_unreadable")
            self._failed[path] = pdf_words.fault_sentence(fault)
        if self._unread:
            self._read_next()
        elif self._fresh or self._known:
            self._toast.showMessage(words.finished(self._fresh, self._known))
            self._fresh = self._known = 0
        self.refresh()

    def _take(self, path: Path, examined: Examined) -> None:
        if examined.facts is None and examined.reading is not None and why_not_as_it_is(examined.reading):
            self._failed[path] = words.bare_xml()
            return
        try:
            queued = pdf_queue.enqueue(self._desk, examined)
        except ChorusError as fault:
            self._failed[path] = errors.sentence(fault.code, fault.params)
            return
        if queued.sent_as:
            self._failed[path] = words.sent_already(queued.sent_as)
        elif queued.known:
            self._known += 1
        else:
            self._fresh += 1

    @Slot()
    def refresh(self) -> None:
        """Show what waits, what is being read, and what could not be taken."""
        self._waiting = pdf_queue.to_confirm(self._desk)
        now = (self._waiting, tuple(self._unread), tuple(self._failed.items()))
        if now == self._shown:
            return  # what has the focus keeps it
        self._shown = now
        self._rows.clear()
        for waiting in self._waiting:
            line = DraftLine(self._theme, waiting)
            line.wanted.connect(self._want)
            self._rows.addRow(line)
        for path in self._unread:
            self._rows.addRow(_Line(self._theme, "hourglass", path.name, "", ("info", words.READING)))
        for path, why in self._failed.items():
            failed = FailedLine(self._theme, path, why)
            failed.forgotten.connect(self._forget)
            self._rows.addRow(failed)
        shown = bool(self._waiting or self._unread or self._failed)
        self._rows.setVisible(shown)
        self._empty.setVisible(not shown)
        self._next.setVisible(bool(self._waiting))
        self._header.setSubtitle(words.subtitle(len(self._waiting), len(self._unread), len(self._failed)))

    @Slot()
    def _check_next(self) -> None:
        self._want(self._waiting[0].draft_id)

    @Slot(int)
    def _want(self, draft_id: int) -> None:
        self.draft_requested.emit(draft_id, "own_pdf")

    @Slot(object)
    def _forget(self, path: Path) -> None:
        self._failed.pop(path, None)
        self.refresh()
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _choose(self) -> None:
        kinds, name = [pdf_words.FILE_KINDS, pdf_words.ALL_FILES], "chooseFileDialog"
        ask_files(self, pdf_words.FILE_DIALOG, self._chosen, name=name, kinds=kinds)

    @Slot(list)
    def _chosen(self, paths: list[str]) -> None:
        self.take([Path(path) for path in paths])
