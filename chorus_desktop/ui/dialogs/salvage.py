"""Brings out of a damaged store what can still be read, says what that is, and asks whether to put it in place."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions import restoring
from chorus_desktop.paths import Profile
from chorus_desktop.store.salvage_findings import Salvaged
from chorus_desktop.ui.dialogs.put_in_place import PutInPlaceDialog
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import PlainButton, StrongButton
from chorus_desktop.ui.wording import salvage as words
from chorus_desktop.ui.wording.typography import set_in_french


class SalvageDialog(PutInPlaceDialog):
    """The present store cannot be opened, so Enter puts in place what was brought out."""

    def __init__(self, profile: Profile, theme: Theme, *, pool: Pool | None = None, parent: QWidget) -> None:
        reading = set_in_french(words.READING)
        super().__init__(profile, theme, words.TITLE, reading, name="salvage", closing=words.CLOSE, parent=parent)
        self.looked.connect(self._show)
        self._put_in = StrongButton(theme, words.GO, icon="refresh-cw", name="salvageGo")
        leave = PlainButton(theme, words.CANCEL, name="salvageCancel")
        work = partial(restoring.rescue, profile, self.place, datetime.now(UTC))
        self.look(work, leave, self._put_in, pool)

    @Slot(object)
    def _show(self, result: Salvaged) -> None:
        self.head.setText(words.HEAD_ALL if result.whole else words.HEAD_PARTLY)
        self.tell(words.account(result))
        self._put_in.setFocus(Qt.FocusReason.OtherFocusReason)
