"""The window while nothing answers: all is typed, kept and queued as ever, and leaves once there is a connection."""

import asyncio
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import pdf_queue
from chorus_desktop.actions import works as acts
from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport
from chorus_desktop.domain.events import ConnectionChecked, Link, LinkChanged
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import queries
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from tests import factories, works
from tests.disputes import turn
from tests.own_pdf import NUMBER, own_pdf
from tests.sync_desk import Bench
from tests.ui.on_page import click, find

S = SubmissionState
_LATER = 30_000


@pytest.fixture
def window(qtbot: QtBot, bench: Bench, qapp: object, tmp_path: Path) -> Iterator[MainWindow]:
    bench.platform.reachable = False
    save_bodies(bench.store, (factories.body(),), now=bench.clock.now())
    made = MainWindow(apply_theme(qapp, "light"), training=False, settings_path=tmp_path / "window.ini")  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    made.on_event(LinkChanged(link=Link.OFFLINE, code="offline"))
    yield made
    made.shut_down()


def type_in(window: QWidget, name: str, text: str) -> QLineEdit:
    field = next(one for one in window.findChildren(QLineEdit, name) if one.isVisible())
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(field.text())
    return field


def texts(window: QWidget) -> str:
    told = "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))
    return told.replace("\u202f", " ").replace("\u00a0", " ")


def leaves_once(window: MainWindow, bench: Bench, number: str) -> None:
    """It waits while nothing answers, however often it is tried, and is there once when something does."""
    asyncio.run(turn(bench, times=3))
    assert bench.states() == [S.QUEUED]
    assert "1 facture partira dès que le réseau revient" in window.connection_text()
    bench.platform.reachable = True
    bench.later(hours=1)
    asyncio.run(turn(bench, times=3))
    assert bench.states() == [S.INTEGRATED]
    assert [row.number for row in bench.platform.invoices] == [number]


def test_an_own_pdf_waits_untouched(window: MainWindow, bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "facture.pdf"
    file.write_bytes(own_pdf())
    window.open_own_pdf(file)
    page = window.pages.page("own_pdf")
    assert isinstance(page, OwnPdfPage)
    qtbot.waitUntil(
        lambda: any(b.isVisibleTo(page) for b in page.findChildren(QAbstractButton, "send")), timeout=_LATER
    )
    page.form.buyer.chosen.emit(factories.BUYER_SIRET)
    for name, text in (("number", NUMBER), ("issueDate", "25/11/2026"), ("engagement", "1300045678")):
        type_in(page, name, text)
    for name, text in (("without_vat", "400"), ("vat_total", "80"), ("with_vat", "480")):
        type_in(page, f"stated_{name}", text)
    click(page, "send")
    assert window.pages._current == "invoice", texts(page)
    (submission,) = bench.submissions()
    assert SqlSyncStore(bench.store).deposit_of(submission).content == file.read_bytes()
    leaves_once(window, bench, NUMBER)


def test_several_own_pdfs_are_read_and_listed(window: MainWindow, bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    files = []
    for number in ("PM-1", "PM-2"):
        files.append(tmp_path / f"{number}.pdf")
        files[-1].write_bytes(own_pdf(number))
    window.pages.queue_pdfs(files)
    qtbot.waitUntil(lambda: len(pdf_queue.to_confirm(bench.desk)) == 2, timeout=_LATER)
    qtbot.waitUntil(lambda: "2 à confirmer" in texts(window), timeout=_LATER)
    click(window, "queueNext")
    assert window.pages._current == "own_pdf"


def test_the_month_of_works_becomes_an_invoice_that_waits(window: MainWindow, bench: Bench, qtbot: QtBot) -> None:
    whole = factories.invoice(lines=works.SCHEDULE, number="")
    contract = acts.make(bench.desk, "École", whole, retention=Decimal(5), advance=Decimal(0))
    window.show_page("works")
    click(window, f"beginSituation{contract}")
    QTest.keyClick(type_in(window, "percent1", "50"), Qt.Key.Key_Return)
    assert window.pages._current == "editor"
    click(window, "send")
    (submission,) = bench.submissions()
    leaves_once(window, bench, queries.invoice_detail(bench.store, submission.invoice_id).row.number)


def test_the_keys_are_kept_and_a_check_says_that_nothing_answers(window: MainWindow, bench: Bench) -> None:
    window.show_page("settings")
    type_in(window, "credential_password", "nouveau")
    click(window, "checkConnection")
    window.on_event(ConnectionChecked(report=ConnectionReport(fault=ConnectionFault.OFFLINE)))
    assert bench.desk.secrets.kept("production").password == "nouveau"
    assert "réseau" in texts(window)


def test_another_firm_is_added_and_shown(window: MainWindow, bench: Bench) -> None:
    window.show_page("firms")
    assert find(window, "addFirm").isEnabled()
    assert "Plomberie Martin" in texts(window)
