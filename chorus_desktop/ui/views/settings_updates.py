"""The card that switches off the look for newer releases."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from chorus_desktop.actions import updates
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.paths import Profile
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import Banner, Card, Text
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import updates as words
from chorus_desktop.ui.wording.typography import set_in_french


class UpdateSettings(Card):
    """Keeps the choice at once, for all firms of this user; `changed` when it was kept."""

    changed = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(title=words.TITLE, name="updatesCard", parent=parent)
        self._profile = Profile(desk.store.path.parent)
        self._wanted = QCheckBox(words.WANTED)
        self._wanted.setObjectName("updatesWanted")
        self._wanted.setChecked(updates.is_wanted(self._profile))
        self._wanted.setEnabled(desk.release_source.is_known)
        self._wanted.toggled.connect(self._chosen)
        self._fault = Banner(theme, "bad", "", name="updatesFault")
        self._fault.hide()
        told = words.ABOUT if desk.release_source.is_known else words.NO_KEY
        self.body.addWidget(self._wanted)
        self.body.addWidget(Text(set_in_french(told), role="soft", wrap=True, name="updatesTold"))
        self.body.addWidget(self._fault)

    @Slot(bool)
    def _chosen(self, yes: bool) -> None:
        """Keep it; where that fails, show again what counts, and say why."""
        try:
            updates.choose(self._profile, wanted=yes)
        except ChorusError as fault:
            self._fault.setContent("bad", errors.sentence(fault.code, fault.params))
            self._wanted.blockSignals(True)
            self._wanted.setChecked(not yes)
            self._wanted.blockSignals(False)
            self._fault.show()
            return
        self._fault.hide()
        self.changed.emit()
