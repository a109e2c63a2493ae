"""What the settings say of the connection: the answer of a check is of the keys that stand there, and comes or not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.domain.connection import ConnectionReport
from chorus_desktop.domain.events import ConnectionChecked, EngineFailed
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import apply_theme
from tests.sync_desk import Bench

WELL = ConnectionChecked(report=ConnectionReport(supplier_name="Plomberie Martin"))


@pytest.fixture
def window(qtbot: QtBot, qapp: object, bench: Bench, tmp_path: Path) -> Iterator[MainWindow]:
    theme = apply_theme(qapp, "light")  # type: ignore[arg-type]
    made = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    yield made
    made.shut_down()


def button(window: QWidget, name: str) -> QAbstractButton:
    return next(b for b in window.findChildren(QAbstractButton, name) if b.isVisibleTo(window))


def field(window: MainWindow, name: str) -> QLineEdit:
    found = window.findChild(QLineEdit, name)
    assert found is not None
    return found


def checked(window: MainWindow) -> str:
    """What the settings say of the connection."""
    answer = window.findChild(QWidget, "checkAnswer")
    assert answer is not None
    return "\n".join(label.text() for label in answer.findChildren(QLabel) if label.isVisibleTo(window))


def checks(bench: Bench) -> int:
    return bench.desk.commands.commands.count("check_connection")  # type: ignore[attr-defined]


@pytest.mark.parametrize("change", ["keys", "environment"])
def test_what_was_found_of_other_keys_is_told_no_longer(
    window: MainWindow, bench: Bench, qtbot: QtBot, change: str
) -> None:
    window.show_page("settings")
    QTest.mouseClick(button(window, "checkConnection"), Qt.MouseButton.LeftButton)
    window.on_event(WELL)
    assert "La connexion fonctionne" in checked(window)
    if change == "keys":
        qtbot.keyClicks(field(window, "credential_password"), "autre")
        field(window, "credential_password").editingFinished.emit()
    else:
        environment = window.findChild(QComboBox, "environment")
        assert environment is not None
        environment.setCurrentIndex(environment.findData("qualification"))
    assert checked(window) == ""


def test_a_check_is_of_the_keys_that_are_typed_by_then(window: MainWindow, bench: Bench, qtbot: QtBot) -> None:
    window.show_page("settings")
    qtbot.keyClicks(field(window, "credential_password"), "nouveau")
    button(window, "checkConnection").click()
    assert bench.desk.secrets.kept("production").password == "nouveau"
    field(window, "credential_password").setText("")
    qtbot.keyClicks(field(window, "credential_password"), "encore un autre")
    field(window, "credential_password").editingFinished.emit()
    window.on_event(WELL)
    assert "Vérification" in checked(window), "that was of the keys before"
    assert checks(bench) == 2
    window.on_event(WELL)
    assert "La connexion fonctionne" in checked(window)


def test_a_check_that_nobody_answers_any_more_is_not_waited_for(window: MainWindow) -> None:
    window.show_page("settings")
    button(window, "checkConnection").click()
    assert "Vérification" in checked(window)
    window.on_event(EngineFailed(code="engine_failed", detail=""))
    assert checked(window) == ""
    assert button(window, "checkConnection").isEnabled()
