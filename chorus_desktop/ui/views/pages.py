"""The switchboard of the pages: each made when first opened, one shown at a time, drafts kept before another comes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.first_steps import opens_by_itself
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.update_watch import UpdateWatch
from chorus_desktop.ui.views.hold_banner import HoldBanner
from chorus_desktop.ui.views.page_makers import PAGES, made
from chorus_desktop.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from chorus_desktop.ui.presenters.settings import SettingsForm

#: Under what the page is remembered.
_LAST = "page"


class Pages(QObject):
    """Makes, keeps and shows pages. `current_changed` carries the key of the side bar, `issued` a sent invoice.

    `visit_requested` carries a Visit: this window is to be left for another firm.
    Which pages there are, and what each is told, stands in `page_makers`.
    """

    added = Signal(QWidget)
    shown = Signal(QWidget)
    current_changed = Signal(str)
    issued = Signal(int)
    visit_requested = Signal(object)

    def __init__(self, desk: Desk, theme: Theme, place: WindowPlace, parent: QWidget, *, training: bool) -> None:
        super().__init__(parent)
        self.desk, self.theme, self.place, self.training = desk, theme, place, training
        self._made: dict[str, QWidget] = {}
        self._current = ""
        self._online = False
        self._return_to = "home"
        self.hold = HoldBanner(desk, theme, parent)
        self.hold.settings_requested.connect(self.settings)
        self.updates = UpdateWatch(desk, self)

    @Slot(str)
    def show(self, key: str) -> None:
        """Show a page that needs nothing else to be opened. A draft that cannot be kept holds its page."""
        if not self.save():
            return
        self._return_to = key
        fresh = key not in self._made
        self._bring(key)
        if not fresh:
            self.refresh()

    def page(self, key: str) -> QWidget:
        """The page with this key, made now where it was not yet open. Raises as `made`."""
        if key not in self._made:
            page = self._made[key] = made(self, key)
            if PAGES[key].online:
                page.set_online(self._online)  # type: ignore[attr-defined]
            self.added.emit(page)
        return self._made[key]

    def _bring(self, key: str) -> None:
        page = self.page(key)
        self._current = key
        if not PAGES[key].bar:
            self.place.note(_LAST, key)
        self.shown.emit(page)
        self.current_changed.emit(PAGES[key].bar or key)

    # --- what is asked of the window ---

    @Slot(int)
    def open_editor(self, draft_id: int | None) -> None:
        """Type a new invoice, or go on with a draft."""
        page = self.page("editor")
        if self.save() and page.open_draft(draft_id):  # type: ignore[attr-defined]
            self._bring("editor")

    def open_own_pdf(self, path: Path | None) -> None:
        """Attach a PDF; None shows the place to drop it."""
        page = self.page("own_pdf")
        if self.save() and (page.clear() if path is None else page.open_file(path)):  # type: ignore[attr-defined]
            self._bring("own_pdf")

    @Slot(object)
    def queue_pdfs(self, paths: Sequence[Path]) -> None:
        """Make a draft of each of these files, and show which remain to be confirmed."""
        if self.save():
            self.show("pdf_queue")
            self.page("pdf_queue").take(paths)  # type: ignore[attr-defined]

    def go_on(self) -> bool:
        """After one of several PDFs was sent, show the others; False where there are none."""
        if self._return_to != "pdf_queue" or not self.page("pdf_queue").remains():  # type: ignore[attr-defined]
            return False
        self.show("pdf_queue")
        return True

    @Slot(int)
    def open_invoice(self, invoice_id: int) -> None:
        """Show an issued invoice."""
        if not self.save():
            return
        self.page("invoice").open_invoice(invoice_id)  # type: ignore[attr-defined]
        self._bring("invoice")

    @Slot(int, object)
    def handed_over(self, invoice_id: int, outcome: object) -> None:
        """Show an invoice that was given away, and what is to be done with its file, or why there is none."""
        self.open_invoice(invoice_id)
        page = self.page("invoice")
        (page.settled if isinstance(outcome, str) else page.unsettled)(outcome)  # type: ignore[attr-defined]

    def choose_pdf(self) -> None:
        """Open the dialog that chooses a file, on its page; what is shown there stays until one is chosen."""
        if self._current != "own_pdf":
            self.open_own_pdf(None)
        self.page("own_pdf").choose_file()  # type: ignore[attr-defined]

    def focus_search(self) -> None:
        """Put the cursor into the search of the list."""
        self.page("invoices").search.setFocus()  # type: ignore[attr-defined]

    @Slot()
    def new(self) -> None:
        """Type a new invoice."""
        self.open_editor(None)

    @Slot()
    def own_pdf(self) -> None:
        """Show the place to drop a PDF."""
        self.open_own_pdf(None)

    @Slot(int, str)
    def edit(self, draft_id: int, origin: str) -> None:
        """Go on with a draft on the page that it was begun on."""
        if origin != "own_pdf":
            self.open_editor(draft_id)
            return
        page = self.page("own_pdf")
        if self.save() and page.open_draft(draft_id):  # type: ignore[attr-defined]
            self._bring("own_pdf")

    @Slot(str)
    def find_pdf(self, number: str) -> None:
        """Ask for the PDF of an invoice that the store has lost."""
        page = self.page("own_pdf")
        if self.save() and page.expect(number):  # type: ignore[attr-defined]
            self._bring("own_pdf")

    @cached_property
    def firm_form(self) -> SettingsForm:
        """The firm as it is being typed: one form for the settings and the guide, so that nothing is typed twice."""
        from chorus_desktop.ui.presenters.settings import SettingsForm

        return SettingsForm(self.desk)

    @Slot(str)
    def open_guide(self, step: str) -> None:
        """Show a step of the guide; the first that is not done for ""."""
        if self.save():
            self.page("guide").open_step(step)  # type: ignore[attr-defined]
            self._return_to = "home"
            self._bring("guide")

    def show_last(self) -> None:
        """Show the page of the side bar that was shown last, else the first; the guide where nothing was ever begun."""
        if not self.training and opens_by_itself(self.desk):
            self.open_guide("")
            return
        key = self.place.recall(_LAST)
        offered = key in PAGES and not PAGES[key].bar and (key != "exercise" or self.desk.exercise is not None)
        self.show(key if offered else "home")

    @Slot()
    def home(self) -> None:
        """Show the first page."""
        self.show("home")

    @Slot()
    def accounts(self) -> None:
        """Show the accounts."""
        self.show("accounts")

    @Slot()
    def late(self) -> None:
        """Show what is late."""
        self.show("late")

    @Slot()
    def back(self) -> None:
        """Show the page from which this one was opened."""
        self.show(self._return_to)

    @Slot()
    def settings(self) -> None:
        """Show the settings."""
        self.show("settings")

    @Slot()
    def doctor(self) -> None:
        """Show the diagnosis, from which one comes back to the page where it was asked for."""
        if self.save():
            self._bring("doctor")

    # --- news ---

    def _made_that(self, trait: str) -> list[QWidget]:
        return [page for key, page in self._made.items() if getattr(PAGES[key], trait)]

    def set_online(self, online: bool) -> None:
        """Say to the pages that send whether it leaves at once."""
        self._online = online
        for page in self._made_that("online"):
            page.set_online(online)  # type: ignore[attr-defined]

    def pass_on(self, event: object) -> None:
        """Hand an event to the pages that wait for answers."""
        self.hold.note(event)
        self.updates.note(event)
        for page in self._made_that("told"):
            page.hear(event)  # type: ignore[attr-defined]

    def refresh(self) -> None:
        """Read again what the visible page shows, and what holds the store back."""
        self.hold.refresh()
        if self._current and PAGES[self._current].renewed:
            self._made[self._current].refresh()  # type: ignore[attr-defined]

    def save(self) -> bool:
        """Keep what is being typed; False where it cannot be kept, which a store that is only read never will."""
        return all(page.save() for page in self._made_that("kept")) or self.desk.store.read_only  # type: ignore[attr-defined]

    def leave(self) -> None:
        """Keep what is being typed, if it can be kept, and end what runs for this window."""
        self.save()
        self.updates.stop()
        for page in self._made_that("stopped"):
            page.stop()  # type: ignore[attr-defined]
