"""Asks whether a backup is to be put back, once it was verified and what that means is known."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions import restoring
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.paths import Profile
from chorus_desktop.store.restoring import Prospect
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.ui.dialogs.key_box import KeyPanel
from chorus_desktop.ui.dialogs.put_in_place import PutInPlaceDialog
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import DangerButton, PlainButton
from chorus_desktop.ui.wording import restoring as words


class RestoreDialog(PutInPlaceDialog):
    """What is in the present store and not in the backup is named, so Enter leaves everything as it is.

    The key of an encrypted one comes from the keyring of `secrets`, or is typed.
    """

    def __init__(
        self,
        profile: Profile,
        theme: Theme,
        copy: Path,
        when: str,
        *,
        secrets: SecretStore | None = None,
        pool: Pool | None = None,
        parent: QWidget,
    ) -> None:
        super().__init__(
            profile, theme, words.TITLE, words.CHECKING, name="restore", closing=words.CLOSE, parent=parent
        )
        self._when, self._copy = when, copy
        self.looked.connect(self._show)
        self._out = PlainButton(theme, words.CANCEL, name="restoreCancel")
        self._in = DangerButton(theme, words.GO, icon="refresh-cw", name="restoreGo")
        self._key = KeyPanel(theme)
        self._key.typed.connect(self._open)
        work = partial(restoring.look, profile, copy, place=self.place, secrets=secrets)
        self.look(work, self._out, self._in, pool, (self._key,))
        self._in.setAutoDefault(False)
        self._out.setDefault(True)

    def asks(self, fault: ChorusError) -> bool:
        """The key, which may be on paper alone."""
        wanted = self._key.asks(fault)
        if wanted:
            self.stand_by(wanted)
            self._in.hide()
        return bool(wanted)

    @Slot(object)
    def _open(self, key: object) -> None:
        self._key.hide()
        work = partial(restoring.look, self._profile, self._copy, place=self.place, key=key)  # type: ignore[arg-type]
        self.look_again(work)

    @Slot(object)
    def _show(self, prospect: Prospect) -> None:
        self._in.show()
        self._out.setDefault(True)
        self._out.setFocus()
        self.head.setText(words.heading(self._when, prospect))
        self.tell(words.meaning(prospect))
