"""The dialog that archives a closed year, and looks whether an archive is still as it was made."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.actions.archive import (
    ArchiveChecked,
    Archived,
    YearOrder,
    archive_year,
    check_archive,
    closed_years,
)
from chorus_desktop.actions.archive_content import YearWords
from chorus_desktop.actions.desk import Desk
from chorus_desktop.ui.dialogs.bundle import BundleDialog
from chorus_desktop.ui.dialogs.file_choice import ask_file
from chorus_desktop.ui.dialogs.folder_box import FolderBox
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import ChoiceBox, FieldBox, PlainButton, Text
from chorus_desktop.ui.wording import archive as words
from chorus_desktop.ui.wording.export import status
from chorus_desktop.ui.wording.journal import told_of


class ArchiveDialog(BundleDialog):
    """Offers the years that are over and have invoices, latest first. Raises StoreFault."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None, *, pool: Pool | None = None) -> None:
        super().__init__(
            self.tr("Archiver une année"), theme, self.tr("&Archiver"), name="archive", parent=parent, pool=pool
        )
        self._desk = desk
        self._order: YearOrder | None = None
        self.begun.connect(self._begin)
        self.begun_again.connect(self._begin_again)
        self.ended.connect(self._told)
        years = closed_years(desk)
        about = Text(words.about(), role="small", wrap=True, name="archiveAbout")
        none_yet = Text(words.none_yet(desk.today().year), wrap=True, name="archiveNone")
        none_yet.setVisible(not years)
        self.year = ChoiceBox(name="archiveYear")
        for year in years:
            self.year.addItem(str(year), year)
        year_box = FieldBox(theme, self.tr("A&nnée"), self.year)
        year_box.setVisible(bool(years))
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._place = FolderBox(theme, documents, self.tr("Où enregistrer l’archive"), name="archive")
        self._place.setVisible(bool(years))
        check = PlainButton(theme, self.tr("&Vérifier une archive…"), icon="shield-check", name="archiveCheck")
        check.clicked.connect(self._choose_archive)
        self.lay_out((about, none_yet, year_box, self._place, _at_the_left(check)), possible=bool(years))

    def set_folder(self, folder: Path) -> None:
        """Say where the archive is to stand."""
        self._place.set_folder(folder)

    # --- archiving ---

    @Slot()
    def _begin(self) -> None:
        self._run(YearOrder(year=int(self.year.currentData()), folder=self._place.folder()))

    @Slot()
    def _begin_again(self) -> None:
        if self._order is not None:
            self._run(replace(self._order, overwrite=True))

    def _run(self, order: YearOrder) -> None:
        self._order = order
        work = partial(
            archive_year,
            self._desk.store.path,
            order,
            now=self._desk.now().astimezone(),
            words=YearWords(status=status, proof=told_of),
            watch=self.progress.watch,
        )
        self.run(work)

    @Slot(object)
    def _told(self, outcome: Archived | ArchiveChecked) -> None:
        if isinstance(outcome, Archived):
            self.tell(*words.made(outcome), outcome.path)
        else:
            self.tell(*words.checked(outcome))

    # --- verifying ---

    @Slot()
    def _choose_archive(self) -> None:
        title, kinds = self.tr("L’archive à vérifier"), self.tr("Archives (*.zip)")
        ask_file(self, title, self._check, name="archiveFileDialog", kinds=[kinds], folder=self._place.folder())

    @Slot(str)
    def _check(self, chosen: str) -> None:
        self.run(partial(check_archive, Path(chosen), self._desk.store.path))


def _at_the_left(button: PlainButton) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(button)
    layout.addStretch(1)
    return row
