"""The page of an invoice that the engine leaves to a person: real clicks, with the platform there and without it."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import disputes
from chorus_desktop.actions.issue import Issued
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import queries
from chorus_desktop.store.database import open_database
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.invoice_page import InvoicePage
from chorus_desktop.ui.wording import disputes as words
from tests.disputes import ambiguous, another_bears, conflict, on_platform, stuck, turn
from tests.own_pdf import issue_own_pdf_of
from tests.sync_desk import Bench

S = SubmissionState


@pytest.fixture
def page(qtbot: QtBot, qapp: object, bench: Bench) -> InvoicePage:
    made = InvoicePage(bench.desk, apply_theme(qapp, "light"))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def buttons(page: QWidget, name: str) -> list[QAbstractButton]:
    return [button for button in page.findChildren(QAbstractButton, name) if button.isVisibleTo(page)]


def click(page: QWidget, name: str) -> None:
    (button,) = buttons(page, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def opened(page: InvoicePage, bench: Bench, bring: Callable[[Bench], Awaitable[Issued]]) -> Issued:
    async def brought() -> Issued:
        return await bring(bench)

    issued = asyncio.run(brought())
    page.open_invoice(issued.invoice_id)
    return issued


def test_both_invoices_stand_side_by_side(page: InvoicePage, bench: Bench) -> None:
    opened(page, bench, conflict)
    told = texts(page)
    for word in ("Ce numéro est déjà sur Chorus Pro", "554,40", "99,00", "Payée", "Commune de Malaucène"):
        assert word in told, word
    assert told.count("différent") == 3, "date, customer and amount; the numbers are the same"
    assert "110 002 011 00044" in told


def test_where_only_the_client_differs_it_may_be_the_same_that_was_sent_on(page: InvoicePage, bench: Bench) -> None:
    async def sent_on(bench: Bench) -> Issued:
        issued = bench.issue()
        ours = bench.submissions()[0].identity
        on_platform(bench, issued, issue_date=ours.issue_date, with_vat=ours.with_vat)
        await turn(bench)
        return issued

    opened(page, bench, sent_on)
    assert bench.states() == [S.CONFLICT]
    assert "Seul le client diffère" in texts(page)
    assert "autre facture" not in texts(page)


def test_the_same_invoice_is_followed_once_it_is_confirmed(page: InvoicePage, bench: Bench) -> None:
    issued = opened(page, bench, conflict)
    click(page, "choice_adopted")
    assert "Ce choix est définitif" in texts(page)
    page.refresh()
    click(page, "choiceBack")
    assert bench.states() == [S.CONFLICT]
    click(page, "choice_adopted")
    click(page, "choiceConfirm")
    assert bench.states() == [S.INTEGRATED]
    assert "Ses statuts seront lus au prochain échange" in texts(page)
    assert not buttons(page, "choice_adopted")
    asyncio.run(turn(bench, 2))
    page.open_invoice(issued.invoice_id)
    assert "Payée" in texts(page)


def test_redone_the_draft_opens(page: InvoicePage, bench: Bench, qtbot: QtBot) -> None:
    issued = opened(page, bench, conflict)
    assert f"Le n°\u00a0{issued.number} reste utilisé" in texts(page)
    click(page, "choice_redone")
    with qtbot.waitSignal(page.edit_requested) as asked:
        click(page, "choiceConfirm")
    draft_id, origin = asked.args
    assert origin == "form"
    assert queries.draft(bench.store, draft_id).number == ""
    assert bench.states() == [S.ABANDONED]


def test_the_number_printed_on_an_own_pdf_is_spoken_of(page: InvoicePage, bench: Bench, qtbot: QtBot) -> None:
    async def own(bench: Bench) -> Issued:
        issued = issue_own_pdf_of(bench.desk)
        await another_bears(bench, issued)
        return issued

    opened(page, bench, own)
    assert "le numéro est dans votre fichier" in texts(page)
    click(page, "choice_redone")
    with qtbot.waitSignal(page.edit_requested) as asked:
        click(page, "choiceConfirm")
    assert asked.args[1] == "own_pdf"


def test_stuck_offers_to_search_to_send_or_to_give_up(page: InvoicePage, bench: Bench) -> None:
    opened(page, bench, stuck)
    assert "Regardez d’abord sur le portail" in texts(page)
    click(page, "choice_sent_again")
    assert "n’y est pas" in texts(page)
    click(page, "choiceConfirm")
    assert bench.states() == [S.QUEUED]
    assert bench.desk.commands.commands[-1] == "sync_now"  # type: ignore[attr-defined]
    assert not buttons(page, "withdraw"), "an earlier deposit might still turn up"


def test_searched_again_without_a_question(page: InvoicePage, bench: Bench) -> None:
    opened(page, bench, stuck)
    assert "encore 24 heures" in texts(page)
    click(page, "choice_searched_again")
    assert bench.states() == [S.AMBIGUOUS]
    assert "La recherche commence dès que Chorus Pro répond." in texts(page), "offline nothing was searched yet"


def test_given_up(page: InvoicePage, bench: Bench) -> None:
    opened(page, bench, stuck)
    click(page, "choice_abandoned")
    click(page, "choiceConfirm")
    assert bench.states() == [S.ABANDONED]
    assert "elle ne sera pas envoyée" in texts(page)


def test_what_has_moved_on_meanwhile_is_said(page: InvoicePage, bench: Bench) -> None:
    issued = opened(page, bench, stuck)
    click(page, "choice_abandoned")
    disputes.search_again(bench.desk, issued.invoice_id)
    click(page, "choiceConfirm")
    assert "a changé d’état entre-temps" in texts(page)
    assert bench.states() == [S.AMBIGUOUS]
    assert not buttons(page, "choiceConfirm")


def test_what_is_searched_for_asks_nothing(page: InvoicePage, bench: Bench) -> None:
    issued = opened(page, bench, ambiguous)
    assert "Vous n’avez rien à faire" in texts(page)
    assert "La recherche commence dès que Chorus Pro répond." in texts(page)
    click(page, "checkNow")
    assert bench.desk.commands.commands[-1] == "sync_now"  # type: ignore[attr-defined]
    bench.later(minutes=30)
    asyncio.run(turn(bench))
    page.open_invoice(issued.invoice_id)
    assert "heure de Chorus Pro" in texts(page)
    assert "l’application la renverra" in texts(page)


def test_where_nothing_can_be_searched_for_nothing_is_promised(qtbot: QtBot, qapp: object, bench: Bench) -> None:
    issued = asyncio.run(ambiguous(bench))
    with contextlib.closing(open_database(bench.path, read_only=True)) as reader:
        shown = InvoicePage(replace(bench.desk, store=reader), apply_theme(qapp, "light"))  # type: ignore[arg-type]
        qtbot.addWidget(shown)
        shown.open_invoice(issued.invoice_id)
        shown.show()
        told = texts(shown)
        assert told.count("cherchera si la facture y est quand le dossier sera modifiable") == 2
        assert "Vous n’avez rien à faire" not in told
        assert not buttons(shown, "checkNow")


def test_times_are_said_as_people_say_them(bench: Bench) -> None:
    now = bench.clock.now()
    day = timedelta(hours=24)
    assert words.at(now - timedelta(days=1), now).startswith("hier ")
    assert words.at(now, now).startswith("aujourd’hui ")
    assert words.at(now + timedelta(days=1), now).startswith("demain ")
    assert words.at(now + timedelta(days=3), now).startswith("le 28 novembre 2026 à ")
    assert [words.lasting(span) for span in (day, timedelta(hours=1), timedelta(minutes=1), timedelta(minutes=90))] == [
        "24 heures",
        "1 heure",
        "1 minute",
        "90 minutes",
    ]
    past = words.searching(now - timedelta(days=2), day, now, last=True)
    assert past[-1].startswith("Le délai est passé")
    assert "vous demandera" in words.searching(now, day, now, last=True)[-1]
