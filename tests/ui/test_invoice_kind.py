"""The kind of an invoice in the form: a subcontractor's, paid already, for an advance and what follows it."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import drafts
from chorus_desktop.actions.firm import load_firm, save_firm
from chorus_desktop.actions.issue import Issued, check, issue
from chorus_desktop.domain.invoice import Invoice, PrecedingInvoice, TypeCode
from chorus_desktop.domain.parties import ThirdParty
from chorus_desktop.domain.problems import blocking
from chorus_desktop.store import queries
from chorus_desktop.store.invoices import load
from chorus_desktop.store.pdf_data import pdf_data
from chorus_desktop.ui.presenters.settings import SettingsForm
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.editor import EditorPage
from chorus_desktop.ui.views.invoice_page import InvoicePage
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from tests import factories
from tests.inline_pool import InlinePool
from tests.own_pdf import own_pdf
from tests.sync_desk import Bench

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)
CONTRACTOR = "55208131766522"


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, bench: Bench) -> Iterator[EditorPage]:
    made = EditorPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(made)
    made.resize(1134, 768)
    made.show()
    made.open_draft(drafts.save_draft(bench.desk, None, factories.invoice(number="")))
    yield made
    made.close()


def press(within: QWidget, name: str) -> None:
    (button,) = within.findChildren(QAbstractButton, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def field(within: QWidget, name: str) -> QLineEdit:
    (found,) = within.findChildren(QLineEdit, name)
    return found


def write(within: QWidget, name: str, text: str) -> None:
    edit = field(within, name)
    assert edit.isVisibleTo(within)
    edit.setFocus()
    edit.selectAll()
    edit.insert(text)
    edit.textEdited.emit(edit.text())


def choose(within: QWidget, kind: str) -> None:
    (box,) = within.findChildren(QComboBox, "invoiceKind")
    box.setCurrentIndex(box.findData(kind))
    box.activated.emit(box.currentIndex())


def told(within: QWidget, name: str) -> str:
    (found,) = within.findChildren(QWidget, name)
    return found.accessibleDescription()


def sent(bench: Bench) -> Invoice:
    (submission,) = bench.submissions()
    return queries.invoice_detail(bench.store, submission.invoice_id).stored.invoice


def test_a_subcontractor_names_who_approves_first(page: EditorPage, bench: Bench) -> None:
    press(page, "paymentMore")
    assert not field(page, "contractorSiret").isVisibleTo(page)
    choose(page, "A9")
    assert "15 jours" in told(page, "contractorSiret")
    page.send()
    assert "SIRET du titulaire" in told(page, "contractorSiret"), "it does not leave without"
    assert not bench.submissions()
    write(page, "contractorSiret", CONTRACTOR)
    write(page, "contractorName", "Bâtisseurs du Ventoux")
    page.send()
    invoice = sent(bench)
    assert invoice.business_process == "A9"
    assert invoice.third_party == ThirdParty(siret=CONTRACTOR, name="Bâtisseurs du Ventoux")


@pytest.mark.parametrize(
    ("kind", "who", "document"),
    [("A9", "titulaire du marché", "sous-traitance (DC4)"), ("A12", "mandataire du groupement", "acte d’engagement")],
)
def test_whoever_approves_first_has_one_name(page: EditorPage, kind: str, who: str, document: str) -> None:
    press(page, "paymentMore")
    choose(page, kind)
    siret = field(page, "contractorSiret")
    assert siret.accessibleName() == f"SIRET du {who}"
    assert field(page, "contractorName").accessibleName() == f"Nom du {who}"
    assert who in told(page, "contractorSiret").lower()
    for typed in ("", "123"):
        write(page, "contractorSiret", typed)
        page.send()
        assert f"SIRET du {who}" in told(page, "contractorSiret")
        assert document in told(page, "contractorSiret")


def test_a_draft_of_another_kind_shows_it_and_an_ordinary_one_has_no_contractor(page: EditorPage, bench: Bench) -> None:
    choose(page, "A12")
    write(page, "contractorSiret", CONTRACTOR)
    assert page.save()
    draft_id = page.editor.draft_id
    page.open_draft(None)
    page.open_draft(draft_id)
    assert field(page, "contractorSiret").isVisibleTo(page)
    assert field(page, "contractorSiret").text().replace("\u202f", "").replace("\u00a0", "") == CONTRACTOR
    choose(page, "A1")
    assert page.save()
    assert draft_id is not None
    kept = load(bench.store, draft_id).invoice
    assert (kept.business_process, kept.third_party) == ("A1", None)


def test_nothing_is_left_to_pay_of_what_was_paid_already(page: EditorPage, bench: Bench) -> None:
    press(page, "paymentMore")
    choose(page, "A2")
    assert field(page, "prepaid").text() == "554,40"
    page.form.lines.focus(0, "quantity")
    page.editor.type("lines.0.quantity", "1")
    page.changed(True)
    invoice = page.editor.draft.invoice
    assert 0 < invoice.prepaid < Decimal("554.40")
    page.send()
    invoice = sent(bench)
    assert (invoice.business_process, blocking(check(bench.desk, invoice))) == ("A2", ())
    note = load(bench.store, drafts.credit(bench.desk, bench.submissions()[0].invoice_id)).invoice
    assert (note.business_process, note.prepaid) == ("A1", 0), "the credit note is still to be paid back"
    assert blocking(check(bench.desk, note)) == ()
    copy = load(bench.store, drafts.duplicate(bench.desk, bench.submissions()[0].invoice_id)).invoice
    assert blocking(check(bench.desk, copy)) == ()


async def test_the_final_invoice_names_and_deducts_the_advance(
    qtbot: QtBot, theme: Theme, page: EditorPage, bench: Bench
) -> None:
    press(page, "paymentMore")
    choose(page, "386")
    page.send()
    (submission,), advance = bench.submissions(), sent(bench)
    assert (advance.type_code, advance.business_process) == (TypeCode.ADVANCE, "A1")
    engine = bench.engine()
    await engine.turn()
    bench.later(seconds=3)
    await engine.turn()
    await engine._close()
    shown = InvoicePage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(shown)
    shown.open_invoice(submission.invoice_id)
    with qtbot.waitSignal(shown.edit_requested) as asked:
        press(shown, "final")
    draft = load(bench.store, asked.args[0]).invoice
    assert (draft.type_code, draft.prepaid, draft.buyer) == (TypeCode.INVOICE, Decimal("554.40"), advance.buyer)
    assert draft.preceding_invoices == (PrecedingInvoice(number=advance.number, issue_date=advance.issue_date),)
    whole = factories.invoice(lines=(factories.line("Rénovation", "1", "2000"),)).lines
    answer = issue(bench.desk, asked.args[0], replace(draft, lines=whole))
    assert isinstance(answer, Issued)
    shown.open_invoice(answer.invoice_id)
    (button,) = shown.findChildren(QAbstractButton, "final")
    assert not button.isVisibleTo(shown), "only an advance is followed by a final invoice"


def test_a_credit_note_is_for_no_advance(page: EditorPage, bench: Bench) -> None:
    page.send()
    page.open_draft(drafts.credit(bench.desk, bench.submissions()[0].invoice_id))
    (box,) = page.findChildren(QComboBox, "invoiceKind")
    assert box.findData("386") < 0
    assert box.findData("A9") >= 0


def test_a_subcontractor_s_own_pdf_goes_to_who_approves_first(
    qtbot: QtBot, theme: Theme, bench: Bench, tmp_path: Path
) -> None:
    path = tmp_path / "facture.pdf"
    path.write_bytes(own_pdf())
    page = OwnPdfPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(page)
    page.resize(1134, 768)
    page.show()
    assert page.open_file(path)
    choose(page, "A9")
    write(page, "contractorSiret", CONTRACTOR)
    write(page, "contractorName", "Bâtisseurs du Ventoux")
    assert page.save()
    assert page.pdf.draft_id is not None
    kept = load(bench.store, page.pdf.draft_id).invoice
    data = pdf_data(kept)
    assert (data.business_process, data.validator_siret) == ("A9", CONTRACTOR)
    (box,) = page.findChildren(QComboBox, "invoiceKind")
    assert box.findData("386") < 0
    page.close()


def test_a_cadre_of_the_reform_is_stopped_before_it_costs_a_number(bench: Bench) -> None:
    """In a file it is right; Chorus Pro takes A1 to A25 only."""
    found = {problem.code for problem in blocking(check(bench.desk, factories.invoice(business_process="S1")))}
    assert "business_process" in found


def test_a_firm_of_the_option_for_debits_says_so_on_its_invoices(bench: Bench) -> None:
    form = SettingsForm(bench.desk)
    form.choose_regime("debits")
    save_firm(bench.desk, form.firm)
    assert SettingsForm(bench.desk).regime == "debits"
    made = drafts.new_invoice(bench.desk)
    assert made.vat_on_debits
    assert drafts.copy_of(bench.desk, factories.invoice()).vat_on_debits
    form.choose_regime("normal")
    save_firm(bench.desk, form.firm)
    assert not drafts.new_invoice(bench.desk).vat_on_debits


def test_a_firm_of_la_reunion_begins_with_its_own_rate(bench: Bench) -> None:
    firm = load_firm(bench.desk)
    place = replace(firm.seller.address, postcode="97400", city="Saint-Denis")
    save_firm(bench.desk, replace(firm, seller=replace(firm.seller, address=place)))
    assert drafts.new_invoice(bench.desk).lines[0].vat.rate == Decimal("8.5")
