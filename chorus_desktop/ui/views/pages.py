"""The pages of the window, each made when it is first opened, so that the window itself opens at once."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.hold_banner import HoldBanner

#: Pages that are reached from the first one and have no place of their own in the side bar.
_BESIDE = ("lost", "differences")


class Pages(QObject):
    """Makes, keeps and shows pages. `current_changed` carries the key of the side bar, `issued` a sent invoice."""

    added = Signal(QWidget)
    shown = Signal(QWidget)
    current_changed = Signal(str)
    issued = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget, *, training: bool) -> None:
        super().__init__(parent)
        self._desk, self._theme, self._training = desk, theme, training
        self._made: dict[str, QWidget] = {}
        self._current = ""
        self._online = False
        self._return_to = "home"
        self.hold = HoldBanner(desk, theme, parent)
        self.hold.settings_requested.connect(self._settings)

    def show(self, key: str) -> None:
        """Show a page of the side bar. A draft that cannot be kept holds its page."""
        if not self.save():
            return
        self._return_to = key
        fresh = key not in self._made
        self._bring(key, self._page(key), "home" if key in _BESIDE else "")
        if not fresh:
            self.refresh()

    def _page(self, key: str) -> QWidget:
        if key not in self._made:
            self._made[key] = getattr(self, f"_make_{key}")()
            self.added.emit(self._made[key])
        return self._made[key]

    def _bring(self, key: str, page: QWidget, bar: str = "") -> None:
        self._current = key
        self.shown.emit(page)
        self.current_changed.emit(bar or key)

    # --- made when first needed; the imports are part of the cost ---

    def _make_home(self) -> QWidget:
        from chorus_desktop.ui.views.home import HomePage

        page = HomePage(self._desk, self._theme, training=self._training)
        page.new_requested.connect(self._new)
        page.pdf_requested.connect(self._own_pdf)
        page.invoice_requested.connect(self.open_invoice)
        page.editor_requested.connect(self._edit)
        page.page_requested.connect(self.show)
        return page

    def _make_lost(self) -> QWidget:
        from chorus_desktop.ui.views.lost_numbers import LostNumbersPage

        page = LostNumbersPage(self._desk, self._theme)
        page.closed.connect(self._home)
        page.pdf_requested.connect(self._find_pdf)
        return page

    def _make_differences(self) -> QWidget:
        from chorus_desktop.ui.views.differences import DifferencesPage

        page = DifferencesPage(self._desk, self._theme)
        page.closed.connect(self._home)
        page.invoice_requested.connect(self.open_invoice)
        return page

    def _make_invoices(self) -> QWidget:
        from chorus_desktop.ui.views.invoice_list import InvoiceListPage

        page = InvoiceListPage(self._desk, self._theme)
        page.new_requested.connect(self._new)
        page.pdf_requested.connect(self._own_pdf)
        page.invoice_requested.connect(self.open_invoice)
        page.editor_requested.connect(self._edit)
        return page

    def _make_buyers(self) -> QWidget:
        from chorus_desktop.ui.views.buyers import BuyersPage

        return BuyersPage(self._desk, self._theme)

    def _make_settings(self) -> QWidget:
        from chorus_desktop.ui.views.settings_view import SettingsPage

        return SettingsPage(self._desk, self._theme, self._training)

    def _make_exercise(self) -> QWidget:
        from chorus_desktop.ui.views.exercise_page import ExercisePage

        assert self._desk.exercise is not None, "the side bar offers this page only where there is an exercise"
        page = ExercisePage(self._desk, self._desk.exercise, self._theme)
        page.new_requested.connect(self._new)
        page.invoice_requested.connect(self.open_invoice)
        return page

    def _make_help(self) -> QWidget:
        from chorus_desktop.ui.views.help_view import HelpPage

        return HelpPage(self._theme)

    def _make_invoice(self) -> QWidget:
        from chorus_desktop.ui.views.invoice_page import InvoicePage

        page = InvoicePage(self._desk, self._theme)
        page.closed.connect(self._back)
        page.edit_requested.connect(self._edit)
        return page

    def _make_editor(self) -> QWidget:
        from chorus_desktop.ui.views.editor import EditorPage

        return self._draft_page(EditorPage(self._desk, self._theme))

    def _make_own_pdf(self) -> QWidget:
        from chorus_desktop.ui.views.own_pdf import OwnPdfPage

        page = OwnPdfPage(self._desk, self._theme)
        page.taken_over.connect(self.open_editor)
        return self._draft_page(page)

    def _draft_page(self, page: QWidget) -> QWidget:
        from chorus_desktop.ui.views.editor_frame import DraftPage

        assert isinstance(page, DraftPage)
        page.closed.connect(self._back)
        page.issued.connect(self.issued)
        page.settings_requested.connect(self._settings)
        page.set_online(self._online)  # type: ignore[attr-defined]
        return page

    # --- what is asked of the window ---

    def open_editor(self, draft_id: int | None) -> None:
        """Type a new invoice, or go on with a draft."""
        page = self._page("editor")
        if self.save() and page.open_draft(draft_id):  # type: ignore[attr-defined]
            self._bring("editor", page, "invoices")

    def open_own_pdf(self, path: Path | None) -> None:
        """Attach a PDF; None shows the place to drop it."""
        page = self._page("own_pdf")
        if not self.save():
            return
        ready = page.clear() if path is None else page.open_file(path)  # type: ignore[attr-defined]
        if ready:
            self._bring("own_pdf", page, "invoices")

    @Slot(int)
    def open_invoice(self, invoice_id: int) -> None:
        """Show an issued invoice."""
        if not self.save():
            return
        page = self._page("invoice")
        page.open_invoice(invoice_id)  # type: ignore[attr-defined]
        self._bring("invoice", page, "invoices")

    def choose_pdf(self) -> None:
        """Open the dialog that chooses a file."""
        self._page("own_pdf").choose_file()  # type: ignore[attr-defined]

    def focus_search(self) -> None:
        """Put the cursor into the search of the list."""
        self._page("invoices").search.setFocus()  # type: ignore[attr-defined]

    @Slot()
    def _new(self) -> None:
        self.open_editor(None)

    @Slot()
    def _own_pdf(self) -> None:
        self.open_own_pdf(None)

    @Slot(int, str)
    def _edit(self, draft_id: int, origin: str) -> None:
        if origin != "own_pdf":
            self.open_editor(draft_id)
            return
        page = self._page("own_pdf")
        if self.save() and page.open_draft(draft_id):  # type: ignore[attr-defined]
            self._bring("own_pdf", page, "invoices")

    @Slot(str)
    def _find_pdf(self, number: str) -> None:
        page = self._page("own_pdf")
        if self.save() and page.expect(number):  # type: ignore[attr-defined]
            self._bring("own_pdf", page, "invoices")

    @Slot()
    def _home(self) -> None:
        self.show("home")

    @Slot()
    def _back(self) -> None:
        self.show(self._return_to)

    @Slot()
    def _settings(self) -> None:
        self.show("settings")

    # --- news ---

    def set_online(self, online: bool) -> None:
        """Say to the pages that send whether it leaves at once."""
        self._online = online
        for key in ("editor", "own_pdf"):
            if key in self._made:
                self._made[key].set_online(online)  # type: ignore[attr-defined]

    def pass_on(self, event: object) -> None:
        """Hand an event to the pages that wait for answers."""
        self.hold.note(event)
        for key in ("editor", "own_pdf", "buyers", "settings"):
            if key in self._made:
                self._made[key].refresh(event)  # type: ignore[attr-defined]

    def refresh(self) -> None:
        """Read again what the visible page shows, and what holds the store back."""
        self.hold.refresh()
        if self._current in ("home", "invoices", "invoice", "exercise", *_BESIDE):
            self._made[self._current].refresh()  # type: ignore[attr-defined]

    def save(self) -> bool:
        """Keep what is being typed; False where it cannot be kept."""
        return all(self._made[key].save() for key in ("editor", "own_pdf", "settings") if key in self._made)  # type: ignore[attr-defined]
