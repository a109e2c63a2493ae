"""What the window says of the connection: the card of the side bar, and the firm's name above it."""

from PySide6.QtCore import QObject, QTimer, Slot

from chorus_desktop.actions import firm
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.events import Link, LinkChanged
from chorus_desktop.store import queries
from chorus_desktop.ui.presenters.connection import connection_state, resting_state
from chorus_desktop.ui.widgets import NavigationBar

#: Milliseconds after which the clock times are renewed.
_RENEW = 60_000


class ConnectionLine(QObject):
    """Holds the last news of the link and shows it with what waits. `text` is all that the card says."""

    def __init__(self, desk: Desk, bar: NavigationBar, *, training: bool) -> None:
        super().__init__(bar)
        self._desk, self._bar, self._training = desk, bar, training
        self._link = LinkChanged(link=Link.UNKNOWN)
        self.text, self.offered = "", ""
        self._renewing = QTimer(self)
        self._renewing.timeout.connect(self.show)
        self._renewing.start(_RENEW)

    @property
    def online(self) -> bool:
        """Whether what is issued now leaves at once."""
        return self._link.link in (Link.ONLINE, Link.BUSY)

    def note(self, link: LinkChanged) -> None:
        """Hold this news for the next time it is shown."""
        self._link = link

    def stop(self) -> None:
        """Renew the clock times no more."""
        self._renewing.stop()

    @Slot()
    def show(self) -> None:
        """Say how it stands now. Raises StoreFault."""
        now = self._desk.now().astimezone()
        queue = queries.queue_summary(self._desk.store)
        if self._desk.store.read_only:
            state = resting_state(queue, now)
        else:
            state = connection_state(self._link, queue, now, training=self._training)
        self._bar.connection.setState(state.state, state.title, state.lines, state.action)
        self._bar.setFirm(firm.load_firm(self._desk).seller.name or self.tr("Votre entreprise"))
        self.text, self.offered = state.text, state.action
