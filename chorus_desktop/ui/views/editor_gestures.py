"""Carries what the user does in a form to its presenter, and says when the page must be shown anew."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.presenters.editing import Editing
from chorus_desktop.ui.presenters.invoice_editor import InvoiceEditor
from chorus_desktop.ui.views.editor_buyer import BuyerCard
from chorus_desktop.ui.views.editor_fields import Binding
from chorus_desktop.ui.views.editor_form import EditorForm


class DraftGestures(QObject):
    """Fields and client of any draft. `changed(force)`: the draft is another one, `force` where fields with the focus
    must show it too; `reviewed`: only what is said about it changed. A page that is no longer seen has kept its draft;
    what its fields still tell on losing the focus is passed over.
    """

    changed = Signal(bool)
    reviewed = Signal()

    def __init__(self, draft: Editing, bindings: Sequence[Binding], buyer: BuyerCard, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._draft = draft
        self._buyer = buyer
        for binding in bindings:
            binding.typed.connect(self.typed)
            binding.left.connect(self.left)
        buyer.typed.connect(self._buyer_typed)
        buyer.wanted.connect(self._suggest)
        buyer.further.connect(self._search_further)
        buyer.chosen.connect(self._buyer_chosen)
        buyer.left.connect(self.left)

    def directory_changed(self) -> None:
        """Public bodies were looked up: for this draft, or for what is being typed."""
        self._draft.directory_changed()
        self.changed.emit(False)
        if self._buyer.buyer.hasFocus() and self._draft.body is None:
            self._suggest(self._buyer.buyer.text())

    @Slot(str, str)
    def typed(self, path: str, text: str) -> None:
        """A field was typed in."""
        self._draft.type(path, text)
        self.changed.emit(False)

    @Slot(str)
    def left(self, path: str) -> None:
        """A field was left."""
        if self._page.isVisible():
            self._draft.leave(path)
            self.reviewed.emit()

    @Slot(str)
    def _buyer_typed(self, text: str) -> None:
        self._draft.type_buyer(text)
        self.changed.emit(False)

    @Slot(str)
    def _suggest(self, text: str) -> None:
        self._buyer.suggest(self._draft.picker.suggest(text))

    @Slot(str)
    def _search_further(self, text: str) -> None:
        if self._page.isVisible():
            self._draft.picker.search_further(text)

    @Slot(str)
    def _buyer_chosen(self, siret: str) -> None:
        if self._page.isVisible():
            self._draft.choose_body(siret)
            self.changed.emit(False)


class EditorGestures(DraftGestures):
    """The same with the lines of an invoice."""

    def __init__(self, editor: InvoiceEditor, form: EditorForm, page: QWidget) -> None:
        super().__init__(editor, form.bindings, form.buyer, page)
        self._editor = editor
        self._lines = lines = form.lines
        lines.typed.connect(self.typed)
        lines.left.connect(self.left)
        lines.added.connect(self._add_line)
        lines.removed.connect(self._remove_line)
        lines.moved.connect(self._move_line)
        lines.pasted.connect(self._paste)
        lines.wanted.connect(self._offer)
        lines.sold.connect(self._sell)

    @Slot()
    def _add_line(self) -> None:
        place = self._editor.add_line()
        self.changed.emit(False)
        self._lines.focus(place)

    @Slot(int)
    def _remove_line(self, place: int) -> None:
        self._editor.remove_line(place)
        self.changed.emit(True)
        self._lines.focus(place)

    @Slot(int, int)
    def _move_line(self, place: int, step: int) -> None:
        target = self._editor.move_line(place, step)
        self.changed.emit(True)
        self._lines.focus(target)

    @Slot(int, str)
    def _paste(self, place: int, text: str) -> None:
        last = self._editor.paste(place, text)
        if last is not None:
            self.changed.emit(True)
            self._lines.focus(last)

    @Slot(int, str)
    def _offer(self, place: int, text: str) -> None:
        self._lines.offer(place, self._editor.offers(text))

    @Slot(int, int)
    def _sell(self, place: int, item_id: int) -> None:
        self._editor.sell(place, item_id)
        self.changed.emit(True)
        self._lines.focus(place, "quantity")
