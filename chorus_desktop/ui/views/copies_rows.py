"""The list of the backups: when each was taken, what it holds, and the way to put it back."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.copies import Listed
from chorus_desktop.paths import Profile
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.ui.dialogs.file_choice import ask_file
from chorus_desktop.ui.dialogs.restore import RestoreDialog
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import LinkButton, Text
from chorus_desktop.ui.wording import copies as words
from chorus_desktop.ui.wording import restoring

#: Backups that are shown before the others are asked for.
_SHOWN = 5


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
    """The newest backups, the others on demand, and any file; `decided`: one is put back at the next start.

    A backup that cannot be read is shown, and offers nothing. `secrets` has the keys of encrypted ones.
    """

    decided = Signal()

    def __init__(
        self,
        profile: Profile,
        theme: Theme,
        *,
        secrets: SecretStore | None = None,
        pool: Pool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("copiesRows")
        self._profile, self._theme, self._secrets, self._pool = profile, theme, secrets, pool
        self._listed: tuple[Listed, ...] = ()
        self._all = False
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.xl)
        self._grid.setVerticalSpacing(SPACE.xs)
        self._grid.setColumnStretch(3, 1)
        self._others = LinkButton(theme, "", name="otherCopies")
        self._others.clicked.connect(self._show_all)
        self._others.hide()
        from_file = LinkButton(theme, restoring.FROM_FILE, name="restoreFile")
        from_file.clicked.connect(self._choose_file)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        foot.addWidget(self._others)
        foot.addWidget(from_file)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addLayout(self._grid)
        column.addLayout(foot)

    def show_copies(self, listed: tuple[Listed, ...]) -> None:
        """Show these, from top to bottom; the same again changes nothing."""
        if listed != self._listed:
            self._listed = listed
            self._fill()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        shown = self._listed if self._all else self._listed[:_SHOWN]
        for rank, one in enumerate(shown):
            self._grid.addWidget(Text(words.when(one), name="copyWhen"), rank, 0)
            self._grid.addWidget(Text(words.holds(one), role="soft", name="copyHolds"), rank, 1)
            if one.invoices is not None:
                button = RestoreButton(self._theme, one)
                button.wanted.connect(self._restore)
                self._grid.addWidget(button, rank, 2)
        self._others.setText(words.others(len(self._listed) - len(shown)))
        self._others.setVisible(len(shown) < len(self._listed))

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self._fill()

    @Slot(object)
    def _restore(self, listed: Listed) -> None:
        self._ask(listed.copy.path, words.when(listed))

    @Slot()
    def _choose_file(self) -> None:
        kinds = [self.tr("Sauvegardes (chorus*.db chorus*.chiffre)"), self.tr("Tous (*)")]
        ask_file(self, restoring.FILE_DIALOG, self.restore_file, name="restoreFileDialog", kinds=kinds)

    @Slot(str)
    def restore_file(self, path: str) -> None:
        """Ask whether this file is to take the place of the store."""
        self._ask(Path(path), restoring.of_file(Path(path).name))

    def _ask(self, path: Path, when: str) -> None:
        dialog = RestoreDialog(
            self._profile, self._theme, path, when, secrets=self._secrets, pool=self._pool, parent=self
        )
        dialog.decided.connect(self.decided)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
