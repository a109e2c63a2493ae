"""The public directory from a file, in the window: chosen, counted, stopped, told, and found at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.ui.dialogs.import_directory import ImportDirectoryDialog
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.buyers import BuyersPage
from tests.contract.client.test_directory_files import FILES, SCHOOL, XML
from tests.inline_pool import HeldPool, InlinePool
from tests.sync_desk import Bench


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


def dialog_of(qtbot: QtBot, bench: Bench, theme: Theme, pool: object) -> ImportDirectoryDialog:
    dialog = ImportDirectoryDialog(bench.desk, theme, pool=pool)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def button(parent: QWidget, name: str) -> QAbstractButton:
    found = parent.findChild(QAbstractButton, name)
    assert found is not None
    return found


def told(dialog: ImportDirectoryDialog) -> str:
    banner = dialog.findChild(QWidget, "importBanner")
    sentence = dialog.findChild(QLabel, "bannerSentence")
    assert banner is not None
    assert sentence is not None
    return sentence.text().replace("\u202f", " ") if banner.isVisibleTo(dialog) else ""


def test_what_is_imported_is_found_at_once(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> None:
    page = BuyersPage(bench.desk, theme)
    qtbot.addWidget(page)
    page.show()
    search = next(w for w in page.findChildren(QLineEdit) if w.accessibleName() == "Chercher un client public")
    qtbot.keyClicks(search, "lycee jean")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert page.model.row_of(SCHOOL.siret) == -1
    QTest.mouseClick(button(page, "importDirectory"), Qt.MouseButton.LeftButton)
    dialog = page.findChild(ImportDirectoryDialog, "importDirectoryDialog")
    assert dialog is not None
    (tmp_path / "annuaire.xlsx").write_bytes(FILES["annuaire.xlsx"])
    dialog.take(str(tmp_path / "annuaire.xlsx"))
    qtbot.waitUntil(lambda: told(dialog) == "2 clients repris dans l’annuaire.", timeout=20_000)
    qtbot.waitUntil(lambda: page.model.row_of(SCHOOL.siret) == 0)
    QTest.mouseClick(button(dialog, "importClose"), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    subtitle = page.findChild(QLabel, "pageSubtitle")
    assert subtitle is not None
    assert "clients gardés sur cet ordinateur" in subtitle.text()


def test_progress_is_counted_and_the_import_can_be_stopped(
    qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chorus_desktop.actions.directory._AT_ONCE", 1)
    (tmp_path / "annuaire.xml").write_bytes(XML)
    pool = HeldPool()
    dialog = dialog_of(qtbot, bench, theme, pool)
    dialog.take(str(tmp_path / "annuaire.xml"))
    bar = dialog.findChild(QProgressBar, "importProgress")
    assert bar is not None
    assert bar.isVisibleTo(dialog)
    assert not button(dialog, "importChoose").isVisibleTo(dialog)
    dialog._watch(1, 0.5)
    assert bar.value() == 500
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    pool.held[0].run()
    assert told(dialog) == "Arrêté avant la fin : 1 client repris dans l’annuaire."
    assert button(dialog, "importChoose").isVisibleTo(dialog)


def test_another_file_is_told_and_another_may_be_chosen(
    qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    dialog = dialog_of(qtbot, bench, theme, InlinePool())
    dialog.take(str(tmp_path / "photo.jpg"))
    assert told(dialog).startswith("Le fichier photo.jpg n’est pas l’annuaire de Chorus Pro")
    (tmp_path / "annuaire.csv").write_bytes(FILES["annuaire.csv"])
    dialog.take(str(tmp_path / "annuaire.csv"))
    assert told(dialog) == "2 clients repris dans l’annuaire."


def test_a_window_that_goes_stops_the_import(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "annuaire.xml").write_bytes(XML)
    dialog = dialog_of(qtbot, bench, theme, HeldPool())
    dialog.take(str(tmp_path / "annuaire.xml"))
    dialog.hide()
    assert not dialog._watch(1, 0.5)
