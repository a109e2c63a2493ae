"""The invoices that the platform holds and this store does not, as a table to be read."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from chorus_desktop.actions.desk import Desk
from chorus_desktop.store import queries
from chorus_desktop.store.queries import Stray
from chorus_desktop.store.words import folded
from chorus_desktop.ui.formats import format_date, format_money, format_siret
from chorus_desktop.ui.models.paged_table import ROW_ROLE
from chorus_desktop.ui.wording import statuses

_AnyIndex = QModelIndex | QPersistentModelIndex


class StrayTable(QAbstractTableModel):
    """Columns: number, customer, date, amount, status, the platform's date of the status.

    `known` is how many there are, be they shown or not.
    """

    NUMBER, BUYER, DATE, AMOUNT, STATE, SINCE = range(6)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self.known = desk, 0
        self._rows: tuple[tuple[Stray, tuple[str, ...]], ...] = ()
        self._titles = (
            self.tr("Numéro"),
            self.tr("Client"),
            self.tr("Date"),
            self.tr("Montant TTC"),
            self.tr("État"),
            self.tr("Depuis le"),
        )

    def show_matching(self, text: str) -> None:
        """Read again, and show those in whose number or customer the text occurs, however typed. Raises StoreFault."""
        wanted = folded(text)
        siret = wanted.replace(" ", "") if wanted.replace(" ", "").isdigit() else wanted
        found = [(stray, self._texts(stray)) for stray in queries.strays(self._desk.store, lost=False)]
        self.beginResetModel()
        self.known = len(found)
        self._rows = tuple(
            (stray, texts)
            for stray, texts in found
            if wanted in folded(f"{texts[self.NUMBER]} {texts[self.BUYER]}") or siret in stray.buyer_siret
        )
        self.endResetModel()

    def _texts(self, stray: Stray) -> tuple[str, ...]:
        body = queries.body(self._desk.store, stray.buyer_siret) if stray.buyer_siret else None
        since = stray.status_at.astimezone(self._desk.now().astimezone().tzinfo).date() if stray.status_at else None
        return (
            stray.number,
            body.name if body is not None else format_siret(stray.buyer_siret),
            format_date(stray.issue_date) if stray.issue_date else "",
            format_money(stray.with_vat) if stray.with_vat is not None else "",
            statuses.badge(stray.status)[1],
            format_date(since) if since else "",
        )

    def rowCount(self, parent: _AnyIndex | None = None) -> int:
        """How many match."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex | None = None) -> int:
        """Six."""
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == self.AMOUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, and the row itself under ROW_ROLE."""
        if not index.isValid():
            return None
        stray, texts = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return texts[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == self.AMOUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return stray if role == ROW_ROLE else None
