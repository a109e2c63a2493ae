"""The catalogue page: what was sold searched and changed; invoices begun from templates."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from chorus_desktop.actions import catalogue, templates
from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.templates import Rhythm
from chorus_desktop.store import queries
from chorus_desktop.ui.models.catalogue_table import CatalogueTable
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.catalogue import CataloguePage
from chorus_desktop.ui.widgets import RowCard
from tests import factories
from tests.sync_desk import Bench, bench
from tests.ui.test_editor import find, text_of

__all__ = ["bench"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)


@pytest.fixture(scope="module")
def theme(qapp) -> Theme:
    return apply_theme(qapp, "light")


@pytest.fixture
def page(qtbot, theme, bench: Bench) -> Iterator[CataloguePage]:
    bench.issue(lines=(factories.line("Étanchéité"), factories.line("Vannes", price="45")))
    templates.keep(bench.desk, "Dépannage", factories.invoice(), None, None)
    november = Period(start=date(2026, 11, 1), end=date(2026, 11, 30))
    invoice = factories.invoice(period=november)
    templates.keep(bench.desk, "Entretien", invoice, Rhythm.MONTHLY, date(2026, 12, 31))
    page = CataloguePage(bench.desk, theme)
    qtbot.addWidget(page)
    page.resize(1134, 700)
    page.show()
    qtbot.waitActive(page)
    yield page
    page.close()


def names(page: QWidget, card: str) -> list[str]:
    rows = find(page, card)
    assert isinstance(rows, RowCard)
    return [text_of(row, "lineName") for row in rows.rows()]


def click(qtbot, page: QWidget, name: str) -> None:
    button = find(page, name)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def listed(page: CataloguePage, column: int = CatalogueTable.NAME) -> list[str]:
    model = page.items.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def choose(page: CataloguePage, *shown: str) -> None:
    items = [page.items.model.row_at(row) for row in range(page.items.model.rowCount())]
    chosen = [item.id for item in items if item is not None and item.name in shown]
    page.items.table.choose(chosen, chosen[0] if chosen else None)
    page.items.table.setFocus()


def test_what_was_sold_is_listed_and_found_without_accents(qtbot, page):
    assert listed(page) == ["Étanchéité", "Vannes"]
    told = [page.items.model.index(0, column).data() for column in range(1, 7)]
    assert [text.replace("\u00a0", " ") for text in told] == ["u", "38,50 €", "20 %", "1", "25/11/2026", ""]
    assert text_of(page, "itemsTitle") == "2 articles"
    page.search.setFocus()
    qtbot.keyClicks(page.search, "etan")
    qtbot.waitUntil(lambda: listed(page) == ["Étanchéité"])
    assert text_of(page, "itemsTitle") == "1 article"
    qtbot.keyClicks(page.search, "xx")
    qtbot.waitUntil(lambda: find(page, "itemsEmpty").isVisible())
    assert not page.items.table.isVisible()
    assert not find(page, "catalogueExport").isEnabled()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert listed(page) == ["Étanchéité", "Vannes"]


def test_an_item_is_changed_and_its_price_fixed(qtbot, page, bench):
    choose(page, "Vannes")
    qtbot.keyClick(page.items.table, Qt.Key.Key_Return)
    dialog = find(page, "catalogueItemDialog")
    name, price = find(dialog, "itemName"), find(dialog, "itemPrice")
    assert isinstance(name, QLineEdit)
    assert isinstance(price, QLineEdit)
    assert name.text() == "Vannes"
    name.setText("etancheite")
    click(qtbot, dialog, "itemKeep")
    assert "déjà au catalogue" in text_of(find(dialog, "itemNameBox"), "fieldProblem")
    name.setText("Vannes à bille")
    price.setText("cher")
    click(qtbot, dialog, "itemKeep")
    assert "pas un prix" in text_of(find(dialog, "itemPriceBox"), "fieldProblem")
    price.setText("40")
    unit = find(dialog, "itemUnit")
    assert isinstance(unit, QComboBox)
    unit.setCurrentIndex(unit.findData("SET"))
    click(qtbot, dialog, "itemKeep")
    assert not dialog.isVisible()
    (item,) = catalogue.offers(bench.desk, "bille")
    assert (item.net_price, item.unit, item.fixed, item.times) == (Decimal(40), "SET", True, 1)
    assert page.items.table.chosen_ids() == [item.id]
    row = page.items.table.currentIndex().row()
    assert listed(page)[row] == "Vannes à bille"
    assert listed(page, CatalogueTable.FIXED)[row] == "par vous"


def test_a_double_click_changes_an_item(qtbot, page):
    table = page.items.table
    place = table.visualRect(page.items.model.index(1, CatalogueTable.NAME)).center()
    for way in (QTest.mouseClick, QTest.mouseDClick):
        way(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    name = find(find(page, "catalogueItemDialog"), "itemName")
    assert isinstance(name, QLineEdit)
    assert name.text() == "Vannes"


def test_an_item_is_added_by_hand(qtbot, page, bench):
    click(qtbot, page, "newItem")
    dialog = find(page, "catalogueItemDialog")
    click(qtbot, dialog, "itemKeep")
    assert "pas de nom" in text_of(find(dialog, "itemNameBox"), "fieldProblem")
    qtbot.keyClicks(find(dialog, "itemName"), "Deplacement")
    qtbot.keyClick(find(dialog, "itemName"), Qt.Key.Key_Return)
    assert listed(page) == ["Étanchéité", "Vannes", "Deplacement"]
    assert listed(page, CatalogueTable.PRICE)[2] == "Prix à taper"
    assert page.items.table.chosen_rows() == [2]


def template_id(bench: Bench, name: str) -> int:
    return next(one.id for one in templates.all_templates(bench.desk) if one.name == name)


def test_an_invoice_is_begun_from_a_template(qtbot, page, bench):
    assert names(page, "templates") == ["Entretien", "Dépannage"]
    with qtbot.waitSignal(page.editor_requested) as signal:
        click(qtbot, page, f"begin{template_id(bench, 'Dépannage')}")
    draft_id, origin = signal.args
    assert origin == "form"
    assert queries.draft(bench.store, draft_id).lines == (factories.line(),)


def test_a_recurring_invoice_changes_its_name_and_day_with_its_period(qtbot, page, bench):
    click(qtbot, page, f"changeTemplate{template_id(bench, 'Entretien')}")
    dialog = find(page, "templateDialog")
    name, day = find(dialog, "templateName"), find(dialog, "templateDay")
    assert isinstance(name, QLineEdit)
    assert isinstance(day, QLineEdit)
    name.setText("Entretien annuel")
    day.setText("31/01/2027")
    click(qtbot, dialog, "templateKeep")
    (first, _) = templates.all_templates(bench.desk)
    assert (first.name, first.next_on, first.day) == ("Entretien annuel", date(2027, 1, 31), 31)
    assert first.invoice.period == Period(start=date(2027, 1, 1), end=date(2027, 1, 31))
    assert names(page, "templates") == ["Entretien annuel", "Dépannage"]


def test_a_template_that_takes_the_name_of_another_takes_its_place(qtbot, page, bench):
    click(qtbot, page, f"changeTemplate{template_id(bench, 'Entretien')}")
    dialog = find(page, "templateDialog")
    find(dialog, "templateName").setText("Dépannage")
    rhythm = find(dialog, "templateRhythm")
    assert isinstance(rhythm, QComboBox)
    rhythm.setCurrentIndex(0)
    click(qtbot, dialog, "templateKeep")
    (only,) = templates.all_templates(bench.desk)
    assert (only.name, only.rhythm, only.next_on) == ("Dépannage", None, None)


def test_a_template_is_removed_and_taken_back_unless_its_name_is_taken(qtbot, page, bench):
    gone = template_id(bench, "Dépannage")
    click(qtbot, page, f"removeTemplate{gone}")
    assert names(page, "templates") == ["Entretien"]
    click(qtbot, page.toast, "toastUndo")
    assert names(page, "templates") == ["Entretien", "Dépannage"]
    click(qtbot, page, f"removeTemplate{gone}")
    templates.keep(bench.desk, "Dépannage", factories.invoice(), None, None)
    click(qtbot, page.toast, "toastUndo")
    assert "Un autre modèle s’appelle maintenant" in text_of(page.toast, "toastText")


def test_news_leave_the_page_alone_where_nothing_changed_and_what_is_chosen_as_it_is(qtbot, page, bench):
    choose(page, "Vannes")
    chosen = page.items.table.chosen_ids()
    templates_card = find(page, "templates")
    assert isinstance(templates_card, RowCard)
    rows, reset = templates_card.rows(), QSignalSpy(page.items.model.modelReset)
    page.refresh()
    assert templates_card.rows() == rows
    assert reset.count() == 0
    catalogue.keep(bench.desk, CatalogueItem(name="Pose"))
    page.refresh()
    assert listed(page) == ["Étanchéité", "Vannes", "Pose"]
    assert page.items.table.chosen_ids() == chosen
    choose(page, "Pose")
    catalogue.remove(bench.desk, page.items.table.chosen_ids())
    page.refresh()
    assert page.items.table.chosen_ids() == []
    assert not find(page, "selectionBar").isVisible()


def test_everything_that_takes_the_focus_has_a_name(page):
    nameless = [
        widget.objectName()
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []


def test_a_long_history_comes_in_by_itself(qtbot, theme, bench):
    for number in range(31):
        bench.issue(lines=(factories.line(f"Article {number:02}"),))
    page = CataloguePage(bench.desk, theme)
    qtbot.addWidget(page)
    assert "Article 30" not in listed(page)
    qtbot.waitUntil(lambda: "Article 30" in listed(page))
