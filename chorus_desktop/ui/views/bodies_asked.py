"""What the page of customers asks of the platform, told on one line: a search, one customer, or several in turn."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.events import DirectoryChanged, EngineFailed
from chorus_desktop.domain.identifiers import compact, is_siret_shape
from chorus_desktop.store.buyer_list import was_renewed
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import LinkButton, Text
from chorus_desktop.ui.wording import directory as words


class BodiesAsked(QWidget):
    """Several are asked for one after another, so that the platform is never pressed; what remains can be stopped.

    `found`: a search of this page brought something.
    """

    found = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._awaiting = self._searching = self._online = False
        self._waiting: list[str] = []
        self._now, self._every, self._got = "", 0, 0
        self._since: datetime = desk.now()
        self._told = Text(role="soft", wrap=True, name="directoryTold")
        self._stop = LinkButton(theme, self.tr("Arrêter"), name="stopAsking")
        self._stop.clicked.connect(self._halt)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.m)
        row.addWidget(self._told, 1)
        row.addWidget(self._stop)
        self.forget()

    def forget(self) -> None:
        """Say nothing of an earlier search; several that are being asked for go on."""
        if not self._every:
            self._end("")

    def _end(self, sentence: str) -> None:
        self._awaiting, self._searching, self._every = False, False, 0
        self._waiting.clear()
        self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._stop.setVisible(self._every > 0)
        self.setVisible(bool(sentence))

    # --- asking ---

    def search(self, text: str) -> None:
        """Ask for the bodies that a text finds there, or for the one of a SIRET."""
        self._begin(searching=True)
        siret = compact(text)
        if is_siret_shape(siret):
            self._desk.commands.fetch_body(siret)
        else:
            self._desk.commands.find_bodies(text)

    @Slot(str)
    def fetch(self, siret: str) -> None:
        """Ask for what is true of one customer now."""
        if self._every:
            self.fetch_each([siret])
            return
        self._begin(searching=False)
        self._desk.commands.fetch_body(siret)

    def _begin(self, *, searching: bool) -> None:
        """Tell of one question; while several are asked for, of those alone."""
        if not self._every:
            self._awaiting, self._searching = True, searching
            self._tell(self.tr("Demandé à Chorus Pro…"))

    def fetch_each(self, sirets: Sequence[str]) -> None:
        """Ask for each of several in turn, after those that still wait; without a network for none of them."""
        if not self._online:
            self._end(words.no_network())
            return
        more = [siret for siret in sirets if siret not in self._waiting]
        self._waiting += more
        self._every += len(more)
        if self._every == len(more):
            self._awaiting, self._searching, self._got, self._since = True, False, 0, self._desk.now()
            self._go_on()
        else:
            self._tell_how_far()

    def _go_on(self) -> None:
        if not self._waiting:
            self._end(words.renewed(self._got, self._every))
            return
        self._now = self._waiting.pop(0)
        self._tell_how_far()
        self._desk.commands.fetch_body(self._now)

    def _tell_how_far(self) -> None:
        self._tell(words.renewing(self._every - len(self._waiting), self._every))

    @Slot()
    def _halt(self) -> None:
        self._end(words.stopped(self._got, self._every))

    # --- answers ---

    def set_online(self, online: bool) -> None:
        """Say whether the platform can be asked; what is still to be asked for is dropped where it cannot."""
        self._online = online
        if self._every and not online:
            self._end(words.went_offline(self._got, self._every))

    def hear(self, event: object) -> None:
        """An answer came or nothing will; told where it was this page that asked."""
        if not self._awaiting:
            return
        if isinstance(event, EngineFailed):
            self._end("")
        elif isinstance(event, DirectoryChanged) and self._every:
            self._hear_of_one(event.count)
        elif isinstance(event, DirectoryChanged):
            searched = self._searching and event.count > 0
            self._end(words.received(event.count))
            if searched:
                self.found.emit()

    def _hear_of_one(self, count: int) -> None:
        if was_renewed(self._desk.store, self._now, self._since):
            self._got += 1
        elif count:
            return  # the answer to what another page asked
        self._go_on()
