"""The page of customers: a table searched and sorted, each customer told, invoiced, looked up and asked anew."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from chorus_desktop.domain.events import DirectoryChanged, StatusChanged
from chorus_desktop.domain.parties import PublicBody, Service
from chorus_desktop.store import queries
from chorus_desktop.store.buyer_list import Among, BuyerFilter, buyer_keys, buyer_page
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.models.buyer_table import BuyerTable
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.buyer_rows import BuyerRows
from chorus_desktop.ui.views.buyers import BuyersPage
from chorus_desktop.ui.wording.buyers import required, requirements
from tests import factories
from tests.sync_desk import Bench

SCHOOL = factories.body(siret="19690117600012", name="École d’Écully", engagement_required=True)
CLOSED = factories.body(siret="26690027300019", name="Ancienne école de Malaucène", active=False)


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


def page_of(qtbot: QtBot, bench: Bench, theme: Theme) -> BuyersPage:
    page = BuyersPage(bench.desk, theme)
    qtbot.addWidget(page)
    page.resize(1134, 700)
    with qtbot.waitActive(page):
        page.show()
    return page


@pytest.fixture
def empty(qtbot: QtBot, bench: Bench, theme: Theme) -> BuyersPage:
    return page_of(qtbot, bench, theme)


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, theme: Theme) -> BuyersPage:
    """Two invoices to the commune, then one to the school."""
    save_bodies(bench.store, (factories.body(), SCHOOL, CLOSED), now=bench.clock.now())
    bench.issue()
    bench.issue()
    bench.issue(buyer=factories.buyer(siret=SCHOOL.siret, name="École"), issue_date=date(2026, 11, 26))
    return page_of(qtbot, bench, theme)


def texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def click(page: QWidget, name: str) -> None:
    button = next(b for b in page.findChildren(QAbstractButton, name) if b.isVisibleTo(page))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def column(page: BuyersPage, place: int) -> list[str]:
    return [page.model.index(row, place).data() for row in range(page.model.rowCount())]


def search(qtbot: QtBot, page: BuyersPage, text: str) -> None:
    page.filter.field.setFocus()
    page.filter.field.selectAll()
    qtbot.keyClicks(page.filter.field, text)
    qtbot.keyClick(page.filter.field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("changes", "told", "short"),
    [
        ({}, "N’exige ni service ni engagement", "Rien de particulier"),
        ({"engagement_required": True}, "Exige le numéro d’engagement.", "Engagement"),
        ({"service_required": True}, "Exige le code service.", "Service"),
        (
            {"service_required": True, "engagement_required": True},
            "Exige le code service et le numéro",
            "Service et engagement",
        ),
        ({"engagement_or_service_required": True}, "Exige le code service ou le numéro", "Service ou engagement"),
        ({"requirements_known": False}, "pas encore connues", "Pas encore connu"),
        ({"active": False}, "N’exige ni service", "Fermé"),
        ({"services": (Service(code="TECH", name="T"),)}, "Services\u202f: TECH.", "Rien de particulier"),
    ],
)
def test_what_a_customer_requires(bench: Bench, changes: dict[str, object], told: str, short: str) -> None:
    body: PublicBody = factories.body(**changes)
    assert told in requirements(body)
    save_bodies(bench.store, (body,), now=bench.clock.now())
    (row,) = buyer_page(bench.store, buyer_keys(bench.store, BuyerFilter(among=Among.DIRECTORY)))
    assert required(row) == short


def test_a_customer_nobody_knows_says_so() -> None:
    assert "pas encore connues" in requirements(None)


def test_the_customers_of_past_invoices_the_latest_first(page: BuyersPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.model)
    assert column(page, BuyerTable.NAME) == [SCHOOL.name, "Commune de Malaucène"]
    assert column(page, BuyerTable.INVOICES) == ["1", "2"]
    assert column(page, BuyerTable.REQUIRES) == ["Engagement", "Rien de particulier"]
    assert column(page, BuyerTable.LAST)[0] == "26/11/2026"
    assert SCHOOL.name in texts(page)
    assert "Exige le numéro d’engagement." in texts(page)


def test_a_head_sorts_and_the_customer_looked_at_stays(qtbot: QtBot, page: BuyersPage) -> None:
    page.table.selectRow(1)
    header = page.table.horizontalHeader()
    for place in (BuyerTable.NAME, BuyerTable.INVOICES):
        at = header.sectionViewportPosition(place) + 20
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 10))
    assert header.sortIndicatorSection() == BuyerTable.INVOICES
    assert column(page, BuyerTable.INVOICES) == sorted(
        ["1", "2"], reverse=header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    )
    page.table.sortByColumn(BuyerTable.NAME, Qt.SortOrder.AscendingOrder)
    assert column(page, BuyerTable.NAME) == ["Commune de Malaucène", SCHOOL.name]
    assert page.table.currentIndex().data() == "Commune de Malaucène"
    page.table.sortByColumn(BuyerTable.REQUIRES, Qt.SortOrder.AscendingOrder)
    assert column(page, BuyerTable.NAME) == ["Commune de Malaucène", SCHOOL.name]


@pytest.mark.parametrize("typed", ["ecole ecully", "ÉCULLY", "19690117600012"])
def test_it_is_found_however_it_is_accented(qtbot: QtBot, page: BuyersPage, typed: str) -> None:
    search(qtbot, page, typed)
    assert column(page, BuyerTable.NAME) == [SCHOOL.name]
    search(qtbot, page, "nulle part")
    assert not page.table.isVisible()
    assert "Aucun client ici" in texts(page)


def test_a_closed_customer_is_told_and_takes_no_invoice(qtbot: QtBot, page: BuyersPage) -> None:
    search(qtbot, page, "ancienne")
    click(page, "bodiesMore")
    asked = QSignalSpy(page.editor_requested)
    assert "Fermé" in texts(page)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    (button,) = page.findChildren(QAbstractButton, "invoiceBody")
    assert not button.isVisible()
    assert asked.count() == 0


@pytest.mark.parametrize("way", ["enter", "button", "double click"])
def test_an_invoice_is_begun_for_a_customer(qtbot: QtBot, page: BuyersPage, bench: Bench, way: str) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.editor_requested) as asked:
        if way == "enter":
            qtbot.keyClick(page.table, Qt.Key.Key_Return)
        elif way == "button":
            click(page, "invoiceBody")
        else:
            place = page.table.visualRect(page.model.index(1, 0)).center()
            qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
            qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args is not None
    draft, origin = asked.args
    invoice = queries.draft(bench.store, draft)
    assert (origin, invoice.buyer.siret) == ("form", factories.BUYER_SIRET)
    assert invoice.buyer.name == "Commune de Malaucène"


@pytest.fixture
def window(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path, page: BuyersPage) -> Iterator[MainWindow]:
    made = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    made.show_page("buyers")
    yield made
    made.shut_down()


def test_the_invoices_of_a_customer_are_listed(qtbot: QtBot, window: MainWindow) -> None:
    click(window, "listBody")
    (field,) = window.findChildren(QLineEdit, "invoiceSearch")
    assert field.isVisible()
    assert field.text() == SCHOOL.siret
    (table,) = window.findChildren(QWidget, "invoiceTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)  # type: ignore[attr-defined]


def test_the_editor_opens_with_the_customer(window: MainWindow) -> None:
    click(window, "invoiceBody")
    (field,) = window.findChildren(QLineEdit, "buyerField")
    assert field.isVisible()
    assert SCHOOL.name in field.text()


def test_a_customer_is_found_here_or_asked_of_the_platform(empty: BuyersPage, bench: Bench, qtbot: QtBot) -> None:
    assert "Aucun client ici" in texts(empty)
    search(qtbot, empty, "malaucene")
    click(empty, "askPlatform")
    assert bench.desk.commands.commands[-1] == "find_bodies malaucene"  # type: ignore[attr-defined]
    save_bodies(bench.store, (factories.body(), CLOSED), now=bench.clock.now())
    empty.hear(DirectoryChanged(count=1))
    empty.refresh()
    assert "1 client reçu." in texts(empty)
    empty.table.selectRow(empty.model.row_of(factories.BUYER_SIRET))
    click(empty, "fetchBody")
    assert bench.desk.commands.commands[-1] == f"fetch_body {factories.BUYER_SIRET}"  # type: ignore[attr-defined]
    empty.hear(DirectoryChanged(count=0))
    assert "pas de réseau" in texts(empty)
    empty.hear(DirectoryChanged(count=2))
    assert "pas de réseau" in texts(empty), "somebody else had asked for those"
    click(empty, "fetchBody")
    empty.hear(DirectoryChanged(count=2))
    assert "2 clients reçus." in texts(empty)
    assert empty.table.currentIndex().data() == "Commune de Malaucène"


def test_what_the_editor_asks_for_is_not_told_here(empty: BuyersPage, bench: Bench, qtbot: QtBot) -> None:
    empty.hear(DirectoryChanged(count=0))
    empty.hear(DirectoryChanged(count=1))
    search(qtbot, empty, "malaucene")
    click(empty, "askPlatform")
    search(qtbot, empty, "ecully")
    empty.hear(DirectoryChanged(count=0))
    assert not empty.findChildren(QLabel, "directoryTold")[0].isVisible()


def test_the_first_invoice_brings_its_customer_here(window: MainWindow, bench: Bench, qtbot: QtBot) -> None:
    (table,) = window.findChildren(BuyerRows)
    model = table.model()
    new = factories.buyer(siret="26690027300027", name="Nouveau")
    window.show_page("home")
    bench.issue(buyer=new)
    window.show_page("buyers")
    assert sorted(model.index(row, BuyerTable.INVOICES).data() for row in range(model.rowCount())) == ["1", "1", "2"]
    bench.issue(buyer=new)
    window.on_event(StatusChanged(invoice_id=1, number="F2026-0001", status="DEPOSEE"))
    qtbot.waitUntil(lambda: [model.index(row, BuyerTable.INVOICES).data() for row in range(3)].count("2") == 2)


def test_news_leave_the_customer_that_is_looked_at_and_the_place(page: BuyersPage, bench: Bench) -> None:
    for rank in range(60):
        bench.issue(buyer=factories.buyer(siret=f"{rank:014d}", name=f"Commune {rank:02d}"))
    page.refresh()
    page.table.sortByColumn(BuyerTable.NAME, Qt.SortOrder.AscendingOrder)
    page.table.selectRow(2)
    page.table.verticalScrollBar().setValue(25)
    chosen, resets = page.table.currentIndex().data(), QSignalSpy(page.model.modelReset)
    page.refresh()
    assert resets.count() == 0
    bench.issue(buyer=factories.buyer(siret=SCHOOL.siret, name="École"))
    page.refresh()
    assert resets.count() == 1
    assert page.table.currentIndex().data() == chosen
    assert page.table.verticalScrollBar().value() == 25
    assert chosen in texts(page)


def test_a_siret_is_fetched_with_its_requirements(empty: BuyersPage, bench: Bench, qtbot: QtBot) -> None:
    search(qtbot, empty, "218 400 695 00019")
    click(empty, "askPlatform")
    assert bench.desk.commands.commands[-1] == f"fetch_body {factories.BUYER_SIRET}"  # type: ignore[attr-defined]


def test_what_takes_the_keyboard_is_named(page: BuyersPage) -> None:
    assert page.filter.field.accessibleName() == "Chercher un client public"
    assert page.table.accessibleName() == "Clients publics"
    (button,) = page.findChildren(QAbstractButton, "fetchBody")
    assert button.accessibleName() == f"Mettre à jour, {SCHOOL.name}"
