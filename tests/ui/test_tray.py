"""What is told beside the window: what asks something, once, and only while nobody looks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import payments
from chorus_desktop.domain.events import (
    EngineFailed,
    Event,
    HeldBack,
    Link,
    LinkChanged,
    PasswordExpiryLearnt,
    Released,
    StatusChanged,
    StepChanged,
    SubmissionChanged,
)
from chorus_desktop.domain.guard import Hold, Suspicion
from chorus_desktop.store.settings import note_password_expiry
from chorus_desktop.ui import tray as tray_module
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.presenters.alerts import Alerts
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.tray import Tray
from chorus_desktop.ui.views.invoice_page import InvoicePage
from tests import factories
from tests.sync_desk import Bench

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", "systemTrayWindowChanged")


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def window(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    yield made
    made.shut_down()


class Told:
    """The tray of a system that has one, as what it was asked to show."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.messages: list[tuple[str, str]] = []
        monkeypatch.setattr(tray_module, "_GATHER", 0)
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
        monkeypatch.setattr(QSystemTrayIcon, "showMessage", self._show)

    def _show(self, title: str, text: str, *_: object) -> None:
        plain = str.maketrans("\u202f\u00a0", "  ")
        self.messages.append((title.translate(plain), text.translate(plain)))


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    return Told(monkeypatch)


def refused(invoice_id: int, number: str = "F2026-0001") -> SubmissionChanged:
    return SubmissionChanged(invoice_id=invoice_id, number=number, state="refused")


def test_a_refused_invoice_is_told_once_and_opened_by_a_click(
    qtbot: QtBot, bench: Bench, window: MainWindow, told: Told
) -> None:
    issued = bench.issue()
    tray = Tray(bench.desk, window)
    tray.hear(refused(issued.invoice_id))
    tray.hear(refused(issued.invoice_id))
    qtbot.waitUntil(lambda: bool(told.messages))
    assert told.messages == [("Facture F2026-0001 : À corriger", "Cliquez pour voir ce qu’il faut faire.")]
    assert tray.icon.isVisible()
    tray.icon.messageClicked.emit()
    assert window.pages._current == "invoice"
    assert window.isVisible()
    assert not tray.icon.isVisible()


def test_several_at_once_are_one_notification(qtbot: QtBot, bench: Bench, window: MainWindow, told: Told) -> None:
    tray = Tray(bench.desk, window)
    window.show_page("invoices")
    tray.hear(refused(1))
    tray.hear(StatusChanged(invoice_id=2, number="F2026-0002", status="SUSPENDUE"))
    qtbot.waitUntil(lambda: bool(told.messages))
    assert [title for title, _ in told.messages] == ["2 choses vous attendent dans Chorus Desktop"]
    tray.open()
    assert window.pages._current == "home"


