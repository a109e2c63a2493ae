"""The field that finds the public client: one text, completed from the directory on this computer."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QWidget

from chorus_desktop.ui.presenters.buyer_picker import Suggestion
from chorus_desktop.ui.presenters.line_states import FieldState
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.editor_fields import NOT_LEFT
from chorus_desktop.ui.views.suggestion_list import KEY, MOST_ROWS, SuggestionList, suggestion_item
from chorus_desktop.ui.widgets import TextField
from chorus_desktop.ui.widgets.announce import announce

#: Milliseconds without a key before the platform is asked for more.
_FURTHER = 500


class BuyerField(TextField):
    """Text in, `chosen(siret)` or `typed(text)` out; `wanted(text)` asks for suggestions, `further(text)` for more."""

    typed = Signal(str)
    wanted = Signal(str)
    further = Signal(str)
    chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, *, name: str = "buyerField", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName(name)
        self.setFont(theme.font(tabular=True))
        self.setPlaceholderText(self.tr("par exemple\u202f: mairie de Valmont"))
        self._model = QStandardItemModel(self)
        self._completer = completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST_ROWS)
        self._popup = popup = SuggestionList(theme, name="buyerSuggestions", label=self.tr("Clients trouvés"))
        completer.setPopup(popup)
        popup.dress()
        completer.activated[QModelIndex].connect(self._activated)  # type: ignore[index]
        self.setCompleter(completer)
        self.follow(completer)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_FURTHER)
        self._pause.timeout.connect(self._ask_further)
        self._resolved = False
        self._answers = False
        self.textEdited.connect(self._edited)
        self.returnPressed.connect(self._finished)
        self.installEventFilter(self)

    def suggest(self, suggestions: Sequence[Suggestion]) -> None:
        """Offer these clients below the field while it is typed in."""
        self._answers = True
        self._model.clear()
        for suggestion in suggestions:
            self._model.appendRow(suggestion_item(suggestion.name, suggestion.detail, suggestion.siret))
        if self.hasFocus() and suggestions and not self._resolved:
            self._completer.complete()
            announce(self, self._found(suggestions))
        elif not suggestions:
            self._popup.hide()

    def _found(self, suggestions: Sequence[Suggestion]) -> str:
        """What a screen reader says of the list, which opens without taking the focus."""
        first = f"{suggestions[0].name}, {suggestions[0].detail}"
        if len(suggestions) == 1:
            return self.tr("Un client trouvé\u202f: {0}. Entrée pour le prendre.").format(first)
        told = self.tr("{0} clients trouvés, flèche bas pour choisir. Le premier\u202f: {1}.")
        return told.format(len(suggestions), first)

    def show_state(self, state: FieldState, *, resolved: bool, force: bool = False) -> None:
        """Show the client; text being typed stays as it is until the client is found.

        Clients that were offered for a text that is not here any more are not taken on leaving the field.
        """
        newly = resolved and not self._resolved
        self._resolved = resolved
        if force or resolved:
            self._answers = False
        if (force or newly or not self.hasFocus()) and self.text() != state.text:
            self._answers = False
            self.setText(state.text)
            self.setCursorPosition(0 if resolved else len(state.text))
        if resolved:
            self._popup.hide()

    @Slot(str)
    def _edited(self, text: str) -> None:
        self._resolved = False
        self.typed.emit(text)
        if not self._resolved:
            self.wanted.emit(text)
            self._pause.start()

    @Slot()
    def _ask_further(self) -> None:
        if not self._resolved:
            self.further.emit(self.text())

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        self._pause.stop()
        self.chosen.emit(str(index.data(KEY)))

    @Slot()
    def _finished(self) -> None:
        if self._answers and not self._resolved and self._model.rowCount() == 1 and self.text().strip():
            self._choose(self._model.index(0, 0))
        self.left.emit()

    def finish(self) -> None:
        """Set from outside: as if it had been left."""
        self._finished()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list: the last clients while nothing is typed."""
        if event.key() == Qt.Key.Key_Down and not self._resolved:
            self.wanted.emit(self.text())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the only suggestion there is, and tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() not in NOT_LEFT:
            self._finished()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo and redo belong to the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        return super().eventFilter(watched, event)
