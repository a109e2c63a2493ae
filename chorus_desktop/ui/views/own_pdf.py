"""The page on which the user's own file is dropped, checked against what was read in it, and sent as it is."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.own_xml import why_not_as_it_is
from chorus_desktop.actions.whose import Whose, looking
from chorus_desktop.domain.errors import ChorusError, StoreFault, UserFault
from chorus_desktop.domain.events import DirectoryChanged, Event
from chorus_desktop.ui.dialogs.file_choice import ask_file
from chorus_desktop.ui.presenters.own_pdf import OwnPdf
from chorus_desktop.ui.tasks import Crashed, Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.editor_frame import DraftPage
from chorus_desktop.ui.views.editor_gestures import DraftGestures
from chorus_desktop.ui.views.own_pdf_drop import DropZone
from chorus_desktop.ui.views.own_pdf_elsewhere import Elsewhere
from chorus_desktop.ui.views.own_pdf_form import OwnPdfForm
from chorus_desktop.ui.views.own_pdf_paper import OwnPdfSides, PdfPaper
from chorus_desktop.ui.views.pdf_rereading import PdfRereading
from chorus_desktop.ui.widgets import PlainButton
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import own_pdf as words
from chorus_desktop.ui.wording import own_xml as xml_words
from chorus_desktop.ui.wording.editing import not_saved

#: Page width in device-independent pixels from which the PDF and its fields stand side by side.
_SIDE_BY_SIDE = 760


class OwnPdfPage(DraftPage):
    """A drop zone until there is a file; then its pages at the left, and its fields or what is in it at the right.

    `taken_over`: the draft of the form made of a file's data. For the others see `Elsewhere`.
    """

    taken_over = Signal(int)
    visit_requested = Signal(object)
    invoice_requested = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None, *, pool: Pool | None = None) -> None:
        self.pdf, self._desk = OwnPdf(desk), desk
        super().__init__(desk, theme, self.pdf, parent)
        self.setAccessibleName(self.tr("Joindre mon PDF"))
        self.form = OwnPdfForm(theme, self.summary, desk, pool=pool)
        self.paper = PdfPaper(theme, self, pool=pool)
        self.zone = DropZone(theme)
        self._elsewhere = Elsewhere(desk, self.zone, self)
        self._elsewhere.visit_requested.connect(self.visit_requested)
        self._elsewhere.invoice_requested.connect(self.invoice_requested)
        self._other = PlainButton(theme, self.tr("Choisi&r un autre fichier…"), icon="folder-open", name="otherFile")
        self._other.clicked.connect(self.choose_file)
        self.zone.dropped.connect(self._dropped)
        self.zone.choose.connect(self.choose_file)
        self.zone.take_over.connect(self._take_over)
        self.form.source.actionRequested.connect(self._take_over)
        self._gestures = DraftGestures(self.pdf, self.form.bindings, self.form.buyer, self)
        self._gestures.changed.connect(self.changed)
        self._gestures.reviewed.connect(self.reviewed)
        self._task = Task(self, pool)
        self._task.ended.connect(self._ended)
        self._rereading = PdfRereading(desk, self.pdf, self, pool=pool)
        self._rereading.read.connect(self.reviewed)
        self._folder = Path.home()
        self._build()
        self.clear()

    # --- for the window ---

    def clear(self) -> bool:
        """Wait for a file; False when what is typed here could not be kept and so stays."""
        if not self.save():
            return False
        self._task.cancel()
        self._rereading.cancel()
        self._elsewhere.forget()
        self.pdf.close()
        self.zone.show_expected("")
        self.zone.show_fault("")
        self.show_draft(force=True)
        return True

    def expect(self, number: str) -> bool:
        """Wait for the PDF of a number; False when what is typed here could not be kept and so stays."""
        if not self.clear():
            return False
        self.pdf.await_pdf(expected=number)
        self.zone.show_expected(number)
        return True

    def open_file(self, path: Path, *, expected: str = "", replaces: int | None = None) -> bool:
        """Look at a file of the disk, then show it with its fields; what is wrong with it is said on the drop zone."""
        if not self.clear():
            return False
        self.pdf.await_pdf(expected=expected, replaces=replaces)
        self.zone.show_expected(expected)
        self._folder = path.parent
        self.zone.show_waiting(True)
        self._task.start(looking(self._desk, path))
        return True

    def open_draft(self, draft_id: int) -> bool:
        """Show a kept draft with its file. Raises StoreFault when it cannot be read."""
        if not self.clear():
            return False
        self.pdf.open(draft_id)
        self._show_file()
        self._rereading.start()
        return True

    @Slot()
    def choose_file(self) -> None:
        """Let the user choose a file, in the folder of the last one."""
        kinds, name = [words.FILE_KINDS, words.ALL_FILES], "chooseFileDialog"
        ask_file(self, words.FILE_DIALOG, self._dropped, name=name, kinds=kinds, folder=self._folder)

    def set_online(self, online: bool) -> None:
        """Say whether what is sent leaves at once."""
        if online and not self.pdf.online:
            self.pdf.picker.ask_again()
        self.pdf.online = online
        self.show_draft()

    def hear(self, event: Event) -> None:
        """Take up news of the engine: public bodies that were looked up. A draft that was left stays as it was kept."""
        if isinstance(event, DirectoryChanged) and self.isVisible() and self.pdf.draft_id is not None:
            self._gestures.directory_changed()

    # --- what DraftPage asks for ---

    def show_draft(self, *, force: bool = False) -> None:
        """See `DraftPage`."""
        state, there = self.pdf.state(), self.pdf.draft_id is not None
        title = self.tr("Joindre mon PDF") if self.pdf.syntax is None else xml_words.TITLE
        self.show_head(title, state.saved if there else words.EMPTY_SUBTITLE, state.save_fault, state.send_label)
        if there and state.filename and not state.save_fault:
            self.header.setSubtitle(f"{state.filename} · {state.saved}", "check", "good")
        self.show_sending(there)
        self._other.setVisible(there)
        self._stack.setCurrentIndex(1 if there else 0)
        self.summary.show_lines(state.summary)
        self.form.show_state(state, force=force)
        self.form.supporting.show_invoice(self.pdf.draft_id if self.pdf.syntax is None else None)

    def may_send(self) -> bool:
        """See `DraftPage`."""
        return not self.form.awaits_a_file()

    def begin_anew(self) -> None:
        """See `DraftPage`."""
        self.pdf.close()
        self.show_draft(force=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no further at a file when the page is left."""
        super().hideEvent(event)
        if self._task.is_running() and not event.spontaneous():
            self._task.cancel()
            self.zone.show_waiting(False)

    def focus_field(self, path: str) -> None:
        """See `DraftPage`; what is in a file of XML is mended by another one."""
        if self.pdf.syntax is None:
            self.form.focus_field(path)
        else:
            self._other.setFocus(Qt.FocusReason.OtherFocusReason)

    def top(self) -> None:
        """See `DraftPage`."""
        self.form.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the PDF beside the fields where both have room, above them elsewhere."""
        super().resizeEvent(event)
        self._sides.set_beside(self.width() >= _SIDE_BY_SIDE)

    # --- inside ---

    def _build(self) -> None:
        self._sides = OwnPdfSides(self.paper, self.form)
        self._stack = QStackedWidget()
        self._stack.setObjectName("ownPdfStack")
        self._stack.addWidget(self.zone)
        self._stack.addWidget(self._sides)
        body = QHBoxLayout()
        body.addWidget(self._stack)
        self.frame([self._other], body)

    def _show_file(self) -> None:
        self.paper.show_file(self.pdf.content, self.pdf.draft.invoice, self.pdf.filename)
        self.show_draft(force=True)
        self.top()
        first = self.form.bindings[3].control if self.pdf.syntax is None else self.send_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fault(self, sentence: str) -> None:
        self.zone.show_waiting(False)
        self.zone.show_fault(sentence)

    @Slot(object)
    def _dropped(self, path: Path | str) -> None:
        """A file dropped or chosen here is the one that was asked for."""
        self.open_file(Path(path), expected=self.pdf.expected, replaces=self.pdf.replaces or self.pdf.to_be_replaced())

    @Slot(object)
    def _ended(self, outcome: object) -> None:
        self.zone.show_waiting(False)
        if isinstance(outcome, Done):
            self._take(outcome.value)
        elif isinstance(outcome, Faulted | Crashed):
            fault = outcome.fault if isinstance(outcome, Faulted) else UserFault("file_unreadable")
            self._fault(words.fault_sentence(fault))

    def _take(self, file: Whose) -> None:
        examined = file.examined
        bare = examined.facts is None and examined.reading is not None and why_not_as_it_is(examined.reading)
        try:
            if self._elsewhere.offers(file):
                return
            if bare:
                self.zone.show_offer(self.pdf.take_bare(examined))
                return
            draft_id = self.pdf.take(examined)
        except (StoreFault, UserFault) as fault:
            kept = isinstance(fault, UserFault)
            self._fault(errors.sentence(fault.code, fault.params) if kept else not_saved(fault.code))
            return
        self._show_file()
        self.draft_saved.emit(draft_id)

    @Slot()
    def _take_over(self) -> None:
        if self._elsewhere.go():
            return
        try:
            draft_id = self.pdf.take_over()
        except ChorusError as fault:
            self._banner.setContent("bad", not_saved(fault.code))
            self._banner.show()
            return
        self._saving.stop()
        self.begin_anew()
        self.zone.show_fault("")
        self.taken_over.emit(draft_id)
