"""The colours chosen in the settings: worn at once, kept from one start to the next, dark in high contrast too."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from chorus_desktop import cli
from chorus_desktop.cli import window_verb
from chorus_desktop.ui.theme import SCHEME_CHOICES, SchemeChoice, apply_theme
from chorus_desktop.ui.views.settings_look import LookSettings
from chorus_desktop.ui.window_place import WindowPlace


class Begun(Exception):
    """The start went as far as the first window."""


def chosen(card: LookSettings) -> QComboBox:
    (box,) = card.findChildren(QComboBox, "appearance")
    return box


@pytest.mark.parametrize("choice", SCHEME_CHOICES)
def test_what_is_chosen_is_worn_at_the_next_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, choice: SchemeChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = apply_theme(qapp, "light" if choice != "light" else "dark")
    card = LookSettings(theme, WindowPlace(tmp_path / "window.ini"))
    qtbot.addWidget(card)
    box = chosen(card)
    box.setCurrentIndex(box.findData(choice))
    assert theme.choice == choice
    assert theme.scheme == ("light" if choice == "auto" else choice)

    worn: list[str] = []

    def prepare(_arguments: list[str], _language: str, colours: str, *, following: bool) -> None:
        assert not following, "the system is asked after the first paint"
        worn.append(colours)
        raise Begun

    monkeypatch.setattr(window_verb, "prepare", prepare)
    with pytest.raises(Begun):
        cli.main(["--profile", str(tmp_path)])
    assert worn == [choice]
    qapp.setStyleSheet("")


def test_the_settings_show_what_was_chosen_before(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    card = LookSettings(apply_theme(qapp, "contrast_dark"), WindowPlace(tmp_path / "window.ini"))
    qtbot.addWidget(card)
    assert chosen(card).currentText() == "Contraste fort, fond noir"
    qapp.setStyleSheet("")


def test_a_choice_that_is_none_is_that_of_the_computer(tmp_path: Path) -> None:
    place = WindowPlace(tmp_path / "window.ini")
    assert place.colours() == "auto"
    place.note("colours", "pink")
    assert place.colours() == "auto"
