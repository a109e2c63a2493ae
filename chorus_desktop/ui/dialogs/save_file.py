"""Asks where a file is to be written; what is made of the answer is the caller's."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(parent: QWidget, title: str, file: str, slot: object, *, name: str, kinds: Sequence[str]) -> None:
    """Open the dialog on `file`, whose ending is added where none is typed; `slot` gets the path that is chosen.

    `kinds` are the filters of names as Qt writes them, `name` is that of the dialog.
    """
    dialog = QFileDialog(parent, title)
    dialog.setObjectName(name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(kinds)
    dialog.setDefaultSuffix(file.rpartition(".")[2])
    dialog.selectFile(file)
    dialog.fileSelected.connect(slot)
    dialog.open()
