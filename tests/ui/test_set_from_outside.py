"""Text that voice control or a screen reader sets in a field is kept like typed text; what the program fills in is not.

A tool of access speaks to the field by Qt's accessible interface, as these tests do.
"""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.domain.parties import Service
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.editor import EditorPage
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from chorus_desktop.ui.views.settings_view import SettingsPage
from chorus_desktop.ui.widgets import SearchField, SiretEdit, TextField
from tests import factories
from tests.inline_pool import InlinePool
from tests.own_pdf import own_pdf
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)
COMMUNE = factories.body(services=(Service(code="TECH", name="Services techniques"),))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return apply_theme(qapp, "light")


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, bench: Bench) -> Iterator[EditorPage]:
    save_bodies(bench.store, (COMMUNE,), now=bench.clock.now())
    page = EditorPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(page)
    page.resize(1134, 768)
    page.show()
    page.open_draft(None)
    yield page
    page.close()


def put(page: QWidget, name: str, text: str) -> None:
    """Set a field as a tool of access does."""
    (edit,) = page.findChildren(QLineEdit, name)
    interface = QAccessible.queryAccessibleInterface(edit)
    assert interface is not None
    interface.setText(QAccessible.Text.Value, text)


def shown(page: QWidget, name: str) -> str:
    (edit,) = page.findChildren(QLineEdit, name)
    return edit.text()


def test_a_whole_invoice_is_set_from_outside(editor: EditorPage) -> None:
    put(editor, "buyerField", factories.BUYER_SIRET)
    put(editor, "serviceText", "TECH")
    put(editor, "engagement", "1300045678")
    put(editor, "line0Name", "Vannes")
    put(editor, "line0Quantity", "12")
    put(editor, "line0Price", "38,5")
    put(editor, "issueDate", "25/11/2026")
    invoice = editor.editor.draft.invoice
    assert invoice.buyer.siret == factories.BUYER_SIRET
    assert invoice.buyer.service_code == "TECH"
    assert invoice.purchase_order == "1300045678"
    assert (invoice.lines[0].name, invoice.lines[0].quantity) == ("Vannes", Decimal(12))
    assert invoice.lines[0].net_price == Decimal("38.5")
    assert invoice.issue_date is not None
    assert editor.save()
    assert editor.editor.draft_id is not None


def test_text_that_is_inserted_is_kept_too(editor: EditorPage) -> None:
    (edit,) = editor.findChildren(QLineEdit, "line0Name")
    interface = QAccessible.queryAccessibleInterface(edit).editableTextInterface()
    interface.insertText(0, "Vannes")
    interface.insertText(6, " et joints")
    assert editor.editor.draft.invoice.lines[0].name == "Vannes et joints"
    assert editor.editor.undo()
    assert editor.editor.draft.invoice.lines[0].name == ""


def test_a_draft_that_is_opened_is_not_typed(editor: EditorPage) -> None:
    test_a_whole_invoice_is_set_from_outside(editor)
    draft = editor.editor.draft_id
    editor.open_draft(None)
    assert not editor.editor.undo()
    editor.open_draft(draft)
    assert shown(editor, "line0Price") == "38,50"
    assert shown(editor, "serviceText") == "TECH — Services techniques"
    assert not editor.editor.undo()


def test_the_form_of_ones_own_pdf_keeps_it(qtbot: QtBot, theme: Theme, bench: Bench, tmp_path: Path) -> None:
    page = OwnPdfPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(page)
    page.resize(1134, 768)
    page.show()
    path = tmp_path / "facture.pdf"
    path.write_bytes(own_pdf())
    page.open_file(path)
    assert not page.pdf.undo()
    put(page, "number", "F-77")
    put(page, "stated_with_vat", "480")
    put(page, "dueDate", "25/12/2026")
    invoice = page.pdf.draft.invoice
    assert invoice.number == "F-77"
    assert invoice.stated_totals is not None
    assert invoice.stated_totals.with_vat == Decimal(480)
    assert invoice.due_date is not None
    page.close()


def test_the_settings_keep_it(qtbot: QtBot, theme: Theme, bench: Bench) -> None:
    page = SettingsPage(bench.desk, theme, training=False)
    qtbot.addWidget(page)
    page.show()
    put(page, "firm_name", "Plomberie Dupont")
    assert page.form.firm.seller.name == "Plomberie Dupont"
    page.connection.show()
    put(page, "credential_login", "TECH_1_42@cpro.fr")
    assert page.form.credentials.login == "TECH_1_42@cpro.fr"


def test_the_program_fills_a_field_in_silence(qtbot: QtBot) -> None:
    field = TextField("avant")
    qtbot.addWidget(field)
    told = QSignalSpy(field.textEdited)
    field.setText("autre")
    field.clear()
    field.setMaxLength(3)
    field.setText("coupé")
    assert told.count() == 0
    QTest.keyClicks(field, "x")
    field.backspace()
    assert told.count() == 1


def test_it_is_told_once_and_finished_where_nobody_is_in_the_field(qtbot: QtBot) -> None:
    page = QWidget()
    layout, field, other = QVBoxLayout(page), SiretEdit(), TextField()
    layout.addWidget(other)
    layout.addWidget(field)
    field.setObjectName("siret")
    qtbot.addWidget(page)
    page.show()
    other.setFocus()
    told, values, finished = (
        QSignalSpy(field.textEdited),
        QSignalSpy(field.valueChanged),
        QSignalSpy(field.editingFinished),
    )
    put(page, "siret", "73282932000074")
    assert (told.count(), values.count(), finished.count()) == (1, 1, 1)
    assert field.text() == "732\u202f829\u202f320\u202f00074"
    field.setFocus()
    put(page, "siret", "7328")
    assert (told.count(), values.count(), finished.count()) == (2, 2, 1)
    QTest.keyClicks(field, "29")
    assert (told.count(), values.count(), field.value()) == (4, 4, "732829")


def test_a_completion_that_is_looked_at_is_not_typed(qtbot: QtBot) -> None:
    field = TextField()
    completer = QCompleter(["Malaucène", "Malakoff"], field)
    field.setCompleter(completer)
    field.follow(completer)
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    told = QSignalSpy(field.textEdited)
    QTest.keyClicks(field, "Mala")
    popup = completer.popup()
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == "Malaucène"
    assert told.count() == 4


def test_every_field_of_the_forms_takes_it(qtbot: QtBot, theme: Theme, bench: Bench, tmp_path: Path) -> None:
    window = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(window)
    window.furnish(bench.desk)
    window.open_editor(None)
    window.open_own_pdf(None)
    window.show_page("settings")
    deaf = {
        edit.objectName() for edit in window.findChildren(QLineEdit) if not isinstance(edit, TextField | SearchField)
    }
    inside_boxes_of_numbers = {"qt_spinbox_lineedit"}
    read_when_a_button_is_pressed = {"seriesPrefix"}
    assert deaf <= inside_boxes_of_numbers | read_when_a_button_is_pressed
    window.shut_down()
