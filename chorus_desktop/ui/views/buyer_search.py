"""The row above the table of customers: what is looked for, among whom, more from the platform, which columns."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from chorus_desktop.store.buyer_list import Among, BuyerFilter
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.chosen_columns import ColumnTable
from chorus_desktop.ui.widgets import ChoiceBox, IconButton, PlainButton, SearchField

#: Width in device-independent pixels from which all stands in one row.
_ACROSS = 820
#: So many letters are needed before the platform is asked.
_LEAST = 3


class BuyerSearch(QWidget):
    """`changed`: another filter; `searched`: another text among that; `wanted` carries what the platform is asked."""

    changed = Signal()
    searched = Signal()
    wanted = Signal(str)

    def __init__(self, theme: Theme, table: ColumnTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bodiesFilter")
        self._table, self._text = table, ""
        self.field = SearchField(
            theme, self.tr("Nom, SIRET ou ville"), label=self.tr("Chercher un client public"), name="bodySearch"
        )
        self.field.searched.connect(self._searched)
        self.among = ChoiceBox(name="bodiesAmong")
        self.among.setAccessibleName(self.tr("Montrer"))
        for among, text in (
            (Among.INVOICED, self.tr("Mes clients")),
            (Among.OWING, self.tr("Mes clients qui doivent encore")),
            (Among.DIRECTORY, self.tr("Tout l’annuaire")),
            (Among.OPEN, self.tr("Annuaire, sans les fermés")),
        ):
            self.among.addItem(text, among)
        self.among.currentIndexChanged.connect(self.changed)
        self._ask = PlainButton(theme, self.tr("&Chercher sur Chorus Pro"), icon="download", name="askPlatform")
        self._ask.setEnabled(False)
        self._ask.clicked.connect(self._ask_platform)
        self._columns = IconButton(theme, "columns-3", self.tr("Choisir les colonnes"), name="bodiesColumns")
        self._columns.clicked.connect(self._choose_columns)
        beside = QHBoxLayout()
        beside.setSpacing(SPACE.m)
        for widget in (self.among, self._ask, self._columns):
            beside.addWidget(widget)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.m)
        self._row.addWidget(self.field, 1)
        self._row.addLayout(beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is looked for above the rest where there is no room beside it."""
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(across if self.width() >= _ACROSS else down)

    def chosen(self) -> BuyerFilter:
        """What is looked for now."""
        return BuyerFilter(among=Among(self.among.currentData()), text=self._text)

    @Slot()
    def widen(self) -> None:
        """Look for it in all of the directory."""
        self.among.setCurrentIndex(self.among.findData(Among.DIRECTORY))

    @Slot(str)
    def _searched(self, text: str) -> None:
        self._text = text.strip()
        self._ask.setEnabled(len(self._text) >= _LEAST)
        self.searched.emit()

    @Slot()
    def _ask_platform(self) -> None:
        self.wanted.emit(self._text)

    @Slot()
    def _choose_columns(self) -> None:
        self._table.columns_menu().popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))
