"""Asks whether a backup is to be put back, once it was verified and what that means is known."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions import restoring
from chorus_desktop.paths import Profile
from chorus_desktop.store.restoring import Prospect
from chorus_desktop.ui.dialogs.put_in_place import PutInPlaceDialog
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import DangerButton, PlainButton
from chorus_desktop.ui.wording import restoring as words


class RestoreDialog(PutInPlaceDialog):
    """What is in the present store and not in the backup is named, so Enter leaves everything as it is."""

    def __init__(
        self, profile: Profile, theme: Theme, copy: Path, when: str, *, pool: Pool | None = None, parent: QWidget
    ) -> None:
        super().__init__(
            profile, theme, words.TITLE, words.CHECKING, name="restore", closing=words.CLOSE, parent=parent
        )
        self._when = when
        self.looked.connect(self._show)
        leave = PlainButton(theme, words.CANCEL, name="restoreCancel")
        go = DangerButton(theme, words.GO, icon="refresh-cw", name="restoreGo")
        self.look(partial(restoring.look, profile, copy), leave, go, pool)
        go.setAutoDefault(False)
        leave.setDefault(True)

    @Slot(object)
    def _show(self, prospect: Prospect) -> None:
        self.head.setText(words.heading(self._when, prospect))
        self.tell(words.meaning(prospect))
