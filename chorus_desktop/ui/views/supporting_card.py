"""The card of the supporting files (pièces jointes) of an invoice: chosen or dropped, opened, typed, then frozen."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.disk_files import read_file
from chorus_desktop.actions.supporting import Photo, united
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.ui.dialogs.file_choice import ask_files
from chorus_desktop.ui.opened_copies import OpenedCopies
from chorus_desktop.ui.presenters.supporting import Supporting
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme, set_property
from chorus_desktop.ui.views.supporting_row import SupportingRow
from chorus_desktop.ui.widgets import Banner, Card, PlainButton, Text
from chorus_desktop.ui.wording import supporting as words


class SupportingCard(Card):
    """Files leave the disk one after the other, away from the window's thread; `frozen` shows them and no more.

    `keep` is for invoices of the form, within which the files travel: it keeps a draft that is not kept yet, or answers
    False. `changed`: what is joined is no longer the same.
    """

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        *,
        pool: Pool | None = None,
        frozen: bool = False,
        keep: Callable[[], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title=words.TITLE, name="supportingCard", parent=parent)
        self._theme, self._frozen, self._keep = theme, frozen, keep
        self.files = Supporting(desk)
        self._waiting: list[Path] = []
        self._shown: list[SupportingRow] = []
        self._task = Task(self, pool)
        self._task.ended.connect(self._ended)
        self._about = Text("", role="soft", wrap=True, name="supportingAbout")
        self._fault = Banner(theme, "bad", "", closable=True, name="supportingFault")
        self._fault.closed.connect(self._forget)
        self._heavy = Banner(theme, "warn", words.HEAVY, name="supportingHeavy")
        self._shorten = PlainButton(theme, words.SHORTEN, icon="check", name="shortenName")
        self._shorten.clicked.connect(self._join_shortened)
        self._list = QWidget()
        self._list.setObjectName("supportingList")
        self._copies = OpenedCopies(self)
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE.m)
        self.add = PlainButton(theme, self.tr("&Joindre un fichier…"), icon="paperclip", name="joinFile")
        self.add.clicked.connect(self.choose_files)
        self.add.setVisible(not frozen)
        self._unite = PlainButton(theme, "", icon="file-text", name="unitePhotos")
        self._unite.clicked.connect(self._unite_photos)
        self._lay_out()
        self.setAcceptDrops(not frozen)
        self._show()

    def _lay_out(self) -> None:
        self.body.addWidget(self._about)
        self.body.addWidget(self._fault)
        self.body.addWidget(self._heavy)
        self.body.addWidget(self._shorten, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._list)
        self.body.addWidget(self._unite, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_invoice(self, invoice_id: int | None) -> None:
        """Follow this invoice; a file that is still being read for another one is dropped."""
        if invoice_id != self.files.invoice_id:
            self._waiting.clear()
            self._task.cancel()
            self.files.start(invoice_id)
            self._show()
        elif self._frozen:
            self.files.reload()
            self._show()

    def awaits_a_file(self) -> bool:
        """Whether something that was chosen is not in the list yet; it is told, for whoever wants to send."""
        if self._task.is_running():
            self._about.setText(words.WAIT)
        return self._task.is_running()

    def chain(self) -> list[QWidget]:
        """What Tab goes through, from top to bottom."""
        rows = [control for row in self._shown for control in (row.type, row.open, row.remove)]
        return [self._shorten, *rows, self._unite, self.add]

    def rows(self) -> list[SupportingRow]:
        """The rows from top to bottom."""
        return list(self._shown)

    def fault(self) -> str:
        """What is said to be wrong."""
        return "" if self._fault.isHidden() else self._fault.accessibleName()

    @Slot()
    def choose_files(self) -> None:
        """Let the user choose files."""
        title, kinds = self.tr("Joindre des fichiers à la facture"), words.accepted_kinds()
        ask_files(self, title, self._selected, name="joinFileDialog", kinds=kinds)

    def join(self, paths: Iterable[Path]) -> None:
        """Read these files and join them, one after the other."""
        if not self._task.is_running():
            self.files.forget()
        if self._keep is not None and not self._keep():
            self.files.refuse(UserFault("attachment_not_kept"))
            self._show()
            return
        self._waiting += paths
        self._next()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            set_property(self, "lifted", True)
            self._about.setText(words.LET_GO)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.join(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        self._show()

    @Slot(list)
    def _selected(self, paths: list[str]) -> None:
        self.join(map(Path, paths))

    def _next(self) -> None:
        if self._waiting and not self._task.is_running():
            path = self._waiting.pop(0)
            self._task.start(partial(_read, path))
        self._show()

    @Slot(object)
    def _ended(self, outcome: object) -> None:
        match outcome:
            case Done(value=(str() as name, bytes() as content)):
                self.files.join(name, content)
            case Done(value=(tuple() as photos, bytes() as content)):
                self.files.put_united(photos, content, words.PHOTOS_PDF)
            case Faulted(fault=fault):
                self.files.refuse(fault)
        self._next()

    @Slot()
    def _join_shortened(self) -> None:
        self.files.join_shortened()
        self._show()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _unite_photos(self) -> None:
        if not self._task.is_running():
            photos, most = self.files.photos_in_hand()
            if photos:
                self._task.start(partial(_unite, photos, most))
        self._show()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _forget(self) -> None:
        self.files.forget()
        self._show()

    @Slot(int)
    def _open(self, position: int) -> None:
        self.files.hand_over(position, self._copies.open)
        self._show()

    @Slot(int)
    def _remove(self, position: int) -> None:
        self.files.remove(position)
        self._show()
        following = [row for row in self.rows() if row.position > position]
        (following[0].remove if following else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int, str)
    def _retype(self, position: int, code: str) -> None:
        self.files.set_type(position, code)
        self._show()
        for row in self.rows():
            if row.position == position:
                row.type.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        set_property(self, "lifted", False)
        reading = self._task.is_running()
        about = words.FROZEN if self._frozen else words.ABOUT if self._keep is None else words.WITHIN
        self._about.setText(words.READING if reading else about)
        self._heavy.setVisible(self._keep is not None and self.files.are_heavy())
        sentence = self.files.sentence()
        self._fault.setContent("bad", sentence)
        self._fault.setVisible(bool(sentence))
        self._shorten.setVisible(self.files.can_be_shortened())
        photos = self.files.photos()
        self._unite.setText(words.unite(photos))
        self._unite.setVisible(bool(photos) and not self._frozen and not reading)
        if [row.file for row in self._shown] != list(self.files.files):
            self._fill()
            self.changed.emit()
        self._list.setVisible(bool(self.files.files))
        if self._frozen:
            self.setVisible(bool(self.files.files))

    def _fill(self) -> None:
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = [SupportingRow(self._theme, file, frozen=self._frozen) for file in self.files.files]
        for row in self._shown:
            row.opened.connect(self._open)
            row.removed.connect(self._remove)
            row.retyped.connect(self._retype)
            self._rows.addWidget(row)
            row.show()


def _read(path: Path) -> tuple[str, bytes]:
    return path.name, read_file(path)


def _unite(photos: tuple[Photo, ...], most: int) -> tuple[tuple[Photo, ...], bytes]:
    return photos, united(photos, most)
