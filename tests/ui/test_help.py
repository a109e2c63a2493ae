"""The help: what it sends to is there, under the name that it gives."""

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import payments
from chorus_desktop.ui.dialogs.add_firm import AddFirmDialog
from chorus_desktop.ui.dialogs.archive import ArchiveDialog
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.catalogue import CataloguePage
from chorus_desktop.ui.views.draft_handover import DraftHandover
from chorus_desktop.ui.views.help_view import QUESTIONS
from tests.paid import sent, told
from tests.sync_desk import Bench

#: Pages on which what is named stands.
PAGES = ("accounts", "settings", "firms", "buyers")


def names(widget: QWidget) -> set[str]:
    shown = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    return {re.sub(r"[\u202f\xa0]", " ", part.text().replace("&", "")).rstrip("…") for part in shown}


@pytest.fixture
def window(qtbot: QtBot, qapp: object, bench: Bench) -> MainWindow:
    late = sent(bench, told("MISE_A_DISPOSITION", 2025, 1, 15))
    assert payments.balance(bench.desk, late).left > 0
    made = MainWindow(apply_theme(qapp, "light"), training=False, settings_path=bench.path.parent / "window.ini")  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    return made


def test_what_the_help_names_is_there(window: MainWindow, qtbot: QtBot) -> None:
    quoted = {name for _, answer in QUESTIONS for name in re.findall(r"« ([^»]+) »", answer)}
    assert len(quoted) >= 4
    for page in PAGES:
        window.show_page(page)
    window.show_page("catalogue")
    catalogue = window.findChild(CataloguePage)
    assert catalogue is not None
    catalogue.items.table.selectAll()
    window.open_editor(None)
    there = names(window)
    giving = window.findChild(DraftHandover)
    assert giving is not None
    there |= {action.text().replace("&", "") for action in giving.menu.actions()}
    for button, kind in (("addFirm", AddFirmDialog), ("accountsArchive", ArchiveDialog)):
        window.findChild(QAbstractButton, button).click()  # type: ignore[union-attr]
        dialog = window.findChild(kind)
        assert dialog is not None
        there |= names(dialog)
    assert {name for name in quoted if not any(name in text for text in there)} == set()
    window.shut_down()


def test_the_questions_are_shown(window: MainWindow) -> None:
    window.show_page("help")
    there = names(window)
    assert {question for question, _ in QUESTIONS} <= there
    window.shut_down()
