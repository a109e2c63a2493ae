"""The row over what is to be done: how much there is of each action, with icon and word."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.presenters.home_summary import ActionCount
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import StatusBadge
from chorus_desktop.ui.widgets.flow import FlowLayout


class ActionCounts(QWidget):
    """Badges that stay while nothing changes; none are shown where nothing is to be done."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actionCounts")
        self._theme = theme
        self._shown: tuple[ActionCount, ...] = ()
        self._badges: list[QWidget] = []
        self._row = FlowLayout(SPACE.s)
        self.setLayout(self._row)
        self.hide()

    def show_counts(self, counts: Sequence[ActionCount]) -> None:
        """Show these, from left to right."""
        if tuple(counts) == self._shown:
            return
        self._shown = tuple(counts)
        while self._badges:
            gone = self._badges.pop()
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for count in counts:
            badge = StatusBadge(self._theme, count.kind, count.word, icon=count.icon)
            badge.setObjectName(f"count_{count.action}")
            self._row.addWidget(badge)
            self._badges.append(badge)
        self.setVisible(bool(counts))
