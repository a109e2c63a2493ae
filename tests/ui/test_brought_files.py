"""Files that a second start was given: opened in the window that is there, once no dialog is before it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from chorus_desktop.store import queries
from chorus_desktop.ui.brought_files import BroughtFiles
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from tests.own_pdf import own_pdf
from tests.sync_desk import Bench

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def window(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    yield made
    made.shut_down()


def written(folder: Path, number: str) -> Path:
    path = folder / f"{number}.pdf"
    path.write_bytes(own_pdf(number))
    return path


def drafts(bench: Bench) -> int:
    return len(queries.invoice_ids(bench.store))


def test_a_file_is_opened_on_its_page(qtbot: QtBot, window: MainWindow, bench: Bench, tmp_path: Path) -> None:
    BroughtFiles(window).take(written(tmp_path, "PM-1"))
    qtbot.waitUntil(lambda: drafts(bench) == 1)


def test_under_an_open_dialog_the_page_stays_until_it_is_closed(
    qtbot: QtBot, window: MainWindow, bench: Bench, tmp_path: Path
) -> None:
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    dialog.open()
    brought = BroughtFiles(window)
    brought.take(written(tmp_path, "PM-1"))
    brought.take(written(tmp_path, "PM-2"))
    qtbot.wait(700)
    assert (window.pages.page("own_pdf").isVisible(), drafts(bench)) == (False, 0)
    dialog.close()
    qtbot.waitUntil(lambda: drafts(bench) == 2, timeout=20_000)
