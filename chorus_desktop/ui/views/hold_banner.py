"""The banner over the window while the store is only read or held back, and the good news after a comparison."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.events import Released
from chorus_desktop.ui.presenters.desk_tasks import hold_banner
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import Banner
from chorus_desktop.ui.wording import holds as words


class HoldBanner(Banner):
    """`settings_requested` asks for the settings, where the series of this computer is chosen."""

    settings_requested = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "warn", "", name="holdBanner", parent=parent)
        self._desk = desk
        self._released = False
        self.actionRequested.connect(self._act)
        self.refresh()

    def note(self, event: object) -> None:
        """An event of the engine: that the store is free again is told at the next `refresh`, until it was seen."""
        self._released = self._released or isinstance(event, Released)

    def refresh(self) -> None:
        """Show what holds the store back now. Raises StoreFault."""
        told = hold_banner(self._desk)
        if told is not None:
            self._released = False
            self.setContent("warn", *told)
        elif self._released:
            self.setContent("good", words.RELEASED, words.SEEN)
        self.setVisible(told is not None or self._released)

    @Slot()
    def _act(self) -> None:
        if self._released:
            self._released = False
            self.hide()
        else:
            self.settings_requested.emit()