def test_who_looks_at_the_window_is_told_nothing(
    qtbot: QtBot, bench: Bench, window: MainWindow, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    tray = Tray(bench.desk, window)
    monkeypatch.setattr(QApplication, "activeWindow", lambda: window)
    tray.hear(refused(1))
    qtbot.wait(20)
    assert told.messages == []


def test_who_is_at_a_dialog_of_the_window_is_told_nothing(
    qtbot: QtBot, bench: Bench, window: MainWindow, told: Told
) -> None:
    tray = Tray(bench.desk, window)
    window.show()
    dialog = QDialog(window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    tray.hear(refused(bench.issue().invoice_id))
    qtbot.wait(20)
    assert told.messages == []
    dialog.close()


def test_a_click_leaves_the_page_under_an_open_dialog(
    qtbot: QtBot, bench: Bench, window: MainWindow, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, other = bench.issue(), bench.issue()
    tray = Tray(bench.desk, window)
    window.show()
    window.open_invoice(shown.invoice_id)
    dialog = QDialog(window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    with monkeypatch.context() as away:
        away.setattr(QApplication, "activeWindow", lambda: None)
        tray.hear(refused(other.invoice_id, "F2026-0002"))
        qtbot.waitUntil(lambda: bool(told.messages))
        tray.icon.messageClicked.emit()
    page = window.findChild(InvoicePage)
    assert page is not None
    assert page._detail is not None
    assert page._detail.row.id == shown.invoice_id
    dialog.close()


def test_who_comes_to_the_window_sees_the_icon_go(qtbot: QtBot, bench: Bench, window: MainWindow, told: Told) -> None:
    tray = Tray(bench.desk, window)
    tray.hear(refused(1))
    qtbot.waitUntil(lambda: bool(told.messages))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: not tray.icon.isVisible())


def test_it_is_switched_off_in_the_settings(qtbot: QtBot, bench: Bench, window: MainWindow, told: Told) -> None:
    tray = Tray(bench.desk, window)
    window.show_page("settings")
    box = window.findChild(QCheckBox, "alertsWanted")
    assert box is not None
    assert box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Space)
    tray.hear(refused(1))
    qtbot.wait(20)
    assert told.messages == []
    QTest.keyClick(box, Qt.Key.Key_Space)
    tray.hear(refused(2))
    qtbot.waitUntil(lambda: bool(told.messages))


def test_without_a_tray_nothing_breaks(
    qtbot: QtBot, bench: Bench, window: MainWindow, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    tray = Tray(bench.desk, window)
    tray.hear(refused(1))
    qtbot.wait(20)
    assert told.messages == []
    assert not tray.icon.isVisible()


class Memory:
    def __init__(self) -> None:
        self.text = ""

    def recall(self) -> str:
        return self.text

    def note(self, text: str) -> None:
        self.text = text


def alerts(bench: Bench, memory: Memory) -> Alerts:
    return Alerts(bench.desk, recall=memory.recall, note=memory.note)


QUIET: tuple[Event, ...] = (
    LinkChanged(link=Link.OFFLINE, code="offline"),
    LinkChanged(link=Link.NEEDS_LOGIN, code="account_refused"),
    SubmissionChanged(invoice_id=1, number="F1", state="integrated"),
    SubmissionChanged(invoice_id=1, number="F1", state="ambiguous"),
    StatusChanged(invoice_id=1, number="F1", status="MISE_EN_PAIEMENT"),
    StatusChanged(invoice_id=1, number="F1", status="MISE_A_DISPOSITION"),
    Released(lost=()),
)


@pytest.mark.parametrize("event", QUIET)
def test_what_asks_nothing_is_not_told(bench: Bench, event: Event) -> None:
    assert alerts(bench, Memory()).of(event) is None


def test_what_was_told_is_not_told_after_a_restart(bench: Bench) -> None:
    memory = Memory()
    event = StatusChanged(invoice_id=3, number="F1", status="REJETEE")
    first = alerts(bench, memory).of(event)
    assert first is not None
    assert first.invoice_id == 3
    assert alerts(bench, memory).of(event) is None
    assert alerts(bench, memory).of(StatusChanged(invoice_id=3, number="F1", status="SUSPENDUE")) is not None


@pytest.mark.parametrize(
    ("asks", "over"),
    [
        (refused(3), SubmissionChanged(invoice_id=3, number="F1", state="queued")),
        (
            StatusChanged(invoice_id=3, number="F1", status="SUSPENDUE"),
            StatusChanged(invoice_id=3, number="F1", status="COMPLETEE"),
        ),
        (StepChanged(invoice_id=3, number="F1", state="refused"), StepChanged(invoice_id=3, number="F1", state="done")),
        (EngineFailed(code="disk_full", detail=""), SubmissionChanged(invoice_id=4, number="F2", state="integrated")),
    ],
)
def test_what_comes_again_after_it_was_over_is_told_again(bench: Bench, asks: Event, over: Event) -> None:
    memory = Memory()
    assert alerts(bench, memory).of(asks) is not None
    assert alerts(bench, memory).of(PasswordExpiryLearnt(last_day=factories.TODAY)) is None
    assert alerts(bench, memory).of(asks) is None, "nothing was heard of it"
    assert alerts(bench, memory).of(over) is None
    assert alerts(bench, memory).of(asks) is not None


def test_a_password_that_ends_is_told_once_for_each_urgency(bench: Bench) -> None:
    memory, day = Memory(), factories.TODAY
    told = []
    for left in (200, 20, 19, 3, 2):
        note_password_expiry(bench.store, day + timedelta(days=left), now=bench.clock.now())
        told.append(alerts(bench, memory).of(PasswordExpiryLearnt(last_day=day + timedelta(days=left))))
    assert told[0] is None
    pages = [alert.page for alert in told if alert is not None]
    assert pages
    assert set(pages) == {"settings"}


def test_a_store_held_back_is_told_once_and_again_after_it_was_released(bench: Bench) -> None:
    speaker = alerts(bench, Memory())
    held = HeldBack(hold=Hold(why=Suspicion.RESTORED, since=bench.clock.now(), searching_since=None))
    assert speaker.of(held) is not None
    assert speaker.of(held) is None
    lost = speaker.of(Released(lost=("F2026-0007",)))
    assert lost is not None
    assert lost.page == "lost"
    assert speaker.of(held) is not None


def taken(bench: Bench) -> int:
    """An invoice that the platform has."""
    invoice_id = bench.issue().invoice_id
    with bench.store.write() as db:
        values = "submission_state = 'integrated', platform_status = 'MISE_A_DISPOSITION'"
        db.execute(f"UPDATE invoices SET {values} WHERE id = ?", [invoice_id])  # noqa: S608 - ours
    return invoice_id


def test_what_turns_late_is_told_once_and_again_only_for_another(bench: Bench) -> None:
    first = taken(bench)
    memory = Memory()
    assert alerts(bench, memory).late() is None
    bench.desk = replace(bench.desk, today=lambda: factories.TODAY + timedelta(days=31))
    alert = alerts(bench, memory).late()
    assert alert is not None
    assert (alert.invoice_id, alert.title) == (first, "Facture F2026-0001 en retard de paiement")
    assert "554,40" in alert.sentence
    assert alerts(bench, memory).late() is None, "nor after a restart"
    for other in range(50, 150):
        alerts(bench, memory).of(refused(other))
    assert alerts(bench, memory).late() is None, "nor after much else was told"
    taken(bench)
    taken(bench)
    both = alerts(bench, memory).late()
    assert both is not None
    assert (both.invoice_id, both.page, both.title) == (None, "late", "2 factures en retard de paiement")
    payments.note_payment(bench.desk, first, Decimal("554.40"), factories.TODAY)
    assert alerts(bench, memory).late() is None
    assert f"late:{first}" not in memory.text.split()


def test_the_tray_looks_for_what_is_late(
    qtbot: QtBot, bench: Bench, window: MainWindow, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tray_module, "_LOOK", 1)
    taken(bench)
    desk = replace(bench.desk, today=lambda: factories.TODAY + timedelta(days=31))
    tray = Tray(desk, window)
    qtbot.waitUntil(lambda: bool(told.messages))
    tray.stop()
    assert told.messages[0][0] == "Facture F2026-0001 en retard de paiement"
    tray.open()
    assert window.pages._current == "invoice"


@pytest.mark.parametrize(("state", "words"), [("refused", "a refusé"), ("stuck", "à vous de dire")])
def test_an_answer_that_asks_a_person_is_told(bench: Bench, state: str, words: str) -> None:
    speaker = alerts(bench, Memory())
    assert speaker.of(StepChanged(invoice_id=3, number="F1", state="waiting")) is None
    alert = speaker.of(StepChanged(invoice_id=3, number="F1", state=state))
    assert alert is not None
    assert words in alert.title
    assert alert.invoice_id == 3


def test_an_engine_that_stopped_is_told(bench: Bench) -> None:
    alert = alerts(bench, Memory()).of(EngineFailed(code="disk_full", detail=""))
    assert alert is not None
    assert "disque" in alert.sentence
