"""An answer that was begun and not sent: it is there when the program is opened again, with its files."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import steps
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.exchange import TurnedDown
from chorus_desktop.domain.follow_up import FollowUp
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.invoice_page import InvoicePage
from chorus_desktop.ui.views.page_makers import PAGES
from chorus_desktop.ui.views.step_files import StepFiles
from tests.inline_pool import InlinePool
from tests.suspended import Asked, asked
from tests.sync_desk import Bench
from tests.ui.money_on_page import click, texts


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
    qtbot.waitUntil(lambda: steps.draft(bench.desk, one.invoice_id, FollowUp.COMPLETE) is not None, timeout=20_000)
    assert message(opened(qtbot, qapp, bench, one)).toPlainText() == "Voici"


def test_news_of_the_invoice_leaves_the_answer_that_is_being_typed(
    qtbot: QtBot, qapp: object, bench: Bench, one: Asked, tmp_path: Path
) -> None:
    theme = apply_theme(qapp, "light")  # type: ignore[arg-type]
    window = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(window)
    window.furnish(bench.desk)
    window.show()
    window.open_invoice(one.invoice_id)
    click(window, "openStep")
    QTest.keyClicks(message(window), "Voici le bon")
    bench.later(hours=1)
    bench.platform.advance_status(one.number, "SUSPENDUE", bench.clock.now(), "Il manque aussi le devis.")
    asyncio.run(one.turn(minutes=30))
    assert steps.draft(bench.desk, one.invoice_id, FollowUp.COMPLETE) is None, "nothing was kept yet"
    window.refresh()
    assert any("le devis" in label.text() for label in window.findChildren(QLabel, "stepSays"))
    assert message(window).toPlainText() == "Voici le bon"
    qtbot.waitUntil(lambda: steps.draft(bench.desk, one.invoice_id, FollowUp.COMPLETE) is not None, timeout=20_000)
    window.shut_down()


def test_an_answer_that_the_disk_does_not_take_is_told_once_and_stays_in_its_field(
    qtbot: QtBot, qapp: object, bench: Bench, one: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreFault("disk_full")

    page = opened(qtbot, qapp, bench, one)
    click(page, "openStep")
    QTest.keyClicks(message(page), "Voici le bon")
    bench.later(hours=1)
    bench.platform.advance_status(one.number, "SUSPENDUE", bench.clock.now(), "Il manque aussi le devis.")
    asyncio.run(one.turn(minutes=30))
    monkeypatch.setattr(bench.store, "write", full)
    page.refresh()
    qtbot.waitUntil(lambda: "Le disque est plein" in texts(page), timeout=20_000)
    assert message(page).toPlainText() == "Voici le bon"


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


def edited(page: QWidget, name: str, text: str) -> None:
    (edit,) = [one for one in page.findChildren(QLineEdit, name) if one.isVisibleTo(page)]
    edit.selectAll()
    QTest.keyClicks(edit, text)


def shown_text(page: QWidget, name: str) -> str:
    (edit,) = [one for one in page.findChildren(QLineEdit, name) if one.isVisibleTo(page)]
    return edit.text().replace("\u202f", " ").replace("\u00a0", " ")


def test_another_recipient_that_is_being_chosen_is_there_after_the_program_was_closed(
    qtbot: QtBot, qapp: object, bench: Bench
) -> None:
    one = asyncio.run(asked(bench, "A_RECYCLER", "SE_ERR"))
    page = opened(qtbot, qapp, bench, one)
    click(page, "openStep")
    assert page.save()
    assert steps.draft(bench.desk, one.invoice_id, FollowUp.READDRESS) is None, "nothing was typed yet"
    edited(page, "stepRecipient", "21380185500015")
    edited(page, "stepServiceText", "COMPTA")
    edited(page, "stepOrder", "1300099999")
    assert page.save()
    again = opened(qtbot, qapp, bench, one)
    told = [shown_text(again, name) for name in ("stepRecipient", "stepServiceText", "stepOrder")]
    assert told == ["213 801 855 00015", "COMPTA", "1300099999"]
    click(again, "sendStep")
    address = one.step().request.address
    assert address is not None
    assert (address.buyer_siret, address.service_code, address.purchase_order) == (
        "21380185500015",
        "COMPTA",
        "1300099999",
    )
    assert steps.draft(bench.desk, one.invoice_id, FollowUp.READDRESS) is None
    click(again, "cancelStep")
    assert shown_text(opened(qtbot, qapp, bench, one), "stepOrder") == "1300099999", "nor when it was taken back"


def test_a_text_that_is_no_recipient_yet_is_kept_as_it_is(qtbot: QtBot, qapp: object, bench: Bench) -> None:
    one = asyncio.run(asked(bench, "A_RECYCLER", "SE_ERR"))
    page = opened(qtbot, qapp, bench, one)
    click(page, "openStep")
    edited(page, "stepRecipient", "Mairie de V")
    assert page.save()
    assert shown_text(opened(qtbot, qapp, bench, one), "stepRecipient") == "Mairie de V"


def test_another_validator_that_is_being_typed_is_there_after_the_program_was_closed(
    qtbot: QtBot, qapp: object, bench: Bench
) -> None:
    one = asyncio.run(asked(bench, "ERREUR_FOURNISSEUR_SUR_VALIDEUR", "ERR_VALIDEUR"))
    page = opened(qtbot, qapp, bench, one)
    click(page, "openStep")
    edited(page, "stepValidator", "7328293")
    assert page.save()
    again = opened(qtbot, qapp, bench, one)
    assert shown_text(again, "stepValidator") == "732 829 3"
    edited(again, "stepValidator", "73282932000074")
    click(again, "sendStep")
    validator = one.step().request.validator
    assert validator is not None
    assert validator.value == "73282932000074"
    assert not shown(opened(qtbot, qapp, bench, one), "sendStep")
