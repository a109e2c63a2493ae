"""The dialog that brings the public directory in from a file: where to get it, how far it is, what came of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.directory import import_directory
from chorus_desktop.ui.dialogs.file_choice import ask_file
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.progress import Progress
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import Banner, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import directory as words
from chorus_desktop.ui.wording import errors

_WHOLE = 1000


class ImportDirectoryDialog(FittedDialog):
    """Imports beside the window's thread; stopping keeps what was brought. `imported` when it has ended."""

    imported = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None, *, pool: Pool | None = None) -> None:
        super().__init__(self.tr("Importer l’annuaire"), name="importDirectoryDialog", width=560, parent=parent)
        self._desk = desk
        self._progress = Progress(self)
        self._progress.counted.connect(self._count)
        self._task = Task(self, pool)
        self._task.ended.connect(self._ended)
        self._about = Text(words.about(), wrap=True, name="importAbout")
        self._banner = Banner(theme, "info", "", name="importBanner")
        self._banner.hide()
        self._told = Text("", role="small", name="importCount")
        self._bar = QProgressBar()
        self._bar.setObjectName("importProgress")
        self._bar.setAccessibleName(self.tr("Avancement"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _WHOLE)
        self._close = PlainButton(theme, "", name="importClose")
        self._choose = StrongButton(theme, self.tr("&Choisir le fichier…"), icon="folder-open", name="importChoose")
        self._choose.clicked.connect(self._choose_file)
        self.frame((self._about, self._banner, self._told, self._bar), self._close, self._choose)
        self._set_working(working=False)

    def _set_working(self, *, working: bool) -> None:
        self._choose.setVisible(not working)
        self._told.setVisible(working)
        self._bar.setVisible(working)
        self._close.setEnabled(True)
        self._close.setText(self.tr("A&rrêter") if working else self.tr("&Fermer"))
        self.fit()

    @Slot()
    def _choose_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        title = self.tr("Choisir le fichier de l’annuaire")
        kinds = [self.tr("Annuaire (*.xlsx *.zip *.xml *.csv)"), self.tr("Tous les fichiers (*)")]
        ask_file(self, title, self.take, name="directoryFileDialog", kinds=kinds, folder=Path(folder))

    @Slot(str)
    def take(self, path: str) -> None:
        """Import this file."""
        self._progress.stop.clear()
        self._banner.hide()
        self._bar.setValue(0)
        self._told.setText(self.tr("Lecture du fichier…"))
        self._set_working(working=True)
        work = partial(import_directory, self._desk.store.path, Path(path), now=self._desk.now(), watch=self._watch)
        self._task.start(work)

    def _watch(self, kept: int, share: float) -> bool:
        """Asked in the thread that imports."""
        return self._progress.watch(kept, round(share * _WHOLE))

    @Slot(int, int)
    def _count(self, kept: int, share: int) -> None:
        self._told.setText(words.counted(kept))
        self._bar.setValue(share)

    @Slot(object)
    def _ended(self, outcome: object) -> None:
        if isinstance(outcome, Done):
            self._banner.setContent("good" if outcome.value.whole else "info", words.imported(outcome.value))
        elif isinstance(outcome, Faulted):
            self._banner.setContent("bad", errors.sentence(outcome.fault.code, outcome.fault.params))
        self._banner.setVisible(isinstance(outcome, Done | Faulted))
        self._set_working(working=False)
        self._close.setFocus()
        self.imported.emit()

    def reject(self) -> None:
        """Stop what runs and say what it brought; close where nothing runs."""
        if self._task.is_running():
            self._progress.stop.set()
            self._close.setEnabled(False)
            self._told.setText(self.tr("Arrêt…"))
            return
        super().reject()

    def hideEvent(self, event: QHideEvent) -> None:
        """A window that goes keeps nobody working for it."""
        super().hideEvent(event)
        self._progress.stop.set()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As the button does."""
        if self._task.is_running():
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)
