"""The reminder of the technical account's password: on the home page and in the settings, until it is renewed."""

import asyncio
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import firm
from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport
from chorus_desktop.domain.events import PasswordExpiryLearnt
from chorus_desktop.store.secrets import StoredCredentials
from chorus_desktop.store.settings import load_password_expiry, note_password_expiry
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from tests.fakes import FakePlatform
from tests.sync_desk import Bench


@pytest.fixture
def window(qtbot: QtBot, qapp: object, bench: Bench, tmp_path: Path) -> Iterator[MainWindow]:
    theme: Theme = apply_theme(qapp, "light")  # type: ignore[arg-type]
    made = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    yield made
    made.shut_down()


def banner(window: QWidget, name: str) -> str:
    """What it says, or "" while it is not shown."""
    shown = window.findChild(QWidget, name)
    if shown is None or not shown.isVisibleTo(window):
        return ""
    sentence = shown.findChild(QLabel, "bannerSentence")
    assert sentence is not None
    return sentence.text()


def learn(bench: Bench, days: int) -> PasswordExpiryLearnt:
    last_day = bench.desk.today() + timedelta(days)
    note_password_expiry(bench.store, last_day, now=bench.clock.now())
    return PasswordExpiryLearnt(last_day=last_day)


def test_home_reminds_as_soon_as_the_engine_learns_it(window: MainWindow, bench: Bench, qtbot: QtBot) -> None:
    assert banner(window, "passwordReminder") == ""
    window.on_event(learn(bench, 20))
    qtbot.waitUntil(lambda: "dans 20 jours" in banner(window, "passwordReminder"))
    link = window.findChild(QAbstractButton, "passwordReminderAction")
    assert link is not None
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert "dans 20 jours" in banner(window, "passwordExpiry")


def test_the_settings_remind_while_they_are_open(window: MainWindow, bench: Bench) -> None:
    learn(bench, 31)
    window.show_page("settings")
    assert banner(window, "passwordExpiry") == ""
    window.on_event(learn(bench, -3))
    assert "depuis 3 jours" in banner(window, "passwordExpiry")


def test_a_new_password_ends_the_reminder(window: MainWindow, bench: Bench, qtbot: QtBot) -> None:
    learn(bench, 3)
    window.show_page("settings")
    assert "dans 3 jours" in banner(window, "passwordExpiry")
    password = window.findChild(QLineEdit, "credential_password")
    assert password is not None
    qtbot.keyClicks(password, "nouveau")
    password.editingFinished.emit()
    assert banner(window, "passwordExpiry") == ""
    window.show_page("home")
    assert banner(window, "passwordReminder") == ""


@pytest.mark.parametrize("changed", ["credentials", "environment"])
def test_another_account_has_another_end(bench: Bench, changed: str) -> None:
    from dataclasses import replace

    learn(bench, 3)
    if changed == "credentials":
        firm.save_credentials(bench.desk, "production", StoredCredentials(password="x"))
    else:
        firm.save_firm(bench.desk, replace(firm.load_firm(bench.desk), environment="qualification"))
    assert firm.password_expiry(bench.desk) is None


class Telling(FakePlatform):
    """A platform that tells the end of the password."""

    report = ConnectionReport(password_expires=date(2026, 12, 10))

    async def check(self) -> ConnectionReport:
        self.calls.append("check")
        return self.report


async def test_the_engine_reads_it_once_a_day(bench: Bench) -> None:
    bench.platform = Telling()
    bench.platform.now = bench.clock.now()
    engine = bench.engine()
    for _ in range(3):
        await engine.turn()
        bench.later(hours=1)
    assert bench.platform.calls.count("check") == 1
    assert bench.news.of(PasswordExpiryLearnt) == [PasswordExpiryLearnt(last_day=date(2026, 12, 10))]
    assert load_password_expiry(bench.store) == date(2026, 12, 10)
    bench.later(hours=22)
    await engine.turn()
    assert bench.platform.calls.count("check") == 2
    engine.reconnect()
    await engine.turn()
    assert bench.platform.calls.count("check") == 3
    await engine._close()


async def test_a_check_that_the_user_asks_for_teaches_it_too(bench: Bench) -> None:
    bench.platform = Telling()
    engine = bench.engine()
    engine.check_connection()
    await asyncio.gather(*engine._tasks)
    assert load_password_expiry(bench.store) == date(2026, 12, 10)
    await engine._close()


@pytest.mark.parametrize(
    "report",
    [
        ConnectionReport(fault=ConnectionFault.PASSWORD_EXPIRED, password_expires=date(2026, 12, 10)),
        ConnectionReport(supplier_name="X"),
    ],
)
async def test_what_teaches_nothing_changes_nothing(bench: Bench, report: ConnectionReport) -> None:
    bench.platform = Telling()
    bench.platform.report = report
    engine = bench.engine()
    await engine.turn()
    assert load_password_expiry(bench.store) is None
    assert bench.news.of(PasswordExpiryLearnt) == []
    await engine._close()
