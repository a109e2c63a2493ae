"""The money of an invoice on its page: real clicks and keys, with the platform there and without it."""

import asyncio
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import lateness, payments
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.domain.payment_terms import BuyerKind
from chorus_desktop.store import queries
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.presenters.lateness import late
from chorus_desktop.ui.presenters.payment import payment
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.invoice_page import InvoicePage
from tests import factories
from tests.chosen_file import choose_in
from tests.disputes import turn
from tests.paid import LINE, sent, told
from tests.sync_desk import Bench
from tests.ui.money_on_page import amount, buttons, click, field, retype, texts

FOLLOWED = "ses paiements ne sont pas suivis ici."
SEEN = told("MISE_A_DISPOSITION", 2025, 1, 15)
pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)


@pytest.fixture
def page(qtbot: QtBot, qapp: object, bench: Bench) -> InvoicePage:
    made = InvoicePage(bench.desk, apply_theme(qapp, "light"))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1134, 768)
    made.show()
    return made


@pytest.fixture(params=["online", "offline"])
def exchange(request: pytest.FixtureRequest, bench: Bench) -> Callable[[], None]:
    """A turn of the engine while the platform answers, and while it does not: money is a matter of this computer."""
    bench.platform.reachable = request.param == "online"
    return lambda: asyncio.run(turn(bench))


def test_a_payment_is_noted_and_taken_back(page: InvoicePage, bench: Bench, exchange: Callable[[], None]) -> None:
    invoice = sent(bench, SEEN)
    page.open_invoice(invoice)
    assert "À payer au plus tard le vendredi 14 février 2025" in texts(page)
    click(page, "notePayment")
    assert field(page, "paymentAmount").text().replace("\u202f", " ") == "1 200,00\u00a0€", "all that is left"
    retype(field(page, "paymentAmount"), "500")
    retype(field(page, "paymentDay"), "24/02/2025")
    retype(field(page, "paymentRemark"), "n° 123")
    means = page.findChild(QComboBox, "paymentMeans")
    assert means is not None
    means.setCurrentIndex(means.findData("20"))
    QTest.keyClick(field(page, "paymentRemark"), Qt.Key.Key_Return)
    exchange()
    page.refresh()
    told_now = texts(page)
    for part in ("24/02/2025", "Noté par vous · Chèque · n° 123", "500,00 €"):
        assert part in told_now, part
    assert amount(page, "leftAmount") == "700,00\u00a0€"
    (kept,) = payments.balance(bench.desk, invoice).payments
    assert (kept.amount, kept.on, kept.means, kept.note) == (Decimal(500), date(2025, 2, 24), "20", "n° 123")
    assert buttons(page, "removePayment")[0].accessibleName().startswith("Retirer le paiement de 500,00")
    click(page, "removePayment")
    assert amount(page, "leftAmount") == "1 200,00\u00a0€"
    assert not buttons(page, "removePayment")


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("paymentAmount", "", "tapez ce que vous avez reçu"),
        ("paymentAmount", "0", "tapez ce que vous avez reçu"),
        ("paymentAmount", "1200,01", "C’est plus que ce qui reste à payer sur cette facture (1\u202f200,00\u00a0€)"),
        ("paymentDay", "", "Tapez le jour où l’argent est arrivé"),
        ("paymentDay", "26/11/2026", "Cette date n’est pas encore venue"),
    ],
)
def test_what_cannot_be_noted_is_said_at_its_field(
    page: InvoicePage, bench: Bench, name: str, typed: str, sentence: str
) -> None:
    invoice = sent(bench, SEEN)
    page.open_invoice(invoice)
    click(page, "notePayment")
    retype(field(page, name), typed)
    if not typed:
        field(page, name).clear()
    click(page, "keepPayment")
    problems = [x.text() for x in page.findChildren(QLabel, "fieldProblem") if x.isVisibleTo(page)]
    assert [sentence in problem for problem in problems] == [True], problems
    assert payments.balance(bench.desk, invoice).payments == ()


def test_escape_leaves_the_form_and_typing_survives_news(page: InvoicePage, bench: Bench) -> None:
    page.open_invoice(sent(bench, SEEN))
    click(page, "notePayment")
    retype(field(page, "paymentAmount"), "77")
    page.refresh()
    assert field(page, "paymentAmount").text() == "77"
    QTest.keyClick(field(page, "paymentAmount"), Qt.Key.Key_Escape)
    assert not field(page, "paymentAmount").isVisibleTo(page)
    click(page, "notePayment")
    assert field(page, "paymentAmount").text() != "77"
    page.open_invoice(sent(bench, SEEN))
    assert not field(page, "paymentAmount").isVisibleTo(page)


