"""An answer that was begun and not sent: it is there when the program is opened again, with its files."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import steps
from chorus_desktop.domain.exchange import TurnedDown
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.invoice_page import InvoicePage
from chorus_desktop.ui.views.page_makers import PAGES
from chorus_desktop.ui.views.step_files import StepFiles
from tests.inline_pool import InlinePool
from tests.suspended import Asked, asked
from tests.sync_desk import Bench
from tests.ui.money_on_page import click


def opened(qtbot: QtBot, qapp: object, bench: Bench, one: Asked) -> InvoicePage:
    """The page of a program that was just started."""
    made = InvoicePage(bench.desk, apply_theme(qapp, "light"), pool=InlinePool())  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1134, 768)
    made.show()
    made.open_invoice(one.invoice_id)
    return made


def message(page: QWidget) -> QPlainTextEdit:
    return next(edit for edit in page.findChildren(QPlainTextEdit, "stepMessage") if edit.isVisibleTo(page))


def shown(page: QWidget, name: str) -> bool:
    return any(button.isVisibleTo(page) for button in page.findChildren(QAbstractButton, name))


@pytest.fixture
def one(bench: Bench) -> Asked:
    return asyncio.run(asked(bench, "SUSPENDUE", "Il manque le bon."))


@pytest.mark.parametrize("online", [True, False], ids=["online", "offline"])
def test_what_was_typed_is_there_after_the_program_was_closed(
    qtbot: QtBot, qapp: object, bench: Bench, one: Asked, tmp_path: Path, online: bool
) -> None:
    bench.platform.reachable = online
    page = opened(qtbot, qapp, bench, one)
    click(page, "openStep")
    QTest.keyClicks(message(page), "Voici le bon")
    path = tmp_path / "bon.pdf"
    path.write_bytes(b"%PDF-1.7")
    next(part for part in page.findChildren(StepFiles) if part.isVisibleTo(page)).join([path])
    assert PAGES["invoice"].kept, "the window asks for it before it closes"
    assert page.save()
    path.unlink()
    again = opened(qtbot, qapp, bench, one)
    assert message(again).toPlainText() == "Voici le bon"
    assert not message(again).hasFocus(), "the window opens where it opens"
    click(again, "sendStep")
    asyncio.run(one.turn())
    bench.platform.reachable = True
    asyncio.run(one.turn(hours=1))
    (order,) = bench.platform.taken
    assert (order.request.comment, len(order.attachments)) == ("Voici le bon", 1)
    assert not shown(opened(qtbot, qapp, bench, one), "sendStep")


def test_a_program_that_is_killed_has_lost_no_more_than_a_moment(
    qtbot: QtBot, qapp: object, bench: Bench, one: Asked
) -> None:
    page = opened(qtbot, qapp, bench, one)
    click(page, "openStep")
    QTest.keyClicks(message(page), "Voici")
    qtbot.waitUntil(lambda: steps.draft(bench.desk, one.invoice_id) is not None, timeout=20_000)
    assert message(opened(qtbot, qapp, bench, one)).toPlainText() == "Voici"


def test_what_is_wiped_out_is_kept_no_more(qtbot: QtBot, qapp: object, bench: Bench, one: Asked) -> None:
    page = opened(qtbot, qapp, bench, one)
    click(page, "openStep")
    QTest.keyClicks(message(page), "Voici")
    assert page.save()
    message(page).clear()
    click(page, "closeStep")
    assert not shown(opened(qtbot, qapp, bench, one), "sendStep")


def test_what_was_taken_back_is_there_after_the_program_was_closed(
    qtbot: QtBot, qapp: object, bench: Bench, one: Asked
) -> None:
    page = opened(qtbot, qapp, bench, one)
    click(page, "openStep")
    QTest.keyClicks(message(page), "Voici")
    click(page, "sendStep")
    click(page, "cancelStep")
    assert message(opened(qtbot, qapp, bench, one)).toPlainText() == "Voici"


def test_what_is_changed_after_a_refusal_is_kept_too(qtbot: QtBot, qapp: object, bench: Bench, one: Asked) -> None:
    bench.platform.step_outcomes.append(TurnedDown(code="refused", label="Refusé"))
    page = opened(qtbot, qapp, bench, one)
    click(page, "openStep")
    QTest.keyClicks(message(page), "Voici")
    click(page, "sendStep")
    asyncio.run(one.turn())
    page.refresh()
    click(page, "openStep")
    assert message(page).toPlainText() == "Voici"
    QTest.keyClicks(message(page), " mieux")
    assert page.save()
    assert message(opened(qtbot, qapp, bench, one)).toPlainText().replace(" mieux", "") == "Voici"
    assert " mieux" in message(opened(qtbot, qapp, bench, one)).toPlainText()
