"""A field of one line that takes what voice control or a screen reader puts into it as if it were typed."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget


class TextField(QLineEdit):
    """`textEdited` tells what is typed and also what is set from outside; what the program fills in it does not.

    Tools of access call the field's own `setText` (QAccessibleLineEdit), which Qt tells as `textChanged` alone. The
    program comes by the `setText` of this class; where Qt fills the field for the program, do it within `filled`.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._told = self.text()
        self._filling = False
        self.textEdited.connect(self._typed_here)
        self.textChanged.connect(self._changed)

    def setText(self, text: str | None, /) -> None:
        """Show a text; silent."""
        with self.filled():
            super().setText(text)

    def clear(self) -> None:
        """Show nothing; silent."""
        with self.filled():
            super().clear()

    @contextmanager
    def filled(self) -> Iterator[None]:
        """What changes within is the program's: it is not told as typed."""
        before, self._filling = self._filling, True
        try:
            yield
        finally:
            self._filling, self._told = before, self.text()

    def follow(self, completer: QCompleter) -> None:
        """What a list of completions shows in the field while one is sought is not typed either."""
        completer.highlighted[QModelIndex].connect(self._completed)  # type: ignore[index]
        completer.activated[QModelIndex].connect(self._completed)  # type: ignore[index]

    def finish(self) -> None:
        """Nobody is in the field who could leave it: what was set from outside is whole."""
        self.editingFinished.emit()

    @Slot(str)
    def _typed_here(self, _text: str) -> None:
        self._told = self.text()

    @Slot(QModelIndex)
    def _completed(self, index: QModelIndex) -> None:
        """Qt puts the text of the entry into the field next."""
        self._told = str(index.data())

    @Slot(str)
    def _changed(self, _text: str) -> None:
        now = self.text()
        if self._filling or now == self._told:
            return
        self.textEdited.emit(now)
        if self.window().focusWidget() is not self:
            self.finish()
