"""The invoice page with real keys: typed from one end to the other, kept, sent; problems lead to their fields."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QListView, QWidget

from chorus_desktop.domain.events import DirectoryChanged
from chorus_desktop.domain.parties import Address, Service
from chorus_desktop.store import queries
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.editor import EditorPage
from tests import factories
from tests.inline_pool import InlinePool
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)

SIRET = factories.BUYER_SIRET
COMMUNE = factories.body(
    address=Address(line1="Place de la Mairie", postcode="84340", city="Malaucène"),
    engagement_required=True,
    service_required=True,
    services=(Service(code="TECH", name="Services techniques"), Service(code="ECOLE", name="Écoles")),
)
HOSPITAL = factories.body(siret="26690027300019", name="Centre hospitalier de Montclar", services=())


@pytest.fixture(scope="module")
def theme(qapp) -> Theme:
    return apply_theme(qapp, "light")


@pytest.fixture
def page(qtbot, theme, bench: Bench) -> Iterator[EditorPage]:
    save_bodies(bench.store, (COMMUNE,), now=bench.clock.now())
    page = EditorPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(page)
    page.resize(1134, 768)
    page.show()
    qtbot.waitActive(page)
    page.open_draft(None)
    yield page
    page.close()


class Hands:
    """Two hands on a keyboard: keys go to whatever has the focus."""

    def __init__(self, qtbot, page: EditorPage) -> None:
        self._qtbot = qtbot
        self._page = page

    def target(self) -> QWidget:
        return QApplication.activePopupWidget() or self._page.window().focusWidget()

    def type(self, text: str) -> "Hands":
        self._qtbot.keyClicks(self.target(), text)
        return self

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "Hands":
        for key in keys:
            self._qtbot.keyClick(self.target(), key, modifier)
        return self

    def tab(self, times: int = 1) -> "Hands":
        return self.press(*[Qt.Key.Key_Tab] * times)


@pytest.fixture
def hands(qtbot, page) -> Hands:
    return Hands(qtbot, page)


def find(page: QWidget, name: str) -> QWidget:
    widget = page.findChild(QWidget, name)
    assert widget is not None, name
    return widget


def line_edit(page: QWidget, name: str) -> QLineEdit:
    widget = find(page, name)
    assert isinstance(widget, QLineEdit)
    return widget


def text_of(page: QWidget, name: str) -> str:
    widget = find(page, name)
    assert isinstance(widget, QLabel | QAbstractButton)
    return widget.text()


def type_invoice(hands: Hands) -> None:
    """From the first field to the last, Tab after Tab."""
    hands.type("mala").press(Qt.Key.Key_Down, Qt.Key.Key_Return).tab()
    hands.type("TECH").tab().type("1300045678").tab()
    hands.type("Vannes").tab().type("12").tab(2).type("38,5").tab()
    hands.press(Qt.Key.Key_Return)
    hands.type("Deplacement").tab(3).type("45").press(Qt.Key.Key_Return)


def test_a_whole_invoice_by_keyboard(qtbot, page, hands, bench):
    assert page.window().focusWidget() is find(page, "buyerField")
    type_invoice(hands)
    assert text_of(page, "due") == "608,40\u00a0€"
    with qtbot.waitSignal(page.issued) as signal:
        hands.press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    (submission,) = bench.submissions()
    assert signal.args == [submission.invoice_id]
    invoice = queries.invoice_detail(bench.store, submission.invoice_id).stored.invoice
    assert [line.name for line in invoice.lines] == ["Vannes", "Deplacement"]
    assert invoice.buyer.service_code == "TECH"
    assert invoice.purchase_order == "1300045678"
    assert line_edit(page, "buyerField").text() == ""
    page.send()
    assert len(bench.submissions()) == 1


def test_the_draft_is_kept_by_itself_after_a_pause(qtbot, page, hands):
    with qtbot.waitSignal(page.draft_saved):
        hands.type("mala").press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert "Brouillon gardé à" in text_of(page, "pageSubtitle")
    assert "pas encore envoyé" in text_of(page, "pageSubtitle")


def test_leaving_the_page_keeps_the_draft_at_once(qtbot, page, hands, bench):
    hands.type("mairie")
    with qtbot.waitSignals([page.draft_saved, page.closed]):
        hands.press(Qt.Key.Key_Escape)
    draft_id = page.editor.draft_id
    page.open_draft(None)
    assert line_edit(page, "buyerField").text() == ""
    page.open_draft(draft_id)
    assert line_edit(page, "buyerField").text() == "mairie"


def test_hiding_the_page_keeps_the_draft(qtbot, page, hands):
    hands.type("mairie")
    with qtbot.waitSignal(page.draft_saved):
        page.hide()


def test_sending_what_is_incomplete_lists_it_and_leads_to_each_field(qtbot, page, hands, bench):
    hands.type("mala").press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    line_edit(page, "line0Name").setFocus()
    hands.type("Vannes")
    qtbot.mouseClick(find(page, "send"), Qt.MouseButton.LeftButton)
    links = page.summary.links()
    assert [link.accessibleName().split("\u202f:")[0] for link in links] == [
        "Service",
        "N° de commande (engagement)",
        "Ce prix manque",
    ]
    assert links[0].hasFocus()
    assert bench.submissions() == []
    for link, name in zip(links, ("service", "engagement", "line0Price"), strict=True):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
        assert find(page, name).hasFocus(), name
    assert find(page, "line0Price").property("problem") == "bad"
    assert text_of(page, "line0Problem") == "Ce prix manque\u202f: tapez le prix hors taxe de la ligne 1."
    hands.type("38")
    assert [link.accessibleName().split("\u202f:")[0] for link in page.summary.links()] == [
        "Service",
        "N° de commande (engagement)",
    ]


def test_a_required_field_left_empty_says_where_to_find_it(page, hands):
    hands.type("mala").press(Qt.Key.Key_Down, Qt.Key.Key_Return).tab(3)
    box = find(page, "engagementBox")
    assert text_of(box, "fieldProblem") == (
        "Ce client l’exige. Il figure sur le bon de commande, souvent après «\u202fEJ\u202f»."
    )


def test_down_in_an_empty_field_offers_the_last_clients(qtbot, page, hands):
    type_invoice(hands)
    page.send()
    page.open_draft(None)
    hands.press(Qt.Key.Key_Down)
    assert "Facturé le 25 novembre 2026" in QApplication.activePopupWidget().model().index(0, 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    hands.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert line_edit(page, "buyerField").text().startswith("Commune de Malaucène")


def test_an_unknown_siret_goes_on_offline(page, hands, bench):
    page.set_online(False)
    assert text_of(page, "send") == "Envoyer dès que possible"
    hands.type("26690027300019").tab()
    assert find(page, "buyerName").isVisible()
    assert find(page, "buyerName").hasFocus()
    save_bodies(bench.store, (HOSPITAL,), now=bench.clock.now())
    page.hear(DirectoryChanged(count=1))
    assert line_edit(page, "buyerField").text().startswith("Centre hospitalier de Montclar")
    assert not find(page, "buyerName").isVisible()


def test_the_only_suggestion_is_taken_when_the_field_is_left(page, hands):
    hands.type("mala").press(Qt.Key.Key_Escape).tab()
    assert line_edit(page, "buyerField").text().startswith("Commune de Malaucène")


def test_what_is_no_price_stays_and_is_told(page, hands):
    price = line_edit(page, "line0Price")
    price.setFocus()
    hands.type("38,50x").tab()
    assert price.text() == "38,50x"
    assert "pas un nombre" in text_of(page, "line0Problem")
    price.setFocus()
    hands.press(Qt.Key.Key_End, Qt.Key.Key_Backspace).tab()
    assert price.text() == "38,50"
    assert find(page, "line0Problem").isHidden()


def test_lines_are_moved_and_removed_by_keyboard(page, hands):
    line_edit(page, "line0Name").setFocus()
    hands.type("un").press(Qt.Key.Key_Return).type("deux").press(Qt.Key.Key_Return).type("trois")
    hands.press(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)
    names = [line_edit(page, f"line{place}Name").text() for place in range(3)]
    assert names == ["un", "trois", "deux"]
    assert line_edit(page, "line1Name").hasFocus()
    hands.press(Qt.Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert [line_edit(page, f"line{place}Name").text() for place in range(2)] == ["un", "deux"]
    assert len(page.form.lines.rows) == 2


def test_undo_and_redo_reach_the_field_with_the_focus(page, hands):
    name = line_edit(page, "line0Name")
    name.setFocus()
    hands.type("Vannes")
    hands.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert name.text() == ""
    hands.press(Qt.Key.Key_Y, modifier=Qt.KeyboardModifier.ControlModifier)
    assert name.text() == "Vannes"


def test_rows_of_a_spreadsheet_are_pasted(page, hands):
    QGuiApplication.clipboard().setText("Vannes\t12\t38,50\nChaufferie\t1\t3200")
    line_edit(page, "line0Name").setFocus()
    hands.press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    assert line_edit(page, "line1Name").text() == "Chaufferie"
    assert text_of(page, "line1Total") == "3\u202f200,00\u00a0€"


def test_the_page_beside_the_form_is_the_real_pdf(qtbot, page, hands):
    with qtbot.waitSignal(page.preview.drawn):
        hands.type("mala").press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    (sheet,) = page.preview.paper.images()
    ink = sum(
        sheet.pixelColor(x, y).lightness() < 128
        for x in range(0, sheet.width(), 2)
        for y in range(0, sheet.height(), 2)
    )
    assert ink > 20


def test_the_preview_is_switched_off_and_on(qtbot, page):
    qtbot.mouseClick(find(page, "previewToggle"), Qt.MouseButton.LeftButton)
    assert not page.preview.isVisible()
    assert page.form.isVisible()
    qtbot.mouseClick(find(page, "previewToggle"), Qt.MouseButton.LeftButton)
    assert page.preview.isVisible()


def test_a_narrow_page_shows_form_or_preview(qtbot, page):
    page.resize(480, 500)
    assert page.form.isVisible()
    assert not page.preview.isVisible()
    area = page.form.area
    qtbot.waitUntil(lambda: area.widget().minimumSizeHint().width() <= area.viewport().width())
    qtbot.mouseClick(find(page, "previewToggle"), Qt.MouseButton.LeftButton)
    assert page.preview.isVisible()
    assert not page.form.isVisible()
    page.focus_field("contract")
    assert find(page, "contract").hasFocus()


def test_details_open_when_a_problem_lies_in_them(page):
    assert not find(page, "prepaid").isVisible()
    page.focus_field("prepaid")
    assert find(page, "prepaid").isVisible()


def test_a_problem_of_the_firm_leads_to_the_settings(qtbot, page, hands, bench):
    type_invoice(hands)
    settings = load_settings(bench.store)
    firm = replace(settings, seller=replace(settings.seller, vat_id=""))
    save_settings(bench.store, firm, now=bench.clock.now())
    page.hide()
    page.show()
    page.send()
    with qtbot.waitSignal(page.settings_requested):
        qtbot.mouseClick(page.summary.links()[0], Qt.MouseButton.LeftButton)
    page.hide()
    save_settings(bench.store, settings, now=bench.clock.now())
    page.show()
    with qtbot.waitSignal(page.issued):
        page.send()


def test_everything_that_takes_the_focus_has_a_name(page, hands):
    hands.type("26690027300019")
    page.focus_field("prepaid")
    page.send()
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        and not isinstance(widget.parent(), QComboBox | QListView)
    ]
    assert nameless == []
    assert all(widget.objectName() for widget in page.findChildren(QLineEdit))


def test_a_discount_of_ten_percent_is_in_the_total_and_in_what_is_sent(qtbot, page, hands):
    type_invoice(hands)
    page.focus_field("allowances.0.amount")
    assert line_edit(page, "discount").hasFocus()
    hands.type("10%").tab()
    assert text_of(page, "totalLabel0") == "Remise"
    assert page.editor.state().discount == "\u221250,70\u00a0€"
    page.focus_field("period.start")
    hands.type("1/11/2026").tab().type("30/11/2026").tab()
    assert line_edit(page, "periodStart").text() == "01/11/2026"
    assert line_edit(page, "periodEnd").text() == "30/11/2026"
    with qtbot.waitSignal(page.issued):
        page.send()
