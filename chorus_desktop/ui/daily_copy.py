"""Has the copy of the day taken while the window is open, off its thread, and tells once what keeps it from that."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from chorus_desktop.actions.copies import is_worse, take_daily
from chorus_desktop.actions.desk import Desk
from chorus_desktop.paths import Profile
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task

#: Milliseconds: once the first page has long been read, and then every hour, for a window that is left open.
_FIRST, _AGAIN = 60_000, 3_600_000


class DailyCopy(QObject):
    """`taken`: there is a new copy. `failed(code, params)`: told once for each code, and tried again in an hour.

    None is taken of a store that is only read: its folder takes none, and what is to be done is told over the window.
    "copy_flawed" is told of a copy that was taken, where more was found in it than in the one before.
    """

    taken = Signal()
    failed = Signal(str, object)

    def __init__(self, desk: Desk, parent: QObject, pool: Pool | None = None, *, begin: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told: set[str] = set()
        self._task = Task(self, pool)
        self._task.ended.connect(self._end)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        if begin and not desk.store.read_only:
            self._timer.start(_FIRST)

    @Slot()
    def look(self) -> None:
        """Take the copy of the day now, where there is none yet."""
        self._timer.setInterval(_AGAIN)
        if not self._task.is_running():
            desk = self._desk
            self._task.start(partial(take_daily, Profile(desk.store.path.parent), desk.now(), desk.secrets))

    @Slot(object)
    def _end(self, outcome: object) -> None:
        if isinstance(outcome, Done) and outcome.value is not None:
            self._told.clear()
            self.taken.emit()
            if is_worse(Profile(self._desk.store.path.parent), outcome.value):
                self.failed.emit("copy_flawed", {"count": str(outcome.value.findings)})
        if isinstance(outcome, Faulted) and outcome.fault.code not in self._told:
            self._told.add(outcome.fault.code)
            self.failed.emit(outcome.fault.code, outcome.fault.params)

    def stop(self) -> None:
        """Look no more; a copy that is being taken comes to its end by itself."""
        self._timer.stop()
        self._task.cancel()
