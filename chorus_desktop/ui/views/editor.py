"""The page on which an invoice is typed, with its PDF beside it."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.actions import drafts
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.firm import load_firm
from chorus_desktop.actions.issue import preview
from chorus_desktop.domain.events import DirectoryChanged, Event
from chorus_desktop.domain.letterhead import Letterhead
from chorus_desktop.ui.learning import Learning
from chorus_desktop.ui.presenters.invoice_editor import InvoiceEditor
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.editor_aside import EditorAside
from chorus_desktop.ui.views.editor_copies import EditorCopies
from chorus_desktop.ui.views.editor_fields import tell_day
from chorus_desktop.ui.views.editor_form import ONE_ROW, EditorForm
from chorus_desktop.ui.views.editor_frame import DraftPage
from chorus_desktop.ui.views.editor_gestures import EditorGestures
from chorus_desktop.ui.views.editor_preview import PreviewPane
from chorus_desktop.ui.views.supporting_card import SupportingCard
from chorus_desktop.ui.widgets import PlainButton, Toast

#: Page width in device-independent pixels below which the preview takes the place of the form.
_SIDE_BY_SIDE = 900
_ANY_WIDTH = 16777215
#: Widths of the preview beside the form: it gives way to the lines, whose designations are read before its print.
_LEAST, _MOST = 238, 480
#: What the margins of the page and the gap between form and preview take.
_AROUND = 48


class EditorPage(DraftPage):
    """Shows one draft at a time: `open_draft`, then what the user does until `issued` or `closed`.

    `page_requested` asks for another page of the window by its key.
    """

    page_requested = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None, *, pool: Pool | None = None) -> None:
        self.editor = InvoiceEditor(desk)
        super().__init__(desk, theme, self.editor, parent)
        self.setAccessibleName(self.tr("Facture"))
        supporting = SupportingCard(desk, theme, pool=pool, keep=self._keep_for_files)
        supporting.changed.connect(self._files_changed)
        self.setAcceptDrops(True)
        self.form = EditorForm(theme, self.summary, supporting, today=desk.today())
        self._desk, self._letterhead = desk, Letterhead()
        self.preview = PreviewPane(theme, preview, pool=pool)
        self._gestures = EditorGestures(self.editor, self.form, self)
        self._gestures.changed.connect(self.changed)
        self._gestures.reviewed.connect(self.reviewed)
        self.form.ended.connect(self._to_send)
        self._aside = PlainButton(theme, self.tr("Ap&erçu PDF"), icon="eye", name="previewToggle")
        self._aside.setCheckable(True)
        self._aside.setChecked(True)
        self._aside.toggled.connect(self._arrange)
        self._side = EditorAside(theme, self.preview)
        self._side.enlarged.connect(self._arrange)
        body = QHBoxLayout()
        body.setSpacing(SPACE.s)
        body.addWidget(self.form, 1)
        body.addWidget(self._side)
        self._learning = Learning(desk, self)
        self._copies = EditorCopies(desk, theme, self.editor, self)
        self._copies.keep_first.connect(self.save)
        self._copies.opened.connect(self.open_draft)
        self._copies.works_requested.connect(self._show_works)
        self._copies.followed.connect(self._followed)
        self.toast = Toast(theme, self, name="editorToast")
        self._copies.told.connect(self.toast.showMessage)
        self.frame([self._copies.button, self._aside], body)

    @Slot(int)
    def open_draft(self, draft_id: int | None) -> bool:
        """Show a kept draft, or a new invoice; False when what is typed here could not be kept and so stays.

        Raises StoreFault when the draft cannot be read.
        """
        if not self.save():
            return False
        self.editor.open(draft_id)
        self._learning.learn()
        self.show_draft(force=True)
        self.top()
        self.form.buyer.buyer.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def set_online(self, online: bool) -> None:
        """Say whether what is sent leaves at once."""
        if online and not self.editor.online:
            self.editor.picker.ask_again()
        self.editor.online = online
        self.show_draft()

    def hear(self, event: Event) -> None:
        """Take up news of the engine: public bodies that were looked up. A draft that was left stays as it was kept."""
        if isinstance(event, DirectoryChanged) and self.isVisible():
            self._gestures.directory_changed()

    def show_draft(self, *, force: bool = False) -> None:
        """See `DraftPage`."""
        state = self.editor.state()
        self.show_head(state.title, state.saved, state.save_fault, state.send_label)
        self.form.supporting.show_invoice(self.editor.draft_id)
        tell_day(self.form.bindings, self._desk.today())
        self.form.show_state(state, force=force)
        self.preview.show_invoice(self.editor.preview_invoice)

    def begin_anew(self) -> None:
        """See `DraftPage`."""
        self.editor.open(None)
        self._learning.learn()
        self.show_draft(force=True)

    def may_send(self) -> bool:
        """See `DraftPage`."""
        return not self.form.awaits_a_file()

    def focus_field(self, path: str) -> None:
        """See `DraftPage`."""
        if self.form.isHidden():
            self._aside.setChecked(False)
        self.form.focus_field(path)

    def top(self) -> None:
        """See `DraftPage`."""
        self.form.top()

    def showEvent(self, event: QShowEvent) -> None:
        """Take up the colour and the logo that were chosen meanwhile."""
        super().showEvent(event)
        letterhead = load_firm(self._desk).letterhead
        if letterhead != self._letterhead:
            self._letterhead = letterhead
            self.preview.render_with(partial(preview, letterhead=letterhead))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put form and preview side by side only where both have room."""
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE
        before = event.oldSize().width()
        if before < 0 or wide != (before >= _SIDE_BY_SIDE):
            self._aside.setChecked(wide)
        self._arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files that are dropped anywhere on the page are joined to its invoice: their card comes into sight."""
        if event.mimeData().hasUrls():
            if self.form.isHidden():
                self._aside.setChecked(False)
            self.form.supporting.dragEnterEvent(event)
            self.form.area.ensureWidgetVisible(self.form.supporting)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went away again."""
        self.form.supporting.dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Join them."""
        self.form.supporting.dropEvent(event)

    def _keep_for_files(self) -> bool:
        """Files are joined to a draft that is kept."""
        new = self.editor.draft_id is None
        kept = self.editor.save(blank=True)
        if kept and new and self.editor.draft_id is not None:
            self.draft_saved.emit(self.editor.draft_id)
        self.show_draft()
        return kept

    @Slot()
    def _followed(self) -> None:
        """The draft was the list of lines of a works contract: it is not to be sent."""
        draft_id = self.editor.draft_id
        self.begin_anew()
        if draft_id is not None:
            drafts.discard_draft(self._desk, draft_id)
        self._show_works()

    @Slot()
    def _show_works(self) -> None:
        self.page_requested.emit("works")

    @Slot()
    def _to_send(self) -> None:
        """The end of the form: the strong button is next. Enter alone sends nothing, Space or Ctrl + Enter does."""
        self.send_button.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _files_changed(self) -> None:
        self.editor.take_files(self.form.supporting.files.files)
        self.show_draft()

    @Slot()
    def _arrange(self) -> None:
        shown, wide = self._aside.isChecked(), self.width() >= _SIDE_BY_SIDE
        self._side.allow(enlarging=shown and wide)
        wide = wide and not self._side.is_large()
        room = self.width() - ONE_ROW - _AROUND
        beside = min(_MOST, max(_LEAST, min(room, round(self.width() * 0.27))))
        self._side.setMinimumWidth(beside if wide else 0)
        self._side.setMaximumWidth(beside if wide else _ANY_WIDTH)
        self._side.setVisible(shown)
        self.form.setVisible(not shown or wide)
