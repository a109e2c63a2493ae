"""What every page that edits a draft has: head with the strong button, autosave, undo, list of problems."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import Issued
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.ui.presenters.editing import Editing
from chorus_desktop.ui.presenters.editor_state import SummaryLine
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.draft_handover import DraftHandover
from chorus_desktop.ui.views.editor_summary import ProblemSummary
from chorus_desktop.ui.widgets import Banner, IconButton, PageHeader, StrongButton
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.problems import Place

#: Milliseconds without a key before the draft is kept; how soon a refused save is tried again.
_SAVE_PAUSE = 600
_SAVE_AGAIN = 5000


class DraftPage(QWidget):
    """Base of such pages. `issued` carries the invoice sent on its way, `draft_saved` the draft that was kept.

    `handed_over(invoice, outcome)`: it was given away instead; what to do with its file, or the fault of writing it.
    """

    closed = Signal()
    issued = Signal(int)
    handed_over = Signal(int, object)
    draft_saved = Signal(int)
    settings_requested = Signal()

    def __init__(self, desk: Desk, theme: Theme, draft: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.theme = theme
        self._draft = draft
        self.summary = ProblemSummary(theme)
        self.summary.picked.connect(self._go_to)
        self.back = IconButton(theme, "arrow-left", self.tr("Retour, le brouillon est gardé"), name="back")
        self.back.clicked.connect(self.close_page)
        self.header = PageHeader(theme, "")
        self.send_button = StrongButton(theme, "", icon="send", name="send")
        self.send_button.setToolTip(self.tr("Ctrl + Entrée"))
        self.send_button.clicked.connect(self.send)
        self._giving = DraftHandover(desk, theme, draft, self)
        self._giving.refused.connect(self._not_issued)
        self._giving.failed.connect(self._not_given)
        self._giving.given.connect(self._given)
        self._banner = Banner(theme, "bad", "", name="saveBanner")
        self._banner.hide()
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.timeout.connect(self.save)
        self._shortcuts()

    # --- what a page fills in ---

    @abstractmethod
    def show_draft(self, *, force: bool = False) -> None:
        """Show the draft as it is now; `force` also in the field that has the focus."""

    @abstractmethod
    def begin_anew(self) -> None:
        """Hold the issued draft no more: it must not be sent from here again."""

    @abstractmethod
    def focus_field(self, path: str) -> None:
        """Put the cursor into the field of a problem."""

    @abstractmethod
    def top(self) -> None:
        """Scroll to the beginning."""

    def may_send(self) -> bool:
        """Whether nothing that belongs to the invoice is still on its way into it; the page says so where it is."""
        return True

    # --- for the window and the keyboard ---

    @Slot()
    def save(self) -> bool:
        """Keep the draft now; False when the store refuses, then it is tried again by itself."""
        self._saving.stop()
        before = self._draft.saved_at
        kept = self._draft.save()
        if not kept:
            self._saving.start(_SAVE_AGAIN)
        elif self._draft.saved_at != before and self._draft.draft_id is not None:
            self.draft_saved.emit(self._draft.draft_id)
        self.show_draft()
        return kept

    @Slot()
    def send(self) -> None:
        """Issue the invoice, or show what keeps it from leaving."""
        if not self.may_send():
            return
        answer = self._draft.send()
        if isinstance(answer, Issued):
            self._saving.stop()
            self.begin_anew()
            self.issued.emit(answer.invoice_id)
        else:
            self._not_issued()

    @Slot()
    def _not_issued(self) -> None:
        """Show what keeps it from leaving, above the form; what is not kept yet still will be."""
        self._saving.start(_SAVE_PAUSE)
        self.show_draft()
        self.top()
        if links := self.summary.links():
            links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _not_given(self, fault: ChorusError) -> None:
        self.show_draft()
        self._banner.setContent("bad", errors.sentence(fault.code, fault.params))
        self._banner.show()

    @Slot(int, object)
    def _given(self, invoice_id: int, outcome: object) -> None:
        self._saving.stop()
        self.begin_anew()
        self.handed_over.emit(invoice_id, outcome)

    @Slot()
    def close_page(self) -> None:
        """Keep the draft and leave; stays when it could not be kept."""
        if self.save():
            self.closed.emit()

    @Slot()
    def undo(self) -> None:
        """One step back."""
        if self._draft.undo():
            self.changed(True)

    @Slot()
    def redo(self) -> None:
        """One step forward again."""
        if self._draft.redo():
            self.changed(True)

    @Slot(bool)
    def changed(self, force: bool) -> None:
        """The draft is another one: show it, and keep it once the typing pauses."""
        self._saving.start(_SAVE_PAUSE)
        self.show_draft(force=force)

    @Slot()
    def reviewed(self) -> None:
        """Only what is said about the draft changed."""
        self.show_draft()

    # --- inside ---

    def frame(self, actions: Sequence[QWidget], body: QHBoxLayout) -> None:
        """Lay the page out: head, banner, body."""
        titles = QHBoxLayout()
        titles.setSpacing(SPACE.s)
        titles.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        titles.addWidget(self.header, 1)
        self._buttons = buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.m)
        for action in (*actions, self.send_button, self._giving.button):
            buttons.addWidget(action)
        buttons.addStretch(0)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setContentsMargins(0, 0, SPACE.m, 0)
        self._head.addLayout(titles, 1)
        self._head.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.xl, SPACE.xl - SPACE.s, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addLayout(self._head)
        layout.addWidget(self._banner)
        layout.addLayout(body, 1)

    def show_head(self, title: str, saved: str, fault: str, send_label: str) -> None:
        """Title, what is kept, and the strong button."""
        kept = self._draft.draft_id is not None and not fault
        self.header.setTitle(title)
        self.header.setSubtitle(saved, "check" if kept else "", "bad" if fault else "good" if kept else "soft")
        self.send_button.setText(send_label)
        self._banner.setContent("bad", fault)
        self._banner.setVisible(bool(fault))
        self._lay_head()

    def show_sending(self, there: bool) -> None:
        """Whether there is something to send, or to give away."""
        self.send_button.setVisible(there)
        self._giving.button.setVisible(there)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_head()

    def _lay_head(self) -> None:
        """Title and buttons in one row where they fit whole, else one below the other."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        parts = (self.back.sizeHint(), self.header.minimumSizeHint(), self._buttons.minimumSize())
        needed = sum(part.width() for part in parts) + SPACE.xxl + SPACE.xl + 3 * SPACE.m
        self._head.setDirection(across if self.width() >= needed else down)

    def showEvent(self, event: QShowEvent) -> None:
        """Take up what was changed in the settings meanwhile, and what was learnt of the client."""
        super().showEvent(event)
        if self._draft.draft.invoice != Invoice():
            self._draft.renew_firm()
            self._draft.directory_changed()
            self.show_draft()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the draft whenever the page is left."""
        super().hideEvent(event)
        self.save()

    def _shortcuts(self) -> None:
        standard = QKeySequence.StandardKey
        for keys, slot in (
            (QKeySequence("Ctrl+Return"), self.send),
            (QKeySequence("Ctrl+Enter"), self.send),
            (QKeySequence(standard.Save), self.save),
            (QKeySequence(standard.Undo), self.undo),
            (QKeySequence("Ctrl+Y"), self.redo),
            (QKeySequence("Ctrl+Shift+Z"), self.redo),
            (QKeySequence(standard.Cancel), self.close_page),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @Slot(object)
    def _go_to(self, line: SummaryLine) -> None:
        if line.place is Place.SETTINGS:
            self.settings_requested.emit()
        else:
            self.focus_field(line.field)
