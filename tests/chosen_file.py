"""The hands of a user in a dialog that asks for a file or a folder."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def choose_in(asker: QWidget, name: str, path: Path) -> None:
    """Choose `path` in the open dialog of that name."""
    dialog = asker.findChild(QFileDialog, name)
    assert isinstance(dialog, QFileDialog)
    assert dialog.isVisible(), f"{name} is not open"
    dialog.fileSelected.emit(str(path))
    dialog.close()
