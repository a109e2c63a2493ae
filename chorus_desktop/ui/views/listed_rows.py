"""A table over a list of the store in which what is chosen is known by its ids."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.models.paged_table import PagedTable
from chorus_desktop.ui.views.chosen_columns import Columns
from chorus_desktop.ui.views.chosen_rows import RowTable
from chorus_desktop.ui.window_place import WindowPlace


class ListedRows(RowTable):
    """Chooses by ids, so that what was chosen stays so when the list is read again."""

    def __init__(
        self, model: PagedTable[Any], columns: Columns, place: WindowPlace | None, parent: QWidget | None
    ) -> None:
        super().__init__(model, columns, place, parent)
        self._listed = model
        self._kept: tuple[list[int] | None, int | None] = (None, None)
        model.reordering.connect(self._remember)
        model.reordered.connect(self._choose_again)

    @Slot()
    def _remember(self) -> None:
        whole = 0 < self._listed.rowCount() == self.count_chosen()
        current = self._listed.row_at(self.currentIndex().row())
        self._kept = None if whole else self.chosen_ids(), None if current is None else current.id

    @Slot()
    def _choose_again(self) -> None:
        """What is chosen stays so in another order, and what the keyboard is on stays in sight."""
        chosen, current = self._kept
        self.choose(chosen or [], current)
        if chosen is None:
            self.selectAll()

    def chosen_ids(self) -> list[int]:
        """The ids of the chosen rows, in the order shown."""
        found = (self._listed.id_at(row) for row in self.chosen_rows())
        return [one for one in found if one is not None]

    def selectAll(self) -> None:
        """Choose all that match, also what is not read yet."""
        self._listed.ids()
        super().selectAll()

    def choose(self, ids: list[int], current: int | None = None, *, stays: bool = False) -> None:
        """Choose these as far as they are listed; `current` is the one that the keyboard is on.

        It comes into sight, unless the table `stays` where it was scrolled to.
        """
        rows = self._listed.rows_of([*ids, *(() if current is None else (current,))])
        at = None if current is None else rows.get(current)
        self.choose_rows([rows[one] for one in ids if one in rows], at, stays=stays)
