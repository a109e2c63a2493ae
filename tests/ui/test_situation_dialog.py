"""The month of a works contract while it is typed: what cannot be read prepares nothing, what is done is shown."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import works as acts
from chorus_desktop.ui.dialogs.situation import SituationDialog
from chorus_desktop.ui.presenters.situation import SituationForm
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.widgets import Text
from tests import factories, works
from tests.sync_desk import Bench


@pytest.fixture
def dialog(qtbot: QtBot, qapp: object, bench: Bench) -> Iterator[SituationDialog]:
    whole = factories.invoice(lines=works.SCHEDULE, number="")
    contract_id = acts.make(bench.desk, "École", whole, retention=Decimal(5), advance=Decimal(0))
    owner = QWidget()
    qtbot.addWidget(owner)
    theme = apply_theme(qapp, "light")  # type: ignore[arg-type]
    made = SituationDialog(theme, SituationForm(bench.desk, contract_id), owner)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.reject()


def field(dialog: SituationDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert found is not None
    return found


def type_in(qtbot: QtBot, dialog: SituationDialog, name: str, text: str) -> QLineEdit:
    found = field(dialog, name)
    found.setFocus()
    found.selectAll()
    qtbot.keyClicks(found, text)
    return found


def press(dialog: SituationDialog, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def problem(dialog: SituationDialog) -> str:
    told = dialog.findChild(Text, "situationProblem")
    assert told is not None
    return told.text()


@pytest.mark.parametrize(("name", "other"), [("percent2", "quantity2"), ("quantity2", "percent2")])
def test_what_cannot_be_read_of_a_line_is_said_and_prepares_nothing(
    qtbot: QtBot, dialog: SituationDialog, name: str, other: str
) -> None:
    type_in(qtbot, dialog, "percent1", "50")
    wrong = type_in(qtbot, dialog, name, "5O")
    assert field(dialog, other).text() == ""
    field(dialog, "percent1").setFocus()
    press(dialog, "situationPrepare")
    assert dialog.isVisible()
    assert "Ce n’est pas un nombre" in problem(dialog)
    assert wrong.property("problem") == "bad"
    assert wrong.hasFocus()
    type_in(qtbot, dialog, other, "7")
    assert problem(dialog) == ""
    assert wrong.property("problem") == ""
    with qtbot.waitSignal(dialog.agreed):
        press(dialog, "situationPrepare")


def test_all_is_done_is_said_by_the_field_that_is_being_typed_in_too(qtbot: QtBot, dialog: SituationDialog) -> None:
    typed = type_in(qtbot, dialog, "percent2", "50")
    press(dialog, "situationWhole")
    assert typed.hasFocus()
    assert typed.text() == "100"
