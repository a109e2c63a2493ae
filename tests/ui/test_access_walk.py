"""The walk over the scenes of the window: nothing unnamed, out of reach, too small, cut, pale, or focused unseen."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.page_makers import PAGES
from tools.access import colours, controls, room
from tools.access.sight import Finding
from tools.scenes import SCENES

ROOT = Path(__file__).parents[2]
#: The busiest scenes; `make check-window` walks all of them, at every scale, light and dark.
BUSIEST = (
    "home",
    "invoices",
    "editor-problems",
    "editor-many-lines",
    "calendar",
    "own-pdf-photos",
    "invoice-suspended",
    "conflict-question",
    "settings-wrong",
    "exercise",
    "export",
)


@pytest.mark.parametrize("part", [0, 1])
@pytest.mark.parametrize(("scheme", "scale", "language"), [("light", "1", "fr"), ("dark", "2", "en")])
def test_nothing_is_found_in_the_busiest_scenes(scheme: str, scale: str, language: str, part: int) -> None:
    way = ("--scheme", scheme, "--scale", scale, "--language", language)
    command = [sys.executable, "-m", "tools.access_walk", *way, *BUSIEST[part::2]]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    walked = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert walked.stdout == "", walked.stdout
    assert walked.returncode == 0, walked.stderr


def test_every_page_has_a_scene() -> None:
    for page in PAGES:
        assert any(scene.startswith(page.replace("_", "-")) for scene in SCENES), page


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[QWidget]:
    made = QWidget()
    made.setObjectName("page")
    made.resize(400, 300)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    yield made
    made.hide()


def shown(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    window.show()
    window.activateWindow()


def kinds(check: Callable[[QWidget], Iterator[Finding]], window: QWidget) -> list[str]:
    return [found.kind for found in check(window)]


def test_a_field_without_a_name_is_found_and_one_with_a_label_is_not(window: QWidget) -> None:
    edit, box = QLineEdit(), QComboBox()
    label = QLabel("Ville")
    label.setBuddy(box)
    shown(window, edit, label, box)
    assert kinds(controls.unnamed, window) == ["unnamed"]
    edit.setAccessibleName("Nom")
    assert kinds(controls.unnamed, window) == []
    label.setBuddy(edit)
    assert kinds(controls.unnamed, window) == ["unnamed"]


def test_a_button_for_the_mouse_alone_is_found(window: QWidget) -> None:
    button = QPushButton("Faire")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    shown(window, button)
    assert kinds(controls.out_of_reach, window) == ["out of reach"]
    button.setAccessibleDescription("Ctrl + F")
    assert kinds(controls.out_of_reach, window) == []


def test_a_small_button_is_found(window: QWidget) -> None:
    button = QPushButton()
    button.setStyleSheet("min-width: 23px; max-width: 23px; padding: 0; border: none")
    shown(window, button)
    assert kinds(controls.too_small, window) == ["small target"]


def test_two_under_one_letter_of_alt_are_found(window: QWidget) -> None:
    edit, label, button, other = QLineEdit(), QLabel("&Date"), QPushButton("PD&F"), QPushButton("&Dupliquer")
    label.setBuddy(edit)
    shown(window, label, edit, button, other, QLabel("R && &D"))
    assert kinds(controls.doubled, window) == ["doubled letter"]
    other.setEnabled(False)
    assert kinds(controls.doubled, window) == []


def test_cut_words_are_found(window: QWidget) -> None:
    label, button = QLabel("Une phrase assez longue"), QPushButton("Enregistrer une copie")
    label.setFixedWidth(60)
    button.setFixedWidth(60)
    shown(window, label, button)
    assert kinds(room.clipped, window) == ["clipped", "clipped"]


def test_what_is_pushed_out_or_lies_over_something_is_found(window: QWidget) -> None:
    holder = QWidget()
    holder.setFixedSize(100, 40)
    first, second = QLabel("Premier", holder), QLabel("Second", holder)
    first.setGeometry(0, 0, 60, 20)
    second.setGeometry(30, 0, 90, 20)
    shown(window, holder)
    assert kinds(room.pushed_out, window) == ["pushed out"]
    assert kinds(room.overlapping, window) == ["overlapping"]


def test_pale_text_and_pale_borders_are_found(window: QWidget) -> None:
    label, edit = QLabel("On ne le lit pas"), QLineEdit("Nom")
    shown(window, label, edit)
    assert kinds(colours.pale, window) == []
    label.setStyleSheet("color: #999999")
    edit.setStyleSheet("border: 1px solid #CCCCCC")
    assert kinds(colours.pale, window) == ["pale text", "pale border"]


def test_a_focus_that_nothing_shows_is_found(window: QWidget, theme: Theme, qtbot: QtBot) -> None:
    edit, button = QLineEdit(), QPushButton("Faire")
    edit.setStyleSheet("QLineEdit, QLineEdit:focus { border: 1px solid black; padding: 0 9px; }")
    button.setProperty("ring", False)
    shown(window, edit, button)
    qtbot.waitUntil(window.isActiveWindow)
    assert kinds(colours.focus_unseen, window) == ["focus unseen", "focus unseen"]
    edit.setStyleSheet("")
    assert kinds(colours.focus_unseen, window) == ["focus unseen"]
