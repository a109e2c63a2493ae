"""The dialog that writes what a list shows as a table: which rows, for which spreadsheet, into what folder."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions.export import Watch
from chorus_desktop.actions.table_export import TableForm, TableOrder, TableWritten
from chorus_desktop.ui.dialogs.bundle import BundleDialog
from chorus_desktop.ui.dialogs.folder_box import FolderBox
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import ChoiceBox, FieldBox
from chorus_desktop.ui.wording import table_export as words

#: What rows are called, and their ids.
Offer = tuple[str, Sequence[int]]
#: Called beside the window's thread with what was asked for and who watches: None where that stopped it.
Write = Callable[[TableOrder, Watch], TableWritten | None]


def ask_for_table(title: str, theme: Theme, listed: Offer, chosen: Offer, write: Write, page: QWidget) -> None:
    """Ask over a page which rows of its list are written, and where; several that are chosen come first."""
    offered = [listed]
    if chosen[1]:
        offered.insert(0 if len(chosen[1]) > 1 else 1, chosen)
    dialog = TableExportDialog(title, theme, offered, write, parent=page)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class TableExportDialog(BundleDialog):
    """`offered` are the rows to choose from, the first unless another is chosen."""

    def __init__(
        self,
        title: str,
        theme: Theme,
        offered: Sequence[Offer],
        write: Write,
        *,
        parent: QWidget | None = None,
        pool: Pool | None = None,
    ) -> None:
        super().__init__(title, theme, self.tr("E&xporter"), name="tableExport", parent=parent, pool=pool)
        self._write, self._offered = write, tuple(offered)
        self._order: TableOrder | None = None
        self.begun.connect(self._begin)
        self.begun_again.connect(self._begin_again)
        self.ended.connect(self._written)
        self.which = ChoiceBox(name="tableExportWhich")
        for text, _ in self._offered:
            self.which.addItem(text)
        self.form = ChoiceBox(name="tableExportForm")
        for form in TableForm:
            self.form.addItem(words.form(form), form)
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._place = FolderBox(theme, documents, self.tr("Où enregistrer le tableau"), name="tableExport")
        which = FieldBox(theme, self.tr("&Quelles lignes"), self.which)
        self.lay_out((which, FieldBox(theme, self.tr("&Pour quel logiciel"), self.form), self._place))

    def set_folder(self, folder: Path) -> None:
        """Say where the table is to stand."""
        self._place.set_folder(folder)

    def counted(self, done: int, every: int) -> str:
        """How far it is with the rows."""
        return self.tr("Lignes : {0} sur {1}").format(done, every)

    @Slot()
    def _begin(self) -> None:
        _, ids = self._offered[self.which.currentIndex()]
        form = TableForm(self.form.currentData())
        self._run(TableOrder(ids=tuple(ids), form=form, folder=self._place.folder()))

    @Slot()
    def _begin_again(self) -> None:
        if self._order is not None:
            self._run(replace(self._order, overwrite=True))

    def _run(self, order: TableOrder) -> None:
        self._order = order
        self.run(partial(self._write, order, self.progress.watch))

    @Slot(object)
    def _written(self, made: TableWritten) -> None:
        self.tell("good", words.written(made), made.path)
