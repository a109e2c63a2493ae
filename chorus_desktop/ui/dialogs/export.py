"""The dialog that exports invoices: which, in what form, into what folder; its progress, its outcome."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.export import Exported, Order, export
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.dialogs.bundle import BundleDialog
from chorus_desktop.ui.dialogs.export_form import ExportFields
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.wording import export as words


class ExportDialog(BundleDialog):
    """Offers the invoices chosen in the list, those that it shows, and those of a period."""

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
        super().__init__(
            self.tr("Exporter des factures"), theme, self.tr("E&xporter"), name="export", parent=parent, pool=pool
        )
        self._desk = desk
        self._order: Order | None = None
        self.begun.connect(self._begin)
        self.begun_again.connect(self._begin_again)
        self.ended.connect(self._exported)
        self.fields = ExportFields(theme, today=desk.today(), selected=selected, listed=listed)
        self.fields.reshaped.connect(self.fit)
        self.lay_out((self.fields,))

    @Slot()
    def _begin(self) -> None:
        try:
            self._run(self.fields.order())
        except ChorusError as fault:
            self.tell_fault(fault)

    @Slot()
    def _begin_again(self) -> None:
        if self._order is not None:
            self._run(replace(self._order, overwrite=True))

    def _run(self, order: Order) -> None:
        self._order = order
        work = partial(
            export,
            self._desk.store.path,
            order,
            now=self._desk.now().astimezone(),
            words=words.status,
            watch=self.progress.watch,
        )
        self.run(work)

    @Slot(object)
    def _exported(self, made: Exported) -> None:
        self.tell("warn" if made.left_out or made.sent_here else "good", words.done(made), made.path)
