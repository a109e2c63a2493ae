"""The part of the list with the invoices that were sent from elsewhere: to be read, never changed here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.ui.models.stray_table import StrayTable
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.badge_delegate import BadgeDelegate
from chorus_desktop.ui.views.columns import give_width
from chorus_desktop.ui.widgets import EmptyState, Text
from chorus_desktop.ui.wording import holds as words

_WIDTHS = {
    StrayTable.NUMBER: 150,
    StrayTable.DATE: 116,
    StrayTable.AMOUNT: 130,
    StrayTable.STATE: 200,
    StrayTable.SINCE: 116,
}


class StrayList(QWidget):
    """`show_matching` reads the store."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strays")
        self.model = StrayTable(desk, self)
        self._about = Text(words.ELSEWHERE_ABOUT, role="soft", wrap=True, name="straysAbout")
        self._table = _table(theme, self.model, self)
        self._empty = EmptyState(
            theme, "landmark", words.ELSEWHERE_NONE, words.ELSEWHERE_NONE_SENTENCE, name="straysEmpty"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._about)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)

    def show_matching(self, text: str) -> int:
        """Show those that match, and give how many. Raises StoreFault."""
        self.model.show_matching(text)
        count = self.model.rowCount()
        for widget in (self._about, self._table):
            widget.setVisible(count > 0)
        if self.model.known:
            self._empty.setContent("search", words.ELSEWHERE_NO_HIT, words.ELSEWHERE_NO_HIT_SENTENCE)
        else:
            self._empty.setContent("landmark", words.ELSEWHERE_NONE, words.ELSEWHERE_NONE_SENTENCE)
        self._empty.setVisible(count == 0)
        return count


def _table(theme: Theme, model: StrayTable, parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setObjectName("strayTable")
    table.setAccessibleName(words.ELSEWHERE)
    table.setModel(model)
    table.setItemDelegateForColumn(StrayTable.STATE, BadgeDelegate(theme, table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(42)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    give_width(table, _WIDTHS)
    header.setSectionResizeMode(StrayTable.BUYER, QHeaderView.ResizeMode.Stretch)
    return table
