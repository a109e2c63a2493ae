"""Customers listed, arranged and acted upon together: the whole directory by pages, invoices, copies, updates."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.domain.events import DirectoryChanged, EngineFailed, Link, LinkChanged
from chorus_desktop.store import queries
from chorus_desktop.store.buyer_list import Among
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.models.buyer_table import BuyerTable
from chorus_desktop.ui.models.paged_table import PAGE
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.buyers import BuyersPage
from chorus_desktop.ui.window_place import WindowPlace
from tests import factories
from tests.sync_desk import Bench
from tests.ui.on_page import click, find, said

COMMUNE = factories.body()
SCHOOL = factories.body(siret="19690117600012", name="École d’Écully", engagement_required=True)
CLOSED = factories.body(siret="26690027300019", name="Ancienne école de Malaucène", active=False)


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def place(tmp_path: Path) -> WindowPlace:
    return WindowPlace(tmp_path / "window.ini")


@pytest.fixture
def sold(bench: Bench) -> Bench:
    """Two invoices to the commune, then one to the school; a third body of the directory is closed."""
    save_bodies(bench.store, (COMMUNE, SCHOOL, CLOSED), now=bench.clock.now())
    bench.issue()
    bench.issue()
    bench.issue(buyer=factories.buyer(siret=SCHOOL.siret, name="École"), issue_date=date(2026, 11, 26))
    return bench


@pytest.fixture
def page(qtbot: QtBot, sold: Bench, theme: Theme, place: WindowPlace) -> BuyersPage:
    return page_of(qtbot, sold, theme, place)


def page_of(qtbot: QtBot, bench: Bench, theme: Theme, place: WindowPlace | None = None) -> BuyersPage:
    made = BuyersPage(bench.desk, theme, place=place)
    qtbot.addWidget(made)
    made.resize(1134, 700)
    with qtbot.waitActive(made):
        made.show()
    return made


def names(page: BuyersPage) -> list[str]:
    return [page.model.index(row, BuyerTable.NAME).data() for row in range(page.model.rowCount())]


def show(page: BuyersPage, among: Among) -> None:
    page.filter.among.setCurrentIndex(page.filter.among.findData(among))


def asked_for(bench: Bench) -> list[str]:
    told: list[str] = bench.desk.commands.commands  # type: ignore[attr-defined]
    return [command.removeprefix("fetch_body ") for command in told if command.startswith("fetch_body")]


def everybody(page: BuyersPage) -> None:
    page.table.setFocus()
    QTest.keySequence(page.table, "Ctrl+A")


# --- who is listed ---


def test_the_whole_directory_is_gone_through_by_pages(qtbot: QtBot, bench: Bench, theme: Theme) -> None:
    many = tuple(factories.body(siret=f"{rank:014d}", name=f"Commune {rank:04d}") for rank in range(3 * PAGE + 7))
    save_bodies(bench.store, many, now=bench.clock.now())
    page = page_of(qtbot, bench, theme)
    assert "Aucun client ici" in [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    assert find(page, "bodiesMore").text().replace("\u202f", " ") == f"Voir ceux de l’annuaire ({3 * PAGE + 7})"
    click(page, "bodiesMore")
    assert page.filter.among.currentData() == Among.DIRECTORY
    assert not find(page, "bodiesMore").isVisible()
    page.table.sortByColumn(BuyerTable.NAME, Qt.SortOrder.AscendingOrder)
    assert page.model.rowCount() == len(many)
    page.model.forget()
    QTest.keySequence(page.table, "Ctrl+End")
    last = page.table.indexAt(QPoint(20, page.table.viewport().height() - 60))
    assert last.row() > 3 * PAGE - 20
    assert last.siblingAtColumn(BuyerTable.NAME).data() == f"Commune {last.row():04d}"
    assert said(page, "bodyName") == f"Commune {3 * PAGE + 6:04d}"
    assert set(page.model._pages) <= {2, 3}, "what lies between is not read"
    page.table.sortByColumn(BuyerTable.NAME, Qt.SortOrder.DescendingOrder)
    assert names(page)[0] == f"Commune {3 * PAGE + 6:04d}"
    assert page.table.currentIndex().row() == 0


def test_each_choice_lists_what_it_says(page: BuyersPage, sold: Bench) -> None:
    assert names(page) == [SCHOOL.name, COMMUNE.name]
    show(page, Among.DIRECTORY)
    assert set(names(page)) == {SCHOOL.name, COMMUNE.name, CLOSED.name}
    show(page, Among.OPEN)
    assert set(names(page)) == {SCHOOL.name, COMMUNE.name}
    with sold.store.write() as db:
        db.execute("UPDATE invoices SET platform_status = 'REJETEE' WHERE buyer_siret = ?", [SCHOOL.siret])
    show(page, Among.OWING)
    assert names(page) == [COMMUNE.name]


def test_a_search_among_my_customers_offers_the_directory(qtbot: QtBot, page: BuyersPage) -> None:
    page.filter.field.setFocus()
    qtbot.keyClicks(page.filter.field, "ECOLE")
    qtbot.keyClick(page.filter.field, Qt.Key.Key_Return)
    assert names(page) == [SCHOOL.name]
    assert find(page, "bodiesMore").text() == "Voir celui de l’annuaire"
    click(page, "bodiesMore")
    assert set(names(page)) == {SCHOOL.name, CLOSED.name}
    qtbot.keyClick(page.filter.field, Qt.Key.Key_Escape)
    assert len(names(page)) == 3


# --- columns ---


def test_columns_and_their_order_are_remembered(
    qtbot: QtBot, page: BuyersPage, sold: Bench, theme: Theme, place: WindowPlace
) -> None:
    for action in page.table.columns_menu().actions():
        if action.text() in ("Reste à recevoir", "Annonce ses paiements", "Mis à jour le", "Exige"):
            action.trigger()
    page.table.sortByColumn(BuyerTable.LEFT, Qt.SortOrder.DescendingOrder)
    assert names(page) == [COMMUNE.name, SCHOOL.name]
    commune = [page.model.index(0, column).data() for column in range(page.model.columnCount())]
    school = page.model.index(1, BuyerTable.LEFT).data()
    assert commune[BuyerTable.LEFT].endswith("€")
    assert commune[BuyerTable.LEFT] != school
    assert (commune[BuyerTable.PAYMENTS], commune[BuyerTable.UPDATED]) == ("Oui", f"{sold.clock.now():%d/%m/%Y}")
    page.table._note()
    again = page_of(qtbot, sold, theme, place)
    header = again.table.horizontalHeader()
    assert (header.sortIndicatorSection(), names(again)) == (BuyerTable.LEFT, [COMMUNE.name, SCHOOL.name])
    assert again.table.isColumnHidden(BuyerTable.REQUIRES)
    assert not again.table.isColumnHidden(BuyerTable.LEFT)
    assert again.table.isColumnHidden(BuyerTable.SERVICES)
    assert place.recall("invoices/columns") == "", "the list of invoices keeps its own"


def test_money_that_comes_in_is_no_longer_owed(page: BuyersPage, sold: Bench) -> None:
    page.table.setColumnHidden(BuyerTable.LEFT, False)
    before = page.model.index(0, BuyerTable.LEFT).data()
    assert before
    with sold.store.write() as db:
        db.execute("UPDATE invoices SET platform_status = 'REJETEE' WHERE buyer_siret = ?", [SCHOOL.siret])
    page.refresh()
    assert page.model.index(0, BuyerTable.LEFT).data() == ""


def test_money_is_told_once_a_writer_lets_go(qtbot: QtBot, page: BuyersPage, sold: Bench) -> None:
    holder = sqlite3.connect(sold.path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with qtbot.waitSignal(page.model.dataChanged):
        assert page.model.index(0, BuyerTable.LEFT).data() == ""
        holder.rollback()
    holder.close()
    assert page.model.index(0, BuyerTable.LEFT).data().endswith("€")


# --- several of them ---


def test_several_are_told_and_let_go(qtbot: QtBot, page: BuyersPage, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(page, "bodyName") == SCHOOL.name
    assert not find(page, "selectionUpdate").isVisible()
    everybody(page)
    assert said(page, "selectionTold").startswith("2 clients choisis · ")
    assert said(page, "bodyName") == "", "the card tells of one"
    page.refresh()
    assert len(page.table.chosen_sirets()) == 2
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert (page.table.count_chosen(), said(page, "bodyName")) == (0, SCHOOL.name)
    monkeypatch.setattr("chorus_desktop.ui.views.buyer_acts.MOST", 1)
    everybody(page)
    assert said(page, "selectionTold").startswith("2 clients choisis : 1 au plus")
    assert not find(page, "selectionUpdate").isVisible()
    assert find(page, "selectionExport").isVisible()
    QTest.keySequence(page.table, "Ctrl+C")
    assert said(page, "toastText") == ""
    click(page, "selectionNone")
    assert page.table.count_chosen() == 0


def test_a_siret_is_copied_alone_or_one_a_line(page: BuyersPage) -> None:
    page.table.setFocus()
    page.table.choose_sirets([SCHOOL.siret])
    QTest.keySequence(page.table, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == SCHOOL.siret
    assert said(page, "toastText") == "SIRET 196 901 176 00012 copié."
    everybody(page)
    QTest.keySequence(page.table, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == f"{SCHOOL.siret}\n{COMMUNE.siret}"
    assert said(page, "toastText") == "2 SIRET copiés."
    page.table.clearSelection()
    click(page, "copySiret")
    assert QGuiApplication.clipboard().text() == SCHOOL.siret


def menu_of(page: BuyersPage) -> dict[str, QAction]:
    return {action.text(): action for action in page.row_menu().actions()}


def test_the_menu_of_a_row_offers_what_can_be_done(qtbot: QtBot, page: BuyersPage, sold: Bench) -> None:
    page.table.choose_sirets([SCHOOL.siret])
    offered = menu_of(page)
    assert list(offered) == [
        "Lui faire une facture",
        "Voir ses factures",
        "Copier le SIRET",
        "Mettre à jour depuis Chorus Pro",
        "Exporter…",
    ]
    with qtbot.waitSignal(page.editor_requested):
        offered["Lui faire une facture"].trigger()
    offered["Mettre à jour depuis Chorus Pro"].trigger()
    assert asked_for(sold) == [SCHOOL.siret]
    everybody(page)
    assert list(menu_of(page))[:2] == ["Voir leurs factures", "Copier les 2 SIRET"]


@pytest.fixture
def window(qtbot: QtBot, sold: Bench, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(theme, training=False, settings_path=tmp_path / "other.ini")
    qtbot.addWidget(made)
    made.furnish(sold.desk)
    made.show()
    made.show_page("buyers")
    yield made
    made.shut_down()


def buyers_of(window: MainWindow) -> BuyersPage:
    (page,) = window.findChildren(BuyersPage)
    return page


def test_the_invoices_of_several_are_shown_together(qtbot: QtBot, window: MainWindow, sold: Bench) -> None:
    sold.issue(buyer=factories.buyer(siret="26690027300027", name="Régie"))
    window.refresh()
    page = buyers_of(window)
    page.table.choose_sirets([SCHOOL.siret, COMMUNE.siret])
    click(page, "selectionInvoices")
    (field,) = window.findChildren(QLineEdit, "invoiceSearch")
    assert field.isVisible()
    (table,) = window.findChildren(QWidget, "invoiceTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 3)  # type: ignore[attr-defined]
    assert {row.buyer_siret for row in queries.invoice_page(sold.store, table.model().ids())} == {  # type: ignore[attr-defined]
        SCHOOL.siret,
        COMMUNE.siret,
    }


# --- brought up to date ---


def answer(page: BuyersPage, bench: Bench, *bodies: object) -> None:
    bench.clock.advance(seconds=1)
    save_bodies(bench.store, bodies, now=bench.clock.now())  # type: ignore[arg-type]
    page.hear(DirectoryChanged(count=len(bodies)))


def test_several_are_asked_for_one_after_another(page: BuyersPage, sold: Bench) -> None:
    page.set_online(True)
    everybody(page)
    sold.clock.advance(minutes=1)
    click(page, "selectionUpdate")
    assert asked_for(sold) == [SCHOOL.siret]
    assert said(page, "directoryTold") == "Mise à jour depuis Chorus Pro : 1 sur 2…"
    answer(page, sold, CLOSED)
    assert len(asked_for(sold)) == 1, "that was the answer to somebody else's question"
    answer(page, sold, SCHOOL)
    assert asked_for(sold) == [SCHOOL.siret, COMMUNE.siret]
    answer(page, sold, COMMUNE)
    assert said(page, "directoryTold") == "2 clients mis à jour."
    assert not find(page, "stopAsking").isVisible()
    answer(page, sold, COMMUNE)
    assert len(asked_for(sold)) == 2


def test_who_is_not_found_is_not_counted(page: BuyersPage, sold: Bench) -> None:
    page.set_online(True)
    everybody(page)
    sold.clock.advance(minutes=1)
    click(page, "selectionUpdate")
    answer(page, sold)
    answer(page, sold, COMMUNE)
    told = said(page, "directoryTold")
    assert told == "Clients mis à jour : 1 sur 2. Pour les autres, rien de Chorus Pro ou pas de réseau."


def test_what_remains_can_be_stopped(page: BuyersPage, sold: Bench) -> None:
    page.set_online(True)
    everybody(page)
    click(page, "selectionUpdate")
    click(page, "stopAsking")
    assert said(page, "directoryTold") == "Arrêté. Clients mis à jour : 0 sur 2."
    answer(page, sold, SCHOOL)
    assert asked_for(sold) == [SCHOOL.siret]


def test_without_a_network_nothing_is_asked_and_that_is_said(window: MainWindow, sold: Bench) -> None:
    window.on_event(LinkChanged(link=Link.OFFLINE, code="offline"))
    page = buyers_of(window)
    everybody(page)
    click(page, "selectionUpdate")
    assert asked_for(sold) == []
    assert said(page, "directoryTold").startswith("Pas de réseau : rien n’a été demandé.")


def test_where_the_network_goes_the_rest_is_not_asked_for(window: MainWindow, sold: Bench) -> None:
    window.on_event(LinkChanged(link=Link.ONLINE))
    page = buyers_of(window)
    everybody(page)
    sold.clock.advance(minutes=1)
    click(page, "selectionUpdate")
    answer(page, sold, SCHOOL)
    window.on_event(LinkChanged(link=Link.OFFLINE, code="offline"))
    assert said(page, "directoryTold") == "Plus de réseau. Clients mis à jour : 1 sur 2."
    page.hear(DirectoryChanged(count=0))
    assert len(asked_for(sold)) == 2


def test_an_engine_that_stopped_ends_the_waiting(page: BuyersPage, sold: Bench) -> None:
    page.set_online(True)
    everybody(page)
    click(page, "selectionUpdate")
    page.hear(EngineFailed(code="store_read_only", detail=""))
    assert said(page, "directoryTold") == ""
    page.hear(DirectoryChanged(count=0))
    assert asked_for(sold) == [SCHOOL.siret]


def test_one_more_is_asked_for_after_those_that_wait(page: BuyersPage, sold: Bench) -> None:
    page.set_online(True)
    show(page, Among.DIRECTORY)
    page.table.choose_sirets([SCHOOL.siret, COMMUNE.siret])
    click(page, "selectionUpdate")
    first = asked_for(sold)
    row = page.model.row_of(CLOSED.siret)
    page.table.choose_rows([row], row)
    click(page, "fetchBody")
    assert asked_for(sold) == first
    assert said(page, "directoryTold") == "Mise à jour depuis Chorus Pro : 1 sur 3…"
    answer(page, sold)
    answer(page, sold)
    assert asked_for(sold)[-1] == CLOSED.siret
