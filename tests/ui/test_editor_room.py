"""Designations have room beside the live page at every width; the page is read large in the place of the form."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.editor import EditorPage
from tests.inline_pool import InlinePool
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)
#: What the window of 1366 by 768 leaves beside its bar.
SMALLEST_SCREEN = 1134


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return apply_theme(qapp, "light")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, bench: Bench) -> Iterator[EditorPage]:
    page = EditorPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(page)
    page.resize(SMALLEST_SCREEN, 736)
    with qtbot.waitActive(page):
        page.show()
    page.open_draft(None)
    yield page
    page.close()


def designation(page: EditorPage) -> QLineEdit:
    (field,) = page.findChildren(QLineEdit, "line0Name")
    return field


def switch(page: EditorPage) -> QPushButton:
    (button,) = page.findChildren(QPushButton, "enlargePreview")
    return button


@pytest.mark.parametrize("width", [730, 899, 900, 1000, 1100, SMALLEST_SCREEN, 1300, 1690])
def test_a_designation_has_room_at_every_width(qtbot: QtBot, page: EditorPage, width: int) -> None:
    page.resize(width, 736)
    qtbot.waitUntil(lambda: page.width() == width)
    QApplication.processEvents()
    assert designation(page).isVisible()
    assert designation(page).width() >= 260


def test_on_the_smallest_screen_a_line_is_one_row_beside_the_page(page: EditorPage) -> None:
    (quantity,) = page.findChildren(QLineEdit, "line0Quantity")
    QApplication.processEvents()
    assert page.preview.isVisible()
    assert quantity.y() == designation(page).y()
    assert quantity.placeholderText() == ""
    page.resize(1000, 736)
    QApplication.processEvents()
    assert quantity.y() > designation(page).y()
    assert quantity.placeholderText() == "Qté"


def test_the_page_is_read_large_and_left_again(qtbot: QtBot, page: EditorPage) -> None:
    small = page.preview.width()
    assert switch(page).accessibleName() == "Agrandir l’aperçu"
    switch(page).setFocus()
    qtbot.keyClick(switch(page), Qt.Key.Key_Space)
    assert not page.form.isVisible()
    qtbot.waitUntil(lambda: page.preview.width() > 3 * small)
    assert switch(page).text() == "Revenir à la saisie"
    qtbot.mouseClick(page.preview.paper, Qt.MouseButton.LeftButton)
    assert page.form.isVisible()
    qtbot.waitUntil(lambda: page.preview.width() == small)
    qtbot.mouseClick(page.preview.paper, Qt.MouseButton.LeftButton)
    page.focus_field("contract")
    assert page.form.isVisible()


def test_a_narrow_page_has_nothing_to_enlarge(qtbot: QtBot, page: EditorPage) -> None:
    qtbot.mouseClick(switch(page), Qt.MouseButton.LeftButton)
    page.resize(700, 736)
    (toggle,) = page.findChildren(QPushButton, "previewToggle")
    toggle.setChecked(True)
    assert page.preview.isVisible()
    assert not switch(page).isVisible()
    qtbot.mouseClick(page.preview.paper, Qt.MouseButton.LeftButton)
    toggle.setChecked(False)
    assert page.form.isVisible()
