"""The catalogue page: searched, changed, emptied and taken back; invoices begun from templates."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from chorus_desktop.actions import catalogue, templates
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.templates import Rhythm
from chorus_desktop.store import queries
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


def ids(bench: Bench) -> dict[str, int]:
    return {item.name: item.id for item in catalogue.offers(bench.desk, "")}


def test_what_was_sold_is_listed_and_found_without_accents(qtbot, page):
    assert names(page, "items") == ["Étanchéité", "Vannes"]
    told = find(page, "items").findChildren(QLabel, "lineTold")[0].text()
    assert told.replace("\u00a0", " ") == "38,50 € HT / u · TVA 20 % · vendu 1 fois, le 25/11/2026"
    page.search.setFocus()
    qtbot.keyClicks(page.search, "etan")
    qtbot.waitUntil(lambda: names(page, "items") == ["Étanchéité"])
    qtbot.keyClicks(page.search, "xx")
    qtbot.waitUntil(lambda: find(page, "itemsEmpty").isVisible())


def test_an_item_is_changed_and_its_price_fixed(qtbot, page, bench):
    click(qtbot, page, f"change{ids(bench)['Vannes']}")
    dialog = find(page, "catalogueItemDialog")
    name, price = find(dialog, "itemName"), find(dialog, "itemPrice")
    assert isinstance(name, QLineEdit)
    assert isinstance(price, QLineEdit)
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
    assert "Vannes à bille" in names(page, "items")


def test_an_item_is_added_by_hand(qtbot, page, bench):
    click(qtbot, page, "newItem")
    dialog = find(page, "catalogueItemDialog")
    click(qtbot, dialog, "itemKeep")
    assert "pas de nom" in text_of(find(dialog, "itemNameBox"), "fieldProblem")
    qtbot.keyClicks(find(dialog, "itemName"), "Deplacement")
    qtbot.keyClick(find(dialog, "itemName"), Qt.Key.Key_Return)
    assert "Deplacement" in names(page, "items")


def test_what_is_removed_is_taken_back(qtbot, page, bench):
    click(qtbot, page, f"remove{ids(bench)['Vannes']}")
    assert names(page, "items") == ["Étanchéité"]
    assert page.search.hasFocus()
    click(qtbot, page.toast, "toastUndo")
    assert names(page, "items") == ["Étanchéité", "Vannes"]


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


def test_news_leave_the_rows_alone_where_nothing_changed(page):
    items = find(page, "items")
    assert isinstance(items, RowCard)
    rows = items.rows()
    page.refresh()
    assert items.rows() == rows


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
    assert "Article 30" not in names(page, "items")
    qtbot.waitUntil(lambda: "Article 30" in names(page, "items"))
