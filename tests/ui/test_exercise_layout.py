"""The exercise page by itself: it fits every window, works by keyboard, and says what went wrong."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.exercise import Standing
from chorus_desktop.domain.errors import Unavailable
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.exercise_page import ExercisePage
from chorus_desktop.ui.views.frame import side_bar
from chorus_desktop.ui.widgets import ChoiceBox, ElidedText
from chorus_desktop.ui.wording import exercise as words
from tests import factories
from tests.sync_desk import Bench
from tests.unit.test_exercise import Noted, held, standing

NUMBERS = tuple(f"F2026-{rank:04d}" for rank in range(9, 0, -1))


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


class Fragile(Noted):
    """An exercise whose platform may go away."""

    gone = False

    def standing(self) -> Standing:
        if self.gone:
            raise Unavailable("exercise_over")
        return super().standing()


@pytest.fixture
def exercise() -> Fragile:
    return Fragile(standing(*(held(number, "MISE_A_DISPOSITION") for number in NUMBERS), incidents=("drop_before",)))


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, theme: Theme, exercise: Fragile) -> ExercisePage:
    SqlSyncStore(bench.store).save_bodies((factories.body(),), bench.clock.now())
    made = ExercisePage(bench.desk, exercise, theme)
    qtbot.addWidget(made)
    made.resize(1134, 730)
    made.show()
    return made


def visible(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in page.findChildren(kind) if widget.isVisibleTo(page)]


def texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in visible(page, QLabel))  # type: ignore[attr-defined]


def clipped(page: QWidget) -> list[str]:
    """Texts that do not fit where they stand; those that give way tell themselves whole in a tooltip."""
    found = []
    for label in visible(page, QLabel):
        assert isinstance(label, QLabel)
        if label.wordWrap():
            short = label.heightForWidth(label.width()) > label.height()
        else:
            short = label.sizeHint().width() > label.width() and not isinstance(label, ElidedText)
        if short:
            found.append(label.text())
    buttons = visible(page, QAbstractButton)
    found += [button.objectName() for button in buttons if button.sizeHint().width() > button.width()]
    for box in visible(page, QComboBox):
        assert isinstance(box, QComboBox)
        room = box.width() - 40
        longest = max((box.itemText(index) for index in range(box.count())), key=box.fontMetrics().horizontalAdvance)
        if box.fontMetrics().horizontalAdvance(longest) > room:
            found.append(longest)
    return found


@pytest.mark.parametrize("width", [1134, 900, 728])
@pytest.mark.parametrize("decision", [words.OTHER, "REFUSEE_1"])
def test_no_text_is_clipped(page: ExercisePage, qtbot: QtBot, width: int, decision: str) -> None:
    box = page.findChild(ChoiceBox, "decision")
    assert box is not None
    box.setCurrentIndex(box.findData(decision))
    incidents = page.findChild(ChoiceBox, "incident")
    assert incidents is not None
    page.resize(width, 730)
    for index in range(incidents.count()):
        incidents.setCurrentIndex(index)
        qtbot.waitUntil(lambda: clipped(page) == [])
    assert page.horizontalScrollBar().maximum() == 0


def test_every_control_has_a_name_and_is_reached_by_tab(page: ExercisePage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.findChild(QRadioButton, f"choose{NUMBERS[0]}").setFocus()  # type: ignore[union-attr]
    reached = []
    for _ in range(20):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.accessibleName() or focused.text(), focused.objectName()  # type: ignore[attr-defined]
        reached.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {
        "decision",
        "motive",
        "applyDecision",
        "incident",
        "prepareIncident",
        "switchNetwork",
        "advance3600",
    } <= set(reached)


def test_an_invoice_is_chosen_by_arrow_and_decided_on(page: ExercisePage, qtbot: QtBot, exercise: Fragile) -> None:
    first = page.findChild(QRadioButton, f"choose{NUMBERS[0]}")
    assert first is not None
    page.activateWindow()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    page.refresh()
    apply = page.findChild(QAbstractButton, "applyDecision")
    assert apply is not None
    assert apply.accessibleName() == f"Appliquer à {NUMBERS[1]}"
    qtbot.keyClick(apply, Qt.Key.Key_Space)
    assert exercise.asked == [(NUMBERS[1], "SUSPENDUE", "")]


def test_a_motive_goes_only_with_a_decision_that_has_one(page: ExercisePage, exercise: Fragile) -> None:
    decision, motive = page.findChild(ChoiceBox, "decision"), page.findChild(ChoiceBox, "motive")
    apply = page.findChild(QAbstractButton, "applyDecision")
    assert decision is not None
    assert motive is not None
    assert apply is not None
    motive.setCurrentIndex(motive.findData("SE_ERR"))
    apply.click()
    decision.setCurrentIndex(decision.findData("MANDATEE"))
    apply.click()
    assert exercise.asked == [(NUMBERS[0], "SUSPENDUE", "SE_ERR"), (NUMBERS[0], "MANDATEE", "")]


def test_older_invoices_are_shown_when_asked_for(page: ExercisePage) -> None:
    assert len(visible(page, QRadioButton)) == 5
    more = page.findChild(QAbstractButton, "moreHeld")
    assert more is not None
    assert more.text() == "Montrer aussi les 4 plus anciennes"
    more.click()
    assert len(visible(page, QRadioButton)) == len(NUMBERS)
    assert not more.isVisible()


def test_a_new_invoice_leaves_the_choice_where_it_is(page: ExercisePage, exercise: Fragile) -> None:
    page.findChild(QRadioButton, f"choose{NUMBERS[1]}").click()  # type: ignore[union-attr]
    exercise.seen = replace(exercise.seen, invoices=(held("F2026-0010"), *exercise.seen.invoices))
    page.refresh()
    chosen = [radio.text() for radio in visible(page, QRadioButton) if radio.isChecked()]  # type: ignore[attr-defined]
    assert chosen == [NUMBERS[1]]


def test_a_platform_that_is_gone_is_said_until_it_is_back(page: ExercisePage, exercise: Fragile) -> None:
    exercise.gone = True
    page.refresh()
    assert "La plateforme d’entraînement ne répond plus" in texts(page)
    exercise.gone = False
    page.refresh()
    assert "ne répond plus" not in texts(page)


def test_without_any_invoice_one_is_asked_for(page: ExercisePage, exercise: Fragile, qtbot: QtBot) -> None:
    exercise.seen = standing()
    page.refresh()
    assert "La plateforme n’a encore aucune facture" in texts(page)
    assert page.findChild(QAbstractButton, "applyDecision").isVisible() is False  # type: ignore[union-attr]
    with qtbot.waitSignal(page.new_requested):
        page.findChild(QAbstractButton, "heldEmptyAction").click()  # type: ignore[union-attr]


def test_the_page_is_offered_only_where_there_is_an_exercise(qtbot: QtBot, theme: Theme) -> None:
    for exercising in (False, True):
        bar = side_bar(theme, exercise=exercising)
        qtbot.addWidget(bar)
        assert (bar.findChild(QAbstractButton, "nav_exercise") is not None) is exercising
