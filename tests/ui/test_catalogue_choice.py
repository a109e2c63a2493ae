"""Several items of the catalogue at once: chosen, removed, invoiced, exported; columns and order that are kept."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import catalogue
from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.store import queries
from chorus_desktop.store.database import open_database
from chorus_desktop.ui.dialogs.table_export import TableExportDialog
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.models.catalogue_table import CatalogueTable
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.catalogue import CataloguePage
from chorus_desktop.ui.window_place import WindowPlace
from tests import factories
from tests.plugins.log_guard import ExpectedLogs
from tests.sync_desk import Bench, bench
from tests.ui.test_catalogue_page import choose, click, listed, page, theme
from tests.ui.test_editor import find, text_of
from tools.access.controls import doubled, unnamed

__all__ = ["bench", "page", "theme"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)
BOTH = {"Étanchéité", "Vannes"}


def page_of(qtbot: QtBot, bench: Bench, theme: Theme, place: WindowPlace | None = None) -> CataloguePage:
    made = CataloguePage(bench.desk, theme, place=place)
    qtbot.addWidget(made)
    made.resize(1134, 700)
    made.show()
    return made


def offered(page: CataloguePage) -> list[str]:
    bar = find(page, "selectionBar")
    return [one.text().replace("&", "") for one in bar.findChildren(QAbstractButton) if one.text() and one.isVisible()]


def kept(bench: Bench) -> set[str]:
    return {item.name for item in catalogue.offers(bench.desk, "", 50)}


def test_what_can_be_done_is_said_of_what_is_chosen(qtbot: QtBot, page: CataloguePage) -> None:
    assert not find(page, "selectionBar").isVisible()
    choose(page, "Vannes")
    assert text_of(page, "selectionTold") == "1 article choisi"
    assert offered(page) == ["Modifier…", "Faire une facture", "Retirer du catalogue"]
    assert (list(doubled(page)), list(unnamed(page))) == ([], [])
    qtbot.keyClick(page.items.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert text_of(page, "selectionTold") == "2 articles choisis"
    assert offered(page) == ["Faire une facture", "Retirer du catalogue"]
    qtbot.keyClick(page.items.table, Qt.Key.Key_Escape)
    assert not find(page, "selectionBar").isVisible()
    choose(page, "Vannes")
    click(qtbot, page, "selectionChange")
    name = find(find(page, "catalogueItemDialog"), "itemName")
    assert isinstance(name, QLineEdit)
    assert name.text() == "Vannes"


def test_what_is_removed_is_taken_back(qtbot: QtBot, page: CataloguePage, bench: Bench) -> None:
    choose(page, "Étanchéité")
    qtbot.keyClick(page.items.table, Qt.Key.Key_Delete)
    assert (listed(page), kept(bench)) == (["Vannes"], {"Vannes"})
    assert text_of(page.toast, "toastText") == "Étanchéité est retiré du catalogue."
    assert page.items.table.hasFocus()
    assert page.items.table.currentIndex().row() == 0
    assert page.items.table.chosen_ids() == []
    click(qtbot, page.toast, "toastUndo")
    assert listed(page) == ["Étanchéité", "Vannes"]
    assert page.items.table.chosen_rows() == [0]


def test_what_has_a_successor_of_its_name_is_not_taken_back(qtbot: QtBot, page: CataloguePage, bench: Bench) -> None:
    choose(page, "Vannes")
    click(qtbot, page, "selectionRemove")
    catalogue.keep(bench.desk, CatalogueItem(name="vannes"))
    click(qtbot, page.toast, "toastUndo")
    assert "n’est plus au catalogue" in text_of(page.toast, "toastText")
    assert listed(page) == ["Étanchéité", "vannes"]


def test_all_are_removed_at_once_and_taken_back(qtbot: QtBot, page: CataloguePage, bench: Bench) -> None:
    page.items.table.selectAll()
    click(qtbot, page, "selectionRemove")
    assert text_of(page.toast, "toastText") == "2 articles sont retirés du catalogue."
    assert find(page, "itemsEmpty").isVisible()
    assert page.search.hasFocus()
    assert kept(bench) == set()
    click(qtbot, page.toast, "toastUndo")
    assert kept(bench) == set(listed(page)) == BOTH
    assert page.items.table.count_chosen() == 2


def test_the_menu_offers_the_same(qtbot: QtBot, page: CataloguePage, bench: Bench) -> None:
    choose(page, "Vannes")
    place = page.items.table.visualRect(page.items.table.currentIndex()).center()
    page.items.table.customContextMenuRequested.emit(place)
    menu = page.items.findChild(QMenu, "itemMenu")
    assert menu is not None
    acts = [action for action in menu.actions() if action.text()]
    assert [act.text().replace("&", "") for act in acts] == ["Modifier…", "Faire une facture", "Retirer du catalogue"]
    acts[2].trigger()
    menu.close()
    assert kept(bench) == {"Étanchéité"}


def test_an_invoice_with_what_is_chosen_is_opened_in_the_form(
    qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path
) -> None:
    bench.issue(lines=(factories.line("Étanchéité"), factories.line("Vannes", price="45")))
    window = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(window)
    window.furnish(bench.desk)
    window.show_page("catalogue")
    shown = window.pages.page("catalogue")
    assert isinstance(shown, CataloguePage)
    choose(shown, *BOTH)
    click(qtbot, shown, "selectionInvoice")
    assert window.pages._current == "editor"
    (draft,) = queries.invoice_ids(bench.store, queries.InvoiceFilter(section=queries.Section.DRAFTS))
    lines = queries.draft(bench.store, draft).lines
    assert [(line.name, line.net_price, line.quantity) for line in lines] == [
        ("Étanchéité", Decimal("38.50"), Decimal(1)),
        ("Vannes", Decimal(45), Decimal(1)),
    ]
    for row, name in enumerate(("Étanchéité", "Vannes")):
        field = find(window, f"line{row}Name")
        assert isinstance(field, QLineEdit)
        assert field.text() == name
    window.shut_down()


def test_an_item_that_is_gone_begins_nothing(qtbot: QtBot, page: CataloguePage, bench: Bench) -> None:
    begun = QSignalSpy(page.editor_requested)
    choose(page, "Vannes")
    catalogue.remove(bench.desk, page.items.table.chosen_ids())
    click(qtbot, page, "selectionInvoice")
    assert begun.count() == 0
    assert "n’est plus au catalogue" in text_of(page.toast, "toastText")


def test_a_store_that_takes_nothing_says_so(
    qtbot: QtBot, theme: Theme, bench: Bench, expected_logs: ExpectedLogs
) -> None:
    catalogue.keep(bench.desk, CatalogueItem(name="Pose"))
    bench.issue()
    read_only = open_database(bench.path, read_only=True)
    expected_logs.expect("catalogue: store_read_only")
    shown = CataloguePage(replace(bench.desk, store=read_only), theme)
    qtbot.addWidget(shown)
    shown.show()
    for act in ("selectionRemove", "selectionInvoice"):
        choose(shown, "Pose")
        click(qtbot, shown, act)
        assert "protégé en écriture" in text_of(shown.toast, "toastText")
        assert listed(shown) == ["Pose"]
    qtbot.keyClick(shown.items.table, Qt.Key.Key_Return)
    dialog = find(shown, "catalogueItemDialog")
    click(qtbot, dialog, "itemKeep")
    assert "protégé en écriture" in text_of(find(dialog, "itemNameBox"), "fieldProblem")
    read_only.close()


def test_too_many_are_not_acted_upon(
    qtbot: QtBot, page: CataloguePage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chorus_desktop.ui.views.catalogue_items.MOST", 1)
    page.items.table.selectAll()
    assert text_of(page, "selectionTold").startswith("2 articles choisis. Choisissez-en 1 au plus")
    assert offered(page) == []
    qtbot.keyClick(page.items.table, Qt.Key.Key_Delete)
    assert kept(bench) == BOTH


def test_what_is_chosen_stays_so_in_another_order(qtbot: QtBot, page: CataloguePage) -> None:
    choose(page, "Vannes")
    chosen = page.items.table.chosen_ids()
    header = page.items.table.horizontalHeader()
    at = header.sectionViewportPosition(CatalogueTable.NAME) + header.sectionSize(CatalogueTable.NAME) // 2
    for order in (["Vannes", "Étanchéité"], ["Étanchéité", "Vannes"]):
        place = header.viewport().rect().center()
        place.setX(at)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        assert sorted(listed(page)) == sorted(order)
        assert page.items.table.chosen_ids() == chosen
        assert text_of(page, "selectionTold") == "1 article choisi"
    page.items.table.selectAll()
    page.items.table.sortByColumn(CatalogueTable.PRICE, Qt.SortOrder.AscendingOrder)
    assert listed(page) == ["Étanchéité", "Vannes"]
    page.items.table.sortByColumn(CatalogueTable.PRICE, Qt.SortOrder.DescendingOrder)
    assert listed(page) == ["Vannes", "Étanchéité"]
    assert page.items.table.count_chosen() == 2


def test_columns_and_order_are_remembered(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> None:
    bench.issue(lines=(factories.line("Étanchéité"), factories.line("Vannes", price="45")))
    place = WindowPlace(tmp_path / "window.ini")
    table = page_of(qtbot, bench, theme, place).items.table
    assert table.isColumnHidden(CatalogueTable.FIXED)
    for action in table.columns_menu().actions():
        if action.text() in ("Unité", "Prix fixé"):
            action.trigger()
    table.sortByColumn(CatalogueTable.PRICE, Qt.SortOrder.DescendingOrder)
    table._note()
    again = page_of(qtbot, bench, theme, place)
    assert again.items.table.isColumnHidden(CatalogueTable.UNIT)
    assert not again.items.table.isColumnHidden(CatalogueTable.FIXED)
    assert listed(again) == ["Vannes", "Étanchéité"]
    click(qtbot, again, "itemColumns")
    menu = again.items.table.findChild(QMenu, "columnsMenu")
    assert menu is not None
    assert "Désignation" not in [action.text() for action in menu.actions()]
    menu.close()


def test_what_is_listed_or_chosen_is_exported(qtbot: QtBot, page: CataloguePage, tmp_path: Path) -> None:
    choose(page, "Vannes")
    click(qtbot, page, "catalogueExport")
    dialog = page.findChild(TableExportDialog)
    assert dialog is not None
    which = [dialog.which.itemText(row) for row in range(dialog.which.count())]
    assert which == ["Les 2 articles de la liste", "L’article choisi"]
    dialog.set_folder(tmp_path)
    click(qtbot, dialog, "tableExportStart")
    book = tmp_path / "catalogue-2026-11-25.xlsx"
    qtbot.waitUntil(lambda: told(dialog) == f"2 lignes exportées dans le fichier {book.name}.")
    book.write_bytes(b"mine")
    click(qtbot, dialog, "tableExportStart")
    qtbot.waitUntil(lambda: "rien n’a été remplacé" in told(dialog))
    assert book.read_bytes() == b"mine"
    click(qtbot, dialog, "tableExportBannerAction")
    qtbot.waitUntil(lambda: told(dialog).startswith("2 lignes exportées"))
    assert book.read_bytes() != b"mine"
    dialog.which.setCurrentIndex(1)
    assert isinstance(dialog.form, QComboBox)
    dialog.form.setCurrentIndex(1)
    click(qtbot, dialog, "tableExportStart")
    qtbot.waitUntil(lambda: told(dialog).startswith("1 ligne exportée"))
    assert (tmp_path / "catalogue-2026-11-25.csv").read_text("utf-8-sig").splitlines()[1].startswith("Vannes;u;45,00;")


def told(dialog: QWidget) -> str:
    banner = find(dialog, "tableExportBanner")
    return text_of(banner, "bannerSentence").replace("\u202f", " ") if banner.isVisible() else ""


def test_more_items_than_a_page_holds_are_all_listed(qtbot: QtBot, bench: Bench, theme: Theme) -> None:
    from chorus_desktop.store import catalogue as stored

    with bench.store.write() as db:
        for rank in range(10_000):
            item = CatalogueItem(name=f"Article {rank:05}", net_price=Decimal(rank), times=1)
            stored._insert(db, stored._columns(item) | {"updated_at": "2026-11-25"}, "")
    shown = page_of(qtbot, bench, theme)
    assert text_of(shown, "itemsTitle").replace("\u202f", " ") == "10 000 articles"
    shown.items.table.scrollToBottom()
    assert shown.items.model.index(9_999, CatalogueTable.NAME).data() == "Article 09999"
    shown.items.table.selectAll()
    assert text_of(shown, "selectionTold").replace("\u202f", " ").startswith("10 000 articles choisis. Choisissez-en")
    qtbot.keyClicks(shown.search, "09876")
    qtbot.waitUntil(lambda: shown.items.model.rowCount() == 1)
    assert listed(shown) == ["Article 09876"]
    assert not find(shown, "selectionBar").isVisible()


def test_the_model_is_sound(bench: Bench, qtmodeltester: object, qapp: object) -> None:
    del qapp
    catalogue.keep(bench.desk, CatalogueItem(name="Pose"))
    qtmodeltester.check(CatalogueTable(bench.desk))  # type: ignore[attr-defined]
