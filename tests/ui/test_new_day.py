"""A window that is open at midnight: the next morning it knows what day it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.desk import Desk
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.accounts_page import AccountsPage
from chorus_desktop.ui.views.editor import EditorPage
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from tests.inline_pool import InlinePool
from tests.own_pdf import own_pdf
from tests.sync_desk import Bench

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=False)
LAST, FIRST = date(2026, 11, 30), date(2026, 12, 1)


class Calendar:
    """The day that the desk reads."""

    def __init__(self, bench: Bench) -> None:
        self.day = LAST
        self.desk: Desk = replace(bench.desk, today=lambda: self.day)


@pytest.fixture
def calendar(bench: Bench) -> Calendar:
    return Calendar(bench)


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


def test_the_accounts_go_on_to_the_month_that_has_begun(qtbot: QtBot, calendar: Calendar, theme: Theme) -> None:
    page = AccountsPage(calendar.desk, theme, pool=InlinePool())
    qtbot.addWidget(page)
    after = page.findChild(QAbstractButton, "accountsAfter")
    assert after is not None
    assert not after.isEnabled()
    calendar.day = FIRST
    page.refresh()
    assert after.isEnabled()
    assert page.choice.wanted().period.end == LAST
    after.click()
    assert page.choice.wanted().period.start == FIRST


def _editor(calendar: Calendar, theme: Theme, _folder: Path) -> EditorPage:
    return EditorPage(calendar.desk, theme, pool=InlinePool())


def _own_pdf(calendar: Calendar, theme: Theme, folder: Path) -> OwnPdfPage:
    page = OwnPdfPage(calendar.desk, theme, pool=InlinePool())
    (folder / "facture.pdf").write_bytes(own_pdf())
    page.open_file(folder / "facture.pdf")
    return page


@pytest.mark.parametrize("make", [_editor, _own_pdf])
def test_a_short_date_is_one_of_the_month_that_has_begun(
    qtbot: QtBot,
    calendar: Calendar,
    theme: Theme,
    tmp_path: Path,
    make: Callable[[Calendar, Theme, Path], EditorPage | OwnPdfPage],
) -> None:
    page = make(calendar, theme, tmp_path)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    if isinstance(page, EditorPage):
        page.open_draft(None)
    calendar.day = FIRST
    page.show_draft()
    due = page.findChild(QLineEdit, "dueDate")
    assert due is not None
    due.setFocus()
    due.selectAll()
    qtbot.keyClicks(due, "15")
    due.editingFinished.emit()
    assert due.text() == "15/12/2026"
