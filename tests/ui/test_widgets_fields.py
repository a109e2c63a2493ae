"""Tests of the fields: numbers, dates, SIRET, search, choices, and the box around them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.ui import language
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.widgets import ChoiceBox, DateEdit, FieldBox, MoneyEdit, QuantityEdit, SearchField, SiretEdit

TODAY = date(2026, 11, 24)
Key = Qt.Key


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield apply_theme(qapp, "light")
    qapp.setStyleSheet("")


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()


@pytest.mark.parametrize(
    ("typed", "value", "left"),
    [
        ("1234.5", "1234.5", "1\u202f234,50"),
        ("3200", "3200", "3\u202f200,00"),
        ("38,50", "38.50", "38,50"),
        ("0,123456", "0.123456", "0,123456"),
        ("12,345", "12.345", "12,345"),
    ],
)
def test_money_is_typed_freely_and_left_in_order(qtbot: QtBot, typed: str, value: str, left: str) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, typed)
    assert edit.value() == Decimal(value)
    qtbot.keyClick(edit, Key.Key_Return)
    assert edit.text() == left
    assert edit.value() == Decimal(value)


@pytest.mark.parametrize("point", [Key.Key_Period, Key.Key_Comma])
def test_the_key_of_the_keypad_is_the_decimal_point(qtbot: QtBot, point: Qt.Key) -> None:
    """French keypads send a point or a comma, as the system is set."""
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    for key in (Key.Key_3, Key.Key_8, point, Key.Key_5):
        qtbot.keyClick(edit, key, Qt.KeyboardModifier.KeypadModifier)
    assert edit.value() == Decimal("38.5")


@pytest.mark.parametrize(("typed", "left"), [("1234,5", "1,234.50"), ("1234.5", "1,234.50"), ("1,234", "1,234.00")])
def test_an_english_window_takes_both_and_shows_how_it_read_them(qtbot: QtBot, typed: str, left: str) -> None:
    language.choose(language.ENGLISH)
    try:
        edit = MoneyEdit()
        qtbot.addWidget(edit)
        qtbot.keyClicks(edit, typed)
        qtbot.keyClick(edit, Key.Key_Return)
        assert edit.text() == left
    finally:
        language.choose(language.FRENCH)


def test_a_pasted_amount_is_read_with_its_sign(qtbot: QtBot) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    QApplication.clipboard().setText("1 234,5 €")
    edit.paste()
    qtbot.keyClick(edit, Key.Key_Return)
    assert edit.text() == "1\u202f234,50"


def test_money_may_carry_its_sign(qtbot: QtBot) -> None:
    edit = MoneyEdit(euro=True)
    qtbot.addWidget(edit)
    edit.setValue(Decimal("1234.5"))
    assert edit.text() == "1\u202f234,50\u00a0€"
    assert edit.value() == Decimal("1234.5")


def test_quantity_shows_no_idle_zero(qtbot: QtBot) -> None:
    edit = QuantityEdit()
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "12.50")
    qtbot.keyClick(edit, Key.Key_Return)
    assert edit.text() == "12,5"


def test_what_is_no_number_stays_to_be_mended(qtbot: QtBot) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    edit.setValue(Decimal(5))
    spy = QSignalSpy(edit.valueChanged)
    edit.selectAll()
    qtbot.keyClicks(edit, "douze")
    qtbot.keyClick(edit, Key.Key_Return)
    assert edit.text() == "douze"
    assert edit.isUnreadable()
    assert edit.value() is None
    assert [spy.at(i)[0] for i in range(spy.count())] == [None]


def test_only_the_user_makes_a_number_change(qtbot: QtBot) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    spy = QSignalSpy(edit.valueChanged)
    edit.setValue(Decimal(3))
    assert spy.count() == 0
    qtbot.keyClick(edit, Key.Key_End)
    qtbot.keyClicks(edit, "0")
    assert spy.count() == 0  # 3,00 became 3,000: the same number
    qtbot.keyClicks(edit, "1")
    assert [spy.at(i)[0] for i in range(spy.count())] == [Decimal("3.0001")]
    edit.setValue(None)
    assert edit.text() == ""
    assert spy.count() == 1


def test_a_number_that_comes_back_does_not_disturb_the_typing(theme: Theme, qtbot: QtBot) -> None:
    """The presenter answers each key with the state; what is being typed must stay as it is."""
    edit = MoneyEdit()
    shown(qtbot, edit)
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClicks(edit, "12,")
    edit.setValue(edit.value())
    assert edit.text() == "12,"
    assert edit.cursorPosition() == 3


def test_the_keyboard_selects_a_number_to_be_replaced(theme: Theme, qtbot: QtBot) -> None:
    edit = MoneyEdit()
    edit.setValue(Decimal(5))
    shown(qtbot, edit)
    edit.clearFocus()
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(edit.hasFocus)
    assert edit.selectedText() == "5,00"


@pytest.mark.parametrize(("typed", "left"), [("15", "15/11/2026"), ("15/3", "15/03/2026"), ("150327", "15/03/2027")])
def test_a_date_is_typed_short(theme: Theme, qtbot: QtBot, typed: str, left: str) -> None:
    edit = DateEdit(theme, today=TODAY)
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, typed)
    qtbot.keyClick(edit, Key.Key_Return)
    assert edit.text() == left


def test_a_date_is_read_from_the_day_that_is_given(theme: Theme, qtbot: QtBot) -> None:
    edit = DateEdit(theme, today=TODAY)
    qtbot.addWidget(edit)
    edit.setToday(date(2027, 2, 1))
    qtbot.keyClicks(edit, "15")
    assert edit.value() == date(2027, 2, 15)


def test_a_day_that_does_not_exist_stays_to_be_mended(theme: Theme, qtbot: QtBot) -> None:
    edit = DateEdit(theme, today=TODAY)
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "31")
    qtbot.keyClick(edit, Key.Key_Return)
    assert (edit.text(), edit.value(), edit.isUnreadable()) == ("31", None, True)


def test_arrows_go_by_a_day(theme: Theme, qtbot: QtBot) -> None:
    edit = DateEdit(theme, today=TODAY)
    qtbot.addWidget(edit)
    edit.setValue(date(2026, 11, 30))
    spy = QSignalSpy(edit.valueChanged)
    qtbot.keyClick(edit, Key.Key_Up)
    qtbot.keyClick(edit, Key.Key_Down)
    assert [spy.at(i)[0] for i in range(spy.count())] == [date(2026, 12, 1), date(2026, 11, 30)]


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing)", extend=True)  # offscreen only
def test_a_date_is_picked_in_the_calendar(theme: Theme, qtbot: QtBot) -> None:
    edit = DateEdit(theme, today=TODAY)
    shown(qtbot, edit)
    qtbot.keyClick(edit, Key.Key_F4)
    calendar = edit.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.isVisible()
    assert calendar.selectedDate() == QDate(2026, 11, 24)
    with qtbot.waitSignal(edit.valueChanged) as caught:
        calendar.clicked.emit(QDate(2026, 11, 30))
    assert caught.args == [date(2026, 11, 30)]
    assert edit.text() == "30/11/2026"
    assert not calendar.isVisible()


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing)", extend=True)  # offscreen only
def test_the_calendar_stays_on_the_screen_and_escape_closes_it(theme: Theme, qtbot: QtBot) -> None:
    edit = DateEdit(theme, today=TODAY)
    shown(qtbot, edit)
    room = edit.screen().availableGeometry()
    edit.move(room.bottomRight() - edit.rect().bottomRight())
    edit.openCalendar()
    calendar = edit.findChild(QCalendarWidget)
    assert calendar is not None
    assert room.contains(calendar.window().geometry())
    qtbot.keyClick(QApplication.focusWidget() or calendar, Key.Key_Escape)
    assert not calendar.isVisible()
    assert edit.value() is None


def test_a_siret_is_grouped_while_it_is_typed(qtbot: QtBot) -> None:
    edit = SiretEdit()
    qtbot.addWidget(edit)
    spy = QSignalSpy(edit.valueChanged)
    qtbot.keyClicks(edit, "21840069500019")
    assert edit.text() == "218\u202f400\u202f695\u202f00019"
    assert edit.value() == "21840069500019"
    assert spy.count() == 14
    edit.setValue("1")
    assert spy.count() == 14


def test_a_pasted_siret_loses_all_but_its_figures(qtbot: QtBot) -> None:
    edit = SiretEdit()
    qtbot.addWidget(edit)
    QApplication.clipboard().setText("SIRET : 218 400 695 00019.")
    edit.paste()
    assert edit.value() == "21840069500019"


def test_a_figure_too_many_is_kept_to_be_seen(qtbot: QtBot) -> None:
    edit = SiretEdit()
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "1" * 15)
    assert edit.value() == "1" * 15


def test_figures_are_taken_away_across_the_groups(qtbot: QtBot) -> None:
    edit = SiretEdit()
    qtbot.addWidget(edit)
    edit.setValue("21840069500019")
    for _ in range(14):
        qtbot.keyClick(edit, Key.Key_Backspace)
    assert edit.value() == ""
    edit.setValue("21840069500019")
    edit.setCursorPosition(0)
    for _ in range(14):
        qtbot.keyClick(edit, Key.Key_Delete)
    assert edit.value() == ""


def test_a_figure_typed_in_the_middle_goes_where_the_cursor_is(qtbot: QtBot) -> None:
    edit = SiretEdit()
    qtbot.addWidget(edit)
    edit.setValue("2184")
    edit.setCursorPosition(1)
    qtbot.keyClicks(edit, "99")
    assert edit.value() == "299184"


def test_the_search_waits_for_a_pause(theme: Theme, qtbot: QtBot) -> None:
    field = SearchField(theme, "Nom, SIRET ou ville")
    qtbot.addWidget(field)
    spy = QSignalSpy(field.searched)
    qtbot.keyClicks(field, "mairie")
    assert spy.count() == 0
    qtbot.waitUntil(lambda: spy.count() == 1)
    assert spy.at(0)[0] == "mairie"


def test_enter_searches_at_once_and_once(theme: Theme, qtbot: QtBot) -> None:
    field = SearchField(theme, "Nom")
    qtbot.addWidget(field)
    spy = QSignalSpy(field.searched)
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClick(field, Key.Key_Return)
    assert spy.count() == 1


def test_the_wheel_never_changes_a_choice(theme: Theme, qtbot: QtBot) -> None:
    box = ChoiceBox()
    box.addItems(["20 %", "10 %"])
    shown(qtbot, box)
    centre = box.rect().center()
    event = QWheelEvent(
        centre, box.mapToGlobal(centre), centre * 0, centre * 0 + type(centre)(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)
    assert box.currentIndex() == 0


def test_a_choice_is_shown_silently(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItem("20 %", 20)
    box.addItem("10 %", 10)
    spy = QSignalSpy(box.currentIndexChanged)
    box.choose(10)
    assert box.currentText() == "10 %"
    box.choose("nothing")
    assert box.currentIndex() == -1
    assert spy.count() == 0


def test_the_box_names_its_field_and_lends_it_a_mnemonic(theme: Theme, qtbot: QtBot) -> None:
    edit = QLineEdit()
    box = FieldBox(theme, "N° de &commande (R&&D)", edit, hint="Sur le bon de commande.")
    qtbot.addWidget(box)
    assert edit.accessibleName() == "N° de commande (R&D)"
    assert edit.accessibleDescription() == "Sur le bon de commande."
    interface = QAccessible.queryAccessibleInterface(edit)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "N° de commande (R&D)"


def test_a_problem_takes_the_place_of_the_hint_and_colours_the_border(theme: Theme, qtbot: QtBot) -> None:
    edit = QLineEdit()
    box = FieldBox(theme, "Engagement", edit, hint="Sur le bon de commande.")
    shown(qtbot, box)
    before = edit.grab().toImage()
    box.setProblem("Ce client l’exige.")
    assert edit.property("problem") == "bad"
    assert edit.grab().toImage() != before
    assert edit.accessibleDescription() == "Ce client l’exige."
    assert box.findChild(QWidget, "fieldProblem").isVisible()
    assert not box.findChild(QWidget, "fieldHint").isVisible()
    box.setProblem("Inhabituel.", "warn")
    assert edit.property("problem") == "warn"
    box.setProblem(None)
    assert (box.problem(), edit.property("problem")) == ("", "")
    assert edit.grab().toImage() == before
    assert box.findChild(QWidget, "fieldHint").isVisible()


def test_a_long_problem_is_shown_whole(theme: Theme, qtbot: QtBot) -> None:
    box = FieldBox(theme, "Engagement", QLineEdit())
    box.resize(240, 100)
    shown(qtbot, box)
    box.setProblem("Ce client l’exige. Il figure sur le bon de commande, souvent après « EJ », en haut à droite.")
    label = box.findChild(QWidget, "fieldProblem")
    box.resize(240, box.heightForWidth(240))
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert label.height() > 2 * label.fontMetrics().height()


@pytest.mark.parametrize("kind", ["search", "date"])
def test_the_small_buttons_hang_in_the_middle_of_their_field(theme: Theme, qtbot: QtBot, kind: str) -> None:
    """Qt places them as if they were smaller: three pixels too low."""
    field: QLineEdit = SearchField(theme, "Numéro") if kind == "search" else DateEdit(theme, today=TODAY)
    field.resize(300, 36)
    shown(qtbot, field)
    qtbot.keyClicks(field, "24")
    qtbot.waitUntil(lambda: all(each.isVisible() for each in field.findChildren(QToolButton)))
    assert field.findChildren(QToolButton)
    for button in field.findChildren(QToolButton):
        assert button.height() >= 24
        assert button.geometry().center().y() == field.rect().center().y()
