"""Beside the window: an icon in the tray and one notification, while something asks and nobody looks at the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.ui.presenters.alerts import Alert, Alerts
from chorus_desktop.ui.single_instance import bring_to_front
from chorus_desktop.ui.views.settings_alerts import wanted
from chorus_desktop.ui.wording import alerts as words

if TYPE_CHECKING:
    from chorus_desktop.ui.main_window import MainWindow

_TOLD = "alerts/told"
#: Milliseconds during which what happens at once is told as one thing; and that a notification stays.
_GATHER, _STAY = 1_500, 10_000
#: How often it is looked for what turned late.
_LOOK = 600_000


class Tray(QObject):
    """Hears the events of the engine. Where there is no tray, the window's entry in the task bar asks for attention."""

    def __init__(self, desk: Desk, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._place = window, window.place
        self._alerts = Alerts(desk, recall=self._recall, note=self._note)
        self._open: list[Alert] = []
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.timeout.connect(self._tell)
        self._looking = QTimer(self)
        self._looking.timeout.connect(self.look)
        self._looking.start(_LOOK)
        self.icon = QSystemTrayIcon(window.theme.icon("send", "accent", 24), self)
        self.icon.activated.connect(self.open)
        self.icon.messageClicked.connect(self.open)
        self._menu = QMenu(window)
        self._menu.addAction(words.OPEN).triggered.connect(self.open)
        self.icon.setContextMenu(self._menu)
        window.installEventFilter(self)

    @Slot()
    def look(self) -> None:
        """Whether something turned late meanwhile; a store that does not answer is looked into the next time."""
        if _at_it() or not wanted(self._place):
            return
        try:
            self._add(self._alerts.late())
        except StoreFault:
            return

    def stop(self) -> None:
        """Look no more: the store is about to be closed."""
        self._looking.stop()

    @Slot(object)
    def hear(self, event: object) -> None:
        """An event of the engine."""
        self._add(self._alerts.of(event))

    def _add(self, alert: Alert | None) -> None:
        if alert is not None and wanted(self._place) and not _at_it():
            self._open.append(alert)
            self._gathering.start(_GATHER)

    @Slot()
    def _tell(self) -> None:
        if not self._open or _at_it():
            self._open.clear()
            return
        one = self._open[0] if len(self._open) == 1 else None
        title = one.title if one else words.several(len(self._open))
        sentence = one.sentence if one else words.click()
        self.icon.setToolTip(title)
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.icon.show()
            self.icon.showMessage(title, sentence, QSystemTrayIcon.MessageIcon.Information, _STAY)
        QApplication.alert(self._window)

    @Slot()
    def open(self) -> None:
        """Bring the window to the front, at what asks; at the dialog that is open before it, whose page stays."""
        alerts, self._open = self._open, []
        bring_to_front(self._window)
        self.icon.hide()
        if QApplication.activeModalWidget() is not None:
            return
        if len(alerts) == 1 and alerts[0].invoice_id is not None:
            self._window.open_invoice(alerts[0].invoice_id)
        elif alerts:
            self._window.show_page(alerts[0].page if len(alerts) == 1 else "home")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once the user is at the window, nothing more is to be told beside it."""
        if event.type() == QEvent.Type.ActivationChange and self._window.isActiveWindow():
            self.icon.hide()
            self._open.clear()
        return super().eventFilter(watched, event)

    def _recall(self) -> str:
        return self._place.recall(_TOLD)

    def _note(self, told: str) -> None:
        self._place.note(_TOLD, told)


def _at_it() -> bool:
    """Whether the user is at the program: at its window, or at a dialog before it."""
    return QApplication.activeWindow() is not None
