"""Money that goes back to a customer, on the page of the invoice or credit note: real clicks and keys."""

import asyncio
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import payments
from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.store import queries
from chorus_desktop.ui.presenters.home import home_state
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.invoice_page import InvoicePage
from tests.disputes import turn
from tests.paid import LINE, sent, told
from tests.sync_desk import Bench
from tests.ui.money_on_page import amount, buttons, click, field, retype, texts

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


def test_what_was_paid_twice_is_told_and_paid_back(
    page: InvoicePage, bench: Bench, exchange: Callable[[], None]
) -> None:
    """A second transfer is noted, the card then asks for one thing only: to give it back, and that is undone."""
    invoice = sent(bench, SEEN)
    payments.note_payment(bench.desk, invoice, Decimal(1200), date(2025, 2, 10))
    page.open_invoice(invoice)
    assert not buttons(page, "notePayment")
    click(page, "notePaymentMore")
    assert buttons(page, "keepPayment")[0].text() == "Noter ce tro&p-payé"
    retype(field(page, "paymentAmount"), "1200")
    click(page, "keepPayment")
    assert "Trop payé de 1 200,00 €" in texts(page)
    offered = ("notePayment", "notePaymentMore", "noteRefund")
    assert [len(buttons(page, name)) for name in offered] == [0, 0, 1]
    click(page, "noteRefund")
    assert field(page, "refundAmount").text().replace("\u202f", " ") == "1 200,00\u00a0€", "all that is too much"
    retype(field(page, "refundDay"), "09/02/2025")
    QTest.keyClick(field(page, "refundRemark"), Qt.Key.Key_Return)
    assert "n’était pas encore arrivé chez vous" in texts(page)
    retype(field(page, "refundDay"), "25/11/2026")
    QTest.keyClick(field(page, "refundRemark"), Qt.Key.Key_Return)
    exchange()
    page.refresh()
    for part in ("Remboursé au client · Virement", "\u22121 200,00 €", "Argent reçu"):
        assert part in texts(page), part
    assert amount(page, "leftAmount") == "0,00\u00a0€"
    names = [button.accessibleName().replace("\u202f", " ") for button in buttons(page, "removePayment")]
    assert names[-1] == "Retirer le remboursement de 1 200,00\u00a0€ du 25/11/2026"
    QTest.mouseClick(buttons(page, "removePayment")[-1], Qt.MouseButton.LeftButton)
    assert "Trop payé de 1 200,00 €" in texts(page)


def test_what_was_paid_too_much_stays_as_an_advance(
    page: InvoicePage, bench: Bench, exchange: Callable[[], None]
) -> None:
    """The first page asks until it is decided, the card then says how the advance is used up, and all is undone."""
    invoice = sent(bench, SEEN)
    payments.note_payment(bench.desk, invoice, Decimal(1300), date(2025, 2, 10), beyond=True)
    exchange()
    (row,) = [row for row in home_state(bench.desk, training=False).todo if row.word == "Trop payée"]
    assert (row.invoice_id, row.amount, row.action) == (invoice, Decimal(100), "Décider")
    assert "payé 100,00 € de trop" in row.sentence.replace("\u202f", " ").replace("\u00a0", " ")
    page.open_invoice(invoice)
    click(page, "keepAdvance")
    for part in ("Avance gardée : 100,00 €", "Vous avez noté le 25/11/2026", "« Compensation »"):
        assert part in texts(page), part
    assert not any(row.word == "Trop payée" for row in home_state(bench.desk, training=False).todo)
    assert not buttons(page, "keepAdvance")
    click(page, "noteRefund")
    assert field(page, "refundAmount").text().replace("\u202f", " ") == "100,00\u00a0€"
    QTest.keyClick(field(page, "refundAmount"), Qt.Key.Key_Escape)
    click(page, "giveUpAdvance")
    assert "Trop payé de 100,00 €" in texts(page)
    assert any(row.word == "Trop payée" for row in home_state(bench.desk, training=False).todo)


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("refundAmount", "", "tapez ce que vous avez rendu"),
        ("refundAmount", "100,01", "C’est plus que ce que vous avez à rendre (100,00\u00a0€)"),
        ("refundDay", "", "Tapez le jour où vous avez rendu l’argent"),
        ("refundDay", "26/11/2026", "Notez le remboursement quand il est parti"),
    ],
)
def test_what_cannot_be_paid_back_is_said_at_its_field(
    page: InvoicePage, bench: Bench, name: str, typed: str, sentence: str
) -> None:
    invoice = sent(bench, SEEN)
    payments.note_payment(bench.desk, invoice, Decimal(1300), date(2025, 2, 10), beyond=True)
    page.open_invoice(invoice)
    click(page, "noteRefund")
    retype(field(page, name), typed)
    if not typed:
        field(page, name).clear()
    click(page, "keepRefund")
    problems = [x.text() for x in page.findChildren(QLabel, "fieldProblem") if x.isVisibleTo(page)]
    assert [sentence in problem for problem in problems] == [True], problems
    assert payments.balance(bench.desk, invoice).refunded == 0
    QTest.keyClick(field(page, "refundAmount"), Qt.Key.Key_Escape)
    assert buttons(page, "noteRefund")[0].hasFocus() or not page.isActiveWindow()


def test_too_much_is_asked_about_once_and_again_for_another_amount(page: InvoicePage, bench: Bench) -> None:
    invoice = sent(bench, SEEN)
    page.open_invoice(invoice)
    click(page, "notePayment")
    retype(field(page, "paymentAmount"), "12000")
    click(page, "keepPayment")
    assert "appuyez sur" in texts(page)
    retype(field(page, "paymentAmount"), "1300")
    click(page, "keepPayment")
    assert payments.balance(bench.desk, invoice).payments == ()
    click(page, "keepPayment")
    assert "Trop payé de 100,00 €" in texts(page)


def test_money_that_went_back_stays_below_what_came(page: InvoicePage, bench: Bench) -> None:
    invoice = sent(bench, SEEN)
    payments.note_payment(bench.desk, invoice, Decimal(1300), date(2025, 2, 10), beyond=True)
    payments.note_refund(bench.desk, invoice, Decimal(100), date(2025, 2, 20))
    page.open_invoice(invoice)
    click(page, "removePayment")
    assert "Retirez d’abord le remboursement" in texts(page)
    assert amount(page, "leftAmount") == "0,00\u00a0€"


def test_the_money_of_a_credit_note(page: InvoicePage, bench: Bench) -> None:
    """On the invoice that it lowers, which is one step away; on the credit note itself where it lowers none of ours."""
    invoice = sent(bench, SEEN)
    number = queries.invoice_detail(bench.store, invoice).row.number
    lowers = bench.issue(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=(PrecedingInvoice(number=number),))
    page.open_invoice(lowers.invoice_id)
    assert f"Cet avoir est compté sur la facture {number}" in texts(page)
    click(page, "seeCredited")
    assert amount(page, "askedAmount") == "1 200,00\u00a0€"
    named = (PrecedingInvoice(number="ANCIEN-3"),)
    alone = bench.issue(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named, lines=(LINE,))
    page.open_invoice(alone.invoice_id)
    assert amount(page, "leftAmount") == "1 200,00\u00a0€"
    click(page, "noteRefund")
    click(page, "keepRefund")
    assert "Argent rendu" in texts(page)
    assert amount(page, "leftAmount") == "0,00\u00a0€"
    assert payments.balance(bench.desk, alone.invoice_id).left == 0
