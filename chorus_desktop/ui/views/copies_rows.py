"""The list of the backups: when each was taken, what it holds, and the way to put it back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from chorus_desktop.actions.copies import Listed
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import LinkButton, Text
from chorus_desktop.ui.wording import copies as words
from chorus_desktop.ui.wording import restoring


class RestoreButton(LinkButton):
    """`wanted` carries the backup of its row."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, listed: Listed) -> None:
        super().__init__(theme, restoring.RESTORE, name=f"restore_{listed.copy.path.stem}")
        self._listed = listed
        self.setAccessibleName(restoring.accessible(words.when(listed)))
        self.clicked.connect(self._want)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._listed)


class CopiesRows(QWidget):
    """`wanted(listed)`: this one is to be put back. A backup that cannot be read is shown, and offers nothing."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("copiesRows")
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.xl)
        self._grid.setVerticalSpacing(SPACE.xs)
        self._grid.setColumnStretch(3, 1)

    def show_copies(self, listed: Sequence[Listed]) -> None:
        """Show these, from top to bottom."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for rank, one in enumerate(listed):
            self._grid.addWidget(Text(words.when(one), name="copyWhen"), rank, 0)
            self._grid.addWidget(Text(words.holds(one), role="soft", name="copyHolds"), rank, 1)
            if one.invoices is not None:
                button = RestoreButton(self._theme, one)
                button.wanted.connect(self.wanted)
                self._grid.addWidget(button, rank, 2)
