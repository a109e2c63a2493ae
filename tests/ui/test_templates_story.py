"""Templates, copies and invoices that come again, by keyboard: kept from the form, prepared at their day, proposed."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget

from chorus_desktop.actions import templates
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.domain.templates import Rhythm
from chorus_desktop.store import queries
from chorus_desktop.ui.due_invoices import DueInvoices
from chorus_desktop.ui.presenters.home import home_state
from tests import factories
from tests.sync_desk import bench
from tests.ui.test_editor import find, hands, line_edit, page, text_of, theme, type_invoice

__all__ = ["bench", "hands", "page", "theme"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)


def pick(qtbot, page: QWidget, *keys: str | Qt.Key) -> None:
    """Open the menu of the form with the keyboard and press keys of it."""
    find(page, "editorMore").setFocus()
    qtbot.keyClick(find(page, "editorMore"), Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    for key in keys:
        qtbot.keyClick(menu, key)


def dialog_part(page: QWidget, name: str) -> QWidget:
    dialog = page.findChild(QWidget, "templateDialog")
    assert dialog is not None
    return find(dialog, name)


def test_an_invoice_is_kept_as_a_template_and_another_begun_from_it(qtbot, page, hands, bench):
    type_invoice(hands)
    pick(qtbot, page, "g")
    name = dialog_part(page, "templateName")
    assert isinstance(name, QLineEdit)
    assert name.text() == "Vannes · Commune de Malaucène"
    assert not dialog_part(page, "templateDay").isVisible()
    name.setText("Entretien")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert text_of(page.toast, "toastText") == "Modèle «\u202fEntretien\u202f» gardé."
    page.open_draft(None)
    pick(qtbot, page, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert line_edit(page, "line0Name").text() == "Vannes"
    assert line_edit(page, "engagement").text() == "1300045678"
    assert len(queries.invoice_ids(bench.store)) == 2


def test_a_copy_is_made_of_what_was_typed_last(qtbot, page, hands, bench):
    type_invoice(hands)
    first = page.editor.draft_id
    pick(qtbot, page, "d")
    assert page.editor.draft_id not in (None, first)
    assert line_edit(page, "line1Name").text() == "Deplacement"
    assert text_of(page.toast, "toastText") == "Vous êtes maintenant sur la copie."
    assert len(queries.invoice_ids(bench.store)) == 2


def test_a_recurring_invoice_asks_for_its_rhythm_and_day(qtbot, page, hands, bench):
    type_invoice(hands)
    pick(qtbot, page, "r")
    rhythm, day = dialog_part(page, "templateRhythm"), dialog_part(page, "templateDay")
    assert isinstance(rhythm, QComboBox)
    assert isinstance(day, QLineEdit)
    assert (rhythm.currentText(), day.text()) == ("Tous les mois", "25/12/2026")
    day.clear()
    qtbot.mouseClick(dialog_part(page, "templateKeep"), Qt.MouseButton.LeftButton)
    assert "date de la prochaine facture" in text_of(dialog_part(page, "templateDayBox"), "fieldProblem")
    qtbot.keyClicks(day, "0112")
    day.setText("01/12/2026")
    dialog_part(page, "templateName").setText("Entretien")
    qtbot.mouseClick(dialog_part(page, "templateKeep"), Qt.MouseButton.LeftButton)
    (template,) = templates.all_templates(bench.desk)
    assert (template.name, template.rhythm, template.next_on) == ("Entretien", Rhythm.MONTHLY, date(2026, 12, 1))
    assert "tous les mois" in text_of(page.toast, "toastText")


def test_a_template_without_a_name_is_not_kept_and_a_taken_name_is_told(qtbot, page, hands, bench):
    templates.keep(bench.desk, "Entretien", factories.invoice(), None, None)
    type_invoice(hands)
    pick(qtbot, page, "g")
    name = dialog_part(page, "templateName")
    name.setText("Entretien")
    hint = dialog_part(page, "templateNameBox").findChild(QLabel, "fieldHint")
    assert hint is not None
    assert hint.text() == "Un modèle porte déjà ce nom. Il sera remplacé."
    name.setText(" ")
    qtbot.mouseClick(dialog_part(page, "templateKeep"), Qt.MouseButton.LeftButton)
    assert "Tapez un nom" in text_of(dialog_part(page, "templateNameBox"), "fieldProblem")
    qtbot.mouseClick(dialog_part(page, "templateCancel"), Qt.MouseButton.LeftButton)
    assert len(templates.all_templates(bench.desk)) == 1


def test_without_any_template_the_menu_says_so(qtbot, page):
    page._copies.menu.aboutToShow.emit()
    last = page._copies.menu.actions()[-1]
    assert (last.text(), last.isEnabled()) == ("Aucun modèle pour le moment", False)


def test_what_is_due_is_prepared_and_proposed_on_the_first_page_never_sent(qtbot, page, bench):
    seller = queries.settings(bench.store).seller
    ready = factories.invoice(seller=seller)
    templates.keep(bench.desk, "Entretien", ready, Rhythm.MONTHLY, factories.TODAY)
    incomplete = factories.invoice(lines=(), buyer=factories.buyer(name="Lycée"))
    templates.keep(bench.desk, "Dépannage", incomplete, Rhythm.YEARLY, factories.TODAY)
    templates.keep(bench.desk, "Plus tard", ready, Rhythm.YEARLY, factories.TODAY + timedelta(days=1))
    due = DueInvoices(bench.desk, page)
    with qtbot.waitSignal(due.prepared) as signal:
        due.prepare()
    assert signal.args == [2]
    with qtbot.assertNotEmitted(due.prepared, wait=10):
        due.prepare()
    large = factories.invoice(number="", lines=(factories.line("Chaufferie", price="99000"),))
    save_draft(bench.desk, None, large)
    *rows, last = home_state(bench.desk, training=False).todo
    assert last.word == "Brouillon"
    assert {(row.word, row.action, row.sentence) for row in rows} == {
        ("Facture récurrente", "Relire", "Entretien. Préparée à sa date. Relisez-la, puis envoyez-la."),
        ("Facture récurrente", "Compléter", "Dépannage. Préparée à sa date. Il reste à la compléter."),
    }
    assert bench.submissions() == []
    page.open_draft(next(row.invoice_id for row in rows if row.action == "Relire"))
    with qtbot.waitSignal(page.issued):
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    due.stop()


def test_the_dialog_of_a_prepared_invoice_knows_its_template(qtbot, page, bench):
    templates.keep(bench.desk, "Entretien", factories.invoice(), Rhythm.QUARTERLY, factories.TODAY)
    templates.prepare_due(bench.desk)
    (draft_id,) = queries.invoice_ids(bench.store)
    page.open_draft(draft_id)
    pick(qtbot, page, "r")
    rhythm = dialog_part(page, "templateRhythm")
    assert isinstance(rhythm, QComboBox)
    assert rhythm.currentText() == "Tous les trimestres"
    assert dialog_part(page, "templateDay").text() == "25/02/2027"
