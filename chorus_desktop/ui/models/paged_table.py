"""A table over a list of the store: the ids of all rows at once, the rows by pages, put in order in SQL."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.ui.widgets.text import plain_tooltip

#: Rows read together: what a tall screen shows.
PAGE = 64
#: Pages read anew with the list, those that were looked at last.
_KEPT = 2
#: Milliseconds until a page is read that a writer kept back.
_MOMENT = 25
_AnyIndex = QModelIndex | QPersistentModelIndex
#: Role under which a cell gives the whole row.
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_ROLE = Qt.ItemDataRole
_TEXTS = (_ROLE.DisplayRole, _ROLE.AccessibleTextRole)
#: What a cell answers; a view asks for twice as much.
_TOLD = frozenset((*_TEXTS, _ROLE.TextAlignmentRole, _ROLE.ToolTipRole, ROW_ROLE))


class Listed(Protocol):
    """What a row needs: the id under which the store keeps it."""

    @property
    def id(self) -> int:
        """The id."""


Row = TypeVar("Row", bound=Listed)


class PagedTable(QAbstractTableModel, Generic[Row]):
    """KEYS name the columns where a choice of them is remembered; titles, set by the heir, are what is shown.

    `_RIGHT` are the columns of figures, `_WIDE` those that give way, whose whole text is told by the pointer, `_SORTS`
    what the store calls the order of each. `reordering` and `reordered` are told before and after another order.
    """

    reordering = Signal()
    reordered = Signal()

    KEYS: ClassVar[tuple[str, ...]] = ()
    _RIGHT: ClassVar[tuple[int, ...]] = ()
    _WIDE: ClassVar[tuple[int, ...]] = ()
    _SORTS: ClassVar[Mapping[int, Any]] = {}

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = desk.store
        self.titles: tuple[str, ...] = ()
        self._key: Any = None
        self._descending = True
        self._ids: tuple[int, ...] = ()
        self._pages: dict[int, tuple[Row, ...]] = {}
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._show_again)

    @abstractmethod
    def _find(self) -> tuple[int, ...]:
        """The ids of all that is to be shown, in the order of `_key`. Raises StoreFault."""

    @abstractmethod
    def _fetch(self, ids: Sequence[int]) -> tuple[Row, ...]:
        """The rows of some ids; those that have gone are left out. Raises StoreFault."""

    @abstractmethod
    def _text(self, row: Row, column: int) -> str:
        """What a cell says."""

    # --- reading ---

    def reload(self) -> None:
        """Read again. Raises StoreFault."""
        self._show(self._find())

    def _show(self, ids: tuple[int, ...]) -> None:
        self.beginResetModel()
        self._ids = ids
        seen = self._seen()
        self._pages.clear()
        for page in seen:
            self._read(page)
        self.endResetModel()

    def renew(self) -> bool:
        """Read again, and leave what is shown alone where nothing is different; whether it was. Raises StoreFault."""
        seen, ids = {page: self._pages[page] for page in self._seen()}, self._find()
        if ids == self._ids and all(self._fetch(self._ids_of(page)) == rows for page, rows in seen.items()):
            self._pages = seen
            return False
        self._show(ids)
        return True

    def _grow(self, ids: tuple[int, ...]) -> None:
        """Show these, of which the first are shown already; what is chosen and looked at stays where it is."""
        shown = len(self._ids)
        if ids[:shown] != self._ids:
            self.reordering.emit()
            self._show(ids)
            self.reordered.emit()
        elif len(ids) > shown:
            self.beginInsertRows(QModelIndex(), shown, len(ids) - 1)
            self._pages.pop(shown // PAGE, None)
            self._ids = ids
            self.endInsertRows()

    def _seen(self) -> list[int]:
        return [page for page in self._pages if page * PAGE < len(self._ids)][-_KEPT:]

    def _ids_of(self, page: int) -> tuple[int, ...]:
        return self._ids[page * PAGE : (page + 1) * PAGE]

    def _read(self, page: int) -> bool:
        def read() -> None:
            self._pages[page] = self._fetch(self._ids_of(page))

        return self._glimpse(read)

    def _glimpse(self, read: Callable[[], None]) -> bool:
        """Read; False while a writer holds the store, and then all is asked for again a moment later."""
        try:
            with self._store.glimpse():
                read()
        except StoreFault as fault:
            if fault.code != "store_busy":
                raise
            self._again.start(_MOMENT)
            return False
        return True

    @Slot()
    def _show_again(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.titles) - 1))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort in SQL by a column. Raises StoreFault."""
        if column not in self._SORTS:
            return
        self.reordering.emit()
        self._key, self._descending = self._SORTS[column], order is Qt.SortOrder.DescendingOrder
        self.reload()
        self.reordered.emit()

    def forget(self) -> None:
        """Let the rows go that were read; they are read again when they are looked at."""
        self._pages.clear()

    # --- what is shown ---

    def row_at(self, row: int) -> Row | None:
        """What stands in a row; None where it has gone meanwhile."""
        wanted, page = self.id_at(row), row // PAGE
        if wanted is None or (page not in self._pages and not self._read(page)):
            return None
        rows, place = self._pages[page], row % PAGE
        if place < len(rows) and rows[place].id == wanted:
            return rows[place]
        return next((found for found in rows if found.id == wanted), None)

    def ids(self) -> tuple[int, ...]:
        """All that match, in the order shown."""
        return self._ids

    def id_at(self, row: int) -> int | None:
        """The id of a row that is shown; None where there is no such row any more."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def rows_of(self, ids: Sequence[int]) -> dict[int, int]:
        """Where these stand; those that are not listed are left out."""
        wanted = set(ids)
        return {found: row for row, found in enumerate(self._ids) if found in wanted} if wanted else {}

    def rowCount(self, parent: _AnyIndex | None = None) -> int:
        """How many match."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: _AnyIndex | None = None) -> int:
        """All that there are, shown or not."""
        return 0 if parent is not None and parent.isValid() else len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, and the row itself under ROW_ROLE."""
        if role not in _TOLD or not index.isValid():
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        if role in _TEXTS:
            return self._text(row, index.column())
        if role == _ROLE.TextAlignmentRole:
            return self._side(index.column())
        if role == _ROLE.ToolTipRole and index.column() in self._WIDE:
            return plain_tooltip(self._text(row, index.column()))
        return row if role == ROW_ROLE else None

    def _side(self, column: int) -> Qt.AlignmentFlag | None:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter if column in self._RIGHT else None
