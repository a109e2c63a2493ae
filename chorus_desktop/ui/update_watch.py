"""Has newer releases looked for while the window is open, off its thread, and holds what is known of them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from chorus_desktop.actions import updates
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.updates import Standing
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.events import Link, LinkChanged
from chorus_desktop.paths import Profile
from chorus_desktop.store import queries
from chorus_desktop.store.read_models import QueueSummary
from chorus_desktop.ui.presenters.update import has_network
from chorus_desktop.ui.tasks import Done, Pool, Task

#: Milliseconds: once the first page has long been read, and then every hour, for a window that is left open.
_FIRST, _AGAIN = 30_000, 3_600_000


class UpdateWatch(QObject):
    """`changed`: something else is known, of releases or of the line. `standing` is None until it was first read."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject, pool: Pool | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._profile = Profile(desk.store.path.parent)
        self.standing: Standing | None = None
        self.link = LinkChanged(link=Link.UNKNOWN)
        self._looking, self._reading = Task(self, pool), Task(self, pool)
        for task in (self._looking, self._reading):
            task.ended.connect(self._end)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        if self.asks:
            self._timer.start(_FIRST)

    @property
    def asks(self) -> bool:
        """Whether this window looks for releases at all; one of an exercise does not."""
        return self._desk.ask_release is not None

    @Slot()
    def look(self) -> None:
        """Ask now, where a day has passed and there is a network; tell what is known in any case."""
        self._timer.setInterval(_AGAIN)
        if self._desk.ask_release is None or not has_network(self.link):
            self.read()
        elif not self._looking.is_running():
            source, ask = self._desk.release_source, self._desk.ask_release
            self._looking.start(partial(updates.look, self._profile, source, ask, self._desk.now()))

    @Slot()
    def read(self) -> None:
        """Tell what is known, without asking anybody."""
        if self.asks:
            source = self._desk.release_source
            self._reading.start(partial(updates.standing, self._profile, source, self._desk.now()))

    @Slot(object)
    def _end(self, outcome: object) -> None:
        if isinstance(outcome, Done):
            self.standing = outcome.value
            self.changed.emit()

    def note(self, event: object) -> None:
        """An event of the engine: what it tells of the line decides what may be shown."""
        if isinstance(event, LinkChanged):
            self.link = event
            self.changed.emit()

    def queue(self) -> QueueSummary:
        """What waits to leave. Raises StoreFault."""
        return queries.queue_summary(self._desk.store)

    def put_off(self) -> None:
        """Tell of this release later; where that cannot be noted, at least not for now."""
        if self.standing is not None and self.standing.release is not None:
            with suppress(ChorusError):
                updates.put_off(self._profile, self.standing.release, self._desk.now())
            self.standing = replace(self.standing, put_off=True)
            self.changed.emit()

    def stop(self) -> None:
        """Look and tell no more; a question that is under way comes to its end by itself.

        The engine's last news may come after the store was closed.
        """
        self.blockSignals(True)
        self._timer.stop()
        self._looking.cancel()
        self._reading.cancel()
