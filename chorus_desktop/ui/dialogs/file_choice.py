"""Asks for a file, files or a folder, or where a file is to be written; what is made of the answer is the caller's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_MODE = QFileDialog.FileMode


def ask_where(parent: QWidget, title: str, file: str, slot: object, *, name: str, kinds: Sequence[str]) -> None:
    """Open the dialog on `file`, whose ending is added where none is typed; `slot` gets the path that is chosen.

    `kinds` are the filters of names as Qt writes them, `name` is that of the dialog.
    """
    dialog = _dialog(parent, title, slot, _MODE.AnyFile, name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(kinds)
    dialog.setDefaultSuffix(file.rpartition(".")[2])
    dialog.selectFile(file)
    dialog.open()


def ask_folder(parent: QWidget, title: str, slot: object, *, name: str, folder: Path | None = None) -> None:
    """Open the dialog on `folder`, None for where it was last; `slot` gets the path that is chosen."""
    dialog = _dialog(parent, title, slot, _MODE.Directory, name)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, folder)


def ask_file(
    parent: QWidget, title: str, slot: object, *, name: str, kinds: Sequence[str], folder: Path | None = None
) -> None:
    """As `ask_folder`, for a file that is there; `kinds` as in `ask_where`."""
    dialog = _dialog(parent, title, slot, _MODE.ExistingFile, name)
    dialog.setNameFilters(kinds)
    _open(dialog, folder)


def ask_files(parent: QWidget, title: str, slot: object, *, name: str, kinds: Sequence[str]) -> None:
    """As `ask_file`, for one or more; `slot` gets the list of their paths."""
    dialog = _dialog(parent, title, slot, _MODE.ExistingFiles, name)
    dialog.setNameFilters(kinds)
    _open(dialog, None)


def _dialog(parent: QWidget, title: str, slot: object, mode: QFileDialog.FileMode, name: str) -> QFileDialog:
    """The one that was open before, which remembers its folder, or a new one."""
    known = parent.findChild(QFileDialog, name, Qt.FindChildOption.FindDirectChildrenOnly)
    if known is not None:
        return known
    dialog = QFileDialog(parent, title)
    dialog.setObjectName(name)
    dialog.setFileMode(mode)
    (dialog.filesSelected if mode is _MODE.ExistingFiles else dialog.fileSelected).connect(slot)
    return dialog


def _open(dialog: QFileDialog, folder: Path | None) -> None:
    if folder is not None:
        dialog.setDirectory(str(folder))
    dialog.open()
