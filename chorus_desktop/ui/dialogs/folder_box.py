"""The folder into which something is written, as a field: its path, and the button that chooses another one."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.dialogs.file_choice import ask_folder
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import ElidedText, FieldBox, PlainButton


class FolderBox(QWidget):
    """`question` is asked by the dialog that chooses; `name` begins the object names of its parts."""

    def __init__(self, theme: Theme, folder: Path, question: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        choose = PlainButton(theme, self.tr("C&hoisir…"), icon="folder-open", name=f"{name}Folder")
        choose.clicked.connect(self._choose)
        self._shown = ElidedText("", name=f"{name}FolderShown")
        place = QWidget()
        place.setObjectName(f"{name}Place")
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.m)
        row.addWidget(self._shown, 1)
        row.addWidget(choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(FieldBox(theme, self.tr("Dossier"), place))
        self.set_folder(folder)

    def folder(self) -> Path:
        """Where it is to stand."""
        return self._folder

    def set_folder(self, folder: Path) -> None:
        """Say where it is to stand."""
        self._folder = folder
        self._shown.setText(str(folder))

    @Slot()
    def _choose(self) -> None:
        ask_folder(self, self._question, self._chosen, name="folderDialog", folder=self._folder)

    @Slot(str)
    def _chosen(self, folder: str) -> None:
        self.set_folder(Path(folder))
