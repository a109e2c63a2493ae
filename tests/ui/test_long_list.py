"""A list of very many: what is shown at once, what is shown a moment later, and that nothing is left out meanwhile."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from chorus_desktop.store import queries
from chorus_desktop.store.queries import InvoiceFilter
from chorus_desktop.ui.models.invoice_table import InvoiceTable
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.invoice_list import InvoiceListPage
from chorus_desktop.ui.window_place import WindowPlace
from tests import factories
from tests.sync_desk import Bench
from tests.ui.on_page import draft, list_page, said

_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> InvoiceListPage:
    return list_page(qtbot, bench, theme, WindowPlace(tmp_path / "window.ini"))


def test_while_typing_the_latest_are_shown_at_once_and_all_after_a_pause(
    page: InvoiceListPage, bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chorus_desktop.ui.models.invoice_table._AT_ONCE", 2)
    drafts = [draft(bench) for _ in range(4)]
    page._searched("malau")
    assert set(page.model._ids) == set(drafts[2:])
    assert said(page, "pageSubtitle") == "Au moins 2 factures"
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert said(page, "pageSubtitle") == "4 factures"
    page._searched("malauc")
    assert set(page.model.ids()) == set(drafts)


def test_of_very_many_the_first_are_shown_at_once_and_all_after_a_pause(
    page: InvoiceListPage, bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = [draft(bench) for _ in range(5)]
    monkeypatch.setattr("chorus_desktop.ui.models.invoice_table.FIRST", 3)
    page._show()
    assert page.model.rowCount() == 3
    assert said(page, "pageSubtitle") == "Au moins 3 factures"
    page.table.selectionModel().select(page.model.index(1, 0), _ROW)
    kept = page.table.chosen_ids()
    assert len(kept) == 1
    qtbot.waitUntil(lambda: page.model.rowCount() == 5)
    assert said(page, "pageSubtitle") == "5 factures"
    assert page.table.chosen_ids() == kept, "what was chosen meanwhile stays so"
    assert set(page.model.ids()) == set(drafts)


@pytest.mark.parametrize("act", ["all", "exported", "found", "sorted"])
def test_of_very_many_none_is_left_out_of_what_is_done_meanwhile(
    page: InvoiceListPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    drafts = [draft(bench) for _ in range(5)]
    monkeypatch.setattr("chorus_desktop.ui.models.invoice_table.FIRST", 3)
    page._show()
    last = (set(drafts) - set(page.model._ids)).pop()
    if act == "all":
        page.table.selectAll()
        assert set(page.table.chosen_ids()) == set(drafts)
    elif act == "exported":
        assert set(page.model.ids()) == set(drafts)
    else:
        page._acted([last])
        assert page.table.chosen_ids() == [last]
        if act == "sorted":
            page.table.sortByColumn(InvoiceTable.NUMBER, Qt.SortOrder.AscendingOrder)
            page.refresh()
            assert page.table.chosen_ids() == [last]


def test_who_looks_far_down_a_long_list_stays_there_when_it_is_read_again(
    page: InvoiceListPage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(5):
        draft(bench)
    monkeypatch.setattr("chorus_desktop.ui.models.invoice_table.FIRST", 3)
    page._show()
    page.model.ids()
    page.table.setCurrentIndex(page.model.index(4, 0))
    page.refresh()
    assert (page.table.currentIndex().row(), page.model.rowCount()) == (4, 5)


def test_all_of_a_long_list_is_chosen_without_going_through_it(
    qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, count = [], InvoiceTable.rowCount
    monkeypatch.setattr(InvoiceTable, "rowCount", lambda *given: (asked.append(1), count(*given))[1])
    page = list_page(qtbot, bench, theme, WindowPlace(tmp_path / "window.ini"))
    page.model._show(tuple(range(1, 1_000_008)))
    page._show_count(page.model.rowCount())
    assert said(page, "pageSubtitle") == "1 000 007 factures"
    page.grab()
    asked.clear()
    page.table.selectAll()
    page.grab()
    assert page.table.count_chosen() == 1_000_007
    assert 0 < len(asked) < 5_000


def test_another_search_is_shown_from_its_top(page: InvoiceListPage, bench: Bench) -> None:
    for _ in range(30):
        draft(bench)
    page.refresh()
    page.table.scrollToBottom()
    assert page.table.rowAt(0) > 0
    page.refresh()
    assert page.table.rowAt(0) > 0, "what is read again stays where it was"
    page._searched("malau")
    assert page.table.rowAt(0) == 0


def test_very_many_matches_are_the_same_invoices(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("Lycée", "Mairie", "Lycée Mairie"):
        draft(bench, buyer=factories.buyer(name=name))
    few = queries.invoice_ids(bench.store, InvoiceFilter(text="lycee"))
    monkeypatch.setattr("chorus_desktop.store.list_queries._MANY", 1)
    assert queries.invoice_ids(bench.store, InvoiceFilter(text="lycee")) == few
    assert len(few) == 2
