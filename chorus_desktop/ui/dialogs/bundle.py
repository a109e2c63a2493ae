"""What every dialog that writes a bundle of files stands in: its progress, its outcome, stopped or told why not."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.progress import Progress
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Banner, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.kinds import BannerKind

#: Width in device-independent pixels.
_WIDTH = 600


class BundleDialog(FittedDialog):
    """Writes beside the window's thread; closing it while it works stops the work and leaves nothing half made.

    `name` begins the object names of its parts. `begun` is to `run` what is asked for, `begun_again` the same over the
    file that bears its name, `ended` brings what came of it.
    """

    begun = Signal()
    begun_again = Signal()
    ended = Signal(object)

    def __init__(
        self, title: str, theme: Theme, do: str, *, name: str, parent: QWidget | None = None, pool: Pool | None = None
    ) -> None:
        super().__init__(title, name=f"{name}Dialog", width=_WIDTH, parent=parent)
        self.progress = Progress(self)
        self.progress.counted.connect(self._count)
        self._opens: Path | None = None
        self._replaceable = False
        self._task = Task(self, pool)
        self._task.ended.connect(self._ended)
        self._banner = Banner(theme, "info", "", name=f"{name}Banner")
        self._banner.actionRequested.connect(self._act)
        self._banner.hide()
        self._close = PlainButton(theme, "", name=f"{name}Close")
        self.start = StrongButton(theme, do, icon="download", name=f"{name}Start")
        self.start.clicked.connect(self.begun)
        self._row = QWidget()
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}Progress")
        self._bar.setAccessibleName(self.tr("Avancement"))
        self._bar.setTextVisible(False)
        self._far = Text("", role="small", name=f"{name}Count")
        row = QVBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.xs)
        row.addWidget(self._far)
        row.addWidget(self._bar)
        self._asked, self._possible = tuple[QWidget, ...](), False

    def lay_out(self, asked: Sequence[QWidget], *, possible: bool = True) -> None:
        """Put in what is asked for, which keeps still while it works; `possible` where there is anything to begin."""
        self._asked, self._possible = tuple(asked), possible
        self.frame((*asked, self._banner, self._row), self._close, self.start)
        self._set_working(working=False)

    # --- working ---

    def run(self, work: Callable[[], object]) -> None:
        """Do the work beside the window's thread."""
        self._banner.hide()
        self.progress.stop.clear()
        self._count(0, 0)
        self._set_working(working=True)
        self._task.start(work)

    def _set_working(self, *, working: bool) -> None:
        for widget in self._asked:
            widget.setEnabled(not working)
        self.start.setEnabled(not working and self._possible)
        self._row.setVisible(working)
        self.fit()
        self._close.setEnabled(True)
        self._close.setText(self.tr("A&rrêter") if working else self.tr("&Fermer"))

    def counted(self, done: int, every: int) -> str:
        """How far it is with the invoices; a dialog that writes something else says so."""
        return self.tr("Factures : {0} sur {1}").format(done, every)

    @Slot(int, int)
    def _count(self, done: int, every: int) -> None:
        self._bar.setRange(0, every)
        self._bar.setValue(done)
        self._far.setText(self.counted(done, every) if every else self.tr("Préparation…"))

    @Slot(object)
    def _ended(self, outcome: object) -> None:
        self._set_working(working=False)
        if isinstance(outcome, Done) and outcome.value is None:
            self.tell("info", self.tr("Arrêté. Rien n’a été écrit."))
        elif isinstance(outcome, Done):
            self.ended.emit(outcome.value)
        elif isinstance(outcome, Faulted):
            self.tell_fault(outcome.fault)

    # --- telling ---

    def tell_fault(self, fault: ChorusError) -> None:
        """Say why not, and where a file of that name stands, offer to replace it."""
        self._replaceable = fault.code == "export_exists" and Path(fault.params["path"]).is_file()
        action = self.tr("Le remplacer") if self._replaceable else ""
        self._tell("warn" if self._replaceable else "bad", errors.sentence(fault.code, fault.params), action)

    def tell(self, kind: BannerKind, sentence: str, made: Path | None = None) -> None:
        """Say something; where a file was made, its folder is offered."""
        self._opens, self._replaceable = made, False
        self._tell(kind, sentence, self.tr("Ouvrir le dossier") if made is not None else "")

    def _tell(self, kind: BannerKind, sentence: str, action: str) -> None:
        self._banner.setContent(kind, sentence, action)
        self._banner.show()
        self.fit()

    @Slot()
    def _act(self) -> None:
        if self._replaceable:
            self.begun_again.emit()
        elif self._opens is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._opens.parent)))

    def reject(self) -> None:
        """Stop what is under way, else close."""
        if self._task.is_running():
            self.progress.stop.set()
            self._close.setEnabled(False)
            self._far.setText(self.tr("Arrêt…"))
            return
        super().reject()
