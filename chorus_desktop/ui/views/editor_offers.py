"""The list of what was sold before, below the designation that is being typed; one list serves all lines."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QWidget

from chorus_desktop.ui.presenters.invoice_editor import Offer
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.suggestion_list import KEY, MOST_ROWS, SuggestionList, suggestion_item
from chorus_desktop.ui.widgets.announce import announce

#: Least width of the list in device-independent pixels.
_WIDTH = 380


class LineOffers(QObject):
    """`chosen(place, item)`: one was taken; `passed(place)`: Enter was pressed on none of them."""

    chosen = Signal(int, int)
    passed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = 0
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(MOST_ROWS)
        self.popup = SuggestionList(theme, name="lineOffers", label=self.tr("Déjà vendu"))
        self._completer.setPopup(self.popup)
        self.popup.dress()
        self.popup.installEventFilter(self)
        self._completer.activated[QModelIndex].connect(self._activated)  # type: ignore[index]

    def offer(self, place: int, control: QWidget, offers: Sequence[Offer]) -> None:
        """Open the list below the field of a line, or close it when there is nothing to offer."""
        self._model.clear()
        self._place = place
        for offer in offers:
            self._model.appendRow(suggestion_item(offer.name, offer.detail, offer.item_id))
        if not offers or not control.hasFocus():
            self.popup.hide()
            return
        if self._completer.widget() is not control:
            self._completer.setWidget(control)
        self._completer.complete(QRect(0, 0, max(_WIDTH, control.width()), control.height()))
        self.popup.setCurrentIndex(QModelIndex())
        first = f"{offers[0].name}, {offers[0].detail}"
        told = self.tr("{0} déjà vendus, flèche bas pour choisir. Le premier\u202f: {1}.")
        announce(control, told.format(len(offers), first))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on no entry goes on to the next line; Tab takes the entry that is marked, and goes on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            marked = self.popup.currentIndex()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not marked.isValid():
                self.popup.hide()
                self.passed.emit(self._place)
                return True
            if event.key() == Qt.Key.Key_Tab and marked.isValid():
                self.popup.hide()
                self._activated(marked)
                return True
        return super().eventFilter(watched, event)

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.chosen.emit(self._place, int(index.data(KEY)))
