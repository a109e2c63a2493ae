"""The dialogs that ask for a file or a folder: one for each question, on its folder, which it remembers."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.ui.dialogs.file_choice import ask_file, ask_files, ask_folder, ask_where


@pytest.fixture
def asker(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def dialogs(asker: QWidget) -> list[QFileDialog]:
    return asker.findChildren(QFileDialog)


def test_a_question_asked_again_opens_where_it_was(asker: QWidget, tmp_path: Path) -> None:
    chosen: list[str] = []
    ask_file(asker, "Lequel ?", chosen.append, name="asked", kinds=["PDF (*.pdf)"])
    (dialog,) = dialogs(asker)
    dialog.setDirectory(str(tmp_path))
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog.close()
    ask_file(asker, "Lequel ?", chosen.append, name="asked", kinds=["PDF (*.pdf)"])
    assert dialogs(asker) == [dialog]
    assert dialog.isVisible()
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.fileSelected.emit(str(tmp_path / "b.pdf"))
    assert [Path(path).name for path in chosen] == ["a.pdf", "b.pdf"]


def test_a_folder_that_is_told_wins_over_the_remembered_one(asker: QWidget, tmp_path: Path) -> None:
    (tmp_path / "autre").mkdir()
    for folder in (tmp_path, tmp_path / "autre"):
        ask_folder(asker, "Où ?", print, name="asked", folder=folder)
        (dialog,) = dialogs(asker)
        assert Path(dialog.directory().absolutePath()) == folder
        assert dialog.fileMode() is QFileDialog.FileMode.Directory
        dialog.close()


def test_several_files_are_told_together(asker: QWidget, tmp_path: Path) -> None:
    chosen: list[list[str]] = []
    ask_files(asker, "Lesquels ?", chosen.append, name="asked", kinds=["Tous (*)"])
    (dialog,) = dialogs(asker)
    dialog.filesSelected.emit(["a", "b"])
    assert chosen == [["a", "b"]]


def test_a_file_is_written_beside_the_last_one_under_its_own_name(asker: QWidget, tmp_path: Path) -> None:
    chosen: list[str] = []
    for file in ("preuve-1.json", "preuve-2.pdf"):
        ask_where(asker, "Où ?", file, chosen.append, name="asked", kinds=["Tous (*)"])
        (dialog,) = dialogs(asker)
        assert [Path(path).name for path in dialog.selectedFiles()] == [file]
        assert dialog.defaultSuffix() == file.rpartition(".")[2]
        dialog.setDirectory(str(tmp_path))
        dialog.close()
    ask_where(asker, "Où ?", "preuve-3.pdf", chosen.append, name="asked", kinds=["Tous (*)"])
    assert [Path(path) for path in dialog.selectedFiles()] == [tmp_path / "preuve-3.pdf"]
