"""What is told when there is no window to tell it in."""

import contextlib
import sys

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.paths import Profile
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Glyph, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import errors

#: Exit code of a program that could not open its profile.
FAILED = 2
#: Device-independent pixels: a backup with its day in words, what it holds and its button have room beside each other.
_WIDTH = 500


class StartFailure(QWidget):
    """A small window with the one sentence and the one button, and where a store is damaged, with its backups and the
    way to save what can still be read.

    `decided`: one of these is to be put in its place at the next start.
    """

    decided = Signal()

    def __init__(
        self, theme: Theme, sentence: str, application: QApplication, backups_of: Profile | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("startFailure")
        self.setWindowTitle(self.tr("Chorus Desktop ne peut pas s’ouvrir"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.l)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(Glyph(theme, "circle-alert", colour="bad", size=28), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(sentence, wrap=True, name="startFailureText"), 1)
        layout.addLayout(row)
        self._theme, self._profile = theme, backups_of
        if backups_of is not None:
            layout.addWidget(self._backups(theme, backups_of))
            layout.addLayout(self._rescue(theme))
        button = StrongButton(theme, self.tr("&Quitter"), name="startFailureQuit")
        button.clicked.connect(application.quit)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(_WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the wrapped sentences need, which Qt does not see to for a window."""
        super().showEvent(event)
        layout = self.layout()
        assert layout is not None
        self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def _backups(self, theme: Theme, profile: Profile) -> QWidget:
        from chorus_desktop.actions import copies
        from chorus_desktop.store.secrets import SecretStore
        from chorus_desktop.ui.views.copies_rows import CopiesRows

        rows = CopiesRows(profile, theme, secrets=SecretStore(firm=profile.firm))
        rows.decided.connect(self.decided)
        # Without its list a backup can still be chosen as a file.
        with contextlib.suppress(ChorusError):
            rows.show_copies(copies.standing(profile).listed)
        return rows

    def _rescue(self, theme: Theme) -> QVBoxLayout:
        from chorus_desktop.ui.wording import salvage
        from chorus_desktop.ui.wording.typography import set_in_french

        offer = PlainButton(theme, salvage.OPEN, icon="life-buoy", name="openSalvage")
        offer.clicked.connect(self._salvage)
        layout = QVBoxLayout()
        layout.setSpacing(SPACE.s)
        layout.addWidget(Text(set_in_french(salvage.OFFER), role="soft", wrap=True, name="salvageOffer"))
        layout.addWidget(offer, 0, Qt.AlignmentFlag.AlignLeft)
        return layout

    @Slot()
    def _salvage(self) -> None:
        from chorus_desktop.ui.dialogs.salvage import SalvageDialog

        assert self._profile is not None
        dialog = SalvageDialog(self._profile, self._theme, parent=self)
        dialog.decided.connect(self.decided)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def start_failure(
    application: QApplication, theme: Theme, fault: ChorusError, profile: Profile | None = None
) -> StartFailure | None:
    """Tell why the program cannot start, in a window of its own; without a screen only on standard error, and end.

    `profile`: the one that this process holds; where its store is damaged, its backups are offered.
    """
    sentence = errors.sentence(fault.code, fault.params)
    sys.stderr.write(sentence + "\n")
    if application.platformName() == "offscreen":
        QTimer.singleShot(0, application, application.quit)
        return None
    notice = StartFailure(theme, sentence, application, profile if fault.code == "store_damaged" else None)
    notice.show()
    return notice
