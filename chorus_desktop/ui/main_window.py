"""The window: side bar, pages made when first opened, connection card that tells the truth, news of the engine."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from chorus_desktop.actions import firm
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.events import EngineFailed, Link, LinkChanged
from chorus_desktop.store import queries
from chorus_desktop.ui.presenters.connection import SETTINGS, ConnectionState, connection_state
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.pages import Pages
from chorus_desktop.ui.widgets import Banner, NavigationBar, NavigationItem, Toast
from chorus_desktop.ui.wording import errors

#: Milliseconds within which several pieces of news are shown at once; how often the clock times are renewed.
_GATHER, _RENEW = 60, 60_000


class MainWindow(QMainWindow):
    """Shows one page at a time. `on_event` takes what the engine tells; everything else is read from the store."""

    def __init__(
        self, desk: Desk, theme: Theme, *, training: bool, settings_path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("Chorus Desktop"))
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 560)
        self._desk, self._theme, self._training = desk, theme, training
        self._link = LinkChanged(link=Link.UNKNOWN)
        self._memory = QSettings(str(settings_path), QSettings.Format.IniFormat)
        self._stack = QStackedWidget()
        self._pages = Pages(desk, theme, self, training=training)
        self._pages.added.connect(self._stack.addWidget)
        self._pages.shown.connect(self._stack.setCurrentWidget)
        self._bar = self._navigation()
        self._banner = Banner(theme, "bad", "", closable=True, name="windowBanner")
        self._banner.closed.connect(self._banner.hide)
        self._banner.hide()
        self.setCentralWidget(self._frame())
        self.statusBar().setSizeGripEnabled(False)
        self._toast = Toast(theme, self)
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.timeout.connect(self.refresh)
        self._renewing = QTimer(self)
        self._renewing.timeout.connect(self._show_connection)
        self._renewing.start(_RENEW)
        self._shortcuts()
        self._place()
        self._pages.issued.connect(self._issued)
        self._pages.current_changed.connect(self._bar.setCurrent)
        self.show_page("home")
        self._show_connection()

    def _navigation(self) -> NavigationBar:
        items = [
            NavigationItem(key="home", text=self.tr("À faire"), icon="house"),
            NavigationItem(key="invoices", text=self.tr("Factures"), icon="file-text"),
            NavigationItem(key="buyers", text=self.tr("Clients publics"), icon="landmark"),
        ]
        footer = [
            NavigationItem(key="settings", text=self.tr("Réglages"), icon="settings"),
            NavigationItem(key="help", text=self.tr("Aide"), icon="life-buoy"),
        ]
        bar = NavigationBar(self._theme, firm="", items=items, footer=footer)
        bar.chosen.connect(self.show_page)
        bar.connection.show()
        bar.connection.actionRequested.connect(self._connection_action)
        return bar

    def _frame(self) -> QWidget:
        body = QVBoxLayout()
        body.setSpacing(0)
        body.setContentsMargins(0, 0, 0, 0)
        top = QVBoxLayout()
        top.setContentsMargins(SPACE.xxl, 0, SPACE.xxl, 0)
        top.addWidget(self._banner)
        body.addLayout(top)
        body.addWidget(self._stack, 1)
        frame = QWidget()
        frame.setObjectName("frame")
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addLayout(body, 1)
        return frame

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
        """home, invoices, buyers, settings or help."""
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
        try:
            work()
        except ChorusError as fault:
            self._tell(errors.sentence(fault.code, fault.params))

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
        if self._offered == SETTINGS:
            self.show_page("settings")
        else:
            self._desk.commands.sync_now()

    # --- news ---

    @Slot(object)
    def on_event(self, event: object) -> None:
        """What the engine tells."""
        if isinstance(event, LinkChanged):
            self._link = event
            self._pages.set_online(event.link in (Link.ONLINE, Link.BUSY))
        if isinstance(event, EngineFailed):
            self._tell(errors.sentence(event.code, {"detail": event.detail}))
        self._pages.pass_on(event)
        self._gathering.start(_GATHER)

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now."""
        self._show_connection()
        self._guarded(self._pages.refresh)

    @Slot(int)
    def _issued(self, invoice_id: int) -> None:
        self.open_invoice(invoice_id)
        self._show_connection()
        online = self._link.link in (Link.ONLINE, Link.BUSY)
        told = (
            self.tr("Facture émise, elle part.") if online else self.tr("Facture émise, elle partira dès que possible.")
        )
        self._toast.showMessage(told)

    @Slot()
    def _show_connection(self) -> None:
        now = self._desk.now().astimezone()
        queue = queries.queue_summary(self._desk.store)
        state: ConnectionState = connection_state(self._link, queue, now, training=self._training)
        self._bar.connection.setState(state.state, state.title, state.lines, state.action)
        self._bar.setFirm(firm.load_firm(self._desk).seller.name or self.tr("Votre entreprise"))
        self.statusBar().showMessage(state.text)
        self._text, self._offered = state.text, state.action

    def connection_text(self) -> str:
        """All that the connection card says."""
        return self._text

    # --- Qt ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A PDF may be dropped anywhere."""
        if _dropped_pdf(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the dropped PDF."""
        path = _dropped_pdf(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_own_pdf(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed; where it cannot be kept, stay."""
        if not self._pages.save():
            event.ignore()
            return
        self._memory.setValue("geometry", self.saveGeometry())
        self._memory.sync()
        super().closeEvent(event)

    def shut_down(self) -> None:
        """Keep what is being typed and go, whatever comes."""
        self._renewing.stop()
        self._gathering.stop()
        self._pages.save()
        self._memory.setValue("geometry", self.saveGeometry())
        self._memory.sync()
        self.hide()


def _dropped_pdf(event: QDropEvent) -> Path | None:
    for address in event.mimeData().urls():
        if address.isLocalFile() and address.toLocalFile().lower().endswith(".pdf"):
            return Path(address.toLocalFile())
    return None
