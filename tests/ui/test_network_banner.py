"""A profile on a disk of the network: said over the window at its start, and closed with a click."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views import network_banner
from chorus_desktop.ui.views.network_banner import NetworkBanner
from tests.sync_desk import Bench


@pytest.fixture
def kind() -> str:
    return "nfs4"


@pytest.fixture
def window(
    qtbot: QtBot, qapp: object, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> Iterator[MainWindow]:
    monkeypatch.setattr(network_banner, "network_of", lambda folder: kind if folder == tmp_path else "")
    made = MainWindow(apply_theme(qapp, "light"), training=False, settings_path=tmp_path / "window.ini")  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    yield made
    made.shut_down()


def banner_of(window: MainWindow) -> NetworkBanner:
    (found,) = window.findChildren(NetworkBanner)
    return found


def test_it_says_what_to_do_until_it_is_closed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    banner = banner_of(window)
    qtbot.waitUntil(lambda: banner.isVisibleTo(window))
    (sentence,) = banner.findChildren(QLabel, "bannerSentence")
    assert str(tmp_path) in sentence.text()
    assert "déplacez ce dossier sur le disque de cet ordinateur" in sentence.text()
    (close,) = banner.findChildren(QAbstractButton, "networkBannerClose")
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    window.refresh()
    assert not banner.isVisibleTo(window)


@pytest.mark.parametrize("kind", [""])
def test_a_disk_of_this_computer_is_not_spoken_of(window: MainWindow, qtbot: QtBot) -> None:
    banner = banner_of(window)
    qtbot.waitUntil(lambda: not banner._looking.is_running())
    assert not banner.isVisibleTo(window)
