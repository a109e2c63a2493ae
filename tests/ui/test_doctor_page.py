"""The diagnosis in the window: found from help and settings, looked at off the window's thread, copied, acted upon."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.doctor_page import DiagnosisLine, DoctorPage
from chorus_desktop.ui.widgets.skeleton import SkeletonRow
from tests.inline_pool import HeldPool, InlinePool
from tests.plugins.keyring_memory import MemoryKeyring
from tests.sync_desk import Bench


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, bench: Bench, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    yield made
    made.shut_down()


def texts(window: QWidget) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))


def click(window: QWidget, name: str) -> None:
    QCoreApplication.processEvents()
    found = next(b for b in window.findChildren(QAbstractButton, name) if b.isVisibleTo(window))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def lines(page: QWidget) -> list[str]:
    return [line.objectName().removeprefix("diagnosis_") for line in page.findChildren(DiagnosisLine)]


@pytest.mark.parametrize("origin", ["help", "settings"])
def test_it_is_found_from_help_and_settings_and_leads_back(window: MainWindow, qtbot: QtBot, origin: str) -> None:
    window.show_page(origin)
    click(window, "openDoctor")
    qtbot.waitUntil(lambda: "Go libres" in texts(window), timeout=30_000)
    click(window, "doctorBack")
    assert "openDoctor" in [b.objectName() for b in window.findChildren(QAbstractButton) if b.isVisibleTo(window)]


def test_the_window_waits_with_grey_rows_and_never_for_the_disk(qtbot: QtBot, theme: Theme, bench: Bench) -> None:
    pool = HeldPool()
    page = DoctorPage(bench.desk, theme, training=False, pool=pool)
    qtbot.addWidget(page)
    page.show()
    assert page.findChildren(SkeletonRow)
    assert "Vérification en cours" in texts(page)
    assert not [b for b in page.findChildren(QAbstractButton, "copyReport") if b.isEnabled()]
    pool.held[0].run()
    QCoreApplication.sendPostedEvents(None, 0)
    assert not [row for row in page.findChildren(SkeletonRow) if row.isVisibleTo(page)]
    assert "store_whole" in lines(page)


def test_what_is_to_be_mended_comes_first_and_one_button_leads_there(
    qtbot: QtBot, theme: Theme, bench: Bench, memory_keyring: MemoryKeyring
) -> None:
    desk = replace(bench.desk, secrets=SecretStore(lambda: memory_keyring))
    memory_keyring.locked = True
    page = DoctorPage(desk, theme, training=False, pool=InlinePool())
    qtbot.addWidget(page)
    page.show()
    assert lines(page)[0] == "keyring_locked"
    assert "À réparer" in texts(page)
    memory_keyring.locked = False
    click(page, "diagnoseAgain")
    QCoreApplication.sendPostedEvents(None, 0)
    shown = [line for line in page.findChildren(DiagnosisLine) if line.isVisibleTo(page)]
    assert shown[0].objectName() == "diagnosis_account_missing"
    with qtbot.waitSignal(page.page_requested) as asked:
        click(page, "remedy_account_missing")
    assert asked.args == ["settings"]


def test_the_report_is_copied_and_said_to_be(qtbot: QtBot, theme: Theme, bench: Bench) -> None:
    page = DoctorPage(bench.desk, theme, training=False, pool=InlinePool())
    qtbot.addWidget(page)
    page.show()
    click(page, "copyReport")
    told = QGuiApplication.clipboard().text()
    assert told.startswith("Chorus Desktop ")
    assert "[Bon] Factures" in told
    assert "Le rapport est copié" in texts(page)


def test_in_training_no_account_and_no_keyring_is_looked_at(qtbot: QtBot, theme: Theme, bench: Bench) -> None:
    page = DoctorPage(bench.desk, theme, training=True, pool=InlinePool())
    qtbot.addWidget(page)
    page.show()
    assert not [code for code in lines(page) if code.startswith(("account", "keyring"))]
    assert "Réglages" not in texts(page)
