"""The page of what is late: days by law, interest where the rate is known, each row opens its invoice."""

import asyncio
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import lateness, payments
from chorus_desktop.domain.payment_terms import BuyerKind
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.invoice_list import InvoiceListPage
from chorus_desktop.ui.views.late_page import LatePage
from tests import factories
from tests.disputes import turn
from tests.paid import sent, told
from tests.sync_desk import Bench


@pytest.fixture
def page(qtbot: QtBot, qapp: object, bench: Bench) -> LatePage:
    made = LatePage(bench.desk, apply_theme(qapp, "light"))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def texts(page: QWidget) -> str:
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    return "\n".join(shown).replace("\u202f", " ").replace("\u00a0", " ")


def press(page: QWidget, name: str) -> None:
    button = next(one for one in page.findChildren(QAbstractButton, name) if one.isVisibleTo(page))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_is_late(page: LatePage) -> None:
    assert "Aucune facture en retard" in texts(page)


@pytest.mark.parametrize("reachable", [True, False], ids=["online", "offline"])
def test_the_longest_late_first_with_what_may_be_claimed(
    page: LatePage, bench: Bench, qtbot: QtBot, reachable: bool
) -> None:
    """1,200 at 11.15 % for 649 days: 237.91."""
    bench.platform.reachable = reachable
    fresh = told("MISE_A_DISPOSITION", 2026, 9, 1)
    unverified = sent(bench, fresh, issue_date=date(2026, 9, 1), due_date=date(2026, 10, 1))
    known = sent(bench, told("MISE_A_DISPOSITION", 2025, 1, 15))
    asyncio.run(turn(bench))
    page.refresh()
    told_now = texts(page)
    assert "2 factures, 2 400,00 € à recevoir" in told_now
    assert "En retard de 649 jours" in told_now
    assert "À réclamer en plus : 237,91 € d’intérêts et 40,00 € d’indemnité." in told_now
    assert "En retard de 55 jours" in told_now
    assert "Intérêts non calculés : taux européen au 01/07/2026 à vérifier." in told_now
    names = [button.text() for button in page.findChildren(QAbstractButton) if button.objectName().startswith("open")]
    assert names == ["Réclamer", "Voir"]
    with qtbot.waitSignal(page.invoice_requested) as asked:
        press(page, f"open{known}")
    assert asked.args == [known]
    lateness.tell_rate(bench.desk, date(2026, 7, 1), Decimal("2.40"))
    payments.note_payment(bench.desk, known, Decimal(1200), factories.TODAY)
    page.refresh()
    assert "1 facture, 1 200,00 € à recevoir" in texts(page)
    assert "Intérêts non calculés" not in texts(page)
    assert page.findChildren(QAbstractButton, f"open{unverified}")[-1].text() == "Réclamer"


def test_the_delay_by_law_orders_the_list_not_the_due_date_that_was_typed(page: LatePage, bench: Bench) -> None:
    later = sent(bench, told("MISE_A_DISPOSITION", 2026, 9, 20), due_date=date(2026, 9, 21))
    sooner = sent(bench, told("MISE_A_DISPOSITION", 2026, 8, 1), due_date=date(2026, 10, 15))
    page.refresh()
    names = [one.objectName() for one in page.findChildren(QAbstractButton) if one.objectName().startswith("open")]
    assert names == [f"open{sooner}", f"open{later}"]


def test_a_due_date_that_has_passed_is_not_late_by_law(page: LatePage, bench: Bench) -> None:
    sent(bench, told("MISE_A_DISPOSITION", 2026, 10, 20), issue_date=date(2026, 10, 10), due_date=date(2026, 11, 9))
    lateness.tell_kind(bench.desk, factories.buyer(), BuyerKind.HEALTH)
    page.refresh()
    assert "Échéance dépassée" in texts(page)
    assert "votre client a jusqu’au 09/12/2026 pour payer sans retard." in texts(page)
    assert "En retard de" not in texts(page)


def test_nothing_is_cut_where_there_is_little_room(page: LatePage, bench: Bench, qtbot: QtBot) -> None:
    sent(bench, told("MISE_A_DISPOSITION", 2025, 1, 15))
    page.resize(728, 540)
    page.refresh()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(QLabel, "lateSentence")))
    (label,) = page.findChildren(QLabel, "lateSentence")
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert label.heightForWidth(label.width()) > 3 * label.fontMetrics().height()


def test_the_list_of_invoices_shows_only_those_that_are_late(qtbot: QtBot, qapp: object, bench: Bench) -> None:
    listed = InvoiceListPage(bench.desk, apply_theme(qapp, "light"))  # type: ignore[arg-type]
    qtbot.addWidget(listed)
    listed.show()
    late = sent(bench, told("MISE_A_DISPOSITION", 2025, 1, 15))
    bench.issue()
    listed.refresh()
    assert listed.model.rowCount() == 2
    section = listed.findChild(QComboBox, "invoiceSection")
    assert section is not None
    section.setCurrentText("En retard de paiement")
    assert list(listed.model.ids()) == [late]


def test_the_way_there_and_back(qtbot: QtBot, qapp: object, bench: Bench, tmp_path: Path) -> None:
    window = MainWindow(apply_theme(qapp, "light"), training=False, settings_path=tmp_path / "w.ini")  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.furnish(bench.desk)
    window.show()
    invoice = sent(bench, told("MISE_A_DISPOSITION", 2025, 1, 15))
    window.show_page("accounts")
    press(window, "seeLate")
    press(window, f"open{invoice}")
    assert "À payer au plus tard" in texts(window)
    press(window, "invoiceBack")
    assert "1 facture, 1 200,00 € à recevoir" in texts(window)
    press(window, "latePageBack")
    assert "Livre des recettes" in texts(window)
    window.shut_down()
