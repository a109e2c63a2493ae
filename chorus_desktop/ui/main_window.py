"""The window: side bar, pages made when first opened, connection card that tells the truth, news of the engine.

It is painted once, empty, before it is furnished: its parts and the store are loaded while a person sees it open.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from chorus_desktop.domain.errors import ChorusError, StoreFault
from chorus_desktop.ui.dropped_files import dropped_files
from chorus_desktop.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from chorus_desktop.actions.desk import Desk
    from chorus_desktop.ui.theme import Theme

#: Milliseconds within which several pieces of news are shown at once.
_GATHER = 60


class MainWindow(QMainWindow):
    """Shows one page at a time. `on_event` takes what the engine tells; everything else is read from the store."""

    def __init__(self, theme: Theme, *, training: bool, settings_path: Path) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("Chorus Desktop"))
        self.setMinimumSize(960, 560)
        self.theme, self._training = theme, training
        self._furnished = False
        self.place = WindowPlace(settings_path)
        self.place.restore(self)

    def furnish(self, desk: Desk) -> None:
        """Put everything in, on the first page. Raises StoreFault where the store cannot be read."""
        from chorus_desktop.ui.connection_line import ConnectionLine
        from chorus_desktop.ui.firm_choice import several
        from chorus_desktop.ui.views.frame import framed, side_bar
        from chorus_desktop.ui.views.network_banner import NetworkBanner
        from chorus_desktop.ui.views.pages import Pages
        from chorus_desktop.ui.widgets import Banner, Toast

        self._desk = desk
        self._stack = QStackedWidget()
        self.pages = Pages(desk, self.theme, self.place, self, training=self._training)
        self.pages.added.connect(self._stack.addWidget)
        self.pages.shown.connect(self._stack.setCurrentWidget)
        self._bar = side_bar(self.theme, exercise=desk.exercise is not None, several=several(desk))
        self._bar.chosen.connect(self.show_page)
        self._bar.connection.actionRequested.connect(self._connection_action)
        self._banner = Banner(self.theme, "bad", "", closable=True, name="windowBanner")
        self._banner.hide()
        banners = (self.pages.hold, NetworkBanner(desk, self.theme, self), self._banner)
        self.setCentralWidget(framed(self._bar, banners, self._stack))
        self._connection = ConnectionLine(desk, self._bar, training=self._training)
        self._toast = Toast(self.theme, self)
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.timeout.connect(self.refresh)
        self._shortcuts()
        self.pages.issued.connect(self._issued)
        self.pages.current_changed.connect(self._bar.setCurrent)
        self.setAcceptDrops(True)
        self._by_itself(desk)
        self._furnished = True
        self._due.prepare()
        self._guarded(self.pages.show_last)
        self._connection.show()

    def _by_itself(self, desk: Desk) -> None:
        """What is done without being asked: invoices that come again, and the copy of the day."""
        from chorus_desktop.ui.daily_copy import DailyCopy
        from chorus_desktop.ui.due_invoices import DueInvoices

        self._due = DueInvoices(desk, self)
        self._due.prepared.connect(self._prepared)
        self._due.failed.connect(self.tell_fault)
        self._copies = DailyCopy(desk, self, begin=not self._training)
        self._copies.taken.connect(self.refresh)
        self._copies.failed.connect(self.tell_fault)

    def _shortcuts(self) -> None:
        for keys, slot in (
            (QKeySequence.StandardKey.New, self._new_invoice),
            (QKeySequence.StandardKey.Open, self._choose_pdf),
            (QKeySequence.StandardKey.Find, self._find),
            (QKeySequence.StandardKey.HelpContents, self._open_help),
            (QKeySequence(self.tr("Ctrl+Q")), self.close),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(slot)

    # --- pages ---

    @Slot(str)
    def show_page(self, key: str) -> None:
        """home, invoices, buyers, catalogue, settings, help or, in training, exercise."""
        self._guarded(lambda: self.pages.show(key))

    def open_editor(self, draft_id: int | None) -> None:
        """Type a new invoice, or go on with a draft."""
        self._guarded(lambda: self.pages.open_editor(draft_id))

    def open_invoice(self, invoice_id: int) -> None:
        """Show an issued invoice."""
        self._guarded(lambda: self.pages.open_invoice(invoice_id))

    def open_own_pdf(self, path: Path | None) -> None:
        """Attach a PDF; None shows the place to drop it."""
        self._guarded(lambda: self.pages.open_own_pdf(path))

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except ChorusError as fault:
            self.tell_fault(fault.code, fault.params)

    @Slot(str, object)
    def tell_fault(self, code: str, params: dict[str, str]) -> None:
        """Say above the page what went wrong; the same fault again says nothing more."""
        from chorus_desktop.ui.wording import errors

        self._banner.setContent("bad", errors.sentence(code, params))
        self._banner.show()

    @Slot()
    def _new_invoice(self) -> None:
        self.open_editor(None)

    @Slot()
    def _choose_pdf(self) -> None:
        self._guarded(self.pages.choose_pdf)

    @Slot()
    def _find(self) -> None:
        self.show_page("invoices")
        self.pages.focus_search()

    @Slot()
    def _open_help(self) -> None:
        self.show_page("help")

    @Slot()
    def _connection_action(self) -> None:
        from chorus_desktop.ui.presenters.connection import SETTINGS

        if self._connection.offered == SETTINGS:
            self.show_page("settings")
        else:
            self._desk.commands.sync_now()

    # --- news ---

    @Slot(object)
    def on_event(self, event: object) -> None:
        """What the engine tells."""
        from chorus_desktop.domain.events import EngineFailed, LinkChanged

        if isinstance(event, LinkChanged):
            self._connection.note(event)
            self.pages.set_online(self._connection.online)
        if isinstance(event, EngineFailed):
            self.tell_fault(event.code, {"detail": event.detail})
        self.pages.pass_on(event)
        self._gather()

    def _gather(self) -> None:
        """Refresh soon; more news before that does not put it off."""
        if not self._gathering.isActive():
            self._gathering.start(_GATHER)

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now."""
        try:
            with self._desk.store.glimpse():
                self._connection.show()
                self._guarded(self.pages.refresh)
        except StoreFault as fault:
            if fault.code == "store_busy":
                self._gather()
            else:
                self.tell_fault(fault.code, fault.params)

    @Slot(int)
    def _issued(self, invoice_id: int) -> None:
        if not self.pages.go_on():
            self.open_invoice(invoice_id)
        self._connection.show()
        online = self._connection.online
        told = (
            self.tr("Facture émise, elle part.") if online else self.tr("Facture émise, elle partira dès que possible.")
        )
        self._toast.showMessage(told)

    @Slot(int)
    def _prepared(self, count: int) -> None:
        from chorus_desktop.ui.wording import templates

        self._gather()
        self._toast.showMessage(templates.prepared(count))

    def connection_text(self) -> str:
        """All that the connection card says."""
        return self._connection.text

    # --- Qt ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A PDF or an invoice in XML may be dropped anywhere."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the dropped file."""
        files = dropped_files(event)
        if files:
            event.acceptProposedAction()
            if len(files) > 1:
                self._guarded(lambda: self.pages.queue_pdfs(files))
            else:
                self.open_own_pdf(files[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed; where it cannot be kept, stay."""
        if self._furnished and not self.pages.save():
            event.ignore()
            return
        self.place.keep(self)
        super().closeEvent(event)

    def shut_down(self) -> None:
        """Keep what is being typed and go, whatever comes."""
        if self._furnished:
            self._connection.stop()
            self._due.stop()
            self._copies.stop()
            self._gathering.stop()
            self._gathering.timeout.disconnect()
            self.pages.leave()
        self.place.keep(self)
        self.hide()
