"""Dialogs take the height that their sentences need, whenever those come or go; one button leaves, one does."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.templates import Template
from chorus_desktop.ui.dialogs.catalogue_item import CatalogueItemDialog
from chorus_desktop.ui.dialogs.export import ExportDialog
from chorus_desktop.ui.dialogs.fitted import FittedDialog
from chorus_desktop.ui.dialogs.import_directory import ImportDirectoryDialog
from chorus_desktop.ui.dialogs.send_drafts import SendDraftsDialog
from chorus_desktop.ui.dialogs.template import TemplateDialog
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.widgets import PlainButton, StrongButton, Text

LONG = "Une phrase qui ne tient pas sur une ligne et qui en demande donc plusieurs. " * 8


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return apply_theme(qapp, "light")


@pytest.fixture
def parts(qtbot: QtBot, theme: Theme) -> tuple[FittedDialog, Text]:
    dialog, told = FittedDialog("Question", name="question", width=420), Text("Court.", wrap=True)
    dialog.frame([told], PlainButton(theme, "Non", name="no"), StrongButton(theme, "Oui", name="yes"))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog, told


def whole(label: QLabel) -> bool:
    return label.height() >= label.heightForWidth(label.width())


def test_it_grows_with_what_it_says_and_shrinks_again(qtbot: QtBot, parts: tuple[FittedDialog, Text]) -> None:
    dialog, told = parts
    before = dialog.height()
    told.setText(LONG)
    qtbot.waitUntil(lambda: dialog.height() > before and whole(told))
    high = dialog.height()
    dialog.resize(800, dialog.height())
    qtbot.waitUntil(lambda: before < dialog.height() < high and whole(told))
    told.setText("Court.")
    qtbot.waitUntil(lambda: dialog.height() == before)


def test_one_button_leaves_it_and_enter_presses_the_other(qtbot: QtBot, parts: tuple[FittedDialog, Text]) -> None:
    dialog, _ = parts
    (no,), (yes,) = dialog.findChildren(QPushButton, "no"), dialog.findChildren(QPushButton, "yes")
    assert no.x() + no.width() < yes.x()
    with qtbot.waitSignal(yes.clicked):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(no, Qt.MouseButton.LeftButton)


def test_a_problem_at_a_field_makes_room_for_itself(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    template = Template(name="", invoice=Invoice())
    dialog = TemplateDialog(theme, template, (), today=date(2026, 11, 24), parent=parent)
    dialog.show()
    before = dialog.height()
    qtbot.mouseClick(dialog.findChildren(QPushButton, "templateKeep")[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert all(whole(label) for label in dialog.findChildren(QLabel) if label.isVisible() and label.wordWrap())
    dialog.close()


@pytest.mark.parametrize(
    "kind", [CatalogueItemDialog, ExportDialog, ImportDirectoryDialog, SendDraftsDialog, TemplateDialog]
)
def test_those_that_ask_stand_in_it(kind: type) -> None:
    assert issubclass(kind, FittedDialog)
