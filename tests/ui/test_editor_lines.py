"""The lines of the invoice form with real keys: what was sold before, discounts of a line, lines dragged elsewhere."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.domain.totals import line_amount
from chorus_desktop.store import queries
from chorus_desktop.store.settings import load_settings, save_settings
from tests import factories
from tests.sync_desk import bench
from tests.ui.test_editor import Hands, find, hands, line_edit, page, text_of, theme, type_invoice

__all__ = ["bench", "hands", "page", "theme"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sold(page, bench) -> None:
    """Vannes at 38,50 € and a call-out at 45 € were sold, and a new invoice is open."""
    lines = (factories.line("Vannes"), factories.line("Deplacement", price="45"))
    bench.issue(lines=lines)
    page.open_draft(None)
    line_edit(page, "line0Name").setFocus()


def offered() -> list[str]:
    popup = QApplication.activePopupWidget()
    if popup is None:
        return []
    model = popup.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.usefixtures("sold")
def test_what_was_sold_is_offered_and_taken_with_price_unit_and_vat(page, hands):
    hands.type("de")
    assert offered() == ["Deplacement"]
    hands.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert line_edit(page, "line0Name").text() == "Deplacement"
    assert line_edit(page, "line0Price").text() == "45,00"
    assert line_edit(page, "line0Quantity").hasFocus()
    hands.type("3")
    assert text_of(page, "line0Total") == "135,00\u00a0€"
    hands.press(Qt.Key.Key_Z, modifier=CTRL).press(Qt.Key.Key_Z, modifier=CTRL)
    assert line_edit(page, "line0Name").text() == "de"
    assert line_edit(page, "line0Price").text() == ""


@pytest.mark.usefixtures("sold")
def test_case_does_not_matter(hands):
    hands.type("DEPL")
    assert offered() == ["Deplacement"]


@pytest.mark.usefixtures("sold")
def test_down_in_an_empty_designation_offers_what_is_sold_most(page, hands):
    hands.press(Qt.Key.Key_Down)
    assert offered() == ["Deplacement", "Vannes"]
    hands.press(Qt.Key.Key_Down, Qt.Key.Key_Tab)
    assert line_edit(page, "line0Name").text() == "Deplacement"
    assert line_edit(page, "line0Quantity").hasFocus()


@pytest.mark.usefixtures("sold")
def test_enter_on_none_of_them_goes_on_to_the_next_line(page, hands):
    hands.type("vann").press(Qt.Key.Key_Return)
    assert offered() == []
    assert line_edit(page, "line0Name").text() == "vann"
    assert line_edit(page, "line1Name").hasFocus()


@pytest.mark.usefixtures("sold")
def test_escape_closes_the_list_and_not_the_page(page, hands):
    hands.type("vann").press(Qt.Key.Key_Escape).type("e")
    assert page.isVisible()
    assert line_edit(page, "line0Name").text() == "vanne"


def test_one_letter_and_unknown_words_offer_nothing(hands, page):
    line_edit(page, "line0Name").setFocus()
    hands.type("xyz")
    assert offered() == []


def test_a_discount_of_ten_percent_on_one_line_follows_its_quantity(qtbot, page, hands, bench):
    type_invoice(hands)
    line_edit(page, "line0Price").setFocus()
    hands.press(Qt.Key.Key_R, modifier=CTRL)
    assert line_edit(page, "line0Discount").hasFocus()
    hands.type("10 %").press(Qt.Key.Key_Tab)
    assert line_edit(page, "line1Name").hasFocus()
    assert line_edit(page, "line0Discount").text() == "10\u00a0%"
    assert text_of(page, "line0Total") == "415,80\u00a0€"
    line_edit(page, "line0Quantity").setFocus()
    hands.press(Qt.Key.Key_A, modifier=CTRL).type("10").tab()
    assert text_of(page, "line0Total") == "346,50\u00a0€"
    with qtbot.waitSignal(page.issued) as signal:
        page.send()
    first, second = queries.draft(bench.store, signal.args[0]).lines
    assert line_amount(first) == Decimal("346.50")
    assert first.allowances[0].amount == Decimal("38.50")
    assert second.allowances == ()


def test_a_discount_that_is_no_number_is_told_and_an_empty_one_goes(page, hands):
    type_invoice(hands)
    line_edit(page, "line0Name").setFocus()
    hands.press(Qt.Key.Key_R, modifier=CTRL).type("beaucoup").tab()
    assert "pas un nombre" in text_of(page, "line0Problem")
    page.focus_field("lines.0.allowances.0.amount")
    assert line_edit(page, "line0Discount").hasFocus()
    hands.press(Qt.Key.Key_A, modifier=CTRL).press(Qt.Key.Key_Delete).tab()
    assert not find(page, "line0Discount").isVisible()
    assert find(page, "line0Problem").isHidden()


def test_a_line_is_dragged_below_another(qtbot, page, hands: Hands):
    line_edit(page, "line0Name").setFocus()
    hands.type("un").press(Qt.Key.Key_Return).type("deux").press(Qt.Key.Key_Return).type("trois")
    grip, target = find(page, "line0Grip"), find(page, "line2")
    below = grip.mapFromGlobal(target.mapToGlobal(QPoint(0, target.height() - 1)))
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=grip.rect().center())
    qtbot.mouseMove(grip, below)
    assert find(page, "dropMark").isVisible()
    qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=below)
    assert not find(page, "dropMark").isVisible()
    assert [line_edit(page, f"line{place}Name").text() for place in range(3)] == ["deux", "trois", "un"]
    assert line_edit(page, "line2Name").hasFocus()
    page.undo()
    assert [line_edit(page, f"line{place}Name").text() for place in range(3)] == ["un", "deux", "trois"]


def test_the_menu_of_a_line_does_what_the_keys_do(qtbot, page, hands):
    line_edit(page, "line0Name").setFocus()
    hands.type("un").press(Qt.Key.Key_Return).type("deux")
    qtbot.mouseClick(find(page, "line1More"), Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    menu.actions()[0].trigger()
    menu.close()
    assert line_edit(page, "line0Name").text() == "deux"
    qtbot.keyClick(line_edit(page, "line0Name"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert line_edit(page, "line1Name").text() == "deux"


@pytest.mark.usefixtures("sold")
def test_a_vat_that_the_firm_may_not_charge_is_not_taken_over(page, hands, bench):
    firm = replace(load_settings(bench.store), vat_regime="franchise")
    save_settings(bench.store, firm, now=bench.clock.now())
    page.open_draft(None)
    line_edit(page, "line0Name").setFocus()
    hands.type("vann").press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    vat = find(page, "line0Vat")
    assert isinstance(vat, QComboBox)
    assert vat.currentText() == "Sans TVA"


def test_a_long_invoice_is_shown_at_once_and_its_lines_follow(qtbot, page, hands, bench):
    lines = tuple(factories.line(f"Article {number}") for number in range(70))
    page.open_draft(save_draft(bench.desk, None, factories.invoice(number="", lines=lines)))
    assert 1 < len(page.form.lines.rows) < 70
    line_edit(page, "line2Name").setFocus()
    hands.type("x")
    page.focus_field("lines.60.net_price")
    assert line_edit(page, "line60Price").hasFocus()
    qtbot.waitUntil(lambda: len(page.form.lines.rows) == 70)
    assert line_edit(page, "line69Name").text() == line_edit(page, "line69Name").toolTip() == "Article 69"
    line_edit(page, "line69Name").setFocus()
    hands.press(Qt.Key.Key_Return)
    assert line_edit(page, "line70Name").hasFocus()
    page.open_draft(None)
    assert len(page.form.lines.rows) == 1


def test_no_line_is_added_between_two_keys(qtbot, page, hands, bench, monkeypatch):
    monkeypatch.setattr("chorus_desktop.ui.views.editor_lines._PAUSE", 60_000)  # however slow the machine
    lines = tuple(factories.line(f"Vanne {rank}") for rank in range(70))
    page.open_draft(save_draft(bench.desk, None, replace(factories.invoice(), lines=lines)))
    line_edit(page, "line0Name").setFocus()
    hands.type("a")
    made = len(page.form.lines.rows)
    for _ in range(10):
        hands.type("b")
        QApplication.processEvents()
        assert len(page.form.lines.rows) == made
    monkeypatch.undo()
    hands.type("c")
    qtbot.waitUntil(lambda: len(page.form.lines.rows) == 70)


def test_enter_alone_leads_from_the_client_to_the_strong_button_and_sends_nothing(qtbot, page, hands, bench):
    enter = Qt.Key.Key_Return
    hands.type("mala").press(Qt.Key.Key_Down, enter, enter)
    assert page.window().focusWidget() is find(page, "service")
    hands.type("TECH").press(Qt.Key.Key_Escape)
    page.activateWindow()  # the platform of the tests leaves the list of the service in front
    qtbot.waitUntil(page.isActiveWindow)
    hands.press(enter, enter).type("1300045678").press(enter)
    assert line_edit(page, "line0Name").hasFocus()
    hands.type("Vannes").tab().type("12").tab(2).type("38,5").press(enter)
    assert line_edit(page, "line1Name").hasFocus()
    hands.press(enter)
    assert line_edit(page, "issueDate").hasFocus()
    hands.press(enter, enter)
    assert line_edit(page, "contract").hasFocus()
    hands.press(enter, enter)
    assert find(page, "send").hasFocus()
    hands.press(enter)
    assert bench.submissions() == []
    with qtbot.waitSignal(page.issued):
        hands.press(Qt.Key.Key_Space)


def test_enter_goes_through_the_details_of_the_payment_too(qtbot, page, hands):
    names = ("contract", "deliveryDate", "invoiceKind", "discount", "prepaid", "periodStart", "periodEnd")
    find(page, "paymentMore").click()
    line_edit(page, "contract").setFocus()
    for name in (*names, "paymentMeans", "paymentTerms", "send"):
        assert find(page, name).hasFocus(), name
        hands.press(Qt.Key.Key_Return)
    means = find(page, "paymentMeans")
    means.setFocus()
    means.showPopup()
    qtbot.keyClick(means.view(), Qt.Key.Key_Down)
    qtbot.keyClick(means.view(), Qt.Key.Key_Return)
    assert not means.view().isVisible()
    assert means.hasFocus(), "the list took it: it chose"
