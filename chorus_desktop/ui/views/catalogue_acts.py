"""What is done with what is sold: an item typed or changed, those chosen removed, invoiced, exported."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions import catalogue
from chorus_desktop.actions.catalogue_export import export_items
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.firm import load_firm
from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.invoice import Vat
from chorus_desktop.store.catalogue_list import items
from chorus_desktop.ui.dialogs.catalogue_item import CatalogueItemDialog
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.wording import catalogue as words
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.choices import vats


class CatalogueActs(QObject):
    """`kept` carries the id of an item; `begun(draft, origin)`; `removed(ids, sentence)`; `refused`: why not."""

    kept = Signal(int)
    begun = Signal(int, str)
    removed = Signal(object, str)
    refused = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._theme, self._page = desk, theme, page
        self._dialog: CatalogueItemDialog | None = None

    # --- one item ---

    @Slot()
    def new(self) -> None:
        """Ask what a new item is."""
        self.change(CatalogueItem(vat=next(iter(self._vats().values()))))

    def change(self, item: CatalogueItem) -> None:
        """Ask what an item is to be."""
        dialog = CatalogueItemDialog(self._theme, item, self._vats(item.vat), parent=self._page)
        dialog.kept.connect(self._keep)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def _vats(self, *used: Vat) -> dict[str, Vat]:
        firm = load_firm(self._desk)
        return vats(firm.vat_regime, *used, postcode=firm.seller.address.postcode)

    @Slot(object)
    def _keep(self, item: CatalogueItem) -> None:
        assert self._dialog is not None
        try:
            kept = catalogue.keep(self._desk, item)
        except ChorusError as fault:
            self._dialog.tell(errors.sentence(fault.code, fault.params))
            return
        self._dialog.accept()
        self.kept.emit(kept)

    # --- several ---

    def invoice(self, ids: Sequence[int]) -> None:
        """Begin an invoice with one of each."""
        try:
            draft = catalogue.begin_invoice(self._desk, ids)
        except ChorusError as fault:
            self._refuse(fault)
            return
        self.begun.emit(draft, "form")

    def remove(self, ids: Sequence[int]) -> bool:
        """Offer these no more; whether that was done."""
        try:
            names = [item.name for item in items(self._desk.store, ids)]
            catalogue.remove(self._desk, ids)
        except ChorusError as fault:
            self._refuse(fault)
            return False
        self.removed.emit(list(ids), words.removed(names))
        return True

    def _refuse(self, fault: ChorusError) -> None:
        self.refused.emit(errors.sentence(fault.code, fault.params))

    def export(self, chosen: Sequence[int], listed: Sequence[int]) -> None:
        """Ask which of them are written as a table, and where; several that are chosen come first."""
        from chorus_desktop.ui.dialogs.table_export import ask_for_table

        write = partial(export_items, self._desk.store.path, today=self._desk.today())
        all_rows, some = (words.listed_rows(len(listed)), listed), (words.chosen_rows(len(chosen)), chosen)
        ask_for_table(self.tr("Exporter le catalogue"), self._theme, all_rows, some, write, self._page)
