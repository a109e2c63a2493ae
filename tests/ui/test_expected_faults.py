"""A disk or a keyring that fails under a click is one sentence above the page, never a report for somebody else."""

import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.ui.dialogs.crash import CrashDialog, install
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.widgets.navigation_bar import NavigationButton
from tests import factories
from tests.plugins.log_guard import ExpectedLogs
from tests.sync_desk import Bench


@pytest.fixture
def window(
    qtbot: QtBot, qapp: object, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    theme: Theme = apply_theme(qapp, "light")  # type: ignore[arg-type]
    made = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    install(made, tmp_path / "chorus.log")
    yield made
    made.shut_down()


def told(window: MainWindow) -> list[str]:
    """What the banners above the pages say."""
    banners = window.findChildren(QWidget, "windowBanner")
    labels = [label for banner in banners for label in banner.findChildren(QLabel, "bannerSentence")]
    return [label.text() for label in labels if label.isVisibleTo(window)]


def full(*_: object, **__: object) -> None:
    raise StoreFault("disk_full")


def test_a_click_that_the_disk_refuses_is_told_above_the_page(
    window: MainWindow, bench: Bench, monkeypatch: pytest.MonkeyPatch, expected_logs: ExpectedLogs, tmp_path: Path
) -> None:
    draft = save_draft(bench.desk, None, replace(factories.invoice(), number=""))
    window.show_page("home")
    expected_logs.expect("disk_full")
    monkeypatch.setattr(bench.store, "row", full)
    go_on = window.findChild(QAbstractButton, f"act{draft}")
    assert go_on is not None
    QTest.mouseClick(go_on, Qt.MouseButton.LeftButton)
    monkeypatch.undo()
    assert len(told(window)) == 1
    assert "Le disque est plein" in told(window)[0]
    assert window.findChild(CrashDialog) is None
    assert "StoreFault" in (tmp_path / "chorus.log").read_text(encoding="utf-8")


def test_what_fails_by_itself_every_minute_is_told_once(
    window: MainWindow, bench: Bench, monkeypatch: pytest.MonkeyPatch, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("disk_full")
    monkeypatch.setattr(bench.store, "rows", full)
    monkeypatch.setattr(bench.store, "row", full)
    for _ in range(3):
        window._connection._renewing.timeout.emit()
    assert len(told(window)) == 1
    assert window.findChild(CrashDialog) is None


def test_one_that_comes_from_another_thread_is_told_too(
    window: MainWindow, qtbot: QtBot, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("disk_full")
    thread = threading.Thread(target=full)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(told(window)) == 1)
    assert window.findChild(CrashDialog) is None


def test_a_page_that_the_draft_holds_back_is_not_told_as_shown(
    window: MainWindow, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_editor(None)
    (engagement,) = window.findChildren(QLineEdit, "engagement")
    QTest.keyClicks(engagement, "1300099999")
    (entry,) = window.findChildren(NavigationButton, "nav_help")
    (held,) = window.findChildren(NavigationButton, "nav_invoices")
    monkeypatch.setattr(bench.store, "write", full)
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert (entry.isCurrent(), held.isCurrent()) == (False, True)
    monkeypatch.undo()
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert (entry.isCurrent(), held.isCurrent()) == (True, False)
