"""Several invoices of the list at once: sent, binned and taken back, credited; columns that are remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import selection
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.events import Link, LinkChanged
from chorus_desktop.domain.exchange import Accepted
from chorus_desktop.domain.outbox import after_deposit
from chorus_desktop.store import queries
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.queries import InvoiceFilter, InvoiceRow, Section
from chorus_desktop.ui.dialogs.send_drafts import SendDraftsDialog
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.models.invoice_table import InvoiceTable
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views import list_acts
from chorus_desktop.ui.views.invoice_list import InvoiceListPage
from chorus_desktop.ui.window_place import WindowPlace
from tests import factories
from tests.sync_desk import Bench
from tests.ui.on_page import click, draft, find, list_page, said

_ADD = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def place(tmp_path: Path) -> WindowPlace:
    return WindowPlace(tmp_path / "window.ini")


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, theme: Theme, place: WindowPlace) -> InvoiceListPage:
    return list_page(qtbot, bench, theme, place)


def integrated(bench: Bench) -> int:
    issued = bench.issue()
    sync = SqlSyncStore(bench.store)
    sending = sync.begin(sync.active()[-1], bench.clock.now())
    assert sending is not None
    sync.settle(sending, after_deposit(sending, Accepted(platform_id=7), bench.clock.now(), 0.5), bench.clock.now())
    return issued.invoice_id


def choose(page: InvoiceListPage, *ids: int) -> None:
    page.refresh()
    page.table.clearSelection()
    for row in page.model.rows_of(ids).values():
        page.table.selectionModel().select(page.model.index(row, 0), _ADD)


def offered(page: InvoiceListPage) -> list[str]:
    names = ("selectionSend", "selectionCredit", "selectionRestore", "selectionDiscard")
    return [find(page, name).text().replace("&", "") for name in names if find(page, name).isVisibleTo(page)]


def shown(bench: Bench, section: Section = Section.ALL) -> set[int]:
    return set(queries.invoice_ids(bench.store, InvoiceFilter(section=section)))


def dialog_of(page: InvoiceListPage) -> SendDraftsDialog:
    dialog = page.findChild(SendDraftsDialog, "sendDraftsDialog")
    assert dialog is not None
    return dialog


def test_news_leave_the_list_where_it_was_scrolled_to(page: InvoiceListPage, bench: Bench) -> None:
    first, *_ = [draft(bench) for _ in range(60)]
    page.refresh()
    page.table.choose([first], first)
    page.table.scrollToTop()
    bar = page.table.verticalScrollBar()
    for place in (bar.maximum() // 2, bar.maximum(), 0):
        bar.setValue(place)
        draft(bench)
        page.refresh()
        QCoreApplication.processEvents()
        assert bar.value() == place
        assert page.table.chosen_ids() == [first]


def test_a_copy_that_the_disk_does_not_take_is_told(
    page: InvoiceListPage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreFault("disk_full")

    only = draft(bench)
    page.refresh()
    page.table.choose([only], only)
    monkeypatch.setattr(bench.store, "write", full)
    page._duplicate_current()
    assert "Le disque est plein" in said(page, "toastText")


def test_only_what_is_possible_is_offered(page: InvoiceListPage, bench: Bench) -> None:
    first, second, queued, there = draft(bench), draft(bench), bench.issue().invoice_id, integrated(bench)
    choose(page)
    assert not page.findChild(QWidget, "selectionBar").isVisibleTo(page)  # type: ignore[union-attr]
    choose(page, first, second)
    assert offered(page) == ["Envoyer 2 brouillons…", "Mettre 2 brouillons à la corbeille"]
    choose(page, queued)
    assert said(page, "selectionTold").startswith("1 facture choisie · ")
    assert offered(page) == []
    choose(page, there)
    assert offered(page) == ["Faire un avoir"]
    choose(page, first, there)
    assert offered(page) == ["Envoyer…", "Faire un avoir", "Mettre à la corbeille"]
    click(page, "selectionNone")
    assert page.table.count_chosen() == 0


def test_drafts_go_to_the_bin_and_come_back(page: InvoiceListPage, bench: Bench) -> None:
    first, second, third = draft(bench), draft(bench), draft(bench)
    choose(page, first, third)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert (shown(bench), shown(bench, Section.BIN)) == ({second}, {first, third})
    assert said(page, "toastText") == "2 brouillons mis à la corbeille."
    click(page, "toastUndo")
    assert shown(bench) == {first, second, third}
    assert set(page.table.chosen_ids()) == {first, third}


def test_the_bin_gives_drafts_back_for_good(page: InvoiceListPage, bench: Bench) -> None:
    first = draft(bench)
    selection.discard(bench.desk, [first])
    box = page._section
    box.setCurrentIndex(box.findData(Section.BIN))
    choose(page, first)
    assert offered(page) == ["Sortir de la corbeille"]
    click(page, "selectionRestore")
    assert shown(bench) == {first}
    click(page, "toastUndo")
    assert shown(bench) == set()


def test_nothing_that_has_a_number_goes_to_the_bin(page: InvoiceListPage, bench: Bench) -> None:
    from chorus_desktop.actions.issue import withdraw

    sent, kept = bench.issue().invoice_id, draft(bench)
    reopened = bench.issue().invoice_id
    assert withdraw(bench.desk, reopened)
    before = shown(bench)
    choose(page, sent, reopened, kept)
    assert "Mettre à la corbeille" in offered(page)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert before - shown(bench) == {kept}
    assert selection.discard(bench.desk, [sent, reopened]) == ()


def test_chosen_drafts_are_sent_after_a_question(page: InvoiceListPage, bench: Bench, qtbot: QtBot) -> None:
    good, other, bad = draft(bench), draft(bench), draft(bench, buyer=factories.buyer(siret=""))
    choose(page, good, other, bad)
    click(page, "selectionSend")
    dialog = dialog_of(page)
    assert said(dialog, "sendTitle") == "Envoyer ces 2 factures ?"
    assert "partiront dès que possible" in said(dialog, "sendTold")
    assert said(dialog, "sendStays").startswith("1 brouillon reste ici\n• ")
    assert shown(bench, Section.WAITING) == set()
    click(dialog, "sendGo")
    qtbot.waitUntil(lambda: shown(bench, Section.WAITING) == {good, other})
    qtbot.waitUntil(lambda: said(dialog, "sendTitle").startswith("2 factures émises (F2026-0001 à F2026-0002)"))
    assert shown(bench, Section.DRAFTS) == {bad}
    click(dialog, "sendClose")
    assert set(page.table.chosen_ids()) == {good, other}


def test_the_question_may_be_answered_no(page: InvoiceListPage, bench: Bench) -> None:
    choose(page, draft(bench), draft(bench))
    click(page, "selectionSend")
    click(dialog_of(page), "sendClose")
    assert len(shown(bench, Section.DRAFTS)) == 2


def test_sending_stops_where_it_is_told_to(page: InvoiceListPage, bench: Bench) -> None:
    choose(page, draft(bench), draft(bench), draft(bench))
    page._acts.online = True
    click(page, "selectionSend")
    dialog = dialog_of(page)
    assert "partent tout de suite" in said(dialog, "sendTold")
    click(dialog, "sendGo")
    dialog._send_next()
    click(dialog, "sendClose")
    assert len(shown(bench, Section.WAITING)) == 1
    assert said(page, "toastText") == "Facture F2026-0001 émise, elle part."


def test_a_draft_sent_meanwhile_is_told_and_nothing_is_sent_twice(page: InvoiceListPage, bench: Bench) -> None:
    first = draft(bench)
    choose(page, first)
    click(page, "selectionSend")
    dialog = dialog_of(page)
    selection.send(bench.desk, first)
    click(dialog, "sendGo")
    dialog._send_next()
    assert dialog.findChild(QWidget, "sendBanner").isVisibleTo(dialog)  # type: ignore[union-attr]
    assert said(dialog, "sendTitle") == "Aucune facture n’a été émise."
    assert len(bench.submissions()) == 1


def test_a_single_credit_note_is_opened_and_several_are_drafts(page: InvoiceListPage, bench: Bench) -> None:
    first, second = integrated(bench), integrated(bench)
    asked = QSignalSpy(page.editor_requested)
    choose(page, first)
    click(page, "selectionCredit")
    assert asked.count() == 1
    choose(page, first, second)
    click(page, "selectionCredit")
    assert said(page, "toastText") == ("1 avoir préparé dans les brouillons. Un avoir existe déjà pour F2026-0001.")
    assert len(shown(bench, Section.DRAFTS)) == 2
    click(page, "toastUndo")
    assert len(shown(bench, Section.DRAFTS)) == 1


def test_so_many_are_not_acted_upon(page: InvoiceListPage, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chorus_desktop.ui.views.invoice_list.MOST", 2)
    choose(page, draft(bench), draft(bench), draft(bench))
    assert said(page, "selectionTold").startswith("3 factures choisies. Choisissez-en 2 au plus")
    assert page._acts.choice == list_acts.NOTHING
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert len(shown(bench)) == 3
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert page.table.count_chosen() == 0


def test_columns_order_and_sort_are_remembered(
    page: InvoiceListPage, bench: Bench, theme: Theme, place: WindowPlace, qtbot: QtBot
) -> None:
    draft(bench)
    page.refresh()
    assert find(page, "listColumns").isVisibleTo(page)
    for action in page.table.columns_menu().actions():
        if action.text() in ("SIRET du client", "Échéance"):
            action.trigger()
    page.table.horizontalHeader().moveSection(0, 2)
    page.table.setColumnWidth(InvoiceTable.SIRET, 222)
    page.table.sortByColumn(InvoiceTable.AMOUNT, Qt.SortOrder.AscendingOrder)
    page.table._note()
    again = list_page(qtbot, bench, theme, place).table
    assert not again.isColumnHidden(InvoiceTable.SIRET)
    assert again.columnWidth(InvoiceTable.SIRET) == 222
    assert again.isColumnHidden(InvoiceTable.DUE)
    header = again.horizontalHeader()
    assert header.visualIndex(InvoiceTable.NUMBER) == 2
    assert header.sortIndicatorSection() == InvoiceTable.AMOUNT
    assert header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
    assert again.columnWidth(InvoiceTable.BUYER) >= 200
    again._use_usual()
    assert again.isColumnHidden(InvoiceTable.SIRET)
    assert header.visualIndex(InvoiceTable.NUMBER) == 0


def test_a_memory_that_makes_no_sense_is_a_list_like_new(
    bench: Bench, theme: Theme, place: WindowPlace, qtbot: QtBot
) -> None:
    place.note("invoices/columns", "colour:12 number:wide buyer:0")
    place.note("invoices/sort", "colour:down")
    table = list_page(qtbot, bench, theme, place).table
    assert not table.isColumnHidden(InvoiceTable.BUYER)
    assert not table.isColumnHidden(InvoiceTable.NUMBER)


def test_every_column_is_sorted_by_what_it_shows(bench: Bench, qapp: object) -> None:
    del qapp
    cheap, dear = draft(bench), integrated(bench)
    selection.credit_each(bench.desk, selection.sort_out(queries.invoice_page(bench.store, (dear,))))
    model = InvoiceTable(bench.desk)
    for column in range(model.columnCount()):
        model.sort(column, Qt.SortOrder.AscendingOrder)
        ascending = model.ids()
        model.sort(column, Qt.SortOrder.DescendingOrder)
        assert set(model.ids()) == set(ascending) >= {cheap, dear}
    row = model.row_at(0)
    assert isinstance(row, InvoiceRow)


def test_the_window_opens_where_it_was_closed(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> None:
    def started() -> MainWindow:
        window = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
        qtbot.addWidget(window)
        window.furnish(bench.desk)
        window.on_event(LinkChanged(link=Link.ONLINE))
        return window

    window = started()
    window.show_page("invoices")
    window.open_editor(None)
    window.shut_down()
    again = started()
    assert again.pages._current == "invoices"
    again.shut_down()


def test_what_is_chosen_stays_so_in_another_order(page: InvoiceListPage, bench: Bench) -> None:
    first, second = draft(bench), bench.issue().invoice_id
    choose(page, first)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        page.table.sortByColumn(InvoiceTable.NUMBER, order)
        assert page.table.chosen_ids() == [first]
        assert [row.id for row in page._acts.choice.rows] == [first]
    page.table.selectAll()
    page.table.sortByColumn(InvoiceTable.UPDATED, Qt.SortOrder.AscendingOrder)
    assert set(page.table.chosen_ids()) == {first, second}
