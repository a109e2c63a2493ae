"""The window: side bar, pages made when first opened, connection card that tells the truth, news of the engine.

It is painted once, empty, before it is furnished: its parts and the store are loaded while a person sees it open.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from chorus_desktop.actions.desk import Desk
    from chorus_desktop.ui.theme import Theme

#: Milliseconds within which several pieces of news are shown at once; how often the clock times are renewed.
_GATHER, _RENEW = 60, 60_000


class MainWindow(QMainWindow):
    """Shows one page at a time. `on_event` takes what the engine tells; everything else is read from the store."""

    def __init__(self, theme: Theme, *, training: bool, settings_path: Path) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("Chorus Desktop"))
        self.setMinimumSize(960, 560)
        self._theme, self._training = theme, training
        self._furnished = False
        self._memory = QSettings(str(settings_path), QSettings.Format.IniFormat)
        self._place()

    def furnish(self, desk: Desk) -> None:
        """Put everything in, on the first page. Raises StoreFault where the store cannot be read."""
        from chorus_desktop.domain.events import Link, LinkChanged
        from chorus_desktop.ui.views.frame import framed, side_bar
        from chorus_desktop.ui.views.pages import Pages
        from chorus_desktop.ui.widgets import Banner, Toast

        self._desk = desk
        self._link = LinkChanged(link=Link.UNKNOWN)
        self._stack = QStackedWidget()
        self._pages = Pages(desk, self._theme, self, training=self._training)
        self._pages.added.connect(self._stack.addWidget)
        self._pages.shown.connect(self._stack.setCurrentWidget)
        self._bar = side_bar(self._theme, exercise=desk.exercise is not None)
        self._bar.chosen.connect(self.show_page)
        self._bar.connection.actionRequested.connect(self._connection_action)
        self._banner = Banner(self._theme, "bad", "", closable=True, name="windowBanner")
        self._banner.closed.connect(self._banner.hide)
        self._banner.hide()
        self.setCentralWidget(framed(self._bar, (self._pages.hold, self._banner), self._stack))
        self.statusBar().setSizeGripEnabled(False)
        self._toast = Toast(self._theme, self)
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.timeout.connect(self.refresh)
        self._renewing = QTimer(self)
        self._renewing.timeout.connect(self._show_connection)
        self._renewing.start(_RENEW)
        self._shortcuts()
        self._pages.issued.connect(self._issued)
        self._pages.current_changed.connect(self._bar.setCurrent)
        self.setAcceptDrops(True)
        self._furnished = True
        self.show_page("home")
        self._show_connection()

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

    def _place(self) -> None:
        geometry = self._memory.value("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1366, 768)

    # --- pages ---

    @Slot(str)
    def show_page(self, key: str) -> None:
        """home, invoices, buyers, settings, help or, in training, exercise."""
        self._guarded(lambda: self._pages.show(key))

    def open_editor(self, draft_id: int | None) -> None:
        """Type a new invoice, or go on with a draft."""
        self._guarded(lambda: self._pages.open_editor(draft_id))

    def open_invoice(self, invoice_id: int) -> None:
        """Show an issued invoice."""
        self._guarded(lambda: self._pages.open_invoice(invoice_id))

    def open_own_pdf(self, path: Path | None) -> None:
        """Attach a PDF; None shows the place to drop it."""
        self._guarded(lambda: self._pages.open_own_pdf(path))

    def _guarded(self, work: Callable[[], None]) -> None:
        from chorus_desktop.domain.errors import ChorusError

        try:
            work()
        except ChorusError as fault:
            self._tell_fault(fault.code, fault.params)

    def _tell_fault(self, code: str, params: dict[str, str]) -> None:
        from chorus_desktop.ui.wording import errors

        self._tell(errors.sentence(code, params))

    def _tell(self, sentence: str) -> None:
        self._banner.setContent("bad", sentence)
        self._banner.show()

    @Slot()
    def _new_invoice(self) -> None:
        self.open_editor(None)

    @Slot()
    def _choose_pdf(self) -> None:
        self.open_own_pdf(None)
        self._pages.choose_pdf()

    @Slot()
    def _find(self) -> None:
        self.show_page("invoices")
        self._pages.focus_search()

    @Slot()
    def _open_help(self) -> None:
        self.show_page("help")

    @Slot()
    def _connection_action(self) -> None:
        from chorus_desktop.ui.presenters.connection import SETTINGS

        if self._offered == SETTINGS:
            self.show_page("settings")
        else:
            self._desk.commands.sync_now()

    # --- news ---

    @Slot(object)
    def on_event(self, event: object) -> None:
        """What the engine tells."""
        from chorus_desktop.domain.events import EngineFailed, Link, LinkChanged

        if isinstance(event, LinkChanged):
            self._link = event
            self._pages.set_online(event.link in (Link.ONLINE, Link.BUSY))
        if isinstance(event, EngineFailed):
            self._tell_fault(event.code, {"detail": event.detail})
        self._pages.pass_on(event)
        self._gathering.start(_GATHER)

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now."""
        from chorus_desktop.domain.errors import StoreFault

        try:
            with self._desk.store.glimpse():
                self._show_connection()
                self._guarded(self._pages.refresh)
        except StoreFault as fault:
            if fault.code == "store_busy":
                self._gathering.start(_GATHER)
            else:
                self._tell_fault(fault.code, fault.params)

    @Slot(int)
    def _issued(self, invoice_id: int) -> None:
        self.open_invoice(invoice_id)
        self._show_connection()
        online = self._link.link.value in ("online", "busy")
        told = (
            self.tr("Facture émise, elle part.") if online else self.tr("Facture émise, elle partira dès que possible.")
        )
        self._toast.showMessage(told)

    @Slot()
    def _show_connection(self) -> None:
        from chorus_desktop.actions import firm
        from chorus_desktop.store import queries
        from chorus_desktop.ui.presenters.connection import connection_state

        now = self._desk.now().astimezone()
        queue = queries.queue_summary(self._desk.store)
        state = connection_state(self._link, queue, now, training=self._training)
        self._bar.connection.setState(state.state, state.title, state.lines, state.action)
        self._bar.setFirm(firm.load_firm(self._desk).seller.name or self.tr("Votre entreprise"))
        self.statusBar().showMessage(state.text)
        self._text, self._offered = state.text, state.action

    def connection_text(self) -> str:
        """All that the connection card says."""
        return self._text

    # --- Qt ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A PDF or an invoice in XML may be dropped anywhere."""
        if _dropped_pdf(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the dropped file."""
        path = _dropped_pdf(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_own_pdf(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed; where it cannot be kept, stay."""
        if self._furnished and not self._pages.save():
            event.ignore()
            return
        self._memory.setValue("geometry", self.saveGeometry())
        self._memory.sync()
        super().closeEvent(event)

    def shut_down(self) -> None:
        """Keep what is being typed and go, whatever comes."""
        if self._furnished:
            self._renewing.stop()
            self._gathering.stop()
            self._gathering.timeout.disconnect()
            self._pages.save()
        self._memory.setValue("geometry", self.saveGeometry())
        self._memory.sync()
        self.hide()


def _dropped_pdf(event: QDropEvent) -> Path | None:
    for address in event.mimeData().urls():
        if address.isLocalFile() and address.toLocalFile().lower().endswith((".pdf", ".xml")):
            return Path(address.toLocalFile())
    return None
