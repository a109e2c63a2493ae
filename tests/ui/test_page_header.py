"""Where the title of a page stands."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.widgets import PageHeader


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield apply_theme(qapp, "light")
    qapp.setStyleSheet("")


def test_a_title_without_a_line_below_stands_at_the_left(theme: Theme, qtbot: QtBot) -> None:
    header = PageHeader(theme, "En retard")
    qtbot.addWidget(header)
    header.resize(900, 60)
    header.show()
    title = header.findChild(QLabel, "pageTitle")
    assert title is not None
    qtbot.waitUntil(lambda: title.x() == 0 and title.width() == 900)
