"""The dialog that exports invoices: which, in what form, into what folder; its progress, its outcome."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.export import Exported, Order, export
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.dialogs.export_form import ExportFields
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.progress import Progress
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Banner, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import export as words


class ExportDialog(FittedDialog):
    """Exports beside the window's thread; closing it while it works stops the work and leaves nothing half made."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        selected: Sequence[int] = (),
        listed: Sequence[int] = (),
        pool: Pool | None = None,
    ) -> None:
        super().__init__(self.tr("Exporter des factures"), name="exportDialog", width=600, parent=parent)
        self._desk = desk
        self._order: Order | None = None
        self._made: Exported | None = None
        self._progress = Progress(self)
        self._progress.counted.connect(self._count)
        self._task = Task(self, pool)
        self._task.ended.connect(self._ended)
        self.fields = ExportFields(theme, today=desk.today(), selected=selected, listed=listed)
        self.fields.set_folder(Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)))
        self.fields.folder_requested.connect(self._choose_folder)
        self.fields.reshaped.connect(self.fit)
        self._banner = Banner(theme, "info", "", name="exportBanner")
        self._banner.actionRequested.connect(self._act)
        self._banner.hide()
        self._close = PlainButton(theme, "", name="exportClose")
        self._start = StrongButton(theme, self.tr("E&xporter"), icon="download", name="exportStart")
        self._start.clicked.connect(self._begin)
        self.frame((self.fields, self._banner, self._progress_row()), self._close, self._start)
        self._set_working(working=False)

    def _progress_row(self) -> QWidget:
        self._row = QWidget()
        self._bar = QProgressBar()
        self._bar.setObjectName("exportProgress")
        self._bar.setAccessibleName(self.tr("Avancement"))
        self._bar.setTextVisible(False)
        self._told = Text("", role="small", name="exportCount")
        row = QVBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.xs)
        row.addWidget(self._told)
        row.addWidget(self._bar)
        return self._row

    def _set_working(self, *, working: bool) -> None:
        self.fields.setEnabled(not working)
        self._start.setEnabled(not working)
        self._row.setVisible(working)
        self.fit()
        self._close.setEnabled(True)
        self._close.setText(self.tr("A&rrêter") if working else self.tr("&Fermer"))

    @Slot()
    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Où enregistrer l’export"), str(self.fields.folder()))
        if chosen:
            self.fields.set_folder(Path(chosen))

    @Slot()
    def _begin(self) -> None:
        try:
            order = self.fields.order()
        except ChorusError as fault:
            self._tell_fault(fault)
            return
        self._run(order)

    def _run(self, order: Order) -> None:
        self._order, self._made = order, None
        self._banner.hide()
        self._progress.stop.clear()
        self._count(0, 0)
        self._set_working(working=True)
        work = partial(
            export,
            self._desk.store.path,
            order,
            now=self._desk.now().astimezone(),
            words=words.status,
            watch=self._progress.watch,
        )
        self._task.start(work)

    @Slot(int, int)
    def _count(self, done: int, every: int) -> None:
        self._bar.setRange(0, every)
        self._bar.setValue(done)
        self._told.setText(self.tr("{0} factures sur {1}").format(done, every) if every else self.tr("Préparation…"))

    @Slot(object)
    def _ended(self, outcome: object) -> None:
        self._set_working(working=False)
        if isinstance(outcome, Done) and isinstance(outcome.value, Exported):
            self._made = outcome.value
            kind = "warn" if outcome.value.left_out or outcome.value.sent_here else "good"
            self._tell(kind, words.done(outcome.value), self.tr("Ouvrir le dossier"))
        elif isinstance(outcome, Done):
            self._tell("info", self.tr("Export arrêté. Rien n’a été écrit."))
        elif isinstance(outcome, Faulted):
            self._tell_fault(outcome.fault)

    def _tell_fault(self, fault: ChorusError) -> None:
        replaceable = fault.code == "export_exists" and Path(fault.params["path"]).is_file()
        action = self.tr("Le remplacer") if replaceable else ""
        self._tell("warn" if replaceable else "bad", errors.sentence(fault.code, fault.params), action)

    def _tell(self, kind: str, sentence: str, action: str = "") -> None:
        self._banner.setContent(kind, sentence, action)  # type: ignore[arg-type]
        self._banner.show()
        self.fit()

    @Slot()
    def _act(self) -> None:
        if self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made.path.parent)))
        elif self._order is not None:
            self._run(replace(self._order, overwrite=True))

    def reject(self) -> None:
        """Stop what is under way, else close."""
        if self._task.is_running():
            self._progress.stop.set()
            self._close.setEnabled(False)
            self._told.setText(self.tr("Arrêt…"))
            return
        super().reject()
