"""The first page while news come in: what did not change stays under the hand, and what changed is soon shown."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.domain.events import StatusChanged
from chorus_desktop.domain.exchange import Accepted, StatusEvent
from chorus_desktop.domain.outbox import after_deposit
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from tests import factories
from tests.sync_desk import Bench

NEWS = StatusChanged(invoice_id=1, number="F2026-0001", status="MANDATEE")


@pytest.fixture
def draft(bench: Bench) -> int:
    return save_draft(bench.desk, None, replace(factories.invoice(), number=""))


@pytest.fixture
def window(qtbot: QtBot, qapp: object, bench: Bench, draft: int, tmp_path: Path) -> Iterator[MainWindow]:
    theme: Theme = apply_theme(qapp, "light")  # type: ignore[arg-type]
    made = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    with qtbot.waitActive(made):
        made.show()
    made.show_page("home")
    yield made
    made.shut_down()


def button(window: MainWindow, name: str) -> QAbstractButton:
    return next(one for one in window.findChildren(QAbstractButton, name) if one.isVisibleTo(window))


def tell(bench: Bench) -> None:
    """The platform has something new to say of an invoice."""
    bench.issue()
    sync = SqlSyncStore(bench.store)
    sending = sync.begin(sync.active()[-1], bench.clock.now())
    assert sending is not None
    at = bench.clock.now()
    sent = sync.settle(sending, after_deposit(sending, Accepted(platform_id=7), at, 0.5), at)
    sync.record_statuses(sent, (StatusEvent(status="MANDATEE", at=at),), at)


def test_a_click_that_news_comes_amid_does_what_it_says(window: MainWindow, bench: Bench, draft: int) -> None:
    go_on = button(window, f"act{draft}")
    middle = QPoint(go_on.width() // 2, go_on.height() // 2)
    QTest.mousePress(go_on, Qt.MouseButton.LeftButton, pos=middle)
    tell(bench)
    window.refresh()
    QTest.mouseRelease(button(window, f"act{draft}"), Qt.MouseButton.LeftButton, pos=middle)
    assert window.pages._current == "editor"


def test_news_leave_the_keyboard_where_it_is(window: MainWindow, bench: Bench, draft: int) -> None:
    def stays(name: str) -> bool:
        button(window, name).setFocus()
        window.refresh()
        return button(window, name).hasFocus()

    assert stays("startconnection")
    tell(bench)
    assert stays(f"act{draft}")
    assert stays("newsOpen")


def test_what_changed_is_shown_even_if_the_news_never_pause(window: MainWindow, bench: Bench, qtbot: QtBot) -> None:
    tell(bench)

    def seen() -> bool:
        window.on_event(NEWS)
        return any(one.isVisibleTo(window) for one in window.findChildren(QWidget, "news2"))

    qtbot.waitUntil(seen)