def test_a_transfer_is_never_taken_for_what_was_seen(
    page: InvoicePage, bench: Bench, exchange: Callable[[], None]
) -> None:
    invoice = sent(bench, told("MISE_A_DISPOSITION", 2026, 11, 2), told("MISE_EN_PAIEMENT", 2026, 11, 24))
    page.open_invoice(invoice)
    assert "Virement annoncé" in texts(page)
    assert "Annoncé par Chorus Pro, qui ne dit pas le montant : compté pour le reste" in texts(page)
    assert "Argent reçu" not in texts(page)
    click(page, "notePayment")
    click(page, "keepPayment")
    exchange()
    page.refresh()
    assert "Argent reçu" in texts(page)
    assert "Annoncé par Chorus Pro" not in texts(page)
    assert amount(page, "leftAmount") == "0,00\u00a0€"
    assert not buttons(page, "notePayment")


def test_a_transfer_that_did_not_come(page: InvoicePage, bench: Bench) -> None:
    invoice = sent(bench, told("MISE_A_DISPOSITION", 2026, 11, 2), told("MISE_EN_PAIEMENT", 2026, 11, 24))
    page.open_invoice(invoice)
    click(page, "denyTransfer")
    assert "n’est pas arrivé" in texts(page)
    assert amount(page, "leftAmount") == "1 200,00\u00a0€"
    click(page, "undeny")
    assert amount(page, "leftAmount") == "0,00\u00a0€"


def test_what_is_told_of_other_invoices(page: InvoicePage, bench: Bench) -> None:
    waiting = bench.issue(lines=(LINE,))
    page.open_invoice(waiting.invoice_id)
    assert "Le délai de paiement commencera quand Chorus Pro l’aura remise" in texts(page)
    page.open_invoice(sent(bench, SEEN, told("SUSPENDUE", 2025, 1, 20)))
    assert "Le délai de paiement est interrompu" in texts(page)
    page.open_invoice(sent(bench, SEEN, told("REJETEE", 2025, 1, 20)))
    assert not page.findChild(QWidget, "paymentCard").isVisibleTo(page)  # type: ignore[union-attr]


@pytest.mark.parametrize("paid", [Decimal(1200), Decimal(500)])
def test_money_of_an_invoice_that_was_turned_down_is_not_called_received(
    page: InvoicePage, bench: Bench, paid: Decimal
) -> None:
    invoice = sent(bench, SEEN, told("REFUSEE_1", 2025, 1, 20))
    payments.note_payment(bench.desk, invoice, paid, date(2025, 1, 18))
    page.open_invoice(invoice)
    assert "Argent à vérifier" in texts(page)
    assert "Cette facture n’est plus à payer" in texts(page)
    assert "Argent reçu" not in texts(page)
    assert "Reste à payer" not in texts(page)
    assert not buttons(page, "notePayment")
    assert len(buttons(page, "removePayment")) == 1


def test_a_customer_that_never_tells_of_payments(page: InvoicePage, bench: Bench) -> None:
    invoice = sent(bench, SEEN)
    page.open_invoice(invoice)
    assert "n’annonce pas ses paiements" not in texts(page)
    silent = factories.body(payment_status_not_reported=True)
    SqlSyncStore(bench.store).save_bodies((silent,), bench.clock.now())
    page.refresh()
    assert "Ce client n’annonce pas ses paiements : regardez votre compte." in texts(page)


def test_francs_are_not_followed(bench: Bench) -> None:
    detail = queries.invoice_detail(bench.store, sent(bench, SEEN))
    francs = replace(detail, stored=replace(detail.stored, invoice=replace(detail.stored.invoice, currency="CHF")))
    state = payment(bench.desk, francs)
    assert state is not None
    assert (state.sentences, state.asked) == (("Cette facture n’est pas en euros\u202f: " + FOLLOWED,), "")
    assert late(bench.desk, francs, Decimal(0)) is None


def test_a_credit_note_takes_off(page: InvoicePage, bench: Bench) -> None:
    invoice = sent(bench, SEEN)
    number = queries.invoice_detail(bench.store, invoice).row.number
    payments.note_payment(bench.desk, invoice, Decimal(1000), date(2025, 2, 1))
    named = (PrecedingInvoice(number=number),)
    bench.issue(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named, lines=(LINE,))
    page.open_invoice(invoice)
    assert amount(page, "creditedAmount") == "\u22121 200,00\u00a0€"
    assert "À rendre à votre client" in texts(page)
    assert amount(page, "leftAmount") == "1 000,00\u00a0€"
    assert not page.findChild(QWidget, "lateCard").isVisibleTo(page)  # type: ignore[union-attr]


def test_what_is_late_and_its_letter(
    page: InvoicePage, bench: Bench, exchange: Callable[[], None], tmp_path: Path, qtbot: QtBot
) -> None:
    """600 of 1,200 after 10 days, 600 for 649: 3.15 + 8 points; 1.83 + 118.95."""
    invoice = sent(bench, SEEN)
    payments.note_payment(bench.desk, invoice, Decimal(600), date(2025, 2, 24))
    exchange()
    page.open_invoice(invoice)
    figures = [x.text().replace("\u202f", " ") for x in page.findChildren(QLabel, "lateFigure") if x.isVisibleTo(page)]
    assert figures == ["120,78\u00a0€", "40,00\u00a0€", "160,78\u00a0€"]
    assert "En retard de 649 jours" in texts(page)
    retype(field(page, "retained"), "60")
    kept = lateness.lateness(
        bench.desk, invoice, lateness.ClaimWanted(kind=BuyerKind.AUTHORITY, retained=Decimal(60))
    ).interest
    assert f"{kept.total}".replace(".", ",") in texts(page)  # type: ignore[union-attr]
    click(page, "claimLetter")
    path = tmp_path / "lettre.pdf"
    choose_in(page, "claimLetterDialog", path)
    text = "".join(part.extract_text() for part in PdfReader(io.BytesIO(path.read_bytes())).pages)
    assert f"{kept.total}".replace(".", ",") in text  # type: ignore[union-attr]
    assert "Elle n’a pas été envoyée" in texts(page)
    page._money.late.save_letter(str(tmp_path / "absent" / "lettre.pdf"))
    assert "ne peut pas être écrit" in texts(page)


def test_enter_on_the_button_that_closes_notes_no_payment(page: InvoicePage, bench: Bench) -> None:
    invoice = sent(bench, SEEN)
    page.open_invoice(invoice)
    page.activateWindow()
    click(page, "notePayment")
    (cancel,) = buttons(page, "cancelPayment")
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert payments.balance(bench.desk, invoice).payments == ()
    assert not [one for one in buttons(page, "cancelPayment") if one.isVisibleTo(page)]


def test_the_letter_is_that_of_the_invoice_for_which_its_place_was_asked(
    page: InvoicePage, bench: Bench, tmp_path: Path
) -> None:
    first = sent(bench, SEEN)
    page.open_invoice(first)
    click(page, "claimLetter")
    page.open_invoice(sent(bench, SEEN))
    path = tmp_path / "lettre.pdf"
    choose_in(page, "claimLetterDialog", path)
    text = "".join(part.extract_text() for part in PdfReader(path).pages)
    assert queries.invoice_detail(bench.store, first).row.number in text


def test_no_interest_is_computed_with_a_rate_that_nobody_verified(page: InvoicePage, bench: Bench) -> None:
    seen = told("MISE_A_DISPOSITION", 2026, 9, 1)
    invoice = sent(bench, seen, issue_date=date(2026, 9, 1), due_date=date(2026, 10, 1))
    page.open_invoice(invoice)
    assert "Taux à vérifier" in texts(page)
    assert "Intérêts moratoires" not in texts(page)
    assert "40,00 €" in texts(page)
    assert not buttons(page, "claimLetter")
    for wrong in ("", "x", "20,01", "-1"):
        retype(field(page, "ownRate"), wrong)
        click(page, "keepRate")
        assert "Ce taux n’est pas possible" in texts(page), wrong
    retype(field(page, "ownRate"), "2,40")
    QTest.keyClick(field(page, "ownRate"), Qt.Key.Key_Return)
    assert "lu par vous le 25/11/2026" in texts(page)
    assert "Intérêts moratoires à 10,4 %" in texts(page)
    assert buttons(page, "claimLetter")
    retype(field(page, "ownRate"), "2,15")
    click(page, "keepRate")
    assert "Intérêts moratoires à 10,15 %" in texts(page), "a slip is mended"


def test_the_kind_of_the_buyer_is_asked_and_kept(page: InvoicePage, bench: Bench) -> None:
    invoice = sent(bench, SEEN, told("MISE_EN_PAIEMENT", 2025, 3, 31))
    page.open_invoice(invoice)
    assert "Payée en retard" in texts(page)
    assert "Deviné d’après son nom" in texts(page)
    kind = page.findChild(QComboBox, "buyerKind")
    assert kind is not None
    kind.setCurrentIndex(kind.findData(BuyerKind.HEALTH))
    assert "au plus tard le 06/03/2025 : 50 jours" in texts(page)
    assert "Deviné" not in texts(page)
    kind.setCurrentIndex(kind.findData(BuyerKind.AUTHORITY))
    kind.setCurrentIndex(kind.findData(BuyerKind.HEALTH))
    assert lateness.kind_of(bench.desk, factories.buyer()).kind is BuyerKind.HEALTH


def test_money_seen_after_the_transfer_left_was_on_its_way_then(bench: Bench) -> None:
    """The interest ends when the buyer put the money on its way, not when somebody looked at his account."""
    invoice = sent(bench, SEEN, told("MISE_EN_PAIEMENT", 2025, 3, 31))
    before = lateness.claim(bench.desk, invoice, lateness.ClaimWanted(kind=BuyerKind.AUTHORITY)).interest
    payments.note_payment(bench.desk, invoice, Decimal(1200), date(2025, 4, 9))
    after = lateness.claim(bench.desk, invoice, lateness.ClaimWanted(kind=BuyerKind.AUTHORITY)).interest
    assert after == before


def test_a_store_that_cannot_be_written_is_said(
    page: InvoicePage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreFault("store_full")

    page.open_invoice(sent(bench, SEEN))
    click(page, "notePayment")
    monkeypatch.setattr(payments.kept, "note", full)
    click(page, "keepPayment")
    assert field(page, "paymentAmount").isVisibleTo(page), "what was typed stays"
    assert page._banner.isVisibleTo(page)
